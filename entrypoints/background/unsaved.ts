/** What is typed on pages and in forms, kept until it is saved or given up. */
import {
  decodePlace,
  decodeSheetPlace,
  decodeUnsavedCard,
  decodeUnsavedForm,
  decodeUnsavedSheet,
} from '@/lib/exchange/unsaved';
import type { ArticleInput, ClippingInput } from '@/lib/model/unsaved';
import { cardInput, keepCard, keepForm, keepSheet, sheetInput } from '@/lib/store/drafts';
import { type Extension, requireExtensionPage, requireSameSite, type Sender } from './sender';

/** Throws where the message is malformed or not its sender's to send. */
export async function keepTypedCard(input: unknown, sender: Sender, extension: Extension): Promise<void> {
  const decoded = decodeUnsavedCard(input);
  if ('reason' in decoded) throw new Error(decoded.reason);
  const { input: typed, ...place } = decoded.value;
  requireSameSite(sender, place.url, extension);
  await keepCard(place, typed);
}

/** What was typed for a passage and not saved; `null`: nothing. */
export async function typedCard(input: unknown, sender: Sender, extension: Extension): Promise<ClippingInput | null> {
  const decoded = decodePlace(input);
  if ('reason' in decoded) throw new Error(decoded.reason);
  requireSameSite(sender, decoded.value.url, extension);
  return (await cardInput(decoded.value)) ?? null;
}

export async function keepTypedSheet(input: unknown, sender: Sender, extension: Extension): Promise<void> {
  const decoded = decodeUnsavedSheet(input);
  if ('reason' in decoded) throw new Error(decoded.reason);
  requireSameSite(sender, decoded.value.url, extension);
  await keepSheet(decoded.value.url, decoded.value.input);
}

/** What was typed into the sheet of a page and not saved; `null`: nothing. */
export async function typedSheet(input: unknown, sender: Sender, extension: Extension): Promise<ArticleInput | null> {
  const decoded = decodeSheetPlace(input);
  if ('reason' in decoded) throw new Error(decoded.reason);
  requireSameSite(sender, decoded.value, extension);
  return (await sheetInput(decoded.value)) ?? null;
}

/** By the background, since a popup that closes takes its own writes with it. */
export async function keepTypedForm(input: unknown, sender: Sender, extension: Extension): Promise<void> {
  requireExtensionPage(sender, extension);
  const decoded = decodeUnsavedForm(input);
  if ('reason' in decoded) throw new Error(decoded.reason);
  await keepForm(decoded.value.key, decoded.value.input);
}
