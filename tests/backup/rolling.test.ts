import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDue, outOfTurn } from '@/lib/backup/rolling';

const DAY = 86_400_000;
const on = (day: number) => ({ at: new Date(Date.UTC(2026, 0, 5) + day * DAY).toISOString().replace('Z', '+00:00') });

test('a year of daily snapshots leaves 7 days and 4 weeks', () => {
  let kept: { at: string }[] = [];
  for (let day = 0; day < 365; day++) {
    kept.push(on(day));
    const gone = new Set(outOfTurn(kept));
    kept = kept.filter((each) => !gone.has(each));
  }
  const days = kept.map(({ at }) => (Date.parse(at) - Date.parse(on(0).at)) / DAY);
  expect(days.slice(-7)).toEqual([358, 359, 360, 361, 362, 363, 364]);
  expect(days).toHaveLength(11);
  // The four before are the newest that was kept of four weeks in a row.
  expect(new Set(days.slice(0, 4).map((day) => Math.floor(day / 7))).size).toBe(4);
  expect(days[0]).toBeGreaterThan(364 - 7 - 5 * 7);
});

test('the newest always stays, at most 11 do, and what stays is not out of turn', () =>
  fc.assert(
    fc.property(fc.array(fc.nat(400).map(on), { minLength: 1 }), (snapshots) => {
      const gone = new Set(outOfTurn(snapshots));
      const kept = snapshots.filter((each) => !gone.has(each));
      const newest = snapshots.reduce((a, b) => (a.at >= b.at ? a : b));
      expect(kept.map(({ at }) => at)).toContain(newest.at);
      expect(kept.length).toBeLessThanOrEqual(11);
      expect(outOfTurn(kept)).toEqual([]);
    }),
  ));

test.each([
  [undefined, '2026-11-24T00:00:00.000+08:00', true],
  ['2026-11-24T00:00:00.000+08:00', '2026-11-24T23:59:00.000+08:00', false],
  ['2026-11-23T23:59:00.000+08:00', '2026-11-24T00:01:00.000+08:00', true],
])('checked %s, now %s: due %s', (checked, now, due) => expect(isDue(checked, now)).toBe(due));
