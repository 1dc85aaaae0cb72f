/** Which records were touched after the change that is being undone, by index keys alone. Called inside a write. */
import { newestSeq } from './changes';
import { database, type Image } from './database';

/** Of a batch, which is undone newest first, each key of the journal is read once or twice, however many changes it has. */
export class TouchedLater {
  readonly #keys = new Set<string>();
  /** What was touched by changes above the one, up to the other, is known. */
  #known: { readonly above: number; readonly to: number } | undefined;

  /** To be called for each change before `has`, the newest first. */
  async readBackTo(seq: number): Promise<void> {
    const { images } = database;
    const to = await newestSeq();
    const unread = this.#known
      ? [images.where('seq').between(seq, this.#known.above, false, true), images.where('seq').above(this.#known.to)]
      : [images.where('seq').above(seq)];
    for (const some of unread) for (const [kind, key] of await some.primaryKeys()) this.#keys.add(`${kind} ${key}`);
    this.#known = { above: seq, to };
  }

  has({ kind, key }: Image): boolean {
    return this.#keys.has(`${kind} ${key}`);
  }
}
