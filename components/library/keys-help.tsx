/** 快捷键: every key of the library page, in a dialog that ? opens. */
import { useEffect, useRef } from 'preact/hooks';

type Keys = readonly (readonly [keys: string, does: string])[];

const GROUPS: readonly (readonly [title: string, keys: Keys])[] = [
  [
    '随处',
    [
      ['/', '搜索'],
      ['U 或 Ctrl + Z', '撤销上一步'],
      ['?', '快捷键'],
      ['Esc', '离开输入框、关闭表单'],
    ],
  ],
  [
    '剪报列表',
    [
      ['J K 或 ↓ ↑', '下一条、上一条'],
      ['Shift + ↓ ↑', '连续选'],
      ['空格', '选上或去掉这条'],
      ['Ctrl + A', '全选'],
      ['Enter', '到右边阅读，Esc 回来'],
      ['E', '编辑这条'],
      ['Delete', '删除所选'],
    ],
  ],
  [
    '复核',
    [
      ['Enter', '已核，下一个'],
      ['D', '存疑'],
      ['X', '不成案例'],
      ['→ ←', '跳过、上一个'],
      ['↓ ↑', '选剪报'],
      ['1 2 3 4 0', '背景、做法、成效、启示、不指明'],
      ['E', '改名称，Esc 离开'],
    ],
  ],
  [
    '名录、台账、标签、回收站',
    [
      ['↓ ↑', '下一行、上一行'],
      ['Enter', '打开这行'],
    ],
  ],
];

interface Props {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function KeysHelp({ isOpen, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog class="keys-help" ref={dialog} aria-label="快捷键" onClose={onClose}>
      <header class="keys-head">
        <h2 class="keys-title">快捷键</h2>
        <button type="button" class="button" onClick={onClose}>
          关闭
        </button>
      </header>
      <div class="keys-groups">
        {GROUPS.map(([title, keys]) => (
          <section key={title}>
            <h3 class="keys-group">{title}</h3>
            <dl class="keys-list">
              {keys.map(([key, does]) => (
                <div key={key}>
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p class="quiet">网页上的快捷键在弹出窗口的「设置」里查看和更改。</p>
    </dialog>
  );
}
