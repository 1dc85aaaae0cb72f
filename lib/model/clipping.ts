/** A saved passage of an article. */
import type { Annotation, Range } from './annotation';
import type { ArticleDraft } from './article';
import type { ArticleId, CaseId, ClippingId } from './id';

/** The part of a case that a passage tells (全国基层党建创新典型案例征集): 背景与起因 做法与经过 成效与反响 启示与评论. */
export const PARTS = ['background', 'practice', 'result', 'comment'] as const;
export type Part = (typeof PARTS)[number];

/** W3C TextQuoteSelector: the passage and up to 32 UTF-16 units of text at either side. */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** How far `prefix` and `suffix` reach, in UTF-16 units. */
export const QUOTE_CONTEXT = 32;

/** A passage as it reads since its page was edited. */
export interface ConfirmedPlace {
  readonly quote: Quote;
  readonly position: Range;
}

export interface Clipping {
  readonly id: ClippingId;
  readonly articleId: ArticleId;
  readonly quote: Quote;
  /** W3C TextPositionSelector, in the text that the page gave when it was clipped: a hint. */
  readonly position: Range;
  /** Where the clerk said that it stands now, in other words: what is looked for on the page instead. */
  readonly confirmed?: ConfirmedPlace;
  /** Offsets are relative to `quote.exact`. */
  readonly annotations: readonly Annotation[];
  /** The passage is the whole text of its article (全文). */
  readonly whole?: true;
  readonly caseId?: CaseId;
  readonly part?: Part;
  readonly tags: readonly string[];
  readonly note: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly deletedAt?: string;
}

/** Whose method a clipping tells of, as the clerk confirmed it. */
export interface CaseNames {
  readonly organization: string;
  readonly method?: string;
}

/** What the card hands over to be saved. */
export interface ClippingDraft {
  readonly article: ArticleDraft;
  readonly quote: Quote;
  readonly position: Range;
  readonly annotations: readonly Annotation[];
  readonly whole?: true;
  /** Absent: the clipping belongs to no case (未归入). */
  readonly case?: CaseNames;
  readonly part?: Part;
  readonly tags: readonly string[];
  readonly note: string;
}

/** A whole article as its reviewer settled it: all of it is saved, or nothing. */
export interface ArticleClippingsDraft {
  readonly article: ArticleDraft;
  /** The clerk has corrected the article's particulars: they replace what is stored of it. */
  readonly isCorrected?: true;
  readonly clippings: readonly Omit<ClippingDraft, 'article'>[];
}
