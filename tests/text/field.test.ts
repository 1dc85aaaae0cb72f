import { expect, test } from 'vitest';
import { proposeField } from '@/lib/text/field';

test.each([
  ['沿河街道柳湾社区党委', '城市社区'],
  ['沿河街道党工委', '城市社区'],
  ['青石镇田园村党支部', '农村'],
  ['青石镇党委', '农村'],
  ['云岭县委', '市县'],
  ['珠海市香洲区委', '市县'],
  ['珠海市委组织部', '机关'],
  ['珠海市公安局交警支队车管所', '机关'],
  ['云岭市税务局机关党委', '机关'],
  ['青禾市政务服务中心第二党支部', '机关'],
  ['云州市中级人民法院', '机关'],
  ['云州大学马克思主义学院党委', '院校'],
  ['青石镇中心小学党支部', '院校'],
  ['云州市人民医院党委', '公立医院'],
  ['云州大学附属第一医院', '公立医院'],
  ['云州省农业科学院', '科研院所'],
  ['国网云州供电公司城东供电所党支部', '国有企业'],
  ['云州铁路局西岭车务段党总支', '国有企业'],
  ['云州市温州商会党支部', '两新组织'],
  ['云州市某某科技有限公司党支部', undefined],
  ['云州市委党校', undefined],
  ['人民日报', undefined],
])('%s → %s', (organization, field) => expect(proposeField(organization)?.field).toBe(field));

test.each([
  ['云州市某某科技有限公司', '这家民营企业成立党支部，非公企业党建走在前列。', '两新组织', ['民营企业', '非公企业']],
  [
    '云州重工集团',
    '坚持党的领导是国有企业的光荣传统，国企改革中车间班组创先争优。',
    '国有企业',
    ['国有企业', '国企', '车间', '班组'],
  ],
  ['云州重工集团', '集团召开会议。', undefined, undefined],
  ['某党支部', '村民说好，居民也说好，田间、小区都有。', undefined, undefined],
])('%s by its text: %s → %s', (organization, text, field, words) => {
  const proposed = proposeField(organization, text);
  expect(proposed?.field).toBe(field);
  expect(proposed?.words).toEqual(words);
});
