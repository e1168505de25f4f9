/** A row under the header that tells how to fill in the columns: 填写全称 | 保留一位小数 | 已完成/未完成 | 如2024-01-01. */
import type { ChoiceWords } from "../../recognition/declare-ledger";
import { parseChoice } from "../../recognition/parse-choice";
import type { TableShape } from "../../tables/table-shape";
import type { ColumnPlan, PlannedColumn } from "./column-plan";
import type { RowCells } from "./row-cells";

/** Only the first rows instruct. */
const DEEPEST = 2;
/** One cell in words may be an entry's: 待核实. */
const FEWEST = 2;

/**
 * Whether a row answers no column that asks for a number, a day or a choice, though words stand in all of them, while
 * the rows below answer them.
 */
export function instructs({ body }: TableShape, plan: ColumnPlan, cells: RowCells, row: number): boolean {
  if (row >= body[0] + DEEPEST) return false;
  const asking = [...plan.columns, ...plan.across].filter(({ spec, isSerial }) => spec.kind !== "text" && !isSerial);
  return (
    asking.length >= FEWEST &&
    asking.every((column) => answersNothing(cells, row, column)) &&
    asking.some((column) => column.spec.kind !== "choice" && isAnsweredBelow(cells, row, column, body[1]))
  );
}

function answersNothing(cells: RowCells, row: number, column: PlannedColumn): boolean {
  const words = cells.text(row, column.column);
  if (words === "") return false;
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
