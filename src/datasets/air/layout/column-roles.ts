/** What a column that holds no concentrations is for, by its header and by what stands in it. */
import type { Cell } from "../../../cells/cell";
import { headerKey, normaliseText } from "../../../cells/normalise-text";
import { anyOf, pattern } from "../../../collections/pattern";
import { remembered } from "../../../collections/remembered";
import type { SheetGrid } from "../../../tables/sheet-grid";
import { isGroupOfStations, isKindOfStation } from "../../../vocabulary/station-kinds";
import { itemOf, itemWords } from "../words/item-words";
import { whenIn } from "../words/when-words";
import { isMeanOfStations, isNoValueOfDay, isOfNoDay, rowState } from "../words/written-words";

/**
 * `stationKind`: 国控, 乡镇, 对照, what a station is there for. `aside`: a code, a coordinate, the time of an upload.
 */
export const columnRoles = [
  "date",
  "year",
  "month",
  "dayOfMonth",
  "hour",
  "city",
  "station",
  "stationKind",
  "item",
  "unit",
  "state",
  "aqi",
  "class",
  "primary",
  "sandDust",
  "remark",
  "value",
  "aside",
] as const;

export type ColumnRole = (typeof columnRoles)[number];

/** Asks of a point whether the place is judged by it. */
export const TAKES_PART = pattern()`
  ^(?:是否|可否|有无)?(?:为|是)?(?:参与|参加|纳入|计入|列入|用于|作为|属于)?(?:城市|全[市县区]|县域|区域|[国省市县]级?|环境|空气|质量)*
  (?:评价|考核|参评|统计|平均|均值|排名)(?:计算|范围内?|点位?|站点?|[?？])*$|^是否(?:为|属于?)?(?:国控|省控|市控|县控)(?:点位?|站点?)?$
  |^[是可]否(?:参与|纳入|计入|列入)[?？]?$|^(?:是否)?(?:在评|参评)(?:点位?|站点?)?(?:情况|状态|与否|标识|标志)?$
  |^(?:评价|考核|参与)(?:情况|状态|与否|标识|标志)$
`;
/** Asks the other way round. */
export const IS_CONTROL =
  /^(?:是否)?(?:为|属于?)?(?:清洁)?(?:对照|背景)(?:点位?|站点?|[?？])*$|^(?:是否)?[不未](?:参[与加评]|纳入|计入)/;
/** Yes or no stands in such columns, whatever the header names. */
const ANSWER = /^(?:是|否|有|无|√|✓|×|✗|y|n|yes|no)$/i;

/** In the order in which they are tried. */
const ROLES: readonly (readonly [pattern: RegExp, role: ColumnRole])[] = [
  [
    /代码|编码|编号|序号|^(?:id|no\.?|index|code|[a-z]+_?(?:id|code))$|经度|纬度|^(?:lon|lat)|海拔|填报人|审核人|审核(?:时间|日期)/,
    "aside",
  ],
  [TAKES_PART, "stationKind"],
  [IS_CONTROL, "stationKind"],
  [/(?:站点?|点位|测点)(?:的)?(?:类型|类别|属性|级别|性质|分类|等级)/, "stationKind"],
  [/沙尘|浮尘|扬沙|^扣沙|sand|dust/, "sandDust"],
  [/首要|主要污染物|primary/, "primary"],
  [/等级|级别|类别|质量(?:状况|状态|级)|优良情况|污染程度|quality|level|grade|class/, "class"],
  [/aqi|空气质量指数|污染指数|^指数$/, "aqi"],
  [/备注|说明|意见|结论|原因|天气|^注$|remark|note|weather/, "remark"],
  [/^年(?:份|度)?$|^year$/, "year"],
  [/^月(?:份|度)?$|^month$/, "month"],
  [/^(?:日|号|天|几[日号]|日次|day)$/, "dayOfMonth"],
  [/^(?:时|小时|钟点|整点|时次|时段|时刻|hour|hr)$/, "hour"],
  [/日期|时间|时刻|时段$|^年月份?$|^(?:date|time|datetime)$|timepoint|年月日|月日$|date$|time$/, "date"],
  [
    /数据(?:状态|类型|性质|来源|级别|标识|口径|版本)|审核(?:状态|进度|情况|阶段|级别)|版本|版次|审次|批次|轮次|报次|^(?:阶段|状态|类型|标识|口径|性质|来源|统计类型|统计量)$/,
    "state",
  ],
  [
    /^(?:监测|污染|评价|检测)?(?:项目|因子|指标|参数)(?:名称)?$|^污染物(?:名称|种类|类型)?$|^(?:pollutant|item|parameter|species)$/,
    "item",
  ],
  [/^(?:计量|浓度)?单位$|^units?$/, "unit"],
  [/^是否|^有无/, "aside"],
  [/点位|站|测点|监测点|子站|国控|省控|市控|position|station|site|^地点$|点名|^name$/, "station"],
  [
    pattern()`
      ^省(?:份|区|级)?(?:名称?)?$|[县市区州盟旗乡镇街师团](?:\(|名称|名|、|\/|$)|城市|街道|地区|区域|区划|地方|^所[在属]|^area|city
      |county|district|region|province|town|^place$
    `,
    "city",
  ],
  [/浓度|监测值|日均值|均值|数值|测值|结果|^值$|^(?:value|conc\w*)$/, "value"],
];

