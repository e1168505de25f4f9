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
