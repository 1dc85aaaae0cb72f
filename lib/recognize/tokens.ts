/** A segmenter's words as tokens with UTF-16 offsets. */
import type { Token } from './context';

/**
 * The words that a segmenter cut `text` into, with their places. Throws where they do not cover the text in order:
 * then the segmenter changed the text and no offset can be trusted.
 */
export function tokensOf(words: Iterable<{ readonly word: string; readonly tag: string }>, text: string): Token[] {
  const tokens: Token[] = [];
  let start = 0;
  for (const { word, tag } of words) {
    if (!text.startsWith(word, start))
      throw new RangeError(`The segmenter's word at ${start} does not stand in the text`);
    tokens.push({ start, end: start + word.length, text: word, tag });
    start += word.length;
  }
  if (start !== text.length) throw new RangeError(`The segmenter stopped at ${start} of ${text.length}`);
  return tokens;
}
