/** The tagger for Node: the same weights as in the extension. */
import { readFileSync } from 'node:fs';
import { loadTagger, type Tagger } from '@/lib/recognize/tagger/tagger';

export function taggerBytes(): Uint8Array {
  return new Uint8Array(readFileSync(new URL('../public/organization-tagger.bin', import.meta.url)));
}

export function readTagger(): Tagger {
  return loadTagger(taggerBytes());
}
