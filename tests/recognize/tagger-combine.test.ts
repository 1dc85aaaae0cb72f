import { expect, test } from 'vitest';
import type { Organization } from '@/lib/model/annotation';
import type { TraceEvent } from '@/lib/recognize/context';
import { taggedInPlaceOf } from '@/lib/recognize/tagger/combine';

const TEXT = '市文旅局邀请思科中国公司和青杉电子座谈';

function organization(text: string, rule: string): Organization {
  const start = TEXT.indexOf(text);
  return { kind: 'organization', start, end: start + text.length, text, sort: 'other', rule };
}

test('the tagger moves edges, adds and leaves out; a name by itself stands; the trace tells what it dropped', () => {
  const rules = [
    organization('市文旅局', 'organization/head-whole'),
    organization('中国公司', 'organization/head-name'),
    organization('座谈', 'organization/head-name'),
  ];
  const tagged = [organization('思科中国公司', 'organization/tagged')];
  const events: TraceEvent[] = [];
  const chosen = taggedInPlaceOf(rules, tagged, { trace: (event) => events.push(event) });
  expect(chosen.map(({ text }) => text)).toEqual(['市文旅局', '思科中国公司']);
  expect(events.map(({ annotation, by }) => [annotation.text, by])).toEqual([
    ['中国公司', 'tagger: 思科中国公司'],
    ['座谈', 'tagger: no name'],
  ]);
});
