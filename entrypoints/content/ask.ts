/** Asks the background, which may be asleep. */

/**
 * Asks again once: Chromium loses an answer when it restarts the worker, and every question here may be asked twice.
 * `isRetry` tells the second time.
 */
export async function ask<Answer>(question: (isRetry: boolean) => Promise<Answer>): Promise<Answer> {
  try {
    return await question(false);
  } catch (error) {
    console.warn('党建剪报：后台没有应答，再问一次。', error);
    await new Promise((wake) => setTimeout(wake, 250));
    return await question(true);
  }
}
