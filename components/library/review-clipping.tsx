/** A clipping of a case under review: the passage in context, its figures, and the part that it tells. */
import { PartField } from '@/components/card/part-field';
import { Figures } from '@/components/clipping/figures';
import { sourceLine } from '@/components/clipping/source-line';
import type { Part } from '@/lib/model/clipping';
import type { Entry } from './entry';
import { Passage } from './passage';

interface Props {
  readonly entry: Entry;
  /** The keyboard sets the part of this one. */
  readonly isActive: boolean;
  readonly onFocus: () => void;
  readonly onPart: (part: Part | undefined) => void;
  readonly onOpen: () => void;
}

export function ReviewClipping({ entry: { clipping, article }, isActive, onFocus, onPart, onOpen }: Props) {
  return (
    <li
      class={isActive ? 'review-clipping review-active' : 'review-clipping'}
      aria-current={isActive ? 'true' : undefined}
      onFocusCapture={onFocus}
    >
      <Passage clipping={clipping} hitsIn={() => []} />
      <Figures annotations={clipping.annotations} />
      {clipping.note && <p class="clipping-note">{clipping.note}</p>}
      <div class="review-foot">
        <PartField value={clipping.part} onChange={onPart} />
        <button type="button" class="button-text" onClick={onOpen}>
          {sourceLine(article)}
        </button>
      </div>
    </li>
  );
}
