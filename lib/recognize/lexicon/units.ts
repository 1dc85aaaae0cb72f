/** What figures are counted or measured by, in classes. */

const words = (list: string): readonly string[] => list.trim().split(/\s+/u);

/** Count people and things; after a lone Chinese numeral they still count (八支, 两名). */
export const COUNTING_UNITS = words(`
  人次 件 件次 份 位 例 例次 匹 单 台 台套 台次 吨次 名 场 场次 处 套 宗 家 家次 户 户次 所 批 批次 把 支 艘 辆 辆次 部 间 顶 颗 种次 轮次 项次 头次 只次 船次 艘次
  起 车次 封 尊 届次 幅 幢 座 张 架 架次 栋 株 桩 枚 根 棵 班次 盏 笔 篇 粒 行次 趟 首 课次 条 本 袋 箱 瓶 桶 盒 桌 盆 碗 杯 盘 篮 捆 块 门 只 针 圈 堆 拨 任 截 枝 堂 麻袋 尾 双 台件 头次 亩次 炉 排 道
`);

/** Count as well, but a lone Chinese numeral before them is prose or a rank: 三个方面, 四级, 三期工程. */
export const LOOSE_UNITS = words(`
  个 人 人份 人天 人日 则 卷 口 句 回 场馆 届 帧 床 床位 座次 摞 期 栏 款 段 滴 种 类
  次 组 股 节 节次 轮 遍 集 项 项次 颗粒 顿 页 字 册 包 片 面 头 朵 串 副 席位 学分
  车位 泊位 站次 点位 分 票 楼栋 层 茬 列 堂次 通 棒 对 人口 大类 小类 大项 小项 讲 课 站 车
`);

/** Physical measures. */
export const MEASURES = words(`
  亩 兆瓦 克 克拉 公亩 公分 公升 公斤 公里 公顷 方 兆帕 担 里 吨级 自然箱 千伏 千伏安 千克 千卡 千瓦 千瓦时 千瓦小时 千米 华里 升 厘米 吉瓦 吨 吨标准煤 吨公里
  平方公里 平方千米 平方厘米 平方海里 平方米 平方英尺 平方英里 平米 度 度电 微克 微米 斤 标准箱 标箱 毫克 毫升 毫米
  海里 立方 立方厘米 立方米 立方英尺 米 纳米 寸 公尺 流明 英寸 英尺 英里 英亩 赫兹 兆赫 加仑 盎司 磅 光年 载重吨 总吨 马力 分贝 字节 比特 像素
  摄氏度 ℃ ° ㎡ m² m2 m3 m³ km km² km2 cm mm nm kg mg ml mL L kW kWh kW·h MW GW GB TB MB KB Mbps Gbps km/h kA kPa kV kVA mA mAh MPa MWh GWh TWh dB ms ppm rpm Hz GHz MHz
`);

/** Money. */
export const CURRENCIES = words(`
  元 人民币 美元 欧元 英镑 日元 港元 港币 澳元 澳门元 加元 新元 新加坡元 韩元 卢布 卢比 法郎 瑞士法郎 瑞郎 马克 泰铢 比索 里亚尔 美金 台币
  新台币 第纳尔 迪拉姆 兰特 里拉 雷亚尔 林吉特 越南盾 印尼盾 块钱 角钱 毛钱 分钱 美分 欧分 便士 毛 克朗 丹麦克朗 挪威克朗 瑞典克朗 先令
`);

/** Shares and multiples. */
export const RATIOS = words('% ％ ‰ 个百分点 百分点 个基点 基点 倍 成 折');

/** Stretches of time that are work done or a time limit; years and ages are no figures to a clerk. */
export const DURATIONS = words(`
  小时 个小时 学时 课时 个学时 个课时 工时 人时 机时 车时 个工时 分钟 秒 秒钟 毫秒 个工作日 工作日 个月 天 个星期 个昼夜 个季度 台时
`);

/** Units that only the noun after them shows to be one: 三头牛, but 三头六臂. */
export const UNITS_BEFORE_NOUNS = words(`
  头牛 头猪 头羊 头驴 头骡 头奶牛 头水牛 头耕牛 头肉牛 头黄牛 头生猪 头种猪 头母猪 头母牛 面红旗 面国旗 面党旗 面锦旗 面旗帜 面旗 对夫妻 对夫妇 对新人 对恋人
  对师徒 对双胞胎 对母子 对父子 对情侣 口水井 口井 里地 里路 里山路 发子弹 发炮弹 只羊 只鸡 只鸭 只鹅
`);

/**
 * Words that begin like a unit and are none: 支部 is no 支, but 支队伍 is. What is written `longer>unit` names the
 * unit after all.
 */
export const UNIT_LOOKALIKES = words(`
  个一 人民 人大 人均 名单 名称 名牌 名录 位于 位列 位一体 户口 户籍 条龙 条心 条例 支部 支书 支持 支付 支撑 支援 支出 支行 支队 支教
  部门 部队 部委 部长 部署 部分 起来 场所 处级 面积 单位 单元 款项 组织 组长 道德 门户 集体 集团 项目 页岩 字方针 字诀 字经 字箴言 期间 期限 期工程
  期项目 任务 任命 任职 任期 任教 任何 任性 任中 担任 担当 担心 担子 担负 担保 双方 双向 双创 双拥 双减 双招 双高 双碳 双重 双一流 排查 排名 排队 排放 排头 排除 道路 道理 堂课>堂 方面 方针 方案 方式 方法 方向 方位 方阵 方队 方可 方能 方便 车间 车辆 车站 车队 车主 车企 车牌 车道 车型 里程 里面 里弄 里屯 里庄 里村 里河 里店 里铺 里桥 里沟 里堡 里坪 里镇 里乡 里街 里巷 里洋场 枝江 尾矿 所镇 户镇 户地 家镇 只要 只有 只是 只能 针对 圈子 讲话 讲述 讲解 讲座 讲台 讲师 讲堂 讲究 课程 课堂 课题 课桌 课本 课后 课外 课间 站台 站在 站立 站长 站上 站出 站起 站到 站岗 毛病 毛利 对一 分别 分之 分类 分为 分成 分析 分公司 分局 分支 分部 分厂 元素 元旦 元件 元宵 元月 元首 元老 元化 块状 米粉 米线 米饭
  升级 升至 升到 升高 升旗 升学 度假 克服 成立 成为 成员 成功 成果 成效 成本 成都 成绩 成熟 成年 成长 成人 成就 成交 成品 成群 成套 成分 成型 成形
  成语 成材 成片 成林 本科 折射 折叠 折扣 折腾 折合 倍增 倍感 倍加 倍受 倍数 口之家 口子 头部 头条 节目 节约 起步 通过 通知 通报 通讯 通信 通道 通车 通用 通关 件套 位数 部曲 部制
  元村 元区 元桥 元里 元镇 元乡 元县 支队伍>支 项目标>项 人民群众>人 部分队>部 道路>道 个人民>个
`);
