/** Saves a clipping: once, whole, and confirmed by reading it back. */
import type { Article } from '@/lib/model/article';
import type { Case } from '@/lib/model/case';
import type { Clipping, ClippingDraft } from '@/lib/model/clipping';
import { type ClippingId, newId } from '@/lib/model/id';
import { normalTags } from '@/lib/model/tag';
import { isoTime } from '@/lib/model/time';
import { confirmWritten, database } from './database';
import { discardCard } from './drafts';
import { keepArticle } from './keep-article';
import { keepCase } from './keep-case';
import { keepTags } from './keep-tags';
import { findTwin } from './twin';
import { inOneWrite } from './write';

/** `already`: the passage stood in the library; what the draft adds (tags, a note, a part, a case) was added to it. */
export interface Saved {
  readonly outcome: 'saved' | 'already';
  readonly clipping: Clipping;
  readonly case?: Case;
  /** Names the change for `undo`; absent where nothing was written. */
  readonly seq?: number;
}

/**
 * Writes a draft that has been decoded. A passage that lies in the trash does not count as saved: it stays there and a
 * fresh clipping is made. Throws what `failureSentence` explains; nothing is written then.
 */
export async function saveClipping(draft: ClippingDraft): Promise<Saved> {
  const now = isoTime();
  const { value, seq } = await inOneWrite({ action: 'save' }, async () => {
    const kept = await keepClipping(await keepArticle(draft.article, now), draft, now);
    await discardCard({ url: draft.article.url, exact: draft.quote.exact, start: draft.position.start });
    return kept;
  });
  const confirmed = await confirmWritten(database.clippings, value.clipping);
  const itsCase = confirmed.caseId && (await database.cases.get(confirmed.caseId));
  return {
    outcome: value.outcome,
    clipping: confirmed,
    ...(itsCase ? { case: itsCase } : {}),
    ...(seq === undefined ? {} : { seq }),
  };
}

/** Writes a passage of an article that is stored. Called inside a write. */
export async function keepClipping(
  article: Article,
  draft: Omit<ClippingDraft, 'article'>,
  now: string,
): Promise<Kept> {
  const tags = normalTags(draft.tags);
  const twin = await findTwin({ articleId: article.id, quote: draft.quote, position: draft.position });
  const caseId = (draft.case && !twin?.caseId ? await keepCase(draft.case, now) : undefined)?.id;
  await keepTags(tags, now);
  const fresh: Clipping = {
    id: newId<ClippingId>(),
    articleId: article.id,
    quote: draft.quote,
    position: draft.position,
    annotations: draft.annotations,
    ...(draft.whole ? { whole: true } : {}),
    ...(caseId === undefined ? {} : { caseId }),
    ...(draft.part === undefined ? {} : { part: draft.part }),
    tags,
    note: draft.note,
    createdAt: now,
    updatedAt: now,
  };
  const written = twin ? enriched(twin, fresh) : fresh;
  if (written !== twin) await database.clippings.put(written);
  return { outcome: twin ? 'already' : 'saved', clipping: written };
}

type Kept = Pick<Saved, 'outcome' | 'clipping'>;

/** `known` with what `fresh` adds; `known` itself where that is nothing. */
function enriched(known: Clipping, fresh: Clipping): Clipping {
  const more = {
    ...fresh,
    ...known,
    tags: normalTags([...known.tags, ...fresh.tags]),
    note: known.note.includes(fresh.note) ? known.note : [known.note, fresh.note].filter(Boolean).join('\n'),
  };
  const grown =
    more.caseId !== known.caseId ||
    more.part !== known.part ||
    more.note !== known.note ||
    more.tags.length !== known.tags.length;
  return grown ? { ...more, updatedAt: fresh.updatedAt } : known;
}
