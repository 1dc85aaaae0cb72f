/**
 * Fits the weights of evidence and traits for methods to the annotated articles and renews
 * `lib/recognize/method/fitted-weights.ts`: `npx tsx scripts/train-methods.ts`. The same articles give the same weights.
 */
import { writeFileSync } from 'node:fs';
import { EVIDENCE } from '@/lib/recognize/method/weights';
import { annotatedSets } from './gold';
import { methodExamplesOf } from './methods/examples';
import { fittedTo, PRIORS } from './methods/logistic';

/** A trait with less weight is left out. */
const LEAST = 0.1;
const FILE = 'lib/recognize/method/fitted-weights.ts';

const examples = annotatedSets().flatMap(({ articles, weight }) => methodExamplesOf(articles, weight));
const weights = fittedTo(examples, PRIORS);
const weightOf = (name: string) => (weights.get(name) ?? 0).toFixed(1);
const evidence = Object.keys(EVIDENCE).map((piece) => `  ${piece} ${weightOf(`evidence:${piece}`)}`);
const traits = [...weights]
  .filter(([name, weight]) => !PRIORS.has(name) && name !== 'bias' && Math.abs(weight) >= LEAST)
  .toSorted(([a], [b]) => (a < b ? -1 : 1))
  .map(([name]) => `  ${name} ${weightOf(name)}`);
writeFileSync(
  FILE,
  `/** Made by scripts/train-methods.ts from ${examples.length} quotations; see docs/recognition.md. Data: a name and its log-odds a line. */

export const FITTED_BIAS = ${weightOf('bias')};

export const FITTED_EVIDENCE = \`
${evidence.join('\n')}
\`;

export const FITTED_TRAITS = \`
${traits.join('\n')}
\`;
`,
);
console.log(`${FILE}: ${traits.length} traits`);
