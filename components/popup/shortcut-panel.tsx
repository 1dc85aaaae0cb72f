/** 设置: the shortcuts with their present keys, and where the browser lets them be changed. */

/** One shortcut as the browser has it. */
export interface Shortcut {
  readonly name: string;
  readonly label: string;
  /** As the browser writes it; empty where there is none, because another extension has it or the user took it away. */
  readonly keys: string;
}

interface Props {
  readonly shortcuts: readonly Shortcut[];
  readonly onChange: () => void;
}

export function ShortcutPanel({ shortcuts, onChange }: Props) {
  return (
    <section class="settings" aria-labelledby="settings-shortcuts">
      <h2 class="settings-title" id="settings-shortcuts">
        快捷键
      </h2>
      <ul class="settings-rows">
        {shortcuts.map(({ name, label, keys }) => (
          <li key={name} class="settings-row">
            <span>{label}</span>
            {keys === '' ? <span class="quiet">未设置</span> : <kbd class="keys">{keys}</kbd>}
          </li>
        ))}
      </ul>
      {shortcuts.some(({ keys }) => keys === '') && (
        <p class="quiet">
          浏览器最多接受四个预设的快捷键，所以「剪下全文」没有。点「更改快捷键」，在「党建剪报」下面自己按一个，比如
          Alt+Shift+K。
        </p>
      )}
      <button type="button" class="button" onClick={onChange}>
        更改快捷键
      </button>
    </section>
  );
}
