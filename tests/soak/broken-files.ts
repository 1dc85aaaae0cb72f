/** Files that must not get in, and what the page has to say of each. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

interface Broken {
  readonly name: string;
  readonly path: string;
  readonly answer: RegExp;
}

const HEAD = '{"format":"dangjian-clipper/collection","version":1,"exportedAt":"2026-11-24T08:00:00Z","generator":"x"';
const EMPTY = ',"articles":[],"clippings":[],"cases":[],"tags":[]}';
const ARTICLE = {
  id: '99999999-0001-4000-8000-000000000001',
  url: 'https://hostile.example.org/1',
  title: '题',
  site: 'hostile.example.org',
  savedAt: '2026-11-24T08:00:00Z',
};

const clipping = (more: object) => ({
  id: '99999999-0003-4000-8000-000000000001',
  articleId: ARTICLE.id,
  quote: { exact: '一句', prefix: '', suffix: '' },
  position: { start: 0, end: 2 },
  annotations: [],
  tags: [],
  note: '',
  createdAt: '2026-11-24T08:00:00Z',
  updatedAt: '2026-11-24T08:00:00Z',
  ...more,
});

const withClippings = (...clippings: object[]) =>
  `${HEAD},"articles":[${JSON.stringify(ARTICLE)}],"clippings":${JSON.stringify(clippings)},"cases":[],"tags":[]}`;

/** `whole` is a file that is right: pieces of it are not. One at a time, since some are large. */
export async function* brokenFiles(folder: string, whole: string): AsyncGenerator<Broken> {
  const made = async (name: string, content: string | Uint8Array, answer: RegExp): Promise<Broken> => {
    const path = join(folder, `${name}.json`);
    await writeFile(path, content);
    return { name, path, answer };
  };
  const bytes = await readFile(whole);
  const size = bytes.length;
  for (const share of [0.001, 0.3, 0.8, 0.999999])
    yield await made(`cut-${share}`, bytes.subarray(0, Math.floor(size * share)), /文件不完整/u);
  const at = bytes.indexOf('\n', Math.floor(size / 2));
  yield await made(
    'flipped',
    Buffer.concat([bytes.subarray(0, at), Buffer.from('\u0000}{'), bytes.subarray(at)]),
    /损坏|不完整/u,
  );
  yield await made(
    'bad-utf8',
    Buffer.concat([bytes.subarray(0, at), Buffer.from([0xff, 0xfe, 0xc0]), bytes.subarray(at)]),
    /没有导入[^。]*bad-utf8/u,
  );
  yield await made('newer', `${HEAD.replace('"version":1', '"version":7')}${EMPTY}`, /较新版本（7）.*升级/u);
  yield await made('no-version', `${HEAD.replace('"version":1,', '')}${EMPTY}`, /没有写明版本/u);
  yield await made('blank', ' \n ', /文件是空的/u);
  yield await made('nothing', '', /文件是空的/u);
  yield await made('page', '<!doctype html><p>下载失败', /不是 JSON/u);
  yield await made('other', '{"name":"x","list":[1,2,3]}', /没有导入[^。]*other/u);
  yield await made('deep', `${HEAD},"articles":${'['.repeat(100_000)}`, /嵌套太深/u);
  yield await made('long-text', `${HEAD},"articles":[{"id":"${'长'.repeat(9_000_000)}"}]`, /太长/u);
  yield await made('missing-list', `${HEAD},"articles":[],"clippings":[]}`, /缺少「(?:cases|tags)」/u);
  yield await made('member-twice', `${HEAD},"articles":[],"articles":[]${EMPTY}`, /出现了两次/u);
  const right = clipping({});
  yield await made('twice', withClippings({ ...right, note: 7 }, right, right), /备注：应为文字[\s\S]*重复/u);
  yield await made('script', withClippings(clipping({ quote: { exact: 1, prefix: '', suffix: '' } })), /应为文字/u);
  yield await made(
    'address',
    `${HEAD},"articles":[${JSON.stringify({ ...ARTICLE, url: 'javascript:alert(1)' })}],"clippings":[${JSON.stringify(right)}],"cases":[],"tags":[]}`,
    /应为 http 或 https 网址/u,
  );
  yield await made('time', withClippings(clipping({ createdAt: '昨天' })), /应为带时区的时间/u);
  yield await made(
    'nobody',
    withClippings(clipping({ articleId: '99999999-0001-4000-8000-00000000dead' })),
    /所指的文章不在文件里/u,
  );
  yield await made(
    'proto',
    withClippings(clipping({ note: 3, __proto__x: 1 })).replace('__proto__x', '__proto__'),
    /应为文字/u,
  );
}
