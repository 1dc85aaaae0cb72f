/**
 * The contract between the contexts. Data from a content script is untrusted: the background decodes it
 * (lib/exchange/draft.ts) and checks its sender before it acts.
 */
import { defineExtensionMessaging } from '@webext-core/messaging';
import type { PageCommand } from '@/lib/commands';
import type { Annotation, Range } from '@/lib/model/annotation';
import type { ArticleDraft } from '@/lib/model/article';
import type { Case } from '@/lib/model/case';
import type { ArticleClippingsDraft, Clipping, ClippingDraft, ConfirmedPlace } from '@/lib/model/clipping';
import type { PageCorrections, SiteRules } from '@/lib/model/corrections';
import type { DictionaryChange } from '@/lib/model/dictionary';
import type { ClippedElsewhere } from '@/lib/model/elsewhere';
import type { ClippingId } from '@/lib/model/id';
import type { CompletedName, Named } from '@/lib/model/name';
import type { Recognition } from '@/lib/model/recognition';
import type { SuggestedTag, TaggedText } from '@/lib/model/tag';
import type { ArticleInput, ClippingInput, PassagePlace, UnsavedForm } from '@/lib/model/unsaved';

/** `quick` answers at once, without a segmenter; `full` waits for jieba. */
export type Stage = 'quick' | 'full';

/** A recognition, and how far it went: `quick` for a `full` request where the segmenter could not be loaded. */
export interface RecognitionAnswer extends Recognition {
  readonly stage: Stage;
}

/** The end of a save: what stands in the library now, or why nothing was written. */
export type SaveAnswer =
  | { readonly outcome: 'saved' | 'already'; readonly clipping: Clipping; readonly case?: Case }
  | { readonly outcome: 'failed'; readonly reason: string };

/** The end of saving a whole article: what was written, or why nothing was. `seq` names the save for `undoArticle`. */
export type ArticleSaveAnswer =
  | {
      readonly outcome: 'saved';
      readonly saved: number;
      readonly already: number;
      readonly cases: number;
      readonly seq?: number;
    }
  | { readonly outcome: 'failed'; readonly reason: string };

/** The end of an undo, as a sentence. */
export type UndoAnswer =
  | { readonly outcome: 'undone'; readonly sentence: string }
  | { readonly outcome: 'failed'; readonly reason: string };

/** An article as the clerk has corrected it, and what that means for its page and its site. */
export interface Correction {
  readonly article: ArticleDraft;
  readonly rules: SiteRules;
  readonly page: PageCorrections;
}

export type CorrectionAnswer =
  | { readonly outcome: 'corrected' }
  | { readonly outcome: 'failed'; readonly reason: string };

/** The end of a change of the dictionary: the change that takes it back, or why nothing was written. */
export type DictionaryAnswer =
  | { readonly outcome: 'changed'; readonly undo: DictionaryChange }
  | { readonly outcome: 'failed'; readonly reason: string };

/** The clippings of one page, and the one that the user asked to be shown there, if any. */
export interface PageClippings {
  readonly clippings: readonly Clipping[];
  readonly cases: readonly Case[];
  readonly reveal?: ClippingId;
}

/** What the content script tells the popup about its page. */
export interface PageReport {
  readonly article: ArticleDraft;
  /** `unmarked`: does not look like party-building news; marks on request. */
  readonly state: 'reading' | 'unmarked' | 'quick' | 'full' | 'failed';
  /** What was read of it: the article, or all of the page because the user asked for it. */
  readonly scope: 'article' | 'page';
  /** A sentence for the user, where `state` is `failed`. */
  readonly reason?: string;
  readonly annotations: readonly Annotation[];
  /** Which of the page's saved clippings were found again in its text; `now` is how a changed passage reads today. */
  readonly anchored: readonly { readonly id: ClippingId; readonly now?: string }[];
}

interface Protocol {
  // content → background
  recognize(request: { readonly text: string; readonly stage: Stage }): RecognitionAnswer;
  saveClipping(draft: ClippingDraft): SaveAnswer;
  /** All of it in one write. */
  saveArticle(draft: ArticleClippingsDraft): ArticleSaveAnswer;
  /** Takes the `saveArticle` of that number back. */
  undoArticle(seq: number): UndoAnswer;
  /** Remembered for the page and its site, and written to the article where it is in the library. */
  correctArticle(correction: Correction): CorrectionAnswer;
  /** The page and its site are read by the rules alone again. */
  forgetCorrections(url: string): CorrectionAnswer;
  clippingsOf(url: string): PageClippings;
  /** Clippings of other pages whose words stand in `text` too (转载). */
  clippedElsewhere(request: { readonly url: string; readonly text: string }): readonly ClippedElsewhere[];
  /** Keeps what stands in a card, unsaved; `null` gives it up. A save gives it up by itself. */
  keepTypedCard(card: PassagePlace & { readonly input: ClippingInput | null }): void;
  typedCard(place: PassagePlace): ClippingInput | null;
  /** The same for the sheet of 剪下全文. */
  keepTypedSheet(sheet: { readonly url: string; readonly input: ArticleInput | null }): void;
  typedSheet(url: string): ArticleInput | null;
  // content, popup, library → background
  /** Names of the library that what is typed may stand for, most used first. */
  completeName(input: { readonly of: Named; readonly typed: string }): readonly CompletedName[];
  /** Tags that a passage, its article's title and its organization suggest, with the words that say so. */
  suggestTags(text: TaggedText): readonly SuggestedTag[];
  // popup → background; outlives the popup
  keepTypedForm(form: { readonly key: string; readonly input: UnsavedForm['input'] | null }): void;
  // content, popup → background
  changeDictionary(change: DictionaryChange): DictionaryAnswer;
  // popup → background; outlives the popup, which closes when the tab opens
  openClipping(id: ClippingId): void;
  // background → content, by tab id
  act(command: PageCommand): void;
  // popup → content, by tab id
  pageReport(): PageReport;
  /** Marks the page though it does not look like party-building news, or all of it and not its article alone. */
  markPage(scope: 'article' | 'page'): void;
  /** The clerk has corrected the article's particulars; undefined: they are to be read by the rules alone again. */
  correctPage(article: ArticleDraft | undefined): CorrectionAnswer;
  /** Opens the sheet in which the whole article is reviewed; by key and menu too. */
  clipArticle(): void;
  /** Scrolls to a stretch of the page's text and flashes it; offsets as in `PageReport.annotations`. */
  revealRange(range: Range): void;
  revealClipping(id: ClippingId): void;
  /** What stands on the page that is most like a clipping that was not found; undefined where nothing is. */
  nearestTo(id: ClippingId): ConfirmedPlace | undefined;
  /** The library changed: read the page's saved clippings again. */
  clippingsChanged(): void;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
