/**
 * How a table is laid out: which columns tell of what a row is, and which hold values.
 *
 * A value's place in the world (item, day, hour, place, station, year) is told in part by its column's header, in part
 * by its row, in part by the rows above it and by the sheet's name and title. Stations or years side by side, days or
 * hours across, one item a row, one item a sheet: all are shares of the same facts between column, row and sheet.
 */
import type { AirField } from "../../air-day";
import type { SheetGrid } from "../../../tables/sheet-grid";
import { pollutants, type Pollutant } from "../../../standards/pollutant";
import { roleNamed, roleOf, profileOf, type ColumnProfile, type ColumnRole } from "./column-roles";
import type { HeadRows } from "./head-rows";
import { laterHeads, type LaterHead } from "./later-heads";
import { itemWords, joinedWords, type ItemWords } from "../words/item-words";
import { LAST_YEAR, mergedWhen, whenOf, withoutThisYear } from "./header-time";
import { nameColumns, type LargerPlace, type NameColumns, type SameNamed } from "./place-columns";
import { dateColumns, type DateColumns, namesColumn, placesColumn } from "./telling-columns";
import { validityColumns, type ValidityColumn } from "./validity-columns";
import { yearsBeside } from "./years-beside";
import { writtenColumn, type WrittenColumn } from "./written-columns";
import { isMeanOfStations } from "../words/written-words";
import { nothing, whenIn, type When } from "../words/when-words";

export interface KeyColumn {
  readonly column: number;
  readonly role: ColumnRole;
  readonly header: string;
}

export interface ValueColumn {
  readonly column: number;
  readonly header: string;
  readonly words: ItemWords;
  /** What its header tells of the time: 1日, 2020年, 8时. */
  readonly when: When | null;
  /** 上年同期: the same days a year before. */
  readonly yearsBack: number;
  /** A station or a place that its header names. */
  readonly name: string | null;
  /** As corrected by staff; null: as its words have it. */
  readonly unit: string | null;
}

export interface TablePlan {
  readonly head: HeadRows | null;
  readonly keys: ReadonlyMap<ColumnRole, KeyColumn>;
  readonly sameNamed: SameNamed | null;
  /** The county that stands among its own parts in the column of stations. */
  readonly county: string | null;
  /** The only name of a column of cities. */
  readonly larger: LargerPlace | null;
  /** Several blocks side by side have a date column each. */
  readonly dates: readonly KeyColumn[];
  readonly values: readonly ValueColumn[];
  readonly written: readonly WrittenColumn[];
  /** Those that say whether the values beside them are valid. */
  readonly validity: readonly ValidityColumn[];
  readonly body: readonly [number, number];
  /** Headings below the first one. */
  readonly laterHeads: readonly LaterHead[];
  /** Every column with a header. */
  readonly headers: ReadonlyMap<number, string>;
  readonly profiles: ReadonlyMap<number, ColumnProfile>;
}

const SAMPLE = 40;

/** Rows from which a column is judged: its first ones, and some from the middle. */
export function sampleRows(grid: SheetGrid, [first, last]: readonly [number, number]): number[] {
  const upTo = Math.min(last, first + SAMPLE);
  const rows = Array.from({ length: Math.max(0, upTo - first + 1) }, (_, index) => first + index);
  const middle = Math.floor((first + last) / 2);
  for (let row = Math.max(upTo + 1, middle); row <= Math.min(last, middle + SAMPLE / 2); row += 1) rows.push(row);
  return rows.filter((row) => !grid.isBlankRow(row));
}

/** Fields by which staff correct a column, as roles. */
const ROLE_OF_FIELD: Readonly<Partial<Record<AirField, ColumnRole>>> = {
  date: "date",
  year: "year",
  month: "month",
  dayOfMonth: "dayOfMonth",
  hour: "hour",
  city: "city",
  station: "station",
  item: "item",
  value: "value",
  state: "state",
  aqi: "aqi",
  class: "class",
  primary: "primary",
  sandDust: "sandDust",
  remark: "remark",
  // Read as what it is, so that it is not taken for the eight hours.
  O3_1h: "aside",
};

export interface PlanCorrection {
  readonly columns?: Readonly<Record<string, string>>;
  readonly units?: Readonly<Record<string, string>>;
}

/**
 * @param head null: no header; only columns that staff named are known
 * @param wanted the place that staff asked for
 */
