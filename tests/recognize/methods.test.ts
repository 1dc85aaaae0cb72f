import { describe, expect, test } from 'vitest';
import type { Method } from '@/lib/model/annotation';
import type { Token, TraceEvent } from '@/lib/recognize/context';
import { methods } from '@/lib/recognize/recognizers/methods';
import { documentOf } from '@/lib/text/document';

function found(text: string, words?: readonly (readonly [string, string])[]): Method[] {
  const tokens = words && tokensOf(words);
  const marked = methods({ document: documentOf(text), ...(tokens && { tokens }), trace: () => {} });
  return marked.filter((annotation) => annotation.kind === 'method');
}

function tokensOf(words: readonly (readonly [string, string])[]): Token[] {
  let at = 0;
  return words.map(([text, tag]) => {
    const start = at;
    at += text.length;
    return { text, tag, start, end: at };
  });
}

const texts = (text: string) => found(text).map((method) => method.text);

describe('the span takes the quotation marks, the modifier and the head noun', () => {
  test.each([
    ['车站推行“四问四帮”窗口党建工作法,效果明显。', '“四问四帮”窗口党建工作法', '四问四帮', '窗口党建工作法'],
    ['建立“四联四促”机制,层层压实。', '“四联四促”机制', '四联四促', '机制'],
    ['擦亮“法护航”机关党建品牌。', '“法护航”机关党建品牌', '法护航', '机关党建品牌'],
    ['构建“1+4”发展党员体系,严把入口。', '“1+4”发展党员体系', '1+4', '发展党员体系'],
    ['组建“蓝帽子”志愿服务队30支。', '“蓝帽子”志愿服务队', '蓝帽子', '志愿服务队'],
    ['开展“山里看家乡”重温入党誓词活动。', '“山里看家乡”重温入党誓词活动', '山里看家乡', '重温入党誓词活动'],
    ['设置“红心问需”居民诉求公开征集窗口。', '“红心问需”居民诉求公开征集窗口', '红心问需', '居民诉求公开征集窗口'],
    ['实施“归雁”人才计划的第三年。', '“归雁”人才计划', '归雁', '人才计划'],
    ['推广“邻里帮”互助模式等做法。', '“邻里帮”互助模式', '邻里帮', '互助模式'],
    ['打造“七色花”的服务品牌。', '“七色花”', '七色花', undefined],
    ['推进“走亲式”公共服务平台建设。', '“走亲式”公共服务平台', '走亲式', '公共服务平台'],
    ['推行“看听问记”安全确认法,事故少了。', '“看听问记”安全确认法', '看听问记', '安全确认法'],
    ['推行“四小工作法”,群众叫好。', '“四小工作法”', '四小工作法', undefined],
  ])('%s → %s', (text, span, name, head) => {
    const [method, ...more] = found(text);
    expect(more).toEqual([]);
    expect(method).toMatchObject({ kind: 'method', text: span, name });
    expect(method?.head).toBe(head);
    expect(text.slice(method?.start, method?.end)).toBe(span);
  });
});

describe('a head goes no further than its word', () => {
  test.each([
    ['推出“小红帽”服务员上门。', '“小红帽”'],
    ['“石榴管家”们轮流值班,打造“石榴管家”。', '“石榴管家”'],
    ['上线“党群书吧”小程序辅助书吧管理。', '“党群书吧”小程序'],
  ])('%s → %s', (text, span) => expect(texts(text)[0]).toBe(span));
});

describe('lists share their evidence, one span each', () => {
  test.each([
    ['形成了“亮灯工程”、“微课堂”、“流动课”等项目。', ['“亮灯工程”', '“微课堂”', '“流动课”']],
    ['打造“红心小院”“连心桥头”和“暖心驿站”等党建品牌。', ['“红心小院”', '“连心桥头”', '“暖心驿站”']],
    ['推出少填表格“一页办”、夜间开门“错时办”、老人优先“搀着办”等方法。', ['“一页办”', '“错时办”', '“搀着办”']],
    ['“聚民心”便民服务综合体、“橘灯”党群驿站遍布全区。', ['“聚民心”便民服务综合体', '“橘灯”党群驿站']],
  ])('%s', (text, spans) => expect(texts(text)).toEqual(spans));
});

