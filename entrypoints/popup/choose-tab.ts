/** Which tab is "this page". */

/** What is needed of a browser tab; `id` is absent for devtools and the like. */
export interface OpenTab {
  readonly id?: number | undefined;
  readonly active: boolean;
  readonly lastAccessed?: number | undefined;
}

/**
 * The tabs to ask, in order. `asked` (from `?tab=`) is the only one. In a popup it is the active tab; in a tab of its
 * own (`own`), every other tab, the one used last first.
 */
export function tabsToAsk(tabs: readonly OpenTab[], own: number | undefined, asked: number | undefined): number[] {
  if (asked !== undefined) return [asked];
  const others = tabs.filter(({ id, active }) => id !== own && (own !== undefined || active));
  return [...others]
    .sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))
    .flatMap(({ id }) => (id === undefined ? [] : [id]));
}

/** The tab that the popup's address asks for: `?tab=12`. */
export function askedTab(search: string): number | undefined {
  const tab = new URLSearchParams(search).get('tab');
  return tab !== null && /^\d+$/u.test(tab) ? Number(tab) : undefined;
}
