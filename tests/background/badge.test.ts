import { expect, test, vi } from 'vitest';
import { showCount } from '@/entrypoints/background/badge';

test.each([
  [0, ''],
  [3, '3'],
  [999, '999'],
  [1200, '999+'],
])('%d clippings → “%s”', async (count, text) => {
  const button = { setBadgeText: vi.fn(), setBadgeBackgroundColor: vi.fn(), setTitle: vi.fn() };
  await showCount(button, 7, count);
  expect(button.setBadgeText).toHaveBeenCalledWith({ tabId: 7, text });
});

test('a tab that is gone is no failure', async () => {
  const gone = () => Promise.reject(new Error('No tab with id: 7.'));
  await expect(
    showCount({ setBadgeText: gone, setBadgeBackgroundColor: gone, setTitle: gone }, 7, 3),
  ).resolves.toBeUndefined();
});
