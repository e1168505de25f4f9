/**
 * A sheet that is no declared ledger, read by its own headers: for indicators that staff define over it.
 *
 * The header is the row with the most texts over rows of data; a column is called what its header says. The first
 * column of dates on which something happened dates the rows (`plain-dates.ts`).
 */
import type { Day } from "../../calendar/day";
import { monthIn } from "../../cells/parse-date";
import type { Finding } from "../../findings/finding";
import {
  date,
  number,
  text,
  type Column,
  type LedgerDeclaration,
  type LedgerValue,
} from "../../recognition/declare-ledger";
import { yearHint, type DateHints } from "../../tables/parse-period";
import type { SheetGrid } from "../../tables/sheet-grid";
import { tableAt } from "../../tables/table-shape";
import { LedgerRow, type LedgerTable } from "../ledger";
import { readColumn, type ReadColumn } from "./plain-columns";
import { datesOf, fieldsOfDates, withDates, withDayDone, type PlainDates } from "./plain-dates";
import { bodyRows, columnsOf, plainHeaderRows } from "./plain-header";

export interface PlainTable {
  /** `id` and `title` are those of the sheet: "sheet:水质断面监测". */
  readonly declaration: LedgerDeclaration;
  readonly table: LedgerTable;
  /** What could not be read, by field: told where an indicator asks for the field. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  readonly dates: PlainDates;
}

export const plainLedgerId = (sheet: string): string => `sheet:${sheet}`;
/** A sheet read by its own headers, and not a ledger that was found on it: no sheet's name has a slash. */
export const isPlainLedger = (id: string): boolean => id.startsWith("sheet:") && !id.includes("/");

/** null: no header stands over any data. */
export function readPlainTable(grid: SheetGrid): PlainTable | null {
  const rows = plainHeaderRows(grid);
  if (rows === null) return null;
  const shape = tableAt(grid, rows);
  const columns = columnsOf(grid, shape);
  const body = bodyRows(grid, shape);
  if (columns.length === 0 || body.length === 0) return null;
  const hints: DateHints = {
    ...(yearHint(`${shape.title} ${grid.snapshot.name}`) ?? { year: null, season: false }),
    month: monthIn(grid.snapshot.name),
  };
  const read = columns.map((column) => readColumn(grid, column, body, hints, shape.title));
  const dates = datesOf(read);
  const dated = dates.since[0] ?? dates.doneOn;
  const fieldOf = (column: ReadColumn): string =>
    column === dated && /月/.test(column.header) && !/日/.test(column.header) ? "month" : column.header;
  const named = read.map((column) => ({ ...column, field: fieldOf(column) }));
  const id = plainLedgerId(grid.snapshot.name);
  const fields = fieldsOfDates(dates, fieldOf);
  return {
    declaration: withDates(plainDeclaration(id, grid.snapshot.name, named), fields, fields.since[0] ?? fields.doneOn),
    table: {
      ledger: id,
      guess: {
        sheet: grid.snapshot.name,
        sheetId: grid.snapshot.id,
        dataset: id,
        confidence: 1,
        headerRows: shape.headerRows,
        columns: named.map(guessOf),
        rowCount: body.length,
        ...daysOf(dated),
        corrected: false,
      },
      rows: body.map((row, index) =>
        withDayDone(plainRow(named, index, { ...shape, sheet: grid.snapshot.name, row }), fields),
      ),
      source: {
        sheet: grid.snapshot.name,
        top: body[0] ?? rows[1],
        bottom: body.at(-1) ?? rows[1],
        left: shape.left,
        right: shape.right,
      },
      totals: [],
    },
    findings: new Map(named.map(({ field, findings }) => [field, findings])),
    dates: fields,
  };
}

type NamedColumn = ReadColumn & { readonly field: string };

const plainDeclaration = (id: string, name: string, columns: readonly NamedColumn[]): PlainTable["declaration"] => ({
  id,
  title: { "zh-CN": name, en: name },
  named: [],
  telling: [],
  breadth: "anyField",
  countedIn: [],
  never: [],
  notOf: null,
  datedBy: null,
  identifiedBy: [],
  knownBy: [],
  settledBy: [],
  columns: Object.fromEntries(columns.map((column) => [column.field, declared(column)])),
});

const guessOf = ({ field, column, header, unit }: NamedColumn): PlainTable["table"]["guess"]["columns"][number] => ({
  field,
  column,
  header,
  unit: unit?.name ?? null,
  unitFrom: unit === null ? null : "header",
  confidence: 1,
});

interface RowPlace {
  readonly sheet: PlainTable["table"]["guess"]["sheet"];
  readonly row: number;
  readonly left: number;
  readonly right: number;
}

/** @param index of the row in the body */
const plainRow = (columns: readonly NamedColumn[], index: number, { sheet, row, left, right }: RowPlace): LedgerRow =>
  LedgerRow.of({
    values: Object.fromEntries(columns.map(({ field, values }) => [field, values[index]?.value ?? null])),
    cells: Object.fromEntries(
      columns.flatMap(({ field, values }) => {
        const at = values[index]?.at;
        return at ? [[field, at] as const] : [];
      }),
    ),
    at: { sheet, top: row, bottom: row, left, right },
    part: 0,
  });

function declared({ kind, header, unit }: ReadColumn): Column<LedgerValue> {
  switch (kind) {
    case "date":
      return date(header).optional();
    case "number":
      return unit === null ? number(header).optional() : number(header).unit(unit.name).optional();
    case "text":
      return text(header).optional();
  }
}

function daysOf(dated: ReadColumn | null): { readonly firstDay: Day | null; readonly lastDay: Day | null } {
  const days = (dated?.values ?? []).flatMap(({ value }) =>
    typeof value === "object" && value !== null ? [value.from, value.to] : [],
  );
  return days.length === 0
    ? { firstDay: null, lastDay: null }
    : { firstDay: days.reduce((a, b) => (a < b ? a : b)), lastDay: days.reduce((a, b) => (a > b ? a : b)) };
}