const ANY_ROLE = anyOf(ROLES.map(([role]) => role));

export const isWeekday = (header: string): boolean =>
  /^(?:星期|周|礼拜)几?$|^(?:weekday|dow)$/i.test(headerKey(header));

/** By its header's words alone; null: they say nothing. */
export const roleNamed = remembered((header: string): ColumnRole | null => {
  const key = headerKey(header).replace(/[:：]/g, "");
  if (key === "" || key.length > 24) return null;
  if (isWeekday(key)) return "aside";
  const words = itemWords(header);
  if (words.items > 0 && !/首要|primary/.test(key)) return null;
  const role = ANY_ROLE.test(key) ? (ROLES.find(([pattern]) => pattern.test(key))?.[1] ?? null) : null;
  return role === "aqi" && /分指数|iaqi/.test(key) ? null : role;
});

/** What stands in a column: shares of its filled cells. */
export interface ColumnProfile {
  readonly filled: number;
  readonly numbers: number;
  /** Cells that name a day, a day of a month, an hour alone. */
  readonly days: number;
  readonly dayNumbers: number;
  readonly hours: number;
  readonly items: number;
  readonly states: number;
  /** Of them those of a day's values: 日均值, 审核, 今年. */
  readonly dayStates: number;
  /** 累计, 排名, 限值: rows of what is no value of the day, where others hold those. */
  readonly noValues: number;
  readonly texts: number;
  readonly answers: number;
  readonly units: number;
  /** What stations are there for: 国控, 乡镇站. */
  readonly kinds: number;
  readonly distinctNumbers: number;
  readonly distinctTexts: number;
}

interface DifferentCell {
  readonly row: number;
  readonly cell: Cell;
  times: number;
}

/** The different cells of a column that hold something: a row of each, and in how many rows it stands. */
function differentCells(grid: SheetGrid, column: number, rows: readonly number[]): readonly DifferentCell[] {
  const known: (DifferentCell | undefined)[] = [];
  const found: DifferentCell[] = [];
  const cells = grid.cellsOf(column);
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0;
    const code = cells.code(row - grid.top);
    const own = known[code];
    if (own !== undefined) {
      own.times += 1;
      continue;
    }
    const cell = cells.ofCode(code);
    if (cell.kind !== "empty") found.push((known[code] = { row, cell, times: 1 }));
  }
  return found;
}

/** @param rows the rows to look at */
export function profileOf(grid: SheetGrid, column: number, rows: readonly number[]): ColumnProfile {
  const count = {
    filled: 0,
    numbers: 0,
    days: 0,
    dayNumbers: 0,
    hours: 0,
    items: 0,
    states: 0,
    dayStates: 0,
    noValues: 0,
    texts: 0,
    answers: 0,
    units: 0,
    kinds: 0,
  };
  const texts = new Set<string>();
  const numbers = new Set<number>();
  for (const { row, cell, times } of differentCells(grid, column, rows)) {
    count.filled += times;
    const isNumber = cell.kind === "number" && cell.unit === undefined;
    if (cell.kind === "missing" || cell.kind === "belowDetection" || isNumber) count.numbers += times;
    if (isNumber) numbers.add(cell.value);
    const text = isNumber && !cell.storedAsText ? "" : normaliseText(String(grid.raw(row, column)));
    if (cell.kind === "date" && !cell.storedAsText) count.days += times;
    else {
      const when = isNumber && !cell.storedAsText ? null : whenIn(text);
      const value = isNumber ? cell.value : null;
      if (when !== null && (when.day !== null || when.month !== null)) count.days += times;
      else if (value !== null && /^(?:19|20)\d{6}$/.test(String(value))) count.days += times;
      if ((when?.day !== null && when?.month === null) || (value !== null && isDayNumber(value)))
        count.dayNumbers += times;
      if ((when !== null && when.day === null && when.hour !== null) || (value !== null && isHourNumber(value)))
        count.hours += times;
    }
    if (cell.kind === "text" || (cell.kind === "number" && cell.unit !== undefined)) {
      count.texts += times;
      texts.add(text);
      if (ANSWER.test(text)) count.answers += times;
      if (itemWords(text).unit !== null) count.units += times;
      if (itemOf(text) !== null || /^aqi$|^空气质量指数/i.test(text)) count.items += times;
      const state = rowState(text);
      if (state !== null) count.states += times;
      if (state !== null && !isOfNoDay(state)) count.dayStates += times;
      if (state === null && isNoValueOfDay(text)) count.noValues += times;
      if (isKindOfStation(text)) count.kinds += times;
    }
  }
  return { ...count, distinctTexts: texts.size, distinctNumbers: numbers.size };
}

