/** A quotation that may hold a method's name, with everything that is known about it before it is weighed. */
import type { Range } from '@/lib/model/annotation';
import type { Token } from '@/lib/recognize/context';
import { type Document, lineAt } from '@/lib/text/document';
import type { Quoted } from '@/lib/text/quotes';
import { type Head, headAfter, type TokenIndex } from './head';
import { strayQuotations } from './stray-quotations';

export interface Mention {
  readonly quoted: Quoted;
  /** What stands between the marks. */
  readonly inner: string;
  readonly head?: Head;
  /** The line it stands on. */
  readonly line: Range;
}

/** Longer quotations are speech or programmes, never names. */
const MAX_NAME = 32;

/** Every quotation short enough to be a name, by start. */
export function mentionsOf(document: Document, tokens?: TokenIndex): Mention[] {
  const quotations = [...document.quotes, ...strayQuotations(document)].toSorted((a, b) => a.start - b.start);
  return quotations.flatMap((quoted) => {
    const { start, end } = quoted.inner;
    if (end - start < 2 || end - start > MAX_NAME) return [];
    const inner = document.text.slice(start, end);
    if (!/[\p{L}\p{N}]/u.test(inner)) return [];
    const head = headAfter(document.text, quoted.end, tokens);
    return [{ quoted, inner, line: lineAt(document, quoted.start), ...(head && { head }) }];
  });
}

/** Tokens by where they start. */
export function indexOf(tokens: readonly Token[]): TokenIndex {
  return new Map(tokens.map((token) => [token.start, token]));
}
