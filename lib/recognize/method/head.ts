/** Reads the modifier and head noun that follow a quoted name: “四问四帮”窗口党建工作法. */
import type { Token } from '@/lib/recognize/context';
import { HEAD_MODIFIERS, type HeadStrength, METHOD_HEADS, OTHER_HEADS } from '@/lib/recognize/lexicon/method-heads';
import { type Phrases, phrasesOf } from './phrases';

export interface Head {
  readonly strength: HeadStrength;
  /** The last word of it: `工作法`. */
  readonly noun: string;
  /** Where the head noun ends. */
  readonly end: number;
}

/** Tokens by where they start. */
export type TokenIndex = ReadonlyMap<number, Token>;

/**
 * The head of the noun phrase that starts at `from`: `窗口党建工作法` of `窗口党建工作法,推动…`. Known modifiers and
 * heads are read as far as they go; where tokens are given, so are other nouns. A phrase that begins with words that
 * are not known may still end in a strong head: `重温入党誓词活动`.
 */
export function headAt(text: string, from: number, tokens?: TokenIndex): Head | undefined {
  return knownPhrase(text, from, tokens) ?? loosePhrase(text, from, tokens);
}

/**
 * The head of a quotation that ends at `from`. A space may part them, or a note in brackets: `“橘灯” 驿站`,
 * `“橘灯”(河东)志愿服务队`; then only a whole phrase of known words counts.
 */
export function headAfter(text: string, from: number, tokens?: TokenIndex): Head | undefined {
  const head = headAt(text, from, tokens);
  const gap = head ? undefined : GAP.exec(text.slice(from, from + MAX_GAP))?.[0];
  const parted = gap && knownPhrase(text, from + gap.length);
  if (!parted) return head;
  const isWhole = gap.trim() !== '' || isPhraseEnd(text, parted.end);
  return parted.strength === 'strong' && isWhole ? parted : undefined;
}

/** Whether a list that ends at `end` is named by a head: `等百余个基层党建载体`, `等管用方法`. */
export function isListNamed(text: string, end: number): boolean {
  if (text.charAt(end) !== '等') return false;
  for (let at = end + 1; at <= end + MAX_PHRASE; at++) {
    const head = knownPhrase(text, at);
    if (head && head.strength !== 'weak') return true;
    if (at >= text.length || STOPS.test(text.charAt(at)) || sentenceGoesOn(text, at)) return false;
  }
  return false;
}

/** Whether a noun that is no method's head follows: “枫桥经验”精神. */
export function otherHeadAt(text: string, from: number): boolean {
  return OTHER.at(text, from) !== '';
}

const HEADS = new Map<string, HeadStrength>(
  (['weak', 'plain', 'strong'] as const).flatMap((strength) => METHOD_HEADS[strength].map((head) => [head, strength])),
);
const WORDS: Phrases = phrasesOf([...HEADS.keys()], HEAD_MODIFIERS);
const OTHER: Phrases = phrasesOf(OTHER_HEADS);

/** The longest phrase that is still read as one name's head. */
const MAX_PHRASE = 18;
/** How many unknown characters may stand before a head. */
const MAX_LOOSE = 12;
/** How many may before a head that also follows mere descriptions. */
const MAX_GUESSED = 6;

const GAP = /^(?:[ \u3000]|[（(][^（()）“”\s]{1,12}[)）])/u;
const MAX_GAP = 14;

/** Words that tell of a named thing, and are no part of its name: “橘灯”党建品牌做法. */
const TELLING = new Set(['举措', '做法', '办法', '措施', '方式', '方法', '经验', '路径']);

/** What is made of brands may end the name: “橘灯”党建品牌矩阵, but “橘灯”党建品牌|基地. */
const OF_BRANDS = new Set(['体系', '品牌', '子品牌', '工程', '工作法', '矩阵', '群', '行动', '计划', '集群', '项目']);

