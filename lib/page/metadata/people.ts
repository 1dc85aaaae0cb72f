/** Reads who wrote: names behind 作者 记者 通讯员 责任编辑, in labels, signatures and `本报讯（记者…）` leads. */
import { plainMarks } from './marks';

export interface Writers {
  /** Each as names joined by 、 */
  readonly reporter?: string;
  readonly correspondent?: string;
}

/** The names of a value, as far as it reads like names: `张三 李 四` → 张三、李四; undefined where it begins otherwise. */
export function namesOf(value: string): string | undefined {
  const words = value
    .replace(
      /^(?:(?:本报|本网|本台|本社|新华社|全媒体|融媒体|特约|见习|实习|首席|特派)*(?:记者|通讯员|评论员))?[:：\s]*/u,
      '',
    )
    .replace(SPLIT_NAME, '$1$2')
    .split(/[\s、,，;；/&|_()（）《》<>]+|(?<=\p{Script=Han})和(?=\p{Script=Han}{2})/u)
    .filter((word) => word !== '');
  const names: string[] = [];
  for (const word of words) {
    const name = nameIn(word);
    if (name === undefined) break;
    names.push(name);
    if (name !== word) break;
  }
  return names.length > 0 ? [...new Set(names)].join('、') : undefined;
}

/** Behind 责任编辑 also names that begin with no known surname: 云小美; offices and accounts are none. */
export function editorsOf(value: string): string | undefined {
  const known = namesOf(value);
  if (known) return known;
  const words = plainMarks(value)
    .replace(SPLIT_NAME, '$1$2')
    .trim()
    .split(/[\s、,/&|_]+/u);
  const names = words.filter((word) => /^\p{Script=Han}{2,3}$/u.test(word) && !OFFICE.test(word));
  return names.length > 0 && names.length === words.length ? names.join('、') : undefined;
}

const OFFICE = /[部办局处科室组网站报社台委员编管]|中心|公司|先锋|匿名|佚名|暂无|未知/u;

/** Reporters and correspondents that a line names by role, with or without a colon: `本报记者 张三 通讯员 李四`. */
export function writersIn(line: string): Writers {
  const said: { reporter: string[]; correspondent: string[] } = { reporter: [], correspondent: [] };
  const marked = plainMarks(line);
  const roles = [...marked.matchAll(ROLE)];
  roles.forEach(({ index, 0: role }, i) => {
    const begins = index + role.length;
    const rest = marked.slice(begins, roles[i + 1]?.index ?? marked.length).replace(/^[\s:/|]+/u, '');
    // 记者 张三 本报通讯员 李四
    const names = namesOf(rest.replace(/\s*(?:本报|本网|本台|特约|见习|实习|驻[\p{Script=Han}]{2,3})*\s*$/u, ''));
    if (names) said[role.endsWith('者') ? 'reporter' : 'correspondent'].push(names);
  });
  const joined = (names: readonly string[]) => [...new Set(names.flatMap((name) => name.split('、')))].join('、');
  return {
    ...(said.reporter.length > 0 && { reporter: joined(said.reporter) }),
    ...(said.correspondent.length > 0 && { correspondent: joined(said.correspondent) }),
  };
}

/** Who a lead names: `本报讯（记者 张三 通讯员 李四）`, `新华社北京9月18日电（记者张三）`, `本报讯 记者张三 通讯员李四报道`. */
export function writersOfLead(line: string): Writers {
  const opening = plainMarks(line).slice(0, LEAD_REACH);
  const bracket = [...opening.matchAll(/\(([^()]{4,60})\)/gu)].find(([, inside]) => ROLE_AT_ALL.test(inside ?? ''));
  if (bracket?.[1]) return writersIn(bracket[1]);
  // 中新社云州9月16日电 (李然 阮星)
  const signed = namesOf(/^.{0,24}日.{0,4}电\s*\(([^()]{2,20})\)/u.exec(opening)?.[1] ?? '');
  if (signed) return { reporter: signed };
  const told =
    /^\s*(?:本报讯|本网讯|本台讯|[\p{Script=Han}]{2,8}讯)[\s,:—-]+((?:[\p{Script=Han}]{0,4}(?:记者|通讯员)[^,。:报]{2,20})+)/u.exec(
      opening,
    );
  return told?.[1] ? writersIn(told[1]) : {};
}

/** A line that is a signature and nothing else: `扬子晚报记者 张楠`, `□ 本报记者 张三 通讯员 李四`, `文/本报记者 张三`. */
export function isSignature(line: string): boolean {
  return (
    line.length <= LONGEST_SIGNATURE &&
    ROLE_AT_ALL.test(line) &&
    !/[。！？!?“”]|获悉|了解到|表示|采访|从[^业]/u.test(line)
  );
}

/** The paper or agency whose lead it is: 新华社北京9月18日电, 中新网云州9月18日电. */
export function agencyOfLead(line: string): string | undefined {
  return /^\s*[（(]?(新华社|中新社|中新网|新华网|人民网)[\p{Script=Han}]{2,8}\d{1,2}月\d{1,2}日(?:[\p{Script=Han}]{0,4})?电/u.exec(
    line,
  )?.[1];
}

const LEAD_REACH = 120;
const LONGEST_SIGNATURE = 48;
const ROLE = /记 ?者|通讯员/gu;
const ROLE_AT_ALL = /记 ?者|通讯员/u;
// 张　三 is one name, 张三 李四 are two
const SPLIT_NAME = /(?<!\p{Script=Han})(\p{Script=Han})[\s]{1,3}(\p{Script=Han})(?!\p{Script=Han})/gu;

/** The word, or the name that it begins with where other words are stuck to it: 张三摄 → 张三. */
function nameIn(word: string): string | undefined {
  if (/^\p{Script=Han}{1,8}·\p{Script=Han}{1,8}(?:·\p{Script=Han}{1,8})?$/u.test(word)) return word;
  if (/^[A-Z][A-Za-z.'-]+$/u.test(word)) return word;
  const bare = word.replace(STUCK, '');
  const isName =
    /^\p{Script=Han}{2,4}$/u.test(bare) &&
    (bare.length < 4 ? SURNAMES : DOUBLE).has(bare.slice(0, bare.length < 4 ? 1 : 2));
  if (isName) return bare;
  return /^\p{Script=Han}{3}$/u.test(bare) && DOUBLE.has(bare.slice(0, 2)) ? bare : undefined;
}

// 文 ends many a name: 王小文, 邵文
const STUCK = /(?:摄影报道|报道|摄影|摄制|整理|采写|撰文|文图|(?<=.{3})文|(?<=.{2})[图摄])$/u;

/** Surnames that some 99 % of people bear; what begins otherwise is hardly a person. */
const SURNAMES = new Set(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇蓝都巩稽井练楚乐闫肖付代禤桑仲骆于匡巫佟尚明麦应宗晁占门鞠尧占佘冼蔺茅勾浦濮斯缪'.split(
    '',
  ),
);
const DOUBLE = new Set([
  '欧阳',
  '上官',
  '司马',
  '诸葛',
  '司徒',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '夏侯',
  '端木',
  '令狐',
  '宇文',
  '南宫',
  '欧阳',
  '澹台',
  '轩辕',
  '申屠',
]);
