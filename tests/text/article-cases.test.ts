import { expect, test } from 'vitest';
import type { Annotation } from '@/lib/model/annotation';
import { casesOfArticle } from '@/lib/text/article-cases';

const LINES = [
  '党建引领小区治理',
  '近日，云州市交流“楼栋议事”和“三色灯”两种做法。',
  '青禾街道过去长期以来停车难，矛盾多，居民问题没人管。',
  '青禾街道推行“楼栋议事”，建立十二个党小组，组织党员走访。',
  '截至8月底，共化解矛盾47件，居民满意度提升到98%，被评为先进。',
  '云州市税务局推行“三色灯”，制定制度，整合窗口，开展培训。',
  '目前累计办理事项1200件，群众满意度提高，获评示范窗口。',
];
const TEXT = LINES.join('\n');

const methods = ['楼栋议事', '三色灯'].flatMap((name): Annotation[] => {
  const start = TEXT.lastIndexOf(name);
  return [{ kind: 'method', name, text: name, start, end: start + name.length, rule: 'test' }];
});
const cases = [
  { organization: '青禾街道', method: '楼栋议事', alternatives: [] },
  { organization: '云州市税务局', method: '三色灯', alternatives: ['云州市'] },
];

function told(text: string, body = { start: 0, end: text.length }) {
  return casesOfArticle({ annotations: methods, cases }, body, text).map(({ method, passages }) => [
    method,
    ...passages.map(({ start, end, part }) => `${part} ${text.slice(start, start + 5)}…${text.slice(end - 3, end)}`),
  ]);
}

test('each case has the paragraphs that name it and those that go on about it', () => {
  expect(told(TEXT)).toEqual([
    ['楼栋议事', 'background 青禾街道过…人管。', 'practice 青禾街道推…走访。', 'result 截至8月底…先进。'],
    ['三色灯', 'practice 云州市税务…培训。', 'result 目前累计办…窗口。'],
  ]);
});

test('a case whose method stands outside of the article is none of it', () => {
  expect(told(TEXT, { start: 0, end: TEXT.indexOf('云州市税务局') }).map(([method]) => method)).toEqual(['楼栋议事']);
});

test('where one case is proposed the whole article tells of it', () => {
  const [only] = cases;
  if (!only) throw new Error('There is a case.');
  const text = LINES.filter((_, i) => i !== 1 && i < 5).join('\n');
  const start = text.indexOf('楼栋议事');
  const found: Annotation = { kind: 'method', name: '楼栋议事', text: '楼栋议事', start, end: start + 4, rule: 'test' };
  const [its] = casesOfArticle({ annotations: [found], cases: [only] }, { start: 0, end: text.length }, text);
  expect(its?.passages.map(({ part }) => part)).toEqual(['background', 'practice', 'result']);
});

test('a long paragraph is cut where the part changes; every passage is a stretch of the text', () => {
  const long = `${LINES[2]}${'居民反映多年，问题仍然突出，矛盾不少。'.repeat(8)}${LINES[3]}${LINES[4]}`;
  const start = long.indexOf('楼栋议事');
  const found: Annotation = { kind: 'method', name: '楼栋议事', text: '楼栋议事', start, end: start + 4, rule: 'test' };
  const [its] = casesOfArticle(
    { annotations: [found], cases: cases.slice(0, 1) },
    { start: 0, end: long.length },
    long,
  );
  expect(its?.passages.map(({ part }) => part)).toEqual(expect.arrayContaining(['background', 'result']));
  for (const passage of its?.passages ?? [])
    expect(long.slice(passage.start, passage.end).trim().length).toBe(passage.end - passage.start);
});
