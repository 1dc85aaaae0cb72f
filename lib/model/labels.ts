/** The Chinese names of the model's values, as the user sees them. */
import type { Kind, OrganizationSort, Relation } from './annotation';
import type { ArticleField } from './article';
import type { CaseStatus } from './case';
import type { Action } from './change';
import type { Part } from './clipping';
import type { TagColor } from './tag';

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

/** What was done, as it stands before `3 条剪报` in a list of steps. */
export const ACTION_LABELS: Readonly<Record<Action, string>> = {
  save: '剪报',
  'save-article': '整篇剪报',
  'edit-article': '更正文章信息',
  'edit-clipping': '编辑',
  'edit-case': '编辑案例',
  delete: '删除',
  restore: '从回收站恢复',
  'delete-case': '删除案例',
  'restore-case': '恢复案例',
  tag: '加标签',
  untag: '去标签',
  status: '复核',
  field: '改领域',
  part: '改部分',
  'rename-tag': '标签改名',
  'merge-tags': '合并标签',
  'color-tag': '改标签颜色',
  'delete-tag': '删除标签',
  'merge-cases': '合并案例',
  'rename-organization': '合并单位',
  'rename-method': '合并工作法',
  'restore-version': '恢复到旧版本',
  import: '导入',
  undo: '撤销',
  redo: '重做',
  purge: '彻底删除',
};

export const TAG_COLOR_LABELS: Readonly<Record<TagColor, string>> = {
  red: '红',
  orange: '橙',
  yellow: '黄',
  green: '绿',
  cyan: '青',
  blue: '蓝',
  purple: '紫',
  gray: '灰',
};

/** Kinds of organization. */
export const ORGANIZATION_SORT_LABELS: Readonly<Record<OrganizationSort, string>> = {
  party: '党组织',
  government: '政府部门',
  judicial: '政法机关',
  military: '军队武警',
  enterprise: '企业',
  institution: '事业单位',
  society: '社会组织',
  media: '媒体',
  other: '其他',
};

export const ARTICLE_LABELS: Readonly<Record<ArticleField, string>> = {
  title: '标题',
  source: '来源',
  author: '作者',
  reporter: '记者',
  correspondent: '通讯员',
  editor: '责任编辑',
  publishedAt: '发布时间',
};
