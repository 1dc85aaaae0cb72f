import { expect, test } from 'vitest';
import { markingOf, type SiteChoices, siteOf } from '@/lib/model/marking';

test.each([
  ['https://www.dangjian.example.cn/a/b.html', 'dangjian.example.cn'],
  ['http://example.cn:8080/', 'example.cn'],
  ['http://wwwnews.example.cn/', 'wwwnews.example.cn'],
  ['about:blank', ''],
  ['not an address', ''],
])('the site of %s is %j', (url, site) => expect(siteOf(url)).toBe(site));

const CHOICES: SiteChoices = { 'never.cn': 'never', 'always.cn': 'always', 'ask.cn': 'ask' };

test.each([
  ['http://www.never.cn/x', true, 'never'],
  ['http://always.cn/x', false, 'always'],
  ['http://ask.cn/x', true, 'ask'],
  ['http://other.cn/x', true, 'likely'],
  ['http://other.cn/x', false, 'ask'],
  // what every object has is no choice
  ['http://constructor/', true, 'likely'],
] as const)('%s, marks at once: %s → %s', (url, atOnce, marking) =>
  expect(markingOf(url, CHOICES, atOnce)).toBe(marking),
);
