/** Which rows of a list are chosen, and which one the keyboard is on. Pure; rows are known by id, so that a list may change under it. */

export interface Selection<Id extends string> {
  /** The row that the keyboard is on; -1 in an empty list. */
  readonly at: number;
  readonly active?: Id;
  /** Where a stretch chosen with Shift begins. */
  readonly anchor: number;
  readonly chosen: ReadonlySet<Id>;
}

export function noSelection<Id extends string>(): Selection<Id> {
  return { at: -1, anchor: -1, chosen: new Set() };
}

/** Only this row. */
export function only<Id extends string>(ids: readonly Id[], at: number): Selection<Id> {
  const active = ids[at];
  return active === undefined ? noSelection() : { at, active, anchor: at, chosen: new Set([active]) };
}

/** From where the stretch began to this row (Shift). */
export function extended<Id extends string>(
  { anchor, at: before }: Selection<Id>,
  ids: readonly Id[],
  at: number,
): Selection<Id> {
  const active = ids[at];
  if (active === undefined) return noSelection();
  const from = anchor >= 0 ? anchor : Math.max(before, 0);
  return { at, active, anchor: from, chosen: new Set(ids.slice(Math.min(from, at), Math.max(from, at) + 1)) };
}

/** This row taken in or out (Ctrl). */
export function toggled<Id extends string>({ chosen }: Selection<Id>, ids: readonly Id[], at: number): Selection<Id> {
  const active = ids[at];
  if (active === undefined) return noSelection();
  const next = new Set(chosen);
  if (!next.delete(active)) next.add(active);
  return { at, active, anchor: at, chosen: next };
}

/** The keyboard moves here; what is chosen stays (Ctrl and an arrow). */
export function movedTo<Id extends string>(selection: Selection<Id>, ids: readonly Id[], at: number): Selection<Id> {
  const active = ids[at];
  return active === undefined ? noSelection() : { ...selection, at, active, anchor: at };
}

export function everything<Id extends string>(selection: Selection<Id>, ids: readonly Id[]): Selection<Id> {
  return { ...selection, chosen: new Set(ids) };
}

/**
 * The selection in a list that has changed: what is gone is chosen no more, and where the active row is gone the one
 * that stands in its place is active. The same object where nothing changes.
 */
export function settled<Id extends string>(selection: Selection<Id>, ids: readonly Id[]): Selection<Id> {
  const { at, active, anchor, chosen } = selection;
  if (active === undefined) return ids.length === 0 ? selection : only(ids, 0);
  const place = ids[at] === active ? at : ids.indexOf(active);
  const kept = chosen.size > 1 ? stillThere(chosen, ids) : chosen;
  if (place < 0) {
    const next = only(ids, Math.min(at, ids.length - 1));
    return kept.size > 1 ? { ...next, chosen: kept } : next;
  }
  if (place === at && kept === chosen) return selection;
  return { at: place, active, anchor: anchor === at ? place : Math.min(anchor, ids.length - 1), chosen: kept };
}

function stillThere<Id extends string>(chosen: ReadonlySet<Id>, ids: readonly Id[]): ReadonlySet<Id> {
  const kept = new Set(ids.filter((id) => chosen.has(id)));
  return kept.size === chosen.size ? chosen : kept;
}
