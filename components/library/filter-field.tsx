/** A field that narrows a table as it is typed in, never in the middle of a composition. */
import { useState } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly placeholder: string;
  readonly onChange: (value: string) => void;
}

export function FilterField({ label, value, placeholder, onChange }: Props) {
  const [draft, setDraft] = useState(value);
  return (
    <input
      type="search"
      class="input filter-field"
      aria-label={label}
      placeholder={placeholder}
      value={draft}
      onInput={(event) => {
        setDraft(event.currentTarget.value);
        if (!event.isComposing) onChange(event.currentTarget.value);
      }}
      onCompositionEnd={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
