/** 数据台账: every figure with what it counts, whose it is and where it stands. Pure. */
import { type Annotation, type Figure, normalForm } from '@/lib/model/annotation';
import type { Conflict, LedgerFigure, LedgerOrder } from '@/lib/model/survey';
import { type SurveyedClipping, sourceOf } from './entry';

/** The figures of one clipping, in the order of its text. */
export function ledgerFigures(entry: SurveyedClipping): LedgerFigure[] {
  const source = sourceOf(entry);
  const { organization = '', method = '' } = entry.case ?? {};
  return entry.clipping.annotations.filter(isFigure).map(({ relation, low, high, unit, of, text }) => ({
    relation,
    low,
    high,
    unit,
    ...(of === undefined ? {} : { of }),
    text,
    organization,
    method,
    ...source,
  }));
}

function isFigure(annotation: Annotation): annotation is Figure {
  return annotation.kind === 'figure';
}

/** How many figures there are of each unit, most first; '' for figures without one. */
export function unitsOf(figures: readonly LedgerFigure[]): { readonly unit: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { unit } of figures) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts]
    .map(([unit, count]) => ({ unit, count }))
    .sort((a, b) => b.count - a.count || (a.unit < b.unit ? -1 : 1));
}

/** Values compare within one unit only: across units the unit comes first. A new array. */
export function inLedgerOrder(
  figures: readonly LedgerFigure[],
  order: LedgerOrder,
  isDescending: boolean,
): LedgerFigure[] {
  const compare = COMPARE[order];
  const sign = isDescending ? -1 : 1;
  return [...figures].sort((a, b) => sign * compare(a, b) || byText(b.day, a.day));
}

/** Collation of tens of thousands of names takes longest by `localeCompare`. */
const chinese = new Intl.Collator('zh-CN');
const byText = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);

const COMPARE: Readonly<Record<LedgerOrder, (a: LedgerFigure, b: LedgerFigure) => number>> = {
  value: (a, b) => byText(a.unit, b.unit) || a.low - b.low || a.high - b.high,
  of: (a, b) => chinese.compare(a.of ?? '', b.of ?? ''),
  organization: (a, b) => chinese.compare(a.organization, b.organization),
  day: (a, b) => byText(a.day, b.day),
  source: (a, b) => chinese.compare(a.source, b.source),
};

/** What counts nothing particular, or belongs to no organization, conflicts with nothing. Most values first. */
export function conflictsOf(figures: readonly LedgerFigure[]): Conflict[] {
  const groups = new Map<string, Map<string, LedgerFigure>>();
  for (const figure of figures.toSorted((a, b) => byText(a.day, b.day))) {
    const { organization, method, of, unit } = figure;
    if (!of || organization === '') continue;
    const key = [organization, method, of, unit].join('\n');
    const values = groups.get(key) ?? new Map<string, LedgerFigure>();
    const value = normalForm(figure);
    if (!values.has(value)) values.set(value, figure);
    groups.set(key, values);
  }
  return [...groups.values()]
    .filter((values) => values.size > 1)
    .map((values) => {
      const all = [...values.values()];
      const { organization = '', method = '', of = '', unit = '' } = all[0] ?? {};
      return { organization, method, of, unit, figures: all };
    })
    .sort((a, b) => b.figures.length - a.figures.length || chinese.compare(a.organization, b.organization));
}
