/** Numbers by value: 97.6万 and 976000 and 976,000 are one. */

/** A number in a folded text. */
export interface FoundNumber {
  readonly start: number;
  readonly end: number;
  /** In plain decimal digits, without leading or trailing zeros: `976000`, `0.5`. */
  readonly value: string;
}

/** 10 to the power of these; `十万` and `万亿` by adding up. */
const SCALES: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

const NUMBER = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/gu;
/** Some pages set a blank before 万 and 亿. */
const SCALE = / ?(?:十|百|千)?(?:万亿|万|亿)|十|百|千/uy;

/** Every number that is written with digits, its scale included: 1,200, 97.6万, 3百万. */
export function numbersIn(text: string): FoundNumber[] {
  return [...text.matchAll(NUMBER)].map(({ 0: digits, index }) => {
    SCALE.lastIndex = index + digits.length;
    const scale = SCALE.exec(text)?.[0] ?? '';
    const shift = [...scale].reduce((sum, each) => sum + (SCALES[each] ?? 0), 0);
    return {
      start: index,
      end: index + digits.length + scale.length,
      value: shifted(digits.replaceAll(',', ''), shift),
    };
  });
}

/** The canonical digits of a value that is known as a number; binary dust (11000.000000000002) is rounded away. */
export function digitsOf(value: number): string {
  if (Number.isSafeInteger(value)) return String(value);
  const digits = String(Number(value.toPrecision(15)));
  if (!digits.includes('e')) return digits;
  return Number.isInteger(value) ? BigInt(value).toString() : shifted(value.toFixed(20), 0);
}

/** By moving the point, as multiplying would bring 1.1万 to 11000.000000000002. */
function shifted(digits: string, by: number): string {
  const [whole = '', fraction = ''] = digits.split('.');
  const all = whole + fraction.padEnd(by, '0');
  const point = whole.length + by;
  const before = all.slice(0, point).replace(/^0+(?=\d)/u, '');
  const after = all.slice(point).replace(/0+$/u, '');
  return after === '' ? before : `${before}.${after}`;
}
