/**
 * Renews the tables of characters that search reads, `lib/search/tables/`: `npx tsx scripts/character-tables.ts`.
 * They are derived from pinyin-pro and opencc-js, which are too large to ship (1.2 MB and 6.1 MB).
 */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import dictionary from 'opencc-js/dict/TSCharacters';
import { polyphonic } from 'pinyin-pro';

/** Where a text of today writes a character in a way that the dictionary leaves alone: 瞭解 着力 藉此. */
const ALSO = '瞭了著着藉借';

const PER_LINE = 60;

/** Pairs of a traditional character and its simplified one; both are one UTF-16 unit. */
export function traditionalTable(): string {
  const pairs = dictionary.split('|').flatMap((entry) => {
    const [from = '', to = ''] = entry.split(' ');
    return isCommon(from) && isCommon(to) && from !== to ? [from + to] : [];
  });
  return `/**
 * Traditional characters, each followed by its simplified form (the likeliest where there are several).
 * Source: OpenCC's TSCharacters; written by scripts/character-tables.ts.
 */
export const TRADITIONAL = \`\n${lines([...pairs, ...(ALSO.match(/../gu) ?? [])].join(''))}\`;\n`;
}

/** The characters of GB 2312, under every syllable that they can be read as. */
export function pinyinTable(): string {
  const bySyllable = new Map<string, string>();
  for (const character of commonCharacters()) {
    const readings = polyphonic(character, { toneType: 'none', type: 'array' })[0] ?? [];
    for (const reading of new Set(readings.map((each) => each.replaceAll('ü', 'v')))) {
      if (/^[a-z]+$/u.test(reading)) bySyllable.set(reading, (bySyllable.get(reading) ?? '') + character);
    }
  }
  const rows = [...bySyllable].sort(([a], [b]) => (a < b ? -1 : 1)).map(([syllable, all]) => `${syllable}${all}`);
  return `/**
 * Syllables without tone, ü as v, each followed by the characters of GB 2312 that can be read so.
 * Source: pinyin-pro; written by scripts/character-tables.ts.
 */
export const PINYIN = \`\n${rows.join('\n')}\n\`;\n`;
}

/** Both levels of GB 2312: rows 16 to 87 of 94 characters. */
function commonCharacters(): string[] {
  const decoder = new TextDecoder('gb2312');
  const bytes: number[] = [];
  for (let row = 16; row <= 87; row++) for (let cell = 1; cell <= 94; cell++) bytes.push(row + 0xa0, cell + 0xa0);
  return [...decoder.decode(new Uint8Array(bytes))].filter((character) => /\p{Script=Han}/u.test(character));
}

/** One UTF-16 unit of the main block: the rare ones outside of it would double nothing but the table. */
function isCommon(character: string): boolean {
  return character.length === 1 && character >= '\u4E00' && character <= '\u9FFF';
}

function lines(text: string): string {
  return text
    .replace(new RegExp(`.{${PER_LINE}}`, 'gu'), '$&\n')
    .trimEnd()
    .concat('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync('lib/search/tables/traditional.ts', traditionalTable());
  writeFileSync('lib/search/tables/pinyin.ts', pinyinTable());
}
