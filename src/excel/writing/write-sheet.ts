/** One sheet of the report → calls of Office.js: values in one block, then links, looks, charts and the page. */
import { areaAddress, columnLetters } from "../../cells/address";
import type { DressPart } from "../../findings/read-back";
import { UNFINISHED } from "../../report/recognise-own-sheet";
import type { DataBars, Merge, ReportChart, ReportSheet } from "../../report/page/sheet";
import { MARGIN_CM } from "../../report/page/pages";
import { columnPoints } from "../../report/page/text-width";
import { bandsOf, stacked } from "./cell-areas";
import { formatOf, wireValue } from "./cell-text";
import type { CellPlace } from "../typed-words/edit-cells";
import { valueOf, type ChangedParts } from "./sheet-changes";
import { dressChart, writeChart } from "./write-chart";
import { writeLinks } from "./write-links";
import { writeLines, writeLooks, writeLooksAgain } from "./write-looks";
import type { WriteStream } from "./write-stream";

/** Of a sheet, from 0. */
const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;
const POINTS_PER_CM = 28.35;

/** Bytes that calls take in a request, roughly: measured on the sample's sheets. */
const COST = { cell: 45, merge: 250, link: 130, chart: 14_000, bars: 3_000 } as const;

/** Of the values of one request: Excel on the web refuses above 5 MB. */
const MOST_BYTES = 3_000_000;

/** Edit key → what staff typed. */
type Edits = ReadonlyMap<string, string>;

export interface SheetJob {
  readonly worksheet: Excel.Worksheet;
  /** As its tab says. */
  readonly name: string;
  /** It was added for this run: nothing stands on it. */
  readonly isNew: boolean;
  /** Within Excel's limits. */
  readonly report: ReportSheet;
  readonly edits: Edits;
  /** "whole": all of it, over what stands. */
  readonly changes: "whole" | ChangedParts;
  readonly stream: WriteStream;
  /** Told of every block of calls in bytes; sends what has come together when it is enough for one request. */
  readonly spend: (bytes: number) => Promise<void>;
  /** Asks once more for what staff typed, before further rows of a sheet that is too large for one request. */
  readonly askAgain: () => void;
  /** Queues what is to be noted once the cells hold their values. */
  readonly valuesWritten: () => void;
}

/** Writes a sheet, or what of it has changed, on the same worksheet object. */
export async function writeSheet(job: SheetJob): Promise<void> {
  const { report, worksheet, stream, changes } = job;
  const title = titleOf(report);
  await (changes === "whole" ? writeWhole(job, title) : writeChanged(job, changes, title));
  if (title === null) return;
  stream.essential(() => {
    const first = worksheet.getRange("A1");
    first.values = [[title]];
    first.untrack();
  });
}

async function writeWhole(job: SheetJob, title: string | null): Promise<void> {
  const { worksheet, isNew, report, edits, stream, spend } = job;
  const columns = report.columnWidths.length;
  const lastRow = report.cells.reduce((last, { row }) => Math.max(last, row + 1), report.rowHeights.length);
  const firstText = title === null ? null : `${UNFINISHED}${title}`;
  const bands = bandsOf(rowBytes(report, edits, lastRow, columns), MOST_BYTES);
  for (const { top, bottom, bytes } of bands) {
    const isLast = bottom === lastRow - 1;
    stream.essential(() => {
      if (top > 0) job.askAgain();
      else if (!isNew) clearLook(worksheet);
      const block = worksheet.getRange(areaAddress({ top, left: 0, bottom, right: columns - 1 }));
      writeValues(block, report, edits, { top, bottom }, top === 0 ? firstText : null);
      block.untrack();
      if (isLast) clearBeside(worksheet, lastRow, columns);
    });
    if (isLast) job.valuesWritten();
    await spend(bytes);
  }
  const { dress } = dresser(job);
  dress("merges", () => writeMerges(worksheet, report.merges));
  dress("sizes", () => writeSizes(worksheet, report));
  // Excel dresses a link in its own way: looks come after.
  dress("links", () => writeLinks(worksheet, report.cells));
  dress("looks", () => writeLooks(worksheet, report.cells));
  dress("lines", () => writeLines(worksheet, report.cells));
  await spend(
    report.cells.length * COST.cell +
      report.merges.length * COST.merge +
      report.cells.filter(({ link }) => link !== undefined).length * COST.link,
  );
  await writeCharts(job, report.charts);
  await writeAllBars(job);
  writePages(job);
}

