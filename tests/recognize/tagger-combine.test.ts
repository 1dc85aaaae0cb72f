import { describe, expect, test } from 'vitest';
import type { Organization } from '@/lib/model/annotation';
import type { TraceEvent } from '@/lib/recognize/context';
import type { TaggedOrganization } from '@/lib/recognize/recognizers/tagged-organizations';
import { combineOrganizations } from '@/lib/recognize/tagger/combine';

const TEXT = '市文旅局邀请思科中国公司和青杉电子座谈';

function organization(text: string, rule: string): Organization {
  const start = TEXT.indexOf(text);
  return { kind: 'organization', start, end: start + text.length, text, sort: 'other', rule };
}

const byRule = (text: string) => organization(text, 'organization/head-name');

function tagged(text: string, score: number, hasHead: boolean): TaggedOrganization {
  return { organization: organization(text, 'organization/tagged'), score, hasHead };
}

function combined(rules: Organization[], spans: TaggedOrganization[], partyBuilding: boolean) {
  const events: TraceEvent[] = [];
  const chosen = combineOrganizations(rules, spans, partyBuilding, { trace: (event) => events.push(event) });
  return { names: chosen.map(({ text }) => text), dropped: events.map(({ annotation }) => annotation.text) };
}

describe('in party-building news', () => {
  test.each([
    ['a sure name without a head is added', tagged('青杉电子', 0.97, false), ['市文旅局', '青杉电子']],
    ['one that is not sure is not', tagged('青杉电子', 0.8, false), ['市文旅局']],
    ['one with a head is left to the rules', tagged('思科中国公司', 0.99, true), ['市文旅局']],
    ['the rules keep what they found', tagged('文旅局', 0.99, false), ['市文旅局']],
  ])('%s', (_, span, names) => {
    const { names: found, dropped } = combined([byRule('市文旅局')], [span], true);
    expect(found).toEqual(names);
    expect(dropped).toEqual(names.includes(span.organization.text) ? [] : [span.organization.text]);
  });
});

describe('in other news', () => {
  test('the tagger moves edges, adds and leaves out', () => {
    const rules = [byRule('市文旅局'), byRule('中国公司'), byRule('座谈')];
    const spans = [tagged('市文旅局', 0.9, true), tagged('思科中国公司', 0.7, true), tagged('青杉电子', 0.5, false)];
    const { names, dropped } = combined(rules, spans, false);
    expect(names).toEqual(['市文旅局', '思科中国公司', '青杉电子']);
    expect(dropped).toContain('座谈');
  });

  test('what is likelier no name is left out', () => {
    expect(combined([], [tagged('青杉电子', 0.2, false)], false)).toEqual({ names: [], dropped: ['青杉电子'] });
  });
});
