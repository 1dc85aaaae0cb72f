/**
 * Trains the tagger of organizations: `npx tsx scripts/train-tagger.ts --ner ../shared/ner --out public/organization-tagger.bin`.
 * The same sets give the same bytes. Instead of `--out`, `--folds 5` measures: the target set is cut in as many parts,
 * each is read by a tagger that was trained on the others (`--only 1`: the first part only); `--folds 0` leaves the
 * target set out of training and reads all of it.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { organizations } from '@/lib/recognize/recognizers/organizations';
import { encodeModel, type Model } from '@/lib/recognize/tagger/asset';
import { taggerOf } from '@/lib/recognize/tagger/tagger';
import { documentOf } from '@/lib/text/document';
import { jiebaSegmenter } from './jieba-segmenter';
import { type Labelled, readSet, SETS } from './tagger/corpus';
import { train } from './tagger/crf';
import { type Instance, instancesOf } from './tagger/instances';
import { type Counts, count, report } from './tagger/measure';
import { quantize } from './tagger/quantize';

const { values } = parseArgs({
  options: {
    ner: { type: 'string', default: '../shared/ner' },
    out: { type: 'string' },
    folds: { type: 'string' },
    only: { type: 'string' },
    set: { type: 'string', multiple: true, default: [] },
  },
});
/** `--set dropout=0.4` tries another setting. */
const changed = new Map(values.set.map((pair) => pair.split('=')).map(([name, value]) => [name, Number(value)]));
const setting = (name: string, usual: number): number => changed.get(name) ?? usual;
const log = (line: string): void => console.error(line);

if (!existsSync(values.ner)) {
  console.error(`没有找到训练文本的文件夹 ${values.ner}，跳过。`);
  process.exit(0);
}
const sets = SETS.map((name) => readSet(values.ner, name));
const instances = sets.map(instancesOf);
if (values.out !== undefined) {
  const bytes = encodeModel(learn(instances.flat(), 0));
  writeFileSync(values.out, bytes);
  console.log(`${values.out}: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} compressed`);
}
if (values.folds !== undefined) measure(Number(values.folds));

function learn(lines: readonly Instance[], target: number): Model {
  const weights = train(lines, {
    epochs: setting('epochs', 4),
    rate: setting('rate', 0.1),
    minimum: setting('minimum', 8),
    dropout: setting('dropout', 0.5),
    withoutWords: setting('withoutWords', 0.25),
    setWeights: [setting('targetWeight', 3), 1, setting('cluener', 1)],
    target,
    log,
  });
  return quantize(weights, {
    step: setting('step', 0.1),
    least: setting('least', 0.1),
    boldness: setting('boldness', 2),
  });
}

function measure(folds: number): void {
  const [target = [], ...others] = sets;
  // A text may have several lines: cut the lines as the texts are cut.
  const cut = <T>(things: readonly T[], fold: number) => things.filter((_, i) => folds === 0 || i % folds === fold);
  const totals = new Map<string, Counts>();
  for (let fold = 0; fold < Math.max(1, folds); fold++) {
    if (values.only !== undefined && Number(values.only) !== fold + 1) continue;
    const known = folds === 0 ? [] : target.filter((_, i) => i % folds !== fold);
    const lines = [...instancesOf(known, 0), ...instances.slice(1).flat()];
    const model = learn(lines, folds === 0 ? 1 : 0);
    log(`${others.length + 1} sets, ${gzipSync(encodeModel(model), { level: 9 }).length} bytes compressed`);
    read(cut(target, fold), model, totals);
  }
  for (const [name, counts] of totals) console.log(`${name}\t${report(counts)}`);
}

function read(texts: readonly Labelled[], model: Model, totals: Map<string, Counts>): void {
  const tagger = taggerOf(model);
  for (const { text, organizations: wanted } of texts) {
    for (const way of ['with words', 'without words']) {
      const context = {
        document: documentOf(text),
        trace: () => {},
        ...(way === 'with words' && { tokens: jiebaSegmenter(text) }),
      };
      const spans = tagger.organizations(context, organizations(context));
      for (const least of [0, 0.3, 0.4, 0.5, 0.6, 0.8]) {
        const name = `${way}, score ≥ ${least}`;
        const counts = totals.get(name) ?? { right: 0, extra: 0, missed: 0 };
        totals.set(name, counts);
        count(
          counts,
          spans.filter(({ score }) => score >= least),
          wanted,
        );
      }
    }
  }
}
