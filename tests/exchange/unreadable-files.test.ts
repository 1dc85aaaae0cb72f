import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readFile } from '@/lib/exchange/read-file';
import { allOf, BY, FILE, fileOf } from './collection-file';

const TEXT = JSON.stringify(FILE);
const NOT_OURS = '这不是可以导入的文件';

describe('refuses with a sentence', () => {
  test.each([
    ['nothing', '', '文件是空的'],
    ['white space', ' \n', '文件是空的'],
    ['a number', '7', '这不是 JSON 文件'],
    ['a web page', '<!doctype html><p>党建', '这不是 JSON 文件'],
    ['an object of others', '{"a": [1, {"b": 2}]}', NOT_OURS],
    ['another format', JSON.stringify({ ...FILE, format: 'x' }), NOT_OURS],
    ['no format', JSON.stringify({ ...FILE, format: undefined }), NOT_OURS],
    ['a newer version', JSON.stringify({ ...FILE, version: 3, articles: '?' }), '由较新版本（3）导出，请先升级扩展'],
    ['a version that never was', JSON.stringify({ ...FILE, version: 0 }), '不认识的版本'],
    ['a list left out', JSON.stringify({ ...FILE, tags: undefined }), '缺少「tags」'],
    ['a list that is none', JSON.stringify({ ...FILE, cases: {} }), '缺少「cases」'],
    ['a list twice', TEXT.replace('"cases":', '"clippings": [], "cases":'), '「clippings」出现了两次'],
    ['half of it', TEXT.slice(0, TEXT.length / 2), '文件不完整'],
    ['all but the last brace', TEXT.slice(0, -1), '文件不完整'],
    ['more behind it', `${TEXT}{}`, '已损坏'],
    ['a comma too many', TEXT.replace('"clippings":[', '"clippings":[,'), '已损坏'],
    ['a broken word', TEXT.replace('"tags":["x"]', '"tags":nul'), '已损坏'],
    ['deep nesting', `{"format":"x","a":${'['.repeat(100_000)}`, '嵌套太深'],
    ['one endless text', `{"format":"${'长'.repeat(9_000_000)}`, '有一处文字太长'],
  ])('%s', async (_, text, sentence) => {
    await expect(allOf(new Blob([text]))).rejects.toMatchObject({
      name: 'UnreadableFile',
      message: expect.stringContaining(sentence),
    });
  });

  test('text in GBK', async () => {
    const gbk = new Blob(['{"format":"', new Uint8Array([0xb5, 0xb3, 0xbd, 0xa8]), '"}']);
    await expect(allOf(gbk)).rejects.toThrow('文字编码不是 UTF-8');
  });

  test.each([1, 2])('text that is cut off within a character, %i bytes of it there', async (there) => {
    const whole = new TextEncoder().encode(TEXT.replace('{', '{"题":"党建",'));
    const at = whole.indexOf(0xe5) + there;
    await expect(allOf(new Blob([whole.slice(0, at)]))).rejects.toThrow('文件不完整');
  });

  test('compressed text that is cut off', async () => {
    const cut = new Uint8Array(gzipSync(TEXT)).slice(0, -20);
    await expect(allOf(new Blob([cut]))).rejects.toThrow('压缩文件已损坏或不完整');
  });
});

describe('reads', () => {
  const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
  test.each([
    ['a byte order mark', new Blob(['\ufeff', TEXT])],
    ['UTF-16', new Blob([utf16(TEXT)])],
    ['gzip', new Blob([new Uint8Array(gzipSync(TEXT))])],
    ['fields sorted by name', fileOf(Object.fromEntries(Object.entries(FILE).toSorted()))],
  ])('%s', async (_, file) => {
    const records = await allOf(file);
    expect(records.map(({ kind }) => kind).toSorted()).toEqual(['articles', 'cases', 'clippings', 'tags']);
    expect(records.filter((each) => 'reason' in each)).toEqual([]);
  });

  test('names that would reach prototypes, as nothing but names', async () => {
    const text = TEXT.replace('"note":""', '"note":"","__proto__":{"polluted":true},"constructor":{"prototype":1}');
    const records = await allOf(new Blob([text]));
    expect(records.filter((each) => 'reason' in each)).toEqual([]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    for (const each of records) if ('record' in each) expect(Object.getPrototypeOf(each.record)).toBe(Object.prototype);
  });
});

test('tells how far it has read, and stops when told to', async () => {
  const many = {
    ...FILE,
    tags: Array.from({ length: 50_000 }, (_, i) => ({ name: `x${i}`, createdAt: BY.exportedAt })),
  };
  const shares: number[] = [];
  const text = JSON.stringify(many);
  const parts = [text.slice(0, 1_000_000), text.slice(1_000_000, 2_000_000), text.slice(2_000_000)];
  for await (const _ of readFile(new Blob(parts), { now: BY.exportedAt, onProgress: (share) => shares.push(share) })) {
  }
  expect(shares.at(-1)).toBe(1);
  expect(shares.length).toBeGreaterThan(2);

  const stop = new AbortController();
  const read = async () => {
    for await (const _ of readFile(fileOf(many), { now: BY.exportedAt, signal: stop.signal })) stop.abort();
  };
  await expect(read()).rejects.toMatchObject({ name: 'AbortError' });
});
