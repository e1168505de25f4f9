/** Target sheets that give a row to each stage of the year: 一季度 | 上半年 | 前三季度 | 全年, the indicator over all four. */
import { headerKey } from "../../cells/normalise-text";
import type { RecognisedHeader } from "../../recognition/recognise-header";
import type { SheetGrid } from "../../tables/sheet-grid";
import { milestoneMonth, type TargetField } from "../targets/target-columns";

/** A row that is to be read as a target, with what falls due before. */
export interface StagedRow {
  readonly row: number;
  readonly title: string;
  /** Rows of stages within the year, with the month by whose end they are due. */
  readonly stages: readonly { readonly row: number; readonly month: number }[];
}

const WHOLE_YEAR = /^(?:全年|年度|年底|年末|\d{4}年(?:底|末|全年)?|12月(?:底|末)?)$/;
const YEARS_END = 12;

/** null: the rows are no stages. */
export function stagedRows(
  grid: SheetGrid,
  { rows: [, header], columns }: RecognisedHeader<TargetField>,
): readonly StagedRow[] | null {
  const name = columns.find(({ field }) => field === "indicator")?.column;
  if (name === undefined) return null;
  const rows = Array.from({ length: Math.max(0, grid.bottom - header) }, (_, index) => header + 1 + index);
  const stage = stageColumn(
    grid,
    rows,
    new Set(columns.flatMap(({ field, column }) => (field === "target" ? [column] : [])).concat(name)),
  );
  return stage === null ? null : grouped(grid, rows, name, stage);
}

/** The column in which most cells name a stage, the whole year among them. */
function stageColumn(grid: SheetGrid, rows: readonly number[], others: ReadonlySet<number>): number | null {
  for (let column = grid.left; column <= grid.right; column += 1) {
    if (others.has(column)) continue;
    const texts = rows.map((row) => headerKey(grid.label(row, column))).filter((text) => text !== "");
    const years = texts.filter((text) => WHOLE_YEAR.test(text)).length;
    const stages = texts.filter((text) => milestoneMonth(text) !== null && !WHOLE_YEAR.test(text)).length;
    if (years > 0 && stages > 0 && (years + stages) * 5 >= texts.length * 4) return column;
  }
  return null;
}

function grouped(grid: SheetGrid, rows: readonly number[], name: number, stage: number): StagedRow[] {
  const groups: { title: string; rows: number[] }[] = [];
  for (const row of rows) {
    const title = grid.label(row, name);
    const last = groups.at(-1);
    if (title !== "" && title !== last?.title) groups.push({ title, rows: [row] });
    else last?.rows.push(row);
  }
  const stageOf = (row: number): string => headerKey(grid.label(row, stage));
  return groups.flatMap(({ title, rows: own }): StagedRow[] => {
    const year = own.find((row) => WHOLE_YEAR.test(stageOf(row))) ?? own.at(-1);
    if (year === undefined) return [];
    const stages = own.flatMap((row) => {
      const month = row === year ? null : milestoneMonth(stageOf(row));
      return month === null || month >= YEARS_END ? [] : [{ row, month }];
    });
    return [{ row: year, title, stages }];
  });
}
