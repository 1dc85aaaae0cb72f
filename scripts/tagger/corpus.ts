/** Reads the public sets and gives each character its label. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Range } from '@/lib/model/annotation';
import { COUNTRIES } from '@/lib/recognize/lexicon/countries';
import { isPlace } from '@/lib/recognize/organization/places';
import { BEGIN, END, INSIDE } from '@/lib/recognize/tagger/labels';
import type { GoldArticle } from '@/scripts/gold';
import { BODIES, HOUSES } from './gazetteer';

/** The sets that the tagger learns from; the first is the one whose habits it takes over where they differ. */
export const SETS = ['pd98-dev', 'boson', 'cluener-train'] as const;
export type SetName = (typeof SETS)[number];

/** A text with the organizations that its annotators marked, and a label for each character. */
export interface Labelled {
  readonly text: string;
  readonly labels: Uint8Array;
  readonly organizations: readonly Range[];
}

interface Entity extends Range {
  readonly label: string;
}

const ORGANIZATIONS = new Set(['ORG', 'org_name', 'company_name', 'organization', 'company', 'government']);
const listed = (list: string) => new Set(list.trim().split(/\s+/u));
const COUNTRY_NAMES = listed(COUNTRIES);
const KNOWN = listed(`${BODIES} ${HOUSES}`);

/** The texts of a set, in its order. */
export function readSet(folder: string, name: SetName): Labelled[] {
  return readEntities(join(folder, `${name}.jsonl`)).map(({ text, entities }) => labelled(text, entities));
}

/** One text a line, with its entities. */
export function readEntities(path: string): { readonly text: string; readonly entities: readonly Entity[] }[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { text: string; entities: Entity[] });
}

/** The organizations among entities, whatever the set calls them. */
export function organizationsOf(entities: readonly Entity[]): Range[] {
  return entities.filter(({ label }) => ORGANIZATIONS.has(label)).map(({ start, end }) => ({ start, end }));
}

/** The label of each character, from what annotators marked. */
export function labelled(text: string, entities: readonly Entity[]): Labelled {
  const labels = new Uint8Array(text.length);
  for (const { start, end, label } of entities) {
    const name = text.slice(start, end);
    if (!ORGANIZATIONS.has(label) || name.length < 2 || isCountry(name)) continue;
    labels.fill(INSIDE, start, end);
    labels[start] = BEGIN;
    labels[end - 1] = END;
  }
  return { text, labels, organizations: organizationsOf(entities) };
}

/** An annotated article; what is optional counts as outside. */
export function labelledArticle({ text, spans }: GoldArticle): Labelled {
  const required = spans.filter(({ kind, optional }) => kind === 'organization' && !optional);
  return labelled(
    text,
    required.map(({ start, end }) => ({ start, end, label: 'ORG' })),
  );
}

/** Some sets call a country an organization where it acts like one: 美国认为…; in others it is a place. 欧盟 is none. */
function isCountry(name: string): boolean {
  return (COUNTRY_NAMES.has(name) || isPlace(name)) && !KNOWN.has(name);
}
