/** A table of any length: only the rows in sight are in the document, each header that can be sorted by is a button. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useVirtualRows } from './use-virtual-rows';

export interface Column<Row, Order extends string> {
  readonly key: string;
  readonly label: string;
  /** In px or per cent; what is absent shares the rest. */
  readonly width?: string;
  readonly render: (row: Row) => ComponentChildren;
  /** What a click on the header sorts by. */
  readonly order?: Order;
  readonly isNumber?: boolean;
}

interface Props<Row, Order extends string> {
  readonly label: string;
  readonly columns: readonly Column<Row, Order>[];
  readonly rows: readonly Row[];
  readonly sorted: { readonly order: Order; readonly isDescending: boolean };
  readonly onSort: (order: Order) => void;
  /** Told when other rows come into sight. */
  readonly onSight?: (rows: readonly Row[]) => void;
}

const ROW_HEIGHT = 38;

export function VirtualTable<Row, Order extends string>(props: Props<Row, Order>) {
  const { label, columns, rows, sorted, onSort, onSight } = props;
  const scroller = useRef<HTMLElement>(null);
  const shown = useVirtualRows({ count: rows.length, rowHeight: ROW_HEIGHT, keep: -1, scroller });
  const [from, to] = [shown.rows[0]?.index ?? 0, (shown.rows.at(-1)?.index ?? -1) + 1];
  useEffect(() => onSight?.(rows.slice(from, to)), [rows, from, to, onSight]);
  const press = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    const all = [...(scroller.current?.querySelectorAll<HTMLElement>('.table-row') ?? [])];
    const links = all.flatMap((row) => row.querySelector<HTMLElement>('a, button, input') ?? []);
    const at = all.findIndex((row) => row.contains(document.activeElement));
    const next = links[at < 0 ? 0 : at + step];
    if (!next) return;
    event.preventDefault();
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest' });
  };
  const [first] = shown.rows;
  const last = shown.rows.at(-1);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section class="table-pane" aria-label={label} ref={scroller} tabIndex={0} onKeyDown={press}>
      <table class="table" aria-label={label} aria-rowcount={rows.length + 1}>
        <colgroup>
          {columns.map(({ key, width }) => (
            <col key={key} {...(width && { style: { width } })} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <Header key={column.key} column={column} sorted={sorted} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer height={first?.start ?? 0} />
          {shown.rows.map(({ index }) => {
            const row = rows[index];
            return (
              row !== undefined && (
                <tr key={index} class="table-row" aria-rowindex={index + 2}>
                  {columns.map(({ key, render, isNumber }) => (
                    <td key={key} class={isNumber ? 'cell cell-number' : 'cell'}>
                      {render(row)}
                    </td>
                  ))}
                </tr>
              )
            );
          })}
          <Spacer height={shown.height - (last?.end ?? 0)} />
        </tbody>
      </table>
    </section>
  );
}

/** Stands for the rows that are out of sight. */
function Spacer({ height }: { readonly height: number }) {
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row without cells takes no focus.
  return <tr aria-hidden="true" style={{ height: `${height}px` }} />;
}

interface HeaderProps<Row, Order extends string> extends Pick<Props<Row, Order>, 'sorted' | 'onSort'> {
  readonly column: Column<Row, Order>;
}

function Header<Row, Order extends string>({ column, sorted, onSort }: HeaderProps<Row, Order>) {
  const { label, order, isNumber } = column;
  const isSorted = order !== undefined && sorted.order === order;
  return (
    <th
      scope="col"
      class={isNumber ? 'cell cell-number' : 'cell'}
      aria-sort={isSorted ? (sorted.isDescending ? 'descending' : 'ascending') : undefined}
    >
      {order ? (
        <button type="button" class="table-sort" onClick={() => onSort(order)}>
          {label}
        </button>
      ) : (
        label
      )}
    </th>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };
