/** The collection: what an export holds (format 1, docs/collection-format.md). */
import type { Article } from './article';
import type { Case } from './case';
import type { Clipping } from './clipping';
import type { Tag } from './tag';

export const COLLECTION_FORMAT = 'dangjian-clipper/collection';
export const COLLECTION_VERSION = 1;

/** The records of a library, or of a part of it; every id that a clipping names is present. */
export interface Records {
  readonly articles: readonly Article[];
  readonly clippings: readonly Clipping[];
  readonly cases: readonly Case[];
  readonly tags: readonly Tag[];
}

export interface Collection extends Records {
  readonly format: typeof COLLECTION_FORMAT;
  readonly version: typeof COLLECTION_VERSION;
  readonly exportedAt: string;
  /** Who wrote the file: `党建剪报 0.1.0`. */
  readonly generator: string;
}
