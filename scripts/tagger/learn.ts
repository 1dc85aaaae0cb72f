/** How the tagger is trained: on which texts, and with which settings. */
import { existsSync } from 'node:fs';
import type { Model } from '@/lib/recognize/tagger/asset';
import { type GoldArticle, goldArticles, OWN_CORPUS, SHARED_CORPUS } from '@/scripts/gold';
import { type Labelled, labelledArticle, readSet, SETS } from './corpus';
import { train, type Weights } from './crf';
import { type Instance, instancesOf } from './instances';
import { quantize } from './quantize';

const NER = '../shared/ner';

/** Which set a text counts with: each has weights of its own beside the shared ones; the sets of general news follow in order. */
const PARTY = 0;
const DAILY = 1;

/** What the tagger learns from. */
export interface Texts {
  readonly own: readonly GoldArticle[];
  readonly shared: readonly GoldArticle[];
  /** People's Daily, whose habits the tagger follows in the general news. */
  readonly daily: readonly Labelled[];
  readonly elsewhere: readonly (readonly Labelled[])[];
}

/** Undefined where ../shared is absent. */
export function trainingTexts(): Texts | undefined {
  if (!existsSync(NER) || !existsSync(SHARED_CORPUS)) return undefined;
  const [daily = [], ...elsewhere] = SETS.map((name) => readSet(NER, name));
  return { own: goldArticles(OWN_CORPUS), shared: goldArticles(SHARED_CORPUS), daily, elsewhere };
}

/** One training swings by a point of F1 with the order of its texts: the mean of several is steadier, and better. */
const SEEDS = [1921, 1949, 1978];

function meanOf(all: readonly Weights[]): Weights {
  const [first] = all;
  if (!first) throw new Error('no weights');
  const mean = (arrays: readonly Float32Array[]) =>
    Float32Array.from(
      arrays[0] ?? [],
      (_, i) => arrays.reduce((sum, array) => sum + (array[i] ?? 0), 0) / arrays.length,
    );
  return {
    rows: first.rows,
    emissions: first.emissions.map((_, i) => mean(all.flatMap(({ emissions }) => emissions[i] ?? []))),
    transition: mean(all.map(({ transition }) => transition)),
  };
}

export function learn({ own, shared, daily, elsewhere }: Texts, log: (line: string) => void): Model {
  const instances: Instance[] = [
    ...instancesOf([...own, ...shared].map(labelledArticle), PARTY),
    ...[daily, ...elsewhere].flatMap((texts, i) => instancesOf(texts, DAILY + i)),
  ];
  const weights = SEEDS.map((seed) =>
    train(instances, {
      seed,
      epochs: 6,
      rate: 0.1,
      minimum: 8,
      dropout: 0.5,
      setWeights: [4, 3, 1, 0.5],
      targets: [PARTY, DAILY],
      log,
    }),
  );
  return quantize(meanOf(weights), { step: 0.1, least: 0.2, boldness: { party: 0, general: 1 } });
}
