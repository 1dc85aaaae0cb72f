/** The place that a unit's name begins with, level by level, and what is left of the name. */
import { proposeRegion } from '@/lib/text/region';

export interface UnitPath {
  /** By level, such as 市 for 市, 州, 盟 and 地区. */
  readonly levels: ReadonlyMap<string, Place>;
  readonly rest: string;
}

export interface Place {
  /** '' where the unit's name tells the level alone: 市公安局. */
  readonly name: string;
  /** How the level is called: 市, 州. */
  readonly called: string;
}

const LEVELS = [
  ['省', /^(\p{Script=Han}{2,4}?)(省|自治区)/u],
  ['市', /^(\p{Script=Han}{2,5}?)(?:自治)?(市|州|地区|盟)(?!场|政|民|容|委会)/u],
  ['县', /^(\p{Script=Han}{1,5}?)(区|县|旗)(?<![社园小片校院厂景矿辖城]区)(?!域|划|块)/u],
  ['镇', /^(\p{Script=Han}{1,4}?)(镇|乡|街道)(?!办|党)/u],
] as const;
const BARE = [
  ['市', /^[市州](?!场|政|民|容)/u],
  ['县', /^[区县旗](?!域|划|块)/u],
] as const;

/** 广东省珠海市公安局 → 省: 广东, 市: 珠海, and 公安局. A city that is known without its level counts as one: 珠海公安局. */
export function unitPath(name: string): UnitPath {
  const levels = new Map<string, Place>();
  let rest = withLevels(name);
  for (const [level, pattern] of LEVELS) {
    const found = pattern.exec(rest);
    if (!found || found[0].length === rest.length) continue;
    levels.set(level, { name: found[1] ?? '', called: found[2] ?? '' });
    rest = rest.slice(found[0].length);
  }
  if (levels.size === 0)
    for (const [level, pattern] of BARE) {
      const found = pattern.exec(rest);
      if (!found || levels.size > 0) continue;
      levels.set(level, { name: '', called: found[0] });
      rest = rest.slice(1);
    }
  return { levels, rest };
}

/** Puts the levels in that a known place is written without. */
function withLevels(name: string): string {
  const region = proposeRegion(name);
  if (!region) return name;
  const [, province = '', city = ''] = /^(.+?(?:省|自治区|市|特别行政区))(.*)$/u.exec(region) ?? [];
  for (const place of [city, province]) {
    const bare = place.replace(/(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区)$/u, '');
    if (bare === '' || bare === place || !name.startsWith(bare)) continue;
    const after = name.slice(bare.length).replace(/^(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区)/u, '');
    // a province is told by its city as well: 广东珠海 is 珠海
    return place === province && city !== '' ? withLevels(after) : `${place}${after}`;
  }
  return name;
}
