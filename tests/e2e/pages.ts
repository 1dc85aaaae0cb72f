/** Pages for the end-to-end tests to serve. */
import type { Page } from 'puppeteer-core';

/** A page that notes every change of its document from when it is read to the end, in `window.changes`. */
export function watched(html: string): string {
  return html.replace(
    '</body>',
    `<script>
      window.changes = [];
      const path = (node) => (node.parentNode ? path(node.parentNode) + '/' : '') + node.nodeName.toLowerCase();
      addEventListener('DOMContentLoaded', () => {
        new MutationObserver((records) => {
          for (const { type, target } of records) window.changes.push(type + ' ' + path(target));
        }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      });
    </script></body>`,
  );
}

/** What has changed so far: the sort of change and the path of node names. */
export function changes(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => (window as Window & { changes?: readonly string[] }).changes ?? ['not watched']);
}

/** A page of a plain text: the first line is the title, every other line a paragraph. */
export function pageOf(text: string): string {
  const [title = '', ...lines] = text.split('\n').filter((line) => line.trim() !== '');
  const escaped = (line: string) => line.trim().replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escaped(title)}</title></head>
    <body><article><h1>${escaped(title)}</h1>${lines.map((line) => `<p>${escaped(line)}</p>`).join('')}</article></body></html>`;
}

/** A sentence of a paragraph that tells of this word. */
export function sentenceOn(word: string, text: string): string {
  const sentences = text.split('\n').flatMap((line) => line.trim().match(/[^。]+。/gu) ?? []);
  const found = sentences.find((sentence) => sentence.includes(word) && !/[”’]。$/u.test(sentence));
  if (found === undefined) throw new Error(`No sentence on ${word}.`);
  return found;
}
