import { useId } from 'preact/hooks';
import { isImeKey } from './ime';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly known: readonly string[];
  readonly onChange: (value: string) => void;
}

/** A labelled name, with the library's names offered; Enter that ends a composition does not submit. */
export function NameField({ label, value, known, onChange }: Props) {
  const id = useId();
  return (
    <label class="field">
      <span class="field-label">{label}</span>
      <input
        class="input"
        value={value}
        list={id}
        autoComplete="off"
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && isImeKey(event)) event.preventDefault();
        }}
      />
      <datalist id={id}>
        {known.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </label>
  );
}
