/** Finds branded methods: quoted names by their evidence, then names without quotation marks. */
import { type Method, overlaps, type Range } from '@/lib/model/annotation';
import type { Context, Recognizer } from '@/lib/recognize/context';
import { bareNames } from '@/lib/recognize/method/bare-names';
import { type Weighed, weighedMentions } from '@/lib/recognize/method/evidence';
import { listNeighbours } from '@/lib/recognize/method/list-neighbours';
import { indexOf, type Mention } from '@/lib/recognize/method/mention';
import { repeatsOf } from '@/lib/recognize/method/repeats';
import { THRESHOLD } from '@/lib/recognize/method/weights';

/** Proposes methods that do not overlap, by start. */
export const methods: Recognizer = (context) => {
  const { text } = context.document;
  const tokens = context.tokens && indexOf(context.tokens);
  const weighed = weighedMentions(context, tokens);
  const quoted = quotedMethods(weighed, context);
  const names = new Set(quoted.map(({ name }) => name));
  const unquoted = [
    ...repeatsOf(names, text, tokens),
    ...bareNames(text, tokens),
    ...listsWithMethods(weighed).flatMap((list) => listNeighbours(text, list)),
  ];
  return merged(quoted, unquoted, weighed);
};

function listsWithMethods(weighed: readonly Weighed[]): Range[] {
  return [...new Set(weighed.filter(({ score }) => score >= THRESHOLD).map(({ list }) => list))];
}

/** The best evidence that the article gives for a name counts for every mention of it, unless something forbids it. */
function quotedMethods(weighed: readonly Weighed[], context: Context): Method[] {
  const best = new Map<string, number>();
  for (const { mention, score } of weighed) {
    const name = nameOf(mention);
    best.set(name, Math.max(score, best.get(name) ?? score));
  }
  const found: Method[] = [];
  for (const candidate of weighed) {
    const method = methodOf(candidate, context);
    if (method.start < (found.at(-1)?.end ?? 0)) continue;
    if (isName(candidate, best)) found.push(method);
    else context.trace({ step: 'dropped', annotation: method, by: reasonOf(candidate) });
  }
  return found;
}

/** Words that everybody uses are a name only where their own place says so: “头雁”工程, but not “头雁”队伍 beside it. */
function isName({ mention, score, evidence }: Weighed, best: ReadonlyMap<string, number>): boolean {
  if (score === Number.NEGATIVE_INFINITY) return false;
  const counted = evidence.includes('set-phrase') ? score : (best.get(nameOf(mention)) ?? score);
  return counted >= THRESHOLD;
}

/** The same name however its halves are set apart: 法润万家  情系一方. */
function nameOf({ inner }: Mention): string {
  return inner.replaceAll(/\s+/gu, ' ');
}

function methodOf({ mention }: Weighed, { document }: Context): Method {
  const { quoted, inner, head } = mention;
  const end = head?.end ?? quoted.end;
  return {
    kind: 'method',
    start: quoted.start,
    end,
    text: document.text.slice(quoted.start, end),
    rule: head ? 'method/quoted-head' : 'method/quoted',
    name: inner,
    ...(head && { head: document.text.slice(quoted.end, end) }),
  };
}

// method/evidence -2.3: set-phrase metaphor-before
function reasonOf({ score, evidence }: Weighed): string {
  return `method/evidence ${score.toFixed(1)}: ${evidence.join(' ')}`;
}

/** All by start; where two overlap the earlier and longer stays. What stands in a quotation that was weighed is not unquoted. */
function merged(quoted: readonly Method[], unquoted: readonly Method[], weighed: readonly Weighed[]): Method[] {
  const marked = weighed.map(({ mention }) => mention.quoted);
  const outside = unquoted.filter((method) => !overlapsAny(marked, method));
  const found: Method[] = [];
  for (const method of [...quoted, ...outside].toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (method.start >= (found.at(-1)?.end ?? 0)) found.push(method);
  }
  return found;
}

/** Quotations nest no deeper than this in prose. */
const DEPTH = 4;

/** Whether one of the quotations, by start, shares a character with `range`; by bisection. */
function overlapsAny(marked: readonly Range[], range: Range): boolean {
  let low = 0;
  let high = marked.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marked[middle]?.start ?? 0) < range.end) low = middle + 1;
    else high = middle;
  }
  return marked.slice(Math.max(0, low - DEPTH), low).some((quoted) => overlaps(quoted, range));
}
