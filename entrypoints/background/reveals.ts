/** Which clipping a tab was opened to show. Kept in `storage.session`: the worker may die before the page has loaded. */
import type { ClippingId } from '@/lib/model/id';

/** The part of `browser.storage.session` that this needs. */
export interface SessionArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

/** Notes that `tab` was opened to show `id`. */
export function noteReveal(area: SessionArea, tab: number, id: ClippingId): Promise<void> {
  return area.set({ [keyOf(tab)]: id });
}

/** The one of `shown` that `tab` was opened to show: told once. */
export async function takeReveal(
  area: SessionArea,
  tab: number,
  shown: readonly { readonly id: ClippingId }[],
): Promise<ClippingId | undefined> {
  const key = keyOf(tab);
  const noted = (await area.get(key))[key];
  const found = shown.find(({ id }) => id === noted)?.id;
  if (found) await area.remove(key);
  return found;
}

function keyOf(tab: number): string {
  return `reveal:${tab}`;
}
