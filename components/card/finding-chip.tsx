/** One finding: its kind and its words, and what the clerk can say of its name for good. */
import { useRef, useState } from 'preact/hooks';
import { figureText } from '@/components/figure-text';
import type { Annotation } from '@/lib/model/annotation';
import { type DictionaryChange, isName, normalName } from '@/lib/model/dictionary';
import { KIND_LABELS } from '@/lib/model/labels';
import { isoTime } from '@/lib/model/time';
import { isUsersOwn } from './hand-over';

interface Props {
  readonly annotation: Annotation;
  /** `text` tells the clerk what was done. */
  readonly onChange: (change: DictionaryChange, text: string) => void;
}

/** A button that shows its choices below; they go when the focus leaves, or by Escape. */
export function FindingChip({ annotation, onChange }: Props) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { kind, text, rule } = annotation;
  const name = kind === 'method' ? annotation.name : text;

  const choose = (event: Event, keep: DictionaryChange['keep'], said: string) => {
    if (!isUsersOwn(event)) return;
    setOpen(false);
    // The entry may bear either name; an entry that is kept replaces its own.
    onChange({ keep, forget: [name, text].filter(isName) }, said);
  };
  const never = { action: 'never', name: normalName(name), addedAt: isoTime() } as const;

  return (
    <li
      class={`finding ${kind}`}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOpen(false);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.stopPropagation();
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button
        ref={button}
        type="button"
        class="finding-button"
        title={text}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <span class="finding-kind">{KIND_LABELS[kind]}</span>
        <span class="finding-words">{wordsOf(annotation)}</span>
      </button>
      {isOpen && (
        <div class="choices" style={below(button.current)}>
          {rule === 'dictionary/always' && (
            <button type="button" class="option" onClick={(event) => choose(event, [], `不再始终标注“${name}”。`)}>
              取消始终标注
            </button>
          )}
          <button
            type="button"
            class="option"
            onClick={(event) => choose(event, [never], `从不标注“${name}”，已记下。`)}
          >
            从不标注此名称
          </button>
        </div>
      )}
    </li>
  );
}

/** A finding in the clerk's words; two with the same words are one. */
export function wordsOf(annotation: Annotation): string {
  switch (annotation.kind) {
    case 'organization':
      return annotation.text;
    case 'method':
      return annotation.name;
    case 'figure':
      return annotation.of ? `${annotation.of} ${figureText(annotation)}` : figureText(annotation);
  }
}

/** Under the chip, inside the list of chips. */
function below(chip: HTMLElement | null): { top: string; left: string } {
  const { offsetTop = 0, offsetHeight = 0, offsetLeft = 0 } = chip ?? {};
  return { top: `${offsetTop + offsetHeight + 4}px`, left: `min(${offsetLeft}px, 100% - 136px)` };
}
