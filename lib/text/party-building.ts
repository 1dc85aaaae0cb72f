/** Whether a page is worth marking without being asked: it tells of the Party's work or portrays a model person. */

/**
 * True where words of Party work are dense for the length of the text, those of the title counting more, or where the
 * article portrays one person whom its title names. Measured in docs/recognition.md; linear in the text.
 */
export function looksPartyBuilding(title: string, text: string): boolean {
  // A page's menu and footer mention the Party too, so a long page needs more; a short one must say it at least twice.
  const enough = LEAST + (DENSITY * text.length) / 1000;
  return points(text) + TITLE * points(title) >= enough || isPortrait(title, text);
}

/**
 * Whether a page may look so once it is read, by a look at its words: an article is made of its paragraphs and of what stands
 * loose, and not of links that stand by themselves, as long as there are paragraphs at all. `all`: all words of the page,
 * shown or not; `aside`: scripts, and links outside of paragraphs; `paragraphs`: those of one parent together.
 */
export function mayLookPartyBuilding(
  title: string,
  { all, aside, paragraphs }: { readonly all: string; readonly aside: string; readonly paragraphs: readonly string[] },
): boolean {
  if (isPortrait(title, all, 0)) return true;
  const ofTitle = TITLE * gains(title);
  const loose = ofTitle + gains(all);
  if (loose <= LEAST) return false;
  const prose = paragraphs.filter((text) => text.length >= PROSE && PAUSE.test(text));
  if (prose.length === 0) return true;
  // any paragraphs may be hidden or beside the article: only those dense enough to help are counted against their length
  const spent = prose.map((text) => Math.min(gains(text), (DENSITY * text.trim().length * SHOWN) / 1000));
  return loose - gains(aside) - spent.reduce((sum, each) => sum + each, 0) >= LEAST;
}

/** As `points`, without what speaks against it, which may be hidden. */
function gains(text: string): number {
  return 3 * count(STRONG, text) + count(PLAIN, text);
}

/** In UTF-16 units: so much text that pauses is prose, and links beside it are no part of the article. */
const PROSE = 120;
const PAUSE = /[，。；！？]/u;
/** How much of paragraphs is text at least: the rest is white space that does not show. */
const SHOWN = 0.8;
const DENSITY = 7;
const LEAST = 3;
const TITLE = 3;

// the Party's own work, and the frame in which grassroots methods are told
const STRONG =
  /党(?:建|支部|总支|组织|小组|工委|日活动|课|性|群|务|旗|徽|费|史|风|校|章|的(?:建设|领导|工作))|主题(?:教育|党日)|(?:基层|社区|乡村)治理|网格|先锋|工作法|两学一做|三会一课|从严治党/gu;
// told of in passing elsewhere: 党员, 党委 (but not 党委书记, a person's title), “543”, “双一工程”, “法先锋”品牌
const PLAIN =
  /党(?:员|[委组](?!常?委?副?书记|成员|委员|常委)|的)|支部|“(?!\d{4})[一二三四五六七八九双两\d+]+[^“”]{1,6}”|(?:工程|机制|品牌|行动)”|”(?:机制|品牌|工程|行动)/gu;
// other parties, the past, and court reports use the same words for other things
const OTHER = /国民党|民进党|自由党|工党|民主党(?!派)|共和党|保守党|党[魁首籍]|地下.{0,3}党|受贿|双开|蒋介石/gu;

function points(text: string): number {
  return 3 * count(STRONG, text) + count(PLAIN, text) - 3 * count(OTHER, text);
}

// 孟小满：扎根山村的“蒲公英”
const PORTRAYED = /^\s*([\p{Script=Han}·]{2,5})[：:]/u;
const MERIT =
  /扎根|坚守|奉献|传承|攻坚|奋斗|初心|使命|担当|荣获|获评|荣誉|授予|劳模|劳动奖|优秀|带领|致富|资助|公益|守护|家乡|群众/gu;
/** An article that names its person and praises less often may be gossip or a review. */
const NAMED = 4;
const MERITS_PER_THOUSAND = 3;

/** `length` is that of the article, of which `text` may hold more. */
function isPortrait(title: string, text: string, length = text.length): boolean {
  const name = PORTRAYED.exec(title)?.[1];
  if (name === undefined || text.split(name).length <= NAMED) return false;
  return count(MERIT, text) >= Math.max(MERITS_PER_THOUSAND, (MERITS_PER_THOUSAND * length) / 1000);
}

function count(words: RegExp, text: string): number {
  return text.match(words)?.length ?? 0;
}
