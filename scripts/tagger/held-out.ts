/** How well organizations are read in texts that the tagger was not trained on. */
import type { Range } from '@/lib/model/annotation';
import { recognize } from '@/lib/recognize/recognize';
import { taggerOf } from '@/lib/recognize/tagger/tagger';
import { jiebaSegmenter } from '@/scripts/jieba-segmenter';
import type { Counts } from '@/scripts/score/counts';
import { SOURCES, sourceOf } from '@/scripts/score/sources';
import { learn, type Texts } from './learn';
import { count, countGold } from './measure';

const PARTS = 4;

export interface HeldOutOrganizations {
  readonly own: Counts;
  readonly shared: Counts;
  readonly daily: Counts;
}

/**
 * The articles and People's Daily are cut in parts, each read by a tagger that was trained on the others; whole sources of
 * ../shared/corpus stay together. The rules were written with ../shared/corpus read.
 */
export function heldOutOrganizations(texts: Texts, log: (line: string) => void): HeldOutOrganizations {
  const none = () => ({ right: 0, extra: 0, missed: 0 });
  const counts = { own: none(), shared: none(), daily: none() };
  for (let part = 0; part < PARTS; part++) {
    const isHeld = (at: number) => at % PARTS === part;
    const isHeldSource = (id: string) => isHeld(SOURCES.indexOf(sourceOf(id)));
    const tagger = taggerOf(
      learn(
        {
          own: texts.own.filter((_, i) => !isHeld(i)),
          shared: texts.shared.filter(({ id }) => !isHeldSource(id)),
          daily: texts.daily.filter((_, i) => !isHeld(i)),
          elsewhere: texts.elsewhere,
        },
        () => {},
      ),
    );
    log(`part ${part + 1} of ${PARTS} trained without`);
    const found = (text: string): Range[] =>
      recognize(text, { segmenter: jiebaSegmenter, tagger }).annotations.filter(({ kind }) => kind === 'organization');
    for (const { text, spans } of texts.own.filter((_, i) => isHeld(i))) countGold(counts.own, found(text), spans);
    for (const { text, spans } of texts.shared.filter(({ id }) => isHeldSource(id)))
      countGold(counts.shared, found(text), spans);
    for (const { text, organizations } of texts.daily.filter((_, i) => isHeld(i)))
      count(counts.daily, found(text), organizations);
  }
  const asScored = ({ right, extra, missed }: typeof counts.own) => ({ tp: right, fp: extra, fn: missed });
  return { own: asScored(counts.own), shared: asScored(counts.shared), daily: asScored(counts.daily) };
}
