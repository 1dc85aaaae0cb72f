/** A text field with a list of completions: arrow keys choose, Enter takes, Escape closes the list. */
import type { ComponentChildren, Ref } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { isImeKey } from '@/components/ime';

interface Props {
  readonly label: string;
  readonly value: string;
  /** What the value can be completed to, in this order. */
  readonly options: readonly string[];
  /** How an option is shown; as it is unless told. */
  readonly show?: (option: string) => ComponentChildren;
  readonly placeholder?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
  /** The id of a sentence that says what is wrong with the value. */
  readonly errorId?: string | undefined;
  /** `isComposing`: the input method is at work on the value, which must not be touched. */
  readonly onInput: (value: string, isComposing: boolean) => void;
  readonly onChoose: (option: string) => void;
  /** A key that neither the list nor the input method took. */
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly onFocus?: () => void;
  readonly onBlur?: () => void;
}

export function Combobox(props: Props) {
  const { label, value, options, show, placeholder, inputRef, errorId } = props;
  const { onInput, onChoose, onKeyDown, onFocus, onBlur } = props;
  const id = useId();
  const listbox = useRef<HTMLDivElement>(null);
  // Typing lists what matches; an arrow key lists everything, also in an empty field.
  const [list, setList] = useState<'closed' | 'matches' | 'all'>('closed');
  // By its text: options may arrive while the list is open.
  const [chosen, setChosen] = useState<string>();
  const isOpen = list === 'all' || (list === 'matches' && value.trim() !== '');
  const matches = isOpen ? options : [];
  const active = chosen === undefined ? -1 : matches.indexOf(chosen);
  const isListed = matches.length > 0;

  useEffect(() => {
    if (isListed) (listbox.current?.children.item(active) ?? listbox.current)?.scrollIntoView({ block: 'nearest' });
  }, [isListed, active]);

  const choose = (option: string) => {
    setList('closed');
    setChosen(undefined);
    onChoose(option);
  };

  const move = (step: number) => {
    const shown = options.length;
    setList('all');
    setChosen(options[(Math.max(active, step > 0 ? -1 : 0) + step + shown) % shown]);
  };

  const press = (event: KeyboardEvent) => {
    if (isImeKey(event)) return;
    const option = matches[active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && option !== undefined && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      choose(option);
    } else if (event.key === 'Escape' && isListed) {
      event.stopPropagation();
      setList('closed');
      setChosen(undefined);
    } else onKeyDown?.(event);
  };

  return (
    <span class="combobox">
      <input
        ref={inputRef ?? null}
        type="text"
        role="combobox"
        class="field-input"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={isListed}
        aria-controls={`${id}-list`}
        aria-activedescendant={matches[active] === undefined ? undefined : `${id}-${active}`}
        aria-invalid={errorId === undefined ? undefined : true}
        aria-describedby={errorId}
        autocomplete="off"
        spellcheck={false}
        placeholder={placeholder}
        value={value}
        onInput={(event) => {
          setList('matches');
          setChosen(undefined);
          onInput(event.currentTarget.value, event.isComposing);
        }}
        onCompositionEnd={(event) => onInput(event.currentTarget.value, false)}
        onKeyDown={press}
        onFocus={onFocus}
        onBlur={() => {
          setList('closed');
          onBlur?.();
        }}
      />
      <div
        ref={listbox}
        id={`${id}-list`}
        role="listbox"
        tabIndex={-1}
        class="options"
        aria-label={`${label}建议`}
        hidden={!isListed}
      >
        {matches.map((option, index) => (
          <button
            key={option}
            id={`${id}-${index}`}
            type="button"
            role="option"
            tabIndex={-1}
            class="option"
            aria-selected={index === active}
            // The field keeps the focus, so that its blur does not close the list before the click.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(option)}
          >
            {show ? show(option) : option}
          </button>
        ))}
      </div>
    </span>
  );
}
