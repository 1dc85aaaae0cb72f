/** Whether the words before a head name something particular. */
import { HEADS, type Head } from './heads';
import { isField, type Word } from './words';

const NAMES = new Set(['place', 'proper', 'ordinal']);
const MAY_NAME = new Set(['noun', 'open']);
/** Heads that a common noun does not make particular: 养老 + 服务站. */
const LOOSE_HEADS = new Set(
  '支部 服务站 工作站 联合体 园区 先锋队 突击队 党小组 工作组 领导小组 部队 大队 中队 商会'.split(' '),
);
const SCHOOL = /^[一二三四五六七八九十][中小院]$/u;
const OF_A_PLACE = /^(?:公安|地铁|开发区|经开区|高新区|保税区|[海陆空]军|工党|民主党|共和党|保守党)$/u;

/** 饮用水公司, 快递公司: a trade, not a firm. */
const ONE_TRADE = new Set('公司 商城 超市 酒店 银行 商行 市场'.split(' '));
const PARTY_HEAD = /(?:党委|党总支|支部|党组|纪委)$/u;
/** 医院党委, 集团党组: the one of the unit that the article tells of. */
const PARTY_BODY = /(?:党委|党总支|党组|纪委|党办|工会|团委)$/u;
const OWN_UNIT = /(?:医院|公司|集团|学院|学校|局|院|厂|所|校|商会|矿|馆|商圈)$/u;
/** 法院党支部: any court's. */
const COMMON_UNITS = new Set('法院 检察院 派出所 监狱 税务所 司法所'.split(' '));
/** Fields of which every place has many. */
const EVERYWHERE = new Set('社区 街道 企业 监督 执法'.split(' '));

/** Heads that a level alone does not make particular: 市中心, 区内党组. */
const BROAD = new Set('中心 公司 集团 学校 党组 党支部 党总支 部队 酒店 园区 委员会 办公室 大队 中队 支部'.split(' '));

/**
 * 丽珠医药 + 集团 yes, 企业 + 集团 no; 气象 + 局 yes; 市 + 博物馆 yes; 市委 stands alone.
 * A head of one character needs a field right before it: 气象 + 局, not 格 + 局.
 */
export function isParticular(words: readonly Word[], head: Head): boolean {
  if (head.need === 'whole' || isFieldOffice(head)) return true;
  const last = words.at(-1);
  const first = words[0];
  if (!last || !first || /^一.一/u.test(words.map(({ text }) => text).join('') + head.text)) return false;
  if (NUMBERED_BUREAU.test(head.text)) return words.some(({ as }) => as === 'proper' || as === 'noun');
  if (SECTION.test(head.text)) return isSection(words, head);
  if (head.text.length === 1 && last.as !== 'field' && !(head.text === '局' && words.some(({ as }) => as === 'unit')))
    return false;
  if (PARTY_HEAD.test(head.text) && last.text === '系统') return false;
  if (/[局厅]$/u.test(head.text) && isField(words.map(({ text }) => text).join('') + head.text.slice(0, -1)))
    return true;
  if (SCHOOL.test(head.text) || OF_A_PLACE.test(head.text)) return last.as === 'place' || last.as === 'level';
  if (ONE_TRADE.has(head.text) && words.length === 1 && last.as === 'noun') return false;
  if (head.text === '园区' && words.every(({ as }) => as === 'place' || as === 'generic')) return false;
  if (/(?:党委|党建联盟|党总支)$/u.test(head.text) && words.length > 1 && last.text === '行业') return true;
  if (PARTY_BODY.test(head.text) && OWN_UNIT.test(last.text)) return true;
  if (PARTY_HEAD.test(head.text) && words.some(({ as, text }) => as === 'field' && !EVERYWHERE.has(text))) return true;
  if (words.some((word) => names(word, head, words.length))) return last.end - first.start > 1;
  if (head.need === 'function' && words.some((word) => word.as === 'field')) return true;
  if (first.text === '国家' && !PARTY_HEAD.test(head.text)) return true;
  return first.as === 'level' && (words.length > 1 || !BROAD.has(head.text));
}

function names({ as, text }: Word, head: Head, count: number): boolean {
  // 协会党支部, 控股公司: the unit is named elsewhere, if at all.
  if (as === 'unit' && count === 1 && COMMON_UNITS.has(text)) return PARTY_BODY.test(head.text);
  if (as === 'unit') return count > 1 || HEADS.get(text)?.need !== 'name' || PARTY_BODY.test(head.text);
  return NAMES.has(as) || (MAY_NAME.has(as) && !LOOSE_HEADS.has(head.text));
}

/** 中铁十局 */
const NUMBERED_BUREAU = /^[一二三四五六七八九十]局$/u;
const SECTION = /^[部科室厂股]$/u;

/** 有限公司|生产|制造|部, 工资|福利|科: a section beside its unit, or one of two fields. */
function isSection(words: readonly Word[], head: Head): boolean {
  const unit = words.findLastIndex(({ as }) => as === 'unit');
  const own = words.slice(unit + 1);
  if (own.length === 0 || own.some(({ as }) => as === 'ordinal' || as === 'level')) return false;
  const length = own.reduce((sum, { text }) => sum + text.length, 0);
  return length > 1 && length < 9 && (unit >= 0 || (/[科股]/u.test(head.text) && own.length > 1 && length > 3));
}

/** 公安局, 教育厅: the head holds its field. */
function isFieldOffice({ text }: Head): boolean {
  return /[局厅]$/u.test(text) && isField(text.slice(0, -1));
}
