/** Cleans what stands behind 来源 and 作者. */
import { namesOf } from './people';
import { timesIn } from './published-time';

/** A source's name as a reader would cite it; undefined where the words are none. */
export function sourceOf(said: string | undefined): string | undefined {
  if (said === undefined) return undefined;
  const [date] = timesIn(said);
  const name = (date && date.index > 0 ? said.slice(0, date.index) : said)
    .replace(/\s*(?:原创稿?|转载)$/u, '')
    // 新华社 记者 张三
    // 澜江新闻网　参与互动; a name in other letters may have spaces
    .replace(/(?<=[\p{Script=Han}》”])\s+.*$|[\s|]+(?=[\p{Script=Han}])(?:.{0,3}记者|作者|编辑|责编).*$/u, '')
    .replace(/^[\s:：、,，\-—]+|[\s:：、,，|\-—]+$/gu, '')
    .trim();
  return name.length >= 2 && name.length <= 40 && !NO_SOURCE.test(name) && !/^\d+$/u.test(name) ? name : undefined;
}

const NO_SOURCE =
  /^(?:字号|字体|浏览|点击|阅读|发布|作者|时间|日期|打印|分享|编辑|责任编辑|未知|暂无|大 ?中 ?小|大|https?:)|^(?:null|undefined)$|[。！？]/u;

/** A person's name or an office's behind 作者; numbers and names of accounts are none. */
export function personOf(said: string | undefined): string | undefined {
  // 作者：本报记者 张三 names a reporter
  if (said === undefined || /记者|通讯员/u.test(said)) return undefined;
  const names = namesOf(said);
  if (names) return names;
  const name = said.replace(/^[\s:：]+|[\s:：、,，|]+$/gu, '').trim();
  return name.length >= 2 && name.length <= 30 && !NO_PERSON.test(name) ? name : undefined;
}

const NO_PERSON =
  /^[\w.@-]+$|^(?:未知|佚名|暂无|管理员|系统管理员|超级管理员|本站|网站|编辑|小编|原创|匿名|浏览|点击|来源|时间|发布|字号|日期)|https?:|[。！？]|网$/iu;
