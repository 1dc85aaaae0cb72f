/** What the user has chosen; kept in `storage.local`, seen by every context. */
import { KINDS, type Kind } from '@/lib/model/annotation';
import { type Corrections, isCorrections, NO_CORRECTIONS } from '@/lib/model/corrections';
import { type Dictionary, isDictionary } from '@/lib/model/dictionary';
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

function isShownKinds(value: unknown): value is ShownKinds {
  return value instanceof Object && KINDS.every((kind) => typeof Reflect.get(value, kind) === 'boolean');
}
