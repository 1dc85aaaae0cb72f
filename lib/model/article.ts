/** A web page that something was clipped from. */
import type { ArticleId } from './id';

/** What a page tells about itself when it is read; times are ISO 8601 with zone. */
export interface ArticleDraft {
  readonly url: string;
  readonly canonicalUrl?: string;
  readonly title: string;
  /** 来源 */
  readonly source?: string;
  /** Names, several joined by 、; so too the three below. */
  readonly author?: string;
  /** 记者 */
  readonly reporter?: string;
  /** 通讯员 */
  readonly correspondent?: string;
  /** 责任编辑 */
  readonly editor?: string;
  readonly publishedAt?: string;
  /** The host name of `url`, without `www.`. */
  readonly site: string;
  readonly text?: string;
  readonly region?: string;
}

/** The particulars that a clerk can correct. */
export const ARTICLE_FIELDS = [
  'title',
  'source',
  'author',
  'reporter',
  'correspondent',
  'editor',
  'publishedAt',
] as const;
export type ArticleField = (typeof ARTICLE_FIELDS)[number];

export interface Article extends ArticleDraft {
  readonly id: ArticleId;
  readonly savedAt: string;
}

const TRACKING = /^(?:utm_\w+|spm|from|isappinstalled|share_token|fbclid|gclid)$/u;

/**
 * The address that identifies a page: without fragment and without parameters that only tell how the reader came.
 * A fragment that routes a single-page app (`#/…`, `#!…`) stays. Text that is no URL comes back as it was.
 */
export function pageAddress(url: string): string {
  if (!URL.canParse(url)) return url;
  const address = new URL(url);
  if (!/^#[/!]/u.test(address.hash)) address.hash = '';
  for (const name of parameters(address)) if (TRACKING.test(name)) address.searchParams.delete(name);
  return address.href;
}

/** The site of an address as a reader names it: `www.12371.cn` → `12371.cn`. */
export function siteOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, '') : '';
}

/** By `forEach`: in Firefox's content scripts the iterators of URLSearchParams are not iterable. */
function parameters({ searchParams }: URL): string[] {
  const names: string[] = [];
  searchParams.forEach((_, name) => {
    names.push(name);
  });
  return names;
}
