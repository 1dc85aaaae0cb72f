/** 回收站: what was deleted, how long it stays, and back with it. */
import { useMemo, useState } from 'preact/hooks';
import { sourceLine } from '@/components/clipping/source-line';
import { countText } from '@/components/figure-text';
import { Notice } from '@/components/notice';
import type { ClippingId } from '@/lib/model/id';
import type { Entry } from './entry';
import { type Column, VirtualTable } from './virtual-table';

interface Props {
  /** The last deleted first; undefined while they are being found. */
  readonly all: readonly ClippingId[] | undefined;
  /** Undefined while it is being read. */
  readonly entryOf: (id: ClippingId) => Entry | undefined;
  readonly onSight: (ids: readonly ClippingId[]) => void;
  /** How long a deleted clipping stays. */
  readonly days: number;
  readonly onRestore: (ids: readonly ClippingId[]) => void;
  readonly onPurge: (ids: readonly ClippingId[]) => void;
}

export function TrashView({ all: found, entryOf, onSight, days, onRestore, onPurge }: Props) {
  const isRead = found !== undefined;
  const all = found ?? NONE;
  const [chosen, setChosen] = useState<ReadonlySet<ClippingId>>(new Set());
  const [isSure, setSure] = useState(false);
  const ids = useMemo(() => all.filter((id) => chosen.has(id)), [all, chosen]);
  const forget = () => {
    setChosen(new Set());
    setSure(false);
  };
  return (
    <>
      <div class="bar">
        <h1 class="bar-title">回收站</h1>
        <p class="quiet" role="status">
          {ids.length > 0
            ? `已选 ${countText(ids.length)} 条`
            : `${countText(all.length)} 条，删除 ${days} 天后彻底清除`}
        </p>
        <span class="bar-fill" />
        {all.length > 0 && ids.length < all.length && (
          <button type="button" class="button-text" onClick={() => setChosen(new Set(all))}>
            全选
          </button>
        )}
        {ids.length > 0 && (
          <>
            <button
              type="button"
              class="button button-main"
              onClick={() => {
                onRestore(ids);
                forget();
              }}
            >
              恢复
            </button>
            {isSure ? (
              <button
                type="button"
                class="button button-bad"
                onClick={() => {
                  onPurge(ids);
                  forget();
                }}
              >
                彻底删除，不能撤销
              </button>
            ) : (
              <button type="button" class="button button-bad" onClick={() => setSure(true)}>
                彻底删除…
              </button>
            )}
          </>
        )}
      </div>
      {isRead && all.length === 0 ? (
        <div class="middle">
          <Notice title="回收站是空的">
            <p>删除的剪报在这里保留 {days} 天，随时可以恢复。</p>
          </Notice>
        </div>
      ) : (
        <VirtualTable
          label="回收站"
          columns={columns(days, entryOf, chosen, (id, isChosen) => {
            const next = new Set(chosen);
            if (isChosen) next.add(id);
            else next.delete(id);
            setChosen(next);
            setSure(false);
          })}
          rows={all}
          onSight={onSight}
          sorted={{ order: 'deleted', isDescending: true }}
          onSort={() => {}}
        />
      )}
    </>
  );
}

const NONE: readonly ClippingId[] = [];

function columns(
  days: number,
  entryOf: Props['entryOf'],
  chosen: ReadonlySet<ClippingId>,
  onChoose: (id: ClippingId, isChosen: boolean) => void,
): Column<ClippingId, 'deleted'>[] {
  return [
    {
      key: 'passage',
      label: '原文',
      render: (id) => (
        <label class="trash-passage">
          <input
            type="checkbox"
            checked={chosen.has(id)}
            onChange={({ currentTarget }) => onChoose(id, currentTarget.checked)}
          />
          <span class="trash-text">{entryOf(id)?.clipping.quote.exact ?? '…'}</span>
        </label>
      ),
    },
    {
      key: 'case',
      label: '案例',
      width: '20%',
      render: (id) => {
        const { case: its } = entryOf(id) ?? {};
        return its ? [its.method, its.organization].filter(Boolean).join(' · ') : '未归入';
      },
    },
    {
      key: 'source',
      label: '出处',
      width: '20%',
      render: (id) => {
        const entry = entryOf(id);
        return entry && sourceLine(entry.article);
      },
    },
    {
      key: 'left',
      label: '还保留',
      width: '84px',
      isNumber: true,
      render: (id) => {
        const deletedAt = entryOf(id)?.clipping.deletedAt;
        return deletedAt && `${daysLeft(deletedAt, days)} 天`;
      },
    },
  ];
}

const DAY = 86_400_000;

function daysLeft(deletedAt: string, days: number): number {
  return Math.max(0, Math.ceil(days - (Date.now() - Date.parse(deletedAt)) / DAY));
}
