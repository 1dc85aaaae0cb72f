/**
 * Trains the tagger of organizations: `npx tsx scripts/train-tagger.ts --out public/organization-tagger.bin`. The same texts
 * give the same bytes. `--folds 4` measures instead: the articles of the project, those of ../shared/corpus and pd98-dev are
 * cut in as many parts, each read by a tagger that was trained on the others; whole sources of ../shared/corpus stay together.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { recognize } from '@/lib/recognize/recognize';
import { encodeModel, type Model } from '@/lib/recognize/tagger/asset';
import { taggerOf } from '@/lib/recognize/tagger/tagger';
import { type GoldArticle, goldArticles, OWN_CORPUS, SHARED_CORPUS } from './gold';
import { jiebaSegmenter } from './jieba-segmenter';
import { SOURCES, sourceOf } from './score/sources';
import { labelledArticle, readSet, SETS } from './tagger/corpus';
import { train } from './tagger/crf';
import { type Instance, instancesOf } from './tagger/instances';
import { type Counts, count, countGold, report } from './tagger/measure';
import { quantize } from './tagger/quantize';

const { values } = parseArgs({
  options: {
    ner: { type: 'string', default: '../shared/ner' },
    out: { type: 'string' },
    folds: { type: 'string' },
    set: { type: 'string', multiple: true, default: [] },
  },
});
/** `--set dropout=0.4` tries another setting. */
const changed = new Map(values.set.map((pair) => pair.split('=')).map(([name, value]) => [name, Number(value)]));
const setting = (name: string, usual: number): number => changed.get(name) ?? usual;

if (!existsSync(values.ner) || !existsSync(SHARED_CORPUS)) {
  console.error(`没有找到训练文本的文件夹 ${values.ner} 和 ${SHARED_CORPUS}，跳过。`);
  process.exit(0);
}
/** Which set a text counts with: each has weights of its own beside the shared ones. */
const PARTY = 0;
const PEOPLES_DAILY = 1;
const own = goldArticles(OWN_CORPUS);
const shared = goldArticles(SHARED_CORPUS);
const [daily = [], ...others] = SETS.map((name) => readSet(values.ner, name));
const elsewhere = others.flatMap((texts, i) => instancesOf(texts, PEOPLES_DAILY + 1 + i));

if (values.out !== undefined) {
  const bytes = encodeModel(learn([...party([...own, ...shared]), ...instancesOf(daily, PEOPLES_DAILY), ...elsewhere]));
  writeFileSync(values.out, bytes);
  console.log(`${values.out}: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} compressed`);
}
if (values.folds !== undefined) measure(Number(values.folds));

function party(articles: readonly GoldArticle[]): Instance[] {
  return instancesOf(articles.map(labelledArticle), PARTY);
}

function learn(instances: readonly Instance[]): Model {
  const weights = train(instances, {
    epochs: setting('epochs', 6),
    rate: setting('rate', 0.1),
    minimum: setting('minimum', 4),
    dropout: setting('dropout', 0.5),
    setWeights: [setting('party', 4), setting('daily', 3), 1, setting('cluener', 0.5)],
    targets: [PARTY, PEOPLES_DAILY],
    log: console.error,
  });
  return quantize(weights, {
    step: setting('step', 0.1),
    least: setting('least', 0.1),
    boldness: { party: setting('boldParty', 0), general: setting('boldGeneral', 2) },
  });
}

/** Of every part, what the rules and the tagger together say of it. */
function measure(folds: number): void {
  const totals = new Map<string, Counts>();
  for (let fold = 0; fold < folds; fold++) {
    const isHeld = (at: number) => at % folds === fold;
    const isHeldSource = (id: string) => isHeld(SOURCES.indexOf(sourceOf(id)));
    const model = learn([
      ...party([...own.filter((_, i) => !isHeld(i)), ...shared.filter(({ id }) => !isHeldSource(id))]),
      ...instancesOf(
        daily.filter((_, i) => !isHeld(i)),
        PEOPLES_DAILY,
      ),
      ...elsewhere,
    ]);
    console.error(`part ${fold + 1}: ${gzipSync(encodeModel(model), { level: 9 }).length} bytes compressed`);
    const tagger = taggerOf(model);
    const found = (text: string) =>
      recognize(text, { segmenter: jiebaSegmenter, tagger }).annotations.filter(({ kind }) => kind === 'organization');
    const ruled = (text: string) =>
      recognize(text, { segmenter: jiebaSegmenter }).annotations.filter(({ kind }) => kind === 'organization');
    for (const { text, spans } of own.filter((_, i) => isHeld(i))) {
      countGold(countsOf('own articles', totals), found(text), spans);
      countGold(countsOf('own articles, rules alone', totals), ruled(text), spans);
    }
    for (const { text, spans } of shared.filter(({ id }) => isHeldSource(id))) {
      countGold(countsOf('../shared/corpus', totals), found(text), spans);
      countGold(countsOf('../shared/corpus, rules alone', totals), ruled(text), spans);
    }
    for (const { text, organizations } of daily.filter((_, i) => isHeld(i)))
      count(countsOf('pd98-dev', totals), found(text), organizations);
  }
  for (const [name, counts] of totals) console.log(`${name}\t${report(counts)}`);
}

function countsOf(name: string, totals: Map<string, Counts>): Counts {
  const counts = totals.get(name) ?? { right: 0, extra: 0, missed: 0 };
  totals.set(name, counts);
  return counts;
}
