/** Gathers what speaks for and against each quotation being a method's name. */
import type { Range } from '@/lib/model/annotation';
import type { Context } from '@/lib/recognize/context';
import { isBrand, type TokenIndex } from './head';
import { innerFormOf, isSetPhrase } from './inner-form';
import { listsOf } from './lists';
import { type Mention, mentionsOf } from './mention';
import { surroundingsOf } from './surroundings';
import { traitsOf } from './traits';
import { type Evidence, weigh } from './weights';

export interface Weighed {
  readonly mention: Mention;
  /** From the first to the last quotation of the list that it stands in. */
  readonly list: Range;
  readonly evidence: readonly Evidence[];
  /** Log-odds; −∞ where nothing can make it a method. */
  readonly score: number;
}

/** Every quotation of the article with its evidence, by start. */
export function weighedMentions({ document }: Pick<Context, 'document'>, tokens?: TokenIndex): Weighed[] {
  const { text } = document;
  const mentions = mentionsOf(document, tokens);
  const times = countBy(mentions);
  return listsOf(mentions, text)
    .flatMap((list) => {
      const first = list[0];
      const last = list.at(-1);
      if (!first || !last) return [];
      if (list.every(({ inner }) => isSetPhrase(inner))) return list.map((mention) => everybodys(mention));
      const named = last.head?.end ?? last.quoted.end;
      const span = { start: first.quoted.start, end: last.quoted.end };
      const company = list.some(({ inner }) => isSetPhrase(inner)) ? (['among-set-phrases'] as const) : [];
      const shared = surroundingsOf(text, { ...span, named }, tokens);
      return list.map((mention) => {
        const own =
          list.length > 1
            ? surroundingsOf(text, { ...mention.quoted, named: mention.head?.end ?? mention.quoted.end }, tokens)
            : [];
        const evidence = evidenceOf(
          mention,
          [...new Set([...shared, ...own]), ...company],
          list,
          times.get(mention.inner) ?? 1,
          tokens,
        );
        const vetoed = isSetPhrase(mention.inner) || evidence.includes('honour');
        return {
          mention,
          list: span,
          evidence,
          score: vetoed ? Number.NEGATIVE_INFINITY : weigh(evidence, traitsOf(text, mention)),
        };
      });
    })
    .toSorted((a, b) => a.mention.quoted.start - b.mention.quoted.start);
}

/** What belongs to everybody needs no more evidence. */
function everybodys(mention: Mention): Weighed {
  const { start, end } = mention.quoted;
  return { mention, list: { start, end }, evidence: ['set-phrase'], score: Number.NEGATIVE_INFINITY };
}

function evidenceOf(
  mention: Mention,
  around: readonly Evidence[],
  list: readonly Mention[],
  times: number,
  tokens?: TokenIndex,
): Evidence[] {
  const head = mention.head ?? (around.includes('list-head') ? undefined : list.at(-1)?.head);
  const form = innerFormOf(mention.inner);
  return [
    ...form,
    ...around,
    ...(head ? ([`head-${head.strength}`] as const) : []),
    ...(isBrand(head?.noun) ? (['head-brand'] as const) : []),
    ...(form.includes('sentence') && mention.head && mention.head.strength !== 'weak' ? (['titled'] as const) : []),
    ...(list.length > 1 ? (['listed'] as const) : []),
    ...(isHeading(mention) ? (['heading'] as const) : []),
    ...(times > 1 ? (['repeated'] as const) : []),
    ...(isDictionaryWord(mention, tokens) ? (['one-word'] as const) : []),
    ...(mention.quoted.depth > 0 ? (['nested'] as const) : []),
  ];
}

/** What the dictionary holds as one word is seldom a given name; words that it guesses (x), numbers and Latin may be. */
function isDictionaryWord({ quoted }: Mention, tokens?: TokenIndex): boolean {
  const token = tokens?.get(quoted.inner.start);
  return token?.end === quoted.inner.end && !['x', 'm', 'eng'].includes(token.tag);
}

/** A line too short to be a paragraph. */
function isHeading({ line }: Mention): boolean {
  return line.end - line.start <= 40;
}

/** How often each name is told; headings and link texts, which repeat each other, count once. */
function countBy(mentions: readonly Mention[]): Map<string, number> {
  const times = new Map<string, number>();
  const inHeading = new Set<string>();
  for (const mention of mentions) {
    const { inner } = mention;
    if (isHeading(mention)) {
      if (inHeading.has(inner)) continue;
      inHeading.add(inner);
    }
    times.set(inner, (times.get(inner) ?? 0) + 1);
  }
  return times;
}
