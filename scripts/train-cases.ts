/**
 * Fits the weights by which a method's owner is chosen to the annotated articles and renews
 * `lib/recognize/cases/fitted-weights.ts`: `npx tsx scripts/train-cases.ts`. The same articles give the same weights.
 */
import { writeFileSync } from 'node:fs';
import { caseExamplesOf } from './cases/examples';
import { ownerWeights } from './cases/softmax';
import { annotatedSets } from './gold';

const FILE = 'lib/recognize/cases/fitted-weights.ts';

const examples = annotatedSets().flatMap(({ articles, weight }) => caseExamplesOf(articles, weight));
const lines = [...ownerWeights(examples)]
  .toSorted(([a], [b]) => (a < b ? -1 : 1))
  .map(([trait, weight]) => `  ${trait.includes('-') ? `'${trait}'` : trait}: ${weight.toFixed(1)},`);
writeFileSync(
  FILE,
  `/** Made by scripts/train-cases.ts from ${examples.length} methods; see docs/recognition.md. */
import type { OwnerTrait } from './owner-traits';

/** \`nobody\` stands against all owners. */
export const OWNER_WEIGHTS: Readonly<Record<OwnerTrait | 'nobody', number>> = {
${lines.join('\n')}
};
`,
);
console.log(`${FILE}: ${lines.length} traits`);
