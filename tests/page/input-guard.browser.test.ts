/** What is done in toolbar and card, on a page whose scripts listen first, cancel everything and draw the focus back. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { inBothBrowsers } from '@/tests/e2e/both-browsers';
import { said } from '@/tests/e2e/journey';
import { marksOf } from '@/tests/e2e/marks';
import { field, find, named, press } from '@/tests/e2e/named';
import { select } from '@/tests/e2e/pointer';
import { type Site, serve } from '@/tests/e2e/serve';

const PASSAGE = '青山街道党工委推行“六步”工作法，累计办结实事300件。';

/** Listens on the window before the document is there: nothing on a page can hear earlier. */
const FIGHTING = `<!doctype html><html lang="zh-CN"><head><title>党建引领小区治理</title><script>
  const heard = [];
  for (const type of [
    'keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'compositionstart', 'compositionupdate', 'compositionend',
    'focus', 'focusin', 'pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dblclick', 'contextmenu', 'wheel',
    'selectstart', 'cut', 'copy', 'paste',
  ]) {
    const fight = (event) => {
      const at = event.target.nodeType === Node.TEXT_NODE ? event.target.parentNode : event.target;
      if (at === window || at.closest?.('article')) return;
      heard.push(type + ' ' + (event.key ?? event.data ?? ''));
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    if (type === 'click') window.fight = fight;
    window.addEventListener(type, fight, { capture: true, passive: false });
  }
  window.addEventListener('focusin', () => document.getElementById('modal').focus(), true);
</script></head><body><button id="modal">页面按钮</button><article><p>${PASSAGE}</p></article></body></html>`;

let site: Site;
beforeAll(async () => {
  site = await serve({ '/news.html': FIGHTING });
});
afterAll(() => site.close());

inBothBrowsers((driven) => {
  let page: Page;
  beforeEach(async () => {
    page = await driven().open(`${site.origin}/news.html`);
    await marksOf(page);
    await select(page, PASSAGE);
    await page.evaluate('heard.length = 0');
    await press(page, 'button', '剪报');
    await field(page, '标签');
    return async () => {
      expect(await page.evaluate('heard')).toEqual([]);
      await page.close();
    };
  });

  test('everything in the card works by mouse, and the page hears nothing', async () => {
    await press(page, 'radio', '成效');
    await press(page, 'checkbox', '不归入案例');
    await (await field(page, '备注')).click();
    await page.keyboard.type('待核实');
    await press(page, 'button', '保存');
    expect(await said(page, /已/u)).toMatch(/已保存|已剪报过/u);
    await press(page, 'button', '关闭');
    await expect.poll(() => find(page, 'dialog', '剪报')).toBeNull();
  });

  test('a focused button is pressed by Enter', async () => {
    await page.evaluate('removeEventListener("click", window.fight, true)');
    await (await named(page, 'button', '取消')).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => find(page, 'dialog', '剪报')).toBeNull();
    await page.evaluate('heard.splice(0)');
  });

  test('everything in the card works by keyboard, and the page hears nothing', async () => {
    await page.keyboard.type('社区治理');
    await page.keyboard.press('Enter');
    await named(page, 'button', '移除标签 社区治理');
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    expect(await said(page, /已/u)).toMatch(/已保存|已剪报过/u);
    await page.keyboard.press('Escape');
    await expect.poll(() => find(page, 'dialog', '剪报')).toBeNull();
  });
});
