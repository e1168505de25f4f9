/**
 * What stations are there for, as other parts of the workbook say it: a sheet of the stations (点位名称 | 点位属性 |
 * 是否参与评价), a note that names them (李口、王集为对照点，不参与评价).
 */
import type { CellRef } from "../../cells/address";
import { headerKey, normaliseText } from "../../cells/normalise-text";
import type { SheetGrid } from "../../tables/sheet-grid";
import { isKindOfStation } from "../../vocabulary/station-kinds";
import type { RowName } from "./air-row";
import type { AirTable } from "./air-table";
import { linesAround, sentencesOf } from "./lines-around";
import { roleNamed, TAKES_PART } from "./layout/column-roles";
import { signedIn } from "./words/signs";
import { EVALUATED, kindSaid, NOT_EVALUATED, whatIsAsked } from "./rows/station-kinds";

export type KindOfStation = ReadonlyMap<string, string>;

export interface StationList {
  readonly kinds: KindOfStation;
  readonly headerRow: number;
  readonly at: CellRef;
}

/** Longer sheets are no lists of stations. */
const MOST_ROWS = 2_000;
const FEWEST_LISTED = 2;
const SHORTEST_NOTE = 6;

/** 城南 and 城南空气站 are one. */
const bare = (name: string): string =>
  normaliseText(name)
    .replaceAll(" ", "")
    .replace(/(?:空气|环境|质量|自动|监测|国控|省控|子)*(?:站点?|点位?)$/, "");

/** The names under which the stations of rows are known, by what is left of them without 站. */
export const knownStations = (names: readonly RowName[]): ReadonlyMap<string, string> =>
  new Map([...new Set(names.flatMap(({ station }) => station ?? []))].map((name) => [bare(name), name]));

/** @returns null: the sheet does not list them, or says nothing of what they are there for */
export function stationListIn(grid: SheetGrid, known: ReadonlyMap<string, string>): StationList | null {
  if (known.size < FEWEST_LISTED || grid.bottom - grid.top > MOST_ROWS) return null;
  const names = columnsOf(grid)
    .map((column) => ({ column, rows: rowsNaming(grid, column, known) }))
    .filter(({ rows }) => rows.size >= FEWEST_LISTED)
    .sort((a, b) => b.rows.size - a.rows.size)[0];
  const first = names === undefined ? undefined : Math.min(...names.rows.values());
  const head = first === undefined ? null : headAbove(grid, first);
  if (names === undefined || first === undefined || head === null) return null;
  const columns = columnsOf(grid).filter((column) => column !== names.column);
  const kinds = new Map<string, string>();
  const told = columns.map((column) => kindsIn(grid, column, head, names.rows)).sort((a, b) => b.rank - a.rank);
  for (const { of } of told) for (const [name, kind] of of) if (!kinds.has(name)) kinds.set(name, kind);
  // 参评点位清单: those that it does not list take no part.
  const isOfJudged = kinds.size === 0 && known.size > names.rows.size && TAKES_PART.test(titleOf(grid, head));
  if (isOfJudged) for (const name of known.values()) kinds.set(name, names.rows.has(name) ? EVALUATED : NOT_EVALUATED);
  return kinds.size === 0 ? null : { kinds, headerRow: head, at: grid.at(first, names.column) };
}

const columnsOf = ({ left, right }: SheetGrid): number[] =>
  Array.from({ length: right - left + 1 }, (_, index) => left + index);

/** Station → the first row of a column that names it. */
function rowsNaming(grid: SheetGrid, column: number, known: ReadonlyMap<string, string>): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (let row = grid.top; row <= grid.bottom; row += 1) {
    const name = known.get(bare(grid.words(row, column)));
    if (name !== undefined && !rows.has(name)) rows.set(name, row);
  }
  return rows;
}

function headAbove(grid: SheetGrid, first: number): number | null {
  for (let row = first - 1; row >= grid.top; row -= 1)
    if (columnsOf(grid).filter((column) => grid.words(row, column) !== "").length >= 2) return row;
  return null;
}

/** The sheet's name and what stands above the header, without what any such list is called. */
const titleOf = (grid: SheetGrid, head: number): string => {
  const lines = Array.from({ length: head - grid.top }, (_, index) => grid.words(grid.top + index, grid.left));
  const title = [grid.snapshot.name, ...lines].find((text) => /评价|考核|[参在]评/.test(text)) ?? "";
  return headerKey(title).replace(/(?:点位?|站点?)?(?:名单|清单|一览表|信息表?|情况表?|表)$/, "");
};

