/** The rules that make methods, each with a sentence in which it makes one. */

interface MethodRule {
  readonly example: string;
  /** What it marks there. */
  readonly marks: string;
  readonly name: string;
}

export const METHOD_RULES: Readonly<Record<string, MethodRule>> = {
  'method/quoted': { example: '社区党委打造“红心小院”,邻里有了去处。', marks: '“红心小院”', name: '红心小院' },
  'method/quoted-head': {
    example: '车站党支部推行“四问四帮”窗口党建工作法。',
    marks: '“四问四帮”窗口党建工作法',
    name: '四问四帮',
  },
  'method/repeat': {
    example: '全镇推行“微心愿墙”项目。村里的微心愿墙项目已满一年。',
    marks: '微心愿墙项目',
    name: '微心愿墙',
  },
  'method/list-neighbour': {
    example: '各支部形成了“微笑+耳语”、暖心卡、五必到一回访等管用方法。',
    marks: '五必到一回访',
    name: '五必到一回访',
  },
  'method/bare-head': { example: '街道推行六力工程党建工作法。', marks: '六力工程党建工作法', name: '六力工程' },
  'method/bare-count': { example: '支部推出“书记项目”——六不行动,从窗口做起。', marks: '六不行动', name: '六不' },
  'method/bare-law': {
    example: '他总结出李山平稳操纵法,带出一批徒弟。',
    marks: '李山平稳操纵法',
    name: '李山平稳操纵法',
  },
  'method/bare-lesson': { example: '镇党委创新流动式党课,送学上门。', marks: '流动式党课', name: '流动式党课' },
  'method/bare-platform': {
    example: '智慧支部服务平台今日上线。党员在智慧支部服务平台上报到。',
    marks: '智慧支部服务平台',
    name: '智慧支部服务平台',
  },
};
