/** 本页: what was found on the page in front, and what is saved from it. */

import { Notice } from '@/components/notice';
import { KINDS, type Kind, type Range } from '@/lib/model/annotation';
import type { ArticleDraft } from '@/lib/model/article';
import type { ClippingId } from '@/lib/model/id';
import { type Marking, markingOf, type SiteChoice, type SiteChoices, siteOf } from '@/lib/model/marking';
import { ArticleHead } from './article-head';
import { FoundKind } from './found-kind';
import { foundNames } from './found-names';
import type { CandidateActs } from './nearest-candidate';
import { PageClippings } from './page-clippings';
import type { PageClipping, PageView, ReadPage } from './page-view';
import { SiteSelect } from './site-select';

interface Props extends Pick<CandidateActs, 'onNearest' | 'onConfirm'> {
  readonly view: PageView;
  readonly clippings: readonly PageClipping[];
  readonly shown: Readonly<Record<Kind, boolean>>;
  /** When pages are marked: what single sites were told, and whether others are marked by themselves. */
  readonly choices: SiteChoices;
  readonly atOnce: boolean;
  readonly onChoose: (site: string, choice: SiteChoice | undefined) => void;
  readonly onShow: (kind: Kind, isShown: boolean) => void;
  readonly onReveal: (range: Range) => void;
  readonly onRevealClipping: (id: ClippingId) => void;
  /** On a page that does not look like party-building news, or on all of the page instead of its article. */
  readonly onMark: (scope: 'article' | 'page') => void;
  readonly onCorrect: (article: ArticleDraft | undefined) => Promise<boolean>;
  /** 剪下全文 */
  readonly onClipArticle: () => void;
  readonly onRetry: () => void;
}

/** The page in front, in every state that it can have. */
export function PagePanel(props: Props) {
  const { view, onRetry } = props;
  switch (view.state) {
    case 'asking':
      return <Reading />;
    case 'unreadable':
      return (
        <Notice title="此页不能读取">
          <p>浏览器自带的页面、扩展商店和 PDF 不能读取。</p>
          <p>如果这是新闻页面，请刷新页面后再试。</p>
          <button type="button" class="button" onClick={onRetry}>
            重试
          </button>
        </Notice>
      );
    case 'failed':
      return <Failed reason={view.reason} onRetry={onRetry} />;
    case 'read':
      return (
        <>
          <ArticleHead
            key={view.page.article.url}
            article={view.page.article}
            onCorrect={props.onCorrect}
            onClipArticle={props.onClipArticle}
          />
          <SiteSelect
            site={siteOf(view.page.article.url)}
            choice={props.choices[siteOf(view.page.article.url)]}
            general={props.atOnce ? 'likely' : 'ask'}
            onChoose={props.onChoose}
          />
          <Findings {...props} page={view.page} />
          {view.page.state !== 'reading' && (
            <PageClippings
              clippings={props.clippings}
              onReveal={props.onRevealClipping}
              onNearest={props.onNearest}
              onConfirm={props.onConfirm}
              onShow={props.onReveal}
            />
          )}
        </>
      );
  }
}

function Findings({ page, shown, onShow, onReveal, onMark, onRetry, choices, atOnce }: Props & { page: ReadPage }) {
  const { state, annotations, reason } = page;
  if (state === 'failed') return <Failed reason={reason ?? '没有说明原因。'} onRetry={() => onMark(page.scope)} />;
  if (state === 'reading') return <Reading />;
  if (state === 'unmarked') {
    return <Unmarked marking={markingOf(page.article.url, choices, atOnce)} onMark={() => onMark('article')} />;
  }
  if (state === 'full' && annotations.length === 0) {
    return (
      <Notice title="没有找到单位、工作法和数据">
        <p>在页面上选中文字，再点「剪报」，仍然可以保存。</p>
        <button type="button" class="button" onClick={onRetry}>
          重新读取
        </button>
        {page.scope === 'article' && (
          <button type="button" class="button button-text" onClick={() => onMark('page')}>
            正文以外的也标注
          </button>
        )}
      </Notice>
    );
  }
  return (
    <>
      {state === 'quick' && (
        <p class="progress" aria-live="polite">
          已作初步标注，正在细读…
        </p>
      )}
      {KINDS.map((kind) => (
        <FoundKind
          key={kind}
          kind={kind}
          names={foundNames(annotations, kind)}
          isShown={shown[kind]}
          onShow={(isShown) => onShow(kind, isShown)}
          onReveal={onReveal}
        />
      ))}
      {state === 'full' && page.scope === 'article' && (
        <button type="button" class="button button-text" onClick={() => onMark('page')}>
          正文以外的也标注
        </button>
      )}
    </>
  );
}

function Unmarked({ marking, onMark }: { marking: Marking; onMark: () => void }) {
  const { title, reason, button } = WHY_UNMARKED[marking];
  return (
    <Notice title={title}>
      <p>{reason}</p>
      <button type="button" class="button" onClick={onMark}>
        {button}
      </button>
    </Notice>
  );
}

const NOT_LIKELY = {
  title: '本页没有自动标注',
  reason: '本页不像党建新闻，或者标注已用快捷键隐藏。选中文字仍然可以剪报。',
  button: '仍然标注',
};

const WHY_UNMARKED: Readonly<Record<Marking, { title: string; reason: string; button: string }>> = {
  likely: NOT_LIKELY,
  always: { ...NOT_LIKELY, reason: '标注已用快捷键隐藏。选中文字仍然可以剪报。' },
  ask: {
    title: '本页还没有标注',
    reason: '已设为需要时再标注。选中文字仍然可以剪报。',
    button: '标注本页',
  },
  never: {
    title: '从不标注本站',
    reason: '本站也不显示「剪报」按钮；右键菜单和快捷键仍然可以剪报。',
    button: '只标注这一次',
  },
};

function Reading() {
  return (
    <div class="reading" aria-live="polite">
      <p class="quiet">正在读取本页…</p>
      <div class="skeleton" aria-hidden="true" />
      <div class="skeleton" aria-hidden="true" />
      <div class="skeleton" aria-hidden="true" />
    </div>
  );
}

function Failed({ reason, onRetry }: { reason: string; onRetry: () => void }) {
  return (
    <Notice title="读取本页时出错" tone="failed">
      <p>{reason}</p>
      <button type="button" class="button" onClick={onRetry}>
        重试
      </button>
    </Notice>
  );
}
