/** Learns from a correction how a site writes a field, and reads the site's other pages so. */
import { ARTICLE_FIELDS, type ArticleDraft, type ArticleField } from '@/lib/model/article';
import type { PageCorrections, SiteRule, SiteRules } from '@/lib/model/corrections';
import { plain, plainMarks } from './marks';
import { publishedTime } from './published-time';

/** What of `read` the clerk changed. */
function changesOf(read: ArticleDraft, said: ArticleDraft): PageCorrections {
  const changed = ARTICLE_FIELDS.filter((field) => (read[field] ?? '') !== (said[field] ?? ''));
  return Object.fromEntries(changed.map((field) => [field, said[field] || null]));
}

/**
 * For each field that was changed: the element whose whole text it is, else the label that it stands behind, else the value itself for
 * pages on which the same was read. Titles and times are never remembered as values: they are each page's own.
 */
export function learned(
  page: Document,
  text: string,
  read: ArticleDraft,
  said: ArticleDraft,
  known: SiteRules,
): { readonly rules: SiteRules; readonly page: PageCorrections } {
  const changes = changesOf(read, said);
  const rules: Partial<Record<ArticleField, SiteRule>> = {};
  for (const field of ARTICLE_FIELDS) {
    const change = changes[field];
    if (change === undefined && known[field]) rules[field] = { take: 'read' };
    if (change === undefined) continue;
    const rule = change === null ? nothingFor(read[field]) : ruleFor(page, text, field, change, read[field]);
    if (rule) rules[field] = rule;
  }
  return { rules, page: changes };
}

/** `draft` as the site's rules and then what was said of this very page have it. */
export function withCorrections(
  page: Document,
  text: string,
  draft: ArticleDraft,
  rules: SiteRules,
  said: PageCorrections,
): ArticleDraft {
  const result: Record<string, unknown> = { ...draft };
  for (const field of ARTICLE_FIELDS) {
    const rule = rules[field];
    const value = said[field] === undefined ? rule && readBy(page, text, field, rule, draft[field]) : said[field];
    if (value === undefined) continue;
    if (value !== null) result[field] = value;
    else if (field !== 'title') delete result[field];
  }
  return result as unknown as ArticleDraft;
}

/** Undefined: the rule has nothing to say of this page. */
function readBy(
  page: Document,
  text: string,
  field: ArticleField,
  rule: SiteRule,
  read: string | undefined,
): string | null | undefined {
  switch (rule.take) {
    case 'place':
      return readAs(field, plain(find(page, rule.selector)?.textContent));
    case 'label':
      return readAs(field, behindLabel(text, rule.label));
    case 'value':
      return (read ?? null) === rule.instead ? rule.value : undefined;
    case 'read':
      return undefined;
    case 'nothing':
      return read === rule.not ? null : undefined;
  }
}

function readAs(field: ArticleField, words: string): string | undefined {
  if (words === '' || words.length > LONGEST) return undefined;
  return field === 'publishedAt' ? publishedTime(words) : words;
}

const LONGEST = 200;

function nothingFor(read: string | undefined): SiteRule | undefined {
  return read === undefined ? undefined : { take: 'nothing', not: read };
}

function ruleFor(
  page: Document,
  text: string,
  field: ArticleField,
  said: string,
  read: string | undefined,
): SiteRule | undefined {
  const selector = placeOf(page, field, said);
  if (selector) return { take: 'place', selector };
  const label = labelOf(text, field, said);
  if (label) return { take: 'label', label };
  return field === 'title' || field === 'publishedAt'
    ? undefined
    : { take: 'value', value: said, instead: read ?? null };
}

/** A selector of ids and classes whose first element has just this text. */
function placeOf(page: Document, field: ArticleField, said: string): string | undefined {
  for (const element of page.body?.querySelectorAll('[id], [class]') ?? []) {
    const words = plain(element.textContent);
    if (words.length > LONGEST || readAs(field, words) !== said) continue;
    const selector = selectorsOf(element).find((each) => find(page, each) === element);
    if (selector) return selector;
  }
  return undefined;
}

/** Names without numbers: those are an article's own. */
function selectorsOf(element: Element): string[] {
  const names = [...element.classList].filter((name) => !/\d{3}/u.test(name)).map((name) => `.${CSS.escape(name)}`);
  const id = element.id !== '' && !/\d{3}/u.test(element.id) ? [`#${CSS.escape(element.id)}`] : [];
  return [...id, ...(names.length > 0 ? [`${element.localName}${names.join('')}`] : [])];
}

/** Where a stored selector is none, it finds nothing. */
function find(page: Document, selector: string): Element | null {
  try {
    return page.querySelector(selector);
  } catch {
    // Not a selector: written by hand into an imported file, or by an older version.
    return null;
  }
}

function labelOf(text: string, field: ArticleField, said: string): string | undefined {
  for (const [, label = ''] of plainMarks(text).matchAll(/(?:^|[\s|(])([\p{Script=Han}]{2,8})\s*:/gmu))
    if (readAs(field, behindLabel(text, label)) === said) return label;
  return undefined;
}

function behindLabel(text: string, label: string): string {
  const marked = plainMarks(text);
  const at = marked.search(new RegExp(`(?:^|[\\s|(])${label}\\s*:`, 'mu'));
  if (at < 0) return '';
  const begins = marked.indexOf(':', at) + 1;
  const words = marked.slice(begins, begins + LONGEST);
  const ends = words.search(/\n|\s[\p{Script=Han}]{2,6}\s*:|[|()]| {2,}/u);
  return text.slice(begins, begins + (ends < 0 ? words.length : ends)).trim();
}
