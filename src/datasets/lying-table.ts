/**
 * A list on its side: 使用单位 | 甲厂 | 乙厂 over 蒸吨 | 10 | 20. It is read as if it stood; all places are told as they are on
 * the sheet.
 */
import type { Area, RangeRef } from "../cells/address";
import { finding, type Finding } from "../findings/finding";
import { decideTables, type OpenTable, type Settled } from "../recognition/choose-claims";
import type { LedgerNames } from "../recognition/match-ledger-header";
import type { Surroundings } from "../recognition/recognise-ledger";
import { findTables } from "../tables/find-tables";
import { rowsBetween } from "../tables/header-cells";
import { SheetGrid } from "../tables/sheet-grid";
import { titleAbove } from "../tables/table-title";
import { turned } from "../tables/turned-grid";
import { headerOf } from "./ledger-rows/column-plan";
import type { LedgerTable } from "./ledger";
import { columnName } from "./why-unused";

export interface LyingList {
  /** As if it stood; null: it is called like a ledger and cannot be read as it lies. */
  readonly settled: Settled | null;
  /** What it is called like. */
  readonly ledger: string;
  /** The columns that it lacks to be that; "": none. */
  readonly lacks: string;
  readonly words: Surroundings;
  /** Where it lies. */
  readonly at: RangeRef;
}

/** More would be a table that stands. */
const MOST_ATTRIBUTES = 60;
const FEWEST_ENTRIES = 2;
/** Heads in the first column that are the ledger's by their names. */
const FEWEST_HEADS = 2;

/** null: nothing on the sheet lies so. */
export function lyingList(
  grid: SheetGrid,
  dateOffset: number,
  names: LedgerNames,
  words: Surroundings,
): LyingList | null {
  const at = blockOn(grid);
  if (at === null) return null;
  const title = titleAbove(grid, at.top, [grid.left, grid.right], grid.top).text;
  const { snapshot } = grid;
  const rows = <Value>(all: readonly (readonly Value[])[]): readonly (readonly Value[])[] =>
    all.slice(at.top - grid.top, at.bottom - grid.top + 1);
  const block = { ...snapshot, top: at.top, values: rows(snapshot.values), formats: rows(snapshot.formats) };
  const around: Surroundings = { ...words, sheetTitle: title };
  const shapes = findTables(turned(new SheetGrid(block, dateOffset), dateOffset), names)
    .filter(({ headerRows: [first] }) => first === grid.left)
    .map((shape) => ({ ...shape, title }));
  const { taken, open } = decideTables(shapes, names, around);
  const [settled] = taken;
  const found = { words: around, at: { sheet: snapshot.name, ...at } };
  if (settled !== undefined && taken.length === 1 && isComplete(settled))
    return { ...found, settled, ledger: settled.claim.ledger.id, lacks: "" };
  const near = settled?.claim ?? open.find(isCalledSo)?.nearest ?? null;
  if (near === null) return null;
  const lacks = near.missing.map((field) => columnName(near, field)).join("、");
  return { ...found, settled: null, ledger: near.ledger.id, lacks };
}

/** The rows from the first with a head and two entries to the last with more than a head; null: there are none. */
function blockOn(grid: SheetGrid): Area | null {
  const filled = (row: number): number =>
    rowsBetween(grid.left, grid.right).filter((column) => grid.cell(row, column).kind !== "empty").length;
  const lines = rowsBetween(grid.top, grid.bottom);
  const top = lines.find((row) => filled(row) > FEWEST_ENTRIES);
  const bottom = lines.filter((row) => filled(row) > 1).at(-1);
  if (top === undefined || bottom === undefined || bottom === top || bottom - top >= MOST_ATTRIBUTES) return null;
  return { top, bottom, left: grid.left, right: grid.right };
}

const isComplete = ({ claim: { missing, perhaps, columns, quantity } }: Settled): boolean =>
  missing.length === 0 &&
  perhaps.size === 0 &&
  quantity === null &&
  [...columns.values()].filter(({ by }) => by === "name").length >= FEWEST_HEADS;

const isCalledSo = ({ nearest, verdict }: OpenTable): boolean =>
  (verdict === "ask" || verdict === "lacks") &&
  nearest !== null &&
  nearest.subject.named > 0 &&
  [...nearest.columns.values()].filter(({ by }) => by === "name").length >= FEWEST_HEADS;

/** A table that stands lacks columns, which says more than that the sheet may lie. */
export const isBetterTold = ({ settled, lacks }: LyingList, standing: readonly OpenTable[]): boolean =>
  settled === null &&
  lacks === "" &&
  standing.some(({ nearest, verdict }) => verdict === "lacks" && nearest !== null && nearest.subject.named > 0);

/** The table with its places as they are on the sheet. */
export function asItLies(table: LedgerTable, { at }: LyingList): LedgerTable {
  const turn = ({ sheet, top, bottom, left, right }: RangeRef): RangeRef => ({
    sheet,
    top: left,
    bottom: right,
    left: top,
    right: bottom,
  });
  return {
    ...table,
    rows: table.rows.map((row) => row.with({ at: turn(row.at) })),
    source: turn(table.source),
    otherRows: new Map(rowsBetween(at.top, at.bottom).map((row) => [row, "entry"] as const)),
    guess: { ...table.guess, headerRows: null, columns: [] },
  };
}

/** How it was read, with the heads that nothing was made of; or that it was not. */
export function tellLying({ settled, ledger, at, lacks }: LyingList, table: LedgerTable | null): Finding[] {
  if (settled === null) return [finding("tableOnItsSideLeft", "warning", at, { ledger, lacks })];
  const known = new Set(Object.keys(table?.rows[0]?.values ?? {}));
  const { shape, columns } = settled.claim;
  const used = new Set([...columns.values()].filter(({ field }) => known.has(field)).map(({ column }) => column));
  const unused = [...shape.headers.keys()].filter((column) => !used.has(column));
  return [
    finding("tableOnItsSide", "note", at, {
      ledger,
      count: table?.guess.rowCount ?? 0,
      unused: unused.map((column) => headerOf(shape, column)).join("、"),
    }),
  ];
}
