/** Names that probably mean the same organization, or the same method: offered to the clerk for merging. Pure. */

export interface SameNames {
  /** The name that is used most, or the fuller one. */
  readonly into: string;
  readonly from: readonly string[];
  /** Why they may be the same, as a sentence. */
  readonly reason: string;
}

interface NameInUse {
  readonly name: string;
  readonly uses: number;
}

/**
 * Groups by what is left when a name is read loosely; the surest reading first, and each name is in one group at most.
 * A short form counts only where a single full name ends with it: 车管所 may be anyone's.
 */
export function sameNames(kind: 'organization' | 'method', names: readonly NameInUse[]): readonly SameNames[] {
  const groups: SameNames[] = [];
  const open = new Map(names.map(({ name, uses }) => [name, uses]));
  const take = (found: readonly string[], reason: string, isFuller = false) => {
    const [into, ...from] = [...found].sort(
      (a, b) => (isFuller ? b.length - a.length : (open.get(b) ?? 0) - (open.get(a) ?? 0)) || (a < b ? -1 : 1),
    );
    if (into === undefined || from.length === 0) return;
    groups.push({ into, from, reason });
    for (const name of from) open.delete(name);
  };
  for (const { read, reason } of READINGS[kind])
    for (const found of grouped([...open.keys()], read)) take(found, reason);
  if (kind === 'organization')
    for (const [short, full] of shortForms([...open.keys()]))
      if (open.has(full)) take([short, full], '可能是简称', true);
  return groups;
}

interface Reading {
  readonly read: (name: string) => string;
  readonly reason: string;
}

/** Full and half width, spaces, quotation marks and other signs left out: “三色灯” and 三 色 灯. */
function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '');
}

const HEADS = /(?:工作)?(?:法|机制|模式|品牌|做法)$/u;
const LEVELS = /(?<=\p{Script=Han}{2})[省市县区](?=\p{Script=Han}{2})/gu;

const READINGS: Readonly<Record<'organization' | 'method', readonly Reading[]>> = {
  organization: [
    { read: plain, reason: '只有空格、标点或全半角不同' },
    { read: (name) => plain(name).replace(LEVELS, ''), reason: '只差“省、市、县、区”' },
  ],
  method: [
    { read: plain, reason: '只有空格、标点或全半角不同' },
    { read: (name) => plain(name).replace(HEADS, '') || plain(name), reason: '只差“工作法、机制、模式”等字' },
  ],
};

function grouped(names: readonly string[], read: (name: string) => string): string[][] {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const key = read(name);
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  return [...groups].flatMap(([key, group]) => (key !== '' && group.length > 1 ? [group] : []));
}

/** Four characters name something; three (市政府, 车管所) hardly do. */
const SHORTEST = 4;

function shortForms(names: readonly string[]): [short: string, full: string][] {
  const known = new Set(names);
  const fulls = new Map<string, string[]>();
  for (const full of names)
    for (let start = 1; start <= full.length - SHORTEST; start++) {
      const short = full.slice(start);
      if (known.has(short)) fulls.set(short, [...(fulls.get(short) ?? []), full]);
    }
  return [...fulls].flatMap(([short, [full, ...others]]) => (full && others.length === 0 ? [[short, full]] : []));
}
