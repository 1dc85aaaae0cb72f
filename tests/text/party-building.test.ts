import { expect, test } from 'vitest';
import { looksPartyBuilding } from '@/lib/text/party-building';

test.each([
  ['青山街道：党建引领小区治理', '', true],
  ['小区里的新鲜事', '社区党委牵头，网格党支部落实，在职党员报到。', true],
  ['小区里的新鲜事', '一名党员路过，看见了这件事。', false],
  ['明日多云转晴', '气温回升，适合出行。', false],
])('%s: %s → %s', (title, text, expected) => expect(looksPartyBuilding(title, text)).toBe(expected));
