/** The account of a workbook's sheets, from what the readers say of them. */
import type { RowCounts, RowFate, SheetAccount, TableAccount } from "../account/sheet-account";
import { noRows } from "../account/sheet-account";
import type { Unused } from "../account/unused";
import type { SheetSnapshot, WorkbookSnapshot } from "../cells/snapshot";
import type { SheetGuess } from "./air-day";
import type { LedgerTable } from "./ledger";
import { struckRows } from "./struck-through";

export interface ReadSheets {
  /** Of the air's and the targets' readers. */
  readonly guesses: readonly SheetGuess[];
  readonly tables: readonly LedgerTable[];
  /** Recognised, but another state of the list counts. */
  readonly givenWay: readonly LedgerTable[];
  /** Of sheets that only staff's own indicators read. */
  readonly ownTables: readonly LedgerTable[];
  readonly unused: readonly Unused[];
}

/** In the order of the tabs; sheets without any content are none. */
export function accountOfSheets({ sheets }: WorkbookSnapshot, read: ReadSheets): readonly SheetAccount[] {
  return sheets.filter(({ values }) => values.length > 0).map((sheet) => accountOf(sheet, read));
}

function accountOf(sheet: SheetSnapshot, read: ReadSheets): SheetAccount {
  const ofSheet = (table: LedgerTable): boolean => table.guess.sheetId === sheet.id;
  const guesses = read.guesses.filter(({ sheetId, dataset }) => sheetId === sheet.id && dataset !== null);
  const counted = read.tables.filter(ofSheet);
  const gaveWay = read.givenWay.filter(ofSheet);
  const own = read.ownTables.filter(({ source }) => source.sheet === sheet.name);
  const isUsed = guesses.length > 0 || counted.length > 0;
  return {
    sheet: sheet.name,
    became: isUsed ? "used" : own.length > 0 ? "own" : "unused",
    rows: rowsOf(sheet, guesses, [...counted, ...gaveWay, ...own], isUsed || own.length > 0),
    tables: [
      ...guesses.map((guess): TableAccount => ({ ...tableOf(guess), at: null, became: "counted" })),
      ...counted.map(({ guess, source }): TableAccount => ({ ...tableOf(guess), at: source, became: "counted" })),
      ...gaveWay.map(({ guess, source }): TableAccount => ({ ...tableOf(guess), at: source, became: "gaveWay" })),
    ],
    // What no ledger knows may be known to an indicator of staff's own.
    unused: read.unused.filter((one) => one.sheet === sheet.name && !(own.length > 0 && one.code === "noKnownTable")),
  };
}

const tableOf = ({ dataset, columns }: SheetGuess): Pick<TableAccount, "dataset" | "columns"> => ({
  dataset: dataset ?? "",
  // What a column of targets is, is told by its rows.
  columns:
    dataset === "airTargets"
      ? []
      : columns.map(({ column, header, field, sample = "", decides }) => ({
          column,
          header,
          field,
          sample,
          ...(decides === undefined ? {} : { decides }),
        })),
});

/**
 * Each filled row once, whatever number of tables stand side by side. Rows of the air and of targets are told by
 * number: what their readers took, and the rest below the header.
 */
function rowsOf(
  sheet: SheetSnapshot,
  guesses: readonly SheetGuess[],
  tables: readonly LedgerTable[],
  isUsed: boolean,
): RowCounts {
  const { values, top } = sheet;
  if (!isUsed) return { ...noRows, left: filledIn(values) };
  const counts: Record<RowFate, number> = { ...noRows };
  if (tables.length === 0) {
    const header = Math.max(-1, ...guesses.map(({ headerRows }) => headerRows?.[1] ?? -1));
    counts.heading = filledIn(values.slice(0, Math.max(0, header + 1 - top)));
    const body = filledIn(values) - counts.heading;
    const taken = Math.max(...guesses.map(({ rowCount }) => rowCount));
    counts.entry = Math.min(body, taken);
    counts.left = body - counts.entry;
    return counts;
  }
  const fates = fatesOf(tables, guesses, top + values.length);
  const takenBack = struckRows(sheet);
  const first = Math.min(...tables.map(({ source, guess }) => guess.headerRows?.[1] ?? source.top));
  for (const [down, cells] of values.entries()) {
    if (!isFilled(cells)) continue;
    const row = top + down;
    const fate = fates[row] ?? (row <= first ? "heading" : "aside");
    // Of a row that is struck through the name of the rows below may be left.
    counts[takenBack.has(row) && fate !== "entry" ? "left" : fate] += 1;
  }
  return counts;
}

const isFilled = (row: SheetSnapshot["values"][number]): boolean => {
  for (let column = 0; column < row.length; column += 1) if (row[column] !== "") return true;
  return false;
};

function filledIn(rows: SheetSnapshot["values"]): number {
  let filled = 0;
  for (const row of rows) if (isFilled(row)) filled += 1;
  return filled;
}

/** By row of the sheet. A row that is an entry in one of the tables is an entry. @param rows that the sheet has */
function fatesOf(
  tables: readonly LedgerTable[],
  guesses: readonly SheetGuess[],
  rows: number,
): readonly (RowFate | undefined)[] {
  const fates = new Array<RowFate | undefined>(rows);
  for (const { headerRows, entryRows = [] } of guesses) {
    if (entryRows.length === 0) continue;
    for (let [row, last] = headerRows ?? [1, 0]; row <= last; row += 1) fates[row] = "heading";
    for (const row of entryRows) fates[row] = "entry";
  }
  for (const { guess, otherRows = new Map<number, RowFate>() } of tables) {
    for (let [row, last] = guess.headerRows ?? [1, 0]; row <= last; row += 1) fates[row] = "heading";
    for (const [row, fate] of otherRows) fates[row] = fate;
  }
  for (const { rows } of tables) for (const { line } of rows) fates[line] = "entry";
  return fates;
}
