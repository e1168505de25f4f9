/**
 * How a table is laid out: which columns tell of what a row is, and which hold values.
 *
 * A value's place in the world (item, day, hour, place, station, year) is told in part by its column's header, in part
 * by its row, in part by the rows above it and by the sheet's name and title. Stations or years side by side, days or
 * hours across, one item a row, one item a sheet: all are shares of the same facts between column, row and sheet.
 */
import type { SheetGrid } from "../../../tables/sheet-grid";
import { pollutants, type Pollutant } from "../../../standards/pollutant";
import { placesOverBlocks } from "./block-places";
import { profileOf, type ColumnProfile, type ColumnRole } from "./column-roles";
import { withDaysUnderTime } from "./days-under-time";
import type { HeadRows } from "./head-rows";
import { laterHeads, type LaterHead } from "./later-heads";
import { monthsBesideDays } from "./months-beside";
import type { ItemWords } from "../words/item-words";
import { roleOfColumn, roleOfCorner, roleOfField } from "./planned-roles";
import { nameColumns, type LargerPlace, type SameNamed } from "./place-columns";
import { codesColumn, dateColumns, type DateColumns, namesColumn, placesColumn } from "./telling-columns";
import { shownHeader, valueColumn, withNumberedHeads, withoutRivals, type ValueColumn } from "./value-columns";
import { validityColumns, type ValidityColumn } from "./validity-columns";
import { yearsBeside } from "./years-beside";
import { writtenColumn, type WrittenColumn } from "./written-columns";

export interface KeyColumn {
  readonly column: number;
  readonly role: ColumnRole;
  readonly header: string;
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
  /** Column of dates → whose its block is, where each has a title of its own. */
  readonly placesOver: ReadonlyMap<number, string>;
  readonly values: readonly ValueColumn[];
  readonly written: readonly WrittenColumn[];
  /** Those that say whether the values beside them are valid. */
  readonly validity: readonly ValidityColumn[];
  /** The place that staff asked for. */
  readonly wanted: string | null;
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

/** Without headings between blocks and the titles over them. */
function withoutHeads(rows: readonly number[], grid: SheetGrid, later: readonly LaterHead[]): readonly number[] {
  const heads = new Set(later.flatMap(({ row }) => (grid.isLone(row - 1) ? [row - 1, row] : [row])));
  return rows.filter((row) => !heads.has(row));
}

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
  const later = laterHeads(grid, head);
  const rows = withoutHeads(sampleRows(grid, body), grid, later);
  const corrected = correctedFields(correction);
  const { keys, values, written, headers, profiles, ...all } = sorted(grid, head, rows, later, correction);
  const named = withDaysUnderTime(grid, rows, head, all.named, values);
  replaceRole(keys, all.named, named);
  const beside = monthsBesideDays(named, values, grid.right);
  const of = (role: ColumnRole): KeyColumn[] => named.filter((key) => key.role === role && !beside.has(key.column));
  replaceKeys(keys, beside, of);
  const dates = [...of("date"), ...halvesOf(of("dayOfMonth"), keys, values)];
  const timed = dateColumns(grid, rows, dates, keys, values, profiles);
  setTimes(keys, timed, () => yearsBeside(grid, rows, keys, corrected));
  const validity = validityIn(grid, rows, head, { corrected, values, profiles, keys });
  const ofValidity = new Set(validity.map(({ column }) => column));
  for (const [role, { column }] of keys) if (ofValidity.has(column)) keys.delete(role);
  const isOfDays = ({ column }: { readonly column: number }): boolean => !ofValidity.has(column) && !beside.has(column);
  const measured = values.filter(isOfDays);
  const names = nameRows(grid, body, keys, of("city"), wanted);
  for (const found of unheadedNames(of("aside"), grid, rows, keys, measured, profiles)) keys.set(found.role, found);
  return {
    head,
    keys,
    ...names,
    dates: timed.dates,
    placesOver: placesOverBlocks(
      grid,
      head,
      timed.dates.map(({ column }) => column),
    ),
    values: withNumberedHeads(withoutRivals(measured, corrected), keys),
    written: written.filter(isOfDays),
    validity,
    laterHeads: later,
    body,
    headers,
    profiles,
  };
}

interface SortedColumns extends Pick<TablePlan, "headers" | "profiles"> {
  /** The first of each role, and all of them. */
  readonly keys: Map<ColumnRole, KeyColumn>;
  readonly named: readonly KeyColumn[];
  readonly values: readonly ValueColumn[];
  readonly written: readonly WrittenColumn[];
}

