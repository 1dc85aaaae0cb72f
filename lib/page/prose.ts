/** Collects prose from text nodes as it is shown: white space collapsed, lines broken, each character traced to its node. */
import type { Level } from './walk';

/** One line as it is shown. */
export interface Line {
  readonly text: string;
  /** Stretches in which text and text node advance together: start in `text`, length, node, start in the node; four numbers each. */
  readonly runs: readonly number[];
  /** Where it begins. */
  readonly level: Level;
  /** How many of its UTF-16 units are a link's. */
  readonly linked: number;
}

export interface Prose {
  /** Text nodes that were read, in the order in which they are shown. */
  readonly nodes: readonly Text[];
  readonly lines: readonly Line[];
  /** Adds a stretch of a text node. */
  add(node: Text, level: Level, from: number, to: number): void;
  /** Ends the line; nothing happens where none has begun. */
  breakLine(): void;
}

export function createProse(): Prose {
  const nodes: Text[] = [];
  const lines: Line[] = [];
  let pieces: string[] = [];
  let runs: number[] = [];
  let length = 0;
  let linked = 0;
  let begin: Level | undefined;
  let lastCharacter = '';
  let space: { readonly node: Text; readonly raw: number; hasLineBreak: boolean } | undefined;

  function write(node: Text, raw: number, characters: string, level: Level): void {
    if (nodes.at(-1) !== node) nodes.push(node);
    const last = runs.length - 4;
    const reach = runs[last + 1] ?? 0;
    const continues =
      runs[last + 2] === nodes.length - 1 && runs[last] === length - reach && runs[last + 3] === raw - reach;
    if (continues) {
      runs[last + 1] = reach + characters.length;
    } else runs.push(length, characters.length, nodes.length - 1, raw);
    pieces.push(characters);
    begin ??= level;
    length += characters.length;
    if (level.isLink) linked += characters.length;
    lastCharacter = characters.slice(-1);
  }

  function writeWord(node: Text, raw: number, word: string, level: Level): void {
    if (space && length > 0 && !(space.hasLineBreak && isWide(lastCharacter) && isWide(word))) {
      write(space.node, space.raw, ' ', level);
    }
    space = undefined;
    write(node, raw, word, level);
  }

  function skip(node: Text, raw: number, gap: string): void {
    if (!COLLAPSED.test(gap)) return;
    space ??= { node, raw: raw + gap.search(COLLAPSED), hasLineBreak: false };
    space.hasLineBreak ||= /[\n\r]/u.test(gap);
  }

  function addWords(node: Text, raw: number, characters: string, words: RegExp, level: Level): void {
    let done = 0;
    for (const { 0: word, index } of characters.matchAll(words)) {
      if (index > done) skip(node, raw + done, characters.slice(done, index));
      writeWord(node, raw + index, word, level);
      done = index + word.length;
    }
    if (done < characters.length) skip(node, raw + done, characters.slice(done));
  }

  function breakLine(): void {
    space = undefined;
    if (begin) lines.push({ text: pieces.join(''), runs, level: begin, linked });
    pieces = [];
    runs = [];
    length = 0;
    linked = 0;
    begin = undefined;
    lastCharacter = '';
  }

  function add(node: Text, level: Level, from: number, to: number): void {
    const characters = node.data.slice(from, to);
    const { whiteSpace } = level;
    const keepsBreaks = whiteSpace.startsWith('pre') || whiteSpace === 'break-spaces';
    const words = keepsBreaks && whiteSpace !== 'pre-line' ? SHOWN : WORD;
    if (!keepsBreaks) addWords(node, from, characters, words, level);
    else
      for (const { 0: piece, index } of characters.matchAll(LINE_OR_BREAK)) {
        if (/[\n\r]/u.test(piece)) breakLine();
        else addWords(node, from + index, piece, words, level);
      }
  }

  return { nodes, lines, add, breakLine };
}

// What HTML and CSS collapse; a no-break or a full-width space is a character like others.
const COLLAPSED = /[ \t\n\r\f]/u;
const LINE_OR_BREAK = /\r\n?|\n|[^\r\n]+/gu;
// Soft hyphens, zero-width spaces and joints, marks of direction: nobody sees them, and they would cut names in two.
const SHOWN = /[^\u00ad\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+/gu;
const WORD = /[^ \t\n\r\f\u00ad\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+/gu;

/** A line break in the source between two such characters shows as nothing: CSS Text, segment break transformation. */
function isWide(text: string): boolean {
  return /^[\p{Script=Han}\u3000-\u303F\uFF01-\uFF60\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
}