/** A head goes on as another word: 服务员, 工作者, 机制化. */
const WORD_GOES_ON = /^[者员化性家室长们商费站所]/u;
const STOPS = /[^\p{Script=Han}\p{L}\p{N}+＋—-]/u;
/** Words that no noun phrase holds: the sentence goes on. */
const SENTENCE_GOES_ON =
  /[这那其该的了着过在把将为与和及或让使是向从以对等被也都就并还又而则于由给至到有无不]|[一二三四五六七八九十两几\d][个大项种条支名家场次座处批套位]|前往|来到|进入|亮相|落户|入驻|覆盖|辐射|参观|推动|促进|提升|助力|打造|引领|构建|开展|实现|成为|推进|增强|守护|护航|赋能|凝聚|激活|解决|带动|督促|确保|落实|入选|获评|荣获|列入|获得|评为|跑出|走出|跑进|走进|走深|走实|落地|进行|通过|促|助|强|优|暖|惠|聚|解|破|绘|筑/u;
/** Parts of speech that stand inside a noun phrase. */
const NOMINAL = /^(?:n|vn|an|b|j|l|nz|ng|s|f|i|eng)/u;

/** Follows every way of cutting the phrase into known words and nouns, and keeps the head that reaches farthest. */
function knownPhrase(text: string, from: number, tokens?: TokenIndex): Head | undefined {
  let found: Head | undefined;
  const reached = new Set([from]);
  for (const at of reached) {
    if (at - from > MAX_PHRASE) continue;
    const isClosed = found?.strength === 'strong' && at >= found.end;
    for (const word of [...WORDS.allAt(text, at), ...(isClosed ? [] : nounAt(at, tokens))]) {
      const end = at + word.length;
      reached.add(end);
      const strength = HEADS.get(word) ?? headEnding(word);
      if (!strength || !reachesFarther(found, end, strength) || !isWordEnd(text, end, tokens)) continue;
      if (isClosed && (TELLING.has(word) || (isBrand(found?.noun) && !OF_BRANDS.has(word)))) continue;
      if (strength !== 'weak' || isPhraseEnd(text, end)) found = { strength, noun: word, end };
    }
  }
  return found;
}

/** Whether the noun says that somebody gave the name. */
export function isBrand(noun: string | undefined): boolean {
  return noun !== undefined && /(?:品牌|工作法)$/u.test(noun);
}

/** 志愿服务|队 and 志愿|服务队 end alike: the stronger reading counts. */
function reachesFarther(found: Head | undefined, end: number, strength: HeadStrength): boolean {
  return (
    !found || end > found.end || (end === found.end && STRENGTHS.indexOf(strength) > STRENGTHS.indexOf(found.strength))
  );
}

const STRENGTHS: readonly HeadStrength[] = ['weak', 'plain', 'strong'];

function nounAt(at: number, tokens?: TokenIndex): string[] {
  const token = tokens?.get(at);
  return token && NOMINAL.test(token.tag) && /^\p{Script=Han}{2,}$/u.test(token.text) ? [token.text] : [];
}

/** The strength of the head that a longer word ends in, weak ones apart: 便民服务队. */
function headEnding(word: string): HeadStrength | undefined {
  for (let at = 1; at < word.length - 1; at++) {
    const strength = HEADS.get(word.slice(at));
    if (strength && strength !== 'weak') return strength;
  }
  return undefined;
}

/** After words that no list knows; 进窗口 is a verb with its object. */
function loosePhrase(text: string, from: number, tokens?: TokenIndex): Head | undefined {
  for (let at = from; at <= from + MAX_LOOSE; at++) {
    const word = WORDS.at(text, at);
    const strength = text.charAt(at - 1) === '进' ? undefined : HEADS.get(word);
    const isNear = at - from > 1 && at - from <= MAX_GUESSED;
    if (strength === 'strong' || (strength === 'plain' && (word === '活动' || isNear))) {
      const read = knownPhrase(text, at, tokens);
      const isRead = read && read.strength !== 'weak' && isWordEnd(text, read.end, tokens);
      if (isRead && (strength === 'strong' || word === '活动' || isNameEnd(text, read.end)))
        return { ...read, strength: 'plain' };
    }
    if (at - from > 1 && (isOwnLaw(text, at) || isOwnPlace(text, at) || isOwnTeam(text, at) || isOwnThing(text, at))) {
      return { strength: 'plain', noun: text.charAt(at), end: at + 1 };
    }
    if (at === text.length || STOPS.test(text.charAt(at)) || sentenceGoesOn(text, at)) return undefined;
  }
  return undefined;
}

