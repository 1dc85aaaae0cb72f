/** Whether a page is worth marking without being asked: it tells of the Party's work or portrays a model person. */

/**
 * True where words of Party work are dense for the length of the text, those of the title counting more, or where the
 * article portrays one person whom its title names. Measured in docs/recognition.md; linear in the text.
 */
export function looksPartyBuilding(title: string, text: string): boolean {
  // A page's menu and footer mention the Party too, so a long page needs more; a short one must say it at least twice.
  const enough = LEAST + (7 * text.length) / 1000;
  return points(text) + TITLE * points(title) >= enough || isPortrait(title, text);
}

/**
 * False where `looksPartyBuilding` is false of every text that is a part of `raw`: one look through it, before the page is
 * read as it is shown.
 */
export function mayLookPartyBuilding(title: string, raw: string): boolean {
  let gained = TITLE * (3 * count(STRONG, title) + count(PLAIN, title));
  const isEnough = (words: RegExp, each: number) => {
    for (const _ of raw.matchAll(words)) {
      gained += each;
      if (gained > LEAST) return true;
    }
    return gained > LEAST;
  };
  return PORTRAYED.test(title) || isEnough(STRONG, 3) || isEnough(PLAIN, 1);
}

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

function isPortrait(title: string, text: string): boolean {
  const name = PORTRAYED.exec(title)?.[1];
  if (name === undefined || text.split(name).length <= NAMED) return false;
  return count(MERIT, text) >= Math.max(MERITS_PER_THOUSAND, (MERITS_PER_THOUSAND * text.length) / 1000);
}

function count(words: RegExp, text: string): number {
  return text.match(words)?.length ?? 0;
}
