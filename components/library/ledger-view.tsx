/** 数据台账: every figure, what it counts, whose it is, when and where it was said. */
import { countText, figureText } from '@/components/figure-text';
import { Notice } from '@/components/notice';
import type { Conflict, LedgerFigure, LedgerOrder, Source } from '@/lib/model/survey';
import { Conflicts } from './conflicts';
import { FilterField } from './filter-field';
import type { ThingKind } from './things-view';
import { type Column, VirtualTable } from './virtual-table';

export interface LedgerQuery {
  readonly text: string;
  /** Undefined: every unit. */
  readonly unit: string | undefined;
  readonly order: LedgerOrder;
  readonly isDescending: boolean;
  readonly shows: 'figures' | 'conflicts';
}

export const WHOLE_LEDGER: LedgerQuery = {
  text: '',
  unit: undefined,
  order: 'day',
  isDescending: true,
  shows: 'figures',
};

interface Props {
  readonly query: LedgerQuery;
  readonly onQuery: (query: LedgerQuery) => void;
  readonly units: readonly { readonly unit: string; readonly count: number }[];
  /** As the query orders them. */
  readonly figures: readonly LedgerFigure[];
  readonly conflicts: readonly Conflict[];
  readonly addressOf: (kind: ThingKind, name: string) => string;
  readonly onOpen: (source: Pick<Source, 'clippingId'>) => void;
}

export function LedgerView({ query, onQuery, units, figures, conflicts, addressOf, onOpen }: Props) {
  const count = query.shows === 'figures' ? figures.length : conflicts.length;
  return (
    <>
      <div class="bar">
        <h1 class="bar-title">数据台账</h1>
        <FilterField
          label="筛选数据台账"
          value={query.text}
          placeholder="统计对象、单位、工作法、来源"
          onChange={(text) => onQuery({ ...query, text })}
        />
        <select
          class="input select unit-select"
          aria-label="计量单位"
          value={query.unit === undefined ? '*' : query.unit}
          onChange={({ currentTarget: { value } }) => {
            const unit = value === '*' ? undefined : value;
            // Within one unit values can be compared: that is what it is chosen for.
            onQuery(unit === undefined ? { ...query, unit } : { ...query, unit, order: 'value', isDescending: true });
          }}
        >
          <option value="*">全部计量单位</option>
          {units.map(({ unit, count: its }) => (
            <option key={unit} value={unit}>
              {unit || '（无单位）'}（{countText(its)}）
            </option>
          ))}
        </select>
        <label class="check">
          <input
            type="checkbox"
            checked={query.shows === 'conflicts'}
            onChange={({ currentTarget }) =>
              onQuery({ ...query, shows: currentTarget.checked ? 'conflicts' : 'figures' })
            }
          />
          只看说法不一的
        </label>
        <p class="quiet" role="status">
          {countText(count)} {query.shows === 'figures' ? '个数据' : '组'}
        </p>
      </div>
      {count === 0 ? (
        <div class="middle">
          <Notice title={units.length === 0 ? '还没有数据' : '没有符合的数据'}>
            <p>{units.length === 0 ? '剪报里的数字会自动记进台账。' : '换一个词，或选「全部计量单位」。'}</p>
          </Notice>
        </div>
      ) : query.shows === 'conflicts' ? (
        <div class="conflicts-pane">
          <Conflicts conflicts={conflicts} onOpen={onOpen} />
        </div>
      ) : (
        <VirtualTable
          label="数据台账"
          columns={columns(addressOf, onOpen)}
          rows={figures}
          sorted={query}
          onSort={(order) =>
            onQuery({
              ...query,
              order,
              isDescending: query.order === order ? !query.isDescending : order === 'value' || order === 'day',
            })
          }
        />
      )}
    </>
  );
}

function columns(addressOf: Props['addressOf'], onOpen: Props['onOpen']): Column<LedgerFigure, LedgerOrder>[] {
  return [
    {
      key: 'value',
      label: '数据',
      width: '132px',
      order: 'value',
      isNumber: true,
      render: (figure) => (
        <button type="button" class="thing-link ledger-value" title={figure.text} onClick={() => onOpen(figure)}>
          {figureText(figure)}
        </button>
      ),
    },
    { key: 'of', label: '统计对象', width: '14%', order: 'of', render: ({ of }) => of ?? '' },
    {
      key: 'organization',
      label: '单位',
      order: 'organization',
      render: ({ organization }) =>
        organization && (
          <a class="thing-link" href={addressOf('organizations', organization)}>
            {organization}
          </a>
        ),
    },
    {
      key: 'method',
      label: '工作法',
      width: '16%',
      render: ({ method }) =>
        method && (
          <a class="thing-link name-method" href={addressOf('methods', method)}>
            {method}
          </a>
        ),
    },
    { key: 'day', label: '日期', width: '100px', order: 'day', render: ({ day }) => day },
    { key: 'source', label: '来源', width: '14%', order: 'source', render: ({ source }) => source },
  ];
}
