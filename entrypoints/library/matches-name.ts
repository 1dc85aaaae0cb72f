import { completeName } from '@/lib/search/complete-name';

/** Whether what is typed stands for a name, by its characters or its pinyin; nothing typed stands for any. */
export function matchesName(name: string, typed: string): boolean {
  return completeName(typed, [{ name, count: 0 }], 1).length > 0;
}
