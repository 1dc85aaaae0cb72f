/** The extension's life on one page: read, recognize, paint, clip. Everything ends with the context's signal. */
import './quiet-start';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { Annotation, Range } from '@/lib/model/annotation';
import { pageAddress } from '@/lib/model/article';
import type { ClippingId } from '@/lib/model/id';
import { markingOf } from '@/lib/model/marking';
import type { Recognition } from '@/lib/model/recognition';
import { annotationAt } from '@/lib/page/hit-test';
import { createPainter } from '@/lib/page/paint';
import type { TextMap } from '@/lib/page/text-map';
import { marksAtOnce, ownDictionary, shownKinds, siteChoices } from '@/lib/settings';
import { answerPopup } from './answer-popup';
import { clipArticle } from './clip-article';
import { lazyDesk } from './desk';
import { createMarkWalk } from './mark-walk';
import { createMarks } from './marks';
import markStyle from './marks.css?inline';
import { obey } from './obey';
import { createPassageCard } from './passage-card';
import { createReader, type Reading } from './reader';
import { onScreen, reveal } from './reveal';
import { createSaved } from './saved';
import { listen, passageOf, selectedRange } from './selecting';
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
    ownDictionary.watch(async () => {
      await reader.again();
      await card.renew();
    }),
  );

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
  const card = createPassageCard(signal, desk, reader, reloadSaved);
  const leaveMark = () => {
    walk.leave();
    desk.hideMark();
  };

  const clipWhole = async () => {
    if (desk.isCardOpen()) return;
    await clipArticle({ map: (await fresh()).map, desk, signal, onSaved: reloadSaved });
  };

  obey(signal, {
    clipArticle: clipWhole,
    async clip() {
      if (desk.isCardOpen()) return;
      const selection = selectedRange(document);
      const passage = selection && (await passageIn(selection));
      const { map } = await fresh();
      const mark = walk.current(map);
      if (passage) await card.open(passage.range, passage.map);
      else if (mark) await card.openSentence(map, mark.start);
      else desk.say('请先选中要剪的文字，或用快捷键移到一处标注。');
    },
    async go(step) {
      if (desk.isCardOpen()) return;
      const { map, recognition, state } = await fresh();
      const stop = walk.go(step, map, visible(recognition));
      if (!stop) return desk.say(NO_MARKS[state]);
      const { mark, position, count, box } = stop;
      const onClip = () => void card.openSentence(map, mark.start);
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
        () => void card.open(passage.range, passage.map),
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
      if (mark) void card.openSentence(map, mark.start);
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
