/** What was typed and is not saved yet. It outlives page, popup, worker and update, and ends with the save or by the user. */
import { liveQuery } from 'dexie';
import { pageAddress } from '@/lib/model/article';
import { isoTime } from '@/lib/model/time';
import type { ArticleInput, ClippingInput, PassagePlace, UnsavedForm } from '@/lib/model/unsaved';
import { database } from './database';
import type { DraftRow } from './draft-row';

/** Keeps what a card holds; `null` gives it up. */
export async function keepCard(place: PassagePlace, input: ClippingInput | null): Promise<void> {
  if (!input) return discardCard(place);
  const row = { key: cardKey(place), subject: pageAddress(place.url), updatedAt: isoTime(), card: { ...place, input } };
  await database.drafts.put(row);
}

/** What was typed for a passage; on a page that has moved since, for the same words nearest by. */
export async function cardInput(place: PassagePlace): Promise<ClippingInput | undefined> {
  return (await cardDrafts(place))[0]?.card.input;
}

/** Called by a save too, within its write. */
export async function discardCard(place: PassagePlace): Promise<void> {
  const [nearest] = await cardDrafts(place);
  if (nearest) await database.drafts.delete(nearest.key);
}

/** Keeps what the sheet of a page holds; `null` gives it up. */
export async function keepSheet(url: string, input: ArticleInput | null): Promise<void> {
  if (!input) return discardSheet(url);
  const subject = pageAddress(url);
  await database.drafts.put({ key: sheetKey(url), subject, updatedAt: isoTime(), sheet: input });
}

/** What was typed into the sheet of a page. */
export async function sheetInput(url: string): Promise<ArticleInput | undefined> {
  const row = await database.drafts.get(sheetKey(url));
  return row && 'sheet' in row ? row.sheet : undefined;
}

/** Called by a save too, within its write. */
export async function discardSheet(url: string): Promise<void> {
  await database.drafts.delete(sheetKey(url));
}

/** Keeps what a form holds; `null` gives it up. */
export async function keepForm(key: string, input: UnsavedForm['input'] | null): Promise<void> {
  if (!input) return database.drafts.delete(key);
  await database.drafts.put({ key, subject: key, updatedAt: isoTime(), form: input });
}

/** Everything that waits to be saved, the newest first. */
export async function unsaved(): Promise<readonly DraftRow[]> {
  return database.drafts.orderBy('updatedAt').reverse().toArray();
}

/** Calls `onForms` now and after every change with the forms that wait to be saved; returns how to stop. */
export function watchForms(
  onForms: (forms: ReadonlyMap<string, UnsavedForm['input']>) => void,
  onFailure: (error: unknown) => void,
): () => void {
  const forms = async () =>
    new Map((await unsaved()).flatMap((row) => ('form' in row ? [[row.key, row.form] as const] : [])));
  const subscription = liveQuery(forms).subscribe({ next: onForms, error: onFailure });
  return () => subscription.unsubscribe();
}

/** Those for the same words, the nearest first. */
async function cardDrafts({ url, exact, start }: PassagePlace) {
  const rows = await database.drafts.where('subject').equals(pageAddress(url)).toArray();
  const cards = rows.flatMap((row) => ('card' in row && row.card.exact === exact ? [row] : []));
  return cards.sort((a, b) => Math.abs(a.card.start - start) - Math.abs(b.card.start - start));
}

function sheetKey(url: string): string {
  return `sheet ${pageAddress(url)}`;
}

function cardKey({ url, exact, start }: PassagePlace): string {
  return `card ${pageAddress(url)} ${start} ${exact.length} ${exact.slice(0, 50)}`;
}
