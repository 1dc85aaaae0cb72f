import { expect, test } from 'vitest';
import { fieldsOf, isBareLabel } from '@/lib/page/metadata/fields';

test.each([
  ['来源：澜江日报 作者：张三 发布时间：2026-09-18', 'source 澜江日报 / author 张三 / time 2026-09-18'],
  ['来 源：澜江日报　　责 编：张三', 'source 澜江日报 / editor 张三'],
  ['2026-09-18 09:30 | 来源：云州法院网 | 作者：韩 冰', 'source 云州法院网 / author 韩 冰'],
  ['来源: | 发布时间: 2026-05-17', 'source  / time 2026-05-17'],
  ['【文件来源】新澜网', 'source 新澜网'],
  ['编辑|何晓雯', 'subeditor 何晓雯'],
  ['（责编：汤诗瑶、丁涛）', 'editor 汤诗瑶、丁涛'],
  ['文/图 石小川 庄周', 'author 石小川 庄周'],
  ['（作者 余音）', 'author 余音'],
  ['图片来源：受访者', 'other 受访者'],
  ['信息来源：市委办 浏览次数：203', 'source 市委办 / other 203'],
  ['来源：云州日报 2026-09-18 08:00', 'source 云州日报'],
  ['他说：“来源不明的钱不能要。”', ''],
])('%s → %s', (line, read) =>
  expect(
    fieldsOf(line)
      .map(({ label, value }) => `${label} ${value}`)
      .join(' / '),
  ).toBe(read),
);

test.each([
  ['来源：', true],
  ['发布日期', true],
  ['【发布文号】', true],
  ['来源：新澜网', false],
  ['作者', false],
])('%s waits for its value: %s', (line, is) => expect(isBareLabel(line)).toBe(is));
