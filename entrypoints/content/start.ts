/** The extension's life on one page: read, recognize, paint, clip. Everything ends with the context's signal. */
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { CardProposal, CardSuggestions } from '@/components/card/entry';
import { sendMessage } from '@/lib/messages';
import type { Annotation, Range } from '@/lib/model/annotation';
import { pageAddress } from '@/lib/model/article';
import type { ClippingId } from '@/lib/model/id';
import { markingOf } from '@/lib/model/marking';
import { NOTHING_RECOGNIZED, type Recognition } from '@/lib/model/recognition';
import { annotationAt } from '@/lib/page/hit-test';
import { createPainter } from '@/lib/page/paint';
import type { TextMap } from '@/lib/page/text-map';
import { marksAtOnce, ownDictionary, shownKinds, siteChoices } from '@/lib/settings';
import { sentenceAround } from '@/lib/text/document';
import { type Proposal, proposal } from '@/lib/text/proposal';
import { answerPopup } from './answer-popup';
import { ask } from './ask';
import { changeNames } from './change-names';
import { clipArticle } from './clip-article';
import { lazyDesk } from './desk';
import { clippedElsewhere } from './elsewhere';
import { createMarkWalk } from './mark-walk';
import { createMarks } from './marks';
import markStyle from './marks.css?inline';
import { obey } from './obey';
import { createReader, type Reading } from './reader';
import { boxOf, onScreen, reveal } from './reveal';
import { save } from './save';
import { createSaved } from './saved';
import { listen, passageOf, selectedRange } from './selecting';
import { keeperOf, typedBefore } from './unsaved';
import { watchPage } from './watch-page';

/** What flashes when a clipping is shown, in UTF-16 units. */
const LONGEST_FLASH = 1000;

