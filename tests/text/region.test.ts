import { expect, test } from 'vitest';
import { proposeRegion, provinceOf } from '@/lib/text/region';

test.each([
  ['珠海市公安局交警支队车管所', '广东省珠海市'],
  ['广东省珠海市香洲区委', '广东省珠海市'],
  ['广东珠海：党建引领', '广东省珠海市'],
  ['中共宁夏回族自治区委员会', '宁夏回族自治区'],
  ['北京市海淀区委组织部', '北京市海淀区'],
  ['湖南吉首', '湖南省'],
  ['吉林市船营区', '吉林省吉林市'],
  ['恩施州林业局', '湖北省恩施州'],
  ['凉山彝族自治州税务局', '四川省凉山彝族自治州'],
  ['喀什地区行署', '新疆维吾尔自治区喀什地区'],
  ['中山大学党委', undefined],
  ['中山市民政局', '广东省中山市'],
  ['热情接待各地来宾', undefined],
  ['弘扬延安精神', undefined],
  ['北京时间8时，杭州', '浙江省杭州市'],
  ['沿河街道柳湾社区党委', undefined],
  ['河北省朝阳市场党支部', '河北省'],
])('%s → %s', (text, region) => expect(proposeRegion(text)).toBe(region));

test.each([
  ['珠海', '广东省'],
  ['广东省', '广东省'],
  ['内蒙古包头', '内蒙古自治区'],
  ['云州市', undefined],
])('the province of %s is %s', (region, province) => expect(provinceOf(region)).toBe(province));
