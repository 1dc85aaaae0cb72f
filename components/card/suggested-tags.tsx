/** Tags that the text suggests, each with the words that say so, to take with one click or with Alt and its number. */
import type { SuggestedTag } from '@/lib/model/tag';

interface Props {
  readonly tags: readonly SuggestedTag[];
  readonly onTake: (tag: string) => void;
}

/** More do not fit a card, and nobody reads them. */
const SHOWN = 4;

/** Words of a reason that are shown; the rest when it is pointed at. */
const WORDS = 2;

export function SuggestedTags({ tags, onTake }: Props) {
  if (tags.length === 0) return null;
  return (
    <ul class="suggested" aria-label="建议的标签">
      {tags.slice(0, SHOWN).map(({ tag, words }, i) => (
        <li key={tag}>
          <button
            type="button"
            class="alternative"
            title={`因「${words.join('」「')}」，按 Alt+${i + 1} 加上`}
            aria-keyshortcuts={`Alt+${i + 1}`}
            onClick={() => onTake(tag)}
          >
            {tag}
            <span class="suggested-reason">因「{words.slice(0, WORDS).join('」「')}」</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The tag that a key takes: Alt with a digit of the upper row. */
export function suggestedBy(event: KeyboardEvent, tags: readonly SuggestedTag[]): string | undefined {
  if (!event.altKey || event.ctrlKey || event.metaKey) return undefined;
  const digit = /^Digit([1-9])$/u.exec(event.code)?.[1];
  return digit === undefined ? undefined : tags.slice(0, SHOWN)[Number(digit) - 1]?.tag;
}
