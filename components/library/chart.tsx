/** A chart with its name, a table of the same numbers, and buttons to save it as a picture. */
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { countText } from '@/components/figure-text';
import type { Counted } from '@/lib/model/survey';

export type PictureFormat = 'png' | 'svg';

interface Props {
  readonly title: string;
  /** What the names are: 月份, 标签. */
  readonly what: string;
  readonly rows: readonly Counted[];
  readonly onSave: (svg: SVGSVGElement, title: string, format: PictureFormat) => void;
  /** An `svg` of class `chart`. */
  readonly children: ComponentChildren;
}

export function Chart({ title, what, rows, onSave, children }: Props) {
  const figure = useRef<HTMLElement>(null);
  const save = (format: PictureFormat) => () => {
    const svg = figure.current?.querySelector<SVGSVGElement>('svg.chart');
    if (svg) onSave(svg, title, format);
  };
  return (
    <figure class="chart-figure" ref={figure}>
      <figcaption class="chart-head">
        <h2 class="section-title">{title}</h2>
        <button type="button" class="button-text" aria-label={`${title} 存为 PNG`} onClick={save('png')}>
          存为 PNG
        </button>
        <button type="button" class="button-text" aria-label={`${title} 存为 SVG`} onClick={save('svg')}>
          存为 SVG
        </button>
      </figcaption>
      {children}
      <details class="chart-table">
        <summary>
          <span class="visually-hidden">{title} </span>数据表
        </summary>
        <table>
          <caption class="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{what}</th>
              <th scope="col">剪报</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, count }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{countText(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
