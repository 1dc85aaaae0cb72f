/** The tagger of organizations, from the extension's own files. */
import { browser } from 'wxt/browser';
import { loadTagger, type Tagger } from '@/lib/recognize/tagger/tagger';

/** Loads some 300 kB of weights. Rejects where they are missing, damaged or of another version. */
export async function fetchTagger(): Promise<Tagger> {
  const answer = await fetch(browser.runtime.getURL('/organization-tagger.bin'));
  return loadTagger(new Uint8Array(await answer.arrayBuffer()));
}
