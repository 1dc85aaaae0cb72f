/** 案例: the library as cards, filtered, with what belongs to no case at the end. */
import { countText } from '@/components/figure-text';
import { Notice } from '@/components/notice';
import type { CompleteNames } from '@/lib/model/name';
import { CaseCard } from './case-card';
import { ClippingItem } from './clipping-item';
import { FilterBar } from './filter-bar';
import type { LibraryActions } from './library-actions';
import { type ClippingEntry, type Filter, isFiltering, type LibraryView, NO_FILTER } from './library-view';

export type LibraryState =
  | { readonly state: 'opening' }
  | { readonly state: 'failed'; readonly reason: string }
  | {
      readonly state: 'open';
      /** The newest cards, or those that the filter shows. */
      readonly view: LibraryView;
      /** There are more cards than these. */
      readonly hasMore: boolean;
      /** How many clippings there are, and how many the filter shows; undefined for the moment in which they are counted. */
      readonly total: number | undefined;
      readonly shown: number | undefined;
      /** False while the library is still being searched. */
      readonly isWhole: boolean;
    };

interface Props extends LibraryActions {
  readonly library: LibraryState;
  readonly complete: CompleteNames;
  /** For the filter, most used first. */
  readonly tags: readonly string[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly onExportShown: () => void;
  readonly onMore: () => void;
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
      return library.total === 0 ? <EmptyLibrary /> : <OpenLibrary library={library} {...rest} />;
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

type OpenProps = Omit<Props, 'library' | 'onRetry'> & {
  readonly library: Extract<LibraryState, { state: 'open' }>;
};

function OpenLibrary({ library, complete, tags, filter, onFilter, onExportShown, onMore, ...actions }: OpenProps) {
  const { view, hasMore, total, shown, isWhole } = library;
  const isFiltered = isFiltering(filter);
  return (
    <>
      <FilterBar filter={filter} tags={tags} onFilter={onFilter} />
      <div class="summary">
        <p class="quiet" aria-live="polite">
          {total !== undefined &&
            (isFiltered
              ? `筛选出 ${countText(shown ?? 0)} 条，共 ${countText(total)} 条${isWhole ? '' : '，还在找…'}`
              : `${countText(total)} 条剪报`)}
        </p>
        {isFiltered && (
          <p class="actions">
            {shown !== undefined && shown > 0 && isWhole && (
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
      {shown === 0 && isWhole ? (
        <Notice title="没有符合的剪报">
          <p>换一个词，或清除筛选。</p>
        </Notice>
      ) : (
        <Cards view={view} complete={complete} {...actions} />
      )}
      {hasMore && (
        <button type="button" class="button button-wide" onClick={onMore}>
          显示更多
        </button>
      )}
    </>
  );
}

interface CardsProps extends LibraryActions {
  readonly view: LibraryView;
  readonly complete: CompleteNames;
}

function Cards({ view, complete, ...actions }: CardsProps) {
  return (
    <>
      <ul class="cases">
        {view.cases.map((entry) => (
          <CaseCard key={entry.case.id} entry={entry} missing={entry.missing} complete={complete} {...actions} />
        ))}
      </ul>
      {view.loose.length > 0 && <Loose entries={view.loose} complete={complete} {...actions} />}
    </>
  );
}

interface LooseProps extends LibraryActions {
  readonly entries: readonly ClippingEntry[];
  readonly complete: CompleteNames;
}

function Loose({ entries, complete, ...actions }: LooseProps) {
  return (
    <section class="loose">
      <h2 class="found-head">
        <span class="found-title">未归入</span>
        <span class="found-count">{countText(entries.length)}</span>
      </h2>
      <ul class="clippings">
        {entries.map(({ clipping, article }) => (
          <ClippingItem key={clipping.id} clipping={clipping} article={article} complete={complete} {...actions} />
        ))}
      </ul>
    </section>
  );
}
