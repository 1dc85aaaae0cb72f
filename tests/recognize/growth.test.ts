/** The full path, segmenter and tagger included, on texts that are made to be slow: time grows with the text and no faster. */
import { describe, expect, test } from 'vitest';
import { recognize } from '@/lib/recognize/recognize';
import { loadTagger } from '@/lib/recognize/tagger/tagger';
import { LISTS, RUNS } from '@/scripts/bench/slow-texts';
import { jiebaSegmenter } from '@/scripts/jieba-segmenter';
import { taggerBytes } from '@/scripts/tagger-asset';

const tagger = loadTagger(taggerBytes());
const PIECES = 10;
const RUN = 20_000;
const LIST = 60_000;

// `npm run bench` holds growth to 11 for ten times the text; here three times the time of ten pieces is let pass, for a busy
// machine. A quadratic step takes ten times their time.
describe('one long text takes as long as its ten pieces', () => {
  test.each(RUNS)('a run of %j', (unit) => expectEven(unit.repeat(RUN / unit.length)), 60_000);
  test.each(Object.entries(LISTS))(
    'a list of different %s',
    (_, item) => {
      let text = '';
      for (let index = 0; text.length < LIST; index++) text += item(index);
      expectEven(text);
    },
    60_000,
  );
});

function expectEven(text: string): void {
  const length = Math.ceil(text.length / PIECES);
  const pieces = Array.from({ length: PIECES }, (_, i) => text.slice(i * length, (i + 1) * length));
  const apart = fastest(() => pieces.forEach(full));
  const whole = fastest(() => full(text));
  // below the second the clock says more about the machine than about the text
  expect(whole).toBeLessThan(Math.max(3 * apart, 150));
}

function full(text: string): void {
  recognize(`党建引领小区治理\n青山街道党工委推行“六步”工作法。\n${text}`, { segmenter: jiebaSegmenter, tagger });
}

/** The quicker of two: the first may compile, or wait for the machine. */
function fastest(act: () => void): number {
  const times = [0, 1].map(() => {
    const begun = performance.now();
    act();
    return performance.now() - begun;
  });
  return Math.min(...times);
}
