/** Which part of a case a passage tells: 背景 做法 成效 启示. */
import { PARTS, type Part } from '@/lib/model/clipping';

interface Cue {
  readonly pattern: RegExp;
  readonly weight: number;
}

/** Words that tell a part, each with how much it tells; a word counts once however often it stands there. */
const CUES: Readonly<Record<Part, readonly Cue[]>> = {
  background: [
    { pattern: /针对|面对|面临|为了?(?:解决|破解|推动|深入|进一步)|为[^，,。]{2,20}[，,]/u, weight: 2 },
    { pattern: /问题|难题|困难|矛盾|短板|痛点|堵点|不足|薄弱/u, weight: 1 },
    { pattern: /背景|起因|过去|此前|曾经|长期以来|一度|位于|地处|现有|辖区/u, weight: 1.5 },
  ],
  practice: [
    { pattern: /推行|建立|成立|组建|搭建|设立|制定|出台|打造|创建|构建|健全|完善/u, weight: 1.5 },
    { pattern: /组织|开展|实施|推进|探索|创新|整合|选派|安排|走访|培训|划分|公示/u, weight: 1 },
    { pattern: /通过|采取|坚持|依托|围绕|聚焦|做法|举措|机制|制度|工作法/u, weight: 0.5 },
  ],
  result: [
    {
      pattern: /以来|截至|截止|目前|累计|先后|共(?:处理|办理|解决|化解|开展|收集|完成|服务|帮助)|已(?:有|经)?/u,
      weight: 1,
    },
    { pattern: /提升|提高|增长|增加|下降|减少|降低|缩短|翻番|达到|实现/u, weight: 1 },
    { pattern: /成效|效果|满意度|满意率|获评|荣获|被评为|入选|好评|零投诉|解决[^。]{0,12}\p{Nd}/u, weight: 2 },
    {
      pattern: /\p{Nd}[\p{Nd},.]*\s*(?:余|多)?\s*[万亿]?(?:余|多)?\s*(?:件|宗|起|个|次|人次|人|户|项|元|%|％|场|条)/u,
      weight: 1,
    },
  ],
  comment: [
    { pattern: /启示|经验|体会|启发|感悟|点评|评论/u, weight: 2 },
    { pattern: /[”」"]?[^。]{0,20}(?:说|表示|认为|指出|坦言|感慨|介绍)[，,：:道。]/u, weight: 1.5 },
    { pattern: /只有|必须|关键在|离不开|证明|表明|值得|借鉴|下一步/u, weight: 1 },
  ],
};

const ENOUGH = 1.5;

/** The part with the most cues; undefined where none speaks clearly or two speak alike. */
export function proposePart(passage: string): Part | undefined {
  return tellingPart(passage)?.part;
}

/** The same, with how clearly it speaks: the sum of its cues. */
export function tellingPart(passage: string): { readonly part: Part; readonly score: number } | undefined {
  const [first, second] = PARTS.map((part) => ({ part, score: scoreOf(passage, CUES[part]) })).toSorted(
    (a, b) => b.score - a.score,
  );
  return !first || first.score < ENOUGH || first.score === second?.score ? undefined : first;
}

function scoreOf(passage: string, cues: readonly Cue[]): number {
  return cues.reduce((sum, { pattern, weight }) => sum + (pattern.test(passage) ? weight : 0), 0);
}
