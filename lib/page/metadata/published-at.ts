/** Chooses the moment of publication among what the page shows and what it says of itself. */
import { metaOf, scriptedTime } from './page-says';
import { machineTime, type ReadTime, timeOfAddress, timesIn } from './published-time';

/** `shown` are the byline's dates, likeliest first; `linked` is JSON-LD's; `below` stands under the text. */
export function publishedAtOf(
  page: Document,
  url: string,
  canonicalUrl: string | undefined,
  shown: readonly ReadTime[],
  linked: string | undefined,
  below: ReadTime | undefined,
): string | undefined {
  const told = [
    metaOf(page, TIMES),
    linked,
    page.querySelector('time[datetime]')?.getAttribute('datetime') ?? undefined,
  ]
    .flatMap((text) => text ?? [])
    .flatMap((text) => timesIn(text)[0] ?? machineTime(text) ?? []);
  const best = shown[0] ?? told[0];
  if (best) return (finer(best, [...shown, ...told]) ?? best).time;
  const scripted = scriptedTime(page);
  const started = scripted && (timesIn(scripted)[0] ?? machineTime(scripted));
  return started ? started.time : (timeOfAddress(canonicalUrl ?? '') ?? timeOfAddress(url) ?? below?.time);
}

/** The same day with its hour, where only another place tells that. */
function finer(best: ReadTime, others: readonly ReadTime[]): ReadTime | undefined {
  if (best.hasClock) return undefined;
  return others.find(({ hasClock, time }) => hasClock && time.slice(0, 10) === best.time.slice(0, 10));
}

const TIMES = [
  'article:published_time',
  'pubdate',
  'publishdate',
  'publish_date',
  'publish_time',
  'firstpublishedtime',
  'datepublished',
  'apub:time',
  'og:release_date',
  'og:published_time',
  'og:pubdate',
  'weibo: article:create_at',
  'weibo:article:create_at',
  'dc.date',
  'dc.date.issued',
  'datecreated',
  'dateupdate',
  'releasedate',
  'date',
];
