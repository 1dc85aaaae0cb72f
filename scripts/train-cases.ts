/**
 * Fits the weights by which a method's owner is chosen: `npx tsx scripts/train-cases.ts [--write]`. Prints how often the owner is
 * right in articles that the weights were not fitted to, a group left out in turn; `--write` fits to all and renews
 * `lib/recognize/cases/fitted-weights.ts`. The same articles give the same weights.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { caseExamplesOf, requiredCases } from './cases/examples';
import { chosen, type OwnerWeights, ownerWeights } from './cases/softmax';
import { goldArticles, OWN_CORPUS, SHARED_CORPUS } from './gold';

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } });
const sets = [
  { name: 'own articles, each group left out in turn', articles: goldArticles(OWN_CORPUS) },
  { name: '../shared/corpus, each source left out in turn', articles: goldArticles(SHARED_CORPUS) },
].map((set) => ({ ...set, examples: caseExamplesOf(set.articles) }));
const all = sets.flatMap(({ examples }) => examples);

const held = new Map<string, OwnerWeights>();
for (const group of new Set(all.map((example) => example.group)))
  held.set(group, ownerWeights(all.filter((example) => example.group !== group)));
for (const { name, articles, examples } of sets) {
  const told = examples.map((example) => ({ example, owner: chosen(example, held.get(example.group) ?? new Map()) }));
  const judged = told.filter(({ example, owner }) => owner !== undefined && !example.isOptional);
  const right = judged.filter(({ owner }) => owner?.isOwner).length;
  const required = requiredCases(articles);
  console.log(
    `${name}: F1 ${((2 * right) / (judged.length + required)).toFixed(3)} (right ${right}, extra ${judged.length - right}, missed ${required - right})`,
  );
}
if (values.write) {
  const lines = [...ownerWeights(all)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([trait, weight]) => `  '${trait}': ${weight.toFixed(1)},`);
  writeFileSync(
    'lib/recognize/cases/fitted-weights.ts',
    `/** Made by scripts/train-cases.ts from ${all.length} methods; see docs/recognition.md. */\nimport type { OwnerTrait } from './owner-traits';\n\n/** \`nobody\` stands against all owners. */\nexport const OWNER_WEIGHTS: Readonly<Record<OwnerTrait | 'nobody', number>> = {\n${lines.join('\n')}\n};\n`,
  );
}
