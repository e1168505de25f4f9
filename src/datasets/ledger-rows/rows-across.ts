/** A row whose numbers lie across, one a month, a year or a choice, as a row for each that is filled in. */
import type { CellRef } from "../../cells/address";
import type { LedgerValue } from "../../recognition/declare-ledger";
import type { Claim } from "../../recognition/recognise-ledger";
import { exactSum } from "../../standards/exact-sum";
import { parsePeriod } from "../../tables/parse-period";
import type { LedgerRow } from "../ledger";
import type { DoubtLog } from "./doubt-log";
import type { RowCells } from "./row-cells";
import type { LyingReading } from "./table-totals";

/** @returns the whole row where none of them is filled in */
export function rowsAcross(
  { shape, ledger }: Claim,
  cells: RowCells,
  log: DoubtLog,
  row: number,
  lying: readonly LyingReading[],
  whole: LedgerRow,
): LedgerRow[] {
  const { grid, headerRows, title } = shape;
  const parts: LedgerRow[] = [];
  for (const { column, reading } of lying) {
    const at = grid.at(row, column.column);
    if (!reading.filled) continue;
    const header = grid.at(headerRows[1], column.column);
    const value = withoutOthers(reading.value, column.lying.less ?? [], lying);
    const values: Record<string, LedgerValue> = { ...whole.values, [column.field]: value };
    const cellsOf: Record<string, number | CellRef> = { ...whole.cells, [column.field]: at };
    const { period, choice } = column.lying;
    const when = ledger.datedBy;
    if (period !== null && when !== null) {
      const parsed = parsePeriod(period, cells.hintsOf(column));
      if (parsed.kind !== "period")
        log.add({ ...column, header: title || column.header }, header, { kind: "withoutYear", text: period });
      values[when] = parsed.kind === "period" ? parsed.period : null;
      cellsOf[when] = header;
    }
    if (choice !== null) {
      values[choice.field] = choice.value;
      cellsOf[choice.field] = header;
    }
    parts.push(whole.with({ values, cells: cellsOf, part: parts.length }));
  }
  return parts.length === 0 ? [whole] : parts;
}

/** What a column holds beside the others that it holds as well. */
function withoutOthers(value: number | null, less: readonly number[], lying: readonly LyingReading[]): number | null {
  if (value === null || less.length === 0) return value;
  const others = lying.flatMap(({ column, reading }) => (less.includes(column.column) ? (reading.value ?? []) : []));
  return exactSum([value, ...others.map((other) => -other)]);
}
