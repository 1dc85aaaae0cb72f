import { headsIn } from '@/lib/recognize/organization/heads';
import { wordsOfName } from '@/lib/recognize/organization/left-edge';
import { documentOf } from '@/lib/text/document';
import { jiebaSegmenter } from './jieba-segmenter';

for (const text of process.argv.slice(2)) {
  const context = { document: documentOf(text), tokens: jiebaSegmenter(text), trace: () => {} };
  console.log(context.tokens.map((t) => t.text + '/' + t.tag).join(' '));
  for (const h of headsIn(text))
    console.log(
      '  ',
      h.text,
      h.need,
      '<-',
      wordsOfName(context, h)
        .map((w) => w.text + '/' + w.as)
        .join(' '),
    );
}
