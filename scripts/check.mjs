/** `npm run check`: everything that can be known without a browser, two steps at a time, a line a step with its time. */
import { setUp } from './setup.mjs';
import { fail, npm, step } from './step.mjs';

/** Each step is an npm script; a lane runs in order, the lanes side by side. Size needs a build; `npm test` builds for Firefox too. */
const LANES = [
  ['build:chrome', 'size', 'test:unit'],
  ['format', 'lint', 'types', 'dead-code'],
];

const began = Date.now();
try {
  await setUp({ browsers: [] });
  const failures = (await Promise.all(LANES.map(runLane))).flat();
  for (const { message, output } of failures) console.error(`\n──── ${message}\n${output.trimEnd()}`);
  if (failures.length > 0) throw new Error(`${failures.length} 项检查没有通过。`);
  console.log(`检查全部通过（${((Date.now() - began) / 1000).toFixed(1)} 秒）`);
} catch (error) {
  fail(error);
}

/** A failed step does not keep the next ones from telling what they know. */
async function runLane(scripts) {
  const failures = [];
  for (const script of scripts) {
    await step(script, npm('run', '--silent', script)).catch((failure) => {
      console.log(`✗ ${script}`);
      failures.push(failure);
    });
  }
  return failures;
}
