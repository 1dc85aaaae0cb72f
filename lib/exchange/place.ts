/** Where in a file something is wrong, in the words of its reader: 第 3 条剪报 › 引文 › 前文. */
import type { RecordKind } from '@/lib/model/change';

/** With their measure words. */
const KIND_LABELS: Readonly<Record<RecordKind, string>> = {
  articles: '篇文章',
  clippings: '条剪报',
  cases: '个案例',
  tags: '个标签',
};

/** What the fields of records are called. */
export const FIELD_LABELS: Readonly<Record<string, string>> = {
  id: '标识',
  url: '网址',
  canonicalUrl: '规范网址',
  title: '标题',
  source: '来源',
  author: '作者',
  publishedAt: '发布时间',
  site: '网站',
  text: '正文',
  region: '地区',
  savedAt: '保存时间',
  articleId: '所出的文章',
  quote: '引文',
  exact: '原文',
  prefix: '前文',
  suffix: '后文',
  position: '位置',
  start: '开头',
  end: '结尾',
  annotations: '标注',
  kind: '种类',
  rule: '规则',
  sort: '类别',
  fullName: '全称',
  name: '名称',
  head: '名目',
  relation: '关系',
  low: '下限',
  high: '上限',
  unit: '计量单位',
  of: '所数',
  caseId: '所属案例',
  part: '部分',
  tags: '标签',
  note: '备注',
  organization: '单位',
  method: '工作法',
  field: '领域',
  status: '状态',
  color: '颜色',
  createdAt: '形成时间',
  updatedAt: '修改时间',
  deletedAt: '删除时间',
};

/** `index` counts from 0, as do numbers in `path`; both are told from 1. */
export function placeOfRecord(kind: RecordKind, index: number, path: readonly (string | number)[] = []): string {
  const steps = path.map((step) => (typeof step === 'number' ? `第 ${step + 1} 项` : (FIELD_LABELS[step] ?? step)));
  return [`第 ${index + 1} ${KIND_LABELS[kind]}`, ...steps].join(' › ');
}
