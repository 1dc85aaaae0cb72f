/** 搜索 and 标签: what the 案例 tab shows. */
import { useState } from 'preact/hooks';
import { countText } from '@/components/figure-text';
import type { Filter } from './library-view';

interface Props {
  readonly filter: Filter;
  readonly tags: readonly (readonly [tag: string, count: number])[];
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
        {tags.map(([tag, count]) => (
          <option key={tag} value={tag}>
            {tag}（{countText(count)}）
          </option>
        ))}
        {filter.tag !== undefined && !tags.some(([tag]) => tag === filter.tag) && (
          <option value={filter.tag}>{filter.tag}（0）</option>
        )}
      </select>
    </search>
  );
}
