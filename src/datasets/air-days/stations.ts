/** Which stations speak for a place, and from when to when (HJ 663-2013 §6.1.4, appendix A.2). */
import type { Day } from "../../calendar/day";
import { pattern } from "../../collections/pattern";
import { pollutants, type Pollutant } from "../../standards/pollutant";
import type { AirRow } from "../air/air-rows";

/** Names of stations that measure the background and take no part in a place's mean (HJ 664-2013: 对照点, 背景点). */
const CONTROL = /对照|背景|background|control/i;

/** For which judgement a station is: of the place (HJ 664-2013: 评价点), or for something else. */
const EVALUATING = /参与|参评|纳入|国控|省控|市控|县控|区控|评价|考核/;
const FOR_OTHERS =
  /对照|背景|乡镇|街道|村|微站|微型|交通|路边|工业|园区|企业|加密|网格|移动|预警|非考核|非国控|^[不未非]|传输|区域点|农村|超级站|组分|background|control/i;

/** Of stations whose kinds are told: those that judge no place, where there are others that do. */
export function outsideByKind(kinds: ReadonlyMap<string, string>): ReadonlySet<string> {
  const evaluates = (kind: string): boolean => EVALUATING.test(kind) && !FOR_OTHERS.test(kind);
  const anyEvaluates = [...kinds.values()].some(evaluates);
  const outside = [...kinds].filter(([, kind]) => !evaluates(kind) && (anyEvaluates || CONTROL.test(kind)));
  return new Set(outside.filter(([, kind]) => FOR_OTHERS.test(kind)).map(([station]) => station));
}

/** 国控站, 乡镇空气站, 对照点: what stations are there for, and no name of one. */
const KIND = pattern("i")`
  ^(?:(?:国家?|省级?|市级?|县级?|区级?)控|城市|环境|空气|质量|评价|考核|非考核|参评|[不未非]参[评与加](?:评价)?|对照|清洁|背景|区域|乡镇|镇街|街道|农村|村级
  |微型?|小微?|交通|路边|工业|园区|企业|加密|网格化?|移动|预警|传输|趋势|研究|超级|组分|污染|监[控测]|自动|直管|共建|自建|其他)+(?:点位?|站点?|子站|类)?$
`;
const OF_KIND =
  /控|评价|考核|参评|对照|背景|乡镇|镇街|街道|农村|村级|微|交通|路边|工业|园区|企业|加密|网格|移动|预警|传输|趋势|研究|超级|组分|污染/;

export const isKindOfStation = (word: string): boolean => KIND.test(word) && OF_KIND.test(word);

export const isControlPoint = (station: string): boolean => CONTROL.test(station);

/**
 * The stations that take part: those that staff chose; of the others all but control points. Where nothing but control
 * points is left, they are all there is.
 */
export function stationsTakingPart(
  stations: readonly string[],
  chosen: Readonly<Record<string, boolean>>,
  outside: ReadonlySet<string> = new Set(),
): ReadonlySet<string> {
  const taking = stations.filter((station) => chosen[station] ?? !(isControlPoint(station) || outside.has(station)));
  return new Set(taking.length > 0 ? taking : stations);
}

/** From the first day with a value to the last day on which the station is listed as in operation. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/**
 * Days after which an item without values is one that the station no longer measures: two months make no mean valid.
 */
const LONGEST_FAILURE = 62;

/**
 * When a station measured each item. Before its first value it was not there yet, after its last row, or behind the
 * last that does not say 停运, not any more; a row without value between or behind is a failure of a station in
 * operation.
 */
export function spansOf(rows: readonly AirRow[]): Readonly<Partial<Record<Pollutant, Span>>> {
  const spans: Partial<Record<Pollutant, Span>> = {};
  const listed = rows.filter(({ closed }) => closed === undefined);
  const last = listed.reduce<number>((latest, { day }) => Math.max(latest, day), -Infinity) as Day;
  for (const item of pollutants) {
    const days = rows.filter(({ concentrations }) => concentrations[item] !== undefined).map(({ day }) => day);
    if (days.length === 0) continue;
    const [from, to] = days.reduce<[number, number]>(
      ([low, high], day) => [Math.min(low, day), Math.max(high, day)],
      [Infinity, -Infinity],
    ) as [Day, Day];
    // An item that ended long before its station was taken out of operation.
    spans[item] = { from, to: last - to > LONGEST_FAILURE ? to : last };
  }
  return spans;
}
