/** Words around a number that make it more, less or about. */
import type { Relation } from '@/lib/model/annotation';

/** Stand before the number and belong to the figure. */
export const HEDGES_BEFORE: Readonly<Record<string, Relation>> = {
  不下: '>',
  不下于: '>',
  不低于: '>',
  不到: '<',
  不多于: '<',
  不小于: '>',
  不少于: '>',
  不止: '>',
  不满: '<',
  不足: '<',
  不超过: '<',
  不超: '<',
  不高于: '<',
  不大于: '<',
  低于: '<',
  几乎: '~',
  大于: '>',
  大概: '~',
  大约: '~',
  大约有: '~',
  多于: '>',
  将近: '~',
  小于: '<',
  少于: '<',
  接近: '~',
  最多: '<',
  最少: '>',
  破: '>',
  突破: '>',
  约: '~',
  约为: '~',
  约合: '~',
  约有: '~',
  至多: '<',
  至少: '>',
  至少有: '>',
  超: '>',
  超出: '>',
  超过: '>',
  超过了: '>',
  近: '~',
  逾: '>',
  高于: '>',
};

/** Make a hedge of a scale that stands alone: 上百个, 过万人. */
export const HEDGES_BEFORE_SCALE: Readonly<Record<string, Relation>> = { 上: '>', 过: '>', 成: '~' };

/** Last characters of quantities, after which 过 is a hedge: 产值过14亿元. */
export const QUANTITY_ENDINGS = '值量额入数率产收利资';

/** Words that end like a hedge: 节约3000元 is no about. */
export const HEDGE_LOOKALIKES = (
  '节约 预约 签约 公约 合约 制约 契约 条约 邀约 履约 违约 续约 特约 简约 集约 相约 最近 附近 临近 靠近 亲近 邻近 就近 新近 远近 贴近 走近 ' +
  '侦破 打破 攻破 识破 冲破 告破 爆破 高超 赶超 反超 彩超 B超 心超 划破 磨破 撞破 戳破 刮破 擦破'
).split(' ');

/** Stand after the unit and belong to the figure. */
export const HEDGES_AFTER: Readonly<Record<string, Relation>> = {
  上下: '~',
  以上: '>',
  以下: '<',
  以内: '<',
  出头: '>',
  之内: '<',
  左右: '~',
};
