/** Finds the unit after a number: the longest that the lexicon knows, with what it is a rate of. */
import type { Range } from '@/lib/model/annotation';
import {
  COUNTING_UNITS,
  CURRENCIES,
  DURATIONS,
  LOOSE_UNITS,
  MEASURES,
  RATIOS,
  UNIT_LOOKALIKES,
  UNITS_BEFORE_NOUNS,
} from '@/lib/recognize/lexicon/units';

export type UnitSort = 'count' | 'loose' | 'measure' | 'currency' | 'ratio' | 'duration';

export interface Unit extends Range {
  /** 元, 公里/小时. */
  readonly name: string;
  readonly sort: UnitSort;
}

interface Entry {
  readonly name: string;
  /** Absent where the word only looks like a unit: 支部. */
  readonly sort?: UnitSort;
}

const ENTRIES: ReadonlyMap<string, Entry> = entriesOf({
  count: COUNTING_UNITS,
  loose: LOOSE_UNITS,
  measure: MEASURES,
  currency: CURRENCIES,
  ratio: RATIOS,
  duration: DURATIONS,
});
const LONGEST = Math.max(...[...ENTRIES.keys()].map((word) => word.length));

// km, but not the k of kept
const ENDS_LATIN = /[a-z]$/iu;
const OPENS_LATIN = /^[a-z0-9]/iu;
// 结成18对, but 2018对党员
const HAN = /\p{Script=Han}/u;
// 元/平方米, 公里每小时
const RATE = /[/／每]/u;
/** What a rate may be of, besides every unit. */
const PERIODS: ReadonlySet<string> = new Set(['年', '月', '日', '天', '周', '时', '季', '季度', '学期']);

const BRACKETED = /^[（(]([次套])[)）]/u;

/** The unit at `at`, after a space if there is one. */
export function unitAt(text: string, at: number): Unit | undefined {
  const start = text.charAt(at) === ' ' ? at + 1 : at;
  const first = wordAt(text, start);
  if (!first) return undefined;
  // 1467场(次), 2300人（次）, 32件（套）
  const [, more] = BRACKETED.exec(text.slice(first.end, first.end + 3)) ?? [];
  if (more !== undefined) return { ...first, name: first.name + more, end: first.end + 3 };
  const rate = RATE.test(text.charAt(first.end)) ? rateAt(text, first.end + 1) : undefined;
  if (!rate) return first;
  return { ...first, name: `${first.name}/${rate.name}`, end: rate.end };
}

/** The lexicon's word for a unit at `at`, where it is one. */
function wordAt(text: string, at: number): Unit | undefined {
  for (let length = LONGEST; length > 0; length--) {
    const word = text.slice(at, at + length);
    const entry = word.length === length ? ENTRIES.get(word) : undefined;
    if (!entry || (ENDS_LATIN.test(word) && OPENS_LATIN.test(text.charAt(at + length)))) continue;
    if (word === '对' && HAN.test(text.charAt(at + length))) return undefined;
    return (
      entry.sort && { name: entry.name.replace('％', '%'), sort: entry.sort, start: at, end: at + entry.name.length }
    );
  }
  return undefined;
}

function rateAt(text: string, at: number): { name: string; end: number } | undefined {
  const unit = wordAt(text, at);
  if (unit) return unit;
  const name = [text.slice(at, at + 2), text.charAt(at)].find((word) => PERIODS.has(word));
  return name === undefined ? undefined : { name, end: at + name.length };
}

function entriesOf(classes: Readonly<Record<UnitSort, readonly string[]>>): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const sorts: readonly UnitSort[] = ['count', 'loose', 'measure', 'currency', 'ratio', 'duration'];
  for (const sort of sorts) for (const name of classes[sort]) entries.set(name, { name, sort });
  for (const [name = '', ...noun] of UNITS_BEFORE_NOUNS) entries.set(name + noun.join(''), { name, sort: 'count' });
  for (const lookalike of UNIT_LOOKALIKES) {
    const [word = '', name] = lookalike.split('>');
    const sort = name === undefined ? undefined : entries.get(name)?.sort;
    entries.set(word, name === undefined || !sort ? { name: word } : { name, sort });
  }
  return entries;
}
