/** What of each record is looked through: its folded texts, and apart from them the numbers in them by value. */
import type { Annotation } from '@/lib/model/annotation';
import { fold } from './fold';
import { digitsOf, numbersIn } from './numbers';
import type { Term } from './query';
import { BETWEEN, TextColumn } from './text-column';

/** A number is kept as a text of its own, so that finding a value is finding a text: value, unit. */
const VALUE = '\u0002';
const UNIT = '\u0003';

/** How much of what follows a number is kept as its unit, in UTF-16 units. */
const LONGEST_UNIT = 4;

export class Haystacks {
  readonly #texts = new TextColumn();
  readonly #numbers = new TextColumn();

  /** Fields that are not there take no part. Numbers in words (十万余) are known from recognition. */
  set(slot: number, fields: readonly (string | undefined)[], annotations: readonly Annotation[] = []): void {
    const text = fields
      .filter((field) => field)
      .map((field) => fold(field ?? ''))
      .join(BETWEEN);
    const numbers = new Set(
      numbersIn(text).map(({ end, value }) => numberText(value, text.slice(end, end + LONGEST_UNIT + 1))),
    );
    for (const annotation of annotations) {
      if (annotation.kind !== 'figure') continue;
      for (const bound of [annotation.low, annotation.high])
        if (Number.isFinite(bound)) numbers.add(numberText(digitsOf(bound), fold(annotation.unit)));
    }
    this.#texts.set(slot, text);
    this.#numbers.set(slot, [...numbers].join(''));
  }

  clear(slot: number): void {
    this.set(slot, []);
  }

  /** Sets `found[slot]` to 1 where the term's word stands, or its number under another spelling. */
  find({ word, number }: Term, found: Uint8Array): void {
    this.#texts.find(word, found);
    if (number) this.#numbers.find(numberText(number.value, number.unit), found);
  }
}

function numberText(value: string, unit: string): string {
  return `${VALUE}${value}${UNIT}${unit.trimStart().slice(0, LONGEST_UNIT)}`;
}
