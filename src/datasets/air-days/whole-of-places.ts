/** A name that stands for the whole beside its parts: 全市 among counties, 昌吉州 among its 县市. */

const WHOLE =
  /^(?:全(?:市|州|县|区|省|盟|地区|域|师|兵团)|各?(?:县市区|县市|区县|市县|县区|城市)?)(?:平均|均值|合计|总体)?(?:值)?$/;
const LARGER = /(?:州|盟|地区|省|自治区)$/;
const COUNTY = /(?:县|市|区|旗|镇|乡|街道|团)$/;

const TOWNSHIP = /(?:镇|乡|街道|苏木|团|场|村|园区?)$/;

/** Of a station's name: 公园 and 体育场 are none. */
export const isTownshipByName = (name: string): boolean => /(?:镇|乡|街道|苏木)$/.test(name);

export const isTownship = (name: string): boolean => TOWNSHIP.test(name);

/** 本县, 我市: the bureau's own place, whatever it is called. */
export const isOwnPlace = (name: string): boolean => /^[本我][县市区州旗盟](?![域内])/.test(name);

/** 城区空气自动站, 河口镇空气站: stations called after the town and the townships in which they stand. */
const STATION = /(?<=[镇乡区道木城])(?:空气|环境|自动|监测|质量)*(?:站点?|点位?|子站)$/;
const withoutStation = (name: string): string => name.replace(STATION, "");

/** 县城, 主城区: the town by which a county is judged. */
export const isTownOfCounty = (name: string): boolean =>
  /^(?:[县旗]城区?|城区|[主中]心?城区|市区|建成区)$/.test(withoutStation(name));

/** 县城 and nothing but townships beside it, which are no stations of the town. */
export function areTownAndTownships(names: readonly string[]): boolean {
  const others = names.filter((name) => !isTownOfCounty(name));
  return (
    others.length > 0 && others.length < names.length && others.every((one) => isTownshipByName(withoutStation(one)))
  );
}

/** 全县, the county itself or its town beside nothing but its townships. */
export function isCountyOfTownships(name: string, names: readonly string[]): boolean {
  const others = names.filter((other) => other !== name);
  const isCounty = WHOLE.test(name) || COUNTY.test(name) || isTownOfCounty(name);
  return others.length > 0 && !isTownship(name) && isCounty && others.every(isTownship);
}

/** By its own words, or as the only larger one among counties. @param names all that stand side by side */
export function isWholeAmong(name: string, names: readonly string[]): boolean {
  if (WHOLE.test(name)) return true;
  if (names.length > 2 && isCountyOfTownships(name, names)) return true;
  const others = names.filter((other) => other !== name && !WHOLE.test(other));
  return LARGER.test(name) && others.length > 1 && others.every((other) => COUNTY.test(other) && !LARGER.test(other));
}
