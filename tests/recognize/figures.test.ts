import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Annotation, type Figure, normalForm } from '@/lib/model/annotation';
import type { TraceEvent } from '@/lib/recognize/context';
import { figures } from '@/lib/recognize/recognizers/figures';
import { documentOf } from '@/lib/text/document';

const found = (text: string, trace: (event: TraceEvent) => void = () => {}): Figure[] =>
  figures({ document: documentOf(text), trace }).filter((a: Annotation): a is Figure => a.kind === 'figure');
const read = (text: string) => found(text).map((figure) => `${figure.text} ${normalForm(figure)}`);

describe('a figure with its normal form', () => {
  test.each([
    ['共处理业务10万余宗', '10万余宗 > 100000 宗'],
    ['投入资金近5亿元', '近5亿元 ~ 500000000 元'],
    ['每项划拨5000元至20万元不等', '5000元至20万元 = 5000..200000 元'],
    ['成立八支队伍', '八支 = 8 支'],
    ['规划占地约28平方公里', '约28平方公里 ~ 28 平方公里'],
    ['无偿加班1.5万多小时', '1.5万多小时 > 15000 小时'],
    ['选派干部1千余名', '1千余名 > 1000 名'],
    ['注册资金2亿3千万元', '2亿3千万元 = 230000000 元'],
    ['产值达1.2万亿元', '1.2万亿元 = 1200000000000 元'],
    ['帮扶7次、捐款97.6万元', '7次 = 7 次', '97.6万元 = 976000 元'],
    ['装机1000万千瓦', '1000万千瓦 = 10000000 千瓦'],
    ['走了5千米', '5千米 = 5 千米'],
    ['共有 13 个 网格', '13 个 = 13 个'],
    ['开展活动1467场(次)', '1467场(次) = 1467 场次'],
    ['奖金￥5000,营收$3.5亿', '￥5000 = 5000 元', '$3.5亿 = 350000000 美元'],
  ])('%s', (text, ...expected) => expect(read(text)).toEqual(expected));
});

describe('numbers', () => {
  test.each([
    ['党员1,286名', '= 1286 名'],
    ['党员１２８６名', '= 1286 名'],
    ['收入1．5万元', '= 15000 元'],
    ['一百二十余名', '> 120 名'],
    ['一百零八个村', '= 108 个'],
    ['三万五千元', '= 35000 元'],
    ['三万五元', '= 35000 元'],
    ['两万五千公里', '= 25000 公里'],
    ['十项机制', '= 10 项'],
    ['十几个项目', '> 10 个'],
    ['几十家企业', '> 10 家'],
    ['数百名群众', '> 100 名'],
    ['百余个载体', '> 100 个'],
    ['二十多万亩林地', '> 200000 亩'],
    ['十来户人家', '~ 10 户'],
    ['两三个村', '= 2..3 个'],
    ['七八十人', '= 70..80 人'],
    ['三五个人', '= 3..5 个'],
    ['一行四人来访', '= 4 人'],
    ['2.30个单位参加', '= 30 个'],
    ['三四百户', '= 300..400 户'],
    ['三分之二的村', '= 0.6667'],
    ['百分之八十五点六', '= 85.6 %'],
    ['千分之三', '= 3 ‰'],
    ['两个半小时', '= 2.5 小时'],
    ['3个多月', '> 3 个月'],
    ['半亩地', '= 0.5 亩'],
    ['两亩半草果', '= 2.5 亩'],
    ['少了两成半', '= 2.5 成'],
    ['降了两成多', '> 2 成'],
    ['只有三成出头', '> 3 成'],
    ['每单1块9的快递费', '= 1.9 元'],
    ['每公斤高了一块二。', '= 1.2 元'],
    ['多卖三四毛', '= 3..4 毛'],
    ['下了三只羔', '= 3 只'],
    ['一年26讲', '= 26 讲'],
    ['产值过14亿元', '> 1400000000 元'],
    ['占了八成五', '= 8.5 成'],
    ['农机126台（套）', '= 126 台套'],
    ['一件挣4元5角', '= 4.5 元'],
    ['被石头划破三艘', '= 3 艘'],
    ['养鱼2000万尾', '= 20000000 尾'],
    ['走了六十多里', '> 60 里'],
    ['彩超412例', '= 412 例'],
    ['守住三道防线', '= 3 道'],
    ['千名讲师', '= 1000 名'],
    ['近万人', '~ 10000 人'],
    ['破千亿元大关', '> 100000000000 元'],
  ])('%s → %s', (text, form) => expect(found(text).map(normalForm)).toEqual([form]));
});

describe('hedges', () => {
  test.each([
    ['超过500场', '超过500场 > 500 场'],
    ['大约20家', '大约20家 ~ 20 家'],
    ['至少有10个', '至少有10个 > 10 个'],
    ['超两亿元', '超两亿元 > 200000000 元'],
    ['逾3万人次', '逾3万人次 > 30000 人次'],
    ['突破50万元', '突破50万元 > 500000 元'],
    ['不到40公里', '不到40公里 < 40 公里'],
    ['不足2000元', '不足2000元 < 2000 元'],
    ['不少于5人', '不少于5人 > 5 人'],
    ['不超过5%', '不超过5% < 5 %'],
    ['满意率98%以上', '98%以上 > 98 %'],
    ['占比三成左右', '三成左右 ~ 3 成'],
    ['重30吨以下', '30吨以下 < 30 吨'],
    ['上百名学员', '上百名 > 100 名'],
    ['在10个村上下功夫', '10个 = 10 个'],
    ['节约3000元', '3000元 = 3000 元'],
    ['预约200人次', '200人次 = 200 人次'],
    ['打破3项纪录', '3项 = 3 项'],
  ])('%s', (text, expected) => expect(read(text)).toEqual([expected]));
});