async function writeChanged(job: SheetJob, changes: ChangedParts, title: string | null): Promise<void> {
  const { worksheet, report, edits, stream, spend } = job;
  const { cells, linked, dressed, sizes, charts, bars, page } = changes;
  stream.essential(() => {
    if (title !== null) writeCells(worksheet, [[0, 0, "@", `${UNFINISHED}${title}`]]);
    const written = cells.map((cell): WrittenCell => {
      const value = valueOf(cell, edits);
      return [cell.row, cell.column, formatOf(value, cell.format), wireValue(value)];
    });
    writeCells(worksheet, title === null ? written : written.filter(([row, column]) => row + column > 0));
    for (const name of charts.gone) worksheet.charts.getItem(name).delete();
  });
  job.valuesWritten();
  const { dress } = dresser(job);
  if (sizes) dress("sizes", () => writeSizes(worksheet, report));
  if (linked.length > 0) dress("links", () => writeLinks(worksheet, linked));
  if (dressed.length > 0) dress("looks", () => writeLooksAgain(worksheet, dressed));
  await spend(
    cells.length * COST.cell + longTextBytes({ cells }, edits) + linked.length * COST.link + dressed.length * COST.cell,
  );
  await writeCharts(job, charts.anew);
  if (bars) await writeAllBars(job);
  if (page) writePages(job);
}

const dresser = ({ stream, name }: SheetJob) => ({
  dress: (part: DressPart, queue: () => void, place = ""): void => stream.dress({ sheet: name, part, place }, queue),
});

async function writeCharts(job: SheetJob, charts: readonly ReportChart[]): Promise<void> {
  const { worksheet, spend } = job;
  const { dress } = dresser(job);
  for (const chart of charts) {
    if (chart.series.length === 0) continue;
    dress("newChart", () => writeChart(worksheet, chart), chart.name);
    dress("chartLook", () => dressChart(worksheet.charts.getItem(chart.name), chart), chart.name);
    await spend(COST.chart);
  }
}

async function writeAllBars(job: SheetJob): Promise<void> {
  const { worksheet, isNew, report, spend } = job;
  if (isNew && report.bars.length === 0) return;
  dresser(job).dress("bars", () => {
    if (!isNew) clearBars(worksheet);
    for (const bars of report.bars) writeBars(worksheet, bars);
  });
  await spend(report.bars.length * COST.bars);
}

function writePages(job: SheetJob): void {
  const { worksheet, isNew, report } = job;
  const { dress } = dresser(job);
  dress("freeze", () => writeFreeze(worksheet, report, isNew));
  dress("page", () => writePage(worksheet, report, isNew));
}

/** Bytes of the values of each row, by estimate. */
function rowBytes({ cells }: ReportSheet, edits: Edits, rows: number, columns: number): number[] {
  const bytes = Array<number>(rows).fill(columns * COST.cell);
  for (const cell of cells) bytes[cell.row] = (bytes[cell.row] ?? 0) + longTextBytes({ cells: [cell] }, edits);
  return bytes;
}

/** Of what a cell's usual cost does not cover: a character is up to three bytes. */
const longTextBytes = ({ cells }: Pick<ReportSheet, "cells">, edits: Edits): number =>
  cells.reduce((bytes, { value, editKey }) => {
    const text = editKey === undefined ? value : (edits.get(editKey) ?? value);
    return bytes + (typeof text === "string" ? Math.max(0, 3 * text.length - COST.cell) : 0);
  }, 0);

/** The text of the first cell; null where it holds none of ours. */
function titleOf({ cells }: ReportSheet): string | null {
  const first = cells.find(({ row, column }) => row === 0 && column === 0);
  return first === undefined || first.editKey !== undefined || formatOf(first.value, first.format) !== "@"
    ? null
    : String(first.value);
}

/**
 * Takes away how an earlier run dressed its sheet, and keeps the sheet itself: links and print areas hung on it
 * survive.
 * Its values stand until the new ones take their place: 月报·历史 is kept nowhere else.
 */
