/** The popup's frame: header, tabs, and the wiring of both panels to the page and the library. */
import { useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { countText } from '@/components/figure-text';
import { DictionaryPanel } from '@/components/popup/dictionary-panel';
import { LibraryPanel } from '@/components/popup/library-panel';
import { type Filter, isFiltering, NO_FILTER } from '@/components/popup/library-view';
import { MarkingPanel } from '@/components/popup/marking-panel';
import { PagePanel } from '@/components/popup/page-panel';
import { ReviewPanel } from '@/components/popup/review-panel';
import { ShortcutPanel } from '@/components/popup/shortcut-panel';
import { Tabs } from '@/components/tabs';
import { ColorsOfTags } from '@/components/tags/tag-name';
import { Toast } from '@/components/toast';
import { UnsavedForms, useUnsavedForms } from '@/components/unsaved';
import { useMessage } from '@/components/use-message';
import { completeNames } from '@/lib/ask-names';
import { sendMessage } from '@/lib/messages';
import { watchForms } from '@/lib/store/drafts';
import { failureSentence } from '@/lib/store/failure';
import { clippingCounts } from '@/lib/store/rows';
import { proposeField } from '@/lib/text/field';
import { saveCollection } from './export-collection';
import { libraryActions } from './library-actions';
import { openLibrary } from './open-library';
import { useDictionary } from './use-dictionary';
import { useLibrary } from './use-library';
import { useMarking } from './use-marking';
import { usePage } from './use-page';
import { usePageClippings } from './use-page-clippings';
import { useReview } from './use-review';
import { useShortcuts } from './use-shortcuts';
import { useShownKinds } from './use-shown-kinds';
import { useTags } from './use-tags';

type TabKey = 'page' | 'library' | 'review' | 'settings';

interface Props {
  /** In a window of its own that closes when it loses the focus, rather than in a tab. */
  readonly inPopup: boolean;
  readonly first: TabKey;
}

/** The whole popup. */
export function App({ inPopup, first }: Props) {
  const [tab, setTab] = useState<TabKey>(first);
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const { message, tell, attempt, dismiss } = useMessage(failureSentence);
  const { library, seq, found, onMore, retry } = useLibrary(filter);
  const { view, tabId, refresh, mark, clipArticle, correct, nearest, reveal, revealClipping } = usePage(attempt);
  const [shownKinds, setShown] = useShownKinds(attempt);
  const { onAtOnce, ...marking } = useMarking(attempt);
  const shortcuts = useShortcuts(attempt);
  const dictionary = useDictionary(tell, attempt);
  const clippings = usePageClippings(view, seq);
  const unsaved = useUnsavedForms({ watch: watchForms, keep: (form) => sendMessage('keepTypedForm', form), tell });
  const actions = useMemo(() => libraryActions({ tell, attempt, tabId }), [tell, attempt, tabId]);
  const tags = useTags(tab === 'library', seq);
  const colors = useMemo(() => new Map(tags.flatMap(({ name, color }) => (color ? [[name, color]] : []))), [tags]);
  const review = useReview(tab === 'review', seq, tell, attempt);
  // A filter that is out of sight must not cut an export.
  const isPart = tab === 'library' && isFiltering(filter);
  const isEmpty = library.state === 'open' && (isPart ? library.shown : library.total) === 0;
  const exportShown = () =>
    void attempt(async () => {
      const ids = isPart ? (found ?? []) : 'all';
      if (ids === 'all' ? (await clippingCounts()).live === 0 : ids.length === 0)
        return tell({ text: isPart ? '筛选结果是空的，没有可导出的剪报。' : '没有可导出的剪报。' });
      const count = await saveCollection(ids);
      tell({ text: isPart ? `已导出筛选出的 ${countText(count)} 条剪报` : `已导出 ${countText(count)} 条剪报` });
    });
  return (
    <div class="frame">
      <header class="top">
        <img class="brand-mark" src="/icon/48.png" alt="" />
        <h1 class="brand">党建剪报</h1>
        <button type="button" class="button" onClick={() => void attempt(openLibrary)}>
          打开剪报库
        </button>
        <button type="button" class="button" aria-disabled={isEmpty} onClick={exportShown}>
          导出 JSON
        </button>
      </header>
      <main class="content">
        <Tabs
          label="党建剪报"
          tabs={[
            { key: 'page', label: '本页' },
            { key: 'library', label: '案例' },
            { key: 'review', label: '复核' },
            { key: 'settings', label: '设置' },
          ]}
          chosen={tab}
          onChoose={(key) => {
            setTab(key);
            scrollTo(0, 0);
          }}
        >
          {tab === 'page' && (
            <PagePanel
              view={view}
              clippings={clippings}
              shown={shownKinds}
              {...marking}
              onShow={setShown}
              onReveal={reveal}
              onRevealClipping={revealClipping}
              onMark={mark}
              onNearest={nearest}
              onConfirm={actions.onConfirm}
              onCorrect={(article) => correct(article, tell)}
              onClipArticle={() =>
                clipArticle(async (id) => (inPopup ? close() : browser.tabs.update(id, { active: true })))
              }
              onRetry={refresh}
            />
          )}
          {tab === 'library' && (
            <ColorsOfTags.Provider value={colors}>
              <UnsavedForms.Provider value={unsaved}>
                <LibraryPanel
                  library={library}
                  complete={completeNames}
                  tags={tags.filter(({ count }) => count > 0).map(({ name }) => name)}
                  filter={filter}
                  onFilter={setFilter}
                  onExportShown={exportShown}
                  onMore={onMore}
                  onRetry={retry}
                  {...actions}
                />
              </UnsavedForms.Provider>
            </ColorsOfTags.Provider>
          )}
          {tab === 'review' && (
            <ReviewPanel {...review} complete={completeNames} proposeField={proposeField} onOpen={actions.onOpen} />
          )}
          {tab === 'settings' && (
            <>
              <MarkingPanel {...marking} onAtOnce={onAtOnce} />
              <ShortcutPanel {...shortcuts} />
              <DictionaryPanel {...dictionary} inPopup={inPopup} />
            </>
          )}
        </Tabs>
      </main>
      <Toast message={message} onEnd={dismiss} />
    </div>
  );
}
