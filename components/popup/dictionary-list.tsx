/** The names of which one thing is said, newest first. */
import { useState } from 'preact/hooks';
import { countText } from '@/components/figure-text';
import type { DictionaryEntry } from '@/lib/model/dictionary';
import { KIND_LABELS } from '@/lib/model/labels';

interface Props {
  readonly title: string;
  readonly entries: readonly DictionaryEntry[];
  readonly onRemove: (name: string) => void;
}

/** Rows are rendered in pages of this many. */
const PAGE = 100;

export function DictionaryList({ title, entries, onRemove }: Props) {
  const [limit, setLimit] = useState(PAGE);
  if (entries.length === 0) return null;
  return (
    <section class="dictionary-group" aria-label={title}>
      <h3 class="dictionary-title">
        {title}
        <span class="found-count">{countText(entries.length)}</span>
      </h3>
      <ul class="dictionary-rows">
        {entries.slice(0, limit).map((entry) => (
          <li key={entry.name} class="dictionary-row">
            <span class="dictionary-name">{entry.name}</span>
            {entry.action === 'always' && (
              <span class={`dictionary-kind found-${entry.kind}`}>{KIND_LABELS[entry.kind]}</span>
            )}
            <button
              type="button"
              class="button-text button-bad"
              aria-label={`移除 ${entry.name}`}
              onClick={() => onRemove(entry.name)}
            >
              移除
            </button>
          </li>
        ))}
      </ul>
      {entries.length > limit && (
        <button type="button" class="button button-wide" onClick={() => setLimit(limit + PAGE)}>
          显示更多（还有 {countText(entries.length - limit)} 个）
        </button>
      )}
    </section>
  );
}
