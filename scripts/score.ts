/**
 * Scores recognition: `npm run score [-- --write]`. Prints tables in Markdown; `--write` puts them into docs/recognition.md,
 * with the date. First the annotated articles of ../shared/corpus, as the extension reads them; then what is fitted to
 * articles, on articles that it was not fitted to. About two minutes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { recognize } from '@/lib/recognize/recognize';
import { annotatedSets } from './gold';
import { jiebaSegmenter } from './jieba-segmenter';
import { baseline } from './score/baselines';
import { heldOutCases, heldOutMethods } from './score/held-out';
import { hasSharedGold, type Prediction, sharedArticles, sharedScorer } from './score/shared-gold';
import { SOURCES, sourceOf } from './score/sources';
import { heldOutTable, kindTable, sourceTable } from './score/tables';
import { heldOutOrganizations } from './tagger/held-out';
import { trainingTexts } from './tagger/learn';
import { readTagger } from './tagger-asset';

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } });
const texts = trainingTexts();
if (!hasSharedGold() || !texts) {
  console.error('跳过：../shared 不在，没有可以评分的文章。');
  process.exit(0);
}

const articles = sharedArticles();
const score = await sharedScorer();
const tagger = readTagger();
const predict = (options: Parameters<typeof recognize>[1]): Prediction[] =>
  articles.map(({ id, text }) => ({ file: `${id}.txt`, ...recognize(text, options) }));

const full = predict({ segmenter: jiebaSegmenter, tagger });
const bySource = SOURCES.map((source) => ({
  source,
  count: articles.filter(({ id }) => sourceOf(id) === source).length,
  scores: score(full.filter(({ file }) => sourceOf(file) === source)),
}));
const sets = annotatedSets();
const [ownMethods, sharedMethods] = heldOutMethods(sets);
const [ownCases, sharedCases] = heldOutCases(sets);
const organizations = heldOutOrganizations(texts, console.error);

const report = [
  `Measured on ${new Date().toISOString().slice(0, 10)}. The ${articles.length} articles of ../shared/corpus, all of which rules and weights have seen:`,
  kindTable([
    ['as shipped', score(full)],
    ['without the tagger', score(predict({ segmenter: jiebaSegmenter }))],
    ['without tagger and segmenter', score(predict({}))],
    ['baseline', score(articles.map(baseline))],
  ]),
  'Exact F1 by source, as shipped:',
  sourceTable(bySource),
  'What is fitted, on articles left out of the fitting:',
  heldOutTable([
    ['organizations, by rules and tagger', 'own articles, four parts in turn', organizations.own],
    ['organizations, by rules and tagger', '../shared/corpus, sources in turn', organizations.shared],
    ['organizations, by rules and tagger', 'pd98-dev (general news), four parts in turn', organizations.daily],
    ['quotations that name a method', 'own articles, groups in turn', ownMethods],
    ['quotations that name a method', '../shared/corpus, sources in turn', sharedMethods],
    ['owners of methods (cases)', 'own articles, groups in turn', ownCases],
    ['owners of methods (cases)', '../shared/corpus, sources in turn', sharedCases],
  ]),
].join('\n\n');
console.log(report);
if (values.write) {
  writeInto('docs/recognition.md', report);
  console.log('\n已写入 docs/recognition.md');
}

function writeInto(path: string, text: string): void {
  const page = readFileSync(path, 'utf8');
  const between = /(<!-- score -->)[\s\S]*(<!-- \/score -->)/u;
  if (!between.test(page)) throw new Error(`${path} 里没有 <!-- score --> 标记。`);
  writeFileSync(
    path,
    page.replace(between, (_, open, close) => `${open}\n\n${text}\n\n${close}`),
  );
}
