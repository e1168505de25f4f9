/** The rows that a figure was computed from: kept as numbers, since hardly any of many figures is asked for them. */
import type { RangeRef, SheetName } from "../../cells/address";
import type { AssessedDay } from "../assessment";

/** Of one sheet. */
interface SourceRows extends Pick<RangeRef, "sheet"> {
  readonly column: number;
  readonly rows: Int32Array;
}

export function rowsOf(days: readonly AssessedDay[]): readonly SourceRows[] {
  const sheets = sheetsOf(days);
  return sheets.map((sheet): SourceRows => {
    const own = sheets.length === 1 ? days : days.filter(({ source }) => source.at.sheet === sheet);
    const { column } = (own[0] as AssessedDay).source.at;
    const rows = new Int32Array(own.length);
    let isSorted = true;
    for (let index = 0; index < own.length; index += 1) {
      const row = own[index]?.source.at.row ?? 0;
      rows[index] = row;
      if (index > 0 && row < (rows[index - 1] ?? 0)) isSorted = false;
    }
    return { sheet, column, rows: isSorted ? rows : rows.sort() };
  });
}

function sheetsOf(days: readonly AssessedDay[]): readonly SheetName[] {
  const sheets: SheetName[] = [];
  let last: SheetName | null = null;
  for (let index = 0; index < days.length; index += 1) {
    const { sheet } = (days[index] as AssessedDay).source.at;
    if (sheet !== last && !sheets.includes(sheet)) sheets.push(sheet);
    last = sheet;
  }
  return sheets;
}

/** Neighbouring ones folded into one range. */
export function rangesOf({ sheet, column, rows }: SourceRows): RangeRef[] {
  const ranges: RangeRef[] = [];
  let top = rows[0] ?? 0;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0;
    const next = rows[index + 1];
    if (next !== undefined && next <= row + 1) continue;
    ranges.push({ sheet, top, bottom: row, left: column, right: column });
    top = next ?? row;
  }
  return ranges;
}
