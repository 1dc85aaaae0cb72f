/** How a record that comes from a file meets the library's own of the same thing. */
import equal from 'fast-deep-equal';
import type { RecordKind } from './change';

/** 保留较新的 (by `updatedAt`), 以文件为准, 保留现有的. */
export const POLICIES = ['newer', 'file', 'own'] as const;
export type Policy = (typeof POLICIES)[number];

/** What is no content: moments are kept with the record that wins, and alone are no difference. */
const ASIDE: ReadonlySet<string> = new Set(['id', 'createdAt', 'updatedAt', 'savedAt', 'deletedAt']);

/** The fields in which the two differ, in the file's order, then those that only the library's own has. */
export function changedFields(own: object, file: object): string[] {
  const mine = new Map(Object.entries(own));
  const theirs = new Map(Object.entries(file));
  return [...new Set([...theirs.keys(), ...mine.keys()])].filter(
    (field) => !ASIDE.has(field) && !equal(mine.get(field), theirs.get(field)),
  );
}

interface Mergeable {
  readonly updatedAt?: string;
  readonly deletedAt?: string;
}

/** Whether the file's record was changed later; moments that are equal or missing say no. */
export function isNewer(file: Mergeable, own: Mergeable): boolean {
  return Date.parse(file.updatedAt ?? '') > Date.parse(own.updatedAt ?? '');
}

/**
 * The record to be written, under the library's own id; undefined where its own stays as it is. Articles and tags, which
 * nobody edits, are only completed unless the file is to rule. What lies in the trash comes back only by 以文件为准.
 */
export function merged<T extends object>(kind: RecordKind, own: T, file: T, policy: Policy): T | undefined {
  const kept = {
    ...('id' in own ? { id: own.id } : {}),
    ...(kind === 'articles' && 'url' in own ? { url: own.url } : {}),
  };
  if (kind === 'articles' || kind === 'tags') {
    const whole = policy === 'file' ? { ...own, ...file, ...kept } : { ...file, ...own };
    return changedFields(own, whole).length > 0 ? whole : undefined;
  }
  const isTrashed = 'deletedAt' in own;
  if (policy === 'own' || (isTrashed && policy !== 'file')) return undefined;
  if (!isTrashed && changedFields(own, file).length === 0) return undefined;
  return policy === 'file' || isNewer(file, own) ? { ...file, ...kept } : undefined;
}
