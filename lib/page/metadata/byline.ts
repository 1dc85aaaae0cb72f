/** The short lines around the headline and at the article's end that tell when, from where and by whom. */
import { type Field, fieldsOf } from './fields';
import { isByline } from './headline';
import { hintsOf } from './hints';
import type { Label } from './labels';
import { plain } from './marks';
import { personOf, sourceOf } from './names';
import { agencyOfLead, isSignature, namesOf, type Writers, writersIn, writersOfLead } from './people';
import { type ReadTime, timesIn } from './published-time';

export interface Byline extends Writers {
  readonly source?: string;
  /** Told less plainly: a name beside the date, an agency's lead, an office that published. */
  readonly weakSource?: string;
  readonly author?: string;
  readonly editor?: string;
  /** Likeliest first. */
  readonly times: readonly ReadTime[];
}

/** `at` is the headline's line, -1 where the text has none. */
export function bylineOf(page: Document, lines: readonly string[], at: number): Byline {
  const from = Math.max(0, at);
  const head = lines
    .slice(Math.max(0, from - ABOVE), headEnd(lines, from))
    .filter((line) => line.length <= LONGEST_LINE);
  const below = lines.slice(from, from + REACH);
  const short = below.filter((line) => line.length <= LONGEST_LINE);
  const fields = head.flatMap(fieldsOf);
  const later = short.flatMap(fieldsOf);
  const hints = hintsOf(page);
  const prose = below.filter((line) => line.length > 30).slice(0, LEADS);
  const source = tightened(page, firstOf(fields, 'source', sourceOf)) ?? firstKnown(hints.sources, namedSource);
  const weakSource =
    besideDate(head) ??
    firstOf(later, 'source', sourceOf) ??
    paperOf(lines, page) ??
    firstOf(fields, 'publisher', sourceOf) ??
    prose.map(agencyOfLead).find((name) => name !== undefined) ??
    // an account: what stands there as the author is no person's name
    firstKnown(
      hints.authors.filter((name) => namesOf(name) === undefined && !/记者|通讯员/u.test(name)),
      namedSource,
    );
  const author =
    firstOf(fields, 'author', personOf) ??
    firstOf(later, 'author', personOf) ??
    firstKnown(
      hints.authors.filter((name) => !/记者|通讯员/u.test(name)),
      namesOf,
    ) ??
    firstKnown(hints.posters, personOf);
  const editor = editorIn([...fields, ...later]) ?? editorIn(bracketed(below));
  return {
    ...(source && { source }),
    ...(weakSource && { weakSource }),
    ...(author && { author }),
    ...(editor && { editor }),
    ...writersAmong(head, short, prose, [...fields, ...later]),
    times: timesAmong(head, fields, later, hints.times),
  };
}

/** Collections of regulations tell all that above the title; e-papers above and below. */
const ABOVE = 8;
const REACH = 400;
const LONGEST_LINE = 120;
const LEADS = 3;
/** A byline ends where prose begins. */
const PROSE = 60;

function headEnd(lines: readonly string[], from: number): number {
  const prose = lines.findIndex(
    (line, i) => i > from && line.length >= PROSE && !isByline(line) && fieldsOf(line).length === 0,
  );
  return Math.min(prose < 0 ? lines.length : prose, from + HEAD_REACH);
}

const HEAD_REACH = 40;

function firstOf(
  fields: readonly Field[],
  wanted: Label,
  clean: (value: string) => string | undefined,
): string | undefined {
  return firstKnown(
    fields.filter(({ label }) => label === wanted).map(({ value }) => value),
    clean,
  );
}

function firstKnown(values: readonly string[], clean: (value: string) => string | undefined): string | undefined {
  for (const value of values) {
    const known = clean(value);
    if (known !== undefined) return known;
  }
  return undefined;
}

/** A source that an element holds, with or without its label. */
function namedSource(text: string): string | undefined {
  const fields = fieldsOf(text);
  return fields.length > 0 ? firstOf(fields, 'source', sourceOf) : sourceOf(text);
}

/** Of `澜涛新闻云州`, which the page writes as a link and a place, only the link. */
function tightened(page: Document, source: string | undefined): string | undefined {
  if (source === undefined) return undefined;
  for (const element of page.querySelectorAll('a, span, em, i, b, strong, font')) {
    const text = plain(element.textContent);
    if (text.length < 2 || text === source || !source.startsWith(text)) continue;
    const before = element.previousSibling?.textContent ?? '';
    if (/(?:来\s*源|稿源)\s*[:：]\s*$/u.test(before)) return text;
  }
  return source;
}

