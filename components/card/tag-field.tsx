/** The tags of a clipping: chips, a field that adds to them, and what the text suggests. */
import type { Ref } from 'preact';
import { isImeKey } from '@/components/ime';
import type { CompleteNames } from '@/lib/model/name';
import { normalTag, normalTags, type SuggestedTag } from '@/lib/model/tag';
import { NameCombobox } from './name-combobox';
import { SuggestedTags, suggestedBy } from './suggested-tags';

interface Props {
  readonly tags: readonly string[];
  /** What is typed and not yet a tag. */
  readonly typed: string;
  readonly complete: CompleteNames;
  readonly suggested?: readonly SuggestedTag[];
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly onChange: (tags: readonly string[], typed: string) => void;
}

const SEPARATOR = /[,，、;；]/u;

export function TagField({ tags, typed, complete, suggested = [], inputRef, onChange }: Props) {
  const open = suggested.filter(({ tag }) => !tags.includes(tag));
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

  const takeSuggested = (event: KeyboardEvent) => {
    const tag = isImeKey(event) ? undefined : suggestedBy(event, open);
    if (tag === undefined) return;
    event.preventDefault();
    add([tag], typed);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a short cut for buttons that are inside.
    <div class="field tag-field" onKeyDown={takeSuggested}>
      <span class="field-label" aria-hidden="true">
        标签
      </span>
      <div class="field-body">
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
          <NameCombobox
            of="tag"
            label="标签"
            value={typed}
            complete={complete}
            without={tags}
            placeholder={tags.length === 0 ? '输入后按回车，可加多个' : ''}
            {...(inputRef && { inputRef })}
            onInput={type}
            onChoose={(option) => add([option], '')}
            onKeyDown={press}
          />
        </div>
        <SuggestedTags tags={open} onTake={(tag) => add([tag], typed)} />
      </div>
    </div>
  );
}
