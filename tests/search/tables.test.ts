import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pinyinTable, traditionalTable } from '@/scripts/character-tables';

test.each([
  ['traditional', traditionalTable],
  ['pinyin', pinyinTable],
])('the table %s is what its script writes', (name, table) =>
  expect(readFileSync(`lib/search/tables/${name}.ts`, 'utf8')).toBe(table()),
);