export function planTable(
  grid: SheetGrid,
  head: HeadRows | null,
  correction: PlanCorrection = {},
  wanted: string | null = null,
): TablePlan {
  const body: readonly [number, number] = [head === null ? grid.top : head.rows[1] + 1, grid.bottom];
  const rows = sampleRows(grid, body);
  const keys = new Map<ColumnRole, KeyColumn>();
  const dates: KeyColumn[] = [];
  const cities: KeyColumn[] = [];
  const values: ValueColumn[] = [];
  const written: WrittenColumn[] = [];
  const headers = new Map<number, string>();
  const profiles = new Map<number, ColumnProfile>();
  const corrected = correctedFields(correction);
  const later = laterHeads(grid, head);
  for (let column = grid.left; column <= grid.right; column += 1) {
    const texts = head?.texts.get(column) ?? later.flatMap((one) => one.texts.get(column) ?? []).slice(0, 1);
    const header = shownHeader(texts);
    const profile = profileOf(grid, column, rows);
    if (header !== "" || head === null) headers.set(column, header);
    profiles.set(column, profile);
    const field = corrected.get(column);
    if (field === "ignore") continue;
    const role = field === undefined ? roleOfColumn(texts, profile) : (ROLE_OF_FIELD[field as AirField] ?? null);
    const item = pollutants.find((one) => one === field) ?? null;
    if (item === null && role !== null && role !== "value") {
      const key = { column, role, header };
      const ofIndex = writtenColumn(column, role, texts);
      // What staff named counts before what only looks like it.
      written.splice(field === undefined ? written.length : 0, 0, ...ofIndex);
      if (role === "date" || (role === "city" && field === undefined)) (role === "date" ? dates : cities).push(key);
      else if (!keys.has(role) || field !== undefined) keys.set(role, key);
      continue;
    }
    if (header === "" && item === null && role === null) continue;
    values.push(valueColumn(column, texts, item, correction.units?.[String(column)] ?? null));
  }
  const timed = dateColumns(grid, rows, dates, keys, values, profiles);
  setTimes(keys, timed, () => yearsBeside(grid, rows, keys, corrected));
  const validity = validityIn(grid, rows, head, { corrected, values, profiles, keys });
  const ofValidity = new Set(validity.map(({ column }) => column));
  for (const [role, { column }] of keys) if (ofValidity.has(column)) keys.delete(role);
  const measured = values.filter(({ column }) => !ofValidity.has(column));
  const names = nameRows(grid, body, keys, cities, wanted);
  for (const found of unheadedNames(grid, rows, keys, measured, profiles)) keys.set(found.role, found);
  return {
    head,
    keys,
    ...names,
    dates: timed.dates,
    values: withNumberedHeads(withoutRivals(measured, corrected), keys),
    written: written.filter(({ column }) => !ofValidity.has(column)),
    validity,
    laterHeads: later,
    body,
    headers,
    profiles,
  };
}

/** @param yearsOf asked once the dates are known */
function setTimes(
  keys: Map<ColumnRole, KeyColumn>,
  { month, dates }: DateColumns,
  yearsOf: () => readonly KeyColumn[],
): void {
  for (const key of [month, dates[0]]) if (key) keys.set(key.role, key);
  for (const key of yearsOf()) keys.set(key.role, key);
}

/** By what stands in them. */
function unheadedNames(...[grid, rows, keys, values, profiles]: Parameters<typeof placesColumn>): KeyColumn[] {
  const places = placesColumn(grid, rows, keys, values, profiles);
  const known = places === null ? keys : new Map([...keys, [places.role, places]]);
  const names = namesColumn(grid, rows, known, values, profiles);
  return [places, names].filter((found) => found !== null);
}

/** Sets which columns name the places and the stations. A column of places that staff named stays. */
function nameRows(
  grid: SheetGrid,
  body: readonly [number, number],
  keys: Map<ColumnRole, KeyColumn>,
  cities: readonly KeyColumn[],
  wanted: string | null,
): Pick<NameColumns, "sameNamed" | "county" | "larger"> {
  if (keys.has("city")) return { sameNamed: null, county: null, larger: null };
  const { city, station, ...more } = nameColumns(grid, body, cities, keys.get("station") ?? null, wanted);
  if (city !== null) keys.set("city", city);
  if (station !== null) keys.set("station", station);
  else keys.delete("station");
  return more;
}

interface PlannedColumns {
  readonly corrected: ReadonlyMap<number, string>;
  readonly values: readonly ValueColumn[];
  readonly profiles: ReadonlyMap<number, ColumnProfile>;
  readonly keys: TablePlan["keys"];
}

const validityIn = (
  grid: SheetGrid,
  rows: readonly number[],
  head: HeadRows | null,
  { corrected, values, profiles, keys }: PlannedColumns,
): ValidityColumn[] =>
  validityColumns(grid, rows, {
    texts: new Map([...(head?.texts ?? [])].filter(([column]) => !corrected.has(column))),
    profiles,
    station: keys.get("station")?.column ?? null,
    items: new Map(
      values.flatMap(({ column, words }) =>
        isPlainItem(words) && !holdsWords(profiles.get(column)) ? [[column, words.item]] : [],
      ),
    ),
  });

/** PM2.5状态 names the item and holds none of its values. */
const holdsWords = (profile: ColumnProfile | undefined): boolean =>
  profile !== undefined && profile.texts >= 0.5 * profile.filled;

const isPlainItem = (words: ItemWords): words is ItemWords & { readonly item: Pollutant } =>
  words.item !== null && !words.derived && words.measure !== "index";

const HOURS_OF_DAY = 24;
const MONTHS = 12;

