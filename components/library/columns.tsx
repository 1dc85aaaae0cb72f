/** Columns over time, with a scale. */
import { useRef } from 'preact/hooks';
import { countText } from '@/components/figure-text';
import type { Counted } from '@/lib/model/survey';
import { useWidth } from './use-width';

interface Props {
  readonly label: string;
  /** In the order of time. */
  readonly rows: readonly Counted[];
  /** A CSS colour. */
  readonly color: string;
}

/** As wide as its room, so that letters keep their size. */
const NARROWEST = 480;
const WIDEST = 1160;
const HEIGHT = 240;
const LEFT = 52;
const BOTTOM = 28;
const TOP = 14;

export function Columns({ label, rows, color }: Props) {
  const svg = useRef<SVGSVGElement>(null);
  const width = useWidth(svg, NARROWEST, WIDEST);
  const scale = scaleOf(Math.max(1, ...rows.map(({ count }) => count)));
  const top = scale.at(-1) ?? 1;
  const step = (width - LEFT) / Math.max(rows.length, 1);
  const y = (count: number) => TOP + (HEIGHT - TOP - BOTTOM) * (1 - count / top);
  // Names that would touch are left out: a month's takes some 60 px.
  const every = Math.ceil(60 / step);
  return (
    <svg
      ref={svg}
      class="chart"
      viewBox={`0 0 ${width} ${HEIGHT}`}
      width={width}
      height={HEIGHT}
      role="img"
      aria-label={label}
    >
      {scale.map((count) => (
        <g key={count}>
          <line x1={LEFT} x2={width} y1={y(count)} y2={y(count)} stroke="var(--line)" />
          <text
            x={LEFT - 8}
            y={y(count)}
            text-anchor="end"
            dominant-baseline="central"
            fill="var(--ink-2)"
            font-size="12"
          >
            {countText(count)}
          </text>
        </g>
      ))}
      {rows.map(({ name, count }, i) => (
        <g key={name}>
          <title>{`${name}：${countText(count)} 条`}</title>
          <rect
            x={LEFT + i * step + step * 0.15}
            y={y(count)}
            width={Math.min(step * 0.7, 48)}
            height={y(0) - y(count)}
            fill={color}
          />
          {i % every === 0 && (
            <text
              x={LEFT + i * step + step * 0.15 + Math.min(step * 0.35, 24)}
              y={HEIGHT - 8}
              text-anchor="middle"
              fill="var(--ink-2)"
              font-size="12"
            >
              {name}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

/** From 0 to `most` or a little more, in three to six round steps: 0 20 40 60 80. */
function scaleOf(most: number): number[] {
  const raw = most / 4;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = Math.max(1, [1, 2, 5, 10].map((times) => times * power).find((each) => each >= raw) ?? raw);
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, i) => i * step);
}
