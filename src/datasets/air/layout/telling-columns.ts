/** Columns that tell whose or when a row is by what stands in them, more than by their headers. */
import { normaliseText } from "../../../cells/normalise-text";
import { datePrecision } from "../../../cells/number-format";
import type { SheetGrid } from "../../../tables/sheet-grid";
import type { ColumnProfile, ColumnRole } from "./column-roles";
import { isNameOfPoint, isSurelyPlace } from "../rows/place-and-station";
import { isPlaceName } from "../sheet-facts";
import { isOwnPlace } from "../../air-days/whole-of-places";
import type { KeyColumn } from "./table-plan";
import type { ValueColumn } from "./value-columns";
import { whenIn } from "../words/when-words";
import { isMeanOfStations } from "../words/written-words";

export interface DateColumns {
  /** Several blocks side by side have one each. */
  readonly dates: readonly KeyColumn[];
  /** 年月 beside 日: a month, and no date that lacks its day. */
  readonly month: KeyColumn | null;
}

/** @param found all that look like dates */
export function dateColumns(
  grid: SheetGrid,
  rows: readonly number[],
  found: readonly KeyColumn[],
  keys: ReadonlyMap<ColumnRole, KeyColumn>,
  values: readonly ValueColumn[],
  profiles: ReadonlyMap<number, ColumnProfile>,
): DateColumns {
  const hasDays = keys.has("dayOfMonth") || found.some(({ column }) => holdsBareDays(grid, rows, column));
  const ofMonths = hasDays ? found.filter(({ column }) => holdsMonths(grid, rows, column)) : [];
  const [first] = ofMonths;
  const whole = found.filter((date) => !ofMonths.includes(date));
  return {
    dates: chooseDates(whole, values, profiles),
    month: first === undefined || keys.has("month") ? null : { ...first, role: "month" },
  };
}

/** 2025年9月 in every filled cell, as a text or as a date that shows no day. */
const holdsMonths = (grid: SheetGrid, rows: readonly number[], column: number): boolean => {
  const filled = rows.filter((row) => grid.cell(row, column).kind !== "empty");
  const isMonth = (row: number): boolean => {
    const { kind } = grid.cell(row, column);
    if (kind === "date") return datePrecision(grid.format(row, column)) === "month";
    const when = whenIn(String(grid.raw(row, column)));
    return when !== null && when.month !== null && when.day === null;
  };
  return filled.length > 0 && filled.every(isMonth);
};

/** 1日 in every filled cell, without a month. */
const holdsBareDays = (grid: SheetGrid, rows: readonly number[], column: number): boolean => {
  const filled = rows.filter((row) => grid.cell(row, column).kind !== "empty");
  return (
    filled.length > 0 &&
    filled.every((row) => {
      const when = whenIn(String(grid.raw(row, column)));
      return when !== null && when.day !== null && when.month === null;
    })
  );
};

const OF_DATA = /监测|采样|数据|统计|观测|日期|年月日/;
const OF_UPLOAD = /发布|更新|入库|上传|创建|录入|填报|结束|截止/;

const dateRank = ({ header }: KeyColumn): number => (OF_UPLOAD.test(header) ? 0 : OF_DATA.test(header) ? 2 : 1);

/** Of several date columns the one of the data; all of them where each has items of its own to its right. */
function chooseDates(
  dates: readonly KeyColumn[],
  values: readonly ValueColumn[],
  profiles: ReadonlyMap<number, ColumnProfile>,
): KeyColumn[] {
  if (dates.length <= 1) return [...dates];
  const best = Math.max(...dates.map(dateRank));
  const equal = dates.filter((date) => dateRank(date) === best);
  const anyItem = values.some(({ words }) => words.item !== null);
  const isValue = ({ column, words }: ValueColumn): boolean => {
    const { numbers, filled } = profiles.get(column) ?? { numbers: 0, filled: 0 };
    return anyItem ? words.item !== null : numbers > 0 && numbers >= 0.5 * filled;
  };
  const blocks = equal.map(({ column }, index) => {
    const next = equal[index + 1]?.column ?? Infinity;
    return values.filter((value) => value.column > column && value.column < next && isValue(value)).length;
  });
  return blocks.every((count) => count > 0) && equal.length > 1 ? equal : equal.slice(0, 1);
}

/** What such a header says at least. */
const OF_REVIEWERS = /[审复校]核|核[对定实验]|报送|上报|填报|来源|录入/;
const OF_NAMES = /名|称|点|站|位|处|地|区|县|市|镇|对象|^$/;

/**
 * A column of names under a header that nobody knows (名称): where a day has several rows, and each of them another name,
 * they are those of places or stations.
 */
