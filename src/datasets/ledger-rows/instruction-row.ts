/** A row under the header that tells how to fill in the columns: 填写全称 | 保留一位小数 | 已完成/未完成 | 如2024-01-01. */
import type { ChoiceWords } from "../../recognition/declare-ledger";
import { parseChoice } from "../../recognition/parse-choice";
import type { TableShape } from "../../tables/table-shape";
import { unitNamed } from "../../tables/units";
import type { ColumnPlan, PlannedColumn } from "./column-plan";
import type { RowCells } from "./row-cells";

/** Only the first rows instruct. */
const DEEPEST = 2;
/** One cell in words may be an entry's: 待核实. */
const FEWEST = 2;

/** How to answer: 填写全称, 保留一位小数, 整数, yyyy-mm-dd, 已完成/未完成. 见附表 and 另行统计 are answers. */
const HOW_TO =
  /填|写|如|例|保留|格式|小数|选|或|按|应|请|文本|文字|数字|数值|整数|日期|必|下拉|全称|单位|年月|[/／:：]|^[a-z\d.-]+$/i;

/**
 * Whether a row above all entries answers no column that asks for a number, a day or a choice, though words stand in
 * all of them, or in some and no name beside them, and tells how to, while the rows below answer them. A row that only
 * has words where numbers belong is an entry that cannot be read.
 */
export function instructs({ body }: TableShape, plan: ColumnPlan, cells: RowCells, row: number): boolean {
  if (row >= body[0] + DEEPEST) return false;
  const columns = [...plan.columns, ...plan.across].filter(({ isSerial }) => !isSerial);
  const isFilled = ({ column }: PlannedColumn): boolean => cells.text(row, column) !== "";
  const asking = columns.filter(({ spec }) => spec.kind !== "text");
  const filled = asking.filter(isFilled);
  const isNamed = columns.some((column) => column.spec.kind === "text" && isFilled(column));
  return (
    filled.length >= FEWEST &&
    (filled.length === asking.length || !isNamed) &&
    filled.every((column) => answersNothing(cells, row, column)) &&
    filled.some(({ column }) => tellsHow(cells.text(row, column))) &&
    filled.some((column) => column.spec.kind !== "choice" && isAnsweredBelow(cells, row, column, body[1]))
  );
}

const tellsHow = (words: string): boolean => HOW_TO.test(words) || unitNamed(words) !== null;

function answersNothing(cells: RowCells, row: number, column: PlannedColumn): boolean {
  const words = cells.text(row, column.column);
  const { doubt } = cells.read(row, column);
  if (column.spec.kind === "choice") return doubt !== null || namesSeveral(words, column.spec.choices ?? {});
  return doubt?.kind === "unreadable";
}

/** 已完成/未完成, 是或否: what may be answered. */
const namesSeveral = (words: string, choices: ChoiceWords): boolean =>
  new Set(words.split(/[\/／、,，;；|]|或者?/).flatMap((part) => parseChoice(part, choices) ?? [])).size > 1;

const LOOKED_THROUGH = 20;

function isAnsweredBelow(cells: RowCells, row: number, column: PlannedColumn, last: number): boolean {
  for (let below = row + 1; below <= Math.min(last, row + LOOKED_THROUGH); below += 1) {
    const { value, doubt } = cells.read(below, column);
    if (value !== null && doubt === null) return true;
  }
  return false;
}
