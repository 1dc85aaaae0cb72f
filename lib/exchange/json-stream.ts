/** A JSON file read as a stream: of the whole, one element of a list is held at a time. */
import { Tokenizer, TokenParser, TokenType } from '@streamparser/json';
import { decodedText } from './decoded-text';
import { CUT_OFF, NOTHING_IMPORTED, UnreadableFile } from './unreadable-file';

export type JsonEvent =
  /** The outermost value: `{…}` or `[…]`. */
  | { readonly type: 'root'; readonly isList: boolean }
  /** A member of the outermost object begins; `value` where it is neither list nor object. */
  | { readonly type: 'member'; readonly name: string; readonly isList: boolean; readonly value?: unknown }
  /** An element of a list: of the member `list`, or of the outermost one (`list` is ''). */
  | { readonly type: 'element'; readonly list: string; readonly index: number; readonly value: unknown };

export interface JsonReading {
  /** The share of the file that has been read, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** Deeper nesting is no record of anyone, and would overflow what walks through it. */
const DEEPEST = 40;
/** UTF-16 units that are parsed without a pause. */
const SLICE = 65_536;
/** UTF-16 units of one text. */
const LONGEST_TEXT = 8_000_000;

/**
 * What stands in the file, in its order, some at a time. Throws `UnreadableFile` where it is not JSON, not whole, not in
 * UTF-8 (or UTF-16 with a byte order mark), or made to break its reader; the reason of `signal` where that aborts.
 */
export async function* readJson(file: Blob, { onProgress, signal }: JsonReading = {}): AsyncGenerator<JsonEvent[]> {
  const text = (await decodedText(file, (read) => onProgress?.(file.size === 0 ? 1 : read / file.size))).getReader();
  const parser = eventParser();
  try {
    for (;;) {
      const { done, value } = await text.read();
      if (done) break;
      for (let start = 0; start < value.length; start += SLICE) {
        signal?.throwIfAborted();
        const events = parser.write(value.slice(start, start + SLICE));
        if (events.length > 0) yield events;
      }
    }
    parser.end();
  } finally {
    await text.cancel().catch(() => undefined);
  }
}

function eventParser() {
  let events: JsonEvent[] = [];
  let depth = 0;
  let member: string | undefined;
  let isValue = false;
  let elements: TokenParser | undefined;
  let sinceToken = 0;
  let isBlank = true;
  const seen = new Set<string>();

  const begin = (isList: boolean) => {
    events.push({ type: 'root', isList });
    elements = new TokenParser({ paths: [isList ? '$.*' : '$.*.*'], keepStack: false });
    elements.onValue = ({ key, value, stack }) => {
      const list = isList ? '' : String(stack[1]?.key ?? '');
      if (typeof key === 'number') events.push({ type: 'element', list, index: key, value });
    };
  };
  /** Members of the outermost object are told as they begin. */
  const follow = (token: TokenType, value: unknown) => {
    if (token === TokenType.COLON) isValue = true;
    else if (token === TokenType.COMMA) isValue = false;
    else if (!isValue && token === TokenType.STRING) member = String(value);
    else if (isValue && member !== undefined) {
      if (seen.has(member)) throw new UnreadableFile(`文件里「${member}」出现了两次，已损坏。${NOTHING_IMPORTED}`);
      seen.add(member);
      const isOpen = token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET;
      const isList = token === TokenType.LEFT_BRACKET;
      events.push({ type: 'member', name: member, isList, ...(isOpen ? {} : { value }) });
      member = undefined;
    }
  };

  const tokenizer = new Tokenizer();
  tokenizer.onToken = ({ token, value }) => {
    sinceToken = 0;
    const opens = token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET;
    const closes = token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET;
    if (!elements) {
      if (!opens) throw new UnreadableFile(NOT_JSON);
      begin(token === TokenType.LEFT_BRACKET);
    } else if (depth === 1 && !closes) follow(token, value);
    if (opens && ++depth > DEEPEST) throw new UnreadableFile(`文件嵌套太深，不是导出的文件。${NOTHING_IMPORTED}`);
    if (closes) depth--;
    elements?.write({ token, value });
    if (depth === 0) tokenizer.end();
  };

  const guarded = (act: () => void) => {
    try {
      act();
    } catch (error) {
      if (error instanceof UnreadableFile) throw error;
      throw new UnreadableFile(elements ? BROKEN : NOT_JSON, { cause: error });
    }
  };
  return {
    write(text: string): JsonEvent[] {
      events = [];
      isBlank &&= text.trim() === '';
      sinceToken += text.length;
      guarded(() => tokenizer.write(text));
      if (sinceToken > LONGEST_TEXT)
        throw new UnreadableFile(`文件里有一处文字太长，不像导出的文件。${NOTHING_IMPORTED}`);
      return events;
    },
    end() {
      if (!elements) throw new UnreadableFile(isBlank ? `文件是空的。${NOTHING_IMPORTED}` : NOT_JSON);
      if (depth > 0) throw new UnreadableFile(CUT_OFF);
    },
  };
}

const NOT_JSON = `这不是 JSON 文件，或已损坏。${NOTHING_IMPORTED}`;
const BROKEN = `文件内容已损坏，读到一半读不下去了。请换一份完好的文件。${NOTHING_IMPORTED}`;
