/** Names that the article quotes elsewhere, standing without quotation marks beside a strong head: 微心愿墙项目. */
import type { Method } from '@/lib/model/annotation';
import { occurrencesOf } from '@/lib/text/occurrences';
import { headAt, type TokenIndex } from './head';
import { canBegin, methodAt } from './span';

/** The most names whose repeats are looked for; a text with more is no article. */
const MAX_NAMES = 200;

/** Without a strong head a repeat is as often the plain words: 几位石榴管家正在值班. */
export function repeatsOf(names: ReadonlySet<string>, text: string, tokens?: TokenIndex): Method[] {
  const wanted = [...names].filter((name) => name.length > 2 && !/[+＋]$/u.test(name)).slice(0, MAX_NAMES);
  return [...occurrencesOf(wanted, text)].flatMap(([name, starts]) =>
    starts.flatMap((start) => {
      const head = headAt(text, start + name.length, tokens);
      if (head?.strength !== 'strong' || !canBegin(text, start, tokens)) return [];
      return [methodAt(text, { start, end: head.end }, 'method/repeat', name)];
    }),
  );
}
