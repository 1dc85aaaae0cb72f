import { expect, test } from 'vitest';
import { recognize } from '@/lib/recognize/recognize';
import { jiebaSegmenter } from '@/scripts/jieba-segmenter';

const cases = (text: string) => recognize(text, { segmenter: jiebaSegmenter }).cases;

test('a method belongs to the subject of its sentence', () => {
  const text = '云州市图书馆介绍经验。云州市公安局交警支队车管所探索“马上办理”窗口党建工作法,效果明显。';
  expect(cases(text)).toMatchObject([{ organization: '云州市公安局交警支队车管所', method: '马上办理' }]);
});

test('a place that was visited does not own it; it is kept as the alternative', () => {
  const text = '政法学院研究生党支部前往云州博物馆开展“红色寻根”主题活动。';
  expect(cases(text)).toEqual([
    { organization: '政法学院研究生党支部', method: '红色寻根', alternatives: ['云州博物馆'] },
  ]);
});

test('what is awarded in turn is no case', () => {
  expect(cases('云州市机关工委开展“最美身边人”评选活动。')).toEqual([]);
});

test('without an organization nobody is named', () => {
  expect(cases('大家都说“马上办理”工作法好。')).toEqual([]);
});

test('a place that acts owns it where no organization does', () => {
  const text = '三河县推行“红色代办”工作法\n近年来，三河县探索“红色代办”工作法。三河县的“红色代办”工作法受到好评。';
  expect(cases(text)).toMatchObject([{ organization: '三河县', method: '红色代办' }]);
});

test('a long page that names one method over and over has its case too', () => {
  const text = '青山街道党工委推行“六步”工作法。\n'.repeat(20_000);
  expect(recognize(text).cases).toEqual([{ organization: '青山街道党工委', method: '六步', alternatives: [] }]);
}, 30_000);
