import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { latest } from '@/lib/latest';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Notes what is sent; each takes 50 ms, and the first `failures` fail. */
function watched(failures = 0) {
  const sent: number[] = [];
  const failed: unknown[] = [];
  const send = async (value: number) => {
    sent.push(value);
    const isLost = sent.length <= failures;
    await new Promise((resolve) => setTimeout(resolve, 50));
    if (isLost) throw new Error('stopped');
  };
  return { sent, failed, ...latest(send, (error) => failed.push(error)) };
}

test('the first value goes at once, then the newest when that has arrived, the last for certain', async () => {
  const { sent, give } = watched();
  give(1);
  give(2);
  give(3);
  expect(sent).toEqual([1]);
  await vi.advanceTimersByTimeAsync(50);
  expect(sent).toEqual([1, 3]);
  await vi.advanceTimersByTimeAsync(3000);
  give(4);
  expect(sent).toEqual([1, 3, 4]);
});

test('what waits is sent when the page is about to go, and not again', async () => {
  const { sent, give, flush } = watched();
  give(1);
  give(2);
  flush();
  expect(sent).toEqual([1, 2]);
  await vi.advanceTimersByTimeAsync(3000);
  expect(sent).toEqual([1, 2]);
});

test('what did not arrive is tried again, a newer value in its place, and given up with a word at last', async () => {
  const once = watched(2);
  once.give(1);
  await vi.advanceTimersByTimeAsync(360);
  once.give(2);
  await vi.advanceTimersByTimeAsync(3000);
  expect(once.sent).toEqual([1, 1, 2]);
  const never = watched(100);
  never.give(1);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(never.sent).toHaveLength(5);
  expect(never.failed).toHaveLength(1);
});
