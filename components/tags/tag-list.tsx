/** The tags of a clipping. */
import type { ComponentChildren } from 'preact';
import { TagName } from './tag-name';

interface Props {
  readonly tags: readonly string[];
  /** How a name is shown; plainly unless told. */
  readonly show?: (name: string) => ComponentChildren;
}

export function TagList({ tags, show }: Props) {
  if (tags.length === 0) return null;
  return (
    <ul class="tags" aria-label="标签">
      {tags.map((tag) => (
        <li key={tag} class="chip">
          <TagName name={tag}>{show?.(tag)}</TagName>
        </li>
      ))}
    </ul>
  );
}
