/** What a verdict of the review (复核) does to the library; each is one step that can be undone. */
import type { CaseField, CaseStatus } from '@/lib/model/case';
import type { CaseNames } from '@/lib/model/clipping';
import { assignCase } from './bulk';
import type { Done } from './in-parts';
import { mergeCases } from './merge-cases';
import { type CaseWithClippings, namesake } from './review';
import { updateCase } from './update-case';

/** What the clerk decides of a case. */
export interface Verdict extends CaseNames {
  readonly field?: CaseField;
  readonly status: CaseStatus;
}

/**
 * Names, field and status as decided. Where another case has the corrected names the two become one: `joined`, and that
 * case keeps its own status.
 */
export async function decideCase(
  { case: its }: CaseWithClippings,
  { organization, method, field, status }: Verdict,
): Promise<Done & { readonly joined: boolean }> {
  const other = await namesake({ organization, ...(method === undefined ? {} : { method }) }, its.id);
  if (other) return { ...(await mergeCases([its.id], other.id)), joined: true };
  const changes = { organization, method: method ?? null, field: field ?? null, status };
  const { seq } = await updateCase(its.id, changes);
  return { count: 1, ...(seq === undefined ? {} : { seq }), joined: false };
}

/** Not a case: its clippings stay, and belong to none. */
export function rejectCase({ rows }: CaseWithClippings): Promise<Done> {
  return assignCase(
    rows.map(({ clipping }) => clipping.id),
    null,
  );
}
