/** 快捷键: the keys of the list, for those who do not know them yet. */

const KEYS: readonly (readonly [keys: string, does: string])[] = [
  ['/', '搜索'],
  ['J K ↓ ↑', '下一条、上一条'],
  ['Shift + ↓ ↑', '连续选'],
  ['空格', '选上或去掉这条'],
  ['Ctrl + A', '全选'],
  ['Enter', '到右边阅读'],
  ['Delete', '删除所选'],
  ['U', '撤销上一步'],
];

export function KeysHelp() {
  return (
    <details class="keys-help">
      <summary>快捷键</summary>
      <dl>
        {KEYS.map(([keys, does]) => (
          <div key={keys}>
            <dt>{keys}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
