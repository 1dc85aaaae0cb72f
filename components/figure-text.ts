/** Figures and counts as a Chinese reader writes them. */
import type { Figure } from '@/lib/model/annotation';
import { RELATION_LABELS } from '@/lib/model/labels';

type FigureValue = Pick<Figure, 'relation' | 'low' | 'high' | 'unit'>;

/** A figure's value to read: `超过 10万 宗`, `约 97.6万 元`, `5,000至20万 元`, `98.5%`. */
export function figureText({ relation, low, high, unit }: FigureValue): string {
  const value = low === high ? scaled(low) : `${scaled(low)}至${scaled(high)}`;
  const measured = /^[%‰]/u.test(unit) ? value + unit : `${value} ${unit}`;
  return `${RELATION_LABELS[relation]} ${measured}`.trim();
}

/** A whole number with separators: `1,204`. */
export function countText(count: number): string {
  return plain.format(count);
}

const plain = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 6 });
const ungrouped = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 4, useGrouping: false });

/** 亿 and 万 are used only where they shorten without rounding: 976000 → 97.6万, but 12345 → 12,345. */
function scaled(value: number): string {
  if (value >= 1e8 && value % 1e4 === 0) return `${ungrouped.format(value / 1e8)}亿`;
  if (value >= 1e4 && value % 100 === 0) return `${ungrouped.format(value / 1e4)}万`;
  return plain.format(value);
}
