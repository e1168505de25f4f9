/** What the rules of tables say of cells and rows alike. */
import type { NumberTable, TableCell } from "../../notice/reading/number-tables";
import { round } from "../../standards/rounding";
import { found, type TextFinding } from "./rule";

export const TOTAL = /^(?:合\s*计|总\s*计|小\s*计|全[市县区省州旗]|总数)$/;

export const valueOf = (cell: TableCell | undefined): number => cell?.value ?? 0;
export const isTotal = ([first]: readonly TableCell[]): boolean => TOTAL.test(first?.text ?? "");

/** "表格“上店镇”行“完成率”列": cells are no paragraphs that staff could count. */
export const whereInTable = (row: readonly TableCell[], column: string): string => {
  const name = row.find(({ value, text }) => value === null && text !== "" && text !== column)?.text ?? "";
  return `表格${name === "" ? "" : `“${name}”行`}“${column}”列`;
};

/** Columns of a row that make one of its columns. */
export interface RowParts {
  readonly whole: number;
  readonly parts: readonly number[];
}

/** What the parts of a row come to, with the decimals that any of its cells has. */
export const sumOfParts = (row: readonly TableCell[], { whole, parts }: RowParts): number =>
  round(
    parts.reduce((sum, part) => sum + valueOf(row[part]), 0),
    Math.max(...[whole, ...parts].map((column) => row[column]?.decimals ?? 0)),
  );

/** @param span from the first to the last of the row's cells that are in question */
export function partsDiffer(
  severity: "warning" | "error",
  { header }: NumberTable,
  row: readonly TableCell[],
  of: RowParts,
  [first, last]: readonly [TableCell, TableCell],
): TextFinding {
  const total = row[of.whole]?.text ?? "";
  return found(
    "textPartsDiffer",
    severity,
    { from: first.from, to: last.to },
    {
      where: whereInTable(row, header[of.whole]?.text ?? ""),
      quote: total,
      total,
      sum: String(sumOfParts(row, of)),
      terms: of.parts.map((part) => row[part]?.text ?? "").join("+"),
      leading: 0,
    },
  );
}
