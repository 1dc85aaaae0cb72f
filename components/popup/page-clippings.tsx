/** 本页已剪报: the passages saved from the page in front. */
import { countText } from '@/components/figure-text';
import type { Clipping } from '@/lib/model/clipping';
import type { ClippingId } from '@/lib/model/id';
import { PART_LABELS } from '@/lib/model/labels';
import { ChangedText } from './changed-text';
import { type CandidateActs, NearestCandidate } from './nearest-candidate';
import type { PageClipping } from './page-view';

interface Props extends CandidateActs {
  readonly clippings: readonly PageClipping[];
  readonly onReveal: (id: ClippingId) => void;
}

/** A click shows the passage in the page; one that no longer stands there says so. */
export function PageClippings({ clippings, onReveal, ...acts }: Props) {
  return (
    <section class="saved" aria-label="本页已剪报">
      <div class="found-head">
        <h2 class="found-title">本页已剪报</h2>
        <span class="found-count">{countText(clippings.length)}</span>
      </div>
      {clippings.length === 0 ? (
        <p class="quiet">还没有。在页面上选中一段文字，再点「剪报」。</p>
      ) : (
        <ul class="saved-list">
          {clippings.map(({ clipping, isFound, now }) => (
            <li key={clipping.id}>
              <button
                type="button"
                class="saved-item"
                aria-disabled={!isFound}
                onClick={() => isFound && onReveal(clipping.id)}
              >
                <span class="saved-quote">
                  <Words clipping={clipping} now={now} />
                </span>
                <span class="saved-facts">
                  {isFound && <span>在页面中查看</span>}
                  {now !== undefined && (
                    <span class="chip chip-warn" title="划去的是剪报时的原文，加粗的是现在的文字">
                      有改动
                    </span>
                  )}
                  {!isFound && (
                    <span class="chip chip-warn" title="页面内容可能已改动">
                      未找到
                    </span>
                  )}
                  {clipping.whole && <span class="chip">全文</span>}
                  {clipping.part && <span>{PART_LABELS[clipping.part]}</span>}
                  {clipping.tags.map((tag) => (
                    <span key={tag} class="chip">
                      {tag}
                    </span>
                  ))}
                </span>
              </button>
              {!isFound && !clipping.whole && <NearestCandidate clipping={clipping} {...acts} />}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Of a whole article its beginning: what was changed in it shows on the page. */
function Words({ clipping, now }: { clipping: Clipping; now: string | undefined }) {
  const { exact } = clipping.quote;
  if (clipping.whole) return <span>{exact.length > FIRST_WORDS ? `${exact.slice(0, FIRST_WORDS)}…` : exact}</span>;
  return now === undefined ? <span>{exact}</span> : <ChangedText saved={exact} now={now} />;
}

const FIRST_WORDS = 60;
