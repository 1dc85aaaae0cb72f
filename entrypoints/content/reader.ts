/** Reads the page's text and has it recognized, again whenever the text changes. */
import { type PageReport, type Stage, sendMessage } from '@/lib/messages';
import { NOTHING_RECOGNIZED, type Recognition } from '@/lib/model/recognition';
import { sideMatterOf } from '@/lib/page/side-matter';
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
  /** What recognition says of the current text, marked or not. */
  recognized(): Promise<Recognition>;
}

/** `onChange` is called when there is something new to paint. */
export function createReader(signal: AbortSignal, onChange: (reading: Reading) => void): Reader {
  let isAsked = false;
  let reading: Reading = { map: read(), recognition: NOTHING_RECOGNIZED, state: 'reading' };

  function become(next: Reading): void {
    if (signal.aborted) return;
    reading = next;
    onChange(next);
  }

  /** Both answers come for one text; an answer for a text that is no longer there is dropped. */
  async function recognize(): Promise<void> {
    const { text } = reading.map;
    const answer = async (stage: Stage) => {
      const recognition = await ask(() => sendMessage('recognize', { text, stage }));
      if (reading.map.text === text) become({ map: reading.map, recognition, state: recognition.stage });
    };
    try {
      await answer('quick');
      await answer('full');
    } catch (error) {
      console.warn('党建剪报：识别失败。', error);
      if (reading.map.text !== text) return;
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
    if (!isWanted) become(next);
    else {
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
    async recognized() {
      if (reading.state !== 'unmarked' && reading.state !== 'reading') return reading.recognition;
      const { text } = reading.map;
      return await ask(() => sendMessage('recognize', { text, stage: 'quick' }));
    },
  };
}

function read(): TextMap {
  return readText(document.body ?? document.documentElement, sideMatterOf(document));
}
