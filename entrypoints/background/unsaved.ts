/** What is typed on pages and in forms, kept until it is saved or given up. */
import { decodePlace, decodeUnsavedCard, decodeUnsavedForm } from '@/lib/exchange/unsaved';
import type { ClippingInput } from '@/lib/model/unsaved';
import { cardInput, keepCard, keepForm } from '@/lib/store/drafts';
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

/** By the background, since a popup that closes takes its own writes with it. */
export async function keepTypedForm(input: unknown, sender: Sender, extension: Extension): Promise<void> {
  requireExtensionPage(sender, extension);
  const decoded = decodeUnsavedForm(input);
  if ('reason' in decoded) throw new Error(decoded.reason);
  await keepForm(decoded.value.key, decoded.value.input);
}