describe('every sort of quotation mark', () => {
  test.each([
    ['推行‘四问四帮’工作法。', '‘四问四帮’工作法'],
    ['推行「四问四帮」工作法。', '「四问四帮」工作法'],
    ['推行『四问四帮』工作法。', '『四问四帮』工作法'],
    ['推行"四问四帮"工作法。', '"四问四帮"工作法'],
    ['推行”四问四帮”工作法。', '”四问四帮”工作法'],
    ['推行“四问四帮“工作法。', '“四问四帮“工作法'],
    ['他说:“我们推行‘四问四帮’工作法,大家都说好。”', '‘四问四帮’工作法'],
    ['《车站推行“四问四帮”工作法》', '“四问四帮”工作法'],
  ])('%s → %s', (text, span) => expect(texts(text)).toEqual([span]));

  test('a name that quotes holds its inner quotation', () =>
    expect(texts('开展“喜迎‘七一’ 重走老路”主题党日活动。')).toEqual(['“喜迎‘七一’ 重走老路”主题党日活动']));
});

describe('names without quotation marks', () => {
  test.each([
    ['推行“微心愿墙”项目。村里的微心愿墙项目已满一年。', ['“微心愿墙”项目', '微心愿墙项目']],
    ['打造“石榴管家”队伍。几位石榴管家正在值班。', ['“石榴管家”队伍']],
    ['推广六力工程党建工作法。', ['六力工程党建工作法']],
    ['创新流动式党课,送学上门。', ['流动式党课']],
    ['体验式党课很受欢迎。', []],
    ['推广三种工作法。', []],
    ['坚持一线工作法。', []],
    ['智慧支部服务平台已经建成。', []],
  ])('%s', (text, spans) => expect(texts(text)).toEqual(spans));
});

describe('what quotation marks hold besides', () => {
  test.each([
    ['set phrase with a strong head', '严格执行“三会一课”制度。'],
    ['set phrase of a campaign', '扎实开展“不忘初心、牢记使命”主题教育。'],
    ['the same, set with a space', '扎实开展“不忘初心 牢记使命”主题教育。'],
    ['national programme', '坚持新时代“枫桥经验”。'],
    ['a kind of organization', '激发“两新”组织活力。'],
    ['metaphor', '打通服务群众的“最后一公里”。'],
    ['change of pictures', '推动从“盆景”向“风景”转变。'],
    ['tone', '为落实责任划出了“硬杠杠”。'],
    ['speech', '“现在办事真方便,一会儿就办好了!”李大爷笑着说。'],
    ['honour', '荣获“全省和谐企业”称号。'],
    ['spirit', '弘扬“孺子牛”精神。'],
    ['date', '在“5·18”国际博物馆日。'],
    ['title', '印发《关于加强社区工作的意见》。'],
    ['national software', '利用“学习强国”平台。'],
  ])('%s: %s', (_, text) => expect(texts(text)).toEqual([]));
});

describe('what labels, verbs and company say of a name', () => {
  test.each([
    ['品牌名称·“灯火万家 心系一隅”', ['“灯火万家 心系一隅”']],
    ['党建品牌：“橘灯”', ['“橘灯”']],
    ['河东区:“三网联动”推动商圈治理', ['“三网联动”']],
    ['柳树村:“四色清单”激活乡村治理', ['“四色清单”']],
    ['河东分局借助“连心桥”党建品牌联系企业。', ['“连心桥”党建品牌']],
    ['打造主体、特色、体验“三个课堂”。', ['“三个课堂”']],
    ['一是“实景课堂”走进田间,二是“夜间课堂”送学上门。', ['“实景课堂”', '“夜间课堂”']],
    ['企业挂牌“骑手休息站”,提供热水。', ['“骑手休息站”']],
    ['开展“我为老区送光明”活动。', ['“我为老区送光明”活动']],
    ['以“党心聚力法韵润企”为抓手,联动多家单位。', ['“党心聚力法韵润企”']],
    ['以“四链齐发”点燃产业引擎。', ['“四链齐发”']],
    ['将闲置农房改造为“暖心调解驿站”。', ['“暖心调解驿站”']],
    ['创建“车轮心 便民行”品牌,“车轮心  便民行”意为用心。', ['“车轮心 便民行”品牌', '“车轮心  便民行”']],
    ['设置了“尊老爱幼”提示牌。', []],
    ['搭建邻里“暖心桥”。', []],
    ['以“火焰蓝驿站”为窗口,常年值守。', ['“火焰蓝驿站”']],
    ['实施“头雁”工程,优化“头雁”结构。', ['“头雁”工程']],
    ['打造“第一梯队”。', []],
    ['开启“依法办事”的“金钥匙”。', []],
    ['打造“党建红映税务蓝”的生动样本。', []],
    ['落实“三会一课”“四个第一”等制度。', []],
    ['助力“小太阳”点亮未来。', []],
    ['获评全省“双十佳”优秀支部。', []],
    ['探寻党建与业务“1+1>2”的实践。', []],
    ['荣获“党旗进工地”示范项目称号。', []],
  ])('%s', (text, spans) => expect(texts(text)).toEqual(spans));
});

