/** What a user would have without this project: simple means for each kind. */
import type { Figure, Method } from '@/lib/model/annotation';
import type { Token } from '@/lib/recognize/context';
import { documentOf } from '@/lib/text/document';
import { jiebaSegmenter } from '@/scripts/jieba-segmenter';
import type { Article, Prediction, ScoredAnnotation } from './shared-gold';

/** Organizations by jieba's tags, methods by quotation marks, figures by a regular expression; no cases. */
export function baseline({ id, text }: Article): Prediction {
  const annotations = [...taggedOrganizations(jiebaSegmenter(text)), ...quoted(text), ...numbersWithUnits(text)];
  return { file: `${id}.txt`, annotations, cases: [] };
}

function taggedOrganizations(tokens: readonly Token[]): ScoredAnnotation[] {
  return tokens
    .filter(({ tag }) => tag === 'nt')
    .map(({ start, end, text }) => ({ kind: 'organization', start, end, text }));
}

function quoted(text: string): Method[] {
  return documentOf(text).quotes.map(({ start, end, inner }) => ({
    kind: 'method',
    start,
    end,
    text: text.slice(start, end),
    rule: 'baseline/quoted',
    name: text.slice(inner.start, inner.end),
  }));
}

const NUMBER =
  /(?<digits>\d+(?:\.\d+)?)(?<scale>[万亿]?)[余多]?(?<unit>%|个|名|人次|人|次|场|件|项|家|户|支|所|条|块|辆|台|公里|平方米|平方公里|亩|吨|元|美元|小时|分钟|天|倍)/gu;
const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

function numbersWithUnits(text: string): Figure[] {
  return [...text.matchAll(NUMBER)].map(({ 0: found, index, groups }) => {
    const value = Number(groups?.digits) * (SCALES[groups?.scale ?? ''] ?? 1);
    const range = { start: index, end: index + found.length, text: found };
    return {
      kind: 'figure',
      ...range,
      rule: 'baseline/number',
      relation: '=',
      low: value,
      high: value,
      unit: groups?.unit ?? '',
    };
  });
}
