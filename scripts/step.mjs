/** One step of a command: a line when it begins, a sign of life while it lasts, its time or its output when it ends. */
import { spawn } from 'node:child_process';

const SIGN_OF_LIFE_MS = 5_000;

/** How a step ended; `output` is what the command printed, both streams in order. */
export class StepFailure extends Error {
  constructor(title, output) {
    super(`${title}没有成功。`);
    this.output = output;
  }
}

/** Runs a command quietly under a title. Rejects with a StepFailure that carries its output. */
export async function step(title, command, options = {}) {
  const began = Date.now();
  console.log(`▸ ${title} …`);
  const alive = setInterval(() => console.log(`  … ${title}，已用 ${seconds(began)} 秒`), SIGN_OF_LIFE_MS);
  try {
    const { code, output } = await run(command, options);
    if (code !== 0) throw new StepFailure(title, output);
    console.log(`✓ ${title}(${seconds(began)} 秒)`);
    return output;
  } finally {
    clearInterval(alive);
  }
}

/** Runs a command and hands its output through to the terminal; gives its exit code. */
export async function through(command, options = {}) {
  const { code } = await run(command, { ...options, stdio: ['ignore', 'inherit', 'inherit'] });
  return code;
}

/** `npm …` as a command, by the npm that runs us where there is one: on Windows only that starts without a shell. */
export function npm(...args) {
  const path = process.env.npm_execpath;
  return path?.endsWith('.js') ? [process.execPath, path, ...args] : ['npm', ...args];
}

/** `node …` as a command, with TypeScript understood. */
export function tsx(...args) {
  return [process.execPath, '--import', 'tsx', ...args];
}

/** Ends the process as a command should: a failed step shows its output, anything else its message. */
export function fail(error) {
  if (error instanceof StepFailure) console.error(error.output.trimEnd());
  console.error(`✗ ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}

function run([file, ...args], { env = {}, stdio = ['ignore', 'pipe', 'pipe'] } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { stdio, env: { ...process.env, ...env } });
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    child.once('error', (error) => reject(new Error(`无法运行 ${file}:${error.message}`)));
    child.once('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() }));
  });
}

function seconds(began) {
  return ((Date.now() - began) / 1000).toFixed(1);
}
