/** Which cells a formula is made of, and which formulas are made of a cell. */
import { cellName, overlaps, type CellArea } from "../workbook/area";
import type { Sheet } from "../workbook/sheet";
import type { Workbook } from "../workbook/workbook";
import { notImplemented } from "./host-error";
import { formulaCells, referencesOf, type FormulaCell } from "./recalculate";

export interface Place {
  readonly sheet: Sheet;
  readonly area: CellArea;
}

/** @throws HostError NotImplemented for a formula that is not understood: it may be made of anything */
function madeOf(workbook: Workbook, { sheet, row, column, content }: FormulaCell): Place[] {
  const references = referencesOf(content);
  if (!references) throw notImplemented(`what ${cellName(row, column)} of ${sheet.name} is made of`);
  return references.flatMap(({ sheet: name, top, left, bottom, right }) => {
    const home = name === null ? sheet : workbook.sheetByName(name);
    return home ? [{ sheet: home, area: { top, left, bottom, right } }] : [];
  });
}

const keyOf = ({ sheet, area }: Place): string => `${sheet.id} ${area.top} ${area.left} ${area.bottom} ${area.right}`;

/** Each place once; what lies wholly within another that is there already counts as that. */
function distinct(places: readonly Place[]): Place[] {
  const found = new Map<string, Place>();
  for (const place of places) if (!found.has(keyOf(place))) found.set(keyOf(place), place);
  return [...found.values()];
}

/** @param all the precedents of the precedents too, as far as they go */
export function precedents(workbook: Workbook, start: Place, all: boolean): Place[] {
  const formulas = [...formulaCells(workbook)];
  const within = (place: Place): FormulaCell[] =>
    formulas.filter(
      ({ sheet, row, column }) =>
        sheet === place.sheet && overlaps(place.area, { top: row, bottom: row, left: column, right: column }),
    );
  let found: Place[] = [];
  for (let fresh: readonly Place[] = [start]; fresh.length > 0;) {
    const known = new Set(found.map(keyOf));
    const next = distinct(fresh.flatMap(within).flatMap((cell) => madeOf(workbook, cell)));
    fresh = next.filter((place) => !known.has(keyOf(place)));
    found = [...found, ...fresh];
    if (!all) break;
  }
  return found;
}

/** @param all the dependents of the dependents too, as far as they go */
export function dependents(workbook: Workbook, start: Place, all: boolean): Place[] {
  const formulas = [...formulaCells(workbook)].map((cell) => ({ cell, parts: madeOf(workbook, cell) }));
  const on = (place: Place): Place[] =>
    formulas
      .filter(({ parts }) => parts.some(({ sheet, area }) => sheet === place.sheet && overlaps(area, place.area)))
      .map(({ cell: { sheet, row, column } }) => ({
        sheet,
        area: { top: row, bottom: row, left: column, right: column },
      }));
  let found: Place[] = [];
  for (let fresh: readonly Place[] = [start]; fresh.length > 0;) {
    const known = new Set(found.map(keyOf));
    fresh = distinct(fresh.flatMap(on)).filter((place) => !known.has(keyOf(place)));
    found = [...found, ...fresh];
    if (!all) break;
  }
  return found;
}
