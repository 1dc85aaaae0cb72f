import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { headsIn } from '@/lib/recognize/organization/heads';
import { organizations } from '@/lib/recognize/recognizers/organizations';
import { taggedOrganizations } from '@/lib/recognize/recognizers/tagged-organizations';
import { loadTagger } from '@/lib/recognize/tagger/tagger';
import { documentOf } from '@/lib/text/document';
import { jiebaSegmenter } from '@/scripts/jieba-segmenter';

const bytes = readFileSync(new URL('../../public/organization-tagger.bin', import.meta.url));
const tagger = loadTagger(bytes);

test('the shipped weights are at most 500 kB compressed', () => {
  expect(gzipSync(bytes, { level: 9 }).length).toBeLessThanOrEqual(500_000);
});

test.each([
  ['欧盟昨天在布鲁塞尔公布了这项决定。', ['欧盟']],
  ['法国外交部发言人说，两国将继续谈判。', ['法国外交部']],
  ['微软公司上个月推出了新的软件。', ['微软公司']],
  ['新华社记者从安理会获悉。', ['新华社', '安理会']],
  ['中国队以二比一战胜韩国队。', ['中国队', '韩国队']],
  ['今天天气很好，孩子们在院子里玩。', []],
])('%s', (text, names) => {
  const tokens = jiebaSegmenter(text);
  const heads = headsIn(text);
  const proposals = organizations({ document: documentOf(text), tokens, trace: () => {} }, heads);
  const found = taggedOrganizations(text, { tokens, heads, proposals }, tagger, 'general');
  expect(found.map(({ text: name }) => name)).toEqual(names);
});
