/** A tag's name, with a dot in the colour that it was given. */
import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { TagColors } from '@/lib/model/tag';

/** Which tags have a colour, for all that shows tags. */
export const ColorsOfTags = createContext<TagColors>(new Map());

interface Props {
  readonly name: string;
  /** The name as it is shown, where it is not shown plainly. */
  readonly children?: ComponentChildren;
}

export function TagName({ name, children = name }: Props) {
  const color = useContext(ColorsOfTags).get(name);
  return (
    <span class="tag-name">
      {color && <span class={`tag-dot tag-${color}`} />}
      {children}
    </span>
  );
}
