/** Which field of 全国基层党建创新典型案例征集 a case belongs to, by its organization's name, else by what its text speaks of. */
import type { CaseField } from '@/lib/model/case';

export interface ProposedField {
  readonly field: CaseField;
  /** The words that say so, for the clerk to see: 社区. */
  readonly words: readonly string[];
  readonly from: 'organization' | 'text';
}

/** Undefined where neither the name nor the text speaks clearly: a firm whose owner nobody tells, a title alone. */
export function proposeField(organization: string, text = ''): ProposedField | undefined {
  return byName(organization.replace(PARTY_BODY, '')) ?? byText(`${organization}\n${text}`);
}

/** 第二党支部, 联合党委, 机关党委: what the unit itself is stands before. 市委 and 县委 are units of their own. */
const PARTY_BODY =
  /(?:第?[\p{Nd}一二三四五六七八九十]+)?(?:流动|联合|综合|临时|功能型|行政|机关|离退休(?:干部)?)*(?:党工委|党委|党组|党总支部?|总支|党支部|支部|党小组|先锋队|服务队|委员会)+$/u;

/** By how the name ends, what is told sooner counting more: 社区卫生服务中心 is no community, 农业科学院 no village. */
const NAMES: readonly (readonly [CaseField | undefined, RegExp])[] = [
  // owned by nobody knows whom, or by something else than its words say
  [undefined, /(?:党校|行政学院|社会主义学院|干部学院|警察学院|报社|电视台|融媒体中心|博物馆|图书馆|纪念馆)$/u],
  ['公立医院', /(?:医院|卫生院|妇幼保健院|医学中心|院区)$|医院[^院]{1,8}科$/u],
  ['科研院所', /(?:研究院|研究所|科学院|农科院|实验室|设计院|研究中心|勘察院|观测站|中科院|社科院)$/u],
  [
    '院校',
    /(?:大学|学院|学校|中学|小学|高中|幼儿园|职教中心|职院|师专|校区)$|(?:大学|学院)\p{Script=Han}{2,12}(?:系|部|处|中心)$/u,
  ],
  [
    '国有企业',
    /(?:国网|国能|南方电网|中铁|中建|中交|中石油|中石化|中海油|中粮|中核|中航|中煤|中储|华能|大唐|华电|国投|国资|城投|交投|铁投|国有|供电|电网|电力|烟草|铁路|地铁|轨道交通|水务|燃气|公交|石油|石化|油田|煤矿|矿务|邮政|移动|联通|电信|港口|机场|高速|农商行|信用社|银行)\p{Script=Han}*(?:集团|公司|企业|局|所|厂|段|站|分行|支行|行|社|矿|项目部|工区|车间|班组|中心)$/u,
  ],
  [
    '两新组织',
    /(?:商会|协会|联合会|基金会|商圈|楼宇|律师事务所|会计师事务所|事务所|合作联社|快递|外卖|物流园|互联网企业|民营企业|非公企业|社会组织)$/u,
  ],
  ['城市社区', /(?:社区|街道|街道办事处|居委会|小区|居民区|片区|网格)$/u],
  ['农村', /(?:村|嘎查|镇|乡|苏木|村委会|合作社|农场|林场|自然村|村组)$/u],
  // a firm's or a minor party's own departments are no organs of the state
  [undefined, /公司|集团|厂|民盟|民革|民建|民进|农工党|致公党|九三学社/u],
  ['机关', /共青团|团[省市县区]委$/u],
  ['市县', /(?:[省市县旗州盟]|(?<![社园小片校院厂景矿病工港])区)(?:委|人民政府|政府)$|^\p{Script=Han}{1,8}[市县]$/u],
  [
    '机关',
    /(?:局|厅|署|委|委办|政府办|海关|机关|法院|检察院|人大|政协|政府|总队|支队|大队|中队|派出所|车管所|税务所|司法所|管理所|办公室|委员会|政务服务中心|服务大厅|指挥部|监狱|边检站|工会|团委|妇联|残联|工商联|科协|文联|组织部|宣传部|统战部|社会工作部|人武部|武装部|巡察办|信访办|管委会)$/u,
  ],
];

function byName(name: string): ProposedField | undefined {
  for (const [field, pattern] of NAMES) {
    const word = pattern.exec(name)?.[0];
    if (word !== undefined) return field && { field, words: [word], from: 'organization' };
  }
  return undefined;
}

/** Words of a text; each counts once. */
const WORDS: readonly (readonly [CaseField, RegExp])[] = [
  ['农村', /村党支部|村两委|村“两委”|驻村|村民|乡村振兴|田间|农户|村集体|第一书记|乡镇党委|合作社/gu],
  ['城市社区', /社区党委|社区党组织|居民|小区|街道党工委|网格员|物业|业委会|楼栋|老旧小区|红色物业/gu],
  ['国有企业', /国有企业|国企|央企|中央企业|国资委|生产经营|党员示范岗|车间|班组|改革发展和党的建设/gu],
  ['机关', /机关党建|机关党委|机关党员|模范机关|机关干部|窗口服务|政务服务|行政审批|执法/gu],
  ['院校', /高校|大学生|师生|辅导员|立德树人|教职工|思政课|学生党支部|教师党支部|课堂教学/gu],
  ['科研院所', /科研院所|科研人员|科研攻关|课题组|院士|关键核心技术|科技成果转化/gu],
  ['公立医院', /公立医院|医护人员|患者|门诊|临床科室|医务人员|医德医风|就诊/gu],
  ['两新组织', /两新|非公企业|非公有制|民营企业|社会组织|新就业群体|快递小哥|外卖骑手|外卖小哥|商会|楼宇党建|商圈/gu],
];

/** So many different words of one field, and more than of any other, are clear. */
const ENOUGH = 2;

function byText(text: string): ProposedField | undefined {
  const told = WORDS.map(([field, pattern]) => ({ field, words: [...new Set(text.match(pattern) ?? [])] }));
  const [first, second] = told.toSorted((a, b) => b.words.length - a.words.length);
  if (!first || first.words.length < ENOUGH || first.words.length === second?.words.length) return undefined;
  return { ...first, from: 'text' };
}
