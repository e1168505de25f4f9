/** Whether two names are of one place. */

const UNIT_OF_PLACE = /(?:自治县|自治州|自治旗|县|市|区|州|盟|旗|镇|乡|街道|团)$/;

/** 阜康 of 阜康市 */
export const withoutUnit = (place: string): string => place.replace(UNIT_OF_PLACE, "");

/** 阜康 and 阜康市 */
export function isSamePlace(a: string, b: string): boolean {
  if (a === b) return true;
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
  const [longer, ...more] = names.filter((name) => name.endsWith(wanted) || withoutUnit(name).endsWith(wanted));
  if (longer !== undefined) return more.length === 0 ? longer : null;
  const [shorter, ...others] = names.filter((name) => name.length > SHORTEST && wanted.endsWith(name));
  return shorter !== undefined && others.length === 0 ? shorter : null;
}
