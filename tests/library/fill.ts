/** Fills the library of an extension page with plausible records, made in the page itself: 100,000 are too many to hand over. */
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';

/** Empties the database, puts the records of `plausible(size)` in, and opens the page anew. */
export async function fillPlausible(page: Page, size: number): Promise<void> {
  const script = await seedScript();
  await page.waitForFunction(async () => (await indexedDB.databases()).some(({ name }) => name === 'dangjian-clipper'));
  await page.evaluate(`${script};djcSeed.seed(${size})`);
  await page.reload();
}

let bundled: Promise<string> | undefined;

function seedScript(): Promise<string> {
  bundled ??= build({
    entryPoints: ['tests/library/seed-side.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'djcSeed',
    alias: { '@': process.cwd() },
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '');
  return bundled;
}
