/** The tags of a clipping: chips, and a field that adds to them. */
import type { Ref } from 'preact';
import { normalTag, normalTags } from '@/lib/model/tag';
import { Combobox } from './combobox';

interface Props {
  readonly tags: readonly string[];
  /** What is typed and not yet a tag. */
  readonly typed: string;
  readonly suggestions: readonly string[];
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly onChange: (tags: readonly string[], typed: string) => void;
}

const SEPARATOR = /[,，、;；]/u;

export function TagField({ tags, typed, suggestions, inputRef, onChange }: Props) {
  const add = (names: readonly string[], rest: string) => onChange(normalTags([...tags, ...names]), rest);

  const type = (value: string, isComposing: boolean) => {
    if (isComposing) return onChange(tags, value);
    const pieces = value.split(SEPARATOR);
    const rest = pieces.pop() ?? '';
    if (pieces.length === 0) onChange(tags, rest);
    else add(pieces, rest);
  };

  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && normalTag(typed) !== '') {
      event.preventDefault();
      add([typed], '');
    } else if (event.key === 'Backspace' && typed === '' && tags.length > 0) {
      onChange(tags.slice(0, -1), '');
    }
  };

  return (
    <div class="field tag-field">
      <span class="field-label" aria-hidden="true">
        标签
      </span>
      <div class="tag-box">
        {tags.map((tag) => (
          <span key={tag} class="tag">
            {tag}
            <button
              type="button"
              class="tag-remove"
              aria-label={`移除标签 ${tag}`}
              onClick={() =>
                onChange(
                  tags.filter((other) => other !== tag),
                  typed,
                )
              }
            >
              <span aria-hidden="true">×</span>
            </button>
          </span>
        ))}
        <Combobox
          label="标签"
          value={typed}
          options={suggestions.filter((name) => !tags.includes(name))}
          placeholder={tags.length === 0 ? '输入后按回车，可加多个' : ''}
          {...(inputRef && { inputRef })}
          onInput={type}
          onChoose={(option) => add([option], '')}
          onKeyDown={press}
        />
      </div>
    </div>
  );
}
