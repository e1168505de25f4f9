/** One sheet of the report → calls of Office.js: values in one block, formats by look, then links, charts and the page. */
import { columnLetters, linkTarget } from "../cells/address";
import { CELL_TEXT } from "../report/page/excel-limits";
import { looks, type Line, type Look, type LookName } from "../report/page/look";
import type { DataBars, ReportCell, ReportSheet } from "../report/page/sheet";
import { MARGIN_CM } from "../report/page/pages";
import { columnPoints } from "../report/page/text-width";
import { writeChart } from "./write-chart";
import { blockAddress } from "./read-workbook";

/** Excel takes addresses of several areas up to 8,192 characters. */
const ADDRESS_LIMIT = 7_500;
const POINTS_PER_CM = 28.35;

const cellAddress = ({ row, column }: { readonly row: number; readonly column: number }): string =>
  `${columnLetters(column)}${row + 1}`;

/** Bytes that calls take in a request, roughly: measured on the sample's sheets. */
const COST = { cell: 45, merge: 420, link: 950, chart: 14_000, bars: 3_000 } as const;

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
  const lastRow = Math.max(rows, ...report.cells.map(({ row }) => row + 1));
  const block = sheet.getRange(blockAddress(0, 0, lastRow - 1, columns - 1));
  writeValues(block, report, edits, lastRow, columns);
  valuesWritten();
  await spend(lastRow * columns * COST.cell);
  for (const { top, left, bottom, right } of report.merges) {
    sheet.getRange(blockAddress(top, left, bottom, right)).merge(false);
    await spend(COST.merge);
  }
  writeSizes(sheet, report);
  writeLooks(sheet, report.cells);
  await spend(report.cells.length * COST.cell);
  await writeLinks(sheet, report.cells, spend);
  for (const chart of report.charts) {
    writeChart(sheet, chart);
    await spend(COST.chart);
  }
  for (const bars of report.bars) {
    writeBars(sheet, bars);
    await spend(COST.bars);
  }
  writePage(sheet, report);
}

/** Number formats first: a cell that is text by format takes "=…" and "1月" for text. Then all values at once. */
function writeValues(block: Excel.Range, report: ReportSheet, edits: Edits, rows: number, columns: number): void {
  const formats = Array.from({ length: rows }, () => Array<string>(columns).fill("General"));
  const values = Array.from({ length: rows }, () => Array<string | number>(columns).fill(""));
  for (const cell of report.cells) {
    const value = cell.editKey === undefined ? cell.value : (edits.get(cell.editKey) ?? cell.value);
    const formatRow = formats[cell.row];
    const valueRow = values[cell.row];
    if (!formatRow || !valueRow) continue;
    formatRow[cell.column] = typeof value === "string" ? (isLong(value) ? "General" : "@") : (cell.format ?? "General");
    valueRow[cell.column] = typeof value === "string" && isLong(value) ? escaped(value) : (value ?? "");
  }
  block.numberFormat = formats;
  block.values = values;
}

/** Some versions of Excel show ##### for a text-formatted cell of more than 255 characters; one that is full has no room for a mark. */
const isLong = (text: string): boolean => text.length > 255 && text.length <= CELL_TEXT;

