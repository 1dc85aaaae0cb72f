/** The short lines around the headline and at the article's end that tell when, from where and by whom. */
import { type Field, fieldsOf } from './fields';
import { isByline } from './headline';
import { hintsOf } from './hints';
import type { Label } from './labels';
import { personOf, sourceOf } from './names';
import { agencyOfLead, editorsOf, isSignature, namesOf, type Writers, writersIn, writersOfLead } from './people';
import { type ReadTime, timesIn } from './published-time';
import { accountBesideDate, besideDate, namedSource, paperOf, scriptedSource, tightened } from './untold-source';

export interface Byline extends Writers {
  readonly source?: string;
  /** Told less plainly: a name beside the date, an agency's lead, an office that published. */
  readonly weakSource?: string;
  readonly author?: string;
  readonly editor?: string;
  /** Likeliest first. */
  readonly times: readonly ReadTime[];
  /** A date below the text, as forums write it: where nothing else tells one. */
  readonly timeBelow?: ReadTime;
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
  const prose = below.filter((line) => line.length > 30 || DATELINE.test(line)).slice(0, LEADS);
  const source = tightened(page, firstOf(fields, 'source', sourceOf)) ?? firstKnown(hints.sources, namedSource);
  const weakSource =
    // 来源 | 云州日报, at the end of what an account put up
    firstOf(
      later.filter(({ index }) => index < 2),
      'source',
      sourceOf,
    ) ??
    besideDate(head) ??
    firstOf(later, 'source', sourceOf) ??
    paperOf(lines, page) ??
    firstOf(fields, 'publisher', sourceOf) ??
    scriptedSource(page, head) ??
    firstKnown(hints.accounts, namedSource) ??
    accountBesideDate(page) ??
    firstOf(later, 'publisher', sourceOf) ??
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
  const timeBelow = short.filter((line) => !CLOCK_OF_PAGE.test(line)).flatMap((line) => timesIn(line).slice(0, 1))[0];
  const editor = editorIn([...fields, ...later]) ?? editorIn(bracketed(below));
  return {
    ...(source && { source }),
    ...(weakSource && { weakSource }),
    ...(author && { author }),
    ...(editor && { editor }),
    ...writersAmong(head, short, prose, [...fields, ...later]),
    times: timesAmong(head, fields, later, hints.times),
    ...(timeBelow && { timeBelow }),
  };
}

/** Collections of regulations tell all that above the title; e-papers above and below. */
const ABOVE = 8;
const REACH = 400;
const LONGEST_LINE = 120;
const LEADS = 3;
// 中新社云州9月16日电 (李然 阮星)
const DATELINE = /^.{2,12}\d月\d{1,2}日.{0,4}电/u;
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

/** 责任编辑 before 编辑, whichever stands first. */
function editorIn(fields: readonly Field[]): string | undefined {
  for (const wanted of ['editor', 'subeditor'] as const)
    for (const { label, value } of fields) {
      const names = label === wanted ? (wanted === 'editor' ? editorsOf : namesOf)(value) : undefined;
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

function writersAmong(
  head: readonly string[],
  short: readonly string[],
  prose: readonly string[],
  fields: readonly Field[],
): Writers {
  const labelled = {
    reporter: firstOf(fields, 'reporter', namesOf),
    correspondent: firstOf(fields, 'correspondent', namesOf),
  };
  // 作者：记者 张三 通讯员 李四
  const authors = fields.filter(({ label, value }) => label === 'author' && /记者|通讯员/u.test(value));
  const signatures = [...authors.map(({ value }) => value), ...[...head, ...short].filter(isSignature)].map(writersIn);
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
