/** Annotated articles → methods with those who may own them, to learn from. */
import { fieldOf, mentionsWithOwners } from '@/lib/recognize/cases/candidates';
import type { OwnerTrait } from '@/lib/recognize/cases/owner-traits';
import { ownersIn } from '@/lib/recognize/cases/owners';
import { recognize } from '@/lib/recognize/recognize';
import { documentOf } from '@/lib/text/document';
import { type GoldArticle, groupOf } from '@/scripts/gold';
import { jiebaSegmenter } from '@/scripts/jieba-segmenter';
import { readTagger } from '@/scripts/tagger-asset';

export interface Candidate {
  readonly name: string;
  readonly isOwner: boolean;
  /** By pair of mentions. */
  readonly traits: readonly (readonly OwnerTrait[])[];
}

export interface CaseExample {
  /** Articles of one kind. */
  readonly group: string;
  readonly candidates: readonly Candidate[];
  /** No case of the method is annotated. */
  readonly isNobodys: boolean;
  /** All its cases are optional. */
  readonly isOptional: boolean;
  /** How much it counts. */
  readonly weight: number;
}

/** The methods that recognition finds, each with the organizations that it finds around. */
export function caseExamplesOf(articles: readonly GoldArticle[], weight: number): CaseExample[] {
  const tagger = readTagger();
  return articles.flatMap(({ id, text, cases }) => {
    const group = groupOf(id);
    const { annotations } = recognize(text, { segmenter: jiebaSegmenter, tagger });
    const document = documentOf(text);
    const field = fieldOf(ownersIn(annotations, document));
    return [...mentionsWithOwners(annotations, field, document)].map(([method, owners]) => {
      const known = cases.filter((each) => each.method === method);
      const candidates = [...owners].map(([name, traits]) => ({
        name,
        traits,
        isOwner: known.some(({ organizations }) => organizations.some((owner) => isSame(owner, name))),
      }));
      const isOptional = known.length > 0 && known.every(({ optional }) => optional);
      return { group, candidates, isNobodys: known.length === 0, isOptional, weight };
    });
  });
}

/** How many cases the articles must give. */
export function requiredCases(articles: readonly GoldArticle[]): number {
  return articles.flatMap(({ cases }) => cases).filter(({ optional }) => !optional).length;
}

/** A short and a full name of the same organization: one holds the other. */
function isSame(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}
