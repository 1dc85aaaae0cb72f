/**
 * Scores the organizations of `recognize` against sets of general news: `npx tsx scripts/ner-score.ts [--quick|--rules] FILE.jsonl…`.
 * One object a line: `{"text", "entities": [{"start", "end", "label"}]}`. Exact spans; each text is a page of its own.
 */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { recognize } from '@/lib/recognize/recognize';
import { jiebaSegmenter } from './jieba-segmenter';
import { organizationsOf, readEntities } from './tagger/corpus';
import { type Counts, count, report } from './tagger/measure';
import { readTagger } from './tagger-asset';

const { values, positionals } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, rules: { type: 'boolean', default: false } },
  allowPositionals: true,
});
if (positionals.length === 0) {
  console.error('用法: npm run --silent ner-score -- [--quick|--rules] 文件.jsonl…');
  process.exit(2);
}
const tagger = values.rules ? undefined : readTagger();
for (const path of positionals) {
  if (!existsSync(path)) {
    console.error(`没有找到 ${path}，跳过。`);
    continue;
  }
  const counts: Counts = { right: 0, extra: 0, missed: 0 };
  for (const { text, entities } of readEntities(path)) {
    const { annotations } = recognize(
      text,
      values.quick ? {} : { segmenter: jiebaSegmenter, ...(tagger && { tagger }) },
    );
    const found = annotations.filter(({ kind }) => kind === 'organization');
    count(counts, found, organizationsOf(entities));
  }
  console.log(`${basename(path)}\t${report(counts)}`);
}
