/** Every piece of evidence with its prior weight, in log-odds that quoted words are a method's name, and a sentence that shows it. */
import { FITTED_BIAS, FITTED_EVIDENCE, FITTED_TRAITS } from './fitted-weights';
import type { InnerForm } from './inner-form';
import type { Surrounding } from './surroundings';

export type Evidence =
  | InnerForm
  | Surrounding
  | 'head-strong'
  | 'head-plain'
  | 'head-weak'
  | 'head-brand'
  | 'listed'
  | 'heading'
  | 'repeated'
  | 'nested'
  | 'titled'
  | 'among-set-phrases'
  | 'one-word';

interface Weight {
  readonly weight: number;
  /** A text whose last quotation gives this evidence. */
  readonly example: string;
}

/**
 * Set by hand, and the prior of what is fitted to annotated articles (`fitted-weights.ts`), which decides. By hand alone, the
 * quotations of articles that nobody had read came to F1 0.78; fitted on other articles, to 0.92.
 */
export const EVIDENCE: Readonly<Record<Evidence, Weight>> = {
  'head-strong': { weight: 4, example: '推行“四问四帮”工作法' },
  'head-plain': { weight: 3.4, example: '开展“邻里一家”活动' },
  'head-brand': { weight: 1.2, example: '借助“连心桥”党建品牌' },
  'head-weak': { weight: 1, example: '推动“微心愿”工作。' },
  'list-head': { weight: 3, example: '形成“石榴管家”等百余个党建载体' },
  'of-head': { weight: 0.7, example: '打造“七位一体”的服务模式' },
  labelled: { weight: 3, example: '品牌名称:“橘灯”' },
  'head-before': { weight: 1.4, example: '党建品牌“橘灯”' },
  verb: { weight: 2.2, example: '探索“橘灯”' },
  'verb-near': { weight: 1.2, example: '打造党员“先锋窗”' },
  'verb-mild': { weight: 0.4, example: '坚持“以老带新”' },
  'verb-of': { weight: 1.5, example: '搭建集议事、调解于一体的“槐树议事厅”' },
  defined: { weight: 0.6, example: '“五考”即五次考试' },
  called: { weight: 2, example: '“青年说”现已成为一块闪亮的党建品牌' },
  'as-means': { weight: 2.2, example: '以“红心小院”为载体' },
  with: { weight: -1, example: '以“学思践悟”凝心' },
  'as-theme': { weight: -1.5, example: '以“学思践悟”为主题' },
  drives: { weight: 1, example: '“三色联动”推动商圈治理' },
  numbered: { weight: 0.3, example: '二是“特色课堂”' },
  'of-quoted': { weight: -1.5, example: '开启“放水养鱼”的“金钥匙' },
  'of-other': { weight: -2.6, example: '打造“党建红映税务蓝”的生动样本' },
  apposed: { weight: 0.6, example: '一支队伍——“石榴小分队”' },
  'owner-before': { weight: 0.8, example: '供电公司“带电班”' },
  listed: { weight: 0, example: '“红心”“匠心”' },
  heading: { weight: 0.3, example: '“石榴管家”进小区' },
  repeated: {
    weight: 0.9,
    example:
      '“石榴管家”进小区\n过去这里停车难、充电难、议事难,居民常常为小事红脸,物业公司也无可奈何,如今这里有了“石榴管家”。',
  },
  nested: { weight: -0.2, example: '“我们有‘微心愿’。”' },
  titled: { weight: 1.5, example: '“我为老区送光明”活动' },
  'among-set-phrases': { weight: -2, example: '落实“三会一课”“四个第一”等制度' },
  'one-word': { weight: -1.2, example: '“一塌糊涂”' },
  numeral: { weight: 1.6, example: '“四问四帮”' },
  formula: { weight: 1.2, example: '“1+5+N”' },
  dotted: { weight: 1, example: '“读家书·忆初心”' },
  'own-place': { weight: 0.3, example: '“石榴籽工作室”' },
  'own-head': { weight: 1.4, example: '“亮灯工程”' },
  'own-ending': { weight: 1.1, example: '“石榴管家”' },
  'party-word': { weight: 0.6, example: '“法护航”' },
  slogan: { weight: -0.8, example: '“聚人心、激活力”' },
  sentence: { weight: -2.5, example: '“我们放心了”' },
  phrase: { weight: -1.3, example: '“平凡的一天”' },
  date: { weight: -3, example: '“5·18”' },
  pair: { weight: -1.2, example: '“盆景”' },
  long: { weight: -0.8, example: '“传承红色基因争当时代先锋”' },
  enumerates: { weight: -1, example: '“三个融合”' },
  ranking: { weight: -3, example: '“十佳”' },
  ordinal: { weight: -3, example: '“第一梯队”' },
  'set-phrase': { weight: -2.4, example: '“主心骨”' },
  'speech-before': { weight: -1.5, example: '他说:“真方便”' },
  'speech-after': { weight: -2, example: '“真方便”李大爷笑着说。' },
  honour: { weight: -3.5, example: '荣获“和谐企业”' },
  'honour-near': { weight: -3, example: '荣获全省首批“和谐企业”' },
  'metaphor-before': { weight: -1.8, example: '破解“数据孤岛”' },
  'metaphor-after': { weight: -1.5, example: '“输血”变“造血”,由“盆栽”转变' },
  'of-before': { weight: -0.7, example: '服务群众的“小棉袄”' },
  'other-head': { weight: -2, example: '“胡杨”精神' },
  'other-ending': { weight: -1.5, example: '“红色富矿”' },
};

/** A mention at or above this is a method. */
export const THRESHOLD = 0;

/** The log-odds that a mention with this evidence and these traits (`traitsOf`) is a method. */
export function weigh(evidence: readonly Evidence[], traits: readonly string[]): number {
  const ofEvidence = evidence.reduce((sum, piece) => sum + (EVIDENCE_WEIGHTS.get(piece) ?? 0), FITTED_BIAS);
  return traits.reduce((sum, trait) => sum + (TRAIT_WEIGHTS.get(trait) ?? 0), ofEvidence);
}

const EVIDENCE_WEIGHTS = weightsIn(FITTED_EVIDENCE);
const TRAIT_WEIGHTS = weightsIn(FITTED_TRAITS);

function weightsIn(lines: string): ReadonlyMap<string, number> {
  return new Map(
    lines
      .split('\n')
      .map((line) => /^ {2}(?<name>.+) (?<weight>-?[\d.]+)$/u.exec(line)?.groups)
      .map((found) => [found?.name ?? '', Number(found?.weight ?? 0)]),
  );
}
