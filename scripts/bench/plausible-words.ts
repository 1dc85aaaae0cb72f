/** What plausible clippings are put together from; every name is made up but the cities'. */

export const CITIES = words(
  '云州 珠海 成都 杭州 临江 青禾 长沙 重庆 苏州 石家庄 恩施 兰州 昆明 大连 福州 赣州 洛阳 襄阳 宁德 绵阳 佛山 遵义 桂林 保定',
);
export const DISTRICTS = words('柳湾 青石 田园 红桥 北关 东湖 西岭 南浦 金沙 龙泉 白云 沿河 新城 古渡 松林 桂花');

/** After a city and a district; `{d}` is another district. */
export const UNITS = words(
  '市税务局 市公安局交警支队车管所 区{d}街道{d}社区党委 县{d}镇党委 县{d}镇{d}村党支部 市政务服务中心第二党支部 {d}集团有限公司党委 大学{d}学院党委 市人民医院党委 市委组织部 区委统战部 市供电公司{d}供电所党支部 市{d}科技有限公司党支部 农业科学研究院党委 市中级人民法院机关党委 铁路局{d}车务段党总支',
);

export const METHOD_STARTS = words(
  '红堤 民需 一码 三色 田埂 先锋 初心 石榴 银发 暖心 星火 党群 连心 清风 薪火 邻里 车间 云上 五心 四联',
);
export const METHOD_ENDS = words('连心 我为 通办 灯 课堂 驿站 议事 微光 同行 领航 接力 夜话 一线 双融 共建');
export const METHOD_HEADS = words('工作法 党建品牌 工作机制 服务模式 党建工作法');

export const TAGS = words(
  '机关党建 社区党建 国企党建 两新党建 农村党建 高校党建 医院党建 党建引领 基层治理 主题党日 志愿服务 窗口服务 乡村振兴 营商环境 网格化 红色物业 党员教育 数字党建 清廉建设 人才工作 防汛 信访 养老 就业 作风建设 民生实事 典型案例 领导讲话 数据 可借鉴',
);

export const SOURCES = words(
  '临江先锋 云州日报 党建网 基层党建微平台 共产党员网 青禾发布 南方党建 组工之声 先锋在线 半月谈',
);

export const THINGS = words(
  '党员 群众 业务 诉求 矛盾纠纷 企业 志愿者 住户 老人 学生 项目 贷款 外卖骑手 网格员 困难职工',
);
export const UNITS_OF_COUNT = words('名 件 户 场 次 家 个 万元 亿元 人次 公里 亩 余件 余名 %');

/** `{o}` organization, `{m}` method, `{h}` its head, `{n}` number, `{u}` unit of count, `{t}` thing, `{d}` district. */
export const SENTENCES = [
  '今年以来，{o}坚持党建引领，探索推行“{m}”{h}，着力破解服务群众“最后一公里”难题。',
  '截至目前，累计办理{t}事项{n}{u}，群众满意度达{n}%。',
  '通过支部联建、资源共享、活动共办，{n}名党员下沉一线，走访{t}{n}{u}。',
  '党委书记带头领办民生实事，推动{d}片区改造提升，惠及{t}{n}{u}。',
  '过去，{t}办一件事要跑好几个窗口，材料重复提交，意见很大。',
  '“现在手机上点一点就能办，省心多了。”家住{d}小区的居民说。',
  '围绕{t}急难愁盼，建立问题清单、任务清单、责任清单，逐项销号管理。',
  '投入资金{n}万元，建成党群服务阵地{n}个，开展主题党日{n}场次。',
  '{o}把党小组建在产业链上，把服务送到田间地头，带动{t}增收{n}万元。',
  '实践证明，基层党组织强不强，关键看能不能把{t}组织起来、动员起来。',
  '组建“{m}”党员先锋队{n}支，认领微心愿{n}个，化解矛盾纠纷{n}件。',
  '健全“街道吹哨、部门报到”机制，推动{d}社区与{n}家单位签订共建协议。',
  '同比增长{n}%，办理时限由{n}个工作日压缩至{n}个小时。',
  '有的地方重形式轻实效，只挂牌子、不见服务，值得警惕。',
  '下一步，{o}将持续深化“{m}”{h}，以高质量党建推动高质量发展。',
];

export const NOTES = [
  '可与{d}的做法对照',
  '数据待核实，联系{o}',
  '主任要求写进季度简报',
  '这段讲成效，放第三部分',
  '口径不一，原文前后写的是{n}{u}',
];

function words(text: string): readonly string[] {
  return text.split(' ');
}
