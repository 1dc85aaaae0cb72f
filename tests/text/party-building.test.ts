import { expect, test } from 'vitest';
import { looksPartyBuilding, mayLookPartyBuilding } from '@/lib/text/party-building';

const FILLER = '昨天下午，展览馆里人来人往，大家排队看了两个小时的新画，又在门口买了明信片。';
const MENU = '首页 新闻 党建 体育 财经 图片 视频\n';

const PAGES: readonly (readonly [title: string, text: string, looks: boolean])[] = [
  ['青山街道：党建引领小区治理', FILLER, true],
  ['小区里的新鲜事', '社区党委牵头，网格党支部落实，在职党员报到。', true],
  ['一周工作简报', `机关党支部开展主题党日活动，上了一堂党课。${FILLER.repeat(5)}`, true],
  ['未诉先办', `石桥镇推行“三早”工作法，用好网格，把基层治理做细。${FILLER}`, true],
  ['孟小满：扎根山村的“蒲公英”', `${'孟小满说，她要守护家乡的孩子。'.repeat(5)}${FILLER}`, true],
  ['孟小满：新专辑下月发行', `${'孟小满说，她喜欢这首歌。'.repeat(5)}${FILLER}`, false],
  ['小区里的新鲜事', `一名党员路过，看见了这件事。${FILLER}`, false],
  ['明日多云转晴', '气温回升，适合出行。', false],
  ['新画展开幕', `${MENU}${FILLER.repeat(20)}`, false],
  ['书记调研重点项目', `市委书记张某、区委副书记、校党委书记李某和局党组成员到会。${FILLER}`, false],
  ['英国大选', '工党党首说，党员投票选出的工党领袖将出任首相，保守党党员也要投票。', false],
  ['谍影', '地下党组织派他打入国民党军队，国民党特务追查这名地下党员。', false],
  ['一审宣判', '张某身为中共党员、公司党委书记，因受贿被开除党籍，又因受贿罪判刑。', false],
  ['', '', false],
];

test.each(PAGES)('%s → %s %s', (title, text, expected) => expect(looksPartyBuilding(title, text)).toBe(expected));

test.each(PAGES)('a look at all that the page of %s holds never rules out what looks so', (title, text, expected) => {
  const shown = { all: `var menu = 1;${text}`, aside: 'var menu = 1;' };
  for (const paragraphs of [[], [text], [text, FILLER.repeat(100)]]) {
    const all = shown.all + paragraphs.slice(1).join('');
    expect(mayLookPartyBuilding(title, { ...shown, all, paragraphs }) || !expected).toBe(true);
  }
});

const LONG = FILLER.repeat(50);

test.each([
  ['明日多云转晴', LONG, '', [LONG]],
  ['新画展开幕', `${MENU}${FILLER}`, '', []],
  ['', '', '', []],
  // only the menu names it
  ['明日多云转晴', `党建 党建要闻 基层党建${LONG}`, '党建\n党建要闻\n基层党建', [LONG]],
  // the article names it in passing
  ['重点项目开工', `党建${LONG}他是一名党员，也是党支部的委员。`, '党建', [`${LONG}他是一名党员，也是党支部的委员。`]],
  ['孟小满：新专辑下月发行', `${'孟小满说，她喜欢这首歌。'.repeat(5)}`, '', []],
])('%s is ruled out at a look: %#', (title, all, aside, paragraphs) =>
  expect(mayLookPartyBuilding(title, { all, aside, paragraphs })).toBe(false),
);

test('a page of links is not ruled out: nothing on it is an article beside which they would not count', () => {
  const all = '基层党建要闻 党支部 主题党日 党员';
  expect(mayLookPartyBuilding('首页', { all, aside: all, paragraphs: [] })).toBe(true);
});