export function namesColumn(
  grid: SheetGrid,
  rows: readonly number[],
  keys: ReadonlyMap<ColumnRole, KeyColumn>,
  values: readonly ValueColumn[],
  profiles: ReadonlyMap<number, ColumnProfile>,
): KeyColumn | null {
  const date = keys.get("date")?.column;
  if (keys.has("item")) return null;
  if (date === undefined || keys.has("station") || keys.has("city") || keys.has("hour") || keys.has("state"))
    return null;
  const days = writtenDays(grid, rows, date);
  if (new Set(days).size === days.length) return null;
  const found = values.find(({ column, words, header }) => {
    const profile = profiles.get(column);
    // Versions and batches of one day's values have other words in every row too.
    if (OF_REVIEWERS.test(header)) return false;
    if (!OF_NAMES.test(header) && !rows.some((row) => isNameOfPoint(grid.label(row, column)))) return false;
    if (words.items > 0 || profile === undefined || profile.texts < profile.filled || profile.distinctTexts < 2)
      return false;
    const both = rows.map((row, index) => `${days[index] ?? ""}|${grid.label(row, column)}`);
    return new Set(both).size === both.length;
  });
  if (found === undefined) return null;
  const names = rows.map((row) => grid.label(row, found.column)).filter((name) => !isMeanOfStations(name));
  // Several counties among parks and offices are counties all the same.
  const arePlaces = names.every(isPlaceName) || new Set(names.filter(isCounty)).size >= FEWEST_COUNTIES;
  return { column: found.column, role: arePlaces ? "city" : "station", header: found.header };
}

/** As each row's day is written; below a merged cell, or one that is written once, that of the row above. */
function writtenDays(grid: SheetGrid, rows: readonly number[], date: number): readonly string[] {
  let above = "";
  return rows.map((row) => (above = grid.isEmpty(row, date) ? above : String(grid.raw(row, date))));
}

const CODE_OF_STATION =
  /^(?!.*(?:城市|地区|行政|区划|省|序号|人员)).*(?:代码|编码|编号)$|^(?:station|site|point)?_?(?:id|code)$/i;

/**
 * 站点编码 without any column of names: where a day has several rows and each of them another code, they are stations'.
 */
export function codesColumn(
  grid: SheetGrid,
  rows: readonly number[],
  keys: ReadonlyMap<ColumnRole, KeyColumn>,
  asides: readonly KeyColumn[],
): KeyColumn | null {
  const date = keys.get("date")?.column;
  if (date === undefined || ["station", "item", "hour", "state"].some((role) => keys.has(role as ColumnRole)))
    return null;
  const city = keys.get("city")?.column;
  const written = writtenDays(grid, rows, date);
  const days = rows.map((row, at) => `${written[at] ?? ""}|${city === undefined ? "" : grid.label(row, city)}`);
  if (new Set(days).size === days.length) return null;
  const found = asides.find(({ column, header }) => {
    const codes = rows.map((row) => normaliseText(String(grid.raw(row, column))));
    const both = new Set(rows.map((_, index) => `${days[index] ?? ""}|${codes[index] ?? ""}`));
    const distinct = new Set(codes).size;
    return CODE_OF_STATION.test(header) && distinct > 1 && distinct < rows.length && both.size === rows.length;
  });
  return found === undefined ? null : { ...found, role: "station" };
}

const FEWEST_COUNTIES = 2;
const isCounty = (name: string): boolean => isSurelyPlace(name) && isPlaceName(name);

/** 本县 beside 全市平均 is a place by another name. */
const isPlace = (label: string): boolean => isPlaceName(label) || isOwnPlace(label);

/** A column of nothing but places' names, whatever stands over it (属地). */
export function placesColumn(
  grid: SheetGrid,
  rows: readonly number[],
  keys: ReadonlyMap<ColumnRole, KeyColumn>,
  values: readonly ValueColumn[],
  profiles: ReadonlyMap<number, ColumnProfile>,
): KeyColumn | null {
  if (keys.has("city")) return null;
  const found = values.find(({ column, words }) => {
    const { texts, filled } = profiles.get(column) ?? { texts: 0, filled: 0 };
    if (texts === 0) return false;
    const labels = rows.map((row) => grid.label(row, column)).filter((label) => label !== "");
    const named = labels.filter((label) => isPlace(label) || isMeanOfStations(label)).length;
    if (!labels.some(isPlace)) return false;
    // A note below the table stands in its first column.
    return (words.items === 0 || texts === filled) && named > 0 && named >= 0.8 * Math.max(labels.length, filled);
  });
  return found === undefined ? null : { column: found.column, role: "city", header: found.header };
}
