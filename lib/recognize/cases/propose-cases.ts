/** Whose method is it: pairs every method with the organization that most likely owns it. */
import type { Annotation } from '@/lib/model/annotation';
import type { ProposedCase } from '@/lib/model/recognition';
import type { Document } from '@/lib/text/document';
import { type Candidates, candidatesOf, type Field, fieldOf, mentionsOf } from './candidates';
import { OWNER_WEIGHTS } from './fitted-weights';
import type { OwnerTrait } from './owner-traits';
import { ownersIn, placeActsBeside, placesIn } from './owners';

/** How many other organizations are kept for the clerk to choose from. */
const ALTERNATIVES = 3;

/** Only a place that acts in the method's own sentence, and that title and article are about, owns it. */
const PLACE_OWNS: readonly OwnerTrait[] = ['subject-of-sentence', 'topic', 'title'];

/** What is awarded in turn (“最美身边人”, “文明窗口”) is run by many, and no case. */
const TITLE = /^(?:最美|最佳|文明|优秀|先进|群众满意)/u;

/** One case a method name, in the order of first mention; methods without any organization to own them give none. */
export function proposeCases(annotations: readonly Annotation[], document: Document): ProposedCase[] {
  const field = fieldOf(ownersIn(annotations, document));
  let ground: Field | undefined;
  return [...mentionsOf(annotations)].flatMap(([method, mentions]) => {
    if (TITLE.test(method)) return [];
    const owners = ranked(candidatesOf(mentions, field, document));
    if (owners.length === 0 && mentions.some(({ start }) => placeActsBeside(start, document))) {
      ground ??= fieldOf(placesIn(annotations, document));
      owners.push(...actingPlaces(candidatesOf(mentions, ground, document)));
    }
    const [organization, ...alternatives] = owners;
    return organization === undefined
      ? []
      : [{ organization, method, alternatives: alternatives.slice(0, ALTERNATIVES) }];
  });
}

/** Names of owners, most likely first, each by its best pair of mentions; none where nobody owns the method. */
function ranked(candidates: Candidates): string[] {
  const weighed = [...candidates]
    .map(([name, pairs]) => ({
      name,
      weight: pairs.reduce((most, pair) => Math.max(most, weightOf(pair)), Number.NEGATIVE_INFINITY),
    }))
    .toSorted((a, b) => b.weight - a.weight);
  return (weighed[0]?.weight ?? Number.NEGATIVE_INFINITY) > OWNER_WEIGHTS.nobody ? weighed.map(({ name }) => name) : [];
}

function weightOf(traits: readonly OwnerTrait[]): number {
  return traits.reduce((sum, trait) => sum + OWNER_WEIGHTS[trait], 0);
}

function actingPlaces(candidates: Candidates): string[] {
  return [...candidates]
    .filter(([, pairs]) => pairs.some((traits) => PLACE_OWNS.every((trait) => traits.includes(trait))))
    .map(([name]) => name);
}
