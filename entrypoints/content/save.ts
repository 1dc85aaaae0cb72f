/** Hands a passage with what the clerk settled to the background. */
import type { CardAnswer, CardEntry } from '@/components/card/entry';
import { sendMessage } from '@/lib/messages';
import type { Annotation, Range } from '@/lib/model/annotation';
import { quoteOf } from '@/lib/page/anchor';
import { articleOfPage } from './article';
import { ask } from './ask';

/** Never throws: what went wrong becomes a sentence for the card, which keeps what was typed. */
export async function save(
  text: string,
  position: Range,
  annotations: readonly Annotation[],
  entry: CardEntry,
): Promise<CardAnswer> {
  const draft = {
    article: await articleOfPage(),
    quote: quoteOf(text, position),
    position,
    annotations,
    ...entry,
  };
  try {
    return await ask(async (isRetry) => {
      const answer = await sendMessage('saveClipping', draft);
      // The first question may have saved it and only its answer been lost.
      return isRetry && answer.outcome === 'already' ? { outcome: 'saved' } : answer;
    });
  } catch (error) {
    console.warn('党建剪报：保存失败。', error);
    return {
      outcome: 'failed',
      reason: '没有保存：扩展后台没有应答。填写的内容还在，请再按一次“保存”；仍不行时请复制备注，刷新页面后再剪。',
    };
  }
}