/** “手指口述”安全确认法 ends in a 法 of its own, 司法 and the like do not count. */
function isOwnLaw(text: string, at: number): boolean {
  return (
    text.charAt(at) === '法' &&
    isPhraseEnd(text, at + 1) &&
    !'司执立宪书合非违依守普看想说'.includes(text.charAt(at - 1))
  );
}

/** “槐树下”议事角 ends in a place of its own, 视角 and the like do not count. */
function isOwnPlace(text: string, at: number): boolean {
  return (
    /[角墙亭廊坊栏屋吧室]/u.test(text.charAt(at)) &&
    (isPhraseEnd(text, at + 1) || '里中内上'.includes(text.charAt(at + 1))) &&
    !'主视一街墙转号办教科旅宾'.includes(text.charAt(at - 1))
  );
}

/** “慢慢来”送教队, “老姜唠一唠”谈心岗, “听看钻”四字诀: a team, a post or a rhyme of its own. */
function isOwnTeam(text: string, at: number): boolean {
  return (
    /[队岗诀]/u.test(text.charAt(at)) && isPhraseEnd(text, at + 1) && !/[部军连乐站下上在]/u.test(text.charAt(at - 1))
  );
}

/** “沉默户”上门日, “木棉花”托管班, “师傅带着导师带”双导师制: a day, a class, a rule of its own; not 集体, 重点. */
function isOwnThing(text: string, at: number): boolean {
  return OWN_THINGS.has(text.charAt(at)) && isNameEnd(text, at + 1) && !COMMON_THING.test(text.slice(at - 1, at + 1));
}

const OWN_THINGS = new Set('班日点台校学制体团社窗站卡册码圈桥湾苑铺店柜包库展周月节');
const COMMON_THING =
  /^(?:[体机强控限编抵][制]|[集群主全整具身载媒个客物气团][体]|[生节今昨近当连工假往][日]|[重观难亮热特焦痛起优缺地景要终顿站网弱堵][点]|[平上后出前电柜][台]|[集社][团]|[公会旅][社]|[车火][站]|[大小中科文数化同开入放上][学]|[高学][校]|[本每上下][周月]|[环细季情][节]|[加上下值夜跟][班]|[饭酒商书门][店]|[面钱][包]|[水仓车][库]|[发进开施扩拓][展]|.[桥])$/u;

/** Words that begin like a verb of the sentence and stand inside names: 解纷驿站, 暖心礼包. */
const INSIDE_NAMES = /^(?:讲解|解纷|助[学农企老残力]|暖[心民企]|优[质抚]|强[基国军]|破冰|筑[梦基])/u;

function sentenceGoesOn(text: string, at: number): boolean {
  if (INSIDE_NAMES.test(text.slice(at, at + 2)) || INSIDE_NAMES.test(text.slice(at - 1, at + 1))) return false;
  return SENTENCE_GOES_ON.test(text.charAt(at)) || SENTENCE_GOES_ON.test(text.slice(at, at + 2));
}

function isWordEnd(text: string, at: number, tokens?: TokenIndex): boolean {
  return WORD_GOES_ON.test(text.slice(at, at + 1)) ? tokens?.has(at) === true : true;
}

/** Where a phrase ends or the sentence goes on: 合唱团|赴衢山, 大舞台|3800人. */
function isNameEnd(text: string, at: number): boolean {
  return isPhraseEnd(text, at) || sentenceGoesOn(text, at) || /[\d赴开募]/u.test(text.charAt(at));
}

/** Weak heads end a name only before a mark, a particle or another quotation. */
function isPhraseEnd(text: string, at: number): boolean {
  const next = text.charAt(at);
  return next === '' || /[\s的等和与及、,，。.;；:：!！?？“”‘’「」『』()（）《》—]/u.test(next);
}
