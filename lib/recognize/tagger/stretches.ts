/** The stretches of a text that the tagger reads: no name runs over a mark that ends a clause. */
import type { Range } from '@/lib/model/annotation';
import type { Token } from '@/lib/recognize/context';

// ， 。 ； ： ！ ？ … and their narrow forms, white space
const BREAK = /[，。；：！？…,;:!?\s]/u;
const BREAKS = Uint8Array.from({ length: 0x10000 }, (_, code) => (BREAK.test(String.fromCharCode(code)) ? 1 : 0));

/** What the segmenter takes for a name or a place, or cannot read. */
const NAME_TAGS = new Set('nr nrt nrfg ns nt nz eng j'.split(' '));

/**
 * Where a name may stand, by start: between two marks, with a proposal of the rules or a word that may belong to a name.
 * All other stretches hold none. `facts` are those of `ruleFactsOf`. Linear in the text.
 */
export function stretchesOf(text: string, tokens: readonly Token[], facts: Int32Array): Range[] {
  const stretches: Range[] = [];
  let start = 0;
  let word = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && BREAKS[text.charCodeAt(at)] === 0) continue;
    let isWanted = false;
    for (let i = start; i < at && !isWanted; i++) isWanted = facts[i] !== 0;
    while (word < tokens.length && (tokens[word]?.start ?? at) < at) {
      const token = tokens[word];
      if (token && token.start >= start && mayName(token)) isWanted = true;
      word++;
    }
    if (isWanted && at - start > 1) stretches.push({ start, end: at });
    start = at + 1;
  }
  return stretches;
}

/** 贵州, 华为; a word of two characters or more that the segmenter made up. */
function mayName({ tag, start, end, text }: Token): boolean {
  return NAME_TAGS.has(tag) || (tag === 'x' && end - start > 1 && /\p{L}/u.test(text));
}
