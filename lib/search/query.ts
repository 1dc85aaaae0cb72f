/**
 * The query language (docs/search.md): words that must all occur, “quoted” ones as they are, -words that must not, and
 * filters such as 标签:机关党建.
 */
import { fold } from './fold';
import { numbersIn } from './numbers';
import { isLetters } from './pinyin';
import { FACETS, type Facet } from './request';

/** Everything in a query is folded. */
export interface Query {
  readonly terms: readonly Term[];
  readonly filters: readonly Filter[];
}

/** A word that must occur somewhere in the clipping, or must not. */
export interface Term {
  readonly word: string;
  readonly isExcluded: boolean;
  /** Set where the word is a number: what is found by value, and the unit that must follow. */
  readonly number?: { readonly value: string; readonly unit: string };
  /** Whether names spelled by these letters are found as well. */
  readonly isPinyin: boolean;
}

/** A condition on one facet. */
export interface Filter {
  readonly facet: Facet;
  readonly value: string;
  /** `标签:"机关党建"`: the whole value rather than a part of it. */
  readonly isWhole: boolean;
  readonly isExcluded: boolean;
}

/** The name by which each facet is filtered first, then others that are understood. */
export const FILTER_NAMES: Readonly<Record<Facet, readonly [string, ...string[]]>> = {
  tag: ['标签'],
  organization: ['机构', '单位', '组织'],
  method: ['工作法', '方法', '品牌'],
  source: ['来源', '网站'],
  year: ['年', '年份'],
  status: ['状态'],
  part: ['部分'],
  field: ['领域'],
  region: ['地区', '地方'],
};

/** How a query is cut: `from` and `to` in the text as typed. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly isExcluded: boolean;
  /** Set where the piece is a filter. */
  readonly facet?: Facet;
  /** Where an unquoted value begins, after the colon; `to` where it is quoted or missing. */
  readonly valueFrom: number;
  readonly value: string;
  readonly isQuoted: boolean;
}

export function parseQuery(text: string): Query {
  const pieces = piecesOf(text).filter(({ value }) => value !== '');
  return {
    terms: pieces.flatMap((piece) => (piece.facet ? [] : termOf(piece))),
    filters: pieces.flatMap(({ facet, value, isQuoted, isExcluded }) =>
      facet ? { facet, value, isWhole: isQuoted, isExcluded } : [],
    ),
  };
}

function termOf({ value, isExcluded, isQuoted }: Piece): Term {
  const number = isQuoted ? undefined : numberOf(value);
  return { word: value, isExcluded, isPinyin: !isQuoted && isLetters(value), ...(number && { number }) };
}

/** 97.6万元 → value 976000, unit 元. Undefined unless the word begins with its only number. */
function numberOf(word: string): Term['number'] {
  const [first, ...more] = numbersIn(word);
  if (first?.start !== 0 || more.length > 0) return undefined;
  return { value: first.value, unit: word.slice(first.end) };
}

const FACET_OF = new Map(FACETS.flatMap((facet) => FILTER_NAMES[facet].map((name) => [name, facet] as const)));
const KEYS = [...FACET_OF.keys()].sort((a, b) => b.length - a.length).join('|');
const PIECE = new RegExp(
  `(-?)(?:(${KEYS}):\\s*)?(?:"([^"]*)"?|“([^”]*)”?|「([^」]*)」?|『([^』]*)』?|((?!(?:${KEYS}):)[^\\s"“”「」『』]+))?`,
  'uy',
);

/** Cuts a query into its words and filters. A quote that is not closed yet reaches to the end. */
export function piecesOf(text: string): Piece[] {
  const folded = fold(text);
  const pieces: Piece[] = [];
  for (let at = 0; at < folded.length; ) {
    PIECE.lastIndex = at;
    const [whole, dash, key, ...values] = PIECE.exec(folded) ?? [''];
    const facet = key === undefined ? undefined : FACET_OF.get(key);
    const quoted = values.slice(0, 4).find((value) => value !== undefined);
    const value = quoted?.trim() ?? values[4] ?? '';
    if (facet || value !== '')
      pieces.push({
        from: at,
        to: at + whole.length,
        isExcluded: dash === '-',
        ...(facet && { facet }),
        valueFrom: at + whole.length - (values[4]?.length ?? 0),
        value,
        isQuoted: quoted !== undefined,
      });
    at += Math.max(1, whole.length);
  }
  return pieces;
}
