/** Short and full forms of words in names of units: what is left of a name by them is the same for the same unit. */

/** Longer forms first become the shorter; applied in this order to the whole name. */
export const FULL_FORMS: readonly (readonly [full: RegExp, short: string])[] = [
  [/^(?:中国共产党|中共)/u, ''],
  [/^国家税务总局(?=.{2,}税务局)/u, ''],
  [/^(?:国家电网(?:有限)?公司|国家电网|国网)(?=.{2,})/u, ''],
  [/[“”‘’「」『』《》"'（）()[\]【】·・\s]/gu, ''],
  [/[和与及、]/gu, ''],
  [/第(?=[\p{Nd}一二三四五六七八九十])/gu, ''],
  [/车辆管理所/u, '车管所'],
  [/交通警察/u, '交警'],
  [/人力资源社会保障/u, '人社'],
  [/发展改革/u, '发改'],
  [/住房城乡建设/u, '住建'],
  [/卫生健康委员会/u, '卫健委'],
  [/卫生健康/u, '卫健'],
  [/市场监督管理/u, '市监'],
  [/市场监管/u, '市监'],
  [/退役军人事务/u, '退役军人'],
  [/文化旅游/u, '文旅'],
  [/应急管理/u, '应急'],
  [/医疗保障/u, '医保'],
  [/教育体育/u, '教体'],
  [/工业信息化/u, '工信'],
  [/国有资产监督管理委员会/u, '国资委'],
  [/纪律检查委员会监察委员会/u, '纪委监委'],
  [/纪律检查委员会/u, '纪委'],
  [/发改委员会/u, '发改委'],
  [/人民检察院/u, '检察院'],
  [/中级人民法院/u, '中级法院'],
  [/人民法院/u, '法院'],
  [/街道党工委|街道工作委员会|街道工委/u, '街道党工委'],
  [/街道办事处/u, '街道办'],
  [/居民委员会/u, '居委会'],
  [/村民委员会/u, '村委会'],
  [/(?<=[省市县区旗州盟])委员会/u, '委'],
  [/党支部委员会|(?<!党)支部委员会|(?<!党)支部$/u, '党支部'],
  [/党总支部|(?<!党)总支$/u, '党总支'],
  [/有限责任公司/u, '有限公司'],
];

const CHINESE_DIGITS = '零一二三四五六七八九';

/** A single digit as Chinese writes it: 第2党支部. */
export function withChineseDigits(name: string): string {
  return name.replace(/(?<!\d)\d(?!\d)/gu, (digit) => CHINESE_DIGITS[Number(digit)] ?? digit);
}
