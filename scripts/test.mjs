/** `npm test`: sets up, builds for both browsers, runs every test, and ends with the line `N passed, N failed`. */
import { readFileSync, rmSync } from 'node:fs';
import { setUp } from './setup.mjs';
import { fail, npm, step, through } from './step.mjs';

const REPORT = 'out/tests.json';

try {
  await setUp({ browsers: ['chromium', 'firefox'] });
  await step('构建扩展（Chrome、Edge 与 Firefox）', npm('run', '--silent', 'build'));
  rmSync(REPORT, { force: true });
  const vitest = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${REPORT}`,
  ];
  const code = await through([process.execPath, ...vitest, ...process.argv.slice(2)]);
  const { passed, failed, skipped } = count(JSON.parse(readFileSync(REPORT, 'utf8')), code);
  for (const name of skipped) console.log(`跳过：${name}`);
  console.log(`${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`);
  process.exitCode = code === 0 && failed === 0 && passed > 0 ? 0 : 1;
} catch (error) {
  fail(error);
}

/** A file that fails before its tests run, and a failure outside any test, count as one each. */
function count(report, code) {
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const failed = tests.filter(({ status }) => status === 'failed').length + broken.length;
  const skipped = tests
    .filter(({ status }) => status !== 'passed' && status !== 'failed')
    .map(({ fullName }) => fullName);
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed, skipped };
}
