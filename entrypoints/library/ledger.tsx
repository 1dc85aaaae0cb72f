/** 数据台账, wired to the survey. */
import { useMemo, useState } from 'preact/hooks';
import { LedgerView, WHOLE_LEDGER } from '@/components/library/ledger-view';
import type { ClippingId } from '@/lib/model/id';
import type { LedgerFigure } from '@/lib/model/survey';
import { conflictsOf, inLedgerOrder, unitsOf } from '@/lib/survey/ledger';
import { addressOf } from './use-route';

interface Props {
  readonly figures: readonly LedgerFigure[];
  readonly onOpen: (source: { readonly clippingId: ClippingId }) => void;
}

export function Ledger({ figures, onOpen }: Props) {
  const [query, setQuery] = useState(WHOLE_LEDGER);
  const { text, unit, order, isDescending } = query;
  const units = useMemo(() => unitsOf(figures), [figures]);
  const conflicts = useMemo(() => (query.shows === 'conflicts' ? conflictsOf(figures) : []), [figures, query.shows]);
  const words = text.toLowerCase().split(/\s+/u).filter(Boolean);
  const matches = (facts: readonly string[], itsUnit: string) =>
    (unit === undefined || itsUnit === unit) &&
    words.every((word) => facts.some((fact) => fact.toLowerCase().includes(word)));
  const shown = useMemo(
    () =>
      inLedgerOrder(
        figures.filter((each) =>
          matches([each.of ?? '', each.organization, each.method, each.source, each.text], each.unit),
        ),
        order,
        isDescending,
      ),
    [figures, text, unit, order, isDescending],
  );
  return (
    <LedgerView
      query={query}
      onQuery={setQuery}
      units={units}
      figures={shown}
      conflicts={conflicts.filter((each) => matches([each.of, each.organization, each.method], each.unit))}
      addressOf={addressOf}
      onOpen={onOpen}
    />
  );
}
