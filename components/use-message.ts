/** The line at the foot of a page. */
import { useCallback, useState } from 'preact/hooks';
import type { Message } from './toast';

export type Tell = (message: Omit<Message, 'id'>) => void;

/** Runs an action; a failure is told to the user, as the library's unless `explain` says otherwise. Answers whether it went well. */
export type Attempt = (action: () => Promise<unknown>, explain?: (error: unknown) => string) => Promise<boolean>;

/** One message at a time; a new one replaces the old. `failureSentence` explains what `attempt` is not told otherwise about. */
export function useMessage(failureSentence: (error: unknown) => string) {
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
    [tell, failureSentence],
  );
  return { message, tell, attempt, dismiss };
}
