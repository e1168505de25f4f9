/**
 * Tables with a county a column, 甲县 | 乙县 | 丙县 over what each has done: only the report's own column counts. Where
 * nobody said whose report it is, it is asked.
 */
import type { Question } from "../../account/question";
import { headerKey } from "../../cells/normalise-text";
import { finding, type Finding } from "../../findings/finding";
import { labelKind } from "../../tables/row-labels";
import type { TableShape } from "../../tables/table-shape";
import { areCounties, isCounty, isLikeCounty } from "../../vocabulary/counties";
import { placeMeant } from "../../vocabulary/same-place";
import type { ColumnGuess } from "../air-day";
import type { LedgerTable } from "../ledger";
import { askWhichPlace } from "./which-place";

export interface PlaceColumns {
  /** What is left to be read: without the columns of others and of all together, the own one called as they all are. */
  readonly shape: TableShape;
  /** The report's own place as the header has it; null: none is, or nobody said whose report it is. */
  readonly own: string | null;
  readonly places: readonly string[];
  /** Columns of a county, and of all of them together, with their headers. */
  readonly columns: ReadonlyMap<number, string>;
}

/** @param place whose report it is; null: nobody said. @returns null: the columns are no counties */
export function placeColumns(shape: TableShape, place: string | null): PlaceColumns | null {
  const countyOf = new Map(
    [...shape.headers].flatMap(([column, texts]) => {
      const county = texts.map((text) => countyAtHead(text)?.county).find((one) => one !== undefined);
      return county === undefined ? [] : [[column, county] as const];
    }),
  );
  const places = [...new Set(countyOf.values())];
  if (places.length < 2 || !areCounties(places)) return null;
  const ofAll = [...shape.headers].flatMap(([column, texts]) => (isOfAll(texts) ? [column] : []));
  const columns = new Map(
    [...countyOf.keys(), ...ofAll].map((column) => [column, (shape.headers.get(column) ?? []).join(" ")]),
  );
  const own = place === null ? null : placeMeant(places, place);
  if (own === null) return { shape, own, places, columns };
  const headers = [...shape.headers].flatMap(([column, texts]) => {
    if (!columns.has(column)) return [[column, texts] as const];
    if (countyOf.get(column) !== own) return [];
    const others = texts.map((text) => countyAtHead(text)?.rest ?? text).filter((text) => text !== "");
    return [[column, others.length > 0 ? others : texts] as const];
  });
  return { shape: { ...shape, headers: new Map(headers) }, own, places, columns };
}

/** 南县 over a column of its own, 南县完成情况; null: the header begins with no county. */
function countyAtHead(text: string): { readonly county: string; readonly rest: string } | null {
  const key = headerKey(text);
  if (isLikeCounty(key)) return { county: key, rest: "" };
  const [, county = "", rest = ""] = /^(\p{Script=Han}{1,6}?[县旗市区])(.+)$/u.exec(key) ?? [];
  return isCounty(county) ? { county, rest } : null;
}

const isOfAll = (texts: readonly string[]): boolean => {
  const kind = labelKind(headerKey(texts.at(-1) ?? ""));
  return kind === "total" || kind === "wholePlace";
};

export interface OfOwnColumns {
  readonly table: LedgerTable;
  /** Counties whose columns these are, and not the report's; null: the table counts. */
  readonly others: string | null;
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
}

/** What is told of a table that was read from such columns. @param place whose report it is; null: nobody said */
export function ofOwnColumns(
  table: LedgerTable,
  { shape, own, places, columns }: PlaceColumns,
  place: string | null,
): OfOwnColumns {
  const [first = shape.left] = columns.keys();
  const at = shape.grid.at(shape.headerRows[1], first);
  const named = places.join("、");
  const rests = table.guess.columns.some(({ column, field }) => field !== null && columns.has(column));
  const asItIs: OfOwnColumns = { table, others: null, findings: [], questions: [] };
  if (own !== null) {
    const left = [...columns].filter(([column]) => !shape.headers.has(column));
    const all = [...table.guess.columns, ...left.map(unused)].sort((a, b) => a.column - b.column);
    return {
      ...asItIs,
      table: { ...table, guess: { ...table.guess, columns: all } },
      findings: [finding("columnsOfPlaceOnly", "note", at, { place: own, places: named })],
    };
  }
  if (!rests) return asItIs;
  if (place !== null)
    return {
      ...asItIs,
      others: named,
      findings: [finding("rowsOfOtherPlaces", "warning", at, { places: named, place })],
    };
  return {
    ...asItIs,
    table: { ...table, open: [...(table.open ?? []), "whichPlace"] },
    questions: [askWhichPlace({ sheet: table.guess.sheet, place: at }, places)],
  };
}

const unused = ([column, header]: readonly [number, string]): ColumnGuess => ({
  field: null,
  column,
  header,
  unit: null,
  unitFrom: null,
  confidence: 0,
});
