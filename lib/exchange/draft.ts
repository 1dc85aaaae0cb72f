/** A draft as it comes from a content script: untrusted until it has passed here. */
import * as v from 'valibot';
import { type ArticleDraft, siteOf } from '@/lib/model/article';
import { type ArticleClippingsDraft, type ClippingDraft, PARTS } from '@/lib/model/clipping';
import { normalTags } from '@/lib/model/tag';
import { complaint, type Decoded, placeOf } from './decoded';
import {
  annotationsFit,
  figureEntries,
  isForward,
  methodEntries,
  moment,
  organizationEntries,
  quoteEntries,
  rangeEntries,
  webAddress,
} from './shapes';

/**
 * The draft with its names and note cleaned of control characters and its tags normal, or the reason why it is refused.
 * What a page claims wrongly of itself (a canonical address, a date) is left out; what the clerk entered is never cut.
 */
export function decodeDraft(input: unknown): Decoded<ClippingDraft> {
  return decoded(draftSchema, input);
}

/** The same for a whole article: one clipping that is refused refuses all. */
export function decodeArticleDraft(input: unknown): Decoded<ArticleClippingsDraft> {
  return decoded(articleDraftSchema, input);
}

/** An article's particulars as the clerk has corrected them. */
export function decodeArticle(input: unknown): Decoded<ArticleDraft> {
  return decoded(article, input);
}

function decoded<T>(schema: v.GenericSchema<unknown, T>, input: unknown): Decoded<T> {
  const result = v.safeParse(schema, plain(input), { abortEarly: true, message: complaint });
  if (result.success) return { value: result.output };
  const [issue] = result.issues;
  const place = placeOf(issue);
  const named = NAMES[place.replace(/^clippings\[\d+\]\.?/u, '').replace(/\[\d+\]$/u, '')] ?? place;
  return { reason: `剪报内容有误：${named} ${issue.message}。没有保存。` };
}

/** What the clerk calls the fields of the card. */
const NAMES: Readonly<Record<string, string>> = {
  'quote.exact': '所选文字',
  'case.organization': '单位',
  'case.method': '工作法',
  tags: '标签',
  note: '备注',
  clippings: '要保存的段落',
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

const clean = (text: string) => text.replace(CONTROL, '').replace(/\r\n?/gu, '\n').trim();
const inOneLine = (text: string) => clean(text.replace(/\s+/gu, ' '));

/** What the page says of itself: as long as it may be, cut there. */
const claimed = (length: number) =>
  v.pipe(
    v.string(),
    v.transform((text) => inOneLine(text).slice(0, length)),
  );
/** What the clerk confirmed: refused where it is too long. */
const entered = (length: number) => v.pipe(v.string(), v.transform(inOneLine), v.maxLength(length));
const optionalClaim = v.exactOptional(claimed(200));

const article = v.pipe(
  v.object({
    url: webAddress,
    canonicalUrl: v.exactOptional(v.string()),
    title: claimed(500),
    source: optionalClaim,
    author: optionalClaim,
    reporter: optionalClaim,
    correspondent: optionalClaim,
    editor: optionalClaim,
    publishedAt: v.exactOptional(v.string()),
    text: v.exactOptional(v.pipe(v.string(), v.maxLength(2_000_000))),
    region: optionalClaim,
  }),
  v.transform(
    ({ url, canonicalUrl, title, source, author, reporter, correspondent, editor, publishedAt, text, region }) => ({
      url,
      ...(v.is(webAddress, canonicalUrl) ? { canonicalUrl } : {}),
      title: title || url,
      ...(source ? { source } : {}),
      ...(author ? { author } : {}),
      ...(reporter ? { reporter } : {}),
      ...(correspondent ? { correspondent } : {}),
      ...(editor ? { editor } : {}),
      ...(v.is(moment, publishedAt) ? { publishedAt } : {}),
      site: siteOf(url),
      ...(text ? { text } : {}),
      ...(region ? { region } : {}),
    }),
  ),
);

const caseNames = v.pipe(
  v.object({ organization: v.pipe(entered(200), v.nonEmpty()), method: v.exactOptional(entered(200)) }),
  v.transform(({ organization, method }) => ({ organization, ...(method ? { method } : {}) })),
);

const MISFIT = 'annotations 与原文对不上';

const passageEntries = {
  quote: v.object(quoteEntries),
  position: v.pipe(
    v.object(rangeEntries),
    v.check((range) => isForward(range), '终点在起点之前'),
  ),
  annotations: v.pipe(
    v.array(v.variant('kind', [v.object(organizationEntries), v.object(methodEntries), v.object(figureEntries)])),
    v.maxLength(5000),
  ),
  case: v.exactOptional(caseNames),
  part: v.exactOptional(v.picklist(PARTS)),
  tags: v.pipe(
    v.array(entered(100)),
    v.maxLength(100),
    v.transform((tags) => normalTags(tags)),
  ),
  note: v.pipe(v.string(), v.transform(clean), v.maxLength(20_000)),
  whole: v.exactOptional(v.literal(true)),
};

const draftSchema = v.pipe(
  v.object({ article, ...passageEntries }),
  v.check((draft) => annotationsFit(draft), MISFIT),
);

/** More passages than a clerk would settle in one go. */
const MOST_PASSAGES = 300;

const articleDraftSchema = v.object({
  article,
  isCorrected: v.exactOptional(v.literal(true)),
  clippings: v.pipe(
    v.array(
      v.pipe(
        v.object(passageEntries),
        v.check((draft) => annotationsFit(draft), MISFIT),
      ),
    ),
    v.minLength(1, '至少要有一段'),
    v.maxLength(MOST_PASSAGES),
  ),
});

/** As JSON would carry it: no getters, no prototypes, and no field that is there only to say `undefined` (Firefox sends those). */
function plain(input: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(input) ?? 'null');
  } catch {
    // A cycle or a BigInt: the schema refuses what is no draft, with its reason.
    return null;
  }
}
