/** Places and sayings that a number with a unit opens or stands in, as a gazetteer and a dictionary of idioms hold them. */
export const NAMES_WITH_NUMBERS: readonly string[] = `
  七上八下 七位一体 七台河 万家灯火 万户千家 三五成群 三令五申 三位一体 三元桥 三原县 三台县 三台山
  三头六臂 三家分晋 三家店 三家村 三座大山 三把火 三支一扶 三棵树 三番五次 三盘两胜 三部曲 三门县
  三门峡 三间房 两张皮 两条腿 两部制 两面派 九三学社 九台区 九台市 九寨 五位一体 五台县 五台山 五块石
  五套班子 五家渠 五局三胜 五户联 五棵松 五棵树 五粮液 五道口 五间房 入万户 八家子 八百里 六家子 六枝
  十户联 十户长 十项全能 千军万马 千家万户 千村万户 千条万条 千门万户 四位一体 四处奔 四处寻 四处张
  四处打 四处找 四处求 四处走 四处飘 四套班子 四棵树 四起、 四起。 四起的 四起， 四道沟 四部曲
  天龙八部 成千上万 成百上千 百八十 百分百 百家乐 百家争鸣 百家号 百家姓 百家讲坛 走千家
`
  .trim()
  .split(/\s+/u);
