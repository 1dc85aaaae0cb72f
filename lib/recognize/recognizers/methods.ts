/** Finds branded methods: quoted names by their evidence, then names without quotation marks. */
import { contains, type Method, overlaps } from '@/lib/model/annotation';
import type { Context, Recognizer } from '@/lib/recognize/context';
import { type Weighed, weighedMentions } from '@/lib/recognize/method/evidence';
import { unquotedMethods } from '@/lib/recognize/method/unquoted';
import { THRESHOLD } from '@/lib/recognize/method/weights';

/** Proposes methods that do not overlap, by start. */
export const methods: Recognizer = (context) => {
  const weighed = weighedMentions(context);
  const best = bestByName(weighed);
  const quoted: Method[] = [];
  for (const candidate of weighed) {
    const method = methodOf(candidate, context);
    const last = quoted.at(-1);
    if (last && (contains(last, method) || overlaps(last, method))) continue;
    const score =
      candidate.score === Number.NEGATIVE_INFINITY
        ? candidate.score
        : Math.max(candidate.score, best.get(candidate.mention.inner) ?? candidate.score);
    if (score >= THRESHOLD) quoted.push(method);
    else
      context.trace({
        step: 'dropped',
        annotation: method,
        by: `method/evidence ${candidate.score.toFixed(1)}: ${candidate.evidence.join(' ')}`,
      });
  }
  const names = new Set(quoted.map(({ name }) => name));
  const bare = unquotedMethods(context, names).filter((method) => !quoted.some((other) => overlaps(method, other)));
  return [...quoted, ...bare].toSorted((a, b) => a.start - b.start);
};

/** The best evidence that the article gives for a name counts for every mention of it. */
function bestByName(weighed: readonly Weighed[]): Map<string, number> {
  const best = new Map<string, number>();
  for (const { mention, score } of weighed) best.set(mention.inner, Math.max(score, best.get(mention.inner) ?? score));
  return best;
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
