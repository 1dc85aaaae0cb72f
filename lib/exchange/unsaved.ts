/** What was typed, as a page hands it over to be kept: checked for its shape and its size. */
import * as v from 'valibot';
import { ARTICLE_FIELDS } from '@/lib/model/article';
import { PARTS } from '@/lib/model/clipping';
import type { ArticleInput, ClippingInput, PassagePlace, UnsavedForm } from '@/lib/model/unsaved';
import { complaint, type Decoded } from './decoded';
import { webAddress } from './shapes';

/** Longer than what can be saved: what is too long is told when it is saved, and must not be lost before. */
const typed = v.pipe(v.string(), v.maxLength(200_000));
const tags = v.pipe(v.array(typed), v.maxLength(1000));

const place = { url: webAddress, exact: typed, start: v.pipe(v.number(), v.integer(), v.minValue(0)) };

const part = v.exactOptional(v.picklist(PARTS));

const clippingInput = v.object({
  belongs: v.boolean(),
  organization: typed,
  method: typed,
  part,
  tags,
  typedTag: typed,
  note: typed,
});

const articleInput: v.GenericSchema<unknown, ArticleInput> = v.object({
  fields: v.record(v.picklist(ARTICLE_FIELDS), typed),
  whole: v.boolean(),
  cases: v.pipe(
    v.array(
      v.object({
        proposed: typed,
        isAccepted: v.boolean(),
        organization: typed,
        method: typed,
        passages: v.pipe(v.array(v.object({ text: typed, isKept: v.boolean(), part })), v.maxLength(500)),
      }),
    ),
    v.maxLength(200),
  ),
  tags,
  typedTag: typed,
});

const formInput = v.record(v.pipe(v.string(), v.maxLength(50)), v.union([typed, v.boolean(), tags]));

/** Where a card stands, and what it holds; `null`: it was given up. */
export interface UnsavedCard extends PassagePlace {
  readonly input: ClippingInput | null;
}

export function decodePlace(input: unknown): Decoded<PassagePlace> {
  return decoded(v.object(place), input);
}

export function decodeUnsavedCard(input: unknown): Decoded<UnsavedCard> {
  return decoded(v.object({ ...place, input: v.nullable(clippingInput) }), input);
}

/** The sheet of a page, and what it holds; `null`: it was given up. */
export function decodeUnsavedSheet(
  input: unknown,
): Decoded<{ readonly url: string; readonly input: ArticleInput | null }> {
  return decoded(v.object({ url: webAddress, input: v.nullable(articleInput) }), input);
}

export function decodeSheetPlace(input: unknown): Decoded<string> {
  return decoded(webAddress, input);
}

export function decodeUnsavedForm(
  input: unknown,
): Decoded<{ readonly key: string; readonly input: UnsavedForm['input'] | null }> {
  return decoded(v.object({ key: v.pipe(v.string(), v.maxLength(200)), input: v.nullable(formInput) }), input);
}

function decoded<T>(schema: v.GenericSchema<unknown, T>, input: unknown): Decoded<T> {
  const result = v.safeParse(schema, input, { abortEarly: true, message: complaint });
  return result.success ? { value: result.output } : { reason: `填写的内容没有暂存：${result.issues[0].message}。` };
}
