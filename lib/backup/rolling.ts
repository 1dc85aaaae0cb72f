/** Which snapshots stay: of each of the last 7 days that have any the newest, and of each of the 4 weeks before. */
import type { Snapshot } from '@/lib/model/backup';

const DAYS = 7;
const WEEKS = 4;

type Dated = Pick<Snapshot, 'at'>;

/** Those of `snapshots` that may go, in any order. Days and weeks (from Monday) are those of the clock that wrote `at`. */
export function outOfTurn<T extends Dated>(snapshots: readonly T[]): readonly T[] {
  const newestFirst = snapshots.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const daily = firstOfEach(newestFirst, dayOf, DAYS);
  const oldestDaily = daily.at(-1);
  const older = oldestDaily ? newestFirst.slice(newestFirst.indexOf(oldestDaily) + 1) : [];
  const kept = new Set([...daily, ...firstOfEach(older, weekOf, WEEKS)]);
  return snapshots.filter((snapshot) => !kept.has(snapshot));
}

/** Whether the last check was on an earlier day than `now`. */
export function isDue(checkedAt: string | undefined, now: string): boolean {
  return checkedAt === undefined || dayOf({ at: checkedAt }) !== dayOf({ at: now });
}

function firstOfEach<T>(newestFirst: readonly T[], group: (it: T) => string | number, most: number): T[] {
  const seen = new Set<string | number>();
  return newestFirst.filter((it) => {
    const its = group(it);
    if (seen.has(its) || seen.size === most) return false;
    seen.add(its);
    return true;
  });
}

const dayOf = ({ at }: Dated): string => at.slice(0, 10);

/** 1970-01-05 was a Monday. */
const weekOf = (snapshot: Dated): number =>
  Math.floor((Date.parse(`${dayOf(snapshot)}T00:00:00Z`) / 86_400_000 - 4) / 7);
