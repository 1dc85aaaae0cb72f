/** A field for a name of the library: completed anywhere in the name and by pinyin, most used first. */
import type { Ref } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { countText } from '@/components/figure-text';
import type { CompletedName, CompleteNames, Named } from '@/lib/model/name';
import { Combobox } from './combobox';

interface Props {
  readonly of: Named;
  readonly label: string;
  readonly value: string;
  readonly complete: CompleteNames;
  /** Offered before the library's names, as far as they contain what is typed. */
  readonly likely?: readonly string[];
  /** Never offered. */
  readonly without?: readonly string[];
  readonly placeholder?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly errorId?: string | undefined;
  readonly onInput: (value: string, isComposing: boolean) => void;
  readonly onChoose: (name: string) => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

const SHOWN = 8;

export function NameCombobox({ of, complete, likely = [], without = [], ...field }: Props) {
  const { value, onInput, onChoose } = field;
  const [known, setKnown] = useState<readonly CompletedName[]>([]);
  const turn = useRef(0);
  const ask = async (typed: string) => {
    turn.current += 1;
    const mine = turn.current;
    const found = await complete(of, typed.trim());
    if (mine === turn.current) setKnown(found);
  };
  // On a page the card hears no focus; what an arrow key lists must be there before.
  useEffect(() => void ask(value), []);
  const wanted = value.trim().toLowerCase();
  const offered = [...likely.filter((name) => name.toLowerCase().includes(wanted)), ...known.map(({ name }) => name)];
  const options = [...new Set(offered)].filter((name) => name !== value && !without.includes(name));
  const byName = new Map(known.map((each) => [each.name, each]));
  return (
    <Combobox
      {...field}
      options={options.slice(0, SHOWN)}
      show={(name) => <Option name={name} known={byName.get(name)} />}
      onFocus={() => void ask(value)}
      onInput={(typed, isComposing) => {
        if (!isComposing) void ask(typed);
        onInput(typed, isComposing);
      }}
      onChoose={(name) => {
        void ask('');
        onChoose(name);
      }}
    />
  );
}

interface OptionProps {
  readonly name: string;
  readonly known: CompletedName | undefined;
}

/** The name with what was typed made out in it, and how often it is used. */
function Option({ name, known }: OptionProps) {
  const { start, end } = known?.hit ?? { start: 0, end: 0 };
  return (
    <span class="completion">
      <span>
        {name.slice(0, start)}
        <b>{name.slice(start, end)}</b>
        {name.slice(end)}
      </span>
      {known && (
        <span class="completion-count" aria-hidden="true">
          {countText(known.count)}
        </span>
      )}
    </span>
  );
}
