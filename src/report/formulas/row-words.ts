/** The conditions of a count in the words that stand in the cells: 整改状态 = "已完成" or "完成". */
import { cellOf, type LedgerRow } from "../../datasets/ledger";
import type { Where } from "../../indicators/ledgers/declare-indicator";
import type { FigurePart } from "../../indicators/ledgers/figure-rows";
import { passes } from "../../indicators/ledgers/row-conditions";
import { numberIn } from "./formula";
import type { SourceCells } from "./source-cells";

/** A column, and what COUNTIFS may find there: any of these. */
export interface ColumnWords {
  readonly column: number;
  readonly criteria: readonly string[];
}

/** Of a criterion, less its operator. */
const LONGEST_CRITERION = 250;

/** As COUNTIFS compares. */
const wordOf = (raw: string | number | boolean): string => String(raw).toLowerCase();

/** `="=已完成"` as it stands between the quotes of a formula; COUNTIFS takes * ? ~ for more than themselves. */
const criterionOf = (raw: string | number | boolean): string =>
  `=${typeof raw === "number" ? numberIn(raw) : String(raw).replace(/[*?~]/g, "~$&").replaceAll('"', '""')}`;

/** Where a row's field stands in a cell of the row's own; null: nowhere, or in a cell that serves several rows. */
function ownCell(row: LedgerRow, field: string) {
  const cell = cellOf(row, field);
  return cell && cell.row >= row.at.top && cell.row <= row.at.bottom ? cell : null;
}

/**
 * @returns null where words do not tell the rows: a word stands in rows of both kinds (a work that is done later), a
 * cell is empty that lets its row pass, or one cell serves several rows
 */
export function wordsOf({ among, where, asOf }: FigurePart, source: SourceCells): ColumnWords[] | null {
  const found: ColumnWords[] = [];
  for (const [field, condition] of Object.entries(where)) {
    const [passing, failing] = [new Map<string, string>(), new Set<string>()];
    const columns = new Set<number>();
    const alone: Where = { [field]: condition };
    for (const row of among) {
      const passed = passes(row, alone, asOf);
      const cell = ownCell(row, field);
      const raw = cell === null ? "" : source.at(cell);
      if (cell !== null) columns.add(cell.column);
      if (raw === "") {
        if (passed || (row.values[field] ?? null) !== null) return null;
      } else if (passed) passing.set(wordOf(raw), criterionOf(raw));
      else failing.add(wordOf(raw));
    }
    const criteria = [...passing.values()];
    const [column] = columns;
    if (column === undefined || columns.size > 1) return null;
    if ([...passing.keys()].some((word) => failing.has(word))) return null;
    if (criteria.some((text) => text.length > LONGEST_CRITERION)) return null;
    found.push({ column, criteria });
  }
  return found;
}
