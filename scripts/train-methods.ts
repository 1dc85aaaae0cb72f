/**
 * Fits the weights of evidence and traits for methods: `npx tsx scripts/train-methods.ts [--write]`. Prints how well the fitted
 * weights tell quotations of articles that they were not fitted to, a group of articles left out in turn; `--write` fits
 * to all and renews `lib/recognize/method/fitted-weights.ts`. The same articles give the same weights.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { EVIDENCE, type Evidence } from '@/lib/recognize/method/weights';
import { goldArticles, OWN_CORPUS, SHARED_CORPUS } from './gold';
import { examplesOf, type MethodExample } from './methods/examples';
import { fittedTo, score } from './methods/logistic';

/** A trait with less weight is left out. */
const LEAST = 0.1;
/** An article of ../shared counts twice: real ones are what it is for. */
const OF_SHARED = 2;

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } });
const own = examplesOf(goldArticles(OWN_CORPUS), 1);
const shared = examplesOf(goldArticles(SHARED_CORPUS), OF_SHARED);
const all = [...own, ...shared];
const priors = new Map(Object.entries(EVIDENCE).map(([piece, { weight }]) => [`evidence:${piece}`, weight]));

const groups = [...new Set(all.map(({ group }) => group))];
const held = new Map<MethodExample, number>();
for (const group of groups) {
  const weights = fittedTo(
    all.filter((example) => example.group !== group),
    priors,
  );
  for (const example of all) if (example.group === group) held.set(example, score(example, weights));
}
report('own articles, each group left out in turn', own);
report('../shared/corpus, each source left out in turn', shared);

if (values.write) {
  const weights = fittedTo(all, priors);
  const evidence = Object.keys(EVIDENCE) as Evidence[];
  const lines = (entries: readonly (readonly [string, number])[]) =>
    entries.map(([name, weight]) => `  ${name} ${weight.toFixed(1)}`).join('\n');
  const ofEvidence = evidence.map((piece) => [piece, weights.get(`evidence:${piece}`) ?? 0] as const);
  const ofTraits = [...weights]
    .filter(([name, weight]) => !name.startsWith('evidence:') && name !== 'bias' && Math.abs(weight) >= LEAST)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(
    'lib/recognize/method/fitted-weights.ts',
    `/** Made by scripts/train-methods.ts from ${all.length} quotations; see docs/recognition.md. Data: a name and its log-odds a line. */

export const FITTED_BIAS = ${(weights.get('bias') ?? 0).toFixed(1)};

export const FITTED_EVIDENCE = \`
${lines(ofEvidence)}
\`;

export const FITTED_TRAITS = \`
${lines(ofTraits)}
\`;
`,
  );
  console.log(`lib/recognize/method/fitted-weights.ts: ${ofTraits.length} traits`);
}

function report(name: string, examples: readonly MethodExample[]): void {
  const isTold = (example: MethodExample) => (held.get(example) ?? 0) >= 0;
  const right = examples.filter((example) => example.isMethod && isTold(example)).length;
  const extra = examples.filter((example) => !example.isMethod && isTold(example)).length;
  const missed = examples.filter((example) => example.isMethod && !isTold(example)).length;
  console.log(
    `${name}: F1 ${((2 * right) / (2 * right + extra + missed)).toFixed(3)} (right ${right}, extra ${extra}, missed ${missed})`,
  );
}
