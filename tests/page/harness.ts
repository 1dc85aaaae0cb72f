/** A headless Chromium page with the modules of lib/page bundled in as the global `djc`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import puppeteer, { type Page } from 'puppeteer-core';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Harness {
  readonly page: Page;
  /** Replaces the page by one with this body (and head), the modules loaded. */
  show(body: string, head?: string): Promise<void>;
  close(): Promise<void>;
}

/** `entry` is TypeScript whose exports become the properties of `djc` in the page. */
export async function openHarness(entry: string): Promise<Harness> {
  const root = new URL('../..', import.meta.url).pathname;
  const bundle = await build({
    stdin: { contents: entry, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'djc',
    alias: { '@': root.replace(/\/$/u, '') },
  });
  const script = bundle.outputFiles[0]?.text ?? '';
  const profile = mkdtempSync(join(tmpdir(), 'djc-page-'));
  const browser = await puppeteer.launch({
    executablePath: CHROMIUM,
    userDataDir: profile,
    headless: true,
    args: FLAGS,
  });
  const page = await browser.newPage();
  await page.setViewport({ width: 800, height: 600 });
  return {
    page,
    async show(body, head = '') {
      await page.setContent(`<!doctype html><html lang="zh-CN"><head>${head}</head><body>${body}</body></html>`);
      await page.evaluate(`${script};globalThis.djc = djc;`);
    },
    async close() {
      await browser.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
