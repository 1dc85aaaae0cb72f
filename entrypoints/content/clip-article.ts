/** 剪下全文: reads the whole article, has it reviewed in the sheet, and hands what the clerk settled to the background. */
import type { ArticleAnswer, ArticleEntry, UndoAnswer } from '@/components/article/entry';
import { completeNames, suggestTags } from '@/lib/ask-names';
import { sendMessage } from '@/lib/messages';
import { contains, KINDS, type Range } from '@/lib/model/annotation';
import type { ArticleDraft } from '@/lib/model/article';
import type { ArticleClippingsDraft } from '@/lib/model/clipping';
import { NOTHING_RECOGNIZED, type Recognition } from '@/lib/model/recognition';
import { quoteOf } from '@/lib/page/anchor';
import type { TextMap } from '@/lib/page/text-map';
import { type ArticleCase, casesOfArticle } from '@/lib/text/article-cases';
import { proposal } from '@/lib/text/proposal';
import { articleOfPage, bodyOfPage, correctPage } from './article';
import { ask } from './ask';
import type { LazyDesk } from './desk';
import { clippedElsewhere } from './elsewhere';
import { sheetKeeper, typedInSheet } from './unsaved';

interface Surroundings {
  readonly map: TextMap;
  readonly desk: LazyDesk;
  readonly signal: AbortSignal;
  /** The library has changed. */
  readonly onSaved: () => Promise<void>;
}

/** Everything that was read, as the sheet was opened: what is saved is what was shown, though the page goes on changing. */
interface ReadArticle {
  readonly article: ArticleDraft;
  readonly text: string;
  readonly body: Range | undefined;
  readonly recognition: Recognition;
  readonly cases: readonly ArticleCase[];
}

export async function clipArticle({ map, desk, signal, onSaved }: Surroundings): Promise<void> {
  desk.say('正在读取全文…');
  const { text } = map;
  const { href } = location;
  const [article, recognition, kept] = await Promise.all([articleOfPage(), recognized(text), typedInSheet(href)]);
  const typing = sheetKeeper(href);
  addEventListener('pagehide', typing.flush, { signal });
  const body = await bodyOfPage(map, article.title);
  const elsewhere = body ? await clippedElsewhere(text.slice(body.start, body.end)) : [];
  const cases = body ? casesOfArticle(recognition, body, text) : [];
  const read: ReadArticle = { article, text, body, recognition, cases };
  const inBody = body ? recognition.annotations.filter((annotation) => contains(body, annotation)) : [];
  const [organization = 0, method = 0, figure = 0] = KINDS.map(
    (kind) => inBody.filter((annotation) => annotation.kind === kind).length,
  );
  await desk.openArticle(
    {
      article,
      text: body ? text.slice(body.start, body.end) : '',
      counts: { organization, method, figure },
      elsewhere,
      cases: cases.map((its) => ({
        organization: its.organization,
        method: its.method,
        organizations: [its.organization, ...its.alternatives],
        passages: its.passages.map(({ start, end, part }) => ({ text: text.slice(start, end), ...(part && { part }) })),
      })),
      ...(kept && { kept }),
      onInput: typing.give,
      onSave: async (entry) => {
        typing.flush();
        const draft = draftOf(read, entry);
        const answer = await save(draft);
        if (answer.outcome !== 'saved') return answer;
        if (draft.isCorrected) await correctPage(draft.article);
        await onSaved();
        return answer;
      },
      onUndo: async (seq) => {
        const answer = await undo(seq);
        if (answer.outcome === 'undone') await onSaved();
        return answer;
      },
    },
    {
      complete: completeNames,
      suggestTags: (organization) =>
        suggestTags({ organization, title: article.title, text: body ? text.slice(body.start, body.end) : text }),
    },
  );
}

/** The whole text belongs to the one case that the article tells; where it tells several, to none. */
function draftOf({ article, text, body, recognition, cases }: ReadArticle, entry: ArticleEntry): ArticleClippingsDraft {
  const clippingOf = (range: Range) => ({
    quote: quoteOf(text, range),
    position: { start: range.start, end: range.end },
    annotations: proposal(recognition, range, text).annotations,
    tags: entry.tags,
    note: '',
  });
  const [only, ...others] = entry.cases;
  const whole =
    entry.whole && body
      ? [{ ...clippingOf(body), whole: true as const, ...(only && others.length === 0 && { case: only.names }) }]
      : [];
  const passages = entry.cases.flatMap(({ from, names, passages: kept }) =>
    kept.flatMap(({ passage, part }) => {
      const range = cases[from]?.passages[passage];
      return range ? [{ ...clippingOf(range), case: names, ...(part && { part }) }] : [];
    }),
  );
  const isCorrected = JSON.stringify(entry.article) !== JSON.stringify(article);
  return { article: entry.article, ...(isCorrected && { isCorrected }), clippings: [...whole, ...passages] };
}

/** As far as recognition goes: an article can be clipped without. */
async function recognized(text: string): Promise<Recognition> {
  try {
    return await ask(() => sendMessage('recognize', { text, stage: 'full' }));
  } catch (error) {
    console.warn('党建剪报：识别失败，全文不带识别结果。', error);
    return NOTHING_RECOGNIZED;
  }
}

/** Asked twice where the answer is lost: what was written the first time is found then and not written again. */
async function save(draft: ArticleClippingsDraft): Promise<ArticleAnswer> {
  try {
    return await ask(async (isRetry) => {
      const answer = await sendMessage('saveArticle', draft);
      return isRetry && answer.outcome === 'saved' && answer.saved === 0
        ? { ...answer, saved: answer.already, already: 0 }
        : answer;
    });
  } catch (error) {
    console.warn('党建剪报：保存失败。', error);
    return { outcome: 'failed', reason: '没有保存：扩展后台没有应答。请再按一次“保存”；仍不行时请刷新页面后再剪。' };
  }
}

/** Asked once: asked again, an undo that had come through would be refused. */
async function undo(seq: number): Promise<UndoAnswer> {
  try {
    return await sendMessage('undoArticle', seq);
  } catch (error) {
    console.warn('党建剪报：没有撤销。', error);
    return { outcome: 'failed', reason: '没有撤销：扩展后台没有应答。可以在“案例”里删除。' };
  }
}
