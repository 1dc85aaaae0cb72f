/** Reads the first date of a meta tag or a byline. */

/** ISO 8601 in Beijing's zone; midnight where only the day is told. Undefined without a date that exists. */
export function publishedTime(text: string): string | undefined {
  const date = DAY.exec(text);
  const { year = '', month = '', day = '' } = date?.groups ?? {};
  if (!date) return undefined;
  const clock = CLOCK.exec(text.slice(date.index + date[0].length))?.groups ?? {};
  const two = (digits = '') => digits.padStart(2, '0');
  const told = `${year}-${two(month)}-${two(day)}T${two(clock.hour)}:${two(clock.minute)}:${two(clock.second)}`;
  const asUtc = Date.parse(`${told}Z`);
  // Date.parse lets 30 February roll over into March.
  if (Number.isNaN(asUtc) || !new Date(asUtc).toISOString().startsWith(told)) return undefined;
  const moment = Date.parse(`${told}${withColon(clock.zone ?? BEIJING)}`);
  return `${new Date(moment + 8 * 3_600_000).toISOString().slice(0, 19)}${BEIJING}`;
}

const BEIJING = '+08:00';
// 2018年12月7日  2018-12-07  2018/12/7
const DAY = /(?<year>(?:19|20)\d\d)\s*[-年/.]\s*(?<month>\d{1,2})\s*[-月/.]\s*(?<day>\d{1,2})日?/u;
// 09:30  T09:30:00+08:00  9时30分
const CLOCK =
  /^[\sT]*(?<hour>\d{1,2})[:：时](?<minute>\d{2})(?:[:：分](?<second>\d{2}))?(?:\.\d+)?(?<zone>Z|[+-]\d{2}:?\d{2})?/u;

function withColon(zone: string): string {
  return zone.replace(/^([+-]\d{2})(\d{2})$/u, '$1:$2');
}
