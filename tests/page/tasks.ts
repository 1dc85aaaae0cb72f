/** How long the page's main thread is busy at a stretch, from Chromium's own trace. */
import type { Page } from 'puppeteer-core';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string; readonly data?: { readonly frame?: string; readonly url?: string } };
}

/** The tasks of the page's process while `act` runs, in milliseconds of processor time, longest first. */
export async function tasksOf(page: Page, act: () => Promise<void>): Promise<number[]> {
  const events = await traceOf(page, act);
  const main = mainThread(events);
  return events
    .filter((event) => event.name === 'RunTask' && event.ph === 'X' && threadOf(event) === main)
    .map(({ tdur, dur = 0 }) => (tdur ?? dur) / 1000)
    .toSorted((a, b) => b - a);
}

export async function traceOf(page: Page, act: () => Promise<void>): Promise<readonly TraceEvent[]> {
  await page.tracing.start({ categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'] });
  await act();
  const trace = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: readonly TraceEvent[] };
  return traceEvents;
}

/** The thread that lays the page out: of all that are traced, the one that has done so the longest. */
function mainThread(events: readonly TraceEvent[]): string | undefined {
  const busy = new Map<string, number>();
  for (const event of events) {
    if (!WORK.has(event.name)) continue;
    busy.set(threadOf(event), (busy.get(threadOf(event)) ?? 0) + (event.dur ?? 0));
  }
  return [...busy].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}

const WORK = new Set(['Layout', 'UpdateLayoutTree', 'PrePaint', 'Paint', 'FireIdleCallback']);

function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid}:${tid}`;
}
