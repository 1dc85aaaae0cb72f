/** Firms that only their company shows: 大众 and 伟迪斯 in 宝马、大众、伟迪斯等. */
import type { Organization, Range } from '@/lib/model/annotation';
import type { Context } from '@/lib/recognize/context';
import { AMBIGUOUS_FIRMS } from '@/lib/recognize/lexicon/known-firms';
import { tokenBefore } from '@/lib/recognize/organization/words';

/** Given the organizations already chosen, sorted: what stands between them in a list of firms. Linear in the text. */
export function listedFirms(chosen: readonly Organization[], context: Context): Organization[] {
  const firms = chosen.filter(({ sort }) => sort === 'enterprise');
  const places = new Set(firms.map(({ start }) => start));
  const taken = new Set(chosen.map(({ start }) => start));
  const found: Organization[] = [];
  for (const [at, firm] of firms.entries()) {
    if (firm.start < (found.at(-1)?.end ?? 0)) continue;
    const following = itemsAfter(context, firm.end, taken);
    const isAfter = (known: Organization | undefined, next: Range) =>
      known !== undefined && known.end + 1 === next.start;
    const company =
      following.filter(({ start }) => places.has(start)).length +
      (isAfter(firms[at - 1], firm) ? 1 : 0) +
      (isAfter(firms[at - 2], firms[at - 1] ?? firm) ? 1 : 0);
    for (const item of following) {
      const name = context.document.text.slice(item.start, item.end);
      if (taken.has(item.start)) continue;
      if (AMBIGUOUS.has(name) || (company > 0 && isProper(context, item)) || (company > 1 && isCompound(context, item)))
        found.push({ kind: 'organization', ...item, text: name, sort: 'enterprise', rule: 'organization/listed' });
    }
  }
  return found;
}

const AMBIGUOUS: ReadonlySet<string> = new Set(AMBIGUOUS_FIRMS.trim().split(/\s+/u));

const ITEM = /^[、和及与](?<item>[\p{Script=Han}A-Za-z\d]{2,8}?)(?=[、，,。；;）)和及与]|等|$)/u;
const REACH = 10;
const MOST = 20;

/** The items of the list that goes on at `end`; an organization that was found counts as one item. */
function itemsAfter({ document: { text } }: Context, end: number, taken: ReadonlySet<number>): Range[] {
  const items: Range[] = [];
  for (let at = end; items.length < MOST; ) {
    const item = ITEM.exec(text.slice(at, at + REACH))?.groups?.item;
    if (item === undefined || (!taken.has(at + 1) && PARTICLE.test(item))) break;
    items.push({ start: at + 1, end: at + 1 + item.length });
    at += 1 + item.length;
  }
  return items;
}

const PARTICLE = /[的了在是有被把对从以为到等各]/u;
/** What jieba takes for a name or cannot read; 科研院所 is neither. */
const PROPER = /^(?:nr|nrt|nrfg|nz|nt|x|eng)$/u;

function isProper({ tokens }: Context, { start, end }: Range): boolean {
  const last = tokens && tokenBefore(tokens, end);
  if (!tokens || !last || last.end !== end) return false;
  for (
    let token: typeof last | undefined = last;
    token && token.end > start;
    token = tokenBefore(tokens, token.start)
  ) {
    if (PROPER.test(token.tag)) return true;
    if (token.start <= start) break;
  }
  return false;
}

/** 大陆电子: more than one common word. */
function isCompound({ tokens }: Context, { start, end }: Range): boolean {
  const last = tokens && tokenBefore(tokens, end);
  return last !== undefined && last.end === end && last.start > start + 1 && /^n/u.test(last.tag);
}
