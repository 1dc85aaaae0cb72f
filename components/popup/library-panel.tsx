/** 案例: the library as cards, filtered, with what belongs to no case at the end. */
import { useMemo, useState } from 'preact/hooks';
import { countText } from '@/components/figure-text';
import { Notice } from '@/components/notice';
import type { Part } from '@/lib/model/clipping';
import type { Records } from '@/lib/model/collection';
import type { CaseId } from '@/lib/model/id';
import { CaseCard } from './case-card';
import { ClippingItem } from './clipping-item';
import { FilterBar } from './filter-bar';
import { knownNames } from './known-names';
import type { KnownNames, LibraryActions } from './library-actions';
import {
  type ClippingEntry,
  type Filter,
  isFiltering,
  type LibraryView,
  missingParts,
  NO_FILTER,
  shownCount,
  tagCounts,
} from './library-view';

export type LibraryState =
  | { readonly state: 'opening' }
  | { readonly state: 'failed'; readonly reason: string }
  | { readonly state: 'open'; readonly records: Records };

interface Props extends LibraryActions {
  readonly library: LibraryState;
  /** The records as the filter shows them; read only while the library is open. */
  readonly view: LibraryView;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly onExportShown: () => void;
  readonly onRetry: () => void;
}

/** The library in every state that it can have. */
export function LibraryPanel({ library, onRetry, ...rest }: Props) {
  switch (library.state) {
    case 'opening':
      return (
        <p class="quiet" aria-live="polite">
          正在打开剪报库…
        </p>
      );
    case 'failed':
      return (
        <Notice title="剪报库打不开" tone="failed">
          <p>{library.reason}</p>
          <p>剪报没有丢失，请关闭其他党建剪报窗口后重试；仍不行，请重启浏览器。</p>
          <button type="button" class="button" onClick={onRetry}>
            重试
          </button>
        </Notice>
      );
    case 'open':
      return library.records.clippings.length === 0 && library.records.cases.length === 0 ? (
        <EmptyLibrary />
      ) : (
        <OpenLibrary records={library.records} {...rest} />
      );
  }
}

function EmptyLibrary() {
  return (
    <Notice title="还没有剪报">
      <ol class="steps">
        <li>打开一篇党建新闻，单位、工作法和数据会自动标出。</li>
        <li>选中一段文字，点「剪报」；或直接点一处标注。</li>
        <li>核对单位和工作法，加上标签，点「保存」。</li>
      </ol>
      <p>同一单位、同一工作法的剪报，会在这里归成一个案例。</p>
    </Notice>
  );
}

type OpenProps = Omit<Props, 'library' | 'onRetry'> & { readonly records: Records };

function OpenLibrary({ records, view, filter, onFilter, onExportShown, ...actions }: OpenProps) {
  const known = useMemo(() => knownNames(records), [records]);
  const tags = useMemo(() => tagCounts(records), [records]);
  const isFiltered = isFiltering(filter);
  const shown = shownCount(view);
  const missing = useMemo(() => missingParts(records), [records]);
  return (
    <>
      <FilterBar filter={filter} tags={tags} onFilter={onFilter} />
      <div class="summary">
        <p class="quiet" aria-live="polite">
          {isFiltered
            ? `筛选出 ${countText(shown)} 条，共 ${countText(records.clippings.length)} 条`
            : `${countText(records.cases.length)} 个案例 · ${countText(shown)} 条剪报`}
        </p>
        {isFiltered && (
          <p class="actions">
            {shown > 0 && (
              <button type="button" class="button-text" onClick={onExportShown}>
                导出筛选结果（{countText(shown)}）
              </button>
            )}
            <button type="button" class="button-text" onClick={() => onFilter(NO_FILTER)}>
              清除筛选
            </button>
          </p>
        )}
      </div>
      {shown === 0 && isFiltered ? (
        <Notice title="没有符合的剪报">
          <p>换一个词，或清除筛选。</p>
        </Notice>
      ) : (
        <Cards view={view} missing={missing} known={known} {...actions} />
      )}
    </>
  );
}

/** Cards and loose clippings are rendered in pages of this many. */
const PAGE = 50;

interface CardsProps extends LibraryActions {
  readonly view: LibraryView;
  readonly missing: (id: CaseId) => readonly Part[];
  readonly known: KnownNames;
}

function Cards({ view, missing, known, ...actions }: CardsProps) {
  const [limit, setLimit] = useState(PAGE);
  const loose = view.loose.slice(0, Math.max(0, limit - view.cases.length));
  const rest = view.cases.length + view.loose.length - limit;
  return (
    <>
      <ul class="cases">
        {view.cases.slice(0, limit).map((entry) => (
          <CaseCard key={entry.case.id} entry={entry} missing={missing(entry.case.id)} known={known} {...actions} />
        ))}
      </ul>
      {loose.length > 0 && <Loose entries={loose} count={view.loose.length} known={known} {...actions} />}
      {rest > 0 && (
        <button type="button" class="button button-wide" onClick={() => setLimit(limit + PAGE)}>
          显示更多（还有 {countText(rest)} 项）
        </button>
      )}
    </>
  );
}

interface LooseProps extends LibraryActions {
  readonly entries: readonly ClippingEntry[];
  readonly count: number;
  readonly known: KnownNames;
}

function Loose({ entries, count, known, ...actions }: LooseProps) {
  return (
    <section class="loose">
      <h3 class="found-head">
        <span class="found-title">未归入</span>
        <span class="found-count">{countText(count)}</span>
      </h3>
      <ul class="clippings">
        {entries.map(({ clipping, article }) => (
          <ClippingItem key={clipping.id} clipping={clipping} article={article} known={known} {...actions} />
        ))}
      </ul>
    </section>
  );
}
