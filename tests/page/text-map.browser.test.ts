import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Harness, openHarness } from './harness';

let harness: Harness;
beforeAll(async () => {
  harness = await openHarness(`
    import { readText } from '@/lib/page/text-map';
    export const read = () => readText(document.body, 'article');
    export const readAll = () => readText(document.body, 'page');
    export const pieces = (map, start, end) =>
      map.rangesOf({ start, end }).map((range) => range.startContainer.data.slice(range.startOffset, range.endOffset));
  `);
});
afterAll(() => harness.close());

async function textOf(body: string): Promise<string> {
  await harness.show(body);
  return harness.page.evaluate<[], () => string>('djc.read().text');
}

describe('the text is what a reader sees', () => {
  test.each([
    ['inline tags do not break a name', '<p>珠江<b>车管</b><font color=red>所</font>党支部</p>', '珠江车管所党支部'],
    ['blocks break lines', '<h1>标题</h1><div><p>一</p><p>二</p></div>三', '标题\n一\n二\n三'],
    ['br breaks a line', '一<br>二<br><br>三', '一\n二\n三'],
    ['white space collapses', '<p>  约 \n\t 10  人 </p>', '约 10 人'],
    ['across inline edges too', '<p>a <b> b</b> </p>', 'a b'],
    ['a line break between Han shows as nothing', '<p>党支\n部，\n 先锋</p>', '党支部，先锋'],
    ['no-break and full-width spaces stay', '<p>\u3000\u3000一&nbsp;二</p>', '\u3000\u3000一\u00a0二'],
    ['pre keeps lines and spaces', '<pre>a  b\nc</pre>', 'a  b\nc'],
    ['pre-line keeps lines only', '<p style="white-space:pre-line">a  b\nc</p>', 'a b\nc'],
    [
      'script, style, noscript, template',
      '一<script>1</script><style>p{}</style><noscript>n</noscript><template>t</template>二',
      '一二',
    ],
    ['display:none', '一<span style="display:none">隐</span>二', '一二'],
    ['the hidden attribute', '<p>一</p><p hidden>隐</p><p hidden="until-found">隐</p>', '一'],
    [
      'visibility:hidden, but not its visible child',
      '<p style="visibility:hidden">隐<i style="visibility:visible">见</i></p>',
      '见',
    ],
    ['aria-hidden text that shows', '<p>一<span aria-hidden="true">二</span></p>', '一二'],
    [
      'form fields',
      '一<input value="x"><textarea>t</textarea><select><option>o</option></select><button>b</button>二',
      '一二',
    ],
    ['editable regions', '<p>一</p><div contenteditable>写</div><div contenteditable="false">二</div>', '一\n二'],
    [
      'drawings, media, frames of other origins',
      '一<iframe sandbox srcdoc="f"></iframe><svg><text>s</text></svg><video>v</video><img alt="a">二',
      '一二',
    ],
    ['readings in ruby', '<ruby>党<rp>(</rp><rt>dang</rt><rp>)</rp></ruby>员', '党员'],
    ['a folded details shows its summary', '<details><summary>纲</summary><p>目</p></details>', '纲'],
    ['an open one all', '<details open><summary>纲</summary><p>目</p></details>', '纲\n目'],
    ['table cells break', '<table><tr><td>一</td><td>二</td></tr><tr><td>三</td></tr></table>', '一\n二\n三'],
    ['lists', '<ul><li>一<li>二<ul><li>三</ul></ul>', '一\n二\n三'],
    [
      'flex items break, inline blocks do not',
      '<div style="display:flex"><span>一</span><span>二</span></div>三<span style="display:inline-block">四</span>',
      '一\n二\n三四',
    ],
    ['display:contents makes no box', '<div style="display:contents">一</div>二', '一二'],
    ['an empty page', '', ''],
  ])('%s', async (_, body, text) => expect(await textOf(body)).toBe(text));

  test('what stands around a plain article is left out', async () => {
    const prose = '支部党员到社区报到。'.repeat(30);
    const page = `<header>站名</header><nav>首页</nav><article><header><h1>题目</h1></header><p>${prose}</p></article><aside>热榜</aside><footer>版权</footer>`;
    expect(await textOf(page)).toBe(`题目\n${prose}`);
  });

  test('without an article everything counts that does not stand aside', async () => {
    expect(await textOf('<nav>首页</nav><div>正文</div>')).toBe('正文');
  });

  test('what the whole page shows can be asked for', async () => {
    await harness.show('<nav>首页</nav><div>正文</div>');
    expect(await harness.page.evaluate('djc.readAll().text')).toBe('首页\n正文');
  });
});

describe('the map leads back', () => {
  const BODY = '<p>珠江<b>车管\n </b>\n所 <i>党支部</i></p><button>按</button><p>做法&amp;成效</p>';

  test('every stretch has the ranges that show it, and they lead back to its offsets', async () => {
    await harness.show(BODY);
    const failures = await harness.page.evaluate(`(() => {
      const map = djc.read();
      const failures = [];
      for (let start = 0; start < map.text.length; start++) {
        for (let end = start + 1; end <= map.text.length; end++) {
          const shown = djc.pieces(map, start, end).join('').replace(/\\s/g, '');
          const meant = map.text.slice(start, end).replace(/\\s/g, '');
          if (shown !== meant) failures.push([start, end, shown, meant]);
        }
        const [first] = map.rangesOf({ start, end: start + 1 });
        if (map.text[start] !== '\\n' && map.offsetOf(first.startContainer, first.startOffset) !== start) failures.push(start);
      }
      return failures;
    })()`);
    expect(failures).toEqual([]);
  });

  test('a range never covers what was left out', async () => {
    await harness.show('<p>一<button>按</button>二</p>');
    expect(await harness.page.evaluate('djc.pieces(djc.read(), 0, 2)')).toEqual(['一', '二']);
  });

  test('places outside of the text have no offset, but a following one', async () => {
    await harness.show(BODY);
    const found = await harness.page.evaluate(`(() => {
      const map = djc.read();
      const [first, second] = document.querySelectorAll('p');
      const button = document.querySelector('button');
      return [
        map.offsetOf(button.firstChild, 0) === undefined,
        map.offsetAfter(button.firstChild, 0) === map.text.indexOf('做法'),
        map.offsetAfter(second, 0) === map.text.indexOf('做法'),
        map.offsetAfter(first, first.childNodes.length) === map.text.indexOf('做法'),
        map.offsetAfter(document.body, 0) === 0,
        map.offsetAfter(document.body, document.body.childNodes.length) === map.text.length,
      ];
    })()`);
    expect(found).toEqual([true, true, true, true, true, true]);
  });

  test('a megabyte in sixty thousand nodes, nested deep, reads and maps within seconds', async () => {
    await harness.show('');
    const milliseconds = await harness.page.evaluate<[], () => number>(`(() => {
      let at = document.body;
      for (let depth = 0; depth < 2000; depth++) at = at.appendChild(document.createElement('span'));
      at.textContent = '底';
      const host = document.body.appendChild(document.createElement('div'));
      for (let index = 0; index < 30_000; index++) {
        const p = host.appendChild(document.createElement('span'));
        p.textContent = '青山街道党工委推行六步工作法二十字上下';
      }
      const before = performance.now();
      const map = djc.read();
      for (let index = 0; index < 5000; index++) map.rangesOf({ start: index * 110, end: index * 110 + 8 });
      return performance.now() - before;
    })()`);
    expect(milliseconds).toBeLessThan(20_000);
  });
});
