/** The end of decoding: the value, or a Chinese sentence that says what is wrong and where. */
import { type BaseIssue, getDotPath } from 'valibot';

export type Decoded<T> = { readonly value: T } | { readonly reason: string };

/** `clippings.0.quote.exact` as it is written in code: `clippings[0].quote.exact`; '' for the whole. */
export function placeOf(issue: BaseIssue<unknown>): string {
  return (getDotPath(issue) ?? '').replace(/\.(\d+)(?=\.|$)/gu, '[$1]');
}

/** What an issue says, in Chinese. Schemas give their own message where the general one would not help. */
export function complaint(issue: BaseIssue<unknown>): string {
  switch (issue.type) {
    case 'string':
      return '应为文字';
    case 'number':
    case 'finite':
      return '应为数字';
    case 'integer':
    case 'min_value':
      return '应为不小于 0 的整数';
    case 'array':
      return '应为列表';
    case 'max_length':
      return `太长（最多 ${String(issue.requirement)}）`;
    case 'non_empty':
      return '不能为空';
    case 'picklist':
    case 'literal':
    case 'variant':
      return `不认识的值 ${issue.received}`;
    default:
      return issue.received === 'undefined' ? '缺少这一项' : `格式不对（${issue.received.slice(0, 60)}）`;
  }
}
