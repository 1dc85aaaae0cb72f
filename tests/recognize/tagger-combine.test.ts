import { expect, test } from 'vitest';
import type { Organization } from '@/lib/model/annotation';
import type { TraceEvent } from '@/lib/recognize/context';
import { taggedInPlaceOf } from '@/lib/recognize/tagger/combine';

const TEXT = '市文旅局邀请思科中国公司和青杉电子座谈';

function organization(text: string, rule: string): Organization {
  const start = TEXT.indexOf(text);
  return { kind: 'organization', start, end: start + text.length, text, sort: 'other', rule };
}

const tagged = (text: string, score: number) => ({ organization: organization(text, 'organization/tagged'), score });

test('the tagger moves edges, adds and leaves out; the trace tells what it dropped', () => {
  const rules = ['市文旅局', '中国公司', '座谈'].map((text) => organization(text, 'organization/head-name'));
  const spans = [tagged('思科中国公司', 0.7), tagged('市文旅局', 0.9), tagged('青杉电子', 0.2)];
  const events: TraceEvent[] = [];
  const chosen = taggedInPlaceOf(rules, spans, { trace: (event) => events.push(event) });
  expect(chosen.map(({ text }) => text)).toEqual(['市文旅局', '思科中国公司']);
  expect(events.map(({ annotation }) => annotation.text)).toEqual(['市文旅局', '中国公司', '座谈', '青杉电子']);
});
