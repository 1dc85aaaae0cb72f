/** Collects prose from text nodes as it is shown: white space collapsed, lines broken, each character traced to its node. */

/** The text so far and its runs: stretches in which text and text node advance together. Parallel arrays, by start. */
export interface Prose {
  readonly nodes: readonly Text[];
  readonly runs: {
    readonly start: number[];
    readonly length: number[];
    readonly node: number[];
    readonly raw: number[];
  };
  text(): string;
  /** Adds a text node by the `white-space` that its element has. */
  add(node: Text, whiteSpace: string): void;
  /** Ends the line; nothing happens where none has begun. */
  breakLine(): void;
}

export function createProse(): Prose {
  const pieces: string[] = [];
  const nodes: Text[] = [];
  const runs: Prose['runs'] = { start: [], length: [], node: [], raw: [] };
  let length = 0;
  let lastCharacter = '';
  let isBreakDue = false;
  let space: { node: Text; raw: number; hasLineBreak: boolean } | undefined;

  function write(node: Text, raw: number, characters: string): void {
    if (nodes.at(-1) !== node) nodes.push(node);
    const last = runs.start.length - 1;
    const reach = runs.length[last] ?? 0;
    const continues =
      runs.node[last] === nodes.length - 1 &&
      (runs.start[last] ?? 0) + reach === length &&
      (runs.raw[last] ?? 0) + reach === raw;
    if (continues) runs.length[last] = reach + characters.length;
    else {
      runs.start.push(length);
      runs.length.push(characters.length);
      runs.node.push(nodes.length - 1);
      runs.raw.push(raw);
    }
    pieces.push(characters);
    length += characters.length;
    lastCharacter = characters.slice(-1);
  }

  function writeWord(node: Text, raw: number, word: string): void {
    if (isBreakDue && length > 0) {
      pieces.push('\n');
      length += 1;
    } else if (space && length > 0 && !(space.hasLineBreak && isWide(lastCharacter) && isWide(word))) {
      write(space.node, space.raw, ' ');
    }
    isBreakDue = false;
    space = undefined;
    write(node, raw, word);
  }

  function collapse(node: Text, from: number, characters: string): void {
    let done = 0;
    const skip = (end: number) => {
      if (end === done) return;
      const hasLineBreak = /[\n\r]/u.test(characters.slice(done, end));
      space ??= { node, raw: from + done, hasLineBreak: false };
      space.hasLineBreak ||= hasLineBreak;
    };
    for (const { 0: word, index } of characters.matchAll(WORD)) {
      skip(index);
      writeWord(node, from + index, word);
      done = index + word.length;
    }
    skip(characters.length);
  }

  function breakLine(): void {
    isBreakDue = true;
    space = undefined;
  }

  function add(node: Text, whiteSpace: string): void {
    const keepsBreaks = whiteSpace.startsWith('pre') || whiteSpace === 'break-spaces';
    const keepsSpaces = keepsBreaks && whiteSpace !== 'pre-line';
    for (const { 0: piece, index } of node.data.matchAll(keepsBreaks ? LINE_OR_BREAK : ANYTHING)) {
      if (keepsBreaks && /[\n\r]/u.test(piece)) breakLine();
      else if (keepsSpaces) writeWord(node, index, piece);
      else collapse(node, index, piece);
    }
  }

  return { nodes, runs, text: () => pieces.join(''), add, breakLine };
}

// What HTML and CSS collapse; a no-break or a full-width space is a character like others.
const WORD = /[^ \t\n\r\f]+/gu;
const ANYTHING = /.+/gsu;
const LINE_OR_BREAK = /\r\n?|\n|[^\r\n]+/gu;

/** A line break in the source between two such characters shows as nothing: CSS Text, segment break transformation. */
function isWide(text: string): boolean {
  return /^[\p{Script=Han}\u3000-\u303F\uFF01-\uFF60\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
}
