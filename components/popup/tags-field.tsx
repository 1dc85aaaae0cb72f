/** 标签: chips with a field to add one. */
import { useId, useState } from 'preact/hooks';
import { normalTags } from '@/lib/model/tag';
import { isImeKey } from './ime';

interface Props {
  readonly tags: readonly string[];
  readonly known: readonly string[];
  readonly onChange: (tags: readonly string[]) => void;
}

/** 、 and the commas and semicolons of both scripts end a tag, as Enter does. */
const DIVIDERS = /[、,，;；]/u;

/** Enter, a divider or leaving the field adds what is typed; Backspace in the empty field takes the last tag off. */
export function TagsField({ tags, known, onChange }: Props) {
  const [draft, setDraft] = useState('');
  const id = useId();
  const add = (text: string) => {
    const all = normalTags([...tags, ...text.split(DIVIDERS)]);
    if (all.length > tags.length) onChange(all);
    setDraft('');
  };
  return (
    <div class="field">
      <label class="field-label" for={`${id}-input`}>
        标签
      </label>
      <div class="tags-field">
        {tags.map((tag) => (
          <button
            key={tag}
            type="button"
            class="chip chip-remove"
            aria-label={`移除标签 ${tag}`}
            onClick={() => onChange(tags.filter((each) => each !== tag))}
          >
            {tag}
            <span aria-hidden="true">×</span>
          </button>
        ))}
        <input
          id={`${id}-input`}
          class="tags-input"
          value={draft}
          list={`${id}-known`}
          autoComplete="off"
          placeholder={tags.length === 0 ? '输入后按回车' : ''}
          onInput={(event) => {
            const { value } = event.currentTarget;
            if (!event.isComposing && DIVIDERS.test(value)) add(value);
            else setDraft(value);
          }}
          onCompositionEnd={({ currentTarget }) => {
            if (DIVIDERS.test(currentTarget.value)) add(currentTarget.value);
          }}
          onBlur={() => add(draft)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && isImeKey(event)) event.preventDefault();
            else if (event.key === 'Enter' && draft.trim() !== '') {
              event.preventDefault();
              add(draft);
            } else if (event.key === 'Backspace' && draft === '') onChange(tags.slice(0, -1));
          }}
        />
        <datalist id={`${id}-known`}>
          {known
            .filter((tag) => !tags.includes(tag))
            .map((tag) => (
              <option key={tag} value={tag} />
            ))}
        </datalist>
      </div>
    </div>
  );
}
