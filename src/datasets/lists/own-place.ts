/**
 * Lists that a prefecture hands down hold the rows of several counties: of these only the report's own count. Where
 * nobody said whose report it is, it is asked.
 */
import { question, type Question } from "../../account/question";
import { headerKey } from "../../cells/normalise-text";
import { finding, type Finding } from "../../findings/finding";
import type { TableShape } from "../../tables/find-tables";
import { isCounty, isPrefecture, isSameCounty, saysWhose } from "../../vocabulary/counties";
import type { LedgerTable } from "../ledger";

export interface OfOwnPlace {
  readonly table: LedgerTable;
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
}

/** More answers than these nobody reads through. */
const MOST_ASKED_FOR = 12;

/** @param place whose report it is; null: nobody said */
export function ofOwnPlace(table: LedgerTable, shape: TableShape, place: string | null): OfOwnPlace {
  const asItIs: OfOwnPlace = { table, findings: [], questions: [] };
  const column = columnOfCounties(shape);
  if (column === null) return asItIs;
  const whose = countiesByRow(shape, column);
  const named = [...new Set(table.rows.flatMap(({ at }) => whose.get(at.top) ?? []))];
  if (named.length < 2) return asItIs;
  const at = shape.grid.at(shape.headerRows[1], column);
  const places = named.join("、");
  if (place === null) {
    const answers = named.slice(0, MOST_ASKED_FOR).map((one) => ({ settings: { place: one } }));
    const asked = question("whichPlace", { sheet: table.guess.sheet, place: at }, { places }, answers);
    return { table: { ...table, open: [...(table.open ?? []), "whichPlace"] }, findings: [], questions: [asked] };
  }
  const own = named.find((one) => isSameCounty(one, place));
  if (own === undefined)
    return isPrefecture(place) || named.every((one) => !/[县旗]$/.test(one))
      ? asItIs
      : { ...asItIs, findings: [finding("rowsOfOtherPlaces", "warning", at, { places, place })] };
  const isOwn = (row: number): boolean => whose.get(row) === own || whose.get(row) === undefined;
  const rows = table.rows.filter(({ at: { top } }) => isOwn(top));
  const others = new Set(table.rows.flatMap(({ at: { top } }) => (isOwn(top) ? [] : [top])));
  return {
    table: {
      ...table,
      rows,
      totals: [],
      otherRows: new Map([...(table.otherRows ?? []), ...[...others].map((row) => [row, "left"] as const)]),
      guess: { ...table.guess, rowCount: rows.filter(({ part }) => part === 0).length },
    },
    findings: [finding("rowsOfPlaceOnly", "note", at, { place: own, count: others.size, places })],
    questions: [],
  };
}

/** The column that says whose each row is: called so, and holding counties alone. */
function columnOfCounties(shape: TableShape): number | null {
  for (const [column, texts] of shape.headers) {
    if (!saysWhose(headerKey(texts.join("")))) continue;
    const cells = cellsOf(shape, column).map(([, text]) => text);
    const named = cells.filter(isCounty);
    if (new Set(named).size >= 2 && named.length * 5 >= cells.length * 4) return column;
  }
  return null;
}

const cellsOf = ({ grid, body: [first, last] }: TableShape, column: number): [number, string][] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index): [number, string] => [
    first + index,
    grid.words(first + index, column).replaceAll(" ", ""),
  ]).filter(([, text]) => text !== "");

/** Blanks under a merged county are its rows; a total ends it. */
function countiesByRow(shape: TableShape, column: number): ReadonlyMap<number, string> {
  const written = new Map(cellsOf(shape, column));
  const whose = new Map<number, string>();
  let last: string | null = null;
  for (let row = shape.body[0]; row <= shape.body[1]; row += 1) {
    const text = written.get(row);
    if (text !== undefined) last = isCounty(text) ? text : null;
    if (last !== null) whose.set(row, last);
  }
  return whose;
}