/** Each column by itself: which hold values, and what the others tell of a row. */
function sorted(
  grid: SheetGrid,
  head: HeadRows | null,
  rows: readonly number[],
  later: readonly LaterHead[],
  correction: PlanCorrection,
): SortedColumns {
  const keys = new Map<ColumnRole, KeyColumn>();
  const named: KeyColumn[] = [];
  const [values, written]: [ValueColumn[], WrittenColumn[]] = [[], []];
  const headers = new Map<number, string>();
  const profiles = new Map<number, ColumnProfile>();
  const corrected = correctedFields(correction);
  const across = [...(head?.texts.values() ?? [])].flatMap((texts) => texts.at(-1) ?? []);
  for (let column = grid.left; column <= grid.right; column += 1) {
    const texts = head?.texts.get(column) ?? later.flatMap((one) => one.texts.get(column) ?? []).slice(0, 1);
    const header = shownHeader(texts);
    const profile = profileOf(grid, column, rows);
    if (header !== "" || head === null) headers.set(column, header);
    profiles.set(column, profile);
    const field = corrected.get(column);
    if (field === "ignore") continue;
    const role =
      field === undefined ? (roleOfCorner(texts, across, profile) ?? roleOfColumn(texts, profile)) : roleOfField(field);
    const item = pollutants.find((one) => one === field) ?? null;
    if (item === null && role !== null && role !== "value") {
      const key = { column, role, header };
      // What staff named counts before what only looks like it.
      written.splice(field === undefined ? written.length : 0, 0, ...writtenColumn(column, role, texts));
      named.push(key);
      if (role === "date" || (role === "city" && field === undefined)) continue;
      if (!keys.has(role) || field !== undefined) keys.set(role, key);
      continue;
    }
    if (header === "" && item === null && role === null) continue;
    values.push(valueColumn(column, texts, item, correction.units?.[String(column)] ?? null));
  }
  return { keys, named, values, written, headers, profiles };
}

/** Columns that are of another role than their header says. */
function replaceRole(
  keys: Map<ColumnRole, KeyColumn>,
  before: readonly KeyColumn[],
  named: readonly KeyColumn[],
): void {
  before.forEach(({ role }, index) => {
    const key = named[index];
    if (key === undefined || key.role === role) return;
    keys.delete(role);
    keys.set(key.role, key);
  });
}

/** Where a column was the first of its role and does not count, the next one. */
function replaceKeys(
  keys: Map<ColumnRole, KeyColumn>,
  without: ReadonlySet<number>,
  of: (role: ColumnRole) => readonly KeyColumn[],
): void {
  for (const [role, { column }] of keys) {
    if (!without.has(column)) continue;
    const [next] = of(role);
    if (next === undefined) keys.delete(role);
    else keys.set(role, next);
  }
}

/** 日 over 1 to 16, and again over 17 to 31 with the same items behind it: each half has its own. */
function halvesOf(
  days: readonly KeyColumn[],
  keys: Map<ColumnRole, KeyColumn>,
  values: readonly ValueColumn[],
): KeyColumn[] {
  const hasItems = ({ column }: KeyColumn, index: number): boolean =>
    values.some(
      ({ column: own, words }) => words.item !== null && own > column && own < (days[index + 1]?.column ?? Infinity),
    );
  if (days.length < 2 || !days.every(hasItems)) return [];
  keys.delete("dayOfMonth");
  return days.map((day) => ({ ...day, role: "date" }));
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

/** By what stands in them; for want of names by their codes. */
function unheadedNames(
  asides: readonly KeyColumn[],
  ...[grid, rows, keys, values, profiles]: Parameters<typeof placesColumn>
): KeyColumn[] {
  const places = placesColumn(grid, rows, keys, values, profiles);
  const known = places === null ? keys : new Map([...keys, [places.role, places]]);
  const names = namesColumn(grid, rows, known, values, profiles);
  const codes = names === null ? codesColumn(grid, rows, known, asides) : null;
  return [places, names, codes].filter((found) => found !== null);
}

/** Sets which columns name the places and the stations. A column of places that staff named stays. */
function nameRows(
  grid: SheetGrid,
  body: readonly [number, number],
  keys: Map<ColumnRole, KeyColumn>,
  cities: readonly KeyColumn[],
  wanted: string | null,
): Pick<TablePlan, "sameNamed" | "county" | "larger" | "wanted"> {
  if (keys.has("city")) return { sameNamed: null, county: null, larger: null, wanted };
  const { city, station, ...more } = nameColumns(grid, body, cities, keys.get("station") ?? null, wanted);
  if (city !== null) keys.set("city", city);
  if (station !== null) keys.set("station", station);
  else keys.delete("station");
  return { ...more, wanted };
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

const correctedFields = ({ columns }: PlanCorrection): ReadonlyMap<number, string> =>
  new Map(Object.entries(columns ?? {}).map(([key, field]) => [Number(key), field]));
