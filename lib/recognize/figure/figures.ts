/** Finds the figures of a stretch of text, left to right, each character read a bounded number of times. */
import type { Figure, Relation } from '@/lib/model/annotation';
import { CHINESE_NUMERAL_CHARACTERS } from './chinese-numeral';
import { countedBy } from './counted';
import { isFigure } from './exclusions';
import { hedgeAfter, hedgeBefore } from './hedge';
import { numeralAt, runEnd } from './numeral';
import { halfAt, type Quantity, quantityAt } from './quantity';

// where a number may start
const OPENING = new RegExp(`[0-9０-９半几数${CHINESE_NUMERAL_CHARACTERS}]`, 'gu');
// the start of the text, or of a line with its indent
const LINE_START = /(?:^|[\r\n\u2028\u2029])[ \u3000\t]{0,2}$/u;
// ¥500万
const CURRENCY_SIGNS: Readonly<Record<string, string>> = { '¥': '元', '￥': '元', $: '美元', '€': '欧元', '£': '英镑' };

/** The figures of `text`, by start, none overlapping. */
export function figuresOf(text: string): Figure[] {
  const figures: Figure[] = [];
  let from = 0;
  let at = nextOpening(text, 0);
  while (at >= 0) {
    const numeral = numeralAt(text, at);
    const quantity = pricedAt(text, at) ?? halfAt(text, at) ?? quantityAt(text, at, numeral);
    const marker = quantity && itemMarkerEnd(text, quantity);
    if (marker) {
      at = marker;
      continue;
    }
    const figure = quantity && figureFrom(text, quantity, from);
    if (figure) {
      figures.push(figure);
      from = figure.end;
    }
    at = nextOpening(text, Math.max(figure?.end ?? 0, numeral?.end ?? 0, runEnd(text, at)));
  }
  return figures;
}

/** The quantity with its hedges as a figure, where it is one; `from` is where the figure before it ends. */
function figureFrom(text: string, quantity: Quantity, from: number): Figure | undefined {
  const isBare = quantity.numeral?.isBare ?? false;
  const found = hedgeBefore(text, quantity.start, isBare);
  const before = found && quantity.start - found.length >= from ? found : undefined;
  if (!isFigure(text, quantity, before !== undefined)) return undefined;
  const after = hedgeAfter(text, quantity.end);
  const start = quantity.start - (before?.length ?? 0);
  const end = quantity.end + (after?.length ?? 0);
  const relation: Relation =
    before?.relation ?? (quantity.relation === '=' ? after?.relation : undefined) ?? quantity.relation;
  const of = countedBy(text, { start, end }, quantity.unit);
  return {
    kind: 'figure',
    start,
    end,
    text: text.slice(start, end),
    rule: `figure/${quantity.form}`,
    relation,
    low: quantity.low,
    high: quantity.high,
    unit: quantity.unit,
    ...(of === undefined ? {} : { of }),
  };
}

function pricedAt(text: string, at: number): Quantity | undefined {
  const unit = CURRENCY_SIGNS[text.charAt(at - 1)];
  const numeral = unit === undefined ? undefined : numeralAt(text, at);
  if (unit === undefined || numeral?.script !== 'arabic' || numeral.relation !== '=') return undefined;
  const end = text.startsWith('元', numeral.end) ? numeral.end + 1 : numeral.end;
  const { low, high, relation } = numeral;
  return { form: 'amount', start: at - 1, end, relation, low, high, unit, sort: 'currency', numeral };
}

/** Where the number of a list item ends that was read as whole units of a decimal: 2.30个单位参加 says 30个. */
function itemMarkerEnd(text: string, { start, sort, numeral }: Quantity): number | undefined {
  if (numeral?.script !== 'arabic' || numeral.scale !== 1 || (sort !== 'count' && sort !== 'loose')) return undefined;
  const digits = /^([0-9]{1,2}\.)[1-9]/u.exec(numeral.digits);
  return digits && LINE_START.test(text.slice(Math.max(0, start - 3), start))
    ? start + (digits[1]?.length ?? 0)
    : undefined;
}

function nextOpening(text: string, from: number): number {
  OPENING.lastIndex = from;
  return OPENING.exec(text)?.index ?? -1;
}
