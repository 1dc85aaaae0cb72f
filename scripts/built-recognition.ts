/** The project's own recognition, as the extension has it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { recognize } from '@/lib/recognize/recognize';
import type { loadTagger } from '@/lib/recognize/tagger/tagger';

interface Built {
  readonly recognize: typeof recognize;
  readonly loadTagger: typeof loadTagger;
}

/** Bundled: what runs scripts here wraps every function, which costs a third. */
export async function builtRecognition(): Promise<Built> {
  const folder = await mkdtemp(join(tmpdir(), 'dangjian-clipper-'));
  const outfile = join(folder, 'recognition.mjs');
  try {
    await build({
      stdin: {
        contents:
          "export { recognize } from '@/lib/recognize/recognize';\nexport { loadTagger } from '@/lib/recognize/tagger/tagger';",
        resolveDir: '.',
        loader: 'ts',
      },
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile,
      logLevel: 'error',
    });
    return await import(outfile);
  } finally {
    await rm(folder, { recursive: true });
  }
}
