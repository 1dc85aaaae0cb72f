/** How much of a score is owed to a threshold that was chosen on the same articles. */
import type { Kind } from '@/lib/model/annotation';
import type { Segmenter } from '@/lib/recognize/context';
import { type Counts, f1, sum } from './counts';
import type { Article, Prediction, Scores } from './shared-gold';
import { SOURCES, type Source, sourceOf } from './sources';
import { presentValue, recognizeWith, type Threshold } from './variants';

/** For each source: the value that is best on all others, and what it gives on this one. */
export interface LeftOut {
  readonly source: Source;
  readonly chosen: number;
  readonly held: Counts;
  readonly present: Counts;
}

export async function leaveOneSourceOut(
  threshold: Threshold,
  kind: Kind | 'case',
  values: readonly number[],
  articles: readonly Article[],
  segmenter: Segmenter,
  score: (predictions: readonly Prediction[]) => Scores,
): Promise<LeftOut[]> {
  const present = presentValue(threshold);
  const all = [...new Set([present, ...values])];
  const table = new Map<number, ReadonlyMap<Source, Counts>>();
  for (const value of all) {
    const recognize = await recognizeWith(threshold, value);
    const counts = SOURCES.map((source) => {
      const own = articles.filter(({ id }) => sourceOf(id) === source);
      const predictions = own.map(({ id, text }) => ({ file: `${id}.txt`, ...recognize(text, { segmenter }) }));
      return [source, score(predictions)[kind]] as const;
    });
    table.set(value, new Map(counts));
  }
  const countsOf = (value: number, sources: readonly Source[]) =>
    sum(sources.flatMap((source) => table.get(value)?.get(source) ?? []));
  return SOURCES.map((source) => {
    const others = SOURCES.filter((other) => other !== source);
    const [chosen = present] = all.toSorted(
      (a, b) => f1(countsOf(b, others)) - f1(countsOf(a, others)) || Math.abs(a - present) - Math.abs(b - present),
    );
    return { source, chosen, held: countsOf(chosen, [source]), present: countsOf(present, [source]) };
  });
}
