/** 搜索: words and filters, applied as they are typed, with completion at the caret. */
import type { Ref } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Combobox } from '@/components/card/combobox';
import { countText } from '@/components/figure-text';

/** What the field can be completed to. */
export interface Completion {
  /** The whole text, completed. */
  readonly text: string;
  readonly label: string;
  readonly count?: number;
}

interface Props {
  readonly text: string;
  readonly completions: readonly Completion[];
  readonly inputRef: Ref<HTMLInputElement>;
  /** What stands before the caret now (UTF-16 offset), for completion. */
  readonly onType: (text: string, caret: number) => void;
  readonly onSearch: (text: string) => void;
  /** Enter, or Escape in an empty field: to the list. */
  readonly onLeave: () => void;
}

/** Nothing is applied in the middle of a composition. */
export function SearchBox({ text, completions, inputRef, onType, onSearch, onLeave }: Props) {
  const [draft, setDraft] = useState(text);
  const [applied, setApplied] = useState(text);
  const field = useRef<HTMLElement>(null);
  if (text !== applied) {
    setApplied(text);
    setDraft(text);
  }
  const apply = (value: string) => {
    setDraft(value);
    setApplied(value);
    onType(value, field.current?.querySelector('input')?.selectionStart ?? value.length);
    if (value !== text) onSearch(value);
  };
  const labels = new Map(completions.map((each) => [each.text, each]));
  return (
    <search class="search" ref={field}>
      <Combobox
        label="搜索"
        value={draft}
        options={completions.map((each) => each.text)}
        show={(option) => {
          const { label, count } = labels.get(option) ?? { label: option };
          return (
            <span class="completion">
              <span>{label}</span>
              {count === undefined ? null : <span class="quiet">{countText(count)}</span>}
            </span>
          );
        }}
        placeholder="搜索原文、单位、工作法、标签、备注（按 / 到这里）"
        inputRef={inputRef}
        onInput={(value, isComposing) => (isComposing ? setDraft(value) : apply(value))}
        onChoose={apply}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onLeave();
          else if (event.key === 'Escape') {
            if (draft !== '') apply('');
            else onLeave();
          }
        }}
      />
    </search>
  );
}
