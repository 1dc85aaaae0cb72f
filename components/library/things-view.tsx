/** 工作法名录 and 单位: every method, or every organization, with what the clippings tell of it. */
import { useMemo, useState } from 'preact/hooks';
import { countText } from '@/components/figure-text';
import { Notice } from '@/components/notice';
import { PARTS, type Part } from '@/lib/model/clipping';
import { ORGANIZATION_SORT_LABELS, PART_LABELS } from '@/lib/model/labels';
import type { Thing } from '@/lib/model/survey';
import { FilterField } from './filter-field';
import { type MergeOffer, MergeOffers } from './merge-offers';
import { type Column, VirtualTable } from './virtual-table';

export type ThingKind = 'methods' | 'organizations';

const ORDERS = ['name', 'clippings', 'figures', 'first', 'last'] as const;
type Order = (typeof ORDERS)[number];

interface Props {
  readonly kind: ThingKind;
  readonly things: readonly Thing[];
  readonly addressOf: (kind: ThingKind, name: string) => string;
  /** Whether what is typed stands for a name, by its characters or its pinyin. */
  readonly matches: (name: string, typed: string) => boolean;
  readonly offers: readonly MergeOffer[];
  readonly onPreview: (offer: MergeOffer) => Promise<string | undefined>;
  readonly onMerge: (offer: MergeOffer) => void;
  readonly onDistinct: (offer: MergeOffer) => void;
}

const TITLES: Readonly<Record<ThingKind, string>> = { methods: '工作法名录', organizations: '单位' };

export function ThingsView({ kind, things, addressOf, matches, offers, onPreview, onMerge, onDistinct }: Props) {
  const [text, setText] = useState('');
  const [sorted, setSorted] = useState<{ order: Order; isDescending: boolean }>({
    order: 'clippings',
    isDescending: true,
  });
  const shown = useMemo(() => {
    const named = things.filter(
      ({ name, others }) => matches(name, text) || others.some((other) => matches(other.name, text)),
    );
    const sign = sorted.isDescending ? -1 : 1;
    return named.sort((a, b) => sign * COMPARE[sorted.order](a, b));
  }, [things, matches, text, sorted]);
  return (
    <>
      <div class="bar">
        <h1 class="bar-title">{TITLES[kind]}</h1>
        <FilterField label={`筛选${TITLES[kind]}`} value={text} placeholder="工作法、单位或拼音" onChange={setText} />
        <p class="quiet" role="status">
          {countText(shown.length)} 个
        </p>
        <MergeOffers
          what={kind === 'methods' ? '工作法' : '单位'}
          offers={offers}
          onPreview={onPreview}
          onMerge={onMerge}
          onDistinct={onDistinct}
        />
      </div>
      {shown.length === 0 ? (
        <div class="middle">
          <Notice title={things.length === 0 ? EMPTY[kind] : '没有符合的名称'}>
            <p>{things.length === 0 ? '剪报时填写单位和工作法，它们就会出现在这里。' : '换一个词试试。'}</p>
          </Notice>
        </div>
      ) : (
        <VirtualTable
          label={TITLES[kind]}
          columns={columns(kind, addressOf)}
          rows={shown}
          sorted={sorted}
          onSort={(order) =>
            setSorted({
              order,
              isDescending: sorted.order === order ? !sorted.isDescending : order !== 'name' && order !== 'first',
            })
          }
        />
      )}
    </>
  );
}

const EMPTY: Readonly<Record<ThingKind, string>> = { methods: '还没有工作法', organizations: '还没有单位' };

const chinese = new Intl.Collator('zh-CN');

const COMPARE: Readonly<Record<Order, (a: Thing, b: Thing) => number>> = {
  name: (a, b) => chinese.compare(a.name, b.name),
  clippings: (a, b) => a.clippings.length - b.clippings.length,
  figures: (a, b) => a.figures - b.figures,
  first: (a, b) => (a.first.day < b.first.day ? -1 : 1),
  last: (a, b) => (a.last.day < b.last.day ? -1 : 1),
};

function columns(kind: ThingKind, addressOf: Props['addressOf']): Column<Thing, Order>[] {
  const other = kind === 'methods' ? 'organizations' : 'methods';
  return [
    {
      key: 'name',
      label: kind === 'methods' ? '工作法' : '单位',
      order: 'name',
      render: ({ name }) => (
        <a class={kind === 'methods' ? 'thing-link name-method' : 'thing-link'} href={addressOf(kind, name)}>
          {name}
        </a>
      ),
    },
    {
      key: 'others',
      label: kind === 'methods' ? '单位' : '工作法',
      render: ({ others: [first, ...rest] }) =>
        first && (
          <span class="thing-others-cell">
            <a class="thing-link thing-other" href={addressOf(other, first.name)}>
              {first.name}
            </a>
            {rest.length > 0 && <span class="quiet">等 {countText(rest.length + 1)} 个</span>}
          </span>
        ),
    },
    ...(kind === 'organizations'
      ? [
          {
            key: 'sort',
            label: '性质',
            width: '72px',
            render: ({ sort }: Thing) => sort && ORGANIZATION_SORT_LABELS[sort],
          },
        ]
      : [{ key: 'parts', label: '部分', width: '140px', render: ({ parts }: Thing) => <Told parts={parts} /> }]),
    {
      key: 'clippings',
      label: '剪报',
      width: '68px',
      order: 'clippings',
      isNumber: true,
      render: ({ clippings }) => countText(clippings.length),
    },
    {
      key: 'figures',
      label: '数据',
      width: '68px',
      order: 'figures',
      isNumber: true,
      render: ({ figures }) => countText(figures),
    },
    {
      key: 'first',
      label: '最早来源',
      width: '20%',
      order: 'first',
      render: ({ first }) => `${first.day} ${first.source}`,
    },
    { key: 'last', label: '最近', width: '108px', order: 'last', render: ({ last }) => last.day },
  ];
}

/** The four parts, those that no clipping tells struck out. */
export function Told({ parts }: { readonly parts: readonly Part[] }) {
  return (
    <span class="told">
      {PARTS.map((part) => {
        const isTold = parts.includes(part);
        return (
          <span key={part} class={isTold ? 'told-part' : 'told-part told-missing'}>
            {PART_LABELS[part]}
            {!isTold && <span class="visually-hidden">（缺）</span>}
          </span>
        );
      })}
    </span>
  );
}
