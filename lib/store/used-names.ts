/** Names already in the library, with how often each is used. */
import type { Named, UsedName } from '@/lib/model/name';
import { database } from './database';

/**
 * Tags of live clippings and cases, and the two names of the cases that have live clippings, each most used first.
 * Clippings are counted by index keys without being read, so it answers while a card opens, however large the library.
 */
export async function usedNames(): Promise<Readonly<Record<Named, readonly UsedName[]>>> {
  const [tagKeys, caseKeys, trash, cases] = await Promise.all([
    database.clippings.orderBy('tags').keys(),
    database.clippings.orderBy('caseId').keys(),
    database.clippings.where('deletedAt').above('').toArray(),
    database.cases.toArray(),
  ]);
  const tags = new Tally();
  const clippingsOfCase = new Tally();
  for (const key of tagKeys) tags.add(String(key), 1);
  for (const key of caseKeys) clippingsOfCase.add(String(key), 1);
  for (const deleted of trash) {
    for (const tag of deleted.tags) tags.add(tag, -1);
    if (deleted.caseId) clippingsOfCase.add(deleted.caseId, -1);
  }
  const organizations = new Tally();
  const methods = new Tally();
  for (const { id, organization, method, tags: ownTags, deletedAt } of cases) {
    const uses = clippingsOfCase.of(id);
    if (deletedAt !== undefined || uses === 0) continue;
    organizations.add(organization, uses);
    if (method) methods.add(method, uses);
    for (const tag of ownTags) tags.add(tag, 1);
  }
  return { tag: tags.ranked(), organization: organizations.ranked(), method: methods.ranked() };
}

/** Counts names. */
class Tally {
  readonly #uses = new Map<string, number>();

  add(name: string, uses: number): void {
    this.#uses.set(name, this.of(name) + uses);
  }

  of(name: string): number {
    return this.#uses.get(name) ?? 0;
  }

  /** The names in use, most used first, equals by name. */
  ranked(): UsedName[] {
    const used = [...this.#uses].flatMap(([name, count]) => (count > 0 ? [{ name, count }] : []));
    return used.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  }
}
