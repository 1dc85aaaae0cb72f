/** The headline in a page's text, where the page's own title names only a channel or a site. */

/** The lines of a text; a date that a design spreads over lines is one line. */
export function linesOf(text: string): string[] {
  return text
    .replaceAll(/\n((?:19|20)\d\d)\n(\d{1,2})[-/.月](\d{1,2})日?(?:\n(\d{1,2}:\d{2}))?(?=\n)/gu, '\n$1-$2-$3 $4')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

// 新闻动态, 中国法院网, 通知公告
const CHANNEL = /(?:动态|新闻|要闻|公告|通知|频道|网|网站|首页|专题|中心|详情|正文)$/u;
const LONGEST_CHANNEL = 12;
const DATED = /(?:来源|发布时间|发布日期|时间)\s*[:：】]|^(?:19|20)\d\d\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2}/u;
const TRAIL = /[>＞»]|^[【■]|当前位置|首页/u;

/** `title`, or the line that stands as the headline by the byline where the title is none, or is that line with a tail. */
export function headlineFor(title: string, lines: readonly string[]): string {
  const at = lines.findIndex((line) => line.length <= 120 && DATED.test(line));
  if (at < 0) return title;
  const above = lines[at - 1] ?? '';
  if (isHeadline(above) && title.startsWith(above)) return above;
  if (title !== '' && !(CHANNEL.test(title) && title.length <= LONGEST_CHANNEL)) return title;
  const below = lines.slice(at).find((line) => !DATED.test(line) && isHeadline(line));
  return (isHeadline(above) ? above : below) ?? title;
}

function isHeadline(line: string): boolean {
  return line.length >= 6 && line.length <= 60 && !TRAIL.test(line) && !/[。；]$/u.test(line);
}
