/**
 * The words of a header's cell. Months and years may stand there as numbers or dates: 2021, 1 … 12, a date shown as
 * 2021年1月.
 */
import { civilDate } from "../calendar/day";
import type { Cell } from "../cells/cell";
import { datePrecision } from "../cells/number-format";
import { remembered, rememberedFor } from "../collections/remembered";
import type { SheetGrid } from "./sheet-grid";

/** "": the cell is no part of a header. */
export function headerText(grid: SheetGrid, row: number, column: number): string {
  const cell = grid.cell(row, column);
  switch (cell.kind) {
    case "text":
      return withoutMarks(cell.text);
    case "number":
      return cell.storedAsText ? String(grid.raw(row, column)).trim() : numberAsPeriod(grid, row, column, cell.value);
    case "date": {
      if (cell.storedAsText) return "";
      const { year, month, day } = civilDate(cell.day);
      const precision = datePrecision(grid.format(row, column));
      return precision === "year" ? `${year}年` : precision === "month" || day === 1 ? `${year}年${month}月` : "";
    }
    case "belowDetection":
    case "missing":
    case "empty":
    case "error":
    case "boolean":
      return "";
  }
}

/** Those of a row, from the sheet's first column on: a row is tried in one header after another. */
export const headerTexts = rememberedFor((grid: SheetGrid, row: number): readonly string[] =>
  Array.from({ length: grid.right - grid.left + 1 }, (_, index) => headerText(grid, row, grid.left + index)),
);

/** Forms number their columns (3.建筑面积, ④完成日期) and mark those that must be filled: 企业名称*, 行业（必填）. */
const withoutMarks = remembered((text: string): string => {
  const bare = text
    .replace(/^(?:[(（]\d{1,2}[)）]|\d{1,2}[.、．](?!\d)|[①-⑳])\s*/, "")
    .replace(/\s*(?:[*＊★※]|[(（【[](?:必填|选填|必填项|可不填|自动计算|下拉选择)[)）】\]])+$/, "")
    .replace(/^[*＊★※]\s*/, "");
  return SERIAL.test(bare) ? "序号" : bare === "" ? text : bare;
});

/** Each a word for the numbers of the rows. */
const SERIAL = /^(?:№|n[oº0°]\.?|序|序数|顺序号?|项次|行次|编次|序列号?)$/i;

/** A number that is a month beside others of a row of months, and else none. */
export const mayBeMonth = (cell: Cell): boolean => cell.kind === "number" && cell.value >= 1 && cell.value <= 12;

const isYear = (value: number): boolean => value >= 1990 && value <= 2100;

/** A number that a header may hold: a year, or a month among others. */
export const mayBePeriod = (value: number): boolean =>
  Number.isInteger(value) && (isYear(value) || (value >= 1 && value <= 12));

/** A year, or one of the numbers of a row of months: 1 2 3 … */
function numberAsPeriod(grid: SheetGrid, row: number, column: number, value: number): string {
  if (!mayBePeriod(value)) return "";
  if (isYear(value)) return `${value}年`;
  const beside = (offset: number): boolean => {
    const cell = grid.cell(row, column + offset);
    return cell.kind === "number" && cell.value === value + offset;
  };
  const inRow = (beside(1) && beside(2)) || (beside(-1) && beside(-2)) || (beside(-1) && beside(1));
  return inRow && !countsColumns(grid, row) ? `${value}月` : "";
}

const FEWEST_HEADS = 2;

/**
 * 1 2 3 … beneath one head each: numbers of the columns, and no months. Where the rows' names stand before them, none
 * may lie beneath a blank, as months do under the head of their group.
 */
const countsColumns = rememberedFor((grid: SheetGrid, row: number): boolean => {
  const columns = Array.from({ length: grid.right - grid.left + 1 }, (_, index) => grid.left + index);
  const numbered = columns.filter((column) => grid.cell(row, column).kind !== "empty");
  const [first] = numbered;
  const cell = first === undefined ? null : grid.cell(row, first);
  if (first === undefined || cell?.kind !== "number" || cell.value !== 1) return false;
  const isHead = (above: number) => (column: number) => above >= grid.top && grid.cell(above, column).kind === "text";
  const isNamedBefore = columns.some((column) => column < first && [row - 1, row - 2].some((at) => isHead(at)(column)));
  if (isNamedBefore) return numbered.every(isHead(row - 1));
  return columns.filter(isHead(row - 1)).length >= FEWEST_HEADS;
});

const MOST_CHARACTERS = 16;
const MONTH = "(?:1[0-2]|0?[1-9]|十[一二]|[一二三四五六七八九十])月份?";
const QUARTER = "第?[一二三四1-4]季度";
const PERIOD = new RegExp(
  `^(?:${QUARTER}|(?:19|20)\\d{2}(?:年度?|年份)?(?:${MONTH})?|${MONTH}|(?:19|20)\\d{2}[-./](?:1[0-2]|0?[1-9]))$`,
);

/** Whether a header's text is a month, a quarter or a year and nothing else. */
export const isPeriodText = (text: string): boolean => text.length <= MOST_CHARACTERS && isPeriod(text);
/** 3月（万吨） */
const UNIT_BEHIND = /(?<=.)[(（][^()（）]{1,6}[)）]$/;
const isPeriod = remembered((text: string): boolean => PERIOD.test(text.replaceAll(" ", "").replace(UNIT_BEHIND, "")));

/** 上年, 本年度, 去年同期, 本月, 累计: under a name it says when that was, and no more. */
export const isRelativeTime = (text: string): boolean =>
  /^(?:(?:上|去|前|本|今|当)一?个?(?:年度?|月份?|期|季度?|周)(?:同期|末|底|累计)?|累计)$/.test(
    text.replaceAll(" ", ""),
  );

/** A head's words without its brackets and what stands in them. */
export const withoutBrackets = (text: string): string => text.replace(/[(（].*?[)）]/g, "");