function clearLook(worksheet: Excel.Worksheet): void {
  for (const chart of worksheet.charts.items) chart.delete();
  const whole = worksheet.getRange();
  whole.clear("Hyperlinks");
  whole.clear("Formats");
  whole.untrack();
}

function clearBars(worksheet: Excel.Worksheet): void {
  const whole = worksheet.getRange();
  whole.conditionalFormats.clearAll();
  whole.untrack();
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
  { top, bottom }: { readonly top: number; readonly bottom: number },
  firstText: string | null,
): void {
  const [rows, columns] = [bottom - top + 1, report.columnWidths.length];
  // Cells are "General" here, new or cleared; null leaves them so.
  const formats = Array.from({ length: rows }, () => Array<string | null>(columns).fill(null));
  const values = Array.from({ length: rows }, () => Array<string | number>(columns).fill(""));
  for (const cell of report.cells) {
    const value = valueOf(cell, edits);
    const formatRow = formats[cell.row - top];
    const valueRow = values[cell.row - top];
    if (!formatRow || !valueRow) continue;
    const format = cell.formula === undefined ? formatOf(value, cell.format) : (cell.format ?? "General");
    if (format !== "General") formatRow[cell.column] = format;
    valueRow[cell.column] = cell.formula ?? wireValue(value);
  }
  if (firstText !== null && values[0]) values[0][0] = firstText;
  block.numberFormat = formats;
  block.values = values;
}

type WrittenCell = readonly [row: number, column: number, format: string, value: string | number];

/** Rows so far apart are not worth the nulls between them. */
const ROWS_APART = 12;

/**
 * Some cells of a sheet, as few blocks; null leaves what lies between as it is. @param cells in the order of rows and
 * columns
 */
function writeCells(sheet: Excel.Worksheet, cells: readonly WrittenCell[]): void {
  const blocks: WrittenCell[][] = [];
  for (const cell of cells) {
    const last = blocks.at(-1);
    if (last && cell[0] - (last.at(-1)?.[0] ?? 0) < ROWS_APART) last.push(cell);
    else blocks.push([cell]);
  }
  for (const block of blocks) {
    const [rows, columns] = [block.map(([row]) => row), block.map(([, column]) => column)];
    const area = {
      top: Math.min(...rows),
      left: Math.min(...columns),
      bottom: Math.max(...rows),
      right: Math.max(...columns),
    };
    const blank = (): (string | number | null)[][] =>
      Array.from({ length: area.bottom - area.top + 1 }, () =>
        Array<string | number | null>(area.right - area.left + 1).fill(null),
      );
    const [formats, values] = [blank(), blank()];
    for (const [row, column, format, value] of block) {
      formats[row - area.top]?.splice(column - area.left, 1, format);
      values[row - area.top]?.splice(column - area.left, 1, value);
    }
    const range = sheet.getRange(areaAddress(area));
    range.numberFormat = formats;
    range.values = values;
    range.untrack();
  }
}

/** Puts a text into a cell that staff type in. */
export function writeText(sheet: Excel.Worksheet, { row, column }: CellPlace, text: string): void {
  writeCells(sheet, [[row, column, formatOf(text, undefined), wireValue(text)]]);
}

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

function writeFreeze(sheet: Excel.Worksheet, { freeze }: ReportSheet, isNew: boolean): void {
  if (!isNew) sheet.freezePanes.unfreeze();
  if (freeze.rows > 0 && freeze.columns > 0)
    sheet.freezePanes.freezeAt(areaAddress({ top: 0, left: 0, bottom: freeze.rows - 1, right: freeze.columns - 1 }));
  else if (freeze.rows > 0) sheet.freezePanes.freezeRows(freeze.rows);
  else if (freeze.columns > 0) sheet.freezePanes.freezeColumns(freeze.columns);
}

/** On paper only. */
const INTERNAL_FOOTER = "内部核对资料，默认只印表头；要印全表，请选“页面布局”“打印区域”“取消打印区域”";

function writePage(sheet: Excel.Worksheet, { print }: ReportSheet, isNew: boolean): void {
  sheet.showGridlines = false;
  if (!isNew) sheet.horizontalPageBreaks.removePageBreaks();
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
