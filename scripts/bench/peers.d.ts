/** What the benchmark uses of peers that bring no types. */
declare module 'mark.js' {
  export default class Mark {
    constructor(context: Element);
    markRanges(ranges: readonly { start: number; length: number }[], options?: object): void;
    unmark(): void;
  }
}
declare module 'dom-anchor-text-quote' {
  interface Selector {
    readonly exact: string;
    readonly prefix: string;
    readonly suffix: string;
  }
  export function toTextPosition(root: Element, selector: Selector): { start: number; end: number } | null;
}
