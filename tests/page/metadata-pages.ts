/** Saved pages, loaded without their scripts and with the network off, and what `articleOf` reads on them. */
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';
import type { ArticleDraft } from '@/lib/model/article';
import { launchChromium } from '@/tests/e2e/browsers';

export interface PageReader {
  read(file: string): Promise<ArticleDraft>;
  close(): Promise<void>;
}

export async function openPageReader(): Promise<PageReader> {
  const script = await bundled();
  const driven = await launchChromium({ extension: false });
  const page: Page = await driven.open('about:blank');
  await page.setOfflineMode(true);
  return {
    async read(file) {
      // the pages' own scripts call addresses of theirs
      await page.setJavaScriptEnabled(false);
      await page.setContent(readFileSync(file, 'utf8'), { waitUntil: 'domcontentloaded' });
      await page.setJavaScriptEnabled(true);
      return (await page.evaluate(`${script}; read()`)) as ArticleDraft;
    },
    close: () => driven.close(),
  };
}

async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { articleOf } from '@/lib/page/article';
        import { readText } from '@/lib/page/text-map';
        globalThis.read = () =>
          articleOf(document, 'https://www.example.cn/a/1.html', readText(document.body).text);`,
      resolveDir: '.',
      loader: 'ts',
    },
    bundle: true,
    format: 'iife',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
