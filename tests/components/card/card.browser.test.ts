import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Harness, openHarness } from '@/tests/page/harness';
import { CARD_STYLES } from './styles';

let harness: Harness;
beforeAll(async () => {
  harness = await openHarness(`
    import { render, h } from 'preact';
    import { Card } from '@/components/card/card';
    import { completeName } from '@/lib/search/complete-name';
    const used = (...names) => names.map((name, i) => ({ name, count: 9 - i }));
    const NAMES = { tag: used('社区治理', '社区服务', '机关党建'), organization: used('澜江市民政局'), method: [] };
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(${JSON.stringify(CARD_STYLES)} + ':root { --room-width: 400px; --room-height: 580px }');
    document.adoptedStyleSheets = [sheet];
    export const saved = [];
    export let answer = { outcome: 'saved' };
    export const answerWith = (next) => { answer = next; };
    export let closed = 0;
    export const inputs = [];
    export const open = (props) => render(h(Card, {
      passage: '江心社区推行“板凳会”，办结300件。',
      annotations: [
        { kind: 'organization', sort: 'other', text: '江心社区', start: 0, end: 4, rule: 't' },
        { kind: 'method', name: '板凳会', text: '“板凳会”', start: 6, end: 11, rule: 't' },
        { kind: 'figure', relation: '>', low: 100000, high: 100000, unit: '宗', text: '10万余宗', start: 12, end: 17, rule: 't' },
      ],
      case: { organization: '江心社区', method: '板凳会' },
      organizations: ['江心社区', '青山街道'],
      methods: ['板凳会'],
      part: 'practice',
      names: {
        complete: async (of, typed) => completeName(typed, NAMES[of]),
        suggestTags: async (organization) => [
          ...(organization === '江心社区' ? [{ tag: '社区党建', words: ['社区'] }] : []),
          { tag: '基层治理', words: ['板凳会', '议事'] },
        ],
      },
      onSave: async (entry) => { saved.push(entry); return answer; },
      onClose: () => { closed++; },
      onInput: (input) => inputs.push(input),
      ...props,
    }), document.body);
  `);
});
afterAll(() => harness.close());
beforeEach(async () => {
  await harness.show('');
  await harness.page.evaluate('djc.open({})');
});

const press = (name: string, role = 'button') =>
  harness.page.locator(`::-p-aria([name="${name}"][role="${role}"])`).setTimeout(3000).click();
const type = (text: string) => harness.page.keyboard.type(text);
const key = (name: 'Enter' | 'Escape' | 'ArrowDown' | 'ArrowUp' | 'Backspace') => harness.page.keyboard.press(name);
const saved = () => harness.page.evaluate('djc.saved');
const shown = () => harness.page.evaluate(() => document.body.textContent ?? '');
const field = (name: string) => harness.page.waitForSelector(`::-p-aria([name="${name}"])`, { timeout: 3000 });

test('shows the passage and what was found in it, figures by their reading', async () => {
  expect(await shown()).toContain('江心社区推行“板凳会”，办结300件。');
  expect(await shown()).toContain('超过 10万 宗');
});

test('saves the proposal as it stands', async () => {
  await press('保存');
  expect(await saved()).toEqual([
    { case: { organization: '江心社区', method: '板凳会' }, part: 'practice', tags: [], note: '' },
  ]);
  expect(await shown()).toContain('已保存');
});

test('saves what the clerk corrects', async () => {
  await press('青山街道');
  await press('成效', 'radio');
  await (await field('备注'))?.click();
  await type(' 待核实 ');
  await press('保存');
  expect(await saved()).toEqual([
    { case: { organization: '青山街道', method: '板凳会' }, part: 'result', tags: [], note: '待核实' },
  ]);
});

test('belongs to no case and tells no part, where the clerk says so', async () => {
  await press('不归入案例', 'checkbox');
  await press('不指明', 'radio');
  await press('保存');
  expect(await saved()).toEqual([{ tags: [], note: '' }]);
});

test('asks for the organization before it saves a case', async () => {
  await harness.show('');
  await harness.page.evaluate("djc.open({ case: { organization: ' ' } })");
  await press('保存');
  expect(await shown()).toContain('请填写单位');
  expect(await saved()).toEqual([]);
});

