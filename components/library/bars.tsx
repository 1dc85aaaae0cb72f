/** Horizontal bars, most first, each with its name and number. */
import { countText } from '@/components/figure-text';
import type { Counted } from '@/lib/model/survey';

interface Props {
  readonly label: string;
  readonly rows: readonly Counted[];
  /** A CSS colour. */
  readonly color: string;
}

const WIDTH = 560;
const NUMBER = 56;
const ROW = 26;

/** In px, of a name's full-width character. */
const SIZE = 13;

/** Full-width characters of a name. */
const LONGEST = 12;

export function Bars({ label, rows, color }: Props) {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  const height = rows.length * ROW + 4;
  const names = rows.map(({ name }) => shortened(name));
  const start = 10 + SIZE * Math.max(4, ...names.map((name) => [...name].length));
  return (
    <svg class="chart" viewBox={`0 0 ${WIDTH} ${height}`} width={WIDTH} height={height} role="img" aria-label={label}>
      {rows.map(({ name, count }, i) => {
        const middle = i * ROW + ROW / 2 + 2;
        const length = Math.max(1, ((WIDTH - start - NUMBER) * count) / most);
        return (
          <g key={name}>
            <title>{`${name}：${countText(count)} 条`}</title>
            <text
              x={start - 10}
              y={middle}
              text-anchor="end"
              dominant-baseline="central"
              fill="var(--ink)"
              font-size={SIZE}
            >
              {names[i]}
            </text>
            <rect x={start} y={middle - 8} width={length} height={16} rx={2} fill={color} />
            <text x={start + length + 8} y={middle} dominant-baseline="central" fill="var(--ink-2)" font-size="12">
              {countText(count)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function shortened(name: string): string {
  const letters = [...name];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : name;
}
