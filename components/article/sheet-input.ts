/** What stands in the sheet: as it is proposed, as it is kept while it is typed, and as it is saved. */
import { ARTICLE_FIELDS, type ArticleDraft } from '@/lib/model/article';
import { normalTags } from '@/lib/model/tag';
import type { ArticleInput, CaseInput } from '@/lib/model/unsaved';
import type { CaseState } from './case-proposal';
import type { ArticleContent, ArticleEntry, SheetCase } from './entry';

export interface SheetInput {
  readonly article: ArticleDraft;
  readonly whole: boolean;
  /** One for each proposed case, in the same order. */
  readonly cases: readonly CaseState[];
  readonly tags: readonly string[];
  readonly typedTag: string;
}

export type Proposed = Pick<ArticleContent, 'article' | 'text' | 'cases'>;

export function proposedInput({ article, text, cases }: Proposed): SheetInput {
  return { article, whole: text !== '', cases: cases.map(proposedCase), tags: [], typedTag: '' };
}

/** As it is kept: corrections alone, and cases and passages by their words, since the article may be read otherwise next time. */
export function keptInput(proposed: Proposed, { article, whole, cases, tags, typedTag }: SheetInput): ArticleInput {
  const corrected = ARTICLE_FIELDS.filter((field) => (article[field] ?? '') !== (proposed.article[field] ?? ''));
  return {
    fields: Object.fromEntries(corrected.map((field) => [field, article[field] ?? ''])),
    whole,
    cases: cases.flatMap(({ parts, ...state }, i) => {
      const its = proposed.cases[i];
      if (!its) return [];
      const passages = its.passages.flatMap(({ text }, at) => {
        const { isKept, part } = parts[at] ?? { isKept: false, part: undefined };
        return [{ text, isKept, ...(part && { part }) }];
      });
      return [{ proposed: its.method, ...state, passages }];
    }),
    tags,
    typedTag,
  };
}

/** What was kept, laid over what is proposed now; a case or a passage that is no longer proposed is left out. */
export function restoredInput(proposed: Proposed, kept: ArticleInput): SheetInput {
  return {
    article: corrected(proposed.article, kept.fields),
    whole: kept.whole && proposed.text !== '',
    cases: proposed.cases.map((its) => {
      const known = kept.cases.find((each) => each.proposed === its.method);
      return known ? restoredCase(its, known) : proposedCase(its);
    }),
    tags: kept.tags,
    typedTag: kept.typedTag,
  };
}

/** As it is saved. An emptied title is the one that was read. */
export function entryOf(proposed: Proposed, { article, whole, cases, tags, typedTag }: SheetInput): ArticleEntry {
  return {
    article: { ...article, title: article.title.trim() || proposed.article.title },
    whole,
    cases: cases.flatMap(settledCase),
    tags: normalTags([...tags, typedTag]),
  };
}

function corrected(article: ArticleDraft, fields: ArticleInput['fields']): ArticleDraft {
  const result: Record<string, unknown> = { ...article };
  for (const field of ARTICLE_FIELDS) {
    const value = fields[field];
    if (value === '' && field !== 'title') delete result[field];
    else if (value !== undefined) result[field] = value;
  }
  return result as unknown as ArticleDraft;
}

function proposedCase({ organization, method, passages }: SheetCase): CaseState {
  return {
    isAccepted: true,
    organization,
    method,
    parts: passages.map(({ part }) => ({ isKept: true, part })),
  };
}

function restoredCase(
  { passages }: SheetCase,
  { isAccepted, organization, method, passages: kept }: CaseInput,
): CaseState {
  return {
    isAccepted,
    organization,
    method,
    parts: passages.map(({ text, part }) => {
      const known = kept.find((each) => each.text === text);
      return known ? { isKept: known.isKept, part: known.part } : { isKept: true, part };
    }),
  };
}

function settledCase({ isAccepted, organization, method, parts }: CaseState, from: number): ArticleEntry['cases'] {
  if (!isAccepted) return [];
  const names = { organization: organization.trim(), ...(method.trim() !== '' && { method: method.trim() }) };
  const passages = parts.flatMap(({ isKept, part }, passage) => (isKept ? [{ passage, ...(part && { part }) }] : []));
  return [{ from, names, passages }];
}
