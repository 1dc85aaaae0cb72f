/** Figures that say different things of the same, side by side, oldest first. */
import { countText, figureText } from '@/components/figure-text';
import type { Conflict, Source } from '@/lib/model/survey';

interface Props {
  readonly conflicts: readonly Conflict[];
  readonly onOpen: (source: Pick<Source, 'clippingId'>) => void;
}

/** Groups beyond these would not be read. */
const MOST = 100;

export function Conflicts({ conflicts, onOpen }: Props) {
  return (
    <>
      <ul class="conflicts">
        {conflicts.slice(0, MOST).map((conflict) => {
          const { organization, method, of, unit, figures } = conflict;
          return (
            <li key={[organization, method, of, unit].join('\n')} class="conflict">
              <p class="conflict-of">
                <strong>{of}</strong>
                <span class="quiet">
                  {organization}
                  {method && ` · ${method}`}
                </span>
              </p>
              <ol class="conflict-figures">
                {figures.map((figure) => (
                  <li key={figure.clippingId + figureText(figure)}>
                    <button type="button" class="conflict-figure" onClick={() => onOpen(figure)}>
                      <span class="conflict-value">{figureText(figure)}</span>
                      <span class="quiet">
                        {figure.day} {figure.source}
                      </span>
                    </button>
                  </li>
                ))}
              </ol>
            </li>
          );
        })}
      </ul>
      {conflicts.length > MOST && (
        <p class="quiet conflicts-rest">另有 {countText(conflicts.length - MOST)} 组，请先按单位或统计对象缩小范围。</p>
      )}
    </>
  );
}
