/** Places and sayings that a number with a unit opens or stands in, as a gazetteer and a dictionary of idioms hold them. */
export const NAMES_WITH_NUMBERS: readonly string[] = `
  七台河 三元桥 三家村 三家店 三台县 三台山 三原县 三门县 三门峡 三间房 三棵树 五台县 五台山 五家渠 五块石 五棵松 五棵树 五粮液 五里 五间房 五道口
  九三学社 九台区 九台市 九寨 四门 八家子 六家子 六枝 四棵树 四道沟 百家号 百家争鸣 百家姓 百家讲坛 百家乐 千家万户 千门万户 成千上万 千军万马 千条万条 万家灯火
  三令五申 三头六臂 三番五次 三五成群 七上八下 四起的 四起， 四起。 四起、 三位一体 五位一体 七位一体 四位一体 
  百分百 万里 百里 千里 两部制 三部曲 四部曲 三盘两胜 五局三胜 天龙八部 十项全能 千村万户 走千家 入万户 万户千家
`
  .trim()
  .split(/\s+/u)
  .sort();
