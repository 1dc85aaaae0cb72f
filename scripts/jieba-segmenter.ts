/** jieba for Node: the same engine and dictionary as in the extension. */
import { tag } from 'jieba-wasm';
import type { Segmenter } from '@/lib/recognize/context';
import { tokensOf } from '@/lib/recognize/tokens';

export const jiebaSegmenter: Segmenter = (text) => {
  // jieba replaces half a surrogate pair; done before, the words still stand in the text, at the same offsets.
  const sound = text.replace(/\p{Surrogate}/gu, '\ufffd');
  return tokensOf(tag(sound, true), sound);
};