describe('ranges', () => {
  test.each([
    ['1-2个企业', ['= 1..2 个']],
    ['3～5名', ['= 3..5 名']],
    ['三至五名', ['= 3..5 名']],
    ['10-20万元', ['= 100000..200000 元']],
    ['8000—1.2万元', ['= 8000..12000 元']],
    ['12.5%—15%', ['= 12.5..15 %']],
    ['从3个到8个', ['= 3 个', '= 8 个']],
    ['62.7%、83%和79%', ['= 62.7 %', '= 83 %', '= 79 %']],
  ])('%s → %j', (text, forms) => expect(found(text).map(normalForm)).toEqual(forms));
});

describe('units', () => {
  test.each([
    ['每平方米5000元/平方米', '= 5000 元/平方米'],
    ['时速120公里/小时', '= 120 公里/小时'],
    ['票价5元每公里', '= 5 元/公里'],
    ['提高2.3个百分点', '= 2.3 个百分点'],
    ['整改率94.6％', '= 94.6 %'],
    ['来了5支队伍', '= 5 支'],
    ['完成10项目标任务', '= 10 项'],
    ['家里两头牛', '= 2 头'],
    ['走了十几里山路', '> 10 里'],
    ['结成联建关系18对。', '= 18 对'],
    ['年发电55亿kW·h', '= 5500000000 kW·h'],
    ['长60km', '= 60 km'],
    ['覆盖2.6万人口', '= 26000 人口'],
    ['10万人民群众', '= 100000 人'],
  ])('%s → %s', (text, form) => expect(found(text).map(normalForm)).toEqual([form]));
});

describe('no figures', () => {
  test.each([
    '2018年12月7日9时30分',
    '2018-2020年',
    '2018年11期01版',
    '第三届、第3批、第二、三批',
    '十九届六中全会',
    '2025届毕业生',
    '57007次救援列车',
    '一个统领、一站式、一名党员',
    '三个方面、四级联动、二期工程',
    '“365天服务队”和“百名书记讲党课”',
    '《关于办好100件实事的通知》',
    '形成“1+5”体系、1+8个窗口、7·9个',
    '全年24小时值守',
    '拨打13800138000、12345热线',
    'COVID-19例、A4张、5G基站',
    '十分重要、千万不要、万一、千家万户、成百上千',
    '七台河市、三门峡、狼烟四起的边关、三位一体',
    '零下40多摄氏度、每百名、2018对党员、查看:17810次',
    '10支部、3部门、5人大代表、6单元',
    '8小时内、服务群众最后100米、夫妻两人',
    '增长一倍多的是一些人',
    '写字楼3层的会议室',
    '3课堂、2讲话、6站台、5车间、2方面',
    '三里屯、八里庄、两任务',
    '八所镇、六户地镇、说一千道一万',
  ])('%s', (text) => expect(read(text)).toEqual([]));
});

describe('what is counted', () => {
  test.each([
    ['13个党建微实事项目正在实施', '党建微实事项目'],
    ['全区4万余名党员参加', '党员'],
    ['现有党支部33个', '党支部'],
    ['20余名志愿者上门服务', '志愿者'],
    ['投资2.4亿元新建道路', undefined],
    ['12名党员教育工作', undefined],
    ['37名机关干部、13个社区党总支成员', '机关干部', '社区党总支成员'],
    ['为131个社区列支经费', undefined],
    ['入驻实训基地126名', undefined],
  ])('%s', (text, ...of) => expect(found(text).map((figure) => figure.of)).toEqual(of));
});

test('a figure in speech stands, one in a name is dropped with its reason', () => {
  const events: TraceEvent[] = [];
  const text = '他说：“多赚了2万元。”后来成立“3个一百”小组和“100场宣讲”队。';
  expect(found(text, (event) => events.push(event)).map((figure) => figure.text)).toEqual(['2万元']);
  expect(events.filter((event) => event.step === 'dropped').map(({ annotation, by }) => [annotation.text, by])).toEqual(
    [['100场', 'figure/in-a-name']],
  );
});

const piece = fc.constantFrom(
  ...'一二两三十百千万亿几数半余多来约近超第年月日个名家元%.,，。“”《》()（）-至到/+·￥ \n',
  ...['1', '23', '4,567', '８', '个百分点', '平方公里', '人次', '分之', '以上', '左右', '党员', 'km', '😀', '\ud800'],
);
const prose = fc.oneof(
  fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary' }),
);

test('figures are the text that they stand for, sorted, apart, and the same every time', () => {
  fc.assert(
    fc.property(prose, (text) => {
      const all = found(text);
      let end = 0;
      for (const figure of all) {
        expect(figure.start).toBeGreaterThanOrEqual(end);
        expect(figure.text).toBe(text.slice(figure.start, figure.end));
        expect(figure.text).not.toBe('');
        expect(Number.isFinite(figure.low) && figure.low <= figure.high).toBe(true);
        end = figure.end;
      }
      expect(found(text)).toEqual(all);
    }),
    { numRuns: 500 },
  );
});

test.each(['一', '1', '万', '1,111', '1个', '1至', '百分之', '数', '1亿3', '“1个”', '三分之', '1.', '两三个'])(
  '100 kB of %s is read in linear time',
  (unit) => {
    const text = unit.repeat(100_000 / new TextEncoder().encode(unit).length);
    const document = documentOf(text);
    const start = performance.now();
    figures({ document, trace: () => {} });
    expect(performance.now() - start).toBeLessThan(2000);
  },
);
