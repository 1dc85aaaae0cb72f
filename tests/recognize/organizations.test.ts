import { describe, expect, test } from 'vitest';
import { recognize } from '@/lib/recognize/recognize';
import { jiebaSegmenter } from '@/scripts/jieba-segmenter';

const names = (text: string) =>
  recognize(text, { segmenter: jiebaSegmenter }).annotations.filter((a) => a.kind === 'organization');
const texts = (text: string) => names(text).map(({ text: name }) => name);

describe('the longest name, with its right left edge', () => {
  test.each([
    ['近日,云州市公安局交警支队车管所党支部举行活动', ['云州市公安局交警支队车管所党支部']],
    ['由青浦区委组织部、区直机关工委联合举办', ['青浦区委组织部', '区直机关工委']],
    ['记者来到香兰镇中学采访', ['香兰镇中学']],
    ['协会会员企业丽阳医药集团捐款', ['丽阳医药集团']],
    ['前往山东大学土建与水利学院岩土党支部', ['山东大学土建与水利学院岩土党支部']],
    ['水之源（湖北）生态科技发展有限公司完成注册', ['水之源（湖北）生态科技发展有限公司']],
    ['市“两新”组织党工委印发通知', ['市“两新”组织党工委']],
    ['他曾任广州铁路公安局怀化公安处处长', ['广州铁路公安局怀化公安处']],
    ['市委副书记、组织部长', ['市委']],
    ['园区中国邮政网点党员参加', ['中国邮政']],
    ['在陈溪乡党委的支持下', ['陈溪乡党委']],
    ['气象局、市博物馆、武警四川总队参加', ['气象局', '市博物馆', '武警四川总队']],
    ['市国资委、发改委、工信委联合发文', ['市国资委', '发改委', '工信委']],
    ['举办两期处级干部清华大学高级研修班', ['清华大学']],
    ['新建改扩建红星美凯龙等服务站', ['红星美凯龙']],
    ['近日，老干部局组织在职党支部党员参观', ['老干部局']],
    ['在云州市博物馆廉政教育基地参观', ['云州市博物馆廉政教育基地']],
  ])('%s', (text, expected) => expect(texts(text)).toEqual(expected));
});

describe('what names no particular one stays out', () => {
  test.each([
    '各级党组织和基层党支部要发挥作用',
    '该协会党支部组织学习,我院有关部门参加',
    '全国优秀县委书记',
    '围绕中心工作、服务中心大局',
    '珠海市三灶镇的居民',
    '严密部署,形成新格局,打破困局',
    '周海军是一名民警',
    '建强党员干部队伍',
    '促进了两校学生党支部的互动',
    '浙江全省市县党委梳理问题',
    '他买了华为手机和五粮液',
  ])('%s', (text) => expect(texts(text)).toEqual([]));
});

test('a short form is tied to the full name', () => {
  const found = names('云州市公安局交警支队车管所推出新举措。车管所民警说,办理更快了。');
  expect(found.map(({ text, fullName }) => [text, fullName])).toEqual([
    ['云州市公安局交警支队车管所', undefined],
    ['车管所', '云州市公安局交警支队车管所'],
  ]);
});

test.each([
  ['黄河区委组织部印发通知。区委组织部有关负责人说', '区委组织部', '黄河区委组织部'],
  ['珠海市公安局交警支队车管所推出举措。珠海车管所获奖', '珠海车管所', '珠海市公安局交警支队车管所'],
  ['江口市财政局和江州区财政局会商。财政局派人参加', '财政局', undefined],
])('%s: %s is %s', (text, short, full) => {
  expect(names(text).find((a) => a.text === short)?.fullName).toBe(full);
});

test('a declared short form is found again', () => {
  const found = texts('四川山河建设监理有限公司（以下简称“山河监理”）成立。山河监理现有员工百人。');
  expect(found).toEqual(['四川山河建设监理有限公司', '山河监理', '山河监理']);
});

test.each([
  ['青浦区委组织部', 'party'],
  ['云州市财政局', 'government'],
  ['港北区法院', 'judicial'],
  ['武警云州军分区', 'military'],
  ['丽阳医药集团', 'enterprise'],
  ['清华大学', 'institution'],
  ['云州市企业家协会', 'society'],
  ['云州市广播电视台', 'media'],
])('%s is of the sort %s', (text, sort) => expect(names(text)[0]?.sort).toBe(sort));

describe('firms by their brand', () => {
  test.each([
    ['客户覆盖特斯拉、大众、伟迪斯等', ['特斯拉', '大众']],
    ['客户覆盖特斯拉、宝马、伟迪斯特等', ['特斯拉', '宝马', '伟迪斯特']],
    ['与微软、高校、科研院所合作', ['微软']],
    ['他为大众服务,买了苹果', []],
    ['获腾讯公益支持', ['腾讯公益']],
    ['江口和丰机械有限公司成立和丰德国、和丰泰国', ['江口和丰机械有限公司', '和丰德国', '和丰泰国']],
  ])('%s', (text, expected) => expect(texts(text)).toEqual(expected));
});

test('works without a segmenter', () => {
  const { annotations } = recognize('云州市公安局召开会议,推广经验。');
  expect(annotations.map(({ text }) => text)).toEqual(['云州市公安局']);
});
