/** The visible prose of a page as one string, with a map back to its text nodes. */
import type { Range as TextRange } from '@/lib/model/annotation';
import { createProse, type Prose } from './prose';
import { walk } from './walk';

export interface TextMap {
  /** Blocks and `<br>` are divided by one line break; white space is collapsed as the page shows it. */
  readonly text: string;
  /** The stretch in the page, one range a text node, so that nothing left out lies inside; empty outside of the text. */
  rangesOf(range: TextRange): StaticRange[];
  /** The offset of a place inside a text node that was read; undefined for any other node. */
  offsetOf(node: Node, offset: number): number | undefined;
  /** The offset of the first character at or after any place of the page; the text's length where none follows. */
  offsetAfter(node: Node, offset: number): number;
}

/**
 * Reads what is shown under `root`. Left out: script, style, hidden text, form fields, editable regions, frames, media,
 * and what `isLeftOut` names. Linear in the page; lookups are bisections.
 */
export function readText(root: Element, isLeftOut: (element: Element) => boolean = () => false): TextMap {
  const prose = createProse();
  walk(root, prose, isLeftOut);
  return mapOf(prose);
}

function mapOf({ text: joined, nodes, runs }: Prose): TextMap {
  const text = joined();
  const starts = Uint32Array.from(runs.start);
  const lengths = Uint32Array.from(runs.length);
  const owners = Uint32Array.from(runs.node);
  const raws = Uint32Array.from(runs.raw);
  const indexOf = new Map<Node, number>(nodes.map((node, index) => [node, index]));

  function rangesOf({ start, end }: TextRange): StaticRange[] {
    const found: StaticRange[] = [];
    let run = Math.max(0, countUntil(starts.length, (index) => at(starts, index) <= start) - 1);
    while (run < starts.length && at(starts, run) < end) {
      const owner = at(owners, run);
      const node = nodes[owner];
      const from = Math.max(start, at(starts, run));
      let raw = at(raws, run) + from - at(starts, run);
      const first = raw;
      for (; run < starts.length && at(owners, run) === owner && at(starts, run) < end; run++) {
        raw = at(raws, run) + Math.min(end - at(starts, run), at(lengths, run));
      }
      if (node && raw > first) {
        found.push(new StaticRange({ startContainer: node, startOffset: first, endContainer: node, endOffset: raw }));
      }
    }
    return found;
  }

  function offsetOf(node: Node, offset: number): number | undefined {
    const owner = indexOf.get(node);
    if (owner === undefined) return undefined;
    const before = (index: number) =>
      at(owners, index) < owner || (at(owners, index) === owner && at(raws, index) <= offset);
    const run = countUntil(starts.length, before) - 1;
    if (run < 0 || at(owners, run) !== owner) return at(starts, run + 1);
    return at(starts, run) + Math.min(offset - at(raws, run), at(lengths, run));
  }

  function offsetAfter(node: Node, offset: number): number {
    const known = offsetOf(node, offset);
    if (known !== undefined) return known;
    const place = document.createRange();
    place.setStart(node, offset);
    const follower = countUntil(nodes.length, (index) => {
      const candidate = nodes[index];
      return !candidate?.isConnected || place.comparePoint(candidate, 0) < 0;
    });
    const next = nodes[follower];
    return (next && offsetOf(next, 0)) ?? text.length;
  }

  return { text, rangesOf, offsetOf, offsetAfter };
}

function at(numbers: Uint32Array, index: number): number {
  return numbers[index] ?? 0;
}

/** How many of the first `length` indexes satisfy `holds`, which holds for a beginning of them; by bisection. */
function countUntil(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
