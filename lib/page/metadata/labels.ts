/** The words that label what a byline tells, by what they mean. A two-character word may be spread: 来　源. */

export type Label =
  | 'title'
  | 'source'
  | 'publisher'
  | 'author'
  | 'reporter'
  | 'correspondent'
  | 'editor'
  | 'subeditor'
  | 'time'
  | 'otherTime'
  | 'other';

const WORDS: Readonly<Record<Label, string>> = {
  title: '标题 文件名称 信息名称',
  source:
    '来源 来源于 文章来源 稿件来源 信息来源 新闻来源 内容来源 消息来源 文件来源 本文来源 转载来源 稿源 转自 转载自 摘自 来自 出处',
  /** Stands in for a source where none is told. */
  publisher: '发布单位 发布机构 发布机关 发文机关 发文机构 制发机关 供稿单位 供稿 来稿单位 撰稿单位',
  author: '作者 文 文/图 图/文 图文 撰文 撰稿 撰稿人 执笔 采写',
  reporter: '记者 本报记者 本网记者 本台记者 全媒体记者 融媒体记者 见习记者 实习记者 首席记者 特约记者',
  correspondent: '通讯员 特约通讯员 本报通讯员',
  editor: '责任编辑 责编 网络编辑 值班编辑 本文编辑 网编',
  subeditor: '编辑 编发 编审 信息编辑',
  time: '时间 日期 发布时间 发布日期 发表时间 发表日期 发稿时间 刊发时间 发文时间 发文日期 公开日期 发布于 发表于 发布 发表',
  /** Stands in for the time of publication where none is told. */
  otherTime:
    '成文日期 成文时间 生成日期 更新时间 更新日期 修改时间 编辑时间 编辑于 录入时间 添加时间 上传时间 更新于 加入时间 最后更新',
  other:
    '图片来源 照片来源 数据来源 资料来源 视频来源 素材来源 题图来源 封面来源 生效日期 失效日期 施行日期 当前时间 活动时间 会议时间 校对 审核 初审 复审 终审 审签 监制 统筹 摄影 摄像 供图 图 配图 投稿 上传 上传者 录入 录入者 发布者 发布人 浏览 浏览次数 浏览量 浏览数 阅读 阅读次数 阅读量 阅读数 点击 点击率 点击数 点击量 点击次数 访问次数 访问量 人气 热度 字体 字体大小 字号 打印 分享 评论 栏目 所属栏目 分类 所属分类 主题分类 所属类别 标签 关键词 关键字 索引号 文号 发文字号 发布文号 主题词 版次 版面 有效性 信息有效性',
};

const MEANINGS: ReadonlyMap<string, Label> = new Map(
  (Object.entries(WORDS) as [Label, string][]).flatMap(([label, words]) =>
    words.split(' ').map((word) => [word, label]),
  ),
);

/** What a label means, spread or not. */
export function meaningOf(label: string): Label {
  return MEANINGS.get(label.replace(/\s/gu, '')) ?? 'other';
}

/** Every label as a pattern, the longest first, so that 图片来源 is not read as 来源. */
export const ANY_LABEL = [...MEANINGS.keys()]
  .toSorted((a, b) => b.length - a.length)
  .map((word) => (word.length <= 3 ? [...word].join('\\s{0,4}') : word))
  .join('|');
