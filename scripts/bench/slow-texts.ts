/** Texts that are made to be slow: endless runs, and endless lists of different names. */

/** What is told again and again without an end. */
export const RUNS = '“ 党建“《（“ 一 1 2.5 委 市委 第 第一 A （ ， “甲” 小学 打造“'.split(' ');

/** By what they list: the item with that number. */
export const LISTS: Readonly<Record<string, (index: number) => string>> = {
  schools: (index) => `珠海市${name(index, 2)}小学、`,
  firms: (index) => `长春合心${name(index, 2)}制造有限公司，`,
  offices: (index) => `${name(index, 2)}市公安局交警支队车管所，`,
  methods: (index) => `“${name(index, 3)}”工作法，`,
  figures: (index) => `${index}名党员、`,
};

/** Characters that look like a name, different for every index. */
function name(index: number, length: number): string {
  const characters = Array.from(
    { length },
    (_, at) => 0x4e00 + ((index * 7919 + at * 104_729 + index * at * 31) % 20_000),
  );
  return String.fromCharCode(...characters);
}
