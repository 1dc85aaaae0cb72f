/** The views of the library page. */
import { countText } from '@/components/figure-text';

export const VIEWS = [
  'clippings',
  'review',
  'methods',
  'figures',
  'organizations',
  'tags',
  'statistics',
  'trash',
  'exchange',
  'backup',
] as const;
export type View = (typeof VIEWS)[number];

const VIEW_LABELS: Readonly<Record<View, string>> = {
  clippings: '剪报',
  review: '复核',
  methods: '工作法名录',
  figures: '数据台账',
  organizations: '单位',
  tags: '标签',
  statistics: '统计',
  trash: '回收站',
  exchange: '导入导出',
  backup: '备份',
};

interface Props {
  readonly chosen: View;
  readonly counts: Readonly<Partial<Record<View, number>>>;
  readonly views: readonly View[];
  /** A view was opened by keyboard. */
  readonly onKeyed: () => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Links, so that a view can be opened in a tab of its own and the browser's 后退 works. */
export function Navigation({ chosen, counts, views, onKeyed }: Props) {
  const press = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }) => {
    const step = STEPS[event.key];
    const links = [...event.currentTarget.querySelectorAll('a')];
    const at = links.findIndex((link) => link.matches(':focus'));
    const next = step === undefined ? undefined : links[at + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <nav class="nav" aria-label="剪报库" onKeyDown={press}>
      <ul>
        {views.map((view) => (
          <li key={view}>
            <a
              class="nav-link"
              href={`#${view}`}
              aria-current={view === chosen ? 'page' : undefined}
              onClick={(event) => event.detail === 0 && onKeyed()}
            >
              {VIEW_LABELS[view]}
              {(counts[view] ?? 0) > 0 && <span class="nav-count">{countText(counts[view] ?? 0)}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
