/** The figures of a passage, by their reading. */
import { figureText } from '@/components/figure-text';
import type { Clipping } from '@/lib/model/clipping';

export function Figures({ annotations }: Pick<Clipping, 'annotations'>) {
  const figures = annotations.filter((annotation) => annotation.kind === 'figure');
  if (figures.length === 0) return null;
  return (
    <ul class="figures" aria-label="数据">
      {figures.map((figure) => (
        <li key={figure.start} class="chip chip-figure">
          {figureText(figure)}
          {figure.of && <span class="name-detail">{figure.of}</span>}
        </li>
      ))}
    </ul>
  );
}
