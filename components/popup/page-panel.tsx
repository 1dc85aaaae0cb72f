/** 本页: what was found on the page in front, and what is saved from it. */

import { Notice } from '@/components/notice';
import { KINDS, type Kind, type Range } from '@/lib/model/annotation';
import type { ArticleDraft } from '@/lib/model/article';
import type { ClippingId } from '@/lib/model/id';
import { ArticleHead } from './article-head';
import { FoundKind } from './found-kind';
import { foundNames } from './found-names';
import type { CandidateActs } from './nearest-candidate';
import { PageClippings } from './page-clippings';
import type { PageClipping, PageView, ReadPage } from './page-view';

interface Props extends Pick<CandidateActs, 'onNearest' | 'onConfirm'> {
  readonly view: PageView;
  readonly clippings: readonly PageClipping[];
  readonly shown: Readonly<Record<Kind, boolean>>;
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

function Findings({ page, shown, onShow, onReveal, onMark, onRetry }: Props & { page: ReadPage }) {
  const { state, annotations, reason } = page;
  if (state === 'failed') return <Failed reason={reason ?? '没有说明原因。'} onRetry={() => onMark(page.scope)} />;
  if (state === 'reading') return <Reading />;
  if (state === 'unmarked') {
    return (
      <Notice title="本页不像党建新闻">
        <p>因此没有自动标注。选中文字仍然可以剪报。</p>
        <button type="button" class="button" onClick={() => onMark('article')}>
          仍然标注
        </button>
      </Notice>
    );
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