/** 责任编辑 before 编辑, whichever stands first. */
function editorIn(fields: readonly Field[]): string | undefined {
  for (const wanted of ['editor', 'subeditor'] as const)
    for (const { label, value } of fields) {
      const names = label === wanted ? namesOf(value) : undefined;
      if (names) return names;
    }
  return undefined;
}

/** What brackets hold at the ends of longer lines: …全文完。（责编：张三、李四） */
function bracketed(lines: readonly string[]): Field[] {
  return lines
    .filter((line) => line.length > LONGEST_LINE)
    .flatMap((line) => [...line.slice(-60).matchAll(/[（(【[]([^（）()【】[\]]{3,40})[）)】\]]/gu)])
    .flatMap(([, inside = '']) => fieldsOf(inside));
}

// 2019年09月07日 04:04 北京日报   第一财经 2019-09-07 10:10
function besideDate(head: readonly string[]): string | undefined {
  for (const line of head) {
    const [date] = timesIn(line);
    if (!date || line.length > 60) continue;
    const rest = line.slice(date.index).replace(/^[\d\s年月日号./:：时分秒T-]+/u, '');
    const name = MEDIUM.exec(rest)?.[1] ?? MEDIUM.exec(`${line.slice(0, date.index)} `)?.[1];
    if (name) return sourceOf(name);
  }
  return undefined;
}

const MEDIUM =
  /^[\s|·]*([\p{Script=Han}A-Za-z·-]{1,14}(?:[报网社台刊]|杂志|新闻|发布|在线|客户端|财经|视点|时评|政务|先锋|党建))(?=[\s|·]|$)/u;

// 《人民日报》（2026年09月18日 第01版）
function paperOf(lines: readonly string[], page: Document): string | undefined {
  const title = /^([\p{Script=Han}]{2,10}报)(?:$|[\s_|-]|数字报|电子报)/u.exec(page.title.trim())?.[1];
  if (title !== undefined && lines.some((line) => line.length <= LONGEST_LINE && /第\s*[A-Z]?\d{1,3}\s*版/u.test(line)))
    return title;
  for (const line of [...lines, page.title]) {
    const paper =
      /《?([\p{Script=Han}]{2,10}(?:报|时报|周刊))》?\s*[（(|]?\s*(?:19|20)\d\d\s*[年.-]\s*\d{1,2}\s*[月.-]\s*\d{1,2}\s*日?.{0,12}(?:第?\s*[A-Z]?\d{1,3}\s*版|星期|周|[）)])/u.exec(
        line,
      );
    if (paper?.[1] && line.length <= LONGEST_LINE) return paper[1];
  }
  return undefined;
}

function writersAmong(
  head: readonly string[],
  short: readonly string[],
  prose: readonly string[],
  fields: readonly Field[],
): Writers {
  const labelled = {
    reporter: firstKnown(
      fields
        .filter(({ label, value }) => label === 'reporter' || (label === 'author' && /记者/u.test(value)))
        .map(({ value }) => value),
      namesOf,
    ),
    correspondent: firstOf(fields, 'correspondent', namesOf),
  };
  const signatures = [...head, ...short].filter(isSignature).map(writersIn);
  const told = [...signatures, ...prose.map(writersOfLead)];
  const reporter = labelled.reporter ?? told.find((writers) => writers.reporter)?.reporter;
  const correspondent = labelled.correspondent ?? told.find((writers) => writers.correspondent)?.correspondent;
  return { ...(reporter && { reporter }), ...(correspondent && { correspondent }) };
}

/** 发布时间 before a date that only stands there; with the hour before without; 成文日期 and 更新时间 last. */
function timesAmong(
  head: readonly string[],
  fields: readonly Field[],
  later: readonly Field[],
  hints: readonly string[],
): ReadTime[] {
  const labelled = (among: readonly Field[], label: 'time' | 'otherTime') =>
    among.filter((field) => field.label === label).flatMap(({ value }) => timesIn(`时间:${value}`).slice(0, 1));
  const bareDates = head
    .filter((line) => line.length <= 80 && !CLOCK_OF_PAGE.test(line))
    .flatMap((line) => {
      const isLabelled = fieldsOf(line).some(({ label }) => label === 'time' || label === 'otherTime');
      return isLabelled || !isByline(line) ? [] : timesIn(line).slice(0, 1);
    });
  const shown = [...labelled(fields, 'time'), ...bareDates];
  return [
    ...shown,
    ...hints.flatMap((hint) => timesIn(hint).slice(0, 1)),
    ...labelled(later, 'time'),
    ...labelled(fields, 'otherTime'),
    ...labelled(later, 'otherTime'),
  ];
}

const CLOCK_OF_PAGE = /今天是|今日是|现在是|当前时间|欢迎|农历|登录|注册|©|版权|Copyright|ICP/u;
