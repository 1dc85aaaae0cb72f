/** A case (案例): the card that a clerk hands in, told by its clippings. */
import type { CaseId } from './id';

/** 待核 已核 存疑 */
export const CASE_STATUSES = ['unreviewed', 'verified', 'doubtful'] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

/** The fields of 全国基层党建创新典型案例征集. */
export const CASE_FIELDS = [
  '农村',
  '城市社区',
  '国有企业',
  '机关',
  '市县',
  '院校',
  '科研院所',
  '公立医院',
  '两新组织',
] as const;
export type CaseField = (typeof CASE_FIELDS)[number];

export interface Case {
  readonly id: CaseId;
  readonly organization: string;
  readonly method?: string;
  readonly field?: CaseField;
  readonly region?: string;
  readonly status: CaseStatus;
  readonly tags: readonly string[];
  readonly note: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly deletedAt?: string;
}
