/** jieba, as the recognizer's segmenter. */
import init, { tag } from 'jieba-wasm/web';
import { browser } from 'wxt/browser';
import type { Segmenter } from '@/lib/recognize/context';
import { tokensOf } from '@/lib/recognize/tokens';

/** Loads the 4 MB of jieba from the extension's own files; about half a second. Rejects where that fails. */
export async function loadSegmenter(): Promise<Segmenter> {
  await init({ module_or_path: browser.runtime.getURL('/jieba_rs_wasm_bg.wasm') });
  return (text) => {
    // jieba replaces half a surrogate pair; done before, the words still stand in the text, at the same offsets.
    const sound = text.replace(/\p{Surrogate}/gu, '\ufffd');
    return tokensOf(tag(sound, true), sound);
  };
}
