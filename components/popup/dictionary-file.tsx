/** The dictionary as a file: 导出词典, 导入词典 with a preview. */
import { useId, useRef, useState } from 'preact/hooks';
import { countText } from '@/components/figure-text';

/** What an opened file would do, or why it cannot be read. */
export type OpenedFile =
  | { readonly state: 'refused'; readonly reason: string }
  | { readonly state: 'read'; readonly added: number; readonly same: number; readonly conflicting: number };

/** Whose word counts for a name of which both say something. */
export type Preference = 'own' | 'file';

export interface FileProps {
  /** There is nothing to export. */
  readonly isEmpty: boolean;
  readonly opened: OpenedFile | undefined;
  /** A popup closes in Firefox when a file is picked: there the panel is opened in a tab first. */
  readonly inPopup: boolean;
  readonly onOpenTab: () => void;
  readonly onExport: () => void;
  readonly onFile: (file: File) => void;
  readonly onImport: (preference: Preference) => void;
  readonly onCancel: () => void;
}

export function DictionaryFile(props: FileProps) {
  const { isEmpty, opened, inPopup, onOpenTab, onExport, onFile, onImport, onCancel } = props;
  const picker = useRef<HTMLInputElement>(null);
  return (
    <section class="dictionary-file" aria-label="词典文件">
      <p class="dictionary-buttons">
        <button type="button" class="button" aria-disabled={isEmpty} onClick={() => !isEmpty && onExport()}>
          导出词典
        </button>
        <button type="button" class="button" onClick={() => (inPopup ? onOpenTab() : picker.current?.click())}>
          {inPopup ? '在标签页中导入' : '导入词典'}
        </button>
        <input
          ref={picker}
          type="file"
          accept=".json,application/json"
          aria-label="词典文件"
          hidden
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) onFile(file);
            // The same file can be chosen again after it was corrected.
            currentTarget.value = '';
          }}
        />
      </p>
      {opened?.state === 'refused' && (
        <p class="error" role="alert">
          {opened.reason}
        </p>
      )}
      {opened?.state === 'read' && <Preview {...opened} onImport={onImport} onCancel={onCancel} />}
    </section>
  );
}

interface PreviewProps extends Pick<FileProps, 'onImport' | 'onCancel'> {
  readonly added: number;
  readonly same: number;
  readonly conflicting: number;
}

function Preview({ added, same, conflicting, onImport, onCancel }: PreviewProps) {
  const [preference, setPreference] = useState<Preference>('own');
  const group = useId();
  const count = added + (preference === 'file' ? conflicting : 0);
  const isNothing = added + conflicting === 0;
  return (
    <section class="form" aria-label="导入预览">
      <p role="status">
        {isNothing && '没有可导入的：'}新增 {countText(added)}、相同 {countText(same)}、冲突 {countText(conflicting)}
      </p>
      {conflicting > 0 && (
        <fieldset class="dictionary-choice">
          <legend class="field-label">同一名称说法不同时</legend>
          {(
            [
              ['own', '保留现有'],
              ['file', '以文件为准'],
            ] as const
          ).map(([key, label]) => (
            <label key={key} class="dictionary-radio">
              <input type="radio" name={group} checked={preference === key} onChange={() => setPreference(key)} />
              {label}
            </label>
          ))}
        </fieldset>
      )}
      <p class="form-end">
        <button type="button" class="button" onClick={onCancel}>
          {isNothing ? '关闭' : '取消'}
        </button>
        {!isNothing && (
          <button
            type="button"
            class="button button-main"
            aria-disabled={count === 0}
            onClick={() => count > 0 && onImport(preference)}
          >
            导入 {countText(count)} 个名称
          </button>
        )}
      </p>
    </section>
  );
}
