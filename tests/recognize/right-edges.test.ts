import { expect, test } from 'vitest';
import type { Organization } from '@/lib/model/annotation';
import { withRightEdges } from '@/lib/recognize/tagger/right-edges';

function spanOf(text: string, name: string) {
  const start = text.indexOf(name);
  return { start, end: start + name.length };
}

test.each([
  ['据市卫健委通报', '据市卫健委', ['市卫健委'], ['市卫健委']],
  ['城关警务区驻站民警', '城关警务区驻站', ['城关警务区'], ['城关警务区']],
  ['海关驻城关办事处', '海关驻城关办事处', ['海关'], ['海关驻城关办事处']],
  ['县果业商会和县药材协会', '县果业商会和县药材协会', ['县果业商会', '县药材协会'], ['县果业商会', '县药材协会']],
])('%s', (text, tagged, proposed, names) => {
  const proposals = proposed.map(
    (name): Organization => ({ kind: 'organization', ...spanOf(text, name), text: name, sort: 'other', rule: 'test' }),
  );
  const found = withRightEdges([spanOf(text, tagged)], proposals, text);
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(names);
});
