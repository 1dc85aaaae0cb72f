import { expect, test } from 'vitest';
import type { Annotation } from '@/lib/model/annotation';
import type { ProposedCase } from '@/lib/model/recognition';
import { proposal } from '@/lib/text/proposal';

const TEXT = '青山街道党工委推行“六步”工作法。\n江心社区推行“板凳会”，办结实事300件。\n天气晴好。';

function organization(text: string, fullName?: string): Annotation {
  const start = TEXT.indexOf(text);
  return {
    ...{ kind: 'organization', sort: 'party', rule: 'test', text, start, end: start + text.length },
    ...(fullName && { fullName }),
  };
}

function method(text: string): Annotation {
  const start = TEXT.indexOf(text);
  return { kind: 'method', name: text, rule: 'test', text, start, end: start + text.length };
}

const ANNOTATIONS = [
  organization('青山街道党工委'),
  method('六步'),
  organization('江心社区', '青山街道江心社区'),
  method('板凳会'),
];
const CASE: ProposedCase = { organization: '青山街道', method: '板凳会', alternatives: ['江心社区'] };

function propose(passage: string, annotations: readonly Annotation[] = ANNOTATIONS, cases: ProposedCase[] = []) {
  const start = TEXT.indexOf(passage);
  return proposal({ annotations, cases }, { start, end: start + passage.length }, TEXT);
}

test('annotations inside the passage count from its start', () => {
  const passage = '江心社区推行“板凳会”，办结实事300件。';
  for (const { text, start, end } of propose(passage).annotations) expect(passage.slice(start, end)).toBe(text);
  expect(propose(passage).annotations.map(({ text }) => text)).toEqual(['江心社区', '板凳会']);
});

test('an annotation that the passage cuts is left out', () => {
  expect(propose('心社区推行').annotations).toEqual([]);
});

test('a proposed case goes before what stands near, and its runners-up are offered', () => {
  const { case: names, organizations } = propose('江心社区推行“板凳会”', ANNOTATIONS, [CASE]);
  expect(names).toEqual({ organization: '青山街道', method: '板凳会' });
  expect(organizations).toEqual(['青山街道', '江心社区', '青山街道江心社区']);
});

test('without one, the organization nearest to the method owns it, by its full name', () => {
  expect(propose('推行“板凳会”，办结').case).toEqual({ organization: '青山街道江心社区', method: '板凳会' });
});

test('an organization alone makes a case without a method', () => {
  expect(propose('青山街道党工委').case).toEqual({ organization: '青山街道党工委' });
});

test('a method without any organization is offered, but makes no case', () => {
  const { case: names, methods } = propose('“板凳会”', [method('板凳会')]);
  expect(names).toBeUndefined();
  expect(methods).toEqual(['板凳会']);
});

test('a passage that names nothing proposes nothing', () => {
  expect(propose('天气晴好。')).toEqual({ annotations: [], organizations: [], methods: [] });
});
