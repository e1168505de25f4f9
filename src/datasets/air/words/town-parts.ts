/** Parts of a town that end like a district: 老城区, 经开区, 产业集聚区, 高速服务区. */
import { pattern } from "../../../collections/pattern";

const PART = pattern()`
  (?:新|老|旧|主|中心|东|南|西|北|开发|经开|高开|高新|工业|经济|产业|集聚|聚集|园|景|风景|示范|城|郊|矿|厂|校|库|市|服务|度假|保税|物流|试验
  |实验|核心|商务|港|社|小|住宅|居民|生活|家属|办公|功能)区
`.source;

const IS_PART = new RegExp(`${PART}$`);
/** What stands behind a name that is a station's: 老城区空气站, 经开区点位. */
const BEFORE_STATION = new RegExp(
  `${PART}(?:环境|空气|质量|自动|监测|[国省市县区]控)*(?:子站|站点?|测点|点位?)(?![\\u4e00-\\u9fa5]*(?:局|大队|中心))`,
);

/** A part of one town, and no county or district by its name. */
export const isDistrictOfTown = (name: string): boolean => IS_PART.test(name);

/** 新城区点位 */
export const namesStationOfTown = (text: string): boolean => BEFORE_STATION.test(text);

/** Whether the place in front of a text is that of a station: 老城区站2023年2月日均值. */
export const isStationOfTown = (text: string, place: string): boolean =>
  isDistrictOfTown(place) && BEFORE_STATION.exec(text)?.index === place.search(IS_PART);
