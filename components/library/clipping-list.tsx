/** The list of clippings: a listbox of any length, by mouse and by keyboard. */
import type { RefObject } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { isImeKey } from '@/components/ime';
import type { ClippingId } from '@/lib/model/id';
import { ClippingRow } from './clipping-row';
import type { Entry } from './entry';
import { pressed } from './list-keys';
import type { HitsIn } from './query';
import { extended, only, type Selection, toggled } from './selection';
import { useVirtualRows } from './use-virtual-rows';

/** In px, as list.css has it. */
const ROW_HEIGHT = 74;

interface Props {
  readonly label: string;
  readonly listRef: RefObject<HTMLDivElement | null>;
  readonly ids: readonly ClippingId[];
  /** How many there are; more than `ids` while the rest is still being found. */
  readonly count: number;
  /** Undefined while it is being read. */
  readonly entryOf: (id: ClippingId) => Entry | undefined;
  /** Which rows are in sight now: they are wanted. */
  readonly onSight: (ids: readonly ClippingId[]) => void;
  readonly selection: Selection<ClippingId>;
  readonly onSelect: (selection: Selection<ClippingId>) => void;
  /** Enter: the reading pane takes the keyboard. */
  readonly onRead: () => void;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
  readonly hitsIn: HitsIn;
}

export function ClippingList(props: Props) {
  const {
    label,
    listRef: scroller,
    ids,
    count,
    entryOf,
    onSight,
    selection,
    onSelect,
    onRead,
    onEdit,
    onDelete,
    hitsIn,
  } = props;
  const id = useId();
  const { rows, height, scrollTo } = useVirtualRows({ count, rowHeight: ROW_HEIGHT, keep: selection.at, scroller });
  const inSight = rows.flatMap(({ index }) => ids[index] ?? []);
  const sight = inSight.join();
  useEffect(() => onSight(inSight), [sight, onSight]);

  const followed = useRef(selection.active);
  useLayoutEffect(() => {
    if (followed.current === selection.active) return;
    followed.current = selection.active;
    if (selection.at >= 0) scrollTo(selection.at);
  });

  const press = (event: KeyboardEvent) => {
    if (isImeKey(event)) return;
    if (event.key === 'Enter') return onRead();
    if (event.key === 'Delete') return onDelete();
    if (event.key.toLowerCase() === 'e' && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      return onEdit();
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 1);
    const next = pressed(selection, ids, event, page);
    if (!next) return;
    event.preventDefault();
    onSelect(next);
  };

  const choose = (event: MouseEvent, index: number) => {
    if (event.shiftKey) onSelect(extended(selection, ids, index));
    else if (event.ctrlKey || event.metaKey) onSelect(toggled(selection, ids, index));
    else onSelect(only(ids, index));
  };

  return (
    <div
      class="list"
      ref={scroller}
      role="listbox"
      aria-label={label}
      aria-multiselectable="true"
      aria-activedescendant={selection.active && `${id}-${selection.active}`}
      tabIndex={0}
      onKeyDown={press}
    >
      <div class="list-rows" role="presentation" style={{ height: `${height}px` }}>
        {rows.map(({ index, start }) => {
          const its = ids[index];
          return (
            <ClippingRow
              key={its ?? index}
              id={`${id}-${its ?? index}`}
              entry={its && entryOf(its)}
              at={index}
              count={count}
              top={start}
              isActive={index === selection.at}
              isChosen={its !== undefined && selection.chosen.has(its)}
              hitsIn={hitsIn}
              onChoose={choose}
            />
          );
        })}
      </div>
    </div>
  );
}
