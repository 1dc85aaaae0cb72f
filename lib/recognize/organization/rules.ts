/** The rules that make organizations, each with a text in which it makes one. */

interface OrganizationRule {
  readonly example: string;
  /** What it marks there. */
  readonly marks: string;
}

export const ORGANIZATION_RULES: Readonly<Record<string, OrganizationRule>> = {
  'organization/head-whole': { example: '通知由市委印发。', marks: '市委' },
  'organization/head-function': { example: '近日,江口区气象局发布预警。', marks: '江口区气象局' },
  'organization/head-name': { example: '记者走进丽阳医药集团。', marks: '丽阳医药集团' },
  // 中学|生源 reads as 中学生 at first
  'organization/repeat': { example: '江口镇中学开学了。江口镇中学生源充足。', marks: '江口镇中学' },
  'organization/listed': { example: '客户有宝马、大众、奥迪。', marks: '大众' },
  'organization/short-form': { example: '江口市公安局车管所推出新举措。如今,车管所窗口不再排队。', marks: '车管所' },
};
