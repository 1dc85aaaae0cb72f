/** What stands before and after a list of quoted names, as far as it tells a name from speech, honour and metaphor. */
import type { Range } from '@/lib/model/annotation';
import { after } from './after-quotation';
import { before } from './before-quotation';
import { clauseBefore } from './clause';
import type { TokenIndex } from './head';

export type Surrounding =
  | 'verb' // 打造“甲”
  | 'verb-near' // 打造党员“甲”
  | 'verb-mild' // 坚持“甲”
  | 'labelled' // 品牌名称:“甲”
  | 'head-before' // 服务品牌“甲”
  | 'list-head' // “甲”“乙”等品牌
  | 'of-head' // “甲”的服务模式
  | 'defined' // “甲”是…, “甲”,即…
  | 'called' // “甲”…成为…党建品牌
  | 'as-means' // 以“甲”为载体
  | 'with' // 以“甲”
  | 'drives' // “甲”推动
  | 'numbered' // 一是“甲”
  | 'of-quoted' // “甲”的“乙”
  | 'of-other' // “甲”的生动局面
  | 'as-theme' // 以“甲”为主题
  | 'apposed' // 一支队伍——“甲”
  | 'speech-before' // 他说:“甲”
  | 'speech-after' // “甲”他说
  | 'honour' // 荣获“甲”称号
  | 'honour-near' // 荣获省“甲”
  | 'metaphor-before' // 从“甲”到
  | 'metaphor-after' // “甲”变
  | 'owner-before' // 供电公司“甲”
  | 'verb-of' // 打造集议事、调解于一体的“甲”
  | 'of-before' // 服务群众的“甲”
  | 'other-head'; // “甲”精神

/** From the first to the last quotation of a list, and where the head of the last ends. */
export interface Stretch extends Range {
  readonly named: number;
}

/** The evidence around a list of quotations. */
export function surroundingsOf(text: string, { start, end, named }: Stretch, tokens?: TokenIndex): Surrounding[] {
  const around = [...before(text, start), ...after(text, end, named, tokens)];
  // 打造“甲”的生动样本 makes a model
  const found = around.filter((piece) => !(around.includes('of-other') && MADE.has(piece)));
  if (!found.includes('drives')) return found;
  // 助力“甲”点亮未来 has another subject, 以“甲”点燃引擎 has not; 商圈:“三色联动”推动治理 is a headline, nobody speaks
  const isSubject = clauseBefore(text, start, 1) === '' || found.includes('owner-before') || found.includes('with');
  return found.filter((piece) => piece !== (isSubject ? 'speech-before' : 'drives'));
}

const MADE: ReadonlySet<Surrounding> = new Set(['verb', 'verb-near', 'verb-mild']);
