/** The visible prose of a page as one string, with a map back to its text nodes. */
import type { Range as TextRange } from '@/lib/model/annotation';
import { type Joined, joinLines } from './join-lines';
import { mainLines } from './main-lines';
import { beforePlace } from './place';
import { createProse } from './prose';
import { titleOf } from './unmasked';
import { type Walked, walk } from './walk';

/** `article`: what stands around the article is left out; `page`: everything that shows. */
export type Scope = 'article' | 'page';

export interface TextMap {
  /** Lines are divided by one line break, sentences that a layout breaks are whole; white space is collapsed as the page shows it. */
  readonly text: string;
  /** Where the text lives: the document and those of frames of the same origin, and open shadow roots. */
  readonly documents: readonly Document[];
  readonly shadowRoots: readonly ShadowRoot[];
  /** The stretch in the page, one range a text node, so that nothing left out lies inside; empty outside of the text. */
  rangesOf(range: TextRange): StaticRange[];
  /** The offset of a place inside a text node that was read; undefined for any other node. */
  offsetOf(node: Node, offset: number): number | undefined;
  /** The offset of the first character at or after any place of the page; the text's length where none follows. */
  offsetAfter(node: Node, offset: number): number;
}

/**
 * Reads what is shown under `root`. Left out: script, style, hidden and clipped text, form fields, editable regions, media,
 * frames of other origins, and by `scope` what stands around the article. Linear in the page; lookups are bisections.
 */
export function readText(root: Element, scope: Scope = 'page'): TextMap {
  const reading = readSlowly(root, scope);
  for (;;) {
    const { done, value } = reading.next();
    if (done) return value;
  }
}

/** As `readText`, resting every few nodes for as long as the caller likes; the page may change meanwhile. */
export function* readSlowly(root: Element, scope: Scope): Generator<undefined, TextMap> {
  const prose = createProse();
  const walked: Walked = { blocks: [], documents: new Set(), shadowRoots: new Set() };
  yield* walk(root, prose, walked);
  prose.breakLine();
  yield;
  const { lines } = prose;
  const kept = scope === 'page' ? [...lines.keys()] : mainLines(lines, walked.blocks, titleOf(document));
  yield;
  const joined = yield* joinLines(lines, kept);
  return mapOf(prose.nodes, joined, {
    documents: [...walked.documents],
    shadowRoots: [...walked.shadowRoots],
  });
}

/** Of a page that has not been read. */
export const NOTHING_READ: TextMap = mapOf(
  [],
  { text: '', runs: new Uint32Array() },
  { documents: [], shadowRoots: [] },
);

function mapOf(
  nodes: readonly Text[],
  { text, runs }: Joined,
  trees: Pick<TextMap, 'documents' | 'shadowRoots'>,
): TextMap {
  const count = runs.length / 4;
  const startOf = (run: number) => runs[4 * run] ?? 0;
  const lengthOf = (run: number) => runs[4 * run + 1] ?? 0;
  const ownerOf = (run: number) => runs[4 * run + 2] ?? 0;
  const rawOf = (run: number) => runs[4 * run + 3] ?? 0;
  let indexOf: Map<Node, number> | undefined;

  function rangesOf({ start, end }: TextRange): StaticRange[] {
    const found: StaticRange[] = [];
    let run = Math.max(0, countUntil(count, (index) => startOf(index) <= start) - 1);
    while (run < count && startOf(run) < end) {
      const owner = ownerOf(run);
      const node = nodes[owner];
      const from = Math.max(start, startOf(run));
      let raw = rawOf(run) + from - startOf(run);
      const first = raw;
      for (; run < count && ownerOf(run) === owner && startOf(run) < end; run++) {
        raw = rawOf(run) + Math.min(end - startOf(run), lengthOf(run));
      }
      if (node && raw > first) {
        found.push(new StaticRange({ startContainer: node, startOffset: first, endContainer: node, endOffset: raw }));
      }
    }
    return found;
  }

  function offsetOf(node: Node, offset: number): number | undefined {
    indexOf ??= new Map(nodes.map((each, index) => [each, index]));
    const owner = indexOf.get(node);
    if (owner === undefined) return undefined;
    const isBefore = (run: number) => ownerOf(run) < owner || (ownerOf(run) === owner && rawOf(run) <= offset);
    const run = countUntil(count, isBefore) - 1;
    if (run >= 0 && ownerOf(run) === owner) return startOf(run) + Math.min(offset - rawOf(run), lengthOf(run));
    return run + 1 < count && ownerOf(run + 1) === owner ? startOf(run + 1) : undefined;
  }

  function offsetAfter(node: Node, offset: number): number {
    const known = offsetOf(node, offset);
    if (known !== undefined) return known;
    const isBefore = beforePlace(node, offset);
    const run = countUntil(count, (index) => isBefore(nodes[ownerOf(index)]));
    return run < count ? startOf(run) : text.length;
  }

  return { text, ...trees, rangesOf, offsetOf, offsetAfter };
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
