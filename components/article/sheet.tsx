/** 剪下全文: the whole article with its particulars and the proposed cases, to be settled by the clerk and saved in one go. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { CardEnd } from '@/components/card/card-end';
import { dialogKeys } from '@/components/card/dialog-keys';
import { ElsewhereNote } from '@/components/card/elsewhere-note';
import type { CardNames } from '@/components/card/entry';
import { isUsersOwn } from '@/components/card/hand-over';
import { KeptNote } from '@/components/card/kept-note';
import { TagField } from '@/components/card/tag-field';
import { useSuggestedTags } from '@/components/card/use-suggested-tags';
import { useTyped } from '@/components/card/use-typed';
import { countText } from '@/components/figure-text';
import { KINDS } from '@/lib/model/annotation';
import { KIND_LABELS } from '@/lib/model/labels';
import { ArticleFields, originOf } from './article-fields';
import { CaseProposal } from './case-proposal';
import type { ArticleAnswer, ArticleContent } from './entry';
import { SheetEnd } from './sheet-end';
import { entryOf, keptInput, proposedInput, restoredInput } from './sheet-input';

interface Props extends ArticleContent {
  readonly names: CardNames;
  /** The extension was updated or removed: nothing can be saved any more. */
  readonly hasEnded?: boolean;
  readonly onClose: () => void;
}

type Progress =
  | { readonly step: 'editing' }
  | { readonly step: 'saving' }
  | { readonly step: 'done'; readonly answer: Extract<ArticleAnswer, { outcome: 'saved' }> }
  | { readonly step: 'failed'; readonly reason: string };

export function ArticleSheet(props: Props) {
  const { text, counts, cases, names, onSave, onUndo, onClose } = props;
  const { input, change, isKept, giveUp } = useTyped(
    () => proposedInput(props),
    props.kept && restoredInput(props, props.kept),
    (typed) => props.onInput(typed && keptInput(props, typed)),
  );
  const { article, whole, cases: states } = input;
  const [isCorrecting, setCorrecting] = useState(false);
  const owner = states.find(({ isAccepted }) => isAccepted)?.organization.trim() ?? '';
  const suggested = useSuggestedTags(names.suggestTags, owner);
  const [progress, setProgress] = useState<Progress>({ step: 'editing' });
  const [complaint, setComplaint] = useState('');
  const saveButton = useRef<HTMLButtonElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => saveButton.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    if (isCorrecting) sheet.current?.querySelector<HTMLInputElement>('.facts-fields input')?.focus();
  }, [isCorrecting]);

  const entry = entryOf(props, input);
  const passages = entry.cases.reduce((sum, its) => sum + its.passages.length, 0);
  const lacksOwner = states.some(({ isAccepted, organization }) => isAccepted && organization.trim() === '');
  const isEmpty = !whole && passages === 0;

  const save = async () => {
    if (progress.step === 'saving' || progress.step === 'done' || props.hasEnded) return;
    if (lacksOwner) return setComplaint('有案例没有填写单位：请填写，或不采用这个案例。');
    if (isEmpty) return setComplaint('没有选中要保存的内容：请勾选全文或一个案例的段落。');
    setComplaint('');
    setProgress({ step: 'saving' });
    const answer = await onSave(entry);
    setProgress(answer.outcome === 'failed' ? { step: 'failed', reason: answer.reason } : { step: 'done', answer });
  };

  const failure = props.hasEnded ? HAS_ENDED : progress.step === 'failed' ? progress.reason : complaint;
  return (
    <div
      ref={sheet}
      class="sheet"
      role="dialog"
      aria-label="剪下全文"
      onKeyDown={dialogKeys({ onClose, onSave: save })}
    >
      <header class="sheet-head">
        <h2 class="sheet-title">剪下全文</h2>
        <button type="button" class="sheet-close" aria-label="关闭" onClick={(event) => isUsersOwn(event) && onClose()}>
          <span aria-hidden="true">×</span>
        </button>
      </header>
      {progress.step === 'done' ? (
        <SheetEnd answer={progress.answer} onUndo={onUndo} onClose={onClose} />
      ) : (
        <>
          <div class="sheet-body">
            {isKept && <KeptNote onGiveUp={giveUp} />}
            <section class="facts" aria-label="文章信息">
              <p class="facts-title">{article.title}</p>
              <p class="hint">{originOf(article)}</p>
              <button
                type="button"
                class="alternative"
                aria-expanded={isCorrecting}
                onClick={() => setCorrecting(!isCorrecting)}
              >
                {isCorrecting ? '收起' : '更正'}
              </button>
              {isCorrecting && (
                <>
                  <ArticleFields article={article} onChange={(corrected) => change({ article: corrected })} />
                  <p class="hint">更正随保存记住：本站以后的文章也照此读取。</p>
                </>
              )}
            </section>
            <ElsewhereNote places={props.elsewhere} subject={`本文有 ${props.elsewhere.length} 段`} />
            <section class="whole-text" aria-label="全文">
              <label class="check">
                <input
                  type="checkbox"
                  checked={whole}
                  disabled={text === ''}
                  onChange={({ currentTarget }) => change({ whole: currentTarget.checked })}
                />
                <span>保存全文</span>
                <span class="hint">
                  {text === '' ? '没有找到正文' : `${countText(text.replace(/\s/gu, '').length)} 字`}
                </span>
              </label>
              {text !== '' && (
                <p class="hint">{KINDS.map((kind) => `${KIND_LABELS[kind]} ${countText(counts[kind])}`).join('　')}</p>
              )}
              {text !== '' && (
                <details class="whole-preview">
                  <summary>查看正文</summary>
                  <blockquote class="passage">{text}</blockquote>
                </details>
              )}
            </section>
            <section aria-label="案例">
              <h3 class="sheet-section">
                案例{' '}
                {cases.length > 0 && (
                  <span class="hint">
                    {countText(entry.cases.length)} / {countText(cases.length)}
                  </span>
                )}
              </h3>
              {cases.length === 0 ? (
                <p class="hint">本文没有提出案例。全文保存后，可以再选中文字剪成案例。</p>
              ) : (
                <ul class="proposals">
                  {cases.map((proposed, i) => {
                    const state = states[i];
                    return (
                      state && (
                        <CaseProposal
                          key={proposed.method}
                          proposed={proposed}
                          state={state}
                          complete={names.complete}
                          error={complaint !== '' && state.organization.trim() === '' ? '请填写单位。' : undefined}
                          onChange={(next) => change({ cases: states.map((each, at) => (at === i ? next : each)) })}
                        />
                      )
                    );
                  })}
                </ul>
              )}
            </section>
            <TagField
              tags={input.tags}
              typed={input.typedTag}
              complete={names.complete}
              suggested={suggested}
              onChange={(tags, typedTag) => change({ tags, typedTag })}
            />
          </div>
          <CardEnd
            failure={failure}
            isSaving={progress.step === 'saving'}
            hasEnded={props.hasEnded === true}
            onClose={onClose}
            onSave={save}
            saveRef={saveButton}
          >
            <span class="hint sheet-sum">{sumOf(whole, entry.cases.length, passages)}</span>
          </CardEnd>
        </>
      )}
    </div>
  );
}

const HAS_ENDED = '扩展刚更新过，这里不能再保存。更新前填写的内容还在：刷新本页，再剪下全文。';

function sumOf(whole: boolean, cases: number, passages: number): string {
  const sum = [whole ? '全文' : '', cases > 0 ? `${cases} 个案例 ${passages} 段` : ''].filter((part) => part !== '');
  return sum.length > 0 ? `将保存 ${sum.join('、')}` : '';
}
