/** Reads the page's text and has it recognized, again whenever the text changes. */
import { type PageReport, type Stage, sendMessage } from '@/lib/messages';
import type { Marking } from '@/lib/model/marking';
import { NOTHING_RECOGNIZED, type Recognition } from '@/lib/model/recognition';
import { glanceAt } from '@/lib/page/glance';
import { inPieces } from '@/lib/page/in-pieces';
import { NOTHING_READ, readSlowly, type Scope, type TextMap } from '@/lib/page/text-map';
import { bodyOf, titleOf } from '@/lib/page/unmasked';
import { looksPartyBuilding, mayLookPartyBuilding } from '@/lib/text/party-building';
import { ask } from './ask';

export interface Reading {
  readonly map: TextMap;
  readonly recognition: Recognition;
  readonly state: PageReport['state'];
  readonly reason?: string;
}

export interface Reader {
  current(): Reading;
  /** Reads the page for the first time. */
  begin(): void;
  /** What is read of the page. */
  scope(): Scope;
  /** The page has changed and come to rest: read it again when it is idle, where it is worth it. */
  changed(): void;
  /** The page as it is now, for the user who waits: read again where it has changed, or was not worth reading before. */
  fresh(hasChanged: boolean): Promise<Reading>;
  /** The user asks for marks, on a page that does not look like party-building news or on all of the page. */
  mark(scope: Scope): void;
  /** The user wants no marks on this page for now. */
  hide(): void;
  /** What holds for the site has changed. */
  reconsider(): void;
  /** Another article at another address: what the user asked for was meant for the last one. */
  turned(): void;
  /** Has the current text recognized again, where it is marked: the user's dictionary changed. */
  again(): Promise<void>;
  /** The whole page as it is now, for what does not stand in its article. */
  whole(): Promise<TextMap>;
  /** What recognition says of a text, marked or not. */
  recognized(text: string): Promise<Recognition>;
}

/** How long a page may keep a reading waiting, in milliseconds: the user waits, or nobody does. */
const SOON = 50;
const IDLE = 2000;
/** A longer page is read without a look at its words first, which would take as long at once. */
const LONGEST_LOOK = 500_000;
/** So many annotations arrive at once that what follows is put off. */
const MANY = 1000;

/** `marking` tells what holds for the site now; `onChange` is called when there is something new to paint. */
export function createReader(
  signal: AbortSignal,
  marking: () => Marking,
  onChange: (reading: Reading) => void,
): Reader {
  let isHidden = false;
  let asked: Scope | undefined;
  let round = 0;
  let title: string | undefined;
  let reading: Reading = { map: NOTHING_READ, recognition: NOTHING_RECOGNIZED, state: 'reading' };
  let stop = new AbortController();
  let pending: Promise<void> | undefined;

  function become(next: Reading): void {
    if (signal.aborted) return;
    reading = next;
    onChange(next);
  }

  /** All answers come for one text and one dictionary; an answer that has been overtaken is dropped. */
  async function recognize(stages: readonly Stage[] = ['quick', 'full']): Promise<void> {
    round += 1;
    const mine = round;
    const { text } = reading.map;
    try {
      for (const stage of stages) {
        const recognition = await ask(() => sendMessage('recognize', { text, stage }));
        if (recognition.annotations.length > MANY) await new Promise((resolve) => setTimeout(resolve));
        if (mine !== round) return;
        become({ map: reading.map, recognition, state: recognition.stage });
      }
    } catch (error) {
      if (mine !== round || signal.aborted) return;
      console.warn('党建剪报：识别失败。', error);
      const reason = '本页没有识别完：扩展后台没有应答。请刷新页面再试。';
      become({ ...reading, state: 'failed', reason });
    }
  }

  function leaveUnmarked(map: TextMap): void {
    round += 1;
    become({ map, recognition: NOTHING_RECOGNIZED, state: 'unmarked' });
  }

  function take({ map, isWanted }: Read): void {
    const isSame = title === titleOf(document) && map.text === reading.map.text;
    title = titleOf(document);
    if (isSame) become({ ...reading, map });
    else if (!isWanted) leaveUnmarked(map);
    else {
      // Marks that are painted stay until the first answer comes: they would blink whenever the page changes a word.
      reading = { map, recognition: NOTHING_RECOGNIZED, state: 'reading' };
      void recognize();
    }
  }

  /** A reading that has not ended is stale when the next begins. */
  function read(wait: number): void {
    stop.abort();
    stop = new AbortController();
    const mine = inPieces(
      readAndJudge(asked, isHidden ? 'never' : marking()),
      AbortSignal.any([signal, stop.signal]),
      wait,
    )
      .then((read) => read && take(read))
      .catch((error) => console.warn('党建剪报：网页没有读完。', error))
      .finally(() => {
        if (pending === mine) pending = undefined;
      });
    pending = mine;
  }

  function isWorthReading(): boolean {
    if (asked !== undefined) return true;
    if (isHidden || marking() !== 'likely') return !isHidden && marking() === 'always';
    const glance = glanceAt(document);
    return glance.all.length > LONGEST_LOOK || mayLookPartyBuilding(titleOf(document), glance);
  }

  function changed(wait = IDLE): void {
    if (isWorthReading()) read(wait);
    else {
      stop.abort();
      title = undefined;
      leaveUnmarked(NOTHING_READ);
    }
  }

  return {
    current: () => reading,
    begin: () => changed(SOON),
    scope: () => asked ?? 'article',
    changed: () => changed(),
    async fresh(hasChanged) {
      if (hasChanged || (title === undefined && !pending)) read(SOON);
      while (pending) await pending;
      return reading;
    },
    mark(scope) {
      asked = scope;
      isHidden = false;
      title = undefined;
      read(SOON);
    },
    hide() {
      asked = undefined;
      isHidden = true;
      changed(SOON);
    },
    reconsider() {
      asked = undefined;
      isHidden = false;
      title = undefined;
      changed(SOON);
    },
    turned() {
      asked = undefined;
      isHidden = false;
      title = undefined;
      changed();
    },
    async again() {
      // Refined marks stay until there are new ones of their kind.
      if (reading.state !== 'unmarked') await recognize(reading.state === 'full' ? ['full'] : undefined);
    },
    whole: async () => (await inPieces(readSlowly(root(), 'page'), signal, SOON)) ?? NOTHING_READ,
    async recognized(text) {
      const isKnown = text === reading.map.text && reading.state !== 'unmarked' && reading.state !== 'reading';
      if (isKnown) return reading.recognition;
      return await ask(() => sendMessage('recognize', { text, stage: 'quick' }));
    },
  };
}

interface Read {
  readonly map: TextMap;
  /** Whether it is to be marked. */
  readonly isWanted: boolean;
}

function* readAndJudge(asked: Scope | undefined, marking: Marking): Generator<undefined, Read> {
  const map = yield* readSlowly(root(), asked ?? 'article');
  yield;
  const isWanted =
    asked !== undefined ||
    marking === 'always' ||
    (marking === 'likely' && looksPartyBuilding(titleOf(document), map.text));
  yield;
  return { map, isWanted };
}

function root(): Element {
  return bodyOf(document) ?? document.documentElement;
}
