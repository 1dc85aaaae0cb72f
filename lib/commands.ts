/** What a user can have done on the page in front, by a shortcut or from the context menu. */

/**
 * The names are the manifest's. A browser takes four suggested keys at most; the rest users give a key themselves.
 * J stands for 剪 (jiǎn); Chrome keeps C, P, W, X and Z with these modifiers for its groups of tabs.
 */
export const PAGE_COMMANDS = {
  clip: { label: '剪报：选中的文字，或所在的标注', key: 'Alt+Shift+J' },
  'next-mark': { label: '下一处标注', key: 'Alt+Shift+Down' },
  'previous-mark': { label: '上一处标注', key: 'Alt+Shift+Up' },
  'clip-article': { label: '剪下全文' },
  'toggle-marks': { label: '显示或隐藏本页的标注', key: 'Alt+Shift+M' },
} as const satisfies Readonly<Record<string, { readonly label: string; readonly key?: string }>>;

export type PageCommand = keyof typeof PAGE_COMMANDS;

export function isPageCommand(value: unknown): value is PageCommand {
  return typeof value === 'string' && Object.hasOwn(PAGE_COMMANDS, value);
}
