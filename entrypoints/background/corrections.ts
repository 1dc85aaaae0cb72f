/** What the clerk corrects of an article's particulars: remembered for the page and its site, and written to the library. */
import { decodeArticle } from '@/lib/exchange/draft';
import type { CorrectionAnswer } from '@/lib/messages';
import { pageAddress, siteOf } from '@/lib/model/article';
import { type Corrections, corrected, forgotten, isPageCorrections, isSiteRules } from '@/lib/model/corrections';
import { correctStored } from '@/lib/store/correct-article';
import { failureSentence } from '@/lib/store/failure';
import { type Extension, requireSameSite, type Sender } from './sender';

/** Where they are kept; the part of a storage item that this needs. */
export interface Kept {
  getValue(): Promise<Corrections>;
  setValue(corrections: Corrections): Promise<void>;
}

export function corrector(kept: Kept, extension: Extension) {
  let last: Promise<unknown> = Promise.resolve();

  /** One after another, so that none is lost. */
  function inTurn(change: () => Promise<void>): Promise<CorrectionAnswer> {
    const answer = last.then(async (): Promise<CorrectionAnswer> => {
      try {
        await change();
        return { outcome: 'corrected' };
      } catch (error) {
        return { outcome: 'failed', reason: failureSentence(error) };
      }
    });
    last = answer;
    return answer;
  }

  return {
    async correct(input: unknown, sender: Sender): Promise<CorrectionAnswer> {
      const { article, rules, page }: { article?: unknown; rules?: unknown; page?: unknown } =
        input instanceof Object ? input : {};
      const decoded = decodeArticle(article);
      if ('reason' in decoded) return { outcome: 'failed', reason: decoded.reason };
      if (!isSiteRules(rules) || !isPageCorrections(page))
        return { outcome: 'failed', reason: '更正的内容不符合格式，没有记下。' };
      const { url } = decoded.value;
      const stranger = refusal(sender, url);
      if (stranger) return stranger;
      return inTurn(async () => {
        const at = { site: siteOf(url), url: pageAddress(url), rules, page };
        await kept.setValue(corrected(await kept.getValue(), at));
        await correctStored(decoded.value);
      });
    },
    async forget(url: string, sender: Sender): Promise<CorrectionAnswer> {
      const stranger = refusal(sender, url);
      if (stranger) return stranger;
      return inTurn(async () => kept.setValue(forgotten(await kept.getValue(), siteOf(url), pageAddress(url))));
    },
  };

  function refusal(sender: Sender, url: string): CorrectionAnswer | undefined {
    try {
      requireSameSite(sender, url, extension);
      return undefined;
    } catch (error) {
      return { outcome: 'failed', reason: error instanceof Error ? error.message : String(error) };
    }
  }
}