const isDayNumber = (value: number): boolean => Number.isInteger(value) && value >= 1 && value <= 31;
/** A clock without a day is a fraction of one. */
const isHourNumber = (value: number): boolean =>
  (Number.isInteger(value) && value >= 0 && value <= 24) || (value > 0 && value < 1);

const most = (part: number, { filled }: ColumnProfile): boolean => filled > 0 && part >= 0.6 * filled;

/** 01, 02, 01, 02 under 点位: each of them again and again, and nothing else that numbers could be. */
const areCodes = (header: string, { numbers, filled, distinctNumbers }: ColumnProfile): boolean =>
  OF_POINTS.test(headerKey(header)) && numbers === filled && filled >= FEWEST_CODES && 2 * distinctNumbers <= filled;
const OF_POINTS = /^(?:监测|国控|自动|空气|所属)*(?:点位?|站点?|子站|测点|站房|站)(?:名称?|简称)?$/;
const FEWEST_CODES = 4;

const isOfStations = (header: string): boolean => isMeanOfStations(header) || isGroupOfStations(headerKey(header));

const NOT_OF_STATES: readonly ColumnRole[] = ["remark", "year", "month", "dayOfMonth"];

/** 级别 over 国控 and 乡镇, and yes and no under a header that speaks of judging. */
function mayTellKinds(named: ColumnRole | null, header: string, profile: ColumnProfile): boolean {
  if (named === "remark" || named === "city" || named === "date") return false;
  if (most(profile.kinds, profile) && named !== "station") return true;
  return most(profile.answers, profile) && /评价|考核|[参在]评/.test(headerKey(header));
}

/** Of each day its values, and perhaps rows of what is none: 浓度 and 全市排名. */
const tellsRowsApart = (profile: ColumnProfile): boolean =>
  most(profile.states, profile) ||
  (profile.dayStates >= LEAST_OF_DAYS * profile.filled && most(profile.states + profile.noValues, profile));
const LEAST_OF_DAYS = 0.2;

/** By header and content; the content decides where the header's word is used for several things. */
export function roleOf(header: string, profile: ColumnProfile): ColumnRole | null {
  const named = roleNamed(header);
  if (profile.filled === 0) return named;
  if (most(profile.items, profile) && named !== "primary" && profile.texts > 0) return "item";
  // Under 日期 they are the rows of means below a few days.
  // 上午, 下午 and 全天 under 统计时段 are no dates.
  const isOfOthers = named === "date" ? profile.days > 0 : named !== null && NOT_OF_STATES.includes(named);
  if (tellsRowsApart(profile) && !isOfOthers) return "state";
  if (mayTellKinds(named, header, profile)) return "stationKind";
  // 国控均值 over numbers is whose they are.
  if (most(profile.numbers, profile) && isOfStations(header) && !areCodes(header, profile)) return null;
  switch (named) {
    case "date":
      // 日期 that holds 1, 2, 3; 时间 that holds a clock alone.
      if (most(profile.days, profile)) return "date";
      if (most(profile.dayNumbers, profile)) return /时/.test(header) && !/日/.test(header) ? "hour" : "dayOfMonth";
      return most(profile.hours, profile) ? "hour" : "date";
    case "hour":
      // 时段 over 采暖期 and 非采暖期 is of no hour.
      if (profile.texts === profile.filled && profile.hours === 0 && profile.days === 0) return "aside";
      return most(profile.days, profile) && !most(profile.hours, profile) ? "date" : "hour";
    case "dayOfMonth":
      return most(profile.days, profile) && !most(profile.dayNumbers, profile) ? "date" : "dayOfMonth";
    case "unit":
      // 单位 may as well be those that report.
      return most(profile.units, profile) ? "unit" : most(profile.texts, profile) ? null : "aside";
    case "item":
      return "aside";
    case "state":
      // 实时上报 beside 审核后: one word that is known is enough.
      return profile.states > 0 ? "state" : "aside";
    case "city":
    case "station":
      if (named === "station" && areCodes(header, profile)) return "station";
      return most(profile.numbers, profile) || most(profile.answers, profile) ? "aside" : named;
    case null:
      return most(profile.days, profile) && profile.numbers < profile.filled ? "date" : null;
    default:
      return named;
  }
}
