/** The background: every listener is registered at once, so that the message that wakes the worker finds its listener. */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { snapshotWhenDue } from '@/lib/backup/take-snapshot';
import { onMessage } from '@/lib/messages';
import { corrections as keptCorrections, ownDictionary } from '@/lib/settings';
import { clippingsOfPage, pageOfClipping } from '@/lib/store/page-clippings';
import { clippedElsewhere } from '@/lib/store/reprints';
import { showCount } from './badge';
import { listenForCommands } from './commands';
import { corrector } from './corrections';
import { keeper } from './dictionary';
import { libraryNames } from './names';
import { recognizer } from './recognizer';
import { decodeAddress, decodePageText, decodeRequest } from './request';
import { noteReveal, takeReveal } from './reveals';
import { save, saveWholeArticle, undoWholeArticle } from './save';
import { loadSegmenter } from './segmenter';
import { requireExtensionPage, requireOurs, requireSameSite } from './sender';
import { fetchTagger } from './tagger';
import { keepTypedCard, keepTypedForm, keepTypedSheet, typedCard, typedSheet } from './unsaved';

const SNAPSHOT_MS = 10_000;

export default defineBackground(() => {
  const extension = { id: browser.runtime.id, root: browser.runtime.getURL('/') };
  const dictionary = keeper(ownDictionary);
  const recognized = recognizer({ segmenter: loadSegmenter, tagger: fetchTagger }, dictionary.current, (error) =>
    console.error('识别组件没有加载，先用其余部分识别。', error),
  );

  listenForCommands();

  onMessage('recognize', ({ data, sender }) => {
    requireOurs(sender, extension);
    return recognized(decodeRequest(data));
  });

  onMessage('saveClipping', ({ data, sender }) => save(data, sender, extension));

  onMessage('keepTypedCard', ({ data, sender }) => keepTypedCard(data, sender, extension));

  onMessage('typedCard', ({ data, sender }) => typedCard(data, sender, extension));

  onMessage('keepTypedSheet', ({ data, sender }) => keepTypedSheet(data, sender, extension));

  onMessage('typedSheet', ({ data, sender }) => typedSheet(data, sender, extension));

  onMessage('keepTypedForm', ({ data, sender }) => keepTypedForm(data, sender, extension));

  const corrections = corrector(keptCorrections, extension);
  onMessage('correctArticle', ({ data, sender }) => corrections.correct(data, sender));

  onMessage('forgetCorrections', ({ data, sender }) => corrections.forget(decodeAddress(data), sender));

  onMessage('saveArticle', ({ data, sender }) => saveWholeArticle(data, sender, extension));

  onMessage('undoArticle', ({ data, sender }) => undoWholeArticle(data, sender, extension));

  onMessage('clippingsOf', async ({ data, sender }) => {
    const url = decodeAddress(data);
    requireSameSite(sender, url, extension);
    const found = await clippingsOfPage(url);
    const tab = sender.tab?.id;
    if (tab !== undefined && !sender.frameId) await showCount(browser.action, tab, found.clippings.length);
    const reveal = tab === undefined ? undefined : await takeReveal(browser.storage.session, tab, found.clippings);
    return { ...found, ...(reveal ? { reveal } : {}) };
  });

  onMessage('clippedElsewhere', ({ data, sender }) => {
    const { url, text } = decodePageText(data);
    requireSameSite(sender, url, extension);
    return clippedElsewhere(url, text);
  });

  const names = libraryNames();
  onMessage('completeName', ({ data, sender }) => {
    requireOurs(sender, extension);
    return names.complete(data);
  });

  onMessage('suggestTags', ({ data, sender }) => {
    requireOurs(sender, extension);
    return names.suggestTags(data);
  });

  onMessage('changeDictionary', ({ data, sender }) => {
    requireOurs(sender, extension);
    return dictionary.change(data);
  });

  onMessage('openClipping', async ({ data, sender }) => {
    requireExtensionPage(sender, extension);
    const { id } = await browser.tabs.create({ url: await pageOfClipping(data) });
    if (id !== undefined) await noteReveal(browser.storage.session, id, data);
  });

  // Late in the worker's half minute of life, so that whatever woke it is served first; what is cut short is taken up at the next waking.
  setTimeout(
    () => void snapshotWhenDue({ generator: `党建剪报 ${browser.runtime.getManifest().version}` }),
    SNAPSHOT_MS,
  );
});
