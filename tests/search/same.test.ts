import { describe, expect, test } from 'vitest';
import { sameMethods, sameTags } from '@/lib/search/same-names';
import { sameUnits } from '@/lib/search/same-unit';

const used = (names: string) =>
  names.split(' ').map((name, i) => ({ name: name.replaceAll('_', ' '), count: 100 - i }));

describe('the same unit', () => {
  test.each([
    '市公安局交警支队车管所 珠海市公安局交警支队车辆管理所',
    '珠海市公安局交警支队车管所 广东省珠海市公安局交通警察支队车管所',
    '珠海公安局交警支队车管所 珠海市公安局交警支队车管所',
    '市人社局就业服务中心 云岭市人力资源和社会保障局就业服务中心',
    '云岭市人力资源社会保障局 云岭市人社局',
    '国家税务总局云岭市税务局 云岭市税务局',
    '中共云岭市委组织部 云岭市委组织部',
    '中国共产党云岭市委员会组织部 云岭市委组织部',
    '国网云岭市供电公司 云岭市供电公司',
    '云岭市东湖区柳湾社区党委 东湖区柳湾社区党委',
    '青禾市政务服务中心第二党支部 青禾市政务服务中心第2党支部',
    '云岭市人民检察院 云岭市检察院',
    '沿河街道柳湾社区党支部 沿河街道柳湾社区支部',
    '雲嶺市税務局 云岭市税务局',
  ])('%s', (names) => {
    const all = used(names);
    const [group, ...more] = sameUnits(all);
    expect(more).toEqual([]);
    expect([group?.keep, ...(group?.others ?? [])].toSorted()).toEqual(all.map(({ name }) => name).toSorted());
  });

  test.each([
    // other places
    '珠海市公安局 中山市公安局',
    '珠海市公安局 珠海市香洲区公安局',
    '东湖区柳湾社区党委 西湖区柳湾社区党委',
    '沿河街道柳湾社区党委 青石镇柳湾社区党委',
    '柳湾社区党委 云岭社区党委',
    // it could be either
    '市公安局交警支队 珠海市公安局交警支队 中山市公安局交警支队',
    '市教育局 云岭市教育局',
    '州公安局交警支队车管所 珠海市公安局交警支队车管所',
    '县人民医院急诊科党支部 区人民医院急诊科党支部',
    // other units of one place
    '珠海市税务局 珠海市税务局机关党委',
    '云岭市委 云岭市委组织部',
    '云岭市第一人民医院 云岭市第二人民医院',
    '青禾市政务服务中心第一党支部 青禾市政务服务中心第二党支部',
    '云岭市柳湾社区 云岭市柳湾社区党委',
    '云岭市人民法院 云岭市中级人民法院',
    '红石集团有限公司 青石集团有限公司',
    '市场监管局 市政务服务中心',
  ])('not %s', (names) => expect(sameUnits(used(names))).toEqual([]));

  test('the fullest name is kept, and three are one group', () => {
    expect(
      sameUnits(
        used('市公安局交警支队车管所 珠海市公安局交警支队车管所 广东省珠海市公安局交警支队车辆管理所 别的单位'),
      ),
    ).toEqual([
      {
        keep: '广东省珠海市公安局交警支队车辆管理所',
        others: ['市公安局交警支队车管所', '珠海市公安局交警支队车管所'],
        reason: '是全称和简称',
      },
    ]);
  });
});

test('the same tag, the same method: the most used is kept', () => {
  expect(sameTags(used('党建引领 党建_引领 黨建引領 引领党建 # -'))).toMatchObject([
    { keep: '党建引领', others: ['党建 引领', '黨建引領'] },
  ]);
  expect(sameMethods(used('红堤连心 “红堤连心”工作法 红堤连心党建品牌 红堤 工作法 品牌'))).toMatchObject([
    { keep: '红堤连心', others: ['“红堤连心”工作法', '红堤连心党建品牌'] },
  ]);
});
