/**
 * Lists that a prefecture hands down hold the rows of several counties: of these only the report's own count. Where
 * nobody said whose report it is, it is asked.
 */
import { question, type Question } from "../../account/question";
import { headerKey } from "../../cells/normalise-text";
import { finding, type Finding } from "../../findings/finding";
import type { CellRef } from "../../cells/address";
import { firstLabel } from "../../recognition/column-profile";
import { groupName, labelKind, namesPlace } from "../../tables/row-labels";
import type { TableShape } from "../../tables/table-shape";
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
  const found = whoseRows(table, shape, place);
  if (found === null) return asItIs;
  const { at, byRow: whose } = found;
  const named = [...new Set(table.rows.flatMap((row) => whose.get(row.at.top) ?? []))];
  if (named.length < 2) return asItIs;
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

/** By row whose it is: by a column that is called so and holds counties alone, else by headings that are counties. */
function whoseRows(table: LedgerTable, shape: TableShape, place: string | null): Whose | null {
  for (const [column, texts] of shape.headers) {
    if (!saysWhose(headerKey(texts.join("")))) continue;
    const cells = cellsOf(shape, column).filter(([, text]) => labelKind(text) === null);
    const names = new Set(cells.map(([, text]) => text).filter((text) => isCounty(text)));
    const isCounties = names.size >= 2 && cells.filter(([, text]) => names.has(text)).length * 5 >= cells.length * 4;
    const short = isCounties ? null : shortNames(cells, place);
    const known = isCounties ? names : short;
    if (known !== null)
      return {
        at: shape.grid.at(shape.headerRows[1], column),
        byRow: countiesByRow(shape, cellsOf(shape, column), known),
      };
  }
  const heads = [...(table.otherRows ?? [])].flatMap(([row, fate]): [number, string][] =>
    fate === "heading" ? [[row, groupName(firstLabel(shape, row))]] : [],
  );
  const counties = heads.filter(([, text]) => isCounty(text));
  const first = counties[0];
  return first === undefined || counties.length < 2 || counties.length < heads.length
    ? null
    : {
        at: shape.grid.at(first[0], shape.left),
        byRow: countiesByRow(shape, counties, new Set(counties.map(([, text]) => text))),
      };
}

interface Whose {
  readonly at: CellRef;
  readonly byRow: ReadonlyMap<number, string>;
}

/** 青石 | 白河 under 辖区: the report's own place is among them, and none is a township. null: they are no counties. */
function shortNames(cells: readonly (readonly [number, string])[], place: string | null): ReadonlySet<string> | null {
  const names = new Set(cells.map(([, text]) => text));
  const areNames = [...names].every((text) => /^\p{Script=Han}{2,5}$/u.test(text) && !namesPlace(text));
  return place !== null && names.size >= 2 && areNames && [...names].some((text) => isSameCounty(text, place))
    ? names
    : null;
}

const cellsOf = ({ grid, body: [first, last] }: TableShape, column: number): [number, string][] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index): [number, string] => [
    first + index,
    grid.words(first + index, column).replaceAll(" ", ""),
  ]).filter(([, text]) => text !== "");

/** Blanks under a merged county are its rows; a total ends it. */
function countiesByRow(
  { body: [first, last] }: TableShape,
  cells: readonly (readonly [number, string])[],
  known: ReadonlySet<string>,
): ReadonlyMap<number, string> {
  const written = new Map(cells);
  const whose = new Map<number, string>();
  let county: string | null = null;
  for (let row = first; row <= last; row += 1) {
    const text = written.get(row);
    if (text !== undefined) county = known.has(text) ? text : null;
    if (county !== null) whose.set(row, county);
  }
  return whose;
}
