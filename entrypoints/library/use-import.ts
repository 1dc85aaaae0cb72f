/** One import at a time: a file is read and previewed, then merged; both can be stopped. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { countText } from '@/components/figure-text';
import type { PreviewProps } from '@/components/library/import-preview';
import type { Tell } from '@/components/use-message';
import { UnreadableFile } from '@/lib/exchange/unreadable-file';
import type { Policy } from '@/lib/model/merge';
import { isoTime } from '@/lib/model/time';
import { failureSentence } from '@/lib/store/failure';
import { applyImport } from '@/lib/transfer/apply-import';
import { type FileWatch, type ImportPlan, planImport } from '@/lib/transfer/plan-import';
import { remembered } from './unfinished-import';

export type ImportState =
  | { readonly step: 'idle' }
  | { readonly step: 'failed'; readonly name: string; readonly reason: string }
  | { readonly step: 'working'; readonly label: string; readonly share: number; readonly canCancel: boolean }
  | ({ readonly step: 'preview' } & Pick<PreviewProps, 'preview' | 'policy'>);

export interface Import {
  readonly state: ImportState;
  /** `policy` is what the preview starts from. */
  readonly open: (file: Blob, name: string, policy: Policy) => void;
  readonly onPolicy: (policy: Policy) => void;
  readonly onImport: () => void;
  readonly onCancel: () => void;
  /** Runs something else that takes its time and can be stopped, where the import would be shown. */
  readonly run: (label: string, work: (watch: Required<FileWatch>) => Promise<void>) => Promise<void>;
}

const IDLE = { step: 'idle' } as const;

export function useImport(tell: Tell, takeBack: (seq: number) => void, verb: '导入' | '恢复'): Import {
  const [state, setState] = useState<ImportState>(IDLE);
  const plan = useRef<ImportPlan | undefined>(undefined);
  const stop = useRef<AbortController | undefined>(undefined);
  useHeld(state.step === 'working');

  const run = useCallback<Import['run']>(
    async (label, work) => {
      const controller = new AbortController();
      stop.current = controller;
      let shown = -1;
      const onProgress = (share: number) => {
        const percent = Math.floor(share * 100);
        if (percent === shown) return;
        shown = percent;
        setState({ step: 'working', label, share, canCancel: !controller.signal.aborted });
      };
      onProgress(0);
      try {
        await work({ onProgress, signal: controller.signal });
        setState((now) => (now.step === 'working' ? IDLE : now));
      } catch (error) {
        setState(IDLE);
        if (controller.signal.aborted) return tell({ text: '已取消，什么也没有改动', keepsFocus: true });
        throw error;
      }
    },
    [tell],
  );

  const open = useCallback<Import['open']>(
    (file, name, policy) => {
      const read = run(`正在核对 ${name}`, async (watch) => {
        plan.current = await planImport(file, name, { now: fileMoment(file), ...watch });
        setState({ step: 'preview', preview: plan.current.preview, policy });
      });
      read.catch((error) => setState({ step: 'failed', name, reason: reasonOf(error) }));
    },
    [run],
  );

  const onImport = useCallback(() => {
    const its = plan.current;
    if (!its || state.step !== 'preview') return;
    const written = run(`正在${verb}`, async (watch) => {
      const ended = await remembered(its.preview.name, (batch) =>
        applyImport(its, { policy: state.policy, batch, ...watch }),
      );
      setState(IDLE);
      if (!ended) return tell({ text: '另一个窗口正在导入，请等它结束', tone: 'failed' });
      const { count, seq } = ended;
      const text = count === 0 ? `没有需要${verb}的` : `已${verb}，共写入 ${countText(count)} 条记录`;
      tell({ text, keepsFocus: true, ...(seq === undefined ? {} : { undo: () => takeBack(seq) }) });
    });
    written.catch((error) => setState({ step: 'failed', name: its.preview.name, reason: reasonOf(error) }));
  }, [state, run, tell, takeBack, verb]);

  return {
    state,
    open,
    run,
    onImport,
    onPolicy: useCallback((policy) => setState((now) => (now.step === 'preview' ? { ...now, policy } : now)), []),
    onCancel: useCallback(() => {
      stop.current?.abort();
      setState((now) => (now.step === 'working' ? { ...now, label: '正在取消', canCancel: false } : IDLE));
    }, []),
  };
}

/** The browser asks before it closes the tab. */
function useHeld(isBusy: boolean): void {
  useEffect(() => {
    if (!isBusy) return;
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', hold);
    return () => removeEventListener('beforeunload', hold);
  }, [isBusy]);
}

function reasonOf(error: unknown): string {
  return error instanceof UnreadableFile ? error.message : failureSentence(error);
}

/** Where a file tells no moment, its own stands in: the same each time it is imported. */
function fileMoment(file: Blob): string {
  return isoTime(file instanceof File ? new Date(file.lastModified) : new Date());
}
