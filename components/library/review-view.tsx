/** 复核: the queue of a kind, and the card at its head. */
import type { ComponentChildren } from 'preact';
import { countText } from '@/components/figure-text';
import { Notice } from '@/components/notice';

export const QUEUES = ['unreviewed', 'doubtful', 'loose'] as const;
export type Queue = (typeof QUEUES)[number];

const QUEUE_LABELS: Readonly<Record<Queue, string>> = {
  unreviewed: '待核案例',
  doubtful: '存疑案例',
  loose: '未归入的剪报',
};

interface Props {
  readonly queue: Queue;
  readonly counts: Readonly<Partial<Record<Queue, number>>>;
  readonly onQueue: (queue: Queue) => void;
  /** Which of the queue is shown, from 0. */
  readonly at: number;
  /** The card; absent where the queue is empty. */
  readonly children?: ComponentChildren;
}

export function ReviewView({ queue, counts, onQueue, at, children }: Props) {
  const count = counts[queue];
  return (
    <>
      <div class="bar">
        <h1 class="bar-title">复核</h1>
        <div class="queues" role="radiogroup" aria-label="复核哪些">
          {QUEUES.map((each) => (
            <label key={each} class="segment">
              <input type="radio" name="queue" checked={each === queue} onChange={() => onQueue(each)} />
              <span>
                {QUEUE_LABELS[each]} {counts[each] === undefined ? '' : countText(counts[each])}
              </span>
            </label>
          ))}
        </div>
        <span class="bar-fill" />
        {count !== undefined && count > 0 && (
          <p class="quiet" role="status">
            第 {countText(at + 1)} 个，共 {countText(count)} 个
          </p>
        )}
      </div>
      {count === 0 ? (
        <div class="middle">
          <Notice title={EMPTY[queue]}>
            <p>{queue === 'unreviewed' ? '新剪的案例会排到这里。' : '可以改看别的队列。'}</p>
          </Notice>
        </div>
      ) : (
        children
      )}
    </>
  );
}

const EMPTY: Readonly<Record<Queue, string>> = {
  unreviewed: '都复核完了',
  doubtful: '没有存疑的案例',
  loose: '剪报都归入了案例',
};
