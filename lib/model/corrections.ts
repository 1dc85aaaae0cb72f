/** What the clerk has said of articles' particulars: for one page, and what follows from it for the others of its site. */
import { ARTICLE_FIELDS, type ArticleField } from './article';

/** How a field is read on a site, since the clerk corrected it there. */
export type SiteRule =
  /** From the element that this CSS selector finds first. */
  | { readonly take: 'place'; readonly selector: string }
  /** From behind this label: 供稿单位. */
  | { readonly take: 'label'; readonly label: string }
  /** `value` wherever `instead` was read; null where nothing was. */
  | { readonly take: 'value'; readonly value: string; readonly instead: string | null }
  /** As it is read without a rule: the clerk has taken the correction back. */
  | { readonly take: 'read' }
  /** Nothing wherever `not` was read. */
  | { readonly take: 'nothing'; readonly not: string };

export type SiteRules = Readonly<Partial<Record<ArticleField, SiteRule>>>;
/** The particulars of one page as the clerk has them; null: none. */
export type PageCorrections = Readonly<Partial<Record<ArticleField, string | null>>>;

export interface Corrections {
  readonly sites: Readonly<Record<string, SiteRules>>;
  readonly pages: Readonly<Record<string, PageCorrections>>;
}

export const NO_CORRECTIONS: Corrections = { sites: {}, pages: {} };

/** Pages beyond this are forgotten, the oldest first; what was saved from them has its own particulars. */
const MOST_PAGES = 500;
const MOST_SITES = 500;
const LONGEST = 500;

/** `known` with what was said of one page, and what that means for its site. */
export function corrected(
  known: Corrections,
  { site, url, rules, page }: { site: string; url: string; rules: SiteRules; page: PageCorrections },
): Corrections {
  return {
    sites: newest({ ...without(known.sites, site), [site]: { ...known.sites[site], ...rules } }, MOST_SITES),
    pages: newest({ ...without(known.pages, url), [url]: page }, MOST_PAGES),
  };
}

/** `known` without anything of this page and its site. */
export function forgotten(known: Corrections, site: string, url: string): Corrections {
  return { sites: without(known.sites, site), pages: without(known.pages, url) };
}

export function isCorrections(value: unknown): value is Corrections {
  if (!isRecord(value) || !isRecord(value.sites) || !isRecord(value.pages)) return false;
  return Object.values(value.sites).every(isSiteRules) && Object.values(value.pages).every(isPageCorrections);
}

export function isSiteRules(value: unknown): value is SiteRules {
  return isRecord(value) && Object.entries(value).every(([field, rule]) => isField(field) && isRule(rule));
}

export function isPageCorrections(value: unknown): value is PageCorrections {
  return (
    isRecord(value) && Object.entries(value).every(([field, said]) => isField(field) && (said === null || isText(said)))
  );
}

function isRule(value: unknown): value is SiteRule {
  if (!isRecord(value)) return false;
  switch (value.take) {
    case 'place':
      return isText(value.selector);
    case 'label':
      return isText(value.label);
    case 'read':
      return true;
    case 'value':
      return isText(value.value) && (value.instead === null || isText(value.instead));
    default:
      return value.take === 'nothing' && isText(value.not);
  }
}

function isField(name: string): name is ArticleField {
  return ARTICLE_FIELDS.some((field) => field === name);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value instanceof Object && !Array.isArray(value);
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}

function newest<T>(record: Readonly<Record<string, T>>, most: number): Record<string, T> {
  return Object.fromEntries(Object.entries(record).slice(-most));
}
