/**
 * A moment as ISO 8601 with the local zone, to the millisecond: `2026-11-22T09:30:00.000+08:00`.
 * Sorting such strings sorts moments only within one zone; stored times are compared by `Date.parse`.
 */
export function isoTime(moment: Date = new Date()): string {
  const offset = -moment.getTimezoneOffset();
  const local = new Date(moment.getTime() + offset * 60_000).toISOString().slice(0, -1);
  const two = (n: number) => String(n).padStart(2, '0');
  const sign = offset < 0 ? '-' : '+';
  return `${local}${sign}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
}
