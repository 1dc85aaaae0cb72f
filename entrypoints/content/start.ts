/** The extension's life on one page: read, recognize, paint, clip. Everything ends with the context's signal. */
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { CardSuggestions } from '@/components/card/entry';
import { sendMessage } from '@/lib/messages';
import { KINDS, type Range } from '@/lib/model/annotation';
import type { ClippingId } from '@/lib/model/id';
import { NOTHING_RECOGNIZED, type Recognition } from '@/lib/model/recognition';
import { annotationAt } from '@/lib/page/hit-test';
import { createPainter } from '@/lib/page/paint';
import type { TextMap } from '@/lib/page/text-map';
import { ownDictionary, shownKinds } from '@/lib/settings';
import { documentOf, sentenceAt } from '@/lib/text/document';
import { type Proposal, proposal } from '@/lib/text/proposal';
import { answerPopup } from './answer-popup';
import { ask } from './ask';
import { changeNames } from './change-names';
import { lazyDesk } from './desk';
import { createReader, type Reading } from './reader';
import { boxOf, reveal } from './reveal';
import { save } from './save';
import { createSaved } from './saved';
import { listen, passageOf } from './selecting';
import { watchPage } from './watch-page';

export async function startClipping(context: ContentScriptContext): Promise<void> {
  const { signal } = context;
  let shown = await shownKinds.getValue();
  const painter = createPainter(signal);
  const desk = lazyDesk(signal);
  const saved = createSaved(signal, () => paintSaved());
  let painted: TextMap | undefined;

  function paint({ map, recognition }: Reading): void {
    for (const kind of KINDS) {
      const marks = shown[kind] ? recognition.annotations.filter((annotation) => annotation.kind === kind) : [];
      painter.paint(
        kind,
        marks.flatMap((mark) => map.rangesOf(mark)),
      );
    }
    painted = map;
    saved.anchorIn(map.text);
    paintSaved();
  }

  function paintSaved(): void {
    const places = [...saved.places().values()];
    if (painted) painter.paint('saved', places.flatMap(painted.rangesOf));
  }

  const reader = createReader(signal, paint);
  const hasChanged = watchPage(signal, () => reader.refresh());
  const fresh = () => (hasChanged() ? reader.refresh() : reader.current());

  // also finds out that the extension was updated or removed: then the context ends itself, and `signal` fires
  context.setInterval(() => painter.restore(), 2000);
  signal.addEventListener(
    'abort',
    shownKinds.watch((kinds) => {
      shown = kinds;
      paint(reader.current());
    }),
  );
  signal.addEventListener(
    'abort',
    ownDictionary.watch(() => void recognizeAgain()),
  );

  /** What the open card was opened for. */
  let clipped: { readonly text: string; readonly range: Range; proposed: Proposal } | undefined;

  async function openCard(range: Range): Promise<void> {
    const { map } = reader.current();
    const { text } = map;
    const [first] = map.rangesOf(range);
    if (!first) return;
    const place = boxOf(first);
    desk.prepare();
    const card = { text, range, proposed: await propose(range, text) };
    clipped = card;
    desk.openCard(
      {
        anchor: () => place,
        passage: text.slice(range.start, range.end),
        proposal: card.proposed,
        onSave: async (entry) => {
          const answer = await save(text, range, card.proposed.annotations, entry);
          if (answer.outcome !== 'failed') await reloadSaved();
          return answer;
        },
        onChangeNames: changeNames,
      },
      suggestions(),
    );
  }

  async function propose(range: Range, text: string): Promise<Proposal> {
    return proposal(await recognizedOrNothing(() => reader.recognized()), range, text);
  }

  async function recognizeAgain(): Promise<void> {
    await reader.again();
    if (!clipped || !desk.isCardOpen() || clipped.text !== reader.current().map.text) return;
    clipped.proposed = await propose(clipped.range, clipped.text);
    desk.updateCard(clipped.proposed);
  }

  function revealRange(range: Range): boolean {
    return reveal(fresh().map.rangesOf(range), painter);
  }

  function revealClipping(id: ClippingId): void {
    const place = saved.places().get(id);
    if (!place || !revealRange(place)) desk.say('没有在本页找到这段剪报，原文可能已有改动。');
  }

  async function reloadSaved(): Promise<void> {
    const wanted = await saved.load();
    if (wanted !== undefined) revealClipping(wanted);
  }

  listen(signal, {
    isOwn: desk.holds,
    onSelecting: desk.prepare,
    onSelect(selection) {
      const range = selection && passageOf(fresh().map, selection);
      if (!selection || !range) return desk.hideToolbar();
      desk.showToolbar(
        () => [...selection.getClientRects()].at(-1) ?? selection.getBoundingClientRect(),
        () => void openCard(range),
      );
    },
    onClick(x, y) {
      if (desk.isCardOpen()) return;
      const { map, recognition } = fresh();
      const visible = recognition.annotations.filter(({ kind }) => shown[kind]);
      const mark = annotationAt(map, visible, x, y);
      if (mark) void openCard(sentenceAt(documentOf(map.text), mark.start));
    },
  });
  answerPopup(signal, reader, saved, { revealRange, revealClipping, reloadSaved });
  await reloadSaved();
}

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
