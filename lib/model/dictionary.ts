/** The user's own dictionary (词典): names that are always marked, and names that never are. It wins over every rule. */
import type { Kind, OrganizationSort } from './annotation';

/** The kinds that a name can always be marked as. */
export const NAME_KINDS = ['organization', 'method'] as const satisfies readonly Kind[];
export type NameKind = (typeof NAME_KINDS)[number];

interface Named {
  /** In its normal form; stands once in a dictionary. */
  readonly name: string;
  readonly addedAt: string;
}

/** 始终标注: wherever the name stands, it is marked as this kind. */
export interface AlwaysEntry extends Named {
  readonly action: 'always';
  readonly kind: NameKind;
  /** For an organization; read from the name's last words where it is absent. */
  readonly sort?: OrganizationSort;
}

/** 从不标注: what bears exactly this name is not marked, whatever its kind. */
interface NeverEntry extends Named {
  readonly action: 'never';
}

export type DictionaryEntry = AlwaysEntry | NeverEntry;

/** In the order in which they were added. */
export type Dictionary = readonly DictionaryEntry[];

/** Entries to put in, each in place of the one with its name, and names to take out. */
export interface DictionaryChange {
  readonly keep: readonly DictionaryEntry[];
  readonly forget: readonly string[];
}

export const MOST_ENTRIES = 5000;
export const LONGEST_NAME = 100;

/** The form in which names are kept and compared: NFC, inner white space single, none around. */
export function normalName(input: string): string {
  return input.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** Whether a text is a name in its normal form: 2 to 100 characters, none of them a control or half a pair. */
export function isName(text: string): boolean {
  return (
    [...text].length >= 2 &&
    text.length <= LONGEST_NAME &&
    !/[\p{Control}\p{Surrogate}]/u.test(text) &&
    text === normalName(text)
  );
}

/** Whether two entries of one name say the same; when they were added does not matter. */
export function saysTheSame(a: DictionaryEntry, b: DictionaryEntry): boolean {
  if (a.action === 'never' || b.action === 'never') return a.action === b.action;
  return a.kind === b.kind && a.sort === b.sort;
}

/** The dictionary after a change, and the change that takes it back. */
export function changed(
  dictionary: Dictionary,
  { keep, forget }: DictionaryChange,
): { readonly dictionary: Dictionary; readonly undo: DictionaryChange } {
  const entries = new Map(dictionary.map((entry) => [entry.name, entry]));
  const touched = [...new Set([...forget, ...keep.map(({ name }) => name)])];
  const undo = {
    keep: touched.flatMap((name) => entries.get(name) ?? []),
    forget: touched.filter((name) => !entries.has(name)),
  };
  for (const name of touched) entries.delete(name);
  for (const entry of keep) entries.set(entry.name, entry);
  return { dictionary: [...entries.values()], undo };
}

/** Whether a value that was kept is a dictionary: each entry a name with something said of it. */
export function isDictionary(value: unknown): value is Dictionary {
  return Array.isArray(value) && value.every(isEntry);
}

function isEntry(value: unknown): value is DictionaryEntry {
  const { name, action, kind, addedAt }: { name?: unknown; action?: unknown; kind?: unknown; addedAt?: unknown } =
    value instanceof Object ? value : {};
  return (
    typeof name === 'string' &&
    isName(name) &&
    typeof addedAt === 'string' &&
    (action === 'never' || (action === 'always' && NAME_KINDS.some((known) => known === kind)))
  );
}
