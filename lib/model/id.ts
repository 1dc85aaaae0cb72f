/** Branded ids: UUIDs as strings, one brand a noun. */

declare const brand: unique symbol;
type Id<Noun extends string> = string & { readonly [brand]: Noun };

export type ArticleId = Id<'article'>;
export type ClippingId = Id<'clipping'>;
export type CaseId = Id<'case'>;

/** A new random id (UUID v4). */
export function newId<T extends ArticleId | ClippingId | CaseId>(): T {
  return crypto.randomUUID() as T;
}
