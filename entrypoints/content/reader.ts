/** Reads the page's text and has it recognized, again whenever the text changes. */
import { type PageReport, type Stage, sendMessage } from '@/lib/messages';
import { NOTHING_RECOGNIZED, type Recognition } from '@/lib/model/recognition';
import { readText, type TextMap } from '@/lib/page/text-map';
import { looksPartyBuilding } from '@/lib/text/party-building';
import { ask } from './ask';

export interface Reading {
  readonly map: TextMap;
  readonly recognition: Recognition;
  readonly state: PageReport['state'];
  readonly reason?: string;
}

export interface Reader {
  current(): Reading;
  /** Reads the page's text at once; recognition follows if it has changed. */
  refresh(): Reading;
  /** The user asks for marks on a page that does not look like party-building news. */
  mark(): void;
  /** Has the current text recognized again, where it is marked: the user's dictionary changed. */
  again(): Promise<void>;
  /** What recognition says of the current text, marked or not. */
  recognized(): Promise<Recognition>;
}

/** `onChange` is called when there is something new to paint. */
export function createReader(signal: AbortSignal, onChange: (reading: Reading) => void): Reader {
  let isAsked = false;
  let round = 0;
  let reading: Reading = { map: read(), recognition: NOTHING_RECOGNIZED, state: 'reading' };

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
        if (mine !== round) return;
        become({ map: reading.map, recognition, state: recognition.stage });
      }
    } catch (error) {
      console.warn('党建剪报：识别失败。', error);
      if (mine !== round) return;
      const reason = '本页没有识别完：扩展后台没有应答。请刷新页面再试。';
      become({ ...reading, state: 'failed', reason });
    }
  }

  function begin(): void {
    const isWanted = isAsked || looksPartyBuilding(document.title, reading.map.text);
    const next: Reading = {
      map: reading.map,
      recognition: NOTHING_RECOGNIZED,
      state: isWanted ? 'reading' : 'unmarked',
    };
    if (!isWanted) {
      round += 1;
      become(next);
    } else {
      // Marks that are painted stay until the first answer comes: they would blink whenever the page changes a word.
      reading = next;
      void recognize();
    }
  }

  begin();
  return {
    current: () => reading,
    refresh() {
      const map = read();
      const isSame = map.text === reading.map.text;
      if (isSame) become({ ...reading, map });
      else {
        reading = { ...reading, map };
        begin();
      }
      return reading;
    },
    mark() {
      isAsked = true;
      begin();
    },
    async again() {
      // Refined marks stay until there are new ones of their kind.
      if (reading.state !== 'unmarked') await recognize(reading.state === 'full' ? ['full'] : undefined);
    },
    async recognized() {
      if (reading.state !== 'unmarked' && reading.state !== 'reading') return reading.recognition;
      const { text } = reading.map;
      return await ask(() => sendMessage('recognize', { text, stage: 'quick' }));
    },
  };
}

function read(): TextMap {
  return readText(document.body ?? document.documentElement, 'article');
}
