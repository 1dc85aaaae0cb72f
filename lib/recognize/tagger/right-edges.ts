/** Corrects the edges of tagged names where the rules know better: 据|市卫健委, 县工商联果业商会|和|县中药材协会, 城关警务区|驻站. */
import type { Organization, Range } from '@/lib/model/annotation';

/** `proposals` are all that the rules propose; `tagged` and the answer are sorted and apart. */
export function withRightEdges(tagged: readonly Range[], proposals: readonly Organization[], text: string): Range[] {
  const starts = new Map<number, number[]>();
  const ends = new Set<number>();
  for (const { start, end } of proposals) {
    ends.add(end);
    const known = starts.get(start);
    if (known) known.push(end);
    else starts.set(start, [end]);
  }
  const isProposed = (start: number, end: number) => starts.get(start)?.includes(end) === true;
  return tagged.flatMap((range) => {
    const { start, end } = range;
    if (LEADING.has(text.charAt(start)) && isProposed(start + 1, end)) return [{ start: start + 1, end }];
    if (POSTED.test(text.slice(end - 2, end)) && isProposed(start, end - 2)) return [{ start, end: end - 2 }];
    for (let at = start + 2; at < end - 2; at++)
      if (JOINTS.has(text.charAt(at)) && ends.has(at) && isProposed(at + 1, end) && !isProposed(start, end))
        return [
          { start, end: at },
          { start: at + 1, end },
        ];
    return [range];
  });
}

/** Small words that the tagger now and then takes for the beginning of a name. */
const LEADING: ReadonlySet<string> = new Set('据和与由向从对在为请到赴');
const JOINTS: ReadonlySet<string> = new Set('和与及');
/** 驻站民警, 驻村干部: tells of the person behind it. */
const POSTED = /^驻[站村点勤]$/u;
