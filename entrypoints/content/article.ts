/** The article's particulars, read by a module that is loaded when somebody first asks (docs/decisions/0005-card-on-demand.md). */
import { browser } from 'wxt/browser';
import { type CorrectionAnswer, sendMessage } from '@/lib/messages';
import type { Range } from '@/lib/model/annotation';
import { type ArticleDraft, pageAddress, siteOf } from '@/lib/model/article';
import type { ArticleReader } from '@/lib/page/article-reader';
import { readText, type TextMap } from '@/lib/page/text-map';
import { corrections } from '@/lib/settings';

let loading: Promise<ArticleReader> | undefined;

/** The module; rejects where it cannot be loaded, and tries again when asked again. */
function articleReader(): Promise<ArticleReader> {
  loading ??= importReader().catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** What the page tells of its article; only its title and address where the module does not load: a clipping is not lost for that. */
export async function articleOfPage(): Promise<ArticleDraft> {
  try {
    const known = await corrections.getValue();
    const rules = known.sites[siteOf(location.href)] ?? {};
    const said = known.pages[pageAddress(location.href)] ?? {};
    return (await articleReader()).articleOf(document, location.href, shownText(), { rules, said });
  } catch (error) {
    console.warn('党建剪报：没有读出来源和时间。', error);
    const url = pageAddress(location.href);
    return { url, title: document.title.trim() || url, site: siteOf(url) };
  }
}

/** Hands a correction to the background, with what it means for the site; undefined takes all of them back. */
export async function correctPage(said: ArticleDraft | undefined): Promise<CorrectionAnswer> {
  const url = pageAddress(location.href);
  try {
    if (!said) return await sendMessage('forgetCorrections', url);
    const known = (await corrections.getValue()).sites[siteOf(url)] ?? {};
    const learned = (await articleReader()).correctionsOf(document, location.href, shownText(), said, known);
    return await sendMessage('correctArticle', { article: { ...said, url, site: siteOf(url) }, ...learned });
  } catch (error) {
    console.warn('党建剪报：更正没有记下。', error);
    return { outcome: 'failed', reason: '更正没有记下：扩展后台没有应答。请再试一次；仍不行时请刷新页面。' };
  }
}

/** Which stretch of the page's text is the article; undefined where there is none, or the module does not load. */
export async function bodyOfPage(map: TextMap, title: string): Promise<Range | undefined> {
  try {
    return (await articleReader()).bodyRangeOf(document, map, title);
  } catch (error) {
    console.warn('党建剪报：没有找到正文。', error);
    return undefined;
  }
}

/** The reading that the module works on: it has no walker of its own. */
function shownText(): string {
  return readText(document.body ?? document.documentElement).text;
}

async function importReader(): Promise<ArticleReader> {
  const loaded: { readonly default: ArticleReader } = await import(
    /* @vite-ignore */ browser.runtime.getURL('/article.js')
  );
  return loaded.default;
}
