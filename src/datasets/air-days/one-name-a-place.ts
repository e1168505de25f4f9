/** Rows of one place under several names as rows of one: what staff call alike, 阜康 beside 阜康市, 宁州市-丘县. */
import type { Day } from "../../calendar/day";
import { once } from "../../collections/remembered";
import type { AirChoices } from "../../settings";
import { everydayName, withoutUnit } from "../../vocabulary/same-place";
import type { AirTable } from "../air/air-table";
import { judgingTables } from "../air/other-stations";
import { isPlaceName } from "../air/sheet-facts";
import { isTownOfCounty } from "./whole-of-places";

export type Names = Pick<AirChoices, "placeNames" | "nameless">;

export function withOneNameAPlace(asWritten: readonly AirTable[], { placeNames, nameless }: Names): AirTable[] {
  const tables = asWritten.map((table) => renamed(table, (place) => (place === null ? null : withoutBlanks(place))));
  const places = namesIn(tables);
  const other = otherNames(tables, placeNames);
  const judged = judgedNames(tables, places, other);
  const only = judged.length === 1 ? (judged[0] ?? null) : null;
  const ofNameless = nameless !== null && places.has(nameless) ? nameless : null;
  return tables.map((table) => {
    // Rows without a name among named ones are somebody else's.
    const { names } = table.rows;
    const isMixed = names.some(({ place }) => place === null) && names.some(({ place }) => place !== null);
    return renamed(table, (place) =>
      place !== null ? (other.get(place) ?? place) : (ofNameless ?? (isMixed || nameless === "" ? null : only)),
    );
  });
}

function renamed(table: AirTable, nameOf: (place: string | null) => string | null): AirTable {
  const { rows } = table;
  return rows.names.every(({ place }) => nameOf(place) === place)
    ? table
    : { ...table, rows: rows.named((name) => ({ ...name, place: nameOf(name.place) })) };
}

/** 丘 山 县, drawn out to the width of its column. */
const withoutBlanks = (place: string): string => place.replace(/(?<=[\u4e00-\u9fa5])\s+(?=[\u4e00-\u9fa5])/g, "");

/** What the rows of a name are to be called, where that is another name. */
function otherNames(tables: readonly AirTable[], placeNames: Names["placeNames"]): ReadonlyMap<string, string> {
  const places = namesIn(tables);
  const daysOf = once(() => daysByName(tables));
  const other = new Map<string, string>();
  for (const place of places) {
    const said = withinLarger(place, places) ?? besideItsTown(place, places, daysOf);
    if (said !== null) other.set(place, said);
    for (const short of [withoutUnit(place), everydayName(place)])
      if (short !== place && places.has(short)) other.set(short, place);
    const called = placeNames[place];
    if (called !== undefined && called !== place && places.has(called)) other.set(place, called);
  }
  return other;
}

/** Of 宁州市丘县 or 宁州市-丘县 beside 丘县 the latter, where no other larger place is written before it. */
function withinLarger(place: string, places: ReadonlySet<string>): string | null {
  const within = [...places].find((one) => isPlaceName(one) && largerBefore(place, one) !== null);
  if (within === undefined) return null;
  const larger = new Set([...places].map((one) => largerBefore(one, within)).filter((one) => one !== null));
  return larger.size === 1 ? within : null;
}

const LARGER = /^([\u4e00-\u9fa5]{2,}(?:省|市|州|盟|地区|自治区))[\s\-—–·•/、,，>]*$/;

/** The larger place that is written before another; null: none is. */
const largerBefore = (place: string, end: string): string | null =>
  place !== end && place.endsWith(end) ? (LARGER.exec(place.slice(0, -end.length))?.[1] ?? null) : null;

/**
 * Of 丘山县城区 or 丘山县（省控） beside 丘山县 the latter, where one goes on when the other ends: one sheet says more
 * exactly than the other where it is measured. On the same days they are two.
 */
function besideItsTown(
  place: string,
  places: ReadonlySet<string>,
  daysOf: () => ReadonlyMap<string, ReadonlySet<Day>>,
): string | null {
  const bare = [...places].find((one) => one !== place && isPlaceName(one) && saysWhere(place, one));
  if (bare === undefined) return null;
  const days = daysOf();
  const known = days.get(bare);
  return [...(days.get(place) ?? [])].some((day) => known?.has(day) === true) ? null : bare;
}

const saysWhere = (place: string, bare: string): boolean => {
  if (!place.startsWith(bare)) return false;
  const behind = place.slice(bare.length);
  return /^[(（[【][^()（）]*[)）\]】]$/.test(behind) || isTownOfCounty(behind);
};

function daysByName(tables: readonly AirTable[]): ReadonlyMap<string, ReadonlySet<Day>> {
  const days = new Map<string, Set<Day>>();
  for (const { rows } of tables)
    for (const { name, indices } of rows.byName()) {
      if (name.place === null) continue;
      const known = days.get(name.place) ?? new Set();
      for (const index of indices) known.add(rows.dayOf(index));
      days.set(name.place, known);
    }
  return days;
}

function namesIn(tables: readonly AirTable[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { rows } of tables) for (const { place } of rows.names) if (place !== null) names.add(place);
  return names;
}

/** What sheets call places that are judged: those of townships' stations lend their names to no other rows. */
function judgedNames(
  tables: readonly AirTable[],
  places: ReadonlySet<string>,
  other: ReadonlyMap<string, string>,
): readonly string[] {
  const judging = judgingTables(tables);
  const names = judging === tables ? places : namesIn(judging);
  return [...names].filter((place) => !other.has(place));
}
