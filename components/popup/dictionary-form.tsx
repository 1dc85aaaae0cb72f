/** Adds a name by hand. */
import { useId, useState } from 'preact/hooks';
import { answerKeys } from '@/components/clipping/form-keys';
import {
  type Dictionary,
  type DictionaryEntry,
  isName,
  LONGEST_NAME,
  normalName,
  saysTheSame,
} from '@/lib/model/dictionary';
import { isoTime } from '@/lib/model/time';

interface Props {
  readonly dictionary: Dictionary;
  /** Answers whether it was written. */
  readonly onKeep: (entry: DictionaryEntry) => Promise<boolean>;
}

const CHOICES = {
  organization: '始终标注为单位',
  method: '始终标注为工作法',
  never: '从不标注',
} as const;
type Choice = keyof typeof CHOICES;

/** A name that stands there already is taken over with what is said of it now. */
export function DictionaryForm({ dictionary, onKeep }: Props) {
  const [typed, setTyped] = useState('');
  const [choice, setChoice] = useState<Choice>('organization');
  const [fault, setFault] = useState<string>();
  const faultId = useId();

  const add = async (event: SubmitEvent) => {
    event.preventDefault();
    const entry = entryOf(normalName(typed), choice);
    const found = faultOf(entry, dictionary);
    setFault(found);
    if (found === undefined && (await onKeep(entry))) setTyped('');
  };

  return (
    <form
      class="dictionary-form"
      aria-label="添加名称"
      onSubmit={add}
      onKeyDown={(event) => answerKeys(event, () => setTyped(''))}
    >
      <input
        type="text"
        class="input"
        aria-label="名称"
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? undefined : faultId}
        placeholder="单位或工作法的名称"
        autocomplete="off"
        spellcheck={false}
        value={typed}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setFault(undefined);
        }}
      />
      <select
        class="input select"
        aria-label="如何标注"
        value={choice}
        onChange={({ currentTarget: { value } }) => {
          if (isChoice(value)) setChoice(value);
        }}
      >
        {Object.entries(CHOICES).map(([key, label]) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
      <button type="submit" class="button">
        添加
      </button>
      {fault !== undefined && (
        <p id={faultId} class="error" role="alert">
          {fault}
        </p>
      )}
    </form>
  );
}

function entryOf(name: string, choice: Choice): DictionaryEntry {
  const named = { name, addedAt: isoTime() };
  return choice === 'never' ? { ...named, action: 'never' } : { ...named, action: 'always', kind: choice };
}

function faultOf(entry: DictionaryEntry, dictionary: Dictionary): string | undefined {
  if (!isName(entry.name)) return `名称应有 2 至 ${LONGEST_NAME} 个字。`;
  const known = dictionary.find(({ name }) => name === entry.name);
  return known && saysTheSame(known, entry) ? `「${entry.name}」已在词典中。` : undefined;
}

function isChoice(value: string): value is Choice {
  return Object.hasOwn(CHOICES, value);
}
