/**
 * Recognizes text files: `npm run --silent recognize -- [--quick] [--rules] [--trace] FILE…`.
 * Prints one JSON line a file: { file, annotations, cases }. `--quick` leaves segmenter and tagger out, `--rules` the tagger; `--trace` prints
 * what was proposed, changed and dropped instead, and by which rule.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { recognize } from '@/lib/recognize/recognize';
import { jiebaSegmenter } from './jieba-segmenter';
import { readTagger } from './tagger-asset';

const { values, positionals } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    rules: { type: 'boolean', default: false },
    trace: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const tagger = values.quick || values.rules ? undefined : readTagger();
if (positionals.length === 0) {
  console.error('用法: npm run --silent recognize -- [--quick] [--rules] [--trace] 文件…');
  process.exit(2);
}
for (const path of positionals) {
  const text = readFileSync(path, 'utf8');
  const { annotations, cases } = recognize(text, {
    ...(tagger && { tagger }),
    ...(!values.quick && { segmenter: jiebaSegmenter }),
    ...(values.trace && {
      trace: ({ step, by, annotation: { start, end, kind, text: name } }) =>
        console.log([step, by, kind, `${start}..${end}`, name].join('\t')),
    }),
  });
  if (!values.trace) console.log(JSON.stringify({ file: basename(path), annotations, cases }));
}
