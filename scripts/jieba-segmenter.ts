/** jieba for Node: the same engine and dictionary as in the extension. */
import { tag } from 'jieba-wasm';
import type { Segmenter } from '@/lib/recognize/context';
import { tokensOf } from '@/lib/recognize/tokens';

export const jiebaSegmenter: Segmenter = (text) => tokensOf(tag(text, true), text);
