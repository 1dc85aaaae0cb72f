import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') };

/** Tests that set up a database or stand in for a module: what one file loads would reach the next. */
const ISOLATED = [
  'tests/store/*.test.ts',
  'tests/transfer/*.test.ts',
  'tests/backup/*.test.ts',
  'tests/background/save.test.ts',
  'tests/background/unsaved.test.ts',
];

/**
 * `unit` and `store` run in Node: what needs no database shares its modules between files, which halves the time.
 * `browser` drives real browsers through puppeteer-core and needs a build.
 */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/**/*.browser.test.ts', 'tests/bench/**', ...ISOLATED],
          isolate: false,
          // Some tests hold time to the length of the text; a shared machine can stall for one of them, not for three in a row.
          retry: 2,
        },
      },
      {
        resolve: { alias },
        test: { name: 'store', include: ISOLATED },
      },
      {
        resolve: { alias },
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          // A shared machine can stall for longer than the second that is polled by default.
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
});
