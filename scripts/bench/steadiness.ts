/** Whether refining leaves alone what the first marks had right. */
import type { Annotation } from '@/lib/model/annotation';
import { recognize } from '@/lib/recognize/recognize';
import { jiebaSegmenter } from '@/scripts/jieba-segmenter';
import { requiredSpans, sharedArticles } from '@/scripts/score/shared-gold';
import { readTagger } from '@/scripts/tagger-asset';
import { type Row, row } from './row';

/** Of the quick marks that are right by the gold, those that are gone or moved in the full ones. */
export async function steadinessRow(): Promise<Row> {
  const tagger = readTagger();
  let right = 0;
  let moved = 0;
  for (const article of sharedArticles()) {
    const gold = new Set((await requiredSpans(article)).map(placeOf));
    const full = new Set(recognize(article.text, { segmenter: jiebaSegmenter, tagger }).annotations.map(placeOf));
    for (const mark of recognize(article.text).annotations.filter((each) => gold.has(placeOf(each)))) {
      right++;
      if (full.has(placeOf(mark))) continue;
      moved++;
      console.log(`  ${article.id} 细化后移动：${mark.text}`);
    }
  }
  return row('细化后移动的、本来正确的首批标注（个）', moved, right, 0);
}

function placeOf({ kind, start, end }: Pick<Annotation, 'kind' | 'start' | 'end'>): string {
  return `${kind} ${start} ${end}`;
}
