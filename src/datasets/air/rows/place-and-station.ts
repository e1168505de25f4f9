/** Whose values stand under one name among others: a place's, a station's, or those of a place's station. */
import { pattern } from "../../../collections/pattern";
import { areTownAndTownships, isTownOfCounty } from "../../air-days/whole-of-places";
import { isPlaceName } from "../sheet-facts";
import { isDistrictOfTown } from "../words/town-parts";

export interface Named {
  readonly place: string | null;
  readonly station: string | null;
}

const SEPARATORS = /[\s\-_—–·•/、,，:：|()（）[\]【】]+/;

/** Names that only ever are those of places; a part of a town (新城区) or a township may as well be a station. */
const SURELY_PLACE = /(?:县|旗|州|盟|.{2}市)$/;

/** A place's name in front of a station's: 靖远县第二小学. */
const PREFIX = /^(?:[\u4e00-\u9fa5]{1,7}?自治[县旗]|[\u4e00-\u9fa5]{1,6}?[县旗]|[\u4e00-\u9fa5]{2,5}?[市区镇乡])(?=.)/;
/** Names of stations say where they stand: a school, an office, a part of the town. */
const OF_STATIONS = pattern()`
  [站点局厂院校园馆楼场路街库学岗所委府寺塔桥村庄]$|[一二三四五六七八九]中$|^[东南西北中]|[东南西北中]$|城[东南西北中区]?$|新区|老城
  |学校|公园|国控|省控|市控|县控|开发|高新|工业|对照|背景|\d|[A-Za-z#]
`;

/** Names that only ever are those of stations: 县政府站, 第二中学, 监测站楼顶. */
const SURELY_STATION =
  /.(?:[站点]位?|学校|[中小大]学|公园|小区|广场|医院|[公宿]舍|宾馆|酒店|公司|[局厂院馆楼顶所]|政府|[乡镇县市区]委|[一二三四五六七八九]中)$/;

export const isSurelyStation = (name: string): boolean =>
  SURELY_STATION.test(name.replace(/(?<=.)[(（][^()（）]*[)）]$/, ""));

export const saysWhereItStands = (name: string): boolean => OF_STATIONS.test(name);

/** Of one sheet's values: 第2版, V1. */
const VERSION = pattern("i")`
  ^(?:第[\d一二三四五]+|第?[\d一二三四五]+(?:版|次|稿|批|轮)|v\d+(?:[.]\d+)*|[a-z]|.{0,4}[前后审核报发版稿测]|\d+(?:[.]\d+)?[℃k])$
`;
export const isVersion = (word: string): boolean => VERSION.test(word) && !isPlaceName(word);

/** Whether a word by itself names a station or a place. */
export const isNameOfPoint = (word: string): boolean =>
  !isVersion(word) && (saysWhereItStands(word) || isPlaceName(word));

export const isSurelyPlace = (name: string): boolean => SURELY_PLACE.test(name);

/** @param all the names that stand side by side, this one among them */
export function namedAmong(name: string, all: readonly string[]): Named {
  if (areTownAndTownships(all)) return { place: isTownOfCounty(name) ? null : name, station: null };
  const parts = name.split(SEPARATORS).filter((part) => part !== "");
  if (parts.length > 1) {
    const place = parts.find((part) => isPlaceName(part)) ?? null;
    const rest = parts.filter((part) => part !== place);
    if (place !== null && rest.length > 0) return { place, station: rest.join(" ") };
  }
  if (isPlaceName(name)) {
    const isOfPlaces = SURELY_PLACE.test(name) || all.every((other) => isPlaceName(other));
    return isOfPlaces ? { place: name, station: null } : { place: null, station: name };
  }
  const place = placeBefore(name, all);
  return place === null ? { place: null, station: name } : { place, station: name.slice(place.length) };
}

/** A name in front that others share, each with another behind it. */
function placeBefore(name: string, all: readonly string[]): string | null {
  const place = PREFIX.exec(name)?.[0] ?? null;
  if (place === null || !isPlaceName(place) || isDistrictOfTown(place)) return null;
  return all.some((other) => other !== name && other.startsWith(place) && other.length > place.length) ? place : null;
}
