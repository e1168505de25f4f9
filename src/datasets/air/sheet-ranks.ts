/** Which sheet counts before which, where both tell of a day: by its review, its version, how it was measured. */
import type { Settings } from "../../settings";
import { isOtherMeasurement } from "../../vocabulary/other-measurements";
import { isCorrected, isOtherCopy, versionIn } from "../../vocabulary/sheets-set-aside";
import type { AirTable, MeasureBasis } from "./air-table";
import { basisRank } from "./layout/series";
import type { AirSheet } from "./read-air-sheet";
import type { RankedTable } from "./settle-rows";
import { mayHideDeciding } from "./sheet-questions";

/** @param isOpen whether whose they are is asked */
export function rankedTables(
  sheets: readonly AirSheet[],
  named: readonly AirTable[],
  basis: Settings["basis"],
  isOpen: boolean,
): RankedTable[] {
  const versions = sheets.flatMap((sheet) => versionOf(sheet) ?? []);
  const inOrder = [...new Set(versions)].sort((a, b) => a - b);
  return sheets.map((sheet, index) => ({
    table: doubted(sheet, named[index] ?? sheet.table, isOpen),
    rank: rankOf(sheet, basis) + OF_ANOTHER_VERSION * (inOrder.indexOf(versionOf(sheet) ?? NaN) + 1),
  }));
}

/** Where a column of an item could not be told, the day's index lacks it: every row is doubtful. */
const doubted = (sheet: AirSheet, table: AirTable, isOpen: boolean): AirTable =>
  sheet.ambiguous.size === 0 && !mayHideDeciding(sheet) && !isOpen ? table : { ...table, rows: table.rows.doubted() };

/** More than two states of one review are apart. */
const OF_ANOTHER_VERSION = 1.25;

const versionOf = ({ table: { sheet } }: AirSheet): number | null => versionIn(sheet);

/** 备份, 初稿 and 手工比对 give way to the other sheet, 更正 and 终稿 take its place. */
function versionRank({ table: { sheet } }: AirSheet): number {
  if (isOtherCopy(sheet) || isOtherMeasurement(sheet)) return -OF_ANOTHER_VERSION;
  return isCorrected(sheet) ? OF_ANOTHER_VERSION : 0;
}

/** A whole series before an excerpt of it; of two series the one that is audited, and that of the ambient state. */
const rankOf = (sheet: AirSheet, chosen: Settings["basis"]): number =>
  basisRank(basisOf(sheet), chosen) + versionRank(sheet) - (sheet.facts.subject === "selection" ? 0.5 : 0);

/** As the sheet says it, else as its columns do. */
function basisOf({ facts: { basis }, table: { columns } }: AirSheet): MeasureBasis {
  const said = new Set(columns.flatMap((column) => [column.basis.review, column.basis.state]));
  const ofColumns = <Word extends string | null>(...words: readonly Word[]): Word | null =>
    words.find((word) => said.has(word as never)) ?? null;
  return {
    ...basis,
    review: basis.review ?? ofColumns("审核", "原始"),
    state: basis.state ?? ofColumns("实况", "标况"),
  };
}
