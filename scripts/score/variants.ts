/** The project's own recognition, built with another value of one constant. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import type { recognize } from '@/lib/recognize/recognize';

/** A number in the source that was chosen by looking at articles. */
export interface Threshold {
  readonly name: string;
  readonly file: string;
  readonly constant: string;
}

/** The value that the source holds. */
export function presentValue({ file, constant }: Threshold): number {
  const found = new RegExp(`const ${constant} = (-?[\\d.]+);`, 'u').exec(readFileSync(file, 'utf8'));
  if (!found) throw new Error(`${file} 里没有 ${constant}。`);
  return Number(found[1]);
}

/** Builds recognition with the constant replaced. */
export function recognizeWith({ file, constant }: Threshold, value: number): Promise<typeof recognize> {
  return builtRecognize([
    {
      name: 'constant',
      setup: ({ onLoad }) =>
        onLoad({ filter: /\.ts$/ }, ({ path }) =>
          path === resolve(file)
            ? { loader: 'ts', contents: replaced(readFileSync(path, 'utf8'), constant, value) }
            : undefined,
        ),
    },
  ]);
}

/** Recognition bundled as the extension has it: what runs scripts here wraps every function, which costs a third. */
export async function builtRecognize(plugins: Plugin[] = []): Promise<typeof recognize> {
  const folder = await mkdtemp(join(tmpdir(), 'dangjian-clipper-'));
  const outfile = join(folder, 'recognize.mjs');
  try {
    await build({
      entryPoints: ['lib/recognize/recognize.ts'],
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile,
      logLevel: 'error',
      plugins,
    });
    const variant: { readonly recognize: typeof recognize } = await import(outfile);
    return variant.recognize;
  } finally {
    await rm(folder, { recursive: true });
  }
}

function replaced(source: string, constant: string, value: number): string {
  return source.replace(new RegExp(`(const ${constant} = )-?[\\d.]+;`, 'u'), `$1${value};`);
}
