/** What a sheet is laid out by: merges, sizes, panes, bars of data, the printed page. */
import { areaAddress } from "../../cells/address";
import { groupedBy } from "../../collections/grouped-by";
import { MARGIN_CM } from "../../report/page/pages";
import type { DataBars, Merge, ReportSheet } from "../../report/page/sheet";
import { columnPoints } from "../../report/page/text-width";
import { onRange, stacked } from "./cell-areas";

const POINTS_PER_CM = 28.35;
/** From the edge of the paper. */
const FOOTER_CM = 0.7;
/** To hundredths. */
const points = (centimetres: number): number => Math.round(centimetres * POINTS_PER_CM * 100) / 100;

/**
 * Takes away how an earlier run dressed its sheet, and keeps the sheet itself: links and print areas hung on it
 * survive. Its values stand until the new ones take their place: 月报·历史 is kept nowhere else.
 */
export function clearLook(worksheet: Excel.Worksheet): void {
  for (const chart of worksheet.charts.items) chart.delete();
  const whole = worksheet.getRange();
  whole.clear("Hyperlinks");
  whole.clear("Formats");
  whole.untrack();
}

/** Merges of one row in the same columns, row under row, are one call. */
export function writeMerges(sheet: Excel.Worksheet, merges: readonly Merge[]): void {
  const isOfOneRow = ({ top, bottom }: Merge): boolean => top === bottom;
  const byRow = merges.filter(isOfOneRow).sort((a, b) => a.top - b.top || a.left - b.left);
  const merge = (area: Merge, across: boolean): void => onRange(sheet, area, (range) => range.merge(across));
  for (const area of stacked(byRow)) merge(area, true);
  for (const area of merges) if (!isOfOneRow(area)) merge(area, false);
}

export function writeSizes(sheet: Excel.Worksheet, { columnWidths, rowHeights }: ReportSheet): void {
  const bottom = Math.max(0, rowHeights.length - 1);
  onRange(sheet, { top: 0, left: 0, bottom, right: columnWidths.length - 1 }, (block) => {
    const width = mostOf(columnWidths);
    if (width !== null) block.format.columnWidth = columnPoints(width);
    if (columnWidths.some((own) => own !== width))
      block.setColumnProperties(
        columnWidths.map((own) => (own === width ? {} : { format: { columnWidth: columnPoints(own) } })),
      );
    if (rowHeights.length === 0) return;
    // What most rows have is put on all of them; a row of no height of its own would take it too.
    const usual = rowHeights.includes(null) ? null : mostOf(rowHeights);
    if (usual !== null) block.format.rowHeight = usual;
    const isSet = (height: number | null): boolean => height === null || height === usual;
    if (rowHeights.every(isSet)) return;
    block.setRowProperties(rowHeights.map((height) => (isSet(height) ? {} : { format: { rowHeight: height ?? 0 } })));
  });
}

/** The value that comes most often; null: there is none. */
function mostOf<Value>(values: readonly Value[]): Value | null {
  const [most] = [...groupedBy(values, (value) => value)].sort(([, a], [, b]) => b.length - a.length);
  return most?.[0] ?? null;
}

export function clearBars(worksheet: Excel.Worksheet): void {
  const whole = worksheet.getRange();
  whole.conditionalFormats.clearAll();
  whole.untrack();
}

/** Solid bars from 0, so that equal figures look equal in every row and month; beyond the end they stay full. */
export function writeBars(sheet: Excel.Worksheet, { area, max, color }: DataBars): void {
  const { dataBar } = sheet.getRange(areaAddress(area)).conditionalFormats.add("DataBar");
  dataBar.positiveFormat.fillColor = color;
  dataBar.positiveFormat.borderColor = "";
  dataBar.positiveFormat.gradientFill = false;
  dataBar.lowerBoundRule = { type: "Number", formula: "0" };
  dataBar.upperBoundRule = { type: "Number", formula: String(max) };
  dataBar.axisFormat = "None";
}

export function writeFreeze(sheet: Excel.Worksheet, { freeze }: ReportSheet, isNew: boolean): void {
  if (!isNew) sheet.freezePanes.unfreeze();
  if (freeze.rows > 0 && freeze.columns > 0)
    sheet.freezePanes.freezeAt(areaAddress({ top: 0, left: 0, bottom: freeze.rows - 1, right: freeze.columns - 1 }));
  else if (freeze.rows > 0) sheet.freezePanes.freezeRows(freeze.rows);
  else if (freeze.columns > 0) sheet.freezePanes.freezeColumns(freeze.columns);
}

export function writePage(sheet: Excel.Worksheet, { print }: ReportSheet, isNew: boolean): void {
  sheet.showGridlines = false;
  if (!isNew) sheet.horizontalPageBreaks.removePageBreaks();
  const { pageLayout } = sheet;
  pageLayout.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.paperSize = print.paper === "A4" ? "A4" : "A3";
  pageLayout.zoom = { horizontalFitToPages: 1, ...(print.onePage ? { verticalFitToPages: 1 } : {}) };
  const margin = points(MARGIN_CM);
  pageLayout.setPrintMargins("Points", {
    left: margin,
    right: margin,
    top: margin,
    bottom: margin,
    footer: points(FOOTER_CM),
  });
  pageLayout.centerHorizontally = true;
  const { top, left, bottom, right } = print.area;
  pageLayout.setPrintArea(areaAddress({ top, left, bottom, right }));
  if (print.titleRows) pageLayout.setPrintTitleRows(`$${print.titleRows[0] + 1}:$${print.titleRows[1] + 1}`);
  pageLayout.headersFooters.defaultForAllPages.centerFooter = "第 &P 页 共 &N 页";
  for (const row of print.pageBreaksBefore) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}
