/** 设置: the user's own names, always or never marked; as a file, out and in. */
import { useState } from 'preact/hooks';
import { countText } from '@/components/figure-text';
import { Notice } from '@/components/notice';
import type { Dictionary, DictionaryEntry } from '@/lib/model/dictionary';
import { DictionaryFile, type FileProps } from './dictionary-file';
import { DictionaryForm } from './dictionary-form';
import { DictionaryList } from './dictionary-list';

interface Props extends Omit<FileProps, 'isEmpty'> {
  /** Absent: not read yet. */
  readonly dictionary: Dictionary | undefined;
  /** Answers whether it was written. */
  readonly onKeep: (entry: DictionaryEntry) => Promise<boolean>;
  readonly onRemove: (name: string) => void;
}

/** From here on the list is searched rather than read. */
const LONG = 8;

/** The dictionary, in every state that it can have. */
export function DictionaryPanel({ dictionary, onKeep, onRemove, ...file }: Props) {
  const [wanted, setWanted] = useState('');
  if (!dictionary) return null;
  const isSearched = dictionary.length > LONG && wanted.trim() !== '';
  const shown = dictionary.filter(({ name }) => !isSearched || contains(name, wanted)).toReversed();
  return (
    <>
      <header class="settings-head">
        <h2 class="settings-title">我的词典</h2>
        <p class="quiet">记下的名称在所有网页上立即生效，先于扩展自己的判断。</p>
      </header>
      <DictionaryForm dictionary={dictionary} onKeep={onKeep} />
      {dictionary.length > LONG && (
        <input
          type="search"
          class="input"
          aria-label="搜索词典"
          placeholder={`在 ${countText(dictionary.length)} 个名称中搜索`}
          onInput={({ currentTarget, isComposing }) => !isComposing && setWanted(currentTarget.value)}
          onCompositionEnd={({ currentTarget }) => setWanted(currentTarget.value)}
        />
      )}
      {dictionary.length === 0 ? (
        <Notice title="词典还是空的">
          <p>标错了：在剪报卡片里点这个识别结果，选「从不标注此名称」。</p>
          <p>漏标了：选中这个名称，点「剪报」，选始终标注为「单位」或「工作法」。</p>
        </Notice>
      ) : shown.length === 0 ? (
        <Notice title="没有符合的名称">
          <p>换一个词，或清空搜索。</p>
        </Notice>
      ) : (
        <>
          <DictionaryList
            title="始终标注"
            entries={shown.filter(({ action }) => action === 'always')}
            onRemove={onRemove}
          />
          <DictionaryList
            title="从不标注"
            entries={shown.filter(({ action }) => action === 'never')}
            onRemove={onRemove}
          />
        </>
      )}
      <DictionaryFile isEmpty={dictionary.length === 0} {...file} />
    </>
  );
}

function contains(name: string, wanted: string): boolean {
  return name.toLowerCase().includes(wanted.trim().toLowerCase());
}
