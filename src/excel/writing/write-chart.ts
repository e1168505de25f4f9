/**
 * One chart of the report → a native chart, every series set explicitly: Excel's guesses about series are not relied
 * on.
 */
import { columnLetters } from "../../cells/address";
import { palette } from "../../report/page/look";
import type { ChartSeries, ReportChart, SeriesRole } from "../../report/page/sheet";

const FONT = "宋体";
const TEXT = "#404040";

interface SeriesLook {
  readonly color: string;
  readonly dash: "Continuous" | "Dash";
  readonly weight: number;
  readonly markers: boolean;
}

function lookOf(role: SeriesRole): SeriesLook {
  if (typeof role === "object") return { color: role.color, dash: "Continuous", weight: 1.5, markers: false };
  switch (role) {
    case "current":
    case "cumulative":
      return { color: palette.current, dash: "Continuous", weight: 2.25, markers: true };
    case "lastYear":
      return { color: palette.lastYear, dash: "Continuous", weight: 1.75, markers: false };
    case "lastYearRest":
      return { color: palette.lastYear, dash: "Dash", weight: 1.25, markers: false };
    case "limit":
    case "target":
      return { color: palette.target, dash: "Dash", weight: 1.5, markers: false };
    case "forecast":
      return { color: palette.forecast, dash: "Dash", weight: 1.5, markers: false };
  }
}

const kinds = {
  column: "ColumnClustered",
  line: "Line",
  stackedColumn: "ColumnStacked",
  stackedBar: "BarStacked",
  combo: "ColumnClustered",
} as const;

/** The rows of "AI5:AI16". */
const rowsOf = (address: string): [first: number, last: number] => {
  const digits = [...address.matchAll(/\d+/g)].map(([text]) => Number(text));
  return [digits[0] ?? 1, digits.at(-1) ?? 1];
};

const columnOf = (address: string): string => /^[A-Z]+/.exec(address)?.[0] ?? "A";

/**
 * The chart's numbers are one block: categories, then the series, their names in the row above; so that Excel links
 * names and categories to the cells, and they survive saving.
 */
export function writeChart(sheet: Excel.Worksheet, report: ReportChart): void {
  const [, lastRow] = rowsOf(report.categories);
  const lastSeries = report.series.at(-1);
  if (!lastSeries) return;
  const nameRow = rowsOf(lastSeries.nameCell)[0];
  const source = sheet.getRange(`${columnOf(report.categories)}${nameRow}:${columnOf(lastSeries.values)}${lastRow}`);
  const chart = sheet.charts.add(kinds[report.kind], source, "Columns");
  chart.name = report.name;
  const { top, left, bottom, right } = report.anchor;
  chart.setPosition(`${columnLetters(left)}${top + 1}`, `${columnLetters(right)}${bottom + 1}`);
  chart.title.text = report.title;
  for (const [index, { role, draw }] of report.series.entries()) {
    const type = lookOf(role).markers ? "LineMarkers" : "Line";
    if (draw === "line" && type !== kinds[report.kind]) chart.series.getItemAt(index).chartType = type;
  }
}

/**
 * How the chart looks, once it stands: without it the figures are there all the same. What a new chart has by itself is
 * not told: whole lines, round markers, no titles of axes, labels that show
 * the value.
 */
export function dressChart(chart: Excel.Chart, report: ReportChart): void {
  chart.legend.visible = report.legend;
  if (report.legend) chart.legend.position = "Top";
  chart.displayBlanksAs = "NotPlotted";
  dressAxes(chart.axes, report);
  const firstBars = report.series.findIndex(({ draw }) => draw === "column");
  const colored = report.series.flatMap((series, index) => {
    const drawn = chart.series.getItemAt(index);
    dressSeries(drawn, series, report.kind, index === firstBars);
    return labelSeries(drawn, series, report.kind);
  });
  chart.format.fill.setSolidColor("#FFFFFF");
  // Excel gives a chart's font to all texts that are in it by then: titles, legend, axes, labels.
  writeFont(chart.format.font, { name: FONT, size: 9, color: TEXT });
  writeFont(chart.title.format.font, { name: "黑体", size: 11, color: "#000000" });
  for (const { labels, color } of colored) labels.format.font.color = color;
}

function writeFont(font: Excel.ChartFont, { name, size, color }: { name: string; size: number; color: string }): void {
  font.name = name;
  font.size = size;
  font.color = color;
}

function dressAxes({ valueAxis, categoryAxis }: Excel.ChartAxes, report: ReportChart): void {
  const { min, max, majorUnit, format } = report.valueAxis;
  if (min !== undefined) valueAxis.minimum = min;
  if (max !== undefined) valueAxis.maximum = max;
  if (majorUnit !== undefined) valueAxis.majorUnit = majorUnit;
  if (format !== undefined) valueAxis.numberFormat = format;
  valueAxis.majorGridlines.format.line.color = palette.grid;
  if (report.valueTitle !== "") valueAxis.title.text = report.valueTitle;
  if (report.categoryAxis?.tickEvery !== undefined) categoryAxis.tickLabelSpacing = report.categoryAxis.tickEvery;
}

/** @param isFirstBars how wide columns are is one thing for all of a chart, and told of the first */
function dressSeries(
  series: Excel.ChartSeries,
  { role, draw }: ChartSeries,
  kind: ReportChart["kind"],
  isFirstBars: boolean,
): void {
  const look = lookOf(role);
  if (draw === "line") {
    series.format.line.color = look.color;
    series.format.line.weight = look.weight;
    if (look.dash !== "Continuous") series.format.line.lineStyle = look.dash;
    return;
  }
  series.format.fill.setSolidColor(look.color);
  if (isFirstBars) series.gapWidth = isStack(kind) ? 40 : 60;
  if (isFirstBars && isStack(kind)) series.overlap = 100;
}

const isStack = (kind: ReportChart["kind"]): boolean => kind === "stackedColumn" || kind === "stackedBar";

/** Labels that are to have another colour than the chart's other texts. */
interface ColoredLabels {
  readonly labels: Excel.ChartDataLabels | Excel.ChartDataLabel;
  readonly color: string;
}

function labelSeries(
  series: Excel.ChartSeries,
  { label, role }: ChartSeries,
  kind: ReportChart["kind"],
): ColoredLabels[] {
  if (label === undefined) return [];
  if (label !== "each") return [{ labels: labelPoint(series, label), color: inkOf(lookOf(role).color) }];
  // Within the pieces of a stack, over the columns and points of other charts.
  const isInside = isStack(kind);
  series.hasDataLabels = true;
  series.dataLabels.position = isInside ? "Center" : "OutsideEnd";
  return isInside ? [{ labels: series.dataLabels, color: "#FFFFFF" }] : [];
}

/** Instead of a legend: the series' name and value at the end of its line, or its name where it has room. */
function labelPoint(
  series: Excel.ChartSeries,
  { point: index, side, nameOnly }: Exclude<NonNullable<ChartSeries["label"]>, "each">,
): Excel.ChartDataLabel {
  const point = series.points.getItemAt(index);
  point.hasDataLabel = true;
  const { dataLabel } = point;
  dataLabel.showSeriesName = true;
  // A label that is new shows the value.
  if (nameOnly) dataLabel.showValue = false;
  else dataLabel.separator = " ";
  dataLabel.position = side;
  return dataLabel;
}

/** A line may be pale, its name not. */
const inkOf = (color: string): string => (color === palette.lastYear ? palette.lastYearInk : color);
