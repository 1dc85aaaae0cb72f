/** Card and whole-article sheet without a mouse and for a screen reader, light and dark. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violationsInBothThemes } from '@/tests/e2e/axe';
import { walkByTab } from '@/tests/e2e/tab-walk';
import { type Harness, openHarness } from '@/tests/page/harness';
import { CARD_STYLES } from './styles';

let harness: Harness;
beforeAll(async () => {
  harness = await openHarness(`
    import { render, h } from 'preact';
    import { Card } from '@/components/card/card';
    import { ArticleSheet } from '@/components/article/sheet';
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(${JSON.stringify(CARD_STYLES)} + ':root { --room-width: 400px; --room-height: 580px }');
    document.adoptedStyleSheets = [sheet];
    document.title = '测试';
    const names = {
      complete: async () => [{ name: '机关党建', count: 3, hit: { start: 0, end: 0 } }],
      suggestTags: async () => [{ tag: '社区党建', words: ['社区'] }, { tag: '基层治理', words: ['议事'] }],
    };
    const figure = { kind: 'figure', relation: '=', low: 300, high: 300, unit: '件', text: '300件', start: 14, end: 18, rule: 't' };
    export const card = () => render(h('main', {}, h(Card, {
      passage: '江心社区推行“板凳会”，办结300件。',
      annotations: [{ kind: 'organization', sort: 'other', text: '江心社区', start: 0, end: 4, rule: 't' }, figure],
      case: { organization: '江心社区', method: '板凳会' },
      organizations: ['江心社区', '青山街道'], methods: ['板凳会'], part: 'practice',
      elsewhere: [], names, onSave: async () => ({ outcome: 'saved' }), onClose() {}, onInput() {},
      onChangeNames: async () => ({ outcome: 'failed', reason: '' }),
    })), document.body);
    export const article = () => render(h('main', {}, h(ArticleSheet, {
      article: { url: 'https://example.cn/a', title: '把支部建在网格上', source: '青禾日报', site: 'example.cn', publishedAt: '2026-10-20T08:00:00+08:00' },
      text: '江心社区推行“板凳会”，办结300件。'.repeat(20),
      counts: { organization: 4, method: 2, figure: 3 },
      elsewhere: [],
      cases: ['板凳会', '红堤连心'].map((method) => ({
        organization: '江心社区', method, organizations: ['江心社区', '青山街道'],
        passages: [{ text: '江心社区推行“' + method + '”，办结300件。', part: 'practice' }, { text: method + '得到好评。', part: 'result' }],
      })),
      names, onSave: async () => ({ outcome: 'saved', saved: 3, already: 0, cases: 2, seq: 1 }), onUndo: async () => ({ outcome: 'undone', sentence: '' }), onClose() {},
    })), document.body);
  `);
});
afterAll(() => harness.close());

describe.each(['card', 'article'])('%s', (which) => {
  const open = async () => {
    await harness.show('');
    await harness.page.evaluate(`djc.${which}()`);
    await harness.page.waitForSelector('.suggested button');
  };

  test('every control is reached by Tab, in sight, named, and shows the focus', async () => {
    await open();
    const { stops, faults } = await walkByTab(harness.page);
    expect(faults).toEqual([]);
    expect(stops).toEqual(expect.arrayContaining(['标签', '社区党建因「社区」', '保存']));
  });

  test('axe is silent, light and dark', async () => {
    await open();
    expect(await violationsInBothThemes(harness.page)).toEqual([]);
  });
});
