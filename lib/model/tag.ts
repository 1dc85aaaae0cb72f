/** Tags: short names that a clerk gives to clippings and cases. */

export interface Tag {
  readonly name: string;
  readonly createdAt: string;
}

/** The form in which a tag is kept and compared: NFC, inner white space single, none around; '' is no tag. */
export function normalTag(input: string): string {
  return input.normalize('NFC').replace(/\s+/gu, ' ').trim().replace(/^#/u, '').trim();
}

/** Normal tags in the order given, each once, empty ones dropped. */
export function normalTags(input: readonly string[]): string[] {
  return [...new Set(input.map(normalTag).filter((name) => name !== ''))];
}
