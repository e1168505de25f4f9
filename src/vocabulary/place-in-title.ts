/** Whose a list is, by the head of its title: 示例县2021年燃煤锅炉淘汰清单. */

import { COUNTY_STEM, isCounty, isCountyLevel, PREFECTURE } from "./counties";

const LARGER = `(?:\\p{Script=Han}{2,7}(?:省|自治区))?(?:${PREFECTURE}(?=${COUNTY_STEM}[县旗]))?`;
const NAMED = new RegExp(
  `^${LARGER}(\\p{Script=Han}{1,12}?自治[县旗]|\\p{Script=Han}{1,4}?县|\\p{Script=Han}{2,5}?[市旗])(?![级城长域政委容场面区])`,
  "u",
);
/** 2021年, 生态环境局, 省督察, 中央第三生态环境保护督察组 */
const INSPECTED = /^(?:\s*\d{4}|生态环境局|人民政府|.{0,6}督察|.{0,8}环境保护督察)/u;
/** 附件1：, 关于, 2021年, 2021—2022年度: what goes before a name. */
const BEFORE = /^(?:附[件表]\s*\d*\s*[:：、]?|关于|\d{4}(?:\s*[-—－~至]\s*\d{2,4})?年?度?|[\s“"《【（(])+/u;
/** Counties and cities of a kind, and whichever they are: no names. */
const OF_A_KIND =
  /(?:[各全本我该每外跨邻市区郊辖两多属]|城|都|示范|试点|达标|重点|贫困|脱贫|先进|模范|文明|卫生|园林|生态|创建|型|大|强)[县市旗]$/u;

export interface PlaceOfTitle {
  readonly name: string;
  /** It is a 自治县, or a year or the inspection follows: a name by that alone. Else another title must bear it too. */
  readonly isSure: boolean;
}

/** null: the title does not begin with the name of a county, a banner or a city. */
export function placeOfTitle(title: string): PlaceOfTitle | null {
  const bare = title.trim().replace(BEFORE, "");
  const found = NAMED.exec(bare);
  const name = found?.[1];
  if (name === undefined || OF_A_KIND.test(name)) return null;
  const rest = bare.slice(found?.[0].length ?? 0);
  const isSure = /自治[县旗]$/u.test(name) || INSPECTED.test(rest);
  // A city's name has too many namesakes: 农贸市, 超市.
  return isSure || name.endsWith("县") ? { name, isSure } : null;
}

const DISTRICT = new RegExp(`^${LARGER}(\\p{Script=Han}{2,4}?区)(?![级域内外划])`, "u");

const SERIAL = /^[\d一二三四五六七八九十.、．\-\s]+/;

/**
 * The county or district whose a list is by the head of its title, or by a sheet's name that is one; null: none.
 * @param cities those that are known to be of a county's rank
 */
export function countyOfTitle(title: string, cities: ReadonlySet<string> = new Set()): string | null {
  const bare = title.trim().replace(BEFORE, "").replace(SERIAL, "");
  const city = cityBefore(bare);
  if (city !== null && cities.has(city)) return city;
  const name = isCounty(bare) ? bare : (placeOfTitle(bare)?.name ?? DISTRICT.exec(bare)?.[1] ?? null);
  return name !== null && isCountyLevel(name) && !OF_A_KIND.test(name) ? name : null;
}

/** What reads as the name of a city at the head of a title, of whatever rank; null: nothing. */
export function cityOfTitle(title: string): string | null {
  return cityBefore(title.trim().replace(BEFORE, "").replace(SERIAL, ""));
}

function cityBefore(bare: string): string | null {
  const name = NAMED.exec(bare)?.[1];
  return name !== undefined && name.endsWith("市") && isCounty(name) && !OF_A_KIND.test(name) ? name : null;
}

/** The one place that titles of different sheets agree on; null: none, or several. */
export function placeOfTitles(sheets: readonly (readonly string[])[]): string | null {
  const found = sheets.flatMap((titles) => titles.map(placeOfTitle).find((place) => place !== null) ?? []);
  const names = [...new Set(found.map(({ name }) => name))];
  const [only] = names;
  if (only === undefined || names.length > 1) return null;
  return found.length > 1 || found.some(({ isSure }) => isSure) ? only : null;
}
