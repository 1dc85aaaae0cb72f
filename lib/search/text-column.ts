/**
 * Folded texts by slot, held a few hundred in one string: looking for a word is a search of the engine's own through long
 * strings, which takes 10 ms where 100,000 texts are asked one by one for 50.
 */

/** Ends every text; never part of a word. */
const END = '\u0000';
/** Stands between the fields of one text: no word is found across two of them. */
export const BETWEEN = '\u0001';

/** How many texts one string holds: few enough to be put together anew when one of them changes. */
const PER_SEGMENT = 512;

interface Segment {
  /** The texts one by one while they are being written; undefined once they are joined. */
  parts: string[] | undefined;
  joined: string;
  /** Where each text starts in `joined`, and where the last one ends. */
  readonly starts: Uint32Array;
}

export class TextColumn {
  readonly #segments: Segment[] = [];

  /** '' takes a text out. Slots are counted from 0 and come into use in order. */
  set(slot: number, text: string): void {
    const segment = this.#segmentOf(Math.floor(slot / PER_SEGMENT));
    segment.parts ??= segment.joined.split(END);
    const at = slot % PER_SEGMENT;
    while (segment.parts.length <= at) segment.parts.push('');
    segment.parts[at] = text;
  }

  /** Sets `found[slot]` to 1 for each text that contains the word; `word` is not empty. */
  find(word: string, found: Uint8Array): void {
    this.#segments.forEach((segment, index) => {
      const { joined, starts } = join(segment);
      let slot = 0;
      for (let at = joined.indexOf(word); at >= 0; at = joined.indexOf(word, starts[slot] ?? joined.length)) {
        while ((starts[slot + 1] ?? Number.POSITIVE_INFINITY) <= at) slot++;
        found[index * PER_SEGMENT + slot] = 1;
        slot++;
      }
    });
  }

  #segmentOf(index: number): Segment {
    const segment = this.#segments[index] ?? { parts: [], joined: '', starts: new Uint32Array(PER_SEGMENT + 1) };
    this.#segments[index] = segment;
    return segment;
  }
}

function join(segment: Segment): Segment {
  const { parts, starts } = segment;
  if (!parts) return segment;
  let at = 0;
  parts.forEach((part, i) => {
    starts[i] = at;
    at += part.length + END.length;
  });
  starts.fill(at, parts.length);
  segment.joined = parts.join(END);
  segment.parts = undefined;
  return segment;
}
