/** The form in which texts are compared: width, case and traditional characters make no difference. */
import { TRADITIONAL } from './tables/traditional';

/**
 * Full width as half width (１２３ → 123), capitals as small, traditional characters as simplified, white space and
 * control characters as blanks. One UTF-16 unit becomes one, so that what is found in the folded text stands at the same place in the text.
 */
export function fold(text: string): string {
  const table = foldTable();
  let isFolded = true;
  for (let i = 0; i < text.length && isFolded; i++) {
    const unit = text.charCodeAt(i);
    isFolded = table[unit] === unit;
  }
  if (isFolded) return text;
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = table[text.charCodeAt(i)] ?? 0;
  return stringOf(units);
}

/** More arguments than this in one call overflow the stack of some engines. */
const PIECE = 8192;

function stringOf(units: Uint16Array): string {
  if (units.length <= PIECE) return String.fromCharCode(...units);
  let text = '';
  for (let i = 0; i < units.length; i += PIECE) text += String.fromCharCode(...units.subarray(i, i + PIECE));
  return text;
}

let known: Uint16Array | undefined;

/** What each UTF-16 unit becomes. */
function foldTable(): Uint16Array {
  if (known) return known;
  const table = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  for (const [first, last] of COMPATIBILITY)
    for (let unit = first; unit <= last; unit++)
      table[unit] = single(String.fromCharCode(unit).normalize('NFKC'), unit);
  for (let unit = 0; unit < LAST_CASED; unit++) table[unit] = small(table[unit] ?? unit);
  for (let unit = 0xff00; unit <= 0xffef; unit++) table[unit] = small(table[unit] ?? unit);
  for (let i = 0; i + 1 < PAIRS.length; i += 2) table[PAIRS.charCodeAt(i)] = PAIRS.charCodeAt(i + 1);
  table.fill(BLANK, 0, BLANK);
  for (const unit of [0x7f, 0x2028, 0x2029]) table[unit] = BLANK;
  known = table;
  return table;
}

const BLANK = 0x20;

const PAIRS = TRADITIONAL.replaceAll('\n', '');

/** Where characters stand that only look different: Latin supplement, signs, radicals as PDFs write them, ideographs, widths. */
const COMPATIBILITY = [
  [0x00a0, 0x00ff],
  [0x2000, 0x33ff],
  [0xf900, 0xfaff],
  [0xfe30, 0xffef],
] as const;

const LAST_CASED = 0x2000;

function small(unit: number): number {
  return single(String.fromCharCode(unit).toLowerCase(), unit);
}

function single(text: string, otherwise: number): number {
  return text.length === 1 ? text.charCodeAt(0) : otherwise;
}
