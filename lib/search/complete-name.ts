/** Completion of tags, organizations and methods: anywhere in the word and by pinyin, most used first. */
import type { Range } from '@/lib/model/annotation';
import type { CompletedName, UsedName } from '@/lib/model/name';
import { fold } from './fold';
import { isLetters, pinyinIn } from './pinyin';

/** The names that contain the input or are spelled by its letters; equals in count by where the hit stands, then by name. */
export function completeName(input: string, names: readonly UsedName[], limit = 8): CompletedName[] {
  const word = fold(input).trim();
  const found = names.flatMap((name) => {
    const hit = hitIn(fold(name.name), word);
    return hit ? [{ ...name, hit }] : [];
  });
  found.sort((a, b) => b.count - a.count || a.hit.start - b.hit.start || (a.name < b.name ? -1 : 1));
  return found.slice(0, limit);
}

function hitIn(name: string, word: string): Range | undefined {
  const at = name.indexOf(word);
  if (at >= 0) return { start: at, end: at + word.length };
  return isLetters(word) || /^[a-z]$/u.test(word) ? pinyinIn(name, word) : undefined;
}
