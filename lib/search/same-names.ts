/** Tags, and methods, that differ in writing only: 党建引领 and 党建 引领, “红堤连心”工作法 and 红堤连心. */
import type { UsedName } from '@/lib/model/name';
import { fold } from './fold';
import { type SameNames, SIGNS, SIGNS_DIFFER } from './same-unit';

const METHOD_HEAD = /(?:党建)?(?:工作法|服务法|品牌|工作模式|服务模式|模式|工作机制|机制)$/u;

export function sameTags(tags: readonly UsedName[]): SameNames[] {
  return grouped(tags, plain);
}

function plain(name: string): string {
  return fold(name).replace(SIGNS, '');
}

export function sameMethods(methods: readonly UsedName[]): SameNames[] {
  return grouped(methods, (name) => {
    const bare = plain(name);
    const core = bare.replace(METHOD_HEAD, '');
    return core.length < 2 ? bare : core;
  });
}

/** The most used is kept. A name of signs alone is like no other. */
function grouped(names: readonly UsedName[], keyOf: (name: string) => string): SameNames[] {
  const groups = new Map<string, UsedName[]>();
  for (const name of names) {
    const key = keyOf(name.name);
    if (key !== '') groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  return [...groups.values()].flatMap((group) => {
    const [keep, ...others] = group.toSorted((a, b) => b.count - a.count).map(({ name }) => name);
    if (keep === undefined || others.length === 0) return [];
    const isPlain = others.every((name) => plain(name) === plain(keep));
    return [{ keep, others, reason: isPlain ? SIGNS_DIFFER : '只差“工作法、品牌、机制”等字' }];
  });
}
