/** Finds many names in a text at once: a tree of their characters, walked from each place. */
import type { Range } from '@/lib/model/annotation';

/** From the left, at each place the longest name; what is found does not overlap. */
export type NameIndex = (text: string) => Range[];

interface Node {
  readonly next: Map<number, Node>;
  isEnd: boolean;
}

/** The time that a search takes grows with the text and the longest name, not with the number of names. */
export function nameIndex(names: Iterable<string>): NameIndex {
  const root: Node = { next: new Map(), isEnd: false };
  for (const name of names) if (name !== '') plant(root, name);
  return (text) => {
    const found: Range[] = [];
    for (let start = 0; start < text.length; ) {
      const end = longestEnd(root, text, start);
      if (end > start) found.push({ start, end });
      start = Math.max(end, start + 1);
    }
    return found;
  };
}

function plant(root: Node, name: string): void {
  let node = root;
  for (let at = 0; at < name.length; at++) {
    const unit = name.charCodeAt(at);
    const next = node.next.get(unit) ?? { next: new Map(), isEnd: false };
    node.next.set(unit, next);
    node = next;
  }
  node.isEnd = true;
}

/** Where the longest name from `start` ends; `start` where none stands there. */
function longestEnd(root: Node, text: string, start: number): number {
  let end = start;
  let node: Node | undefined = root;
  for (let at = start; node; at++) {
    if (node.isEnd) end = at;
    node = at < text.length ? node.next.get(text.charCodeAt(at)) : undefined;
  }
  return end;
}
