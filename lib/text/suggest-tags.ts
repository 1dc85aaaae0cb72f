/** Tags for a new clipping, read from its text. */
import type { SuggestedTag, TaggedText } from '@/lib/model/tag';
import { type ProposedField, proposeField } from './field';

/** A field of the national call, as clerks tag it. */
const FIELD_TAGS: Readonly<Record<ProposedField['field'], string | undefined>> = {
  农村: '农村党建',
  城市社区: '社区党建',
  国有企业: '国企党建',
  机关: '机关党建',
  市县: undefined,
  院校: '高校党建',
  科研院所: '科研院所党建',
  公立医院: '医院党建',
  两新组织: '两新党建',
};

/** Topics, each with the words of which one is enough, and those of which it takes two. */
const TOPICS: readonly { readonly tag: string; readonly sure: RegExp; readonly more?: RegExp }[] = [
  { tag: '党建引领', sure: /党建引领|党建统领/gu },
  { tag: '主题党日', sure: /主题党日/gu },
  { tag: '志愿服务', sure: /志愿服务|志愿者/gu },
  { tag: '乡村振兴', sure: /乡村振兴|驻村工作队|第一书记/gu },
  { tag: '基层治理', sure: /基层治理|社会治理|网格化/gu, more: /网格员|吹哨报到|议事|矛盾纠纷|接诉即办/gu },
  { tag: '营商环境', sure: /营商环境|惠企|助企/gu, more: /一网通办|审批|企业开办/gu },
  { tag: '党员教育', sure: /党员教育|党课|三会一课|学习教育/gu },
  { tag: '主题教育', sure: /主题教育|党史学习教育|党纪学习教育/gu },
  { tag: '清廉建设', sure: /清廉|廉洁|党风廉政|纪检监察/gu },
  { tag: '人才工作', sure: /人才工作|引才|人才引进|人才强/gu },
  { tag: '新就业群体', sure: /新就业群体|快递小哥|外卖骑手|外卖小哥|网约车司机/gu },
  { tag: '红色物业', sure: /红色物业|物业党建/gu },
  { tag: '数字党建', sure: /智慧党建|数字党建|党建云|“互联网\+党建”/gu },
  { tag: '防汛救灾', sure: /防汛|抗洪|抢险救灾/gu },
  { tag: '信访工作', sure: /信访|上访/gu },
  { tag: '窗口服务', sure: /窗口服务|政务服务|办事窗口|车管所|办税服务/gu },
  { tag: '养老服务', sure: /养老|独居老人|助餐/gu },
  { tag: '就业创业', sure: /就业创业|稳就业|招聘会/gu },
];

/**
 * Fields and topics that the text speaks of, and tags of the library that stand in it word for word (`known`, most used
 * first), those with the most words to show first. Tags that the clipping has already are the caller's to leave out.
 */
export function suggestTags(
  { organization = '', title = '', text }: TaggedText,
  known: readonly string[] = [],
  limit = 6,
): SuggestedTag[] {
  const read = `${title}\n${text}`;
  const field = proposeField(organization, read);
  const ofField = field && tagOf(field);
  const topics = TOPICS.flatMap(({ tag, sure, more }): SuggestedTag[] => {
    const words = wordsOf(read, sure);
    const weak = more ? wordsOf(read, more) : [];
    return words.length > 0 || weak.length > 1 ? [{ tag, words: [...words, ...weak] }] : [];
  });
  const literal = known.filter((tag) => tag.length >= 2 && read.includes(tag)).map((tag) => ({ tag, words: [tag] }));
  const all = [
    ...(field && ofField ? [{ tag: ofField, words: field.words }] : []),
    ...topics.toSorted((a, b) => b.words.length - a.words.length),
    ...literal,
  ];
  return all.filter(({ tag }, i) => all.findIndex((other) => other.tag === tag) === i).slice(0, limit);
}

/** 中学 and 小学 are schools, not universities. */
const SCHOOL = /中学|小学|幼儿园|高中|职教中心/u;

function tagOf({ field, words }: ProposedField): string | undefined {
  return field === '院校' && words.some((word) => SCHOOL.test(word)) ? '学校党建' : FIELD_TAGS[field];
}

function wordsOf(text: string, pattern: RegExp): string[] {
  return [...new Set(text.match(pattern) ?? [])];
}
