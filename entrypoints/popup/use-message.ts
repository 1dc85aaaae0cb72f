/** The line at the foot of the popup. */
import { useCallback, useState } from 'preact/hooks';
import type { Message } from '@/components/toast';
import { failureSentence } from '@/lib/store/failure';

export type Tell = (message: Omit<Message, 'id'>) => void;

/** Runs an action; a failure is told to the user, as the library's unless `explain` says otherwise. Answers whether it went well. */
export type Attempt = (action: () => Promise<unknown>, explain?: (error: unknown) => string) => Promise<boolean>;

/** One message at a time; a new one replaces the old. */
export function useMessage() {
  const [message, setMessage] = useState<Message>();
  const tell = useCallback<Tell>((next) => {
    setMessage((last) => ({ ...next, id: (last?.id ?? 0) + 1 }));
  }, []);
  const dismiss = useCallback(() => setMessage(undefined), []);
  const attempt = useCallback<Attempt>(
    async (action, explain = failureSentence) => {
      try {
        await action();
        return true;
      } catch (error) {
        tell({ text: explain(error), tone: 'failed' });
        return false;
      }
    },
    [tell],
  );
  return { message, tell, attempt, dismiss };
}
