/**
 * `npm start`: sets up, builds, and opens the sample article in a browser with the extension loaded. Without a display,
 * or with `-- --headless`, the job is done without hands and its results are left in `out/`.
 */
import { setUp } from './setup.mjs';
import { fail, npm, step, through, tsx } from './step.mjs';

try {
  await setUp({ browsers: ['chromium'] });
  await step('构建扩展', npm('run', '--silent', 'build:chrome'));
  const headless = process.argv.includes('--headless') || !hasDisplay();
  process.exitCode = await through(
    tsx(headless ? 'scripts/main-job.ts' : 'scripts/open-sample.ts', ...process.argv.slice(2)),
  );
} catch (error) {
  fail(error);
}

function hasDisplay() {
  if (process.env.CI) return false;
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
