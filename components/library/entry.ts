/** The library as its page is given it: entries, and what a search found. */
import type { Article } from '@/lib/model/article';
import type { Case } from '@/lib/model/case';
import type { Clipping } from '@/lib/model/clipping';

/** A clipping, where it was taken from, and whose method it tells. */
export interface Entry {
  readonly clipping: Clipping;
  readonly article: Article;
  /** Absent: 未归入. */
  readonly case?: Case;
}

/** Where a clipping comes from, in one line: title, source, day. */
export function sourceLine({ title, source, site, publishedAt, savedAt }: Article): string {
  const day = publishedAt?.slice(0, 10) ?? `${savedAt.slice(0, 10)} 剪`;
  return [title, source || site, day].filter((fact) => fact !== '').join(' · ');
}
