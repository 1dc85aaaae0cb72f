/** An export as the tests compare it: validated by the schema, in the words of the clerk. */
import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { Page } from 'puppeteer-core';
import type { Collection } from '@/lib/model/collection';
import { PART_LABELS } from '@/lib/model/labels';
import type { TestBrowser } from './browsers';
import { type Entry, exportCollection } from './journey';

/** Exports in the popup and reads the file back; throws where the schema does not hold. */
export async function exported(driven: TestBrowser, popup: Page): Promise<Collection> {
  const content: unknown = JSON.parse(readFileSync(await exportCollection(driven, popup), 'utf8'));
  const ajv = new Ajv2020({ allErrors: true });
  addFormats(ajv);
  const isValid = ajv.compile<Collection>(JSON.parse(readFileSync('docs/collection.schema.json', 'utf8')));
  if (!isValid(content)) throw new Error(ajv.errorsText(isValid.errors));
  return content;
}

/** The clippings of a collection in the form that the clerk entered them. */
export function clipped({ clippings, cases }: Collection) {
  return clippings.map(({ quote, tags, note, part, caseId }) => {
    const owner = cases.find(({ id }) => id === caseId);
    return {
      passage: quote.exact,
      organization: owner?.organization,
      method: owner?.method,
      part: part && PART_LABELS[part],
      tags: [...tags],
      note,
    };
  });
}

/** The same form of what was entered. */
export function asClipped({ note = '', ...entry }: Entry) {
  return { ...entry, note };
}

/** An order for comparing. */
export function byPassage(a: { passage: string }, b: { passage: string }): number {
  return a.passage < b.passage ? -1 : 1;
}
