/** Whether two names are of one place. */
import { pattern } from "../collections/pattern";

const UNIT_OF_PLACE = /(?:自治县|自治州|自治旗|县|市|区|州|盟|旗|镇|乡|街道|团)$/;

/** The peoples after whom places are named: closed, and no other words may stand there (喀喇沁左翼蒙古族自治县). */
const AUTONOMOUS = pattern("u")`
  ^(\p{Script=Han}{1,16}?)(?:(?:哈萨克|柯尔克孜|塔吉克|达斡尔|鄂温克|鄂伦春|维吾尔|土家|布依|朝鲜|哈尼|傈僳|拉祜|东乡|纳西|景颇|仫佬|布朗|撒拉
  |毛南|仡佬|锡伯|阿昌|普米|德昂|保安|裕固|独龙|蒙古|回|藏|苗|彝|壮|满|侗|瑶|白|傣|黎|佤|畲|水|土|羌|怒|各)族?)+自治([县州旗])$
`;

/** 镇沅县 of 镇沅彝族哈尼族拉祜族自治县, as people call it; any other name as it is. */
export const everydayName = (place: string): string =>
  place.includes("自治") ? place.replace(AUTONOMOUS, "$1$2") : place;

/** 阜康 of 阜康市, 镇沅 of 镇沅彝族哈尼族拉祜族自治县 */
export const withoutUnit = (place: string): string => everydayName(place).replace(UNIT_OF_PLACE, "");

/** 阜康 and 阜康市, 镇沅县 and 镇沅彝族哈尼族拉祜族自治县 */
export function isSamePlace(a: string, b: string): boolean {
  if (a === b || everydayName(a) === everydayName(b)) return true;
  const [bareA, bareB] = [withoutUnit(a), withoutUnit(b)];
  return bareA === bareB && (bareA === a || bareB === b);
}

/** Of two characters at least: 县 is the end of every county's name. */
const SHORTEST = 2;

/**
 * Which of the names means the place, for every kind of sheet: itself, 临泉县 beside 阜阳市临泉县 and the other way
 * round; null: none of them, or several may.
 */
export function placeMeant(names: readonly string[], wanted: string): string | null {
  const same = names.find((name) => isSamePlace(name, wanted));
  if (same !== undefined) return same;
  const called = everydayName(wanted);
  const [longer, ...more] = names.filter(
    (name) => everydayName(name).endsWith(called) || withoutUnit(name).endsWith(called),
  );
  if (longer !== undefined) return more.length === 0 ? longer : null;
  const [shorter, ...others] = names.filter((name) => name.length > SHORTEST && called.endsWith(everydayName(name)));
  return shorter !== undefined && others.length === 0 ? shorter : null;
}
