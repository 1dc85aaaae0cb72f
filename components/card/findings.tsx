/** What was recognized in the passage, as chips in the order of the text, each once, and how the clerk corrects it. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Annotation } from '@/lib/model/annotation';
import type { DictionaryChange } from '@/lib/model/dictionary';
import type { NamesAnswer } from './entry';
import { FindingChip, wordsOf } from './finding-chip';
import { isUsersOwn } from './hand-over';
import { WholeName } from './whole-name';

interface Props {
  readonly passage: string;
  readonly annotations: readonly Annotation[];
  readonly onChange: (change: DictionaryChange) => Promise<NamesAnswer>;
}

interface Said {
  readonly text: string;
  readonly undo?: DictionaryChange;
}

export function Findings({ passage, annotations, onChange }: Props) {
  const [said, setSaid] = useState<Said>();
  const undoButton = useRef<HTMLButtonElement>(null);
  const undo = said?.undo;
  // The chip that had the focus may go.
  useLayoutEffect(() => undoButton.current?.focus({ preventScroll: true }), [undo]);

  const change = async (wanted: DictionaryChange, text: string) => {
    const answer = await onChange(wanted);
    setSaid(answer.outcome === 'failed' ? { text: answer.reason } : { text, undo: answer.undo });
  };
  const takeBack = async (undone: DictionaryChange) => {
    const answer = await onChange(undone);
    setSaid({ text: answer.outcome === 'failed' ? answer.reason : '已撤销。' });
  };

  const chips = new Map(annotations.map((annotation) => [`${annotation.kind} ${wordsOf(annotation)}`, annotation]));
  return (
    <div class="recognized">
      {chips.size === 0 ? (
        <p key="none" class="hint">
          这段文字中没有识别出单位、工作法或数据。
        </p>
      ) : (
        <ul class="findings" aria-label="识别结果">
          {[...chips].map(([key, annotation]) => (
            <FindingChip key={key} annotation={annotation} onChange={change} />
          ))}
        </ul>
      )}
      <WholeName passage={passage} annotations={annotations} onChange={change} />
      {/* Keyed: with another line in its place it would lose the focus that stands in it. */}
      <p key="said" class="hint" role="status">
        {said && `${said.text} `}
        {undo && (
          <button
            ref={undoButton}
            type="button"
            class="link"
            onClick={(event) => isUsersOwn(event) && void takeBack(undo)}
          >
            撤销
          </button>
        )}
      </p>
    </div>
  );
}
