/** What a segmenter's words tell about each character of a line. */
import type { Token } from '@/lib/recognize/context';
import { hashOf, mix } from './hash';

/** Words before and after the line's own, so that every word has two neighbours. */
export const MARGIN = 2;

export interface WordFacts {
  /** Which word each character is in; counts from 0. */
  readonly of: Int32Array;
  /** Where in its word each character stands. */
  readonly position: Uint8Array;
  /** By word, from `MARGIN`: the hash of its tag. */
  readonly tag: Int32Array;
  /** By word, from 0, `FEATURES_OF_WORD` each: words and tags around it. */
  readonly features: Int32Array;
}

/** How many numbers `features` has for each word. */
export const FEATURES_OF_WORD = 16;

/** `tokens` cover the text without gaps; linear in the line's own. */
export function wordFactsOf(text: string, start: number, end: number, tokens: readonly Token[]): WordFacts {
  const from = firstEndingAfter(tokens, start);
  let to = from;
  while (to < tokens.length && (tokens[to]?.start ?? end) < end) to++;
  const own = tokens.slice(from, to);
  const count = own.length;
  const of = new Int32Array(end - start);
  const position = new Uint8Array(end - start);
  const word = new Int32Array(count + 2 * MARGIN);
  const tag = new Int32Array(count + 2 * MARGIN);
  own.forEach((token, k) => {
    const first = Math.max(start, token.start);
    const last = Math.min(end, token.end) - 1;
    for (let i = first; i <= last; i++) {
      of[i - start] = k;
      position[i - start] = 1 + (i === first ? 1 : 0) + (i === last ? 2 : 0) + (last - first > 1 ? 4 : 0);
    }
    word[k + MARGIN] = hashOf(text, first, last + 1);
    tag[k + MARGIN] = hashOf(token.tag);
  });
  return { of, position, tag, features: featuresOfWords(word, tag, pathsOf(own, word, tag)) };
}

function featuresOfWords(words: Int32Array, tags: Int32Array, paths: Int32Array): Int32Array {
  const features = new Int32Array(paths.length * FEATURES_OF_WORD);
  paths.forEach((path, k) => {
    const word = words[k + 2] ?? 0;
    const wordBefore = words[k + 1] ?? 0;
    const wordAfter = words[k + 3] ?? 0;
    const tag = tags[k + 2] ?? 0;
    const before = tags[k + 1] ?? 0;
    const before2 = tags[k] ?? 0;
    const after = tags[k + 3] ?? 0;
    const after2 = tags[k + 4] ?? 0;
    const around = [
      tag,
      word,
      mix(before, tag),
      mix(tag, after),
      mix(before, mix(tag, after)),
      wordBefore,
      wordAfter,
      mix(wordBefore, word),
      mix(word, wordAfter),
      mix(before2, mix(before, tag)),
      mix(tag, mix(after, after2)),
      mix(wordBefore, tag),
      mix(wordAfter, tag),
      path,
      mix(before, path),
      mix(before2, mix(before, mix(tag, mix(after, after2)))),
    ];
    features.set(around, k * FEATURES_OF_WORD);
  });
  return features;
}

/** 局 厅 部 委 …: nouns that may close a name. */
const CLOSERS = new Set(
  '局厅部委会院校所处科室站队社团厂店行司府党军大联署组馆协系班盟帮旅师营连台报刊网心企办业金库场园银',
);
const LONGEST_PATH = 7;

/** By word: the tags from it to the next word that may close a name (ns n n | nt), or 0. */
function pathsOf(own: readonly Token[], word: Int32Array, tag: Int32Array): Int32Array {
  const path = new Int32Array(own.length);
  let length = 0;
  let run = 0;
  for (let k = own.length - 1; k >= 0; k--) {
    const token = own[k];
    if (!token) continue;
    if (token.tag === 'nt' || (token.tag.startsWith('n') && CLOSERS.has(token.text.slice(-1)))) {
      run = mix(word[k + MARGIN] ?? 0, 77);
      length = 1;
    } else if (token.tag === 'x' || length === 0 || length >= LONGEST_PATH) {
      run = 0;
      length = 0;
    } else {
      run = mix(run, tag[k + MARGIN] ?? 0);
      length++;
    }
    path[k] = run;
  }
  return path;
}

/** By bisection: a page has many lines. */
function firstEndingAfter(tokens: readonly Token[], at: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
