/** 筛选: the values that what is shown has, with how many clippings each; chosen values narrow the list. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { countText } from '@/components/figure-text';
import { TagName } from '@/components/tags/tag-name';
import {
  type AllFacetCounts,
  type Chosen,
  FACET_LABELS,
  FACETS,
  type Facet,
  type FacetCounts,
  valueLabel,
} from './query';

interface Props {
  /** Undefined while they are being counted for the first time. */
  readonly counts: AllFacetCounts | undefined;
  readonly chosen: Chosen;
  /** In a narrow window, where it is opened on demand: it takes the keyboard, and Escape closes it. */
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onChoose: (facet: Facet, value: string, isChosen: boolean) => void;
}

export function Facets({ counts, chosen, isOpen, onClose, onChoose }: Props) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isOpen) section.current?.querySelector('button')?.focus();
  }, [isOpen]);
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return;
    event.preventDefault();
    onClose();
  };
  return (
    <section class="facets" ref={section} aria-label="筛选" aria-busy={counts === undefined} onKeyDown={press}>
      {FACETS.map((facet) => {
        const its = withChosen(counts?.[facet] ?? NONE, chosen[facet] ?? []);
        const isTelling = its.values.length > 1 || its.values.some(({ value }) => value !== '');
        return (
          isTelling && (
            <Group
              key={facet}
              facet={facet}
              counts={its}
              chosen={chosen[facet] ?? []}
              onChoose={(value, isChosen) => onChoose(facet, value, isChosen)}
            />
          )
        );
      })}
    </section>
  );
}

const NONE: FacetCounts = { values: [], distinct: 0 };

/** Values beyond these are shown on demand. */
const FIRST = 6;

interface GroupProps {
  readonly facet: Facet;
  readonly counts: FacetCounts;
  readonly chosen: readonly string[];
  readonly onChoose: (value: string, isChosen: boolean) => void;
}

function Group({ facet, counts: { values, distinct }, chosen, onChoose }: GroupProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(OPEN_AT_FIRST.has(facet));
  const [isWhole, setWhole] = useState(false);
  const isShown = isOpen || chosen.length > 0;
  const beyond = distinct - values.length;
  return (
    <div class="facet">
      <h2 class="facet-title">
        <button
          type="button"
          class="facet-toggle"
          aria-expanded={isShown}
          aria-controls={id}
          onClick={() => setOpen(!isShown)}
        >
          {FACET_LABELS[facet]}
        </button>
      </h2>
      <ul class="facet-values" id={id} hidden={!isShown} aria-label={FACET_LABELS[facet]}>
        {isShown &&
          values.slice(0, isWhole ? undefined : FIRST).map(({ value, count }) => (
            <li key={value}>
              <label class={value === '' ? 'facet-value facet-none' : 'facet-value'}>
                <input
                  type="checkbox"
                  checked={chosen.includes(value)}
                  onChange={({ currentTarget }) => onChoose(value, currentTarget.checked)}
                />
                <span class="facet-name" title={valueLabel(facet, value)}>
                  {facet === 'tag' && value !== '' ? <TagName name={value} /> : valueLabel(facet, value)}
                </span>
                <span class="facet-count">{countText(count)}</span>
              </label>
            </li>
          ))}
        {isShown && values.length > FIRST && (
          <li>
            <button
              type="button"
              class="button-text facet-more"
              aria-expanded={isWhole}
              onClick={() => setWhole(!isWhole)}
            >
              {isWhole ? '收起' : `更多（${countText(distinct - FIRST)}）`}
            </button>
          </li>
        )}
        {isShown && isWhole && beyond > 0 && (
          <li class="quiet facet-more">另有 {countText(beyond)} 个，可在搜索框里按名称查找。</li>
        )}
      </ul>
    </div>
  );
}

const OPEN_AT_FIRST: ReadonlySet<Facet> = new Set(['status', 'tag', 'field', 'year']);

/** A chosen value stays in sight, also where nothing has it any more. */
function withChosen({ values, distinct }: FacetCounts, chosen: readonly string[]): FacetCounts {
  const missing = chosen.filter((value) => !values.some((each) => each.value === value));
  return {
    values: [...missing.map((value) => ({ value, count: 0 })), ...values],
    distinct: distinct + missing.length,
  };
}
