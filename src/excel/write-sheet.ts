/** One sheet of the report → calls of Office.js: values in one block, then links, looks, charts and the page. */
import { areaAddress, columnLetters } from "../cells/address";
import { UNFINISHED } from "../report/recognise-own-sheet";
import { CELL_TEXT } from "../report/page/excel-limits";
import type { DataBars, Merge, ReportSheet } from "../report/page/sheet";
import { MARGIN_CM } from "../report/page/pages";
import { columnPoints } from "../report/page/text-width";
import { stacked } from "./cell-areas";
import type { CellPlace } from "./edit-cells";
import { writeChart } from "./write-chart";
import { writeLinks } from "./write-links";
import { writeLines, writeLooks } from "./write-looks";

/** Of a sheet, from 0. */
const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;
const POINTS_PER_CM = 28.35;

/** Bytes that calls take in a request, roughly: measured on the sample's sheets. */
const COST = { cell: 45, merge: 250, link: 130, chart: 14_000, bars: 3_000 } as const;

/** Edit key → what staff typed. */
type Edits = ReadonlyMap<string, string>;

/**
 * Writes the sheet anew, on the same worksheet object.
 * @param spend told of every block of calls in bytes; sends what has come together when it is enough for one request
 * @param valuesWritten called when the cells hold their values, and before anything is sent that comes after them
 */
export async function writeSheet(
  sheet: Excel.Worksheet,
  report: ReportSheet,
  edits: Edits,
  spend: (bytes: number) => Promise<void>,
  valuesWritten: () => void,
): Promise<void> {
  const rows = report.rowHeights.length;
  const columns = report.columnWidths.length;
  const lastRow = report.cells.reduce((last, { row }) => Math.max(last, row + 1), rows);
  const block = sheet.getRange(areaAddress({ top: 0, left: 0, bottom: lastRow - 1, right: columns - 1 }));
  const title = titleOf(report);
  writeValues(block, report, edits, lastRow, columns, title === null ? null : `${UNFINISHED}${title}`);
  block.untrack();
  clearBeside(sheet, lastRow, columns);
  valuesWritten();
  await spend(lastRow * columns * COST.cell + longTextBytes(report, edits));
  writeMerges(sheet, report.merges);
  writeSizes(sheet, report);
  writeLinks(sheet, report.cells);
  writeLooks(sheet, report.cells);
  writeLines(sheet, report.cells);
  await spend(
    report.cells.length * COST.cell +
      report.merges.length * COST.merge +
      report.cells.filter(({ link }) => link !== undefined).length * COST.link,
  );
  for (const chart of report.charts) {
    writeChart(sheet, chart);
    await spend(COST.chart);
  }
  for (const bars of report.bars) {
    writeBars(sheet, bars);
    await spend(COST.bars);
  }
  writePage(sheet, report);
  if (title !== null) {
    const first = sheet.getRange("A1");
    first.values = [[title]];
    first.untrack();
  }
}

/** Of what a cell's usual cost does not cover: a character is up to three bytes. */
const longTextBytes = ({ cells }: ReportSheet, edits: Edits): number =>
  cells.reduce((bytes, { value, editKey }) => {
    const text = editKey === undefined ? value : (edits.get(editKey) ?? value);
    return bytes + (typeof text === "string" ? Math.max(0, 3 * text.length - COST.cell) : 0);
  }, 0);

/** The text of the first cell; null where it holds none of ours. */
function titleOf({ cells }: ReportSheet): string | null {
  const first = cells.find(({ row, column }) => row === 0 && column === 0);
  return first === undefined || first.editKey !== undefined || typeof first.value !== "string" || isLong(first.value)
    ? null
    : first.value;
}

/** What an earlier run, or somebody, wrote below and to the right of the block. */
function clearBeside(sheet: Excel.Worksheet, rows: number, columns: number): void {
  const beside = [
    areaAddress({ top: rows, left: 0, bottom: LAST_ROW, right: LAST_COLUMN }),
    areaAddress({ top: 0, left: columns, bottom: rows - 1, right: LAST_COLUMN }),
  ];
  for (const address of beside) {
    const range = sheet.getRange(address);
    range.clear("Contents");
    range.untrack();
  }
}

/** Number formats first: a cell that is text by format takes "=…" and "1月" for text. Then all values at once. */
function writeValues(
  block: Excel.Range,
  report: ReportSheet,
  edits: Edits,
  rows: number,
  columns: number,
  firstText: string | null,
): void {
  // Cells are "General" here, new or cleared; null leaves them so.
  const formats = Array.from({ length: rows }, () => Array<string | null>(columns).fill(null));
  const values = Array.from({ length: rows }, () => Array<string | number>(columns).fill(""));
  for (const cell of report.cells) {
    const value = cell.editKey === undefined ? cell.value : (edits.get(cell.editKey) ?? cell.value);
    const formatRow = formats[cell.row];
    const valueRow = values[cell.row];
    if (!formatRow || !valueRow) continue;
    if (cell.formula !== undefined) {
      formatRow[cell.column] = cell.format ?? null;
      valueRow[cell.column] = cell.formula;
      continue;
    }
    formatRow[cell.column] = typeof value === "string" ? (isLong(value) ? null : "@") : (cell.format ?? null);
    valueRow[cell.column] = typeof value === "string" && isLong(value) ? escaped(value) : (value ?? "");
  }
  if (firstText !== null && values[0]) values[0][0] = firstText;
  block.numberFormat = formats;
  block.values = values;
}

