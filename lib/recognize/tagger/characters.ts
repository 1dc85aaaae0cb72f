/** A text's characters as numbers: digits are one, letters have one case, full-width forms are plain. */

/** By UTF-16 offset plus one: a number stands before the text and one after it. */
export function charactersOf(text: string): Int32Array {
  const codes = new Int32Array(text.length + 2).fill(1);
  for (let i = 0; i < text.length; i++) codes[i + 1] = plain(text.charCodeAt(i));
  return codes;
}

const DIGIT = 0x30;

function plain(code: number): number {
  const narrow = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
  if (narrow >= 0x30 && narrow <= 0x39) return DIGIT;
  return narrow >= 0x41 && narrow <= 0x5a ? narrow + 0x20 : narrow;
}
