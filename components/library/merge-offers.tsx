/** Names that probably mean the same, to merge with one click or to leave apart for good; in the bar, so that nothing below it moves when they are found. */
import { useEffect, useState } from 'preact/hooks';
import { countText } from '@/components/figure-text';

export interface MergeOffer {
  readonly into: string;
  readonly from: readonly string[];
  /** Why they may be the same. */
  readonly reason: string;
}

interface Props {
  /** 单位, 工作法 or 标签. */
  readonly what: string;
  readonly offers: readonly MergeOffer[];
  /** What merging would do, as a sentence. */
  readonly onPreview: (offer: MergeOffer) => Promise<string | undefined>;
  readonly onMerge: (offer: MergeOffer) => void;
  readonly onDistinct: (offer: MergeOffer) => void;
}

/** Offers beyond these come when the first are settled. */
const MOST = 20;

export function MergeOffers({ what, offers, onPreview, onMerge, onDistinct }: Props) {
  const [isOpen, setOpen] = useState(false);
  if (offers.length === 0) return null;
  return (
    <details
      class="offers"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.preventDefault();
        setOpen(false);
        event.currentTarget.querySelector('summary')?.focus();
      }}
    >
      <summary>
        {countText(offers.length)} 组名称可能是同一个{what}
      </summary>
      <ul class="offer-list">
        {(isOpen ? offers.slice(0, MOST) : []).map((offer) => (
          <li key={`${offer.into}\n${offer.from.join('\n')}`} class="offer">
            <span class="offer-names">
              {offer.from.map((name) => `「${name}」`).join('')}→「{offer.into}」
            </span>
            <span class="quiet">{offer.reason}</span>
            <Preview offer={offer} onPreview={onPreview} />
            <span class="offer-end">
              <button
                type="button"
                class="button"
                aria-label={`把${offer.from.join('、')}并到${offer.into}`}
                onClick={() => onMerge(offer)}
              >
                合并
              </button>
              <button
                type="button"
                class="button-text"
                aria-label={`${offer.from.join('、')}和${offer.into}不是同一个`}
                onClick={() => onDistinct(offer)}
              >
                不是同一个
              </button>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What would be changed, read when the offer comes into sight. */
function Preview({ offer, onPreview }: { readonly offer: MergeOffer } & Pick<Props, 'onPreview'>) {
  const [sentence, setSentence] = useState<string>();
  useEffect(() => {
    let isOver = false;
    void onPreview(offer).then((found) => {
      if (!isOver) setSentence(found);
    });
    return () => {
      isOver = true;
    };
  }, [offer.into, ...offer.from]);
  return <span class="quiet offer-preview">{sentence}</span>;
}
