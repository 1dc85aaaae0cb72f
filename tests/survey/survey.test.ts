import { expect, test } from 'vitest';
import type { Annotation } from '@/lib/model/annotation';
import { normalForm } from '@/lib/model/annotation';
import type { SurveyedClipping } from '@/lib/survey/entry';
import { conflictsOf, inLedgerOrder, unitsOf } from '@/lib/survey/ledger';
import { Surveyor } from '@/lib/survey/survey';
import { plausible } from '@/tests/library/plausible';

let count = 0;

/** `石桥镇党委 红堤连心 2025-03 "98.5% 办结率" "1200 件 诉求"` */
function told(organization: string, method: string, day: string, ...figures: string[]): SurveyedClipping {
  count += 1;
  const id = `clipping-${count}`;
  const records = plausible(3);
  const [clipping] = records.clippings;
  const [article] = records.articles;
  const [its] = records.cases;
  if (!clipping || !article || !its) throw new Error('plausible(3) is empty');
  const annotations = figures.map((figure, i): Annotation => {
    const [value = '', unit = '', of] = figure.split(' ');
    const low = Number(value);
    return {
      kind: 'figure',
      start: i,
      end: i + 1,
      text: value,
      rule: 'test',
      relation: '=',
      low,
      high: low,
      unit,
      ...(of && { of }),
    };
  });
  const organizations: Annotation[] = [
    { kind: 'organization', start: 90, end: 91, text: organization, rule: 'test', sort: 'party' },
  ];
  return {
    clipping: {
      ...clipping,
      id: id as typeof clipping.id,
      createdAt: `${day}T09:00:00+08:00`,
      annotations: [...annotations, ...organizations],
      part: 'practice',
      tags: ['防汛'],
    },
    article: { ...article, publishedAt: `${day}T08:00:00+08:00`, source: '临江先锋' },
    ...(organization && {
      case: {
        ...its,
        id: `${organization} ${method}` as typeof its.id,
        organization,
        method,
        status: 'verified' as const,
      },
    }),
  };
}

function survey(...all: SurveyedClipping[]) {
  const surveyor = new Surveyor();
  for (const each of all) surveyor.add(each);
  return surveyor.survey();
}

test('methods and organizations are told with whom, how often, and where first', () => {
  const { methods, organizations } = survey(
    told('石桥镇党委', '红堤连心', '2025-03-02', '98.5 %'),
    told('枫林乡党委', '红堤连心', '2024-01-09'),
    told('石桥镇党委', '屋场会', '2025-05-01'),
    told('石桥镇党委', '红堤连心', '2025-06-01'),
    told('', '', '2025-06-01'),
  );
  expect(methods.map(({ name, clippings }) => [name, clippings.length])).toEqual([
    ['红堤连心', 3],
    ['屋场会', 1],
  ]);
  expect(methods[0]).toMatchObject({
    others: [
      { name: '石桥镇党委', count: 2 },
      { name: '枫林乡党委', count: 1 },
    ],
    figures: 1,
    cases: 2,
    parts: ['practice'],
    first: { day: '2024-01-09', source: '临江先锋' },
    last: { day: '2025-06-01' },
    statuses: { unreviewed: 0, verified: 2, doubtful: 0 },
  });
  expect(organizations.map(({ name, sort }) => [name, sort])).toEqual([
    ['石桥镇党委', 'party'],
    ['枫林乡党委', 'party'],
  ]);
});

test('figures are sorted by value within a unit, and tell what they count, whose, when and where', () => {
  const { figures } = survey(
    told('石桥镇党委', '红堤连心', '2025-03-02', '1200 件 诉求', '98.5 % 办结率'),
    told('枫林乡党委', '屋场会', '2025-04-02', '90 件 诉求', '20000 件 实事'),
  );
  expect(inLedgerOrder(figures, 'value', false).map(normalForm)).toEqual([
    '= 98.5 %',
    '= 90 件',
    '= 1200 件',
    '= 20000 件',
  ]);
  expect(inLedgerOrder(figures, 'day', true)[0]).toMatchObject({
    organization: '枫林乡党委',
    method: '屋场会',
    of: '诉求',
  });
  expect(unitsOf(figures)).toEqual([
    { unit: '件', count: 3 },
    { unit: '%', count: 1 },
  ]);
});

test('figures conflict where one organization says different values of the same', () => {
  const { figures } = survey(
    told('石桥镇党委', '红堤连心', '2025-04-02', '1300 件 诉求'),
    told('石桥镇党委', '红堤连心', '2025-03-02', '1200 件 诉求', '40 件'),
    told('石桥镇党委', '红堤连心', '2025-05-02', '1200 件 诉求', '50 件'),
    told('枫林乡党委', '红堤连心', '2025-05-02', '7 件 诉求'),
    told('', '', '2025-05-02', '8 件 诉求'),
  );
  const conflicts = conflictsOf(figures);
  expect(conflicts).toHaveLength(1);
  expect(conflicts[0]).toMatchObject({ organization: '石桥镇党委', of: '诉求', unit: '件' });
  expect(conflicts[0]?.figures.map(({ low, day }) => [low, day])).toEqual([
    [1200, '2025-03-02'],
    [1300, '2025-04-02'],
  ]);
});

test.each([
  [
    'months, empty ones too',
    ['2025-11-02', '2026-02-01', '2026-02-03'],
    ['2025-11 1', '2025-12 0', '2026-01 0', '2026-02 2'],
  ],
  [
    'years beyond four of them',
    ['2020-11-02', '2025-02-01'],
    ['2020 1', '2021 0', '2022 0', '2023 0', '2024 0', '2025 1'],
  ],
  ['nothing', [], []],
])('clippings over time: %s', (_, days, times) => {
  const { statistics } = survey(...days.map((day) => told('石桥镇党委', '红堤连心', day)));
  expect(statistics.times.map(({ name, count: its }) => `${name} ${its}`)).toEqual(times);
});
