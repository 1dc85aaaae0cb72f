/** 剪报: the list beside what is read of it, with what can be done to several at once. */
import type { ComponentChildren } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { countText } from '@/components/figure-text';
import { Notice } from '@/components/notice';
import type { CaseId, ClippingId } from '@/lib/model/id';
import type { CompleteNames } from '@/lib/model/name';
import type { BulkActions, CaseActions, ClippingActions } from './actions';
import { BulkBar } from './bulk-bar';
import { ClippingList } from './clipping-list';
import type { Entry } from './entry';
import { type HitsIn, isFiltering, type Query, SORT_LABELS, SORTS } from './query';
import { ReadingPane } from './reading-pane';
import { noSelection, only, settled } from './selection';

interface Props extends ClippingActions, Pick<CaseActions, 'onStatus'>, BulkActions {
  readonly query: Query;
  readonly onQuery: (query: Query) => void;
  readonly onClearQuery: () => void;
  readonly ids: readonly ClippingId[];
  readonly count: number;
  /** False while rows are still being found. */
  /** Whether `count` is all of them. */
  readonly isCounted: boolean;
  readonly isComplete: boolean;
  readonly entryOf: (id: ClippingId) => Entry | undefined;
  readonly onSight: (ids: readonly ClippingId[]) => void;
  readonly hitsIn: HitsIn;
  readonly complete: CompleteNames;
  /** Which parts a case lacks. */
  readonly missingOf: (id: CaseId) => ComponentChildren;
  readonly onOrganization: (name: string) => void;
  readonly onMethod: (name: string) => void;
  /** 历史 of the clipping that is read. */
  readonly historyOf: (id: ClippingId) => ComponentChildren;
}

export function ClippingsView(props: Props) {
  const { query, onQuery, ids, count, isCounted, isComplete, entryOf, hitsIn, complete, onDelete } = props;
  const [kept, setSelection] = useState(noSelection<ClippingId>);
  const selection = useMemo(() => settled(kept, ids), [kept, ids]);
  const [edited, setEdited] = useState<ClippingId>();
  const pane = useRef<HTMLElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const chosen = [...selection.chosen];
  const read = selection.active === undefined ? undefined : entryOf(selection.active);
  if (count === 0 && !isComplete)
    return (
      <p class="middle quiet" role="status">
        正在查找…
      </p>
    );
  if (count === 0) return <Nothing isFiltered={isFiltering(query)} onClear={props.onClearQuery} />;
  return (
    <div class="workbench">
      <section class="list-side" aria-label="剪报列表">
        <div class="list-head">
          {chosen.length > 1 ? (
            <BulkBar
              chosen={chosen}
              complete={complete}
              onClear={() => setSelection(only(ids, selection.at))}
              onTag={props.onTag}
              onUntag={props.onUntag}
              onVerify={props.onVerify}
              onDelete={onDelete}
            />
          ) : (
            <>
              <p class="quiet" role="status">
                {isCounted && (isFiltering(query) ? `找到 ${countText(count)} 条` : `${countText(count)} 条剪报`)}
              </p>
              <select
                class="input select sort"
                aria-label="排序"
                value={query.sort}
                onChange={({ currentTarget: { value } }) =>
                  onQuery({ ...query, sort: SORTS.find((each) => each === value) ?? 'newest' })
                }
              >
                {SORTS.map((sort) => (
                  <option key={sort} value={sort}>
                    {SORT_LABELS[sort]}
                  </option>
                ))}
              </select>
            </>
          )}
        </div>
        <ClippingList
          listRef={list}
          label="剪报"
          ids={ids}
          count={count}
          entryOf={entryOf}
          onSight={props.onSight}
          selection={selection}
          onSelect={setSelection}
          onRead={() => pane.current?.focus()}
          onEdit={() => setEdited(selection.active)}
          onDelete={() => chosen.length > 0 && onDelete(chosen)}
          hitsIn={hitsIn}
        />
      </section>
      {read ? (
        <ReadingPane
          {...props}
          entry={read}
          isEditing={edited === read.clipping.id}
          onEditing={(isEditing) => setEdited(isEditing ? read.clipping.id : undefined)}
          onLeave={() => list.current?.focus()}
          missing={read.case && props.missingOf(read.case.id)}
          complete={complete}
          hitsIn={hitsIn}
          paneRef={pane}
        >
          {props.historyOf(read.clipping.id)}
        </ReadingPane>
      ) : (
        <article class="reading" ref={pane} tabIndex={-1} aria-busy="true" aria-label="剪报" />
      )}
    </div>
  );
}

function Nothing({ isFiltered, onClear }: { readonly isFiltered: boolean; readonly onClear: () => void }) {
  return (
    <div class="middle">
      {isFiltered ? (
        <Notice title="没有符合的剪报">
          <p>换一个词，或放宽筛选。</p>
          <button type="button" class="button" onClick={onClear}>
            清除筛选
          </button>
        </Notice>
      ) : (
        <Notice title="还没有剪报">
          <ol class="steps">
            <li>打开一篇党建新闻，单位、工作法和数据会自动标出。</li>
            <li>选中一段文字，点「剪报」；或直接点一处标注。</li>
            <li>核对单位和工作法，加上标签，点「保存」。</li>
          </ol>
          <p>保存的剪报会出现在这里。</p>
        </Notice>
      )}
    </div>
  );
}
