/** One row of the list: whose method, the passage, where it is from. */
import { TagName } from '@/components/tags/tag-name';
import { PART_LABELS, STATUS_LABELS } from '@/lib/model/labels';
import type { Entry } from './entry';
import { excerpt } from './excerpt';
import { MarkedText } from './marked-text';
import type { HitsIn } from './query';

interface Props {
  readonly id: string;
  /** Undefined while it is being read. */
  readonly entry: Entry | undefined;
  readonly at: number;
  readonly count: number;
  /** In px. */
  readonly top: number;
  readonly isActive: boolean;
  readonly isChosen: boolean;
  readonly hitsIn: HitsIn;
  readonly onChoose: (event: MouseEvent, at: number) => void;
}

export function ClippingRow({ id, entry, at, count, top, isActive, isChosen, hitsIn, onChoose }: Props) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around it answers the keyboard.
    <div
      id={id}
      class={isActive ? 'row row-active' : 'row'}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      aria-setsize={count}
      aria-posinset={at + 1}
      style={{ transform: `translateY(${top}px)` }}
      // Shift and a click would select text.
      onMouseDown={(event) => {
        if (event.shiftKey) event.preventDefault();
      }}
      onClick={(event) => onChoose(event, at)}
    >
      {entry ? <Facts entry={entry} hitsIn={hitsIn} /> : <span class="row-waiting">…</span>}
    </div>
  );
}

function Facts({ entry: { clipping, article, case: its }, hitsIn }: { entry: Entry; hitsIn: HitsIn }) {
  const { text, from } = excerpt(clipping.quote.exact, hitsIn(clipping.quote.exact)[0]);
  const name = its ? its.method || its.organization : '未归入';
  return (
    <>
      <span class="row-head">
        <span class={its ? 'row-name' : 'row-name row-loose'}>
          <MarkedText text={name} hits={its ? hitsIn(name, its.method ? 'method' : 'organization') : []} />
        </span>
        {its?.method && (
          <span class="row-organization">
            <MarkedText text={its.organization} hits={hitsIn(its.organization, 'organization')} />
          </span>
        )}
        {its && its.status !== 'unreviewed' && (
          <span class={`row-status status-${its.status}`}>{STATUS_LABELS[its.status]}</span>
        )}
      </span>
      <span class="row-passage">
        {from > 0 && '…'}
        <MarkedText text={text} hits={hitsIn(text)} />
      </span>
      <span class="row-foot">
        <span class="row-date">{(article.publishedAt ?? clipping.createdAt).slice(0, 10)}</span>
        <span class="row-source">{article.source || article.site}</span>
        {clipping.part && <span>{PART_LABELS[clipping.part]}</span>}
        {clipping.tags.length > 0 && (
          <span class="row-tags">
            {clipping.tags.map((tag) => (
              <TagName key={tag} name={tag}>{`#${tag}`}</TagName>
            ))}
          </span>
        )}
      </span>
    </>
  );
}
