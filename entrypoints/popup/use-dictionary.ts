/** The user's dictionary, live, and what the 设置 tab does to it. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { OpenedFile, Preference } from '@/components/popup/dictionary-file';
import { saveFile } from '@/components/save-file';
import type { Attempt, Tell } from '@/components/use-message';
import { type Comparison, compareDictionaries } from '@/lib/exchange/compare-dictionaries';
import { decodeDictionary, encodeDictionary } from '@/lib/exchange/dictionary-file';
import { sendMessage } from '@/lib/messages';
import type { Dictionary, DictionaryChange, DictionaryEntry } from '@/lib/model/dictionary';
import { isoTime } from '@/lib/model/time';
import { ownDictionary } from '@/lib/settings';

/** No dictionary of 5,000 names is as large, in bytes. */
const LARGEST_FILE = 10_000_000;

/** The props of the dictionary's panel, but for where it stands. */
export function useDictionary(tell: Tell, attempt: Attempt) {
  const [dictionary, setDictionary] = useState<Dictionary>();
  const [opened, setOpened] = useState<{ reason: string } | Comparison>();
  useEffect(() => {
    void attempt(async () => setDictionary(await ownDictionary.getValue()), readSentence);
    return ownDictionary.watch(setDictionary);
  }, [attempt]);

  const change = useCallback(
    async (wanted: DictionaryChange, said: string): Promise<boolean> => {
      let isWritten = false;
      await attempt(async () => {
        const answer = await sendMessage('changeDictionary', wanted);
        if (answer.outcome === 'failed') return tell({ text: answer.reason, tone: 'failed' });
        isWritten = true;
        const undo = () =>
          void attempt(async () => {
            const undone = await sendMessage('changeDictionary', answer.undo);
            tell(undone.outcome === 'failed' ? { text: undone.reason, tone: 'failed' } : { text: '已撤销' });
          }, writeSentence);
        tell({ text: said, undo });
      }, writeSentence);
      return isWritten;
    },
    [tell, attempt],
  );

  return {
    dictionary,
    opened: opened && openedFile(opened),
    onKeep: (entry: DictionaryEntry) =>
      change(
        { keep: [entry], forget: [] },
        dictionary?.some(({ name }) => name === entry.name) ? `已改记「${entry.name}」` : `已记下「${entry.name}」`,
      ),
    onRemove: (name: string) => void change({ keep: [], forget: [name] }, `已移除「${name}」`),
    onExport: () => {
      const name = `党建剪报词典-${isoTime().slice(0, 10)}.json`;
      saveFile(name, 'application/json', encodeDictionary(dictionary ?? []));
      tell({ text: `已导出 ${dictionary?.length ?? 0} 个名称` });
    },
    onFile: (file: File) =>
      void attempt(async () => {
        if (file.size > LARGEST_FILE) return setOpened({ reason: '文件太大，不会是词典文件。没有导入任何内容。' });
        const decoded = decodeDictionary(await file.text());
        setOpened('reason' in decoded ? decoded : compareDictionaries(await ownDictionary.getValue(), decoded.value));
      }, readSentence),
    onImport: async (preference: Preference) => {
      if (!opened || 'reason' in opened) return;
      const keep = [...opened.added, ...(preference === 'file' ? opened.conflicting : [])];
      if (await change({ keep, forget: [] }, `已导入 ${keep.length} 个名称`)) setOpened(undefined);
    },
    onCancel: () => setOpened(undefined),
    onOpenTab: () =>
      void attempt(async () => {
        await browser.tabs.create({ url: browser.runtime.getURL('/popup.html?view=settings') });
        window.close();
      }, readSentence),
  };
}

function openedFile(opened: { reason: string } | Comparison): OpenedFile {
  if ('reason' in opened) return { state: 'refused', reason: opened.reason };
  const { added, same, conflicting } = opened;
  return { state: 'read', added: added.length, same: same.length, conflicting: conflicting.length };
}

function readSentence(error: unknown): string {
  return `词典没有读出（${error instanceof Error ? error.message : String(error)}）。请再试一次。`;
}

function writeSentence(error: unknown): string {
  return `扩展后台没有应答，词典没有改动（${error instanceof Error ? error.message : String(error)}）。请再试一次。`;
}
