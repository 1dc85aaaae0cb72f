/** 统计 in the library page of the built extension: pictures that are saved, tables for who does not see them. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchChromium, type TestBrowser } from '@/tests/e2e/browsers';
import { press } from '@/tests/e2e/named';
import { fillPlausible } from './fill';

let driven: TestBrowser;
let page: Page;

beforeAll(async () => {
  driven = await launchChromium();
  page = await driven.openExtensionPage('library.html#statistics');
  await fillPlausible(page, 500);
});

afterAll(() => driven.close());

beforeEach(() => page.waitForSelector('svg.chart'));

test('statistics are saved as pictures that stand on their own', async () => {
  const svg = await readFile(await driven.download(() => press(page, 'button', '标签 存为 SVG')), 'utf8');
  expect(svg).toMatch(/^<svg[\s\S]*标签[\s\S]*<rect/u);
  expect(svg).not.toContain('var(');
  const png = await readFile(await driven.download(() => press(page, 'button', '剪报数量 存为 PNG')));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(16)).toBeGreaterThan(2000);
});

test('a picture saved in the dark theme is read as it is seen: light on dark', async () => {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  const svg = await readFile(await driven.download(() => press(page, 'button', '剪报数量 存为 SVG')), 'utf8');
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  const colors = [...svg.matchAll(/<(rect|text)[^>]*? fill="rgb\((\d+), (\d+), (\d+)\)"/gu)];
  const brightness = (name: string) =>
    colors.flatMap(([, tag, ...rgb]) => (tag === name ? [Math.max(...rgb.map(Number))] : []));
  const [ground = 255, ...columns] = brightness('rect');
  expect(ground).toBeLessThan(64);
  expect(Math.min(...columns, ...brightness('text'))).toBeGreaterThan(160);
});

test('in a narrow window the letters of every chart keep their size', async () => {
  for (const width of [1600, 800]) {
    await page.setViewport({ width, height: 900 });
    const smallest = () =>
      page.$$eval('svg.chart text', (texts) => Math.min(...texts.map((text) => text.getBoundingClientRect().height)));
    await expect.poll(smallest).toBeGreaterThanOrEqual(12);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});

test('the numbers of every chart stand in a table of its name', async () => {
  const tables = await page.$$eval('.chart-figure', (figures) =>
    figures.map((figure) => {
      figure.querySelector('summary')?.click();
      const shown = [...figure.querySelectorAll('svg title')].map((title) => title.textContent);
      const told = [...figure.querySelectorAll('tbody tr')].map(
        (row) => `${row.querySelector('th')?.textContent}：${row.querySelector('td')?.textContent} 条`,
      );
      return {
        name: figure.querySelector('summary')?.textContent,
        caption: figure.querySelector('caption')?.textContent,
        isWhole: shown.every((each) => told.includes(each ?? '')),
      };
    }),
  );
  expect(tables).toEqual(
    ['剪报数量', '标签', '收集最多的工作法', '单位性质'].map((title) => ({
      name: `${title} 数据表`,
      caption: title,
      isWhole: true,
    })),
  );
});
