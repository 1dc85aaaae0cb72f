/** Where something is: the province and the city that a text names. */
import { REGIONS } from './regions';

interface Place {
  readonly province: string;
  readonly city?: string;
}

const LEVEL = /(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区)$/u;

/** By name as texts write it, with and without its level. */
const PLACES: ReadonlyMap<string, Place> = new Map(
  REGIONS.flatMap(([province, cities]) => [
    [province, { province }] as const,
    [province.replace(LEVEL, ''), { province }] as const,
    ...cities
      .split(' ')
      .filter(Boolean)
      .map((city) => [city, { province, city }] as const),
  ]),
);

const NAMES = [...PLACES.keys()].sort((a, b) => b.length - a.length).join('|');
/** 北京时间, 延安精神, 上海合作组织, 南京路, 苍山西镇, 华西安保: the name tells of something else. */
const NO_PLACE = '会议|会师|公报|冬奥|合作组织|大道|奥运|时间|精神|街|路|道|镇|乡|村|寨|保';
/** A place that follows its province: 广东省珠海市, 广东珠海. */
const PLACE = new RegExp(`(${NAMES})(?:省|市|自治区)?(${NAMES})?(?!${NO_PLACE})`, 'gu');

/**
 * The first place that a text names, as `广东省珠海市`, `广东省` or `北京市海淀区`. A city stands for itself; where it follows
 * another province (河北省朝阳), the province alone is believed.
 */
export function proposeRegion(text: string): string | undefined {
  for (const [, first = '', second = ''] of text.matchAll(PLACE)) {
    const place = PLACES.get(first);
    if (!place) continue;
    const inner = place.city === undefined ? PLACES.get(second) : undefined;
    return named(inner?.city !== undefined && inner.province === place.province ? inner : place);
  }
  return undefined;
}

/** The province of a region as a clerk or a page writes it: 珠海 → 广东省. */
export function provinceOf(region: string): string | undefined {
  const place = proposeRegion(region);
  return place && REGIONS.find(([province]) => place.startsWith(province))?.[0];
}

function named({ province, city }: Place): string {
  if (city === undefined) return province;
  return `${province}${HAS_LEVEL.test(city) ? city : `${city}${levelOf(city)}`}`;
}

/** 湘西州 has its level, 杭州 has not. */
const HAS_LEVEL = /[市区县盟]$|..州$/u;

/** What cities and prefectures without 市 are called in full. */
const PREFECTURES: Readonly<Record<string, string>> = {
  锡林郭勒: '盟',
  阿拉善: '盟',
  大兴安岭: '地区',
  神农架: '林区',
  阿克苏: '地区',
  喀什: '地区',
  和田: '地区',
  塔城: '地区',
  阿勒泰: '地区',
};
const STATES =
  '延边 恩施 阿坝 甘孜 黔西南 黔东南 黔南 楚雄 西双版纳 大理 德宏 迪庆 临夏 甘南 果洛 昌吉 博尔塔拉 巴音郭楞 克孜勒苏 伊犁'.split(
    ' ',
  );

function levelOf(city: string): string {
  return PREFECTURES[city] ?? (STATES.includes(city) ? '州' : '市');
}
