/** A text as the same words are read whatever their width and spacing: for finding a passage in another edition of its page. */

export interface Folded {
  readonly text: string;
  /** For each UTF-16 unit of `text`, and its end, where it stands in the original. */
  readonly at: Int32Array;
}

// zero-width characters, soft hyphens, white space of every sort
const DROPPED = /[\s\u00ad\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/u;
const ALIKE: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '「': '"',
  '」': '"',
  '『': '"',
  '』': '"',
  '‘': "'",
  '’': "'",
  '。': '.',
  '、': ',',
  '—': '-',
  '–': '-',
  '～': '~',
  '·': '.',
  '•': '.',
  '…': '.',
};

/** Drops what is not seen, makes full-width forms plain and sorts of a mark one. One unit stays one unit. Linear. */
export function folded(text: string): Folded {
  const units: string[] = [];
  const at: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charAt(i);
    const code = text.charCodeAt(i);
    if (code < 0x3000 ? DROPPED.test(unit) : code === 0x3000 || code === 0xfeff) continue;
    units.push(code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : (ALIKE[unit] ?? unit));
    at.push(i);
  }
  at.push(text.length);
  return { text: units.join(''), at: Int32Array.from(at) };
}
