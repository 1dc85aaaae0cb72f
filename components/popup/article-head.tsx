/** The article in front: what was read of it, to be corrected by hand, and 剪下全文. */
import { useState } from 'preact/hooks';
import { ArticleFields, originOf } from '@/components/article/article-fields';
import { answerKeys } from '@/components/clipping/form-keys';
import type { ArticleDraft } from '@/lib/model/article';

interface Props {
  readonly article: ArticleDraft;
  /** Undefined: read by the rules alone again. Answers whether it was remembered. */
  readonly onCorrect: (article: ArticleDraft | undefined) => Promise<boolean>;
  readonly onClipArticle: () => void;
}

export function ArticleHead({ article, onCorrect, onClipArticle }: Props) {
  const [draft, setDraft] = useState<ArticleDraft>();
  const origin = originOf(article);
  const correct = async (said: ArticleDraft | undefined) => {
    if (await onCorrect(said)) setDraft(undefined);
  };
  return (
    <header class="article">
      <h2 class="article-title">{article.title || '（无标题）'}</h2>
      {origin !== '' && <p class="quiet">{origin}</p>}
      {draft ? (
        <form
          class="form"
          aria-label="更正文章信息"
          onKeyDown={(event) => answerKeys(event, () => setDraft(undefined))}
          onSubmit={(event) => {
            event.preventDefault();
            if (draft.title.trim() !== '') void correct({ ...draft, title: draft.title.trim() });
          }}
        >
          <ArticleFields article={draft} onChange={setDraft} />
          <p class="quiet">更正会记住：本站以后的文章也照此读取，已存的这篇一并改正。</p>
          <p class="form-end">
            <button type="button" class="button-text" onClick={() => void correct(undefined)}>
              恢复自动识别
            </button>
            <button type="button" class="button" onClick={() => setDraft(undefined)}>
              取消
            </button>
            <button type="submit" class="button button-main" aria-disabled={draft.title.trim() === ''}>
              保存
            </button>
          </p>
        </form>
      ) : (
        <p class="article-actions">
          <button type="button" class="button" onClick={onClipArticle}>
            剪下全文
          </button>
          <button type="button" class="button-text" onClick={() => setDraft(article)}>
            更正
          </button>
        </p>
      )}
    </header>
  );
}
