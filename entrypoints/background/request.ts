/** Requests other than drafts, as they come from a content script: checked before they are acted on. */
import type { Stage } from '@/lib/messages';
import { NAMED, type Named } from '@/lib/model/name';

/** A request for recognition; throws where it is none. */
export function decodeRequest(input: unknown): { readonly text: string; readonly stage: Stage } {
  const { text, stage }: { text?: unknown; stage?: unknown } = input instanceof Object ? input : {};
  if (typeof text !== 'string' || (stage !== 'quick' && stage !== 'full'))
    throw new Error('识别请求不符合格式，未处理。');
  return { text, stage };
}

/** The address of a page; throws where it is none. */
export function decodeAddress(input: unknown): string {
  if (typeof input !== 'string' || !URL.canParse(input)) throw new Error('网址不符合格式，未处理。');
  return input;
}

/** A text of a page; throws where it is none. Longer texts are cut at a million UTF-16 units. */
export function decodePageText(input: unknown): { readonly url: string; readonly text: string } {
  const { url, text }: { url?: unknown; text?: unknown } = input instanceof Object ? input : {};
  if (typeof text !== 'string') throw new Error('请求不符合格式，未处理。');
  return { url: decodeAddress(url), text: text.slice(0, LONGEST_TEXT) };
}

/** What is typed into a field for a name; throws where it is none. */
export function decodeNameInput(input: unknown): { readonly of: Named; readonly typed: string } {
  const { of, typed }: { of?: unknown; typed?: unknown } = input instanceof Object ? input : {};
  const named = NAMED.find((each) => each === of);
  if (!named || typeof typed !== 'string') throw new Error('请求不符合格式，未处理。');
  return { of: named, typed: typed.slice(0, LONGEST_NAME) };
}

/** A text that tags are suggested for; throws where it is none. */
export function decodeTaggedText(input: unknown): {
  readonly organization: string;
  readonly title: string;
  readonly text: string;
} {
  const {
    organization = '',
    title = '',
    text,
  }: Readonly<Record<string, unknown>> = input instanceof Object ? { ...input } : {};
  if (typeof organization !== 'string' || typeof title !== 'string' || typeof text !== 'string')
    throw new Error('请求不符合格式，未处理。');
  return {
    organization: organization.slice(0, LONGEST_NAME),
    title: title.slice(0, LONGEST_NAME),
    text: text.slice(0, LONGEST_TEXT),
  };
}

/** In UTF-16 units. */
const LONGEST_NAME = 500;
const LONGEST_TEXT = 1_000_000;
