/** 搜索 and 标签: what the 案例 tab shows. */
import { useState } from 'preact/hooks';
import type { Filter } from './library-view';

interface Props {
  readonly filter: Filter;
  /** Most used first. */
  readonly tags: readonly string[];
  readonly onFilter: (filter: Filter) => void;
}

/** The text is applied as it is typed, but never in the middle of a composition. */
export function FilterBar({ filter, tags, onFilter }: Props) {
  const [draft, setDraft] = useState(filter.text);
  const [applied, setApplied] = useState(filter.text);
  if (filter.text !== applied) {
    setApplied(filter.text);
    setDraft(filter.text);
  }
  const apply = (text: string) => {
    setDraft(text);
    setApplied(text);
    if (text !== filter.text) onFilter({ ...filter, text });
  };
  return (
    <search class="filter">
      <input
        type="search"
        class="input"
        aria-label="搜索"
        placeholder="搜索原文、单位、工作法、备注"
        value={draft}
        onInput={(event) => {
          if (event.isComposing) setDraft(event.currentTarget.value);
          else apply(event.currentTarget.value);
        }}
        onCompositionEnd={({ currentTarget }) => apply(currentTarget.value)}
      />
      <select
        class="input select"
        aria-label="标签"
        value={filter.tag ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onFilter(value === '' ? { text: filter.text } : { ...filter, tag: value })
        }
      >
        <option value="">全部标签</option>
        {tags.map((tag) => (
          <option key={tag} value={tag}>
            {tag}
          </option>
        ))}
        {filter.tag !== undefined && !tags.includes(filter.tag) && <option value={filter.tag}>{filter.tag}</option>}
      </select>
    </search>
  );
}
