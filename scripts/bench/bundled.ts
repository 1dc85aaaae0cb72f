/** Modules of the project as one script for a page. */
import { build } from 'esbuild';

/** One script of TypeScript, whose exports become the properties of `name`. */
export async function bundled(contents: string, name?: string): Promise<string> {
  const root = new URL('../..', import.meta.url).pathname.replace(/\/$/u, '');
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    ...(name === undefined ? {} : { globalName: name }),
    alias: { '@': root },
  });
  return outputFiles[0]?.text ?? '';
}
