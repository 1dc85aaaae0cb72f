import { expect, test } from 'vitest';
import type { TaggedText } from '@/lib/model/tag';
import { suggestTags } from '@/lib/text/suggest-tags';

const shown = (text: TaggedText, known?: readonly string[]) =>
  suggestTags(text, known).map(({ tag, words }) => `${tag}（${words.join(' ')}）`);

test.each<[TaggedText, string[]]>([
  [{ organization: '沿河街道柳湾社区党委', text: '党建引领聚合力。' }, ['社区党建（社区）', '党建引领（党建引领）']],
  [{ organization: '云岭市税务局', text: '开展主题党日。' }, ['机关党建（局）', '主题党日（主题党日）']],
  [{ organization: '青石镇中心小学', text: '' }, ['学校党建（小学）']],
  [{ text: '非公企业党支部把快递小哥组织起来。' }, ['两新党建（非公企业 快递小哥）', '新就业群体（快递小哥）']],
  [{ text: '网格员化解矛盾纠纷。' }, ['基层治理（网格员 矛盾纠纷）']],
  [{ text: '网格员上门。' }, []],
  [{ text: '今日天气晴。' }, []],
])('%o → %o', (text, tags) => expect(shown(text)).toEqual(tags));

test('tags of the library that stand in the text, each once, after what the text speaks of', () => {
  expect(shown({ text: '“红堤连心”防汛志愿者在行动' }, ['防汛', '红堤连心', '志愿服务', '无关', '在'])).toEqual([
    '志愿服务（志愿者）',
    '防汛救灾（防汛）',
    '防汛（防汛）',
    '红堤连心（红堤连心）',
  ]);
});