describe('heads that no list holds, or that stand apart', () => {
  test.each([
    ['难题在“邻里亲”议事角中解开。', '“邻里亲”议事角'],
    ['实行“双人把关”制,确保无误。', '“双人把关”制'],
    ['设立“银杏”科普室,常年开放。', '“银杏”科普室'],
    ['街道建成百个“橘灯” 驿站,供人歇脚。', '“橘灯” 驿站'],
    ['国网“双满意”(河东先锋)共产党员服务队上门检修。', '“双满意”(河东先锋)共产党员服务队'],
    ['深入推进“橘心向党”党建品牌集群。', '“橘心向党”党建品牌集群'],
    ['擦亮“知行”党建品牌做法,获得好评。', '“知行”党建品牌'],
    ['深化“红色物业”品牌创建工作。', '“红色物业”品牌'],
    ['实施“红色物业”引领工程,分类施策。', '“红色物业”引领工程'],
    ['孵化“长者食堂服务小队”两支志愿者服务队伍。', '“长者食堂服务小队”'],
    ['“学习巴士”前往省城展览馆,打造“学习巴士”。', '“学习巴士”'],
  ])('%s → %s', (text, span) => expect(texts(text)[0]).toBe(span));
});

describe('names of what is done so many times', () => {
  test.each([
    ['推出“书记项目”——六不行动,从窗口做起。', ['六不行动']],
    ['推行三必访工作法,老人常有人问。', ['三必访工作法']],
    ['创新四联机制,邻村抱团。', ['四联机制']],
    ['采取三项行动。', []],
    ['推行“党建+”模式。党建+阵地 筑牢堡垒。', ['“党建+”模式']],
  ])('%s', (text, spans) => expect(texts(text)).toEqual(spans));
});

test('the best evidence for a name counts for all its quoted mentions', () => {
  const text = '他像“橘灯先生”一样热心。去年,社区打造“橘灯先生”品牌。';
  expect(texts(text)).toEqual(['“橘灯先生”', '“橘灯先生”品牌']);
  expect(texts('他像“橘灯先生”一样热心。')).toEqual([]);
});

test('tokens bring nouns that the lexicon lacks', () => {
  const words = [
    ['打造', 'v'],
    ['“', 'x'],
    ['橘灯', 'n'],
    ['”', 'x'],
    ['茶园', 'n'],
    ['驿站', 'n'],
    ['。', 'x'],
  ] as const;
  const text = words.map(([word]) => word).join('');
  expect(found(text, words)[0]).toMatchObject({ text: '“橘灯”茶园驿站', name: '橘灯' });
});

test('what was dropped is told with its reasons', () => {
  const events: TraceEvent[] = [];
  methods({ document: documentOf('打通“最后一公里”。'), trace: (event) => events.push(event) });
  expect(events).toHaveLength(1);
  expect(events[0]).toMatchObject({ step: 'dropped', annotation: { text: '“最后一公里”' } });
  expect(events[0]?.by).toMatch(/^method\/evidence -\d.*set-phrase/u);
});

describe('spans are in bounds, sorted and apart, in time linear in the text', () => {
  const size = 100_000;
  test.each([
    ['一', '一'],
    ['openers', '“'],
    ['empty pairs', '“”'],
    ['straight marks', '"'],
    ['short names', '“四小”'],
    ['names with heads', '“四小”工作法'],
    ['heads', '工作法'],
    ['modifiers', '党建'],
    ['lists', '“橘灯”、'],
    ['unquoted lists', '暖心卡、'],
    ['numerals', '二工作法'],
    ['platforms', '智慧'],
    ['of', '打造的'],
  ])('%s', (_, unit) => {
    const [text, short] = [size, size / 10].map(
      (length) => `推行“四问四帮”、${unit.repeat(length / unit.length)}等工作法`,
    );
    const brief = timeOf(short ?? '');
    const long = timeOf(text ?? '');
    expect(long.time).toBeLessThan(20 * brief.time + 1000);
    const apart = long.marked.every(
      (method, i) => method.start >= (long.marked[i - 1]?.end ?? 0) && method.end > method.start,
    );
    expect(apart).toBe(true);
    expect(long.marked.every((method) => method.text === text?.slice(method.start, method.end))).toBe(true);
  });
});

function timeOf(text: string): { time: number; marked: Method[] } {
  const document = documentOf(text);
  const started = performance.now();
  const marked = methods({ document, trace: () => {} }).filter((annotation) => annotation.kind === 'method');
  return { time: performance.now() - started, marked };
}