describe('tags', () => {
  const tags = async () => {
    await press('保存');
    return harness.page.evaluate('djc.saved[0].tags');
  };

  test('Enter and every separator end a tag; what is still typed counts', async () => {
    await type('一');
    await key('Enter');
    await type('二、三，四,五');
    expect(await tags()).toEqual(['一', '二', '三', '四', '五']);
  });

  test('Backspace in the empty field takes the last one off; the cross any', async () => {
    await type('一,二,三,');
    await key('Backspace');
    await press('移除标签 一');
    expect(await tags()).toEqual(['二']);
  });

  test('arrow keys choose a completion, Enter takes it, Escape closes only the list', async () => {
    await type('社区');
    await harness.page.waitForSelector('.option');
    await key('ArrowDown');
    await key('ArrowDown');
    await key('Enter');
    await type('党建');
    await key('Escape');
    await key('Enter');
    expect(await harness.page.evaluate('djc.closed')).toBe(0);
    expect(await tags()).toEqual(['社区服务', '党建']);
  });

  test('the initials of the pinyin are enough', async () => {
    await type('jgdj');
    await harness.page.waitForSelector('.option');
    await key('ArrowDown');
    await key('Enter');
    expect(await tags()).toEqual(['机关党建']);
  });

  test('what the text suggests is told with its reason, taken by Alt and its number or by a click', async () => {
    await expect
      .poll(() => harness.page.$$eval('.suggested button', (all) => all.map((each) => each.textContent)))
      .toEqual(['社区党建因「社区」', '基层治理因「板凳会」「议事」']);
    await type('半');
    await harness.page.keyboard.down('Alt');
    await harness.page.keyboard.press('Digit1');
    await harness.page.keyboard.up('Alt');
    await harness.page.click('.suggested button');
    expect(await tags()).toEqual(['社区党建', '基层治理', '半']);
  });

  test('another organization suggests other tags', async () => {
    await harness.page.waitForSelector('.suggested');
    await press('青山街道');
    await expect
      .poll(() => harness.page.$$eval('.suggested button', (all) => all.map((each) => each.textContent)))
      .toEqual(['基层治理因「板凳会」「议事」']);
  });

  test('a click takes a completion', async () => {
    await type('机关');
    await press('机关党建', 'option');
    expect(await tags()).toEqual(['机关党建']);
  });

  test('keys of the input method add nothing and save nothing', async () => {
    const session = await harness.page.createCDPSession();
    await session.send('Input.imeSetComposition', { text: 'shequ、', selectionStart: 6, selectionEnd: 6 });
    const imeKey = { key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229 };
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...imeKey });
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...imeKey, modifiers: 2 });
    expect(await shown()).not.toContain('shequ');
    await session.send('Input.insertText', { text: '社区' });
    expect(await saved()).toEqual([]);
    expect(await tags()).toEqual(['社区']);
  });
});

test('Ctrl+Enter saves, Escape closes', async () => {
  await harness.page.keyboard.down('Control');
  await key('Enter');
  await harness.page.keyboard.up('Control');
  expect(await saved()).toHaveLength(1);
  await key('Escape');
  expect(await harness.page.evaluate('djc.closed')).toBe(1);
});

test('a failure is told and loses nothing that was typed; the next try may succeed', async () => {
  await harness.page.evaluate("djc.answerWith({ outcome: 'failed', reason: '没有保存：存储空间已满。' })");
  await type('一,二');
  await press('保存');
  await harness.page.waitForSelector('::-p-aria([role="alert"])');
  expect(await shown()).toContain('没有保存：存储空间已满。');
  await harness.page.evaluate("djc.answerWith({ outcome: 'already' })");
  await press('保存');
  expect(await harness.page.evaluate('djc.saved[1].tags')).toEqual(['一', '二']);
  expect(await shown()).toContain('已剪报过，未重复保存');
});

test('forged clicks and keys neither save nor close', async () => {
  await harness.page.evaluate(() => {
    for (const button of document.querySelectorAll('button')) {
      if (button.textContent === '保存') button.click();
    }
    const card = document.querySelector('[role="dialog"]');
    card?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }));
    card?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  });
  expect(await saved()).toEqual([]);
  expect(await harness.page.evaluate('djc.closed')).toBe(0);
});

test('every change of what stands in the card is handed on to be kept', async () => {
  const before = (await harness.page.evaluate('djc.inputs.length')) as number;
  await field('备注').then((note) => note?.click());
  await type('两字');
  const inputs = (await harness.page.evaluate(`djc.inputs.slice(${before})`)) as { note: string }[];
  expect(inputs.at(-1)).toMatchObject({ note: '两字', organization: '江心社区', tags: [] });
});

test('goes on from what was typed before, and can give it up', async () => {
  await harness.show('');
  await harness.page.evaluate(`djc.open({ kept: {
    belongs: true, organization: '青山街道', method: '', part: 'result', tags: ['社区治理'], typedTag: '', note: '打到一半',
  } })`);
  expect(await shown()).toContain('已填回上次没有保存的内容');
  await press('保存');
  expect(((await saved()) as unknown[]).at(-1)).toEqual({
    case: { organization: '青山街道' },
    part: 'result',
    tags: ['社区治理'],
    note: '打到一半',
  });
  await harness.show('');
  await harness.page.evaluate(
    `djc.open({ kept: { belongs: false, organization: '', method: '', tags: [], typedTag: '', note: '打到一半' } })`,
  );
  await press('放弃');
  expect((await harness.page.evaluate('djc.inputs')) as unknown[]).toContain(null);
  await press('保存');
  expect(((await saved()) as unknown[]).at(-1)).toEqual({
    case: { organization: '江心社区', method: '板凳会' },
    part: 'practice',
    tags: [],
    note: '',
  });
});
