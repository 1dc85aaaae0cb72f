/** One of a case's two names: a field with completion, and the likely names as chips to take with one click. */
import type { Ref } from 'preact';
import { useId } from 'preact/hooks';
import type { CompleteNames, Named } from '@/lib/model/name';
import { NameCombobox } from './name-combobox';

interface Props {
  readonly of: Named;
  readonly label: string;
  readonly value: string;
  /** Names in the passage or near it, likeliest first. */
  readonly alternatives: readonly string[];
  readonly complete: CompleteNames;
  readonly placeholder: string;
  readonly error?: string | undefined;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly onChange: (value: string) => void;
}

const SHOWN = 4;

export function NameField(props: Props) {
  const { of, label, value, alternatives, complete, placeholder, error, inputRef, onChange } = props;
  const errorId = useId();
  const others = alternatives.filter((name) => name !== value).slice(0, SHOWN);
  return (
    <div class="field">
      <span class="field-label" aria-hidden="true">
        {label}
      </span>
      <div class="field-body">
        <NameCombobox
          of={of}
          label={label}
          value={value}
          complete={complete}
          likely={alternatives}
          placeholder={placeholder}
          {...(inputRef && { inputRef })}
          errorId={error === undefined ? undefined : errorId}
          onInput={onChange}
          onChoose={onChange}
        />
        {error !== undefined && (
          <p id={errorId} class="error">
            {error}
          </p>
        )}
        {others.length > 0 && (
          <div class="alternatives">
            {others.map((name) => (
              <button key={name} type="button" class="alternative" onClick={() => onChange(name)}>
                {name}
              </button>
            ))}
          </div>
        )}
      </div>
    </div>
  );
}
