/** Tags: short names that a clerk gives to clippings and cases. */

/** Colours of tags; tokens give each its shades, light and dark. */
export const TAG_COLORS = ['red', 'orange', 'yellow', 'green', 'cyan', 'blue', 'purple', 'gray'] as const;
export type TagColor = (typeof TAG_COLORS)[number];

export interface Tag {
  readonly name: string;
  readonly color?: TagColor;
  readonly createdAt: string;
}

/** A tag, and on how many live clippings and cases it stands. */
export interface TagInUse extends Pick<Tag, 'name' | 'color'> {
  readonly count: number;
}

/** By name; tags without a colour are not among them. */
export type TagColors = ReadonlyMap<string, TagColor>;

/** What tags are proposed for: a passage, the headline above it, whose method it tells. */
export interface TaggedText {
  readonly organization?: string;
  readonly title?: string;
  readonly text: string;
}

/** A tag that is proposed for a new clipping. */
export interface SuggestedTag {
  readonly tag: string;
  /** The words of the text, or of the organization's name, that say so: 居民 网格员. Shown to the clerk: 因「居民」. */
  readonly words: readonly string[];
}

/** The form in which a tag is kept and compared: NFC, inner white space single, none around; '' is no tag. */
export function normalTag(input: string): string {
  return input.normalize('NFC').replace(/\s+/gu, ' ').trim().replace(/^#/u, '').trim();
}

/** Normal tags in the order given, each once, empty ones dropped. */
export function normalTags(input: readonly string[]): string[] {
  return [...new Set(input.map(normalTag).filter((name) => name !== ''))];
}