/** Puts a text into a cell that staff type in. */
export function writeText(sheet: Excel.Worksheet, { row, column }: CellPlace, text: string): void {
  const range = sheet.getCell(row, column);
  range.numberFormat = [[isLong(text) ? "General" : "@"]];
  range.values = [[isLong(text) ? escaped(text) : text]];
  range.untrack();
}

/** Some versions of Excel show ##### for a text-formatted cell of more than 255 characters; one that is full has no room for a mark. */
const isLong = (text: string): boolean => text.length > 255 && text.length <= CELL_TEXT;

/** Outside a text-formatted cell these would begin a formula. */
const escaped = (text: string): string => (/^[=+\-@']/.test(text) ? `'${text}` : text);

/** Merges of one row in the same columns, row under row, are one call. */
function writeMerges(sheet: Excel.Worksheet, merges: readonly Merge[]): void {
  const isOfOneRow = ({ top, bottom }: Merge): boolean => top === bottom;
  const byRow = merges.filter(isOfOneRow).sort((a, b) => a.top - b.top || a.left - b.left);
  const merge = (area: Merge, across: boolean): void => {
    const range = sheet.getRange(areaAddress(area));
    range.merge(across);
    range.untrack();
  };
  for (const area of stacked(byRow)) merge(area, true);
  for (const area of merges) if (!isOfOneRow(area)) merge(area, false);
}

function writeSizes(sheet: Excel.Worksheet, { columnWidths, rowHeights }: ReportSheet): void {
  const columns = sheet.getRange(`A1:${columnLetters(columnWidths.length - 1)}1`);
  columns.setColumnProperties(columnWidths.map((width) => ({ format: { columnWidth: columnPoints(width) } })));
  columns.untrack();
  if (rowHeights.length === 0) return;
  const rows = sheet.getRange(`A1:A${rowHeights.length}`);
  rows.setRowProperties(rowHeights.map((height) => (height === null ? {} : { format: { rowHeight: height } })));
  rows.untrack();
}

/** Solid bars from 0, so that equal figures look equal in every row and month; beyond the end they stay full. */
function writeBars(sheet: Excel.Worksheet, { area, max, color }: DataBars): void {
  const { dataBar } = sheet.getRange(areaAddress(area)).conditionalFormats.add("DataBar");
  dataBar.positiveFormat.fillColor = color;
  dataBar.positiveFormat.borderColor = "";
  dataBar.positiveFormat.gradientFill = false;
  dataBar.lowerBoundRule = { type: "Number", formula: "0" };
  dataBar.upperBoundRule = { type: "Number", formula: String(max) };
  dataBar.axisFormat = "None";
}

/** On paper only. */
const INTERNAL_FOOTER = "内部核对资料，默认只印表头；要印全表，请选“页面布局”“打印区域”“取消打印区域”";

function writePage(sheet: Excel.Worksheet, { print, freeze }: ReportSheet): void {
  sheet.showGridlines = false;
  if (freeze.rows > 0 && freeze.columns > 0)
    sheet.freezePanes.freezeAt(areaAddress({ top: 0, left: 0, bottom: freeze.rows - 1, right: freeze.columns - 1 }));
  else if (freeze.rows > 0) sheet.freezePanes.freezeRows(freeze.rows);
  else if (freeze.columns > 0) sheet.freezePanes.freezeColumns(freeze.columns);
  const { pageLayout } = sheet;
  pageLayout.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.paperSize = print.paper === "A4" ? "A4" : "A3";
  pageLayout.zoom = { horizontalFitToPages: 1, ...(print.onePage ? { verticalFitToPages: 1 } : {}) };
  const margin = MARGIN_CM * POINTS_PER_CM;
  pageLayout.leftMargin = margin;
  pageLayout.rightMargin = margin;
  pageLayout.topMargin = margin;
  pageLayout.bottomMargin = margin;
  pageLayout.footerMargin = 0.7 * POINTS_PER_CM;
  pageLayout.centerHorizontally = true;
  const { top, left, bottom, right } = print.area;
  pageLayout.setPrintArea(areaAddress({ top, left, bottom, right }));
  if (print.titleRows) pageLayout.setPrintTitleRows(`$${print.titleRows[0] + 1}:$${print.titleRows[1] + 1}`);
  pageLayout.headersFooters.defaultForAllPages.centerFooter = print.internal ? INTERNAL_FOOTER : "第 &P 页 共 &N 页";
  for (const row of print.pageBreaksBefore) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}
