/** What a segmenter's words tell about each character of a text. */
import type { Token } from '@/lib/recognize/context';
import { hashOf, mix } from './hash';

export interface WordFacts {
  /** Which word each character is in; counts from 0. */
  readonly of: Int32Array;
  /** Where in its word each character stands. */
  readonly position: Uint8Array;
  /** By word, from 0, `FEATURES_OF_WORD` each: words and tags around it. */
  readonly features: Int32Array;
}

/** How many numbers `features` has for each word. */
export const FEATURES_OF_WORD = 7;

/** `tokens` cover the text without gaps; linear in it. */
export function wordFactsOf(text: string, tokens: readonly Token[]): WordFacts {
  const count = tokens.length;
  const of = new Int32Array(text.length);
  const position = new Uint8Array(text.length);
  const word = new Int32Array(count + 2);
  const tag = new Int32Array(count + 2);
  for (let k = 0; k < count; k++) {
    const token = tokens[k];
    if (!token) continue;
    const last = token.end - 1;
    for (let i = token.start; i <= last; i++) {
      of[i] = k;
      position[i] = 1 + (i === token.start ? 1 : 0) + (i === last ? 2 : 0) + (last - token.start > 1 ? 4 : 0);
    }
    word[k + 1] = hashOf(text, token.start, token.end);
    tag[k + 1] = tagHash(token.tag);
  }
  return { of, position, features: featuresOfWords(word, tag, pathsOf(tokens, word, tag)) };
}

const TAG_HASHES = new Map<string, number>();

/** A text has some thirty tags. */
function tagHash(tag: string): number {
  const known = TAG_HASHES.get(tag);
  if (known !== undefined) return known;
  const hash = hashOf(tag);
  TAG_HASHES.set(tag, hash);
  return hash;
}

function featuresOfWords(word: Int32Array, tag: Int32Array, paths: Int32Array): Int32Array {
  const features = new Int32Array(paths.length * FEATURES_OF_WORD);
  for (let k = 0; k < paths.length; k++) {
    const at = k * FEATURES_OF_WORD;
    const here = tag[k + 1] ?? 0;
    const own = word[k + 1] ?? 0;
    features[at] = here;
    features[at + 1] = own;
    features[at + 2] = mix(tag[k] ?? 0, here);
    features[at + 3] = mix(here, tag[k + 2] ?? 0);
    features[at + 4] = paths[k] ?? 0;
    features[at + 5] = mix(word[k] ?? 0, own);
    features[at + 6] = mix(own, word[k + 2] ?? 0);
  }
  return features;
}

/** 局 厅 部 委 …: nouns that may close a name. */
const CLOSERS = new Set(
  '局厅部委会院校所处科室站队社团厂店行司府党军大联署组馆协系班盟帮旅师营连台报刊网心企办业金库场园银',
);
const LONGEST_PATH = 7;

/** By word: the tags from it to the next word that may close a name (ns n n | nt), or 0. */
function pathsOf(tokens: readonly Token[], word: Int32Array, tag: Int32Array): Int32Array {
  const path = new Int32Array(tokens.length);
  let length = 0;
  let run = 0;
  for (let k = tokens.length - 1; k >= 0; k--) {
    const token = tokens[k];
    if (!token) continue;
    if (token.tag === 'nt' || (token.tag.startsWith('n') && CLOSERS.has(token.text.slice(-1)))) {
      run = mix(word[k + 1] ?? 0, 77);
      length = 1;
    } else if (token.tag === 'x' || length === 0 || length >= LONGEST_PATH) {
      run = 0;
      length = 0;
    } else {
      run = mix(run, tag[k + 1] ?? 0);
      length++;
    }
    path[k] = run;
  }
  return path;
}
