import { expect, test } from 'vitest';
import { entryOf, keptInput, type Proposed, proposedInput, restoredInput } from '@/components/article/sheet-input';

const PROPOSED: Proposed = {
  article: {
    url: 'https://news.example.cn/1.html',
    site: 'news.example.cn',
    title: '五张清单',
    source: '云州网',
    editor: '丁宁',
  },
  text: '全文。',
  cases: [
    {
      organization: '柳湾社区党委',
      method: '五张清单',
      organizations: ['柳湾社区党委', '青禾区委'],
      passages: [
        { text: '推行“五张清单”。', part: 'practice' },
        { text: '办结412件。', part: 'result' },
      ],
    },
    {
      organization: '双溪镇党委',
      method: '红稻田',
      organizations: ['双溪镇党委'],
      passages: [{ text: '建“红稻田”。' }],
    },
  ],
};

const [first, second] = proposedInput(PROPOSED).cases;

const TYPED = {
  ...proposedInput(PROPOSED),
  article: { url: PROPOSED.article.url, site: PROPOSED.article.site, title: '五张清单', source: '云州日报' },
  cases: [
    {
      isAccepted: true,
      organization: '青禾区委',
      method: '五张清单工作法',
      parts: [
        { isKept: true, part: undefined },
        { isKept: false, part: 'result' as const },
      ],
    },
    { isAccepted: false, organization: '双溪镇党委', method: '红稻田', parts: [{ isKept: true, part: undefined }] },
  ],
  tags: ['社区'],
  typedTag: '清',
};

test('what was typed comes back as it was', () => {
  const kept = keptInput(PROPOSED, TYPED);
  expect(kept.fields).toEqual({ source: '云州日报', editor: '' });
  expect(restoredInput(PROPOSED, JSON.parse(JSON.stringify(kept)))).toEqual(TYPED);
});

test('nothing typed is nothing corrected', () => {
  const kept = keptInput(PROPOSED, proposedInput(PROPOSED));
  expect(kept.fields).toEqual({});
  expect(restoredInput(PROPOSED, kept)).toEqual(proposedInput(PROPOSED));
});

test('read otherwise the next time: by words, not by place', () => {
  const kept = keptInput(PROPOSED, TYPED);
  const [one, two] = PROPOSED.cases;
  if (!one || !two) throw new Error('two cases');
  const read: Proposed = {
    article: { ...PROPOSED.article, title: '五张清单（更新）', reporter: '徐晚' },
    text: '',
    cases: [
      { ...two, method: '新办法' },
      { ...one, passages: [{ text: '新的一段。' }, ...one.passages.slice(1)] },
    ],
  };
  const restored = restoredInput(read, kept);
  expect(restored.article).toMatchObject({ title: '五张清单（更新）', source: '云州日报', reporter: '徐晚' });
  expect(restored.article).not.toHaveProperty('editor');
  expect(restored.whole).toBe(false);
  expect(restored.cases).toEqual([
    { ...second, method: '新办法' },
    {
      isAccepted: true,
      organization: '青禾区委',
      method: '五张清单工作法',
      parts: [
        { isKept: true, part: undefined },
        { isKept: false, part: 'result' },
      ],
    },
  ]);
});

test('what is saved: accepted cases with the passages that are left, and the title that was read where it was emptied', () => {
  const entry = entryOf(PROPOSED, { ...TYPED, article: { ...TYPED.article, title: ' ' } });
  expect(entry).toMatchObject({ whole: true, tags: ['社区', '清'] });
  expect(entry.article.title).toBe('五张清单');
  expect(entry.cases).toEqual([
    { from: 0, names: { organization: '青禾区委', method: '五张清单工作法' }, passages: [{ passage: 0 }] },
  ]);
  expect(first?.organization).toBe('柳湾社区党委');
});