interface ToldByColumn {
  /** Yes and no before remarks that a station takes no part, and those before kinds: 省控 may be of the background. */
  readonly rank: number;
  readonly of: KindOfStation;
}

const ASKS_OF_JUDGING = /评价|考核|[参在]评|纳入|计入|对照|背景/;

function kindsIn(grid: SheetGrid, column: number, head: number, rows: ReadonlyMap<string, number>): ToldByColumn {
  const header = grid.words(head, column);
  const labels = [...rows].map(([name, row]) => [name, grid.label(row, column)] as const);
  const words = labels.map(([, label]) => label).filter((label) => label !== "");
  const asks = whatIsAsked(header, words);
  const of = (kind: (label: string) => string | null): KindOfStation =>
    new Map(
      labels
        .flatMap(([name, label]) => (label === "" ? [] : [[name, kind(label)] as const]))
        .flatMap(([name, kind]) => (kind === null ? [] : [[name, kind]])),
    );
  if (asks !== null && ASKS_OF_JUDGING.test(headerKey(header)))
    return {
      rank: 3,
      of: withUnticked(
        of((label) => kindSaid(label, asks)),
        rows,
      ),
    };
  if (words.length > 0 && 2 * words.filter(isKindOfStation).length > words.length)
    return { rank: 1, of: of((label) => label) };
  if (roleNamed(header) === "stationKind" && asks === null) return { rank: 1, of: of((label) => label) };
  return { rank: 2, of: of((label) => (saysNotJudged(label) ? NOT_EVALUATED : null)) };
}

/** Where only those that take part are ticked, the others do not. */
function withUnticked(kinds: KindOfStation, rows: ReadonlyMap<string, number>): KindOfStation {
  const said = new Set(kinds.values());
  if (said.size !== 1 || kinds.size === rows.size) return kinds;
  const other = said.has(EVALUATED) ? NOT_EVALUATED : EVALUATED;
  return new Map([...rows.keys()].map((name) => [name, kinds.get(name) ?? other]));
}

const NOT_JUDGED = /[不未非](?:参[与加评]|纳入|计入|列入|作为)(?![^，。；]{0,2}排[名序])/;
export const saysNotJudged = (text: string): boolean =>
  NOT_JUDGED.test(text) || /(?:对照|背景)点?$|^(?:清洁)?(?:对照|背景)/.test(text);

/** Sentences above or below the rows of a sheet that say of stations by name what they are. */
export function kindsInNotes(grid: SheetGrid, known: ReadonlyMap<string, string>): KindOfStation {
  const kinds = new Map<string, string>();
  if (known.size < FEWEST_LISTED) return kinds;
  for (const { text } of linesAround(grid, SHORTEST_NOTE))
    for (const [name, kind] of kindsSaid(text, known)) kinds.set(name, kind);
  return kinds;
}

function kindsSaid(text: string, known: ReadonlyMap<string, string>): (readonly [string, string])[] {
  return sentencesOf(text).flatMap((sentence) => {
    const isOut =
      NOT_JUDGED.test(sentence) ||
      /(?:为|是|属于?|系)[^，,]{0,4}(?:对照|背景)点|^[^：:]{0,12}(?:对照|背景)点位?[：:]/.test(sentence);
    const judged =
      /^[^：:]{0,12}(?:评价|考核|参评)点位?[：:]/.test(sentence) ||
      /(?:为|是|属于?)[^，,不未]{0,6}(?:评价|考核)点/.test(sentence);
    if (isOut === judged) return [];
    const kind = isOut ? NOT_EVALUATED : EVALUATED;
    const parts = sentence.split(/[：:、，,和及与（）()\s]|[为是均都](?=[清对背评考参不未])|参[与加评]|不|未/);
    const names = [
      ...new Set(parts.flatMap((part) => known.get(bare(part.replace(/^(?:注|备注|说明|其中|以上)/, ""))) ?? [])),
    ];
    return (names.length > 0 ? names : signedIn(sentence, [...known.values()])).map((name) => [name, kind] as const);
  });
}

/** Rows that do not say themselves what their station is there for, by what other parts of the workbook say. */
export function withKinds(table: AirTable, kinds: KindOfStation): AirTable {
  const lacks = ({ station, stationKind }: RowName): boolean =>
    station !== null && stationKind === undefined && kinds.has(station);
  if (kinds.size === 0 || !table.rows.names.some(lacks)) return table;
  return {
    ...table,
    rows: table.rows.named((name) =>
      lacks(name) ? { ...name, stationKind: kinds.get(name.station ?? "") ?? "" } : name,
    ),
  };
}
