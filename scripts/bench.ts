/**
 * Measures speed as ratios within one run: `npm run bench`, or a part of it: `npm run bench -- search`. Prints a table, writes `out/bench.json`, and ends with 1 where
 * a goal is missed. Uses the articles of ../shared/corpus where they are, else the sample article.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { bulkRows } from './bench/bulk';
import { exchangeRows } from './bench/exchange';
import { firstMarkRows } from './bench/first-marks';
import { openingRows } from './bench/opening';
import { otherPageRow } from './bench/other-page';
import { pageRows } from './bench/page';
import { growthRows, slowestGrowthRow, speedRows } from './bench/recognition';
import type { Row } from './bench/row';
import { savingRows } from './bench/saving';
import { searchRows } from './bench/search';
import { steadinessRow } from './bench/steadiness';
import { hasSharedGold, sharedArticles } from './score/shared-gold';

const PARTS = ['recognition', 'page', 'search', 'opening', 'exchange', 'bulk', 'saving'] as const;
const BUILT = '.output/chrome-mv3/manifest.json';
const asked = process.argv.slice(2);
const unknown = asked.filter((part) => !PARTS.some((known) => known === part));
if (unknown.length > 0) throw new Error(`没有这个部分：${unknown.join(' ')}。有 ${PARTS.join(' ')}。`);
const isAsked = (part: (typeof PARTS)[number]) => asked.length === 0 || asked.includes(part);

const rows: Row[] = [];
if (isAsked('recognition')) await measureRecognition();
if (isAsked('page')) {
  console.log('▸ 网页上的标注、查点与找回 …');
  rows.push(...(await pageRows()));
}
if (isAsked('search')) {
  console.log('▸ 搜索 …');
  rows.push(...(await searchRows()));
}
if (isAsked('opening')) {
  console.log('▸ 打开弹出窗口和剪报库 …');
  rows.push(...(await openingRows()));
}
if (isAsked('exchange')) {
  console.log('▸ 导出与导入 …');
  rows.push(...(await exchangeRows()));
}
if (isAsked('bulk')) {
  console.log('▸ 成批操作与撤销 …');
  rows.push(...(await bulkRows()));
}
if (isAsked('saving')) {
  console.log('▸ 资料库大小与保存快慢 …');
  if (existsSync(BUILT)) rows.push(...(await savingRows()));
  else console.log('跳过：还没有构建。先运行 npm run build:chrome。');
}

console.table(
  rows.map(({ name, ours, peer, ratio, goal, holds }) => ({
    项目: name,
    本项目: ours.toFixed(1),
    对照: peer.toFixed(1),
    比值: ratio < 0.1 ? ratio.toPrecision(2) : ratio.toFixed(2),
    目标: `≤ ${Number(goal.toPrecision(2))}`,
    达标: holds ? '是' : '否',
  })),
);
mkdirSync('out', { recursive: true });
writeFileSync('out/bench.json', `${JSON.stringify(rows, undefined, 2)}\n`);
console.log('已写入 out/bench.json');
if (rows.some(({ holds }) => !holds)) process.exitCode = 1;

async function measureRecognition(): Promise<void> {
  const texts = hasSharedGold() ? sharedArticles().map(({ text }) => text) : [sampleText()];
  if (!hasSharedGold()) console.log('跳过：../shared/corpus 不在，只用示例文章，不查细化是否移动标注。');

  console.log('▸ 识别与 jieba 的 tag …');
  rows.push(...speedRows(texts));
  console.log('▸ 文章加长 …');
  rows.push(...growthRows(texts), slowestGrowthRow());
  if (hasSharedGold()) {
    console.log('▸ 首批标注与细化 …');
    rows.push(await steadinessRow());
  }
  if (existsSync(BUILT)) {
    console.log('▸ 浏览器里的首批标注 …');
    rows.push(...(await firstMarkRows()));
    rows.push(await otherPageRow());
  } else console.log('跳过：还没有构建，未测浏览器里的首批标注。先运行 npm run build:chrome。');
}

function sampleText(): string {
  const html = readFileSync('tests/pages/sample/index.html', 'utf8');
  return html.slice(html.indexOf('<h1')).replace(/<[^>]+>/gu, '');
}
