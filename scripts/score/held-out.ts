/** What is fitted to articles, measured on articles that it was not fitted to. */
import { type CaseExample, caseExamplesOf, requiredCases } from '@/scripts/cases/examples';
import { chosen, ownerWeights } from '@/scripts/cases/softmax';
import type { ArticleSet } from '@/scripts/gold';
import { type MethodExample, methodExamplesOf } from '@/scripts/methods/examples';
import { fittedTo, PRIORS, score } from '@/scripts/methods/logistic';
import type { Counts } from './counts';

/** Whether quotations are told apart rightly, by set: each group of articles is read by weights fitted to the others. */
export function heldOutMethods(sets: readonly ArticleSet[]): Counts[] {
  const examples = sets.map(({ articles, weight }) => methodExamplesOf(articles, weight));
  const all = examples.flat();
  const fitted = new Map(groupsOf(all).map((group) => [group, fittedTo(without(all, group), PRIORS)]));
  const isTold = (example: MethodExample) => score(example, fitted.get(example.group) ?? new Map()) >= 0;
  return examples.map((own) => ({
    tp: own.filter((example) => example.isMethod && isTold(example)).length,
    fp: own.filter((example) => !example.isMethod && isTold(example)).length,
    fn: own.filter((example) => example.isMethod && !isTold(example)).length,
  }));
}

/** Whether methods get their owner, by set, likewise. The organizations are those that recognition finds. */
export function heldOutCases(sets: readonly ArticleSet[]): Counts[] {
  const examples = sets.map(({ articles, weight }) => caseExamplesOf(articles, weight));
  const all = examples.flat();
  const fitted = new Map(groupsOf(all).map((group) => [group, ownerWeights(without(all, group))]));
  return examples.map((own, i) => {
    const told = own
      .filter(({ isOptional }) => !isOptional)
      .flatMap((example: CaseExample) => chosen(example, fitted.get(example.group) ?? new Map()) ?? []);
    const tp = told.filter(({ isOwner }) => isOwner).length;
    return { tp, fp: told.length - tp, fn: requiredCases(sets[i]?.articles ?? []) - tp };
  });
}

interface Grouped {
  readonly group: string;
}

function groupsOf(examples: readonly Grouped[]): string[] {
  return [...new Set(examples.map(({ group }) => group))];
}

function without<T extends Grouped>(examples: readonly T[], group: string): T[] {
  return examples.filter((example) => example.group !== group);
}
