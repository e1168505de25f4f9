/**
 * Lists that a prefecture hands down hold the rows of several counties: of these only the report's own count. Where
 * nobody said whose report it is, it is asked.
 */
import type { Question } from "../../account/question";
import { headerKey } from "../../cells/normalise-text";
import { finding, type Finding } from "../../findings/finding";
import type { CellRef } from "../../cells/address";
import { firstLabel } from "../../recognition/column-profile";
import { groupName, labelKind, namesPlace } from "../../tables/row-labels";
import type { TableShape } from "../../tables/table-shape";
import {
  areCounties,
  countyIn,
  isCounty,
  isCountyLevel,
  isLikeCounty,
  isPrefecture,
  saysWhere,
  saysWhichCounty,
  saysWhose,
} from "../../vocabulary/counties";
import { placeMeant } from "../../vocabulary/same-place";
import type { LedgerTable } from "../ledger";
import { askWhichPlace } from "./which-place";

export interface OfOwnPlace {
  readonly table: LedgerTable;
  /** The counties that its rows name; none where they name no county. */
  readonly named: readonly string[];
  /** Counties whose rows these are, and not the report's; null: they may be. */
  readonly others: string | null;
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
}

/** 青石县（2台） over its rows. */
const HOW_MANY = /[(（][^()（）]*[)）]$/;

/** @param place whose report it is; null: nobody said */
export function ofOwnPlace(table: LedgerTable, shape: TableShape, place: string | null): OfOwnPlace {
  const found = whoseRows(table, shape, place);
  const whose = found?.byRow ?? new Map<number, string>();
  const named = [...new Set(table.rows.flatMap((row) => whose.get(row.line) ?? []))];
  const asItIs: OfOwnPlace = { table, named, others: null, findings: [], questions: [] };
  if (found === null) return asItIs;
  const { at } = found;
  const places = named.join("、");
  if (place === null) {
    if (named.length < 2) return asItIs;
    const asked = askWhichPlace({ sheet: table.guess.sheet, place: at }, named);
    return { ...asItIs, table: { ...table, open: [...(table.open ?? []), "whichPlace"] }, questions: [asked] };
  }
  const own = placeMeant(named, place);
  if (own === null)
    return named.length === 0 || mayHold(place, named, found.isHeaded)
      ? asItIs
      : { ...asItIs, others: places, findings: [finding("rowsOfOtherPlaces", "warning", at, { places, place })] };
  if (named.length < 2) return asItIs;
  const isOwn = (row: number): boolean => isOfPlace(whose.get(row) ?? null, own);
  const rows = table.rows.filter(({ line }) => isOwn(line));
  const others = new Set(table.rows.flatMap(({ line }) => (isOwn(line) ? [] : [line])));
  return {
    ...asItIs,
    table: {
      ...table,
      rows,
      totals: [],
      otherRows: new Map([...(table.otherRows ?? []), ...[...others].map((row) => [row, "left"] as const)]),
      guess: {
        ...table.guess,
        rowCount: rows.filter(({ part }) => part === 0).length,
        columns: table.guess.columns.map((one) =>
          one.column === found.column ? { ...one, decides: true as const } : one,
        ),
      },
    },
    findings: [finding("rowsOfPlaceOnly", "note", at, { place: own, count: others.size, places })],
  };
}

/** A row that does not say whose it is is the report's; 示例市云山县 is 云山县. */
const isOfPlace = (county: string | null, own: string): boolean =>
  county === null || placeMeant([county], own) !== null;

/**
 * Whether the named may be parts of the place: of a 市 nobody knows, and a county has quarters that are called 区.
 *
 * @param isHeaded the heading says that counties stand there
 */
const mayHold = (place: string, named: readonly string[], isHeaded: boolean): boolean =>
  isPrefecture(place) ||
  (isCountyLevel(place)
    ? !isHeaded && named.every((one) => !/[县旗]$/.test(one))
    : named.length === 1 || named.every((one) => !/[县旗]$/.test(one)));

/** By row whose it is: by a column that is called so and holds counties alone, else by headings that are counties. */
function whoseRows(table: LedgerTable, shape: TableShape, place: string | null): Whose | null {
  const headers = [...shape.headers].map(([column, texts]) => ({ column, header: headerKey(texts.join("")) }));
  const whose = headers.filter(({ header }) => saysWhose(header));
  for (const { column, header } of [...whose, ...headers.filter((one) => saysWhere(one.header))]) {
    const cells = cellsOf(shape, column).filter(([, text]) => labelKind(text) === null);
    const known =
      countiesAmong(cells, saysWhichCounty(header)) ?? (saysWhose(header) ? shortNames(cells, place) : null);
    if (known !== null)
      return {
        at: shape.grid.at(shape.headerRows[1], column),
        column,
        byRow: countiesByRow(shape, cellsOf(shape, column), known),
        isHeaded: saysWhichCounty(header),
      };
  }
  const heads = [...(table.otherRows ?? [])].flatMap(([row, fate]): [number, string][] =>
    fate === "heading" ? [[row, groupName(firstLabel(shape, row)).replace(HOW_MANY, "")]] : [],
  );
  const counties = heads.filter(([, text]) => isCounty(text));
  const first = counties[0];
  return first === undefined || counties.length < 2 || counties.length < heads.length
    ? null
    : {
        at: shape.grid.at(first[0], shape.left),
        column: null,
        byRow: countiesByRow(shape, counties, countyIn),
        isHeaded: false,
      };
}

/** The county of a cell; null: it names none. */
type CountyOf = (text: string) => string | null;

/**
 * null: a part of the cells that is too large names no county.
 *
 * @param isHeaded the heading says that counties stand there: 高新区 among them is one
 */
function countiesAmong(cells: readonly (readonly [number, string])[], isHeaded: boolean): CountyOf | null {
  const texts = cells.map(([, text]) => text);
  if (isHeaded && areCounties(texts)) return (text) => (isLikeCounty(text) ? text : null);
  const named = texts.filter((text) => countyIn(text) !== null).length;
  return named > 0 && named * 5 >= cells.length * 4 ? countyIn : null;
}

interface Whose {
  /** In which the counties stand; null: in headings over their rows. */
  readonly column: number | null;
  readonly at: CellRef;
  readonly byRow: ReadonlyMap<number, string>;
  /** The heading says that these are counties. */
  readonly isHeaded: boolean;
}

/** 青石 | 白河 under 辖区: the report's own place is among them, and none is a township. null: they are no counties. */
function shortNames(cells: readonly (readonly [number, string])[], place: string | null): CountyOf | null {
  const names = new Set(cells.map(([, text]) => text));
  const areNames = [...names].every((text) => /^\p{Script=Han}{2,5}$/u.test(text) && !namesPlace(text));
  return place !== null && names.size >= 2 && areNames && placeMeant([...names], place) !== null
    ? (text) => (names.has(text) ? text : null)
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
  countyOf: CountyOf,
): ReadonlyMap<number, string> {
  const written = new Map(cells);
  const whose = new Map<number, string>();
  let county: string | null = null;
  for (let row = first; row <= last; row += 1) {
    const text = written.get(row);
    if (text !== undefined) county = countyOf(text);
    if (county !== null) whose.set(row, county);
  }
  return whose;
}
