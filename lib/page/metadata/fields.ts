/** Cuts the lines of a byline into what is labelled there: `来源：澜江日报 作者：张三 发布时间：2026-09-18`. */
import { ANY_LABEL, type Label, meaningOf } from './labels';
import { plainMarks } from './marks';

export interface Field {
  readonly label: Label;
  /** As the page writes it, without white space at its ends. */
  readonly value: string;
  /** Where its label begins in the line. */
  readonly index: number;
}

/** The labelled values of a line, in its order; a value ends at the next label, a bar, a bracket or a date. */
export function fieldsOf(line: string): Field[] {
  const marked = plainMarks(line);
  const found = [...marked.matchAll(LABELLED)];
  return found.map(({ index, 0: matched, groups }, i) => {
    const begins = index + matched.length;
    // 来源: | 发布时间: tells no source
    const next = found[i + 1]?.index ?? marked.length;
    const length = marked.slice(begins, next).search(END);
    return {
      label: meaningOf(groups?.label ?? ''),
      value: line.slice(begins, length < 0 ? next : begins + length).trim(),
      index,
    };
  });
}

/** Whether a line is a label that waits for its value: `来源：`, or a cell of a table that says 发布日期. */
export function isBareLabel(line: string): boolean {
  return BARE.test(plainMarks(line).trim());
}

// 来源:  【来源】  文/张三  编辑|张三 at the beginning  浏览 203  编辑 李四
const SEPARATOR =
  '\\s*:\\s*|\\)\\s*|(?<=文)\\s*/\\s*|(?<=^\\s*[\\p{Script=Han}/]{1,5})\\s*\\|\\s*|(?<=览|读|击|号|体|印|享|气|于|时间|日期|次数|量|数|率)\\s+|(?<=文/图|图/文)\\s*[/|]?\\s*|(?<=编辑|责编|校对|审核|作者|来源)\\s+(?=\\p{Script=Han}{1,12}(?:[\\s)]|$))';
const LABELLED = new RegExp(`(?<label>${ANY_LABEL})(?:${SEPARATOR})`, 'gu');
const END = /[|()<>#]| {3,}|;|；|，|。|\s(?=(?:19|20)\d\d\s*[-年/.]\s*\d)/u;
const BARE = new RegExp(
  `^\\(?(?:${ANY_LABEL})\\s*[:)]$|^\\(?(?:(?:发布|发表|成文|生成|公开)(?:日期|时间)|信息来源|文章来源|发布机构|发文机关|责任编辑|索引号|文号|发文字号|标题|主题分类|主题词)\\)?$`,
  'u',
);
