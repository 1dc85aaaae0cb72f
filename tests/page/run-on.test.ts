import { expect, test } from 'vitest';
import { runOns } from '@/lib/page/run-on';

/** The lines of one block, as they are read: `/` where a line ends in the page, nothing where a sentence runs on. */
function read(lines: readonly string[], isBreak: boolean): string {
  const goesOn = runOns(lines, () => isBreak);
  return lines.map((line, index) => line + (goesOn[index] ? '' : '/')).join('');
}

const EPAPER = [
  '　　本报讯　近日，云州市公安局推行“六步”便民工作法，把',
  '办事窗口设到社区，累计为企业节省费用九十七万元，澜江区',
  '青山街道党工委书记林望说，群众办事由原来的平均五天缩短',
  '到半天，满意度达到百分之九十九。',
  '　　下一步，云州市公安局将在全市推广这一做法，让更多群众',
  '在家门口办成事。',
];

test.each([true, false])('lines of an e-paper are one paragraph (by <br>: %s)', (isBreak) => {
  expect(read(EPAPER, isBreak)).toBe(`${EPAPER.slice(0, 4).join('')}/${EPAPER.slice(4).join('')}/`);
});

test.each([
  ['a comma ends the line', ['近日，', '云州市公安局推出便民举措。'], false, '近日，云州市公安局推出便民举措。/'],
  ['a name goes on', ['云州市推行“六步', '便民”工作法。'], false, '云州市推行“六步便民”工作法。/'],
  ['a title goes on', ['学习《中国共产党', '章程》。'], true, '学习《中国共产党章程》。/'],
  [
    'a <br> within a sentence',
    ['近日，云州市公安局', '推出便民举措，办理更快了。'],
    true,
    '近日，云州市公安局推出便民举措，办理更快了。/',
  ],
  [
    'paragraphs are indented, this line is not',
    ['　　社区有了新办法。', '　　居民的诉求、能办的资源一一', '列了出来。', '　　效果很好。'],
    false,
    '　　社区有了新办法。/　　居民的诉求、能办的资源一一列了出来。/　　效果很好。/',
  ],
])('%s: runs on', (_, lines, isBreak, text) => expect(read(lines, isBreak)).toBe(text));

test.each([
  ['sentences that end', ['党员到社区报到。', '群众点赞。'], true],
  ['title and subtitle', ['党建引领小区治理', '——青山街道“六步”工作法纪实'], true],
  ['labels', ['主办单位：云州市公安局', '联系电话：12345，工作日', '地址：青山路1号'], true],
  ['a heading between indented paragraphs', ['　　第一段说完了。', '党员带头作表率', '　　第二段也说完了。'], false],
  ['a new paragraph though the last broke off', ['他说，', '　　第二天清早'], false],
  ['paragraphs of their own', ['云州市公安局党委书记张某到会', '澜江区委组织部部长李某主持'], false],
  [
    'items of equal width',
    [
      '一、加强组织领导，压实各级责任，明确任务',
      '二、加强队伍建设，充实基层力量，提升能力',
      '三、加强督促检查，改进工作作风，务求实效',
    ],
    true,
  ],
  ['verses', ['坚定理想信念跟党走', '牢记初心使命为人民', '担当时代重任开新局'], true],
  ['a quote that never closes', [`“${'很长的一段话没有收尾'.repeat(8)}`, '下一段'], false],
])('%s: stay lines', (_, lines, isBreak) =>
  expect(read(lines, isBreak)).toBe(lines.map((line) => `${line}/`).join('')),
);
