import type { Article } from '@/lib/model/article';

/** Where a clipping comes from, in one line: title, source, day. */
export function sourceLine({ title, source, site, publishedAt, savedAt }: Article): string {
  const day = publishedAt?.slice(0, 10) ?? `${savedAt.slice(0, 10)} 剪`;
  return [title, source || site, day].filter((fact) => fact !== '').join(' · ');
}
