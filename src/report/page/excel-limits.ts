/**
 * What Excel takes of a sheet, and the one gate through which every sheet goes before its first call: a text, title or
 * height that Excel refuses would leave a report half written (support.microsoft.com, Excel specifications and limits).
 */
import type { ReportCell, ReportChart, ReportSheet } from "./sheet";

/** Points; Excel's own limit is 409.5. */
export const HIGHEST_ROW = 409;
/** Characters that a cell holds: Excel's 32,767, less the mark that keeps a text from being taken for a formula. */
export const CELL_TEXT = 32_766;
/** Characters of a chart's title, an axis' title and a chart's name. */
const CHART_TEXT = 255;
/** Characters of a link's tip. */
const SCREEN_TIP = 255;
/** Characters of a sheet's name, and what may not stand in one. */
const SHEET_NAME = 31;
const NOT_IN_NAMES = /[[\]:*?/\\]/g;
/** Links, manual page breaks and rows of one sheet. */
const LINKS = 65_530;
const PAGE_BREAKS = 1_026;

const ELLIPSIS = "…";

/** The beginning of a text of at most so many UTF-16 units; the last character is then "…", and no pair is torn. */
export function beginning(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - ELLIPSIS.length);
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}${ELLIPSIS}`;
}

export const rowHeightWithin = (height: number): number => Math.min(HIGHEST_ROW, Math.max(0, height));

const sheetNameWithin = (name: string): string => beginning(name.replaceAll(NOT_IN_NAMES, "_"), SHEET_NAME);

function cellWithin(cell: ReportCell): ReportCell {
  const { link } = cell;
  const value = typeof cell.value === "string" ? beginning(cell.value, CELL_TEXT) : cell.value;
  const tip = link?.tip === undefined ? undefined : beginning(link.tip, SCREEN_TIP);
  if (value === cell.value && tip === link?.tip) return cell;
  return { ...cell, value, ...(link && tip !== undefined ? { link: { ...link, tip } } : {}) };
}

const chartWithin = (chart: ReportChart): ReportChart => ({
  ...chart,
  name: beginning(chart.name, CHART_TEXT),
  title: beginning(chart.title, CHART_TEXT),
  valueTitle: beginning(chart.valueTitle, CHART_TEXT),
});

/** Links beyond what a sheet can hold go; their words stay. */
function linksWithin(cells: readonly ReportCell[]): readonly ReportCell[] {
  let links = 0;
  const withLink = (cell: ReportCell): boolean => {
    if (cell.link !== undefined) links += 1;
    return links <= LINKS;
  };
  return cells.map((cell) => (withLink(cell) ? cell : withoutLink(cell)));
}

const withoutLink = (cell: ReportCell): ReportCell => {
  const words: { -readonly [Part in keyof ReportCell]: ReportCell[Part] } = { ...cell };
  delete words.link;
  return words;
};

/** The sheet as Excel takes it. Nothing else may be written. */
export const withinExcelLimits = (sheet: ReportSheet): ReportSheet => ({
  ...sheet,
  name: sheetNameWithin(sheet.name),
  rowHeights: sheet.rowHeights.map((height) => (height === null ? null : rowHeightWithin(height))),
  cells: linksWithin(sheet.cells.map(cellWithin)),
  charts: sheet.charts.map(chartWithin),
  print: { ...sheet.print, pageBreaksBefore: sheet.print.pageBreaksBefore.slice(0, PAGE_BREAKS) },
});
