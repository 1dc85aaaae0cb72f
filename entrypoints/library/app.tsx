/** The library page's frame: navigation, and the view that the address asks for. */
import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { Facets } from '@/components/library/facets';
import { KeysHelp } from '@/components/library/keys-help';
import { Navigation, VIEWS, type View } from '@/components/library/navigation';
import { EVERYTHING, type Facet, refined } from '@/components/library/query';
import { ColorsOfTags } from '@/components/tags/tag-name';
import { Toast } from '@/components/toast';
import { UnsavedForms, useUnsavedForms } from '@/components/unsaved';
import { useMessage } from '@/components/use-message';
import { sendMessage } from '@/lib/messages';
import { watchForms } from '@/lib/store/drafts';
import { failureSentence } from '@/lib/store/failure';
import { Backup } from './backup';
import { clippingActions } from './clipping-actions';
import { ClippingsPage } from './clippings-page';
import { doing } from './doing';
import { Exchange } from './exchange';
import { Review } from './review';
import { SurveyViews } from './survey-views';
import { Tags } from './tags';
import { Trash } from './trash';
import { useBackups } from './use-backups';
import { useImport } from './use-import';
import { useRound } from './use-round';
import { addressOf, useRoute } from './use-route';
import { useSearch } from './use-search';
import { useShortcuts } from './use-shortcuts';
import { useSurvey } from './use-survey';
import { useTagColors } from './use-tags';

/** The views that tell of the whole library. */
const SURVEYED: ReadonlySet<View> = new Set(['methods', 'figures', 'organizations', 'statistics']);

/** What holds the content of a view, as far as it takes the keyboard. */
const CONTENT = '.list, .review-card, .table-pane';

/** The whole page. */
export function App() {
  const route = useRoute();
  const { round, trash, retry } = useRound();
  const [query, setQuery] = useState(EVERYTHING);
  const [isFacetsOpen, setFacetsOpen] = useState(false);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const { message, tell, attempt, dismiss } = useMessage(failureSentence);
  const unsaved = useUnsavedForms({ watch: watchForms, keep: (form) => sendMessage('keepTypedForm', form), tell });
  const state = useSearch(query);
  const survey = useSurvey(SURVEYED.has(route.view), round);
  const colors = useTagColors(round);
  const searchField = useRef<HTMLInputElement>(null);
  const main = useRef<HTMLElement>(null);
  const toContent = () => (main.current?.querySelector<HTMLElement>(CONTENT) ?? main.current)?.focus();
  const does = useMemo(() => doing(attempt, tell), [attempt, tell]);
  const actions = useMemo(() => clippingActions(does), [does]);
  const fail = useCallback((error: unknown) => tell({ text: failureSentence(error), tone: 'failed' }), [tell]);
  const importing = useImport(tell, does.takeBack, '导入');
  const restoring = useImport(tell, does.takeBack, '恢复');
  const backups = useBackups(tell, fail);
  const list = (facet: Facet, name: string) => {
    setQuery({ ...EVERYTHING, chosen: { [facet]: [name] } });
    location.assign(addressOf('clippings'));
  };
  useShortcuts({
    onSearch: () => {
      if (route.view === 'clippings') return searchField.current?.focus();
      location.assign(addressOf('clippings'));
      setTimeout(() => searchField.current?.focus());
    },
    onUndo: does.undoLast,
    onHelp: () => setHelpOpen(true),
  });

  return (
    <ColorsOfTags.Provider value={colors}>
      <div class={isFacetsOpen ? 'library facets-open' : 'library'}>
        <button type="button" class="button skip" onClick={toContent}>
          跳到内容
        </button>
        <header class="side">
          <p class="brand">
            <img class="brand-mark" src="/icon/48.png" alt="" />
            党建剪报
          </p>
          <Navigation chosen={route.view} counts={{ trash }} views={VIEWS} onKeyed={() => main.current?.focus()} />
          {route.view === 'clippings' && state.found && (
            <Facets
              counts={state.found.facets}
              chosen={query.chosen}
              isOpen={isFacetsOpen}
              onClose={() => {
                setFacetsOpen(false);
                document.querySelector<HTMLElement>('.facets-button')?.focus();
              }}
              onChoose={(facet, value, isChosen) => setQuery(refined(query, facet, value, isChosen))}
            />
          )}
          <button type="button" class="keys-button" onClick={() => setHelpOpen(true)}>
            <span class="keys-name">快捷键</span>
            <kbd>?</kbd>
          </button>
        </header>
        <main class="main" tabIndex={-1} ref={main}>
          {route.view === 'clippings' && (
            <UnsavedForms.Provider value={unsaved}>
              <ClippingsPage
                query={query}
                onQuery={setQuery}
                state={state}
                round={round}
                actions={actions}
                act={does.act}
                onFailure={fail}
                onRetry={() => location.reload()}
                searchField={searchField}
                isFacetsOpen={isFacetsOpen}
                onFacets={setFacetsOpen}
              />
            </UnsavedForms.Provider>
          )}
          {SURVEYED.has(route.view) && (
            <SurveyViews
              search={state.found?.isComplete ? state.search : undefined}
              route={route}
              state={survey}
              does={does}
              onRetry={retry}
              onOpen={actions.onOpen}
              onList={(kind, name) => list(kind === 'methods' ? 'method' : 'organization', name)}
            />
          )}
          {route.view === 'review' && (
            <Review search={state.search} round={round} actions={actions} act={does.act} onFailure={fail} />
          )}
          {route.view === 'exchange' && (
            <Exchange round={round} its={importing} tell={tell} takeBack={does.takeBack} onFailure={fail} />
          )}
          {route.view === 'backup' && <Backup state={backups} its={restoring} tell={tell} onFailure={fail} />}
          {route.view === 'tags' && (
            <Tags
              search={state.found?.isComplete ? state.search : undefined}
              round={round}
              does={does}
              onRetry={retry}
              onList={(name) => list('tag', name)}
            />
          )}
          {route.view === 'trash' && <Trash round={round} act={does.act} onFailure={fail} />}
        </main>
        <KeysHelp isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
        <Toast message={message} onEnd={dismiss} />
      </div>
    </ColorsOfTags.Provider>
  );
}
