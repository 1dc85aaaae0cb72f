/** What every recognizer and refiner is given, and how they tell what they did. */
import type { Annotation, Range } from '@/lib/model/annotation';
import type { Document } from '@/lib/text/document';

/** A word with its part of speech in jieba's tag set; UTF-16 offsets. */
export interface Token extends Range {
  readonly text: string;
  readonly tag: string;
}

/** Cuts a text into words that cover it without gaps. Offsets are UTF-16. */
export type Segmenter = (text: string) => readonly Token[];

/** One step in the life of a candidate, for `recognize -- --trace`. */
export interface TraceEvent {
  readonly step: 'proposed' | 'changed' | 'dropped';
  readonly annotation: Annotation;
  /** The recognizer's rule or the refiner that did it, and why where that is not plain. */
  readonly by: string;
  /** What it was before, where `step` is `changed`. */
  readonly before?: Annotation;
}

export interface Context {
  readonly document: Document;
  /** Absent until a segmenter is warm; every rule works without. */
  readonly tokens?: readonly Token[];
  readonly trace: (event: TraceEvent) => void;
}

/** Proposes annotations freely; they may overlap. */
export type Recognizer = (context: Context) => Annotation[];
