/** Forms whose input outlives them: what was typed and not saved is there when the form is opened again. */
import { createContext } from 'preact';
import { useCallback, useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Latest, latest } from '@/lib/latest';

/** What a form holds, by field. */
export type FormInput = Readonly<Record<string, string | boolean | readonly string[]>>;

interface Unsaved {
  /** What waits to be saved, by the key of its form. */
  readonly forms: ReadonlyMap<string, FormInput>;
  /** Something was typed; `null`: it was saved or given up. */
  readonly onInput: (key: string, input: FormInput | null) => void;
}

interface Keeping {
  /** Tells the forms that wait to be saved, now and after every change; answers how to stop. */
  readonly watch: (onForms: (forms: Unsaved['forms']) => void, onFailure: (error: unknown) => void) => () => void;
  readonly keep: (form: { readonly key: string; readonly input: FormInput | null }) => Promise<unknown>;
  readonly tell: (message: { readonly text: string; readonly tone: 'failed' }) => void;
}

/** The value of `UnsavedForms` for a whole page. */
export function useUnsavedForms({ watch, keep, tell }: Keeping): Unsaved {
  const [forms, setForms] = useState<Unsaved['forms']>(new Map());
  // A library that does not open tells so where it is shown.
  useEffect(() => watch(setForms, () => setForms(new Map())), [watch]);
  const keeping = useRef(keep);
  keeping.current = keep;
  const [senders] = useState(() => new Map<string, Latest<FormInput | null>>());
  useEffect(() => {
    const flush = () => senders.forEach((sender) => void sender.flush());
    addEventListener('pagehide', flush);
    return () => removeEventListener('pagehide', flush);
  }, [senders]);
  const onInput = useCallback(
    (key: string, input: FormInput | null) => {
      const failed = () => tell({ text: '填写的内容没有暂存。请不要关闭窗口，先保存。', tone: 'failed' });
      const sender = senders.get(key) ?? latest((next) => keeping.current({ key, input: next }), failed);
      senders.set(key, sender);
      sender.give(input);
    },
    [senders, tell],
  );
  return useMemo(() => ({ forms, onInput }), [forms, onInput]);
}

/** Without a provider nothing is kept. */
export const UnsavedForms = createContext<Unsaved>({ forms: new Map(), onInput: () => {} });

/** Whether a form with this key waits to be saved. */
export function useIsUnsaved(key: string): boolean {
  return useContext(UnsavedForms).forms.has(key);
}

/** A form's input across its closing. */
export interface KeptInput {
  /** Whether the form goes on from what was typed before. */
  readonly isKept: boolean;
  readonly text: (field: string) => string | undefined;
  readonly list: (field: string) => readonly string[] | undefined;
}

/** What waits under `key` when the form is opened: it goes on from there. */
export function useKept(key: string): KeptInput {
  const { forms } = useContext(UnsavedForms);
  const [input] = useState(() => forms.get(key));
  return {
    isKept: input !== undefined,
    text: (field) => {
      const value = input?.[field];
      return typeof value === 'string' ? value : undefined;
    },
    list: (field) => {
      const value = input?.[field];
      return Array.isArray(value) ? value : undefined;
    },
  };
}

/** Keeps `input` under `key` from its first change on; the function that it gives forgets it: saved, or given up. */
export function useUnsaved(key: string, input: FormInput): () => void {
  const { onInput } = useContext(UnsavedForms);
  const text = JSON.stringify(input);
  const last = useRef(text);
  // at once: what closes the window may come before the next frame
  useLayoutEffect(() => {
    if (text === last.current) return;
    last.current = text;
    onInput(key, JSON.parse(text));
  }, [key, text, onInput]);
  return () => onInput(key, null);
}
