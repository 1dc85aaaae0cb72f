/** An import that the browser's end has cut off: known when the page is opened again, and taken back whole. */
import { useEffect, useState } from 'preact/hooks';
import { seqOfBatch } from '@/lib/store/changes';
import { storedItem } from '@/lib/stored-item';
import type { Doing } from './doing';

interface Begun {
  /** Of the file. */
  readonly name: string;
  /** Of its writes in the change journal. */
  readonly batch: string;
}

const begun = storedItem<Begun | null>(
  'unfinishedImport',
  null,
  (value): value is Begun | null =>
    value instanceof Object && ['name', 'batch'].every((key) => typeof Reflect.get(value, key) === 'string'),
);

const LOCK = 'dangjian-clipper-import';

/**
 * Runs an import, one at a time in all windows; what it has begun is remembered until `work` has ended, well or not: then
 * it is done, or taken back. Answers undefined where another window is importing.
 */
export async function remembered<T>(name: string, work: (batch: string) => Promise<T>): Promise<T | undefined> {
  return await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (!lock) return undefined;
    const batch = `import ${crypto.randomUUID()}`;
    await begun.setValue({ name, batch });
    try {
      return await work(batch);
    } finally {
      await begun.setValue(null);
    }
  });
}

export interface Unfinished {
  readonly name: string;
  readonly onTakeBack: () => void;
  readonly onKeep: () => void;
}

export function useUnfinishedImport(
  takeBack: Doing['takeBack'],
  onFailure: (error: unknown) => void,
): Unfinished | undefined {
  const [found, setFound] = useState<Begun & { readonly seq: number }>();
  useEffect(() => {
    unfinished().then(setFound, onFailure);
  }, [onFailure]);
  if (!found) return undefined;
  const forget = () => {
    setFound(undefined);
    begun.setValue(null).catch(onFailure);
  };
  return {
    name: found.name,
    onTakeBack: () => {
      forget();
      takeBack(found.seq);
    },
    onKeep: forget,
  };
}

async function unfinished() {
  return await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    const its = lock ? await begun.getValue() : null;
    const seq = its ? await seqOfBatch(its.batch) : undefined;
    return its && seq !== undefined ? { ...its, seq } : undefined;
  });
}
