/** 剪报: search field, list and reading pane, wired to search and store. */
import type { RefObject } from 'preact';
import { useCallback, useEffect, useMemo } from 'preact/hooks';
import type { BulkActions, CaseActions, ClippingActions } from '@/components/library/actions';
import { ClippingsView } from '@/components/library/clippings-view';
import { EVERYTHING, type Facet, isFiltering, type Query } from '@/components/library/query';
import { SearchBox } from '@/components/library/search-box';
import { Notice } from '@/components/notice';
import { completeNames } from '@/lib/ask-names';
import { hitsIn } from '@/lib/search/hits';
import { parseQuery } from '@/lib/search/query';
import { ClippingHistory } from './clipping-history';
import type { Doing } from './doing';
import { MissingParts } from './missing-parts';
import { useCompletions } from './use-completions';
import { useEntries } from './use-entries';
import { addressOf } from './use-route';
import type { SearchState } from './use-search';

interface Props extends Pick<Doing, 'act'> {
  readonly query: Query;
  readonly onQuery: (query: Query) => void;
  readonly state: SearchState;
  readonly round: number;
  readonly actions: ClippingActions & CaseActions & BulkActions;
  readonly onFailure: (error: unknown) => void;
  readonly onRetry: () => void;
  readonly searchField: RefObject<HTMLInputElement | null>;
  readonly isFacetsOpen: boolean;
  readonly onFacets: (isOpen: boolean) => void;
}

export function ClippingsPage(props: Props) {
  const { query, onQuery, state, round, actions, act, onFailure, onRetry, searchField, isFacetsOpen, onFacets } = props;
  const { search, found, failure } = state;
  const { entryOf, onSight } = useEntries(round, onFailure, found?.first ?? NONE);
  const { completions, complete } = useCompletions(search);
  const parsed = useMemo(() => parseQuery(query.text), [query.text]);
  const hits = useCallback((text: string, of?: Facet) => (query.text === '' ? [] : hitsIn(text, parsed, of)), [parsed]);
  useEffect(() => void complete('', 0), [complete]);

  const toList = () => document.querySelector<HTMLElement>('[role=listbox].list')?.focus();
  return (
    <>
      <div class="bar">
        <h1 class="visually-hidden">剪报</h1>
        <button
          type="button"
          class="button facets-button"
          aria-expanded={isFacetsOpen}
          onClick={() => onFacets(!isFacetsOpen)}
        >
          筛选
        </button>
        <SearchBox
          text={query.text}
          completions={completions}
          inputRef={searchField}
          onType={(text, caret) => void complete(text, caret)}
          onSearch={(text) => onQuery({ ...query, text })}
          onLeave={toList}
        />
        {isFiltering(query) && (
          <button type="button" class="button-text" onClick={() => onQuery({ ...EVERYTHING, sort: query.sort })}>
            清除筛选
          </button>
        )}
      </div>
      {failure !== undefined && (
        <div class="middle">
          <Notice title="剪报库打不开" tone="failed">
            <p>{failure}</p>
            <button type="button" class="button" onClick={onRetry}>
              重试
            </button>
          </Notice>
        </div>
      )}
      {failure === undefined && found && (
        <ClippingsView
          {...actions}
          query={query}
          onQuery={onQuery}
          onClearQuery={() => onQuery({ ...EVERYTHING, sort: query.sort })}
          ids={found.ids}
          count={found.count}
          isCounted={found.isCounted}
          isComplete={found.isComplete}
          entryOf={entryOf}
          onSight={onSight}
          hitsIn={hits}
          complete={completeNames}
          missingOf={(id) => <MissingParts id={id} round={round} />}
          onOrganization={(name) => location.assign(addressOf('organizations', name))}
          onMethod={(name) => location.assign(addressOf('methods', name))}
          historyOf={(id) => <ClippingHistory key={id} id={id} round={round} act={act} onFailure={onFailure} />}
        />
      )}
    </>
  );
}

const NONE = [] as const;
