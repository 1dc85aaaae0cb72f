/** What the user has chosen; kept in `storage.local`, seen by every context. */
import { KINDS, type Kind } from '@/lib/model/annotation';
import { type Corrections, isCorrections, NO_CORRECTIONS } from '@/lib/model/corrections';
import { type Dictionary, isDictionary } from '@/lib/model/dictionary';
import { SITE_CHOICES, type SiteChoices } from '@/lib/model/marking';
import { storedItem } from './stored-item';

type ShownKinds = Readonly<Record<Kind, boolean>>;

/** Which kinds are marked on pages. */
export const shownKinds = storedItem<ShownKinds>(
  'shownKinds',
  { organization: true, method: true, figure: true },
  isShownKinds,
);

/** The user's own names. Only the background writes it (`changeDictionary`), after it has checked the change. */
export const ownDictionary = storedItem<Dictionary>('dictionary', [], isDictionary);

/** Groups of names that the user told apart, though they look the same: kind, then the names, a line each. */
export const distinctNames = storedItem<readonly string[]>('distinctNames', [], isListOfText);

/** What the clerk has corrected of articles' particulars. Only the background writes it, after it has checked the change. */
export const corrections = storedItem<Corrections>('corrections', NO_CORRECTIONS, isCorrections);

function isListOfText(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

/** What the user has said of single sites. */
export const siteChoices = storedItem<SiteChoices>('siteChoices', {}, isSiteChoices);

/** Whether party-building pages are marked by themselves, or only when the user asks. */
export const marksAtOnce = storedItem<boolean>('marksAtOnce', true, isBoolean);

function isShownKinds(value: unknown): value is ShownKinds {
  return value instanceof Object && KINDS.every((kind) => typeof Reflect.get(value, kind) === 'boolean');
}

function isSiteChoices(value: unknown): value is SiteChoices {
  return value instanceof Object && Object.values(value).every((choice) => SITE_CHOICES.includes(choice));
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}
