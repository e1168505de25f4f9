/** Places that a workbook itself makes the whole of others: by a title (新宁市各县区), or as the mean of them all. */
import type { Day } from "../../calendar/day";
import type { AirRows } from "../air/air-rows";
import { isUnnamed } from "../air/air-row";
import { isPlaceName } from "../air/sheet-facts";
import type { AirTable } from "../air/air-table";
import { isMeanOf, type ValuesByDay } from "./whole-rows";

/** By the place's name as the sheets write it. */
export type RowsByPlace = ReadonlyMap<string | null, readonly { readonly rows: AirRows }[]>;

/** A prefecture has no more parts; a province's table of cities is not added up for this. */
const MOST_PARTS = 30;
const FEWEST_PARTS = 2;
/** Days that are compared. */
const ENOUGH_DAYS = 31;

export function wholesTold(tables: readonly AirTable[], byPlace: RowsByPlace): ReadonlySet<string> {
  const names = [...byPlace.keys()].filter((name) => name !== null);
  const byTitle = tables.flatMap(({ partsOf }) => partsOf ?? []).filter((name) => byPlace.has(name));
  return new Set(names.length > FEWEST_PARTS ? [...byTitle, ...meansOfOthers(names, byPlace)] : []);
}

/** A 市 among counties and districts, whose values are nothing but the mean of theirs. */
function meansOfOthers(names: readonly string[], byPlace: RowsByPlace): string[] {
  if (names.length > MOST_PARTS + 1 || !names.every(isPlaceName) || names.every(isCity)) return [];
  const valuesOf = new Map(names.map((name) => [name, firstValues(byPlace.get(name) ?? [])]));
  const means = names.filter(isCity).filter((name) =>
    isMeanOf(
      valuesOf.get(name) ?? new Map(),
      names.flatMap((other) => (other === name ? [] : (valuesOf.get(other) ?? []))),
    ),
  );
  return means.length === 1 ? means : [];
}

const isCity = (name: string): boolean => name.endsWith("市");

/** Of rows of the place itself; those of its stations would have to be put together first. */
function firstValues(tables: readonly { readonly rows: AirRows }[]): ValuesByDay {
  const values = new Map<Day, ReturnType<AirRows["row"]>["concentrations"]>();
  for (const { rows } of tables) {
    if (!rows.names.every(isUnnamed)) continue;
    for (let index = 0; index < rows.length && values.size < ENOUGH_DAYS; index += 1) {
      const { day, concentrations } = rows.row(index);
      if (!values.has(day)) values.set(day, concentrations);
    }
  }
  return values;
}
