/** Names that probably mean the same, to merge with one click or to leave apart for good. */
import { countText } from '@/components/figure-text';

export interface MergeOffer {
  readonly into: string;
  readonly from: readonly string[];
  /** Why they may be the same. */
  readonly reason: string;
}

interface Props {
  /** 单位 or 工作法. */
  readonly what: string;
  readonly offers: readonly MergeOffer[];
  readonly onMerge: (offer: MergeOffer) => void;
  readonly onDistinct: (offer: MergeOffer) => void;
}

/** Offers beyond these come when the first are settled. */
const MOST = 20;

export function MergeOffers({ what, offers, onMerge, onDistinct }: Props) {
  if (offers.length === 0) return null;
  return (
    <details class="offers">
      <summary>
        {countText(offers.length)} 组名称可能是同一{what === '单位' ? '个单位' : '个工作法'}
      </summary>
      <ul class="offer-list">
        {offers.slice(0, MOST).map((offer) => (
          <li key={`${offer.into}\n${offer.from.join('\n')}`} class="offer">
            <span class="offer-names">
              {offer.from.map((name) => `「${name}」`).join('')}→「{offer.into}」
            </span>
            <span class="quiet">{offer.reason}</span>
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