/** Outside a text-formatted cell these would begin a formula. */
const escaped = (text: string): string => (/^[=+\-@']/.test(text) ? `'${text}` : text);

function writeSizes(sheet: Excel.Worksheet, report: ReportSheet): void {
  for (const { from, to, value } of runs(report.columnWidths)) {
    sheet.getRange(`${columnLetters(from)}:${columnLetters(to)}`).format.columnWidth = columnPoints(value);
  }
  for (const { from, to, value } of runs(report.rowHeights)) {
    if (value !== null) sheet.getRange(`${from + 1}:${to + 1}`).format.rowHeight = value;
  }
}

/** Neighbouring entries of the same value as one stretch: one call instead of many. */
function runs<Value>(values: readonly Value[]): { from: number; to: number; value: Value }[] {
  const stretches: { from: number; to: number; value: Value }[] = [];
  for (const [index, value] of values.entries()) {
    const last = stretches.at(-1);
    if (last && last.value === value) last.to = index;
    else stretches.push({ from: index, to: index, value });
  }
  return stretches;
}

/** Cells that share something, as few multi-area addresses as the limit allows; neighbours in a row are one area. */
function addresses(cells: readonly ReportCell[]): string[] {
  const areas: string[] = [];
  let start: ReportCell | null = null;
  let end: ReportCell | null = null;
  const close = (): void => {
    if (start && end) areas.push(start === end ? cellAddress(start) : `${cellAddress(start)}:${cellAddress(end)}`);
  };
  for (const cell of cells) {
    if (end && cell.row === end.row && cell.column === end.column + 1) end = cell;
    else {
      close();
      start = cell;
      end = cell;
    }
  }
  close();
  const joined: string[] = [];
  for (const area of areas) {
    const last = joined.at(-1);
    if (last !== undefined && last.length + area.length < ADDRESS_LIMIT) joined[joined.length - 1] = `${last},${area}`;
    else joined.push(area);
  }
  return joined;
}

function groupBy<Key>(
  cells: readonly ReportCell[],
  keyOf: (cell: ReportCell) => Key | undefined,
): Map<Key, ReportCell[]> {
  const groups = new Map<Key, ReportCell[]>();
  for (const cell of cells) {
    const key = keyOf(cell);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(cell);
    else groups.set(key, [cell]);
  }
  return groups;
}

function writeLooks(sheet: Excel.Worksheet, cells: readonly ReportCell[]): void {
  for (const [name, group] of groupBy<LookName>(cells, ({ look }) => look)) {
    for (const address of addresses(group)) dress(sheet.getRanges(address), looks[name]);
  }
  for (const [fill, group] of groupBy(cells, (cell) => cell.fill)) {
    for (const address of addresses(group)) sheet.getRanges(address).format.fill.color = fill;
  }
  writeColors(sheet, cells);
}

function writeColors(sheet: Excel.Worksheet, cells: readonly ReportCell[]): void {
  for (const [color, group] of groupBy(cells, (cell) => cell.color)) {
    for (const address of addresses(group)) sheet.getRanges(address).format.font.color = color;
  }
}

const weights: Readonly<Record<Exclude<Line, null>, "Medium" | "Thin" | "Hairline">> = {
  medium: "Medium",
  thin: "Thin",
  hair: "Hairline",
};
const LINE_COLOR = "#404040";

function dress(areas: Excel.RangeAreas, look: Look): void {
  const { format } = areas;
  format.font.name = look.font;
  format.font.size = look.size;
  format.font.bold = look.bold;
  format.font.color = look.color;
  if (look.underline) format.font.underline = "Single";
  if (look.fill !== null) format.fill.color = look.fill;
  format.horizontalAlignment = look.horizontal;
  format.verticalAlignment = look.vertical;
  format.wrapText = look.wrap;
  const edges = [
    ["EdgeTop", look.top],
    ["EdgeBottom", look.bottom],
    ["EdgeLeft", look.sides],
    ["EdgeRight", look.sides],
    ["InsideVertical", look.sides],
  ] as const;
  for (const [edge, line] of edges) {
    if (line === null) continue;
    const border = format.borders.getItem(edge);
    border.style = "Continuous";
    border.weight = weights[line];
    border.color = LINE_COLOR;
  }
}

/** Excel dresses a link blue and underlined; the report's links keep the look of their cells: figures stay figures, words that lead somewhere show it. */
async function writeLinks(
  sheet: Excel.Worksheet,
  cells: readonly ReportCell[],
  spend: (bytes: number) => Promise<void>,
): Promise<void> {
  const linked = cells.filter((cell) => cell.link !== undefined);
  for (const cell of linked) {
    if (!cell.link) continue;
    const { to, tip } = cell.link;
    sheet.getRange(cellAddress(cell)).hyperlink = {
      documentReference: linkTarget(to),
      screenTip: tip ?? `转到 ${linkTarget(to)}`,
    };
    await spend(COST.link);
  }
  for (const [name, group] of groupBy<LookName>(linked, ({ look }) => look)) {
    for (const address of addresses(group)) {
      const { font } = sheet.getRanges(address).format;
      font.color = looks[name].color;
      font.underline = looks[name].underline ? "Single" : "None";
    }
  }
  writeColors(sheet, linked);
}

/** Solid bars from 0, so that equal figures look equal in every row and month; beyond the end they stay full. */
function writeBars(sheet: Excel.Worksheet, { area, max, color }: DataBars): void {
  const { dataBar } = sheet
    .getRange(blockAddress(area.top, area.left, area.bottom, area.right))
    .conditionalFormats.add("DataBar");
  dataBar.positiveFormat.fillColor = color;
  dataBar.positiveFormat.borderColor = "";
  dataBar.positiveFormat.gradientFill = false;
  dataBar.lowerBoundRule = { type: "Number", formula: "0" };
  dataBar.upperBoundRule = { type: "Number", formula: String(max) };
  dataBar.axisFormat = "None";
}

function writePage(sheet: Excel.Worksheet, { print, freeze }: ReportSheet): void {
  sheet.showGridlines = false;
  if (freeze.rows > 0 && freeze.columns > 0)
    sheet.freezePanes.freezeAt(blockAddress(0, 0, freeze.rows - 1, freeze.columns - 1));
  else if (freeze.rows > 0) sheet.freezePanes.freezeRows(freeze.rows);
  else if (freeze.columns > 0) sheet.freezePanes.freezeColumns(freeze.columns);
  const { pageLayout } = sheet;
  pageLayout.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.paperSize = print.paper === "A4" ? "A4" : "A3";
  pageLayout.zoom = { horizontalFitToPages: 1 };
  const margin = MARGIN_CM * POINTS_PER_CM;
  pageLayout.leftMargin = margin;
  pageLayout.rightMargin = margin;
  pageLayout.topMargin = margin;
  pageLayout.bottomMargin = margin;
  pageLayout.footerMargin = 0.7 * POINTS_PER_CM;
  pageLayout.centerHorizontally = true;
  const { top, left, bottom, right } = print.area;
  pageLayout.setPrintArea(blockAddress(top, left, bottom, right));
  if (print.titleRows) pageLayout.setPrintTitleRows(`$${print.titleRows[0] + 1}:$${print.titleRows[1] + 1}`);
  pageLayout.headersFooters.defaultForAllPages.centerFooter = "第 &P 页 共 &N 页";
  for (const row of print.pageBreaksBefore) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}
