/** The Chinese names of the model's values, as the user sees them. */
import type { Kind, Relation } from './annotation';
import type { CaseStatus } from './case';
import type { Part } from './clipping';

export const KIND_LABELS: Readonly<Record<Kind, string>> = { organization: '单位', method: '工作法', figure: '数据' };

export const PART_LABELS: Readonly<Record<Part, string>> = {
  background: '背景',
  practice: '做法',
  result: '成效',
  comment: '启示',
};

export const STATUS_LABELS: Readonly<Record<CaseStatus, string>> = {
  unreviewed: '待核',
  verified: '已核',
  doubtful: '存疑',
};

export const RELATION_LABELS: Readonly<Record<Relation, string>> = { '=': '', '~': '约', '>': '超过', '<': '不足' };
