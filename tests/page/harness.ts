/** A headless Chromium page into which modules of the project are bundled as the global `djc`. */
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';
import { launchChromium } from '@/tests/e2e/browsers';

export interface Harness {
  readonly page: Page;
  /** Replaces the page by one with this body and head, the modules loaded. */
  show(body: string, head?: string): Promise<void>;
  close(): Promise<void>;
}

/** `entry` is TypeScript whose exports become the properties of `djc` in a page in which the result is evaluated. */
export async function bundled(entry: string): Promise<string> {
  const root = new URL('../..', import.meta.url).pathname.replace(/\/$/u, '');
  const bundle = await build({
    stdin: { contents: entry, resolveDir: root, loader: 'tsx' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'djc',
    alias: { '@': root },
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.css': 'text' },
  });
  return `${bundle.outputFiles[0]?.text ?? ''};globalThis.djc = djc;`;
}

/** `entry` as for `bundled`. */
export async function openHarness(entry: string): Promise<Harness> {
  const script = await bundled(entry);
  const driven = await launchChromium({ extension: false });
  const page = await driven.open('about:blank');
  await page.setViewport({ width: 800, height: 600 });
  return {
    page,
    async show(body, head = '') {
      await page.setContent(`<!doctype html><html lang="zh-CN"><head>${head}</head><body>${body}</body></html>`);
      await page.evaluate(script);
    },
    close: () => driven.close(),
  };
}
