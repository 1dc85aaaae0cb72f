import { expect, test } from 'vitest';
import { foundNames } from '@/components/popup/found-names';
import type { Annotation, Figure, Method, Organization } from '@/lib/model/annotation';

const organization = (text: string, start: number, fullName?: string): Organization => ({
  kind: 'organization',
  sort: 'party',
  text,
  start,
  end: start + text.length,
  rule: 'test',
  ...(fullName === undefined ? {} : { fullName }),
});
const method = (name: string, start: number): Method => ({
  kind: 'method',
  name,
  text: `“${name}”`,
  start,
  end: start + name.length + 2,
  rule: 'test',
});
const figure = (start: number, of?: string): Figure => ({
  kind: 'figure',
  text: '12支',
  start,
  end: start + 3,
  rule: 'test',
  relation: '=',
  low: 12,
  high: 12,
  unit: '支',
  ...(of === undefined ? {} : { of }),
});

const page: Annotation[] = [
  organization('柳湾社区', 0),
  method('红堤连心', 10),
  organization('区税务局', 20),
  organization('区税务局', 30, '临江区税务局'),
  figure(40, '先锋队'),
  figure(50, '志愿队'),
  figure(60, '先锋队'),
];

test('a name stands once with its mentions, most mentioned first', () => {
  expect(foundNames(page, 'organization')).toEqual([
    {
      label: '区税务局',
      detail: '临江区税务局',
      mentions: [
        { start: 20, end: 24 },
        { start: 30, end: 34 },
      ],
    },
    { label: '柳湾社区', mentions: [{ start: 0, end: 4 }] },
  ]);
});

test('a method goes by its bare name', () => {
  expect(foundNames(page, 'method').map(({ label }) => label)).toEqual(['红堤连心']);
});

test('the same value of two things is two figures', () => {
  expect(foundNames(page, 'figure').map(({ label, detail, mentions }) => [label, detail, mentions.length])).toEqual([
    ['12 支', '先锋队', 2],
    ['12 支', '志愿队', 1],
  ]);
});