/** Bare numbers over columns: 1 … 31 are days, 0 … 23 and 1 … 24 hours, 1 … 12 without a date column months. */
function withNumberedHeads(
  values: readonly ValueColumn[],
  keys: ReadonlyMap<ColumnRole, KeyColumn>,
): readonly ValueColumn[] {
  const numbered = values.filter(({ header, words }) => words.item === null && /^\d{1,2}$/.test(header));
  const numbers = numbered.map(({ header }) => Number(header));
  // The first days of a month are few.
  const fewest = keys.has("item") && numbers[0] === 1 ? 2 : 4;
  if (numbers.length < fewest || numbers.some((value, index) => index > 0 && value <= (numbers[index - 1] ?? 0)))
    return values;
  const isDated = keys.has("date") || keys.has("dayOfMonth");
  const part: keyof When =
    numbers[0] === 0 || (isDated && numbers.length === HOURS_OF_DAY)
      ? "hour"
      : isDated && numbers.length <= MONTHS && !keys.has("date")
        ? "month"
        : "day";
  return values.map((column) =>
    numbered.includes(column) ? { ...column, name: null, when: { ...nothing, [part]: Number(column.header) } } : column,
  );
}

/** Without the rows that hold units alone. */
function shownHeader(texts: readonly string[]): string {
  const isUnit = (text: string): boolean => {
    const { unit, items, rest, measure } = itemWords(text);
    return unit !== null && items === 0 && rest === "" && measure === null;
  };
  const named = texts.filter((text) => !isUnit(text));
  return (named.length === 0 ? texts : named).join(" ");
}

const correctedFields = ({ columns }: PlanCorrection): ReadonlyMap<number, string> =>
  new Map(Object.entries(columns ?? {}).map(([key, field]) => [Number(key), field]));

/** The role by the lowest text that has one: 数据 over 日期 is a date. A column of an item has none. */
function roleOfColumn(texts: readonly string[], profile: ColumnProfile): ColumnRole | null {
  const words = joinedWords(texts);
  const own = ownRole(texts, profile);
  if (own !== null) return own;
  if (words.items > 0 && !texts.some((text) => roleNamed(text) === "primary")) return null;
  const named = texts.findLast((text) => roleNamed(text) !== null && whenIn(text) === null);
  // Stations and days stand over values: 城南监测站 over numbers is no column of stations.
  const isOverNumbers = profile.numbers > 0 && profile.numbers >= 0.6 * profile.filled;
  const role = roleOf(named ?? "", profile);
  if (isOverNumbers && (role === "aside" || role === null) && named !== undefined && isSeriesName(named)) return null;
  return role;
}

/** 日期 under the item over its block tells of the rows, and so does 备注 behind the last item's. */
function ownRole(texts: readonly string[], { days, dayNumbers, numbers, filled }: ColumnProfile): ColumnRole | null {
  const named = texts.length < 2 ? null : roleNamed(texts.at(-1) ?? "");
  switch (named) {
    case "date":
      return days > 0 && days === filled ? "date" : null;
    case "dayOfMonth":
    case "month":
      return filled >= FEWEST_DAYS && dayNumbers === filled ? named : null;
    case "city":
    case "station":
    case "remark":
      return numbers === 0 ? named : null;
    default:
      return null;
  }
}

/** Fewer small numbers under 日 may as well be concentrations. */
const FEWEST_DAYS = 10;

/** The name of one station or place, and not what such a column is called. */
const isSeriesName = (text: string): boolean => {
  const role = roleNamed(text);
  return role === "station" || role === "city";
};

function valueColumn(
  column: number,
  texts: readonly string[],
  item: Pollutant | null,
  unit: string | null,
): ValueColumn {
  const words = joinedWords(texts);
  const names = texts.map(withoutThisYear).flatMap((text) => {
    const own = itemWords(text);
    if (isMeanOfStations(text)) return [text.trim()];
    if (whenOf(text) !== null || own.rest === "" || LAST_YEAR.test(text)) return [];
    const isPlain = own.item === null && own.unit === null && own.measure === null && own.basis.review === null;
    return isPlain && own.basis.state === null && own.basis.sandDust === null ? [text.trim()] : [own.rest];
  });
  const header = shownHeader(texts);
  const when = texts.map(whenOf).reduce(mergedWhen, null);
  return {
    column,
    header,
    words: item === null ? words : { ...words, item, items: 1, derived: false, measure: null },
    when,
    yearsBack: LAST_YEAR.test(header) ? 1 : 0,
    name: names.length === 0 ? null : names.join(" "),
    unit,
  };
}

/** A column that staff named for an item is the only one of it, but for those that they named as well. */
function withoutRivals(values: readonly ValueColumn[], corrected: ReadonlyMap<number, string>): ValueColumn[] {
  const named = new Set(values.filter(({ column }) => corrected.has(column)).map(({ words }) => words.item));
  return values.filter(({ column, words }) => corrected.has(column) || words.item === null || !named.has(words.item));
}