export async function startClipping(context: ContentScriptContext): Promise<void> {
  const { signal } = context;
  let [shown, choices, atOnce] = await Promise.all([
    shownKinds.getValue(),
    siteChoices.getValue(),
    marksAtOnce.getValue(),
  ]);
  const marking = () => markingOf(location.href, choices, atOnce);
  const painter = createPainter(signal, markStyle);
  const desk = lazyDesk(signal);
  const marks = createMarks(signal, painter);
  const texts = { readArticle: () => reader.fresh(false), readWhole: () => reader.whole() };
  const saved = createSaved(signal, texts, () => paintSaved());

  function paint({ map, recognition }: Reading): void {
    marks.show(map, visible(recognition));
    watch.observe([...map.documents, ...map.shadowRoots]);
    hear(map.documents);
    saved.anchorIn(map);
    paintSaved();
  }

  function visible({ annotations }: Recognition): readonly Annotation[] {
    return annotations.filter(({ kind }) => shown[kind]);
  }

  function paintSaved(): void {
    const passages = marking() === 'never' ? [] : saved.passages();
    painter.paint(
      'saved',
      passages.flatMap((place) => place.map.rangesOf(place)),
    );
  }

  const watch = watchPage(signal, () => reader.changed());
  const reader = createReader(signal, marking, paint);
  const fresh = () => reader.fresh(watch.hasChanged());

  // also finds out that the extension was updated or removed: then the context ends itself, and `signal` fires
  context.setInterval(() => painter.restore(), 2000);
  signal.addEventListener(
    'abort',
    shownKinds.watch((kinds) => {
      shown = kinds;
      paint(reader.current());
    }),
  );
  const stops = [
    siteChoices.watch((next) => {
      choices = next;
      reader.reconsider();
    }),
    marksAtOnce.watch((next) => {
      atOnce = next;
      reader.reconsider();
    }),
  ];
  for (const stop of stops) signal.addEventListener('abort', stop);
  signal.addEventListener(
    'abort',
    ownDictionary.watch(() => void recognizeAgain()),
  );

  /** What the open card was opened for. */
  let clipped: { readonly text: string; readonly range: Range; proposed: CardProposal } | undefined;

  /** Takes what is typed into the open card. */
  let typing: ReturnType<typeof keeperOf> | undefined;
  addEventListener('pagehide', () => typing?.flush(), { signal });

  async function openCard(range: Range, map = reader.current().map): Promise<void> {
    const { text } = map;
    const [first] = map.rangesOf(range);
    if (!first) return;
    const place = boxOf(first);
    desk.prepare();
    typing?.flush();
    const passage = text.slice(range.start, range.end);
    const elsewhere = clippedElsewhere(passage);
    const typedAt = { url: location.href, exact: passage, start: range.start };
    const [proposed, kept] = await Promise.all([propose(range, text), typedBefore(typedAt)]);
    const card: NonNullable<typeof clipped> = { text, range, proposed };
    clipped = card;
    typing = keeperOf(typedAt);
    const { give, flush } = typing;
    await desk.openCard(
      {
        anchor: () => place,
        passage,
        proposal: card.proposed,
        ...(kept && { kept }),
        onInput: give,
        onSave: async (entry) => {
          flush();
          const answer = await save(text, range, card.proposed.annotations, entry);
          if (answer.outcome !== 'failed') await reloadSaved();
          return answer;
        },
        onChangeNames: changeNames,
      },
      suggestions(),
    );
    card.proposed = { ...card.proposed, elsewhere: await elsewhere };
    if (clipped === card && desk.isCardOpen()) desk.updateCard(card.proposed);
  }

  async function propose(range: Range, text: string): Promise<Proposal> {
    return proposal(await recognizedOrNothing(() => reader.recognized(text)), range, text);
  }

  async function recognizeAgain(): Promise<void> {
    await reader.again();
    if (!clipped || !desk.isCardOpen() || clipped.text !== reader.current().map.text) return;
    const { elsewhere = [] } = clipped.proposed;
    clipped.proposed = { ...(await propose(clipped.range, clipped.text)), elsewhere };
    desk.updateCard(clipped.proposed);
  }

  function revealRange(range: Range, { rangesOf } = reader.current().map): boolean {
    return reveal(rangesOf(range), painter);
  }

  function revealClipping(id: ClippingId): void {
    const place = saved.places().get(id);
    // of a whole article its beginning
    const shownPart = place && { start: place.start, end: Math.min(place.end, place.start + LONGEST_FLASH) };
    if (!shownPart || !revealRange(shownPart, place.map)) desk.say('没有在本页找到这段剪报，原文可能已有改动。');
  }

  async function reloadSaved(): Promise<void> {
    const wanted = await saved.load();
    if (wanted !== undefined) revealClipping(wanted);
  }

  const walk = createMarkWalk(painter);
  const openSentence = ({ text }: TextMap, at: number) => openCard(sentenceAround(text, at));
  const leaveMark = () => {
    walk.leave();
    desk.hideMark();
  };

  const clipWhole = async () => {
    if (desk.isCardOpen()) return;
    await clipArticle({ map: (await fresh()).map, desk, suggestions: suggestions(), onSaved: reloadSaved });
  };

  obey(signal, {
    clipArticle: clipWhole,
    async clip() {
      if (desk.isCardOpen()) return;
      const selection = selectedRange(document);
      const passage = selection && (await passageIn(selection));
      const { map } = await fresh();
      const mark = walk.current(map);
      if (passage) await openCard(passage.range, passage.map);
      else if (mark) await openSentence(map, mark.start);
      else desk.say('请先选中要剪的文字，或用快捷键移到一处标注。');
    },
    async go(step) {
      if (desk.isCardOpen()) return;
      const { map, recognition, state } = await fresh();
      const stop = walk.go(step, map, visible(recognition));
      if (!stop) return desk.say(NO_MARKS[state]);
      const { mark, position, count, box } = stop;
      const onClip = () => void openSentence(map, mark.start);
      desk.showMark({ anchor: box, kind: mark.kind, position, count, onClip });
    },
    toggle() {
      leaveMark();
      if (reader.current().state === 'unmarked') reader.mark('article');
      else reader.hide();
    },
  });

  let selections = 0;
  const handlers: Parameters<typeof listen>[2] = {
    isOwn: desk.holds,
    onSelecting: desk.prepare,
    async onSelect(selection) {
      selections += 1;
      const mine = selections;
      if (!selection || marking() === 'never') return desk.hideToolbar();
      const passage = await passageIn(selection);
      if (mine !== selections || signal.aborted) return;
      if (!passage) return desk.hideToolbar();
      walk.leave();
      const page = selection.startContainer.ownerDocument;
      desk.showToolbar(
        () => onScreen([...selection.getClientRects()].at(-1) ?? selection.getBoundingClientRect(), page),
        () => void openCard(passage.range, passage.map),
      );
    },
    onEscape() {
      selections += 1;
      desk.hideToolbar();
      leaveMark();
    },
    async onClick(point) {
      if (desk.isCardOpen()) return;
      leaveMark();
      const { map, recognition } = await fresh();
      const mark = annotationAt(map, visible(recognition), point);
      if (mark) void openCard(sentenceAround(map.text, mark.start));
    },
  };

  /** In the article, or where it does not hold what is selected in the whole page. */
  async function passageIn(
    selection: globalThis.Range,
  ): Promise<{ readonly range: Range; readonly map: TextMap } | undefined> {
    const { map } = await fresh();
    const inArticle = passageOf(map, selection);
    if (inArticle) return { range: inArticle, map };
    const whole = await reader.whole();
    const range = passageOf(whole, selection);
    return range && { range, map: whole };
  }

  const heard = new WeakSet<Document>();
  function hear(documents: readonly Document[]): void {
    for (const page of documents) {
      if (heard.has(page)) continue;
      heard.add(page);
      listen(page, signal, handlers);
    }
  }

  hear([document]);
  reader.begin();
  context.addEventListener(window, 'wxt:locationchange', ({ newUrl, oldUrl }) => {
    if (pageAddress(newUrl.href) === pageAddress(oldUrl.href)) return;
    reader.turned();
    void reloadSaved();
  });
  // the page comes back as it was left: meanwhile the library may have changed and the extension been updated
  context.addEventListener(window, 'pageshow', ({ persisted }) => {
    if (!persisted || context.isInvalid) return;
    painter.restore();
    void reloadSaved();
  });
  answerPopup(signal, reader, saved, {
    revealRange,
    revealClipping,
    reloadSaved,
    clipArticle: clipWhole,
  });
  await reloadSaved();
}

/** Why there is no mark to go to. */
const NO_MARKS: Readonly<Record<Reading['state'], string>> = {
  reading: '正在识别本页，请稍后再按。',
  unmarked: '本页没有标注。要标注本页，请点工具栏里的「党建剪报」。',
  quick: '本页没有找到单位、工作法和数据。',
  full: '本页没有找到单位、工作法和数据，或这几种标注已关掉。',
  failed: '本页没有识别完。请刷新页面再试。',
};

/** A passage can be clipped without recognition; the card then says that nothing was recognized. */
async function recognizedOrNothing(recognize: () => Promise<Recognition>): Promise<Recognition> {
  try {
    return await recognize();
  } catch (error) {
    console.warn('党建剪报：识别失败，卡片不带识别结果。', error);
    return NOTHING_RECOGNIZED;
  }
}

async function suggestions(): Promise<CardSuggestions> {
  try {
    return await ask(() => sendMessage('suggestions', undefined));
  } catch (error) {
    console.warn('党建剪报：没有取得已有的标签和名称。', error);
    return { tags: [], organizations: [], methods: [] };
  }
}
