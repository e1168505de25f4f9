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

/** How the chart looks, once it stands: without it the figures are there all the same. */
export function dressChart(chart: Excel.Chart, report: ReportChart): void {
  chart.title.format.font.name = "黑体";
  chart.title.format.font.size = 11;
  chart.title.format.font.bold = false;
  chart.title.format.font.color = "#000000";
  chart.legend.visible = report.legend;
  if (report.legend) {
    chart.legend.position = "Top";
    chart.legend.format.font.size = 9;
    chart.legend.format.font.name = FONT;
    chart.legend.format.font.color = TEXT;
  }
  chart.format.fill.setSolidColor("#FFFFFF");
  chart.displayBlanksAs = "NotPlotted";
  const { valueAxis, categoryAxis } = chart.axes;
  if (report.valueAxis.min !== undefined) valueAxis.minimum = report.valueAxis.min;
  if (report.valueAxis.max !== undefined) valueAxis.maximum = report.valueAxis.max;
  if (report.valueAxis.majorUnit !== undefined) valueAxis.majorUnit = report.valueAxis.majorUnit;
  if (report.valueAxis.format !== undefined) valueAxis.numberFormat = report.valueAxis.format;
  valueAxis.majorGridlines.format.line.color = palette.grid;
  valueAxis.title.visible = report.valueTitle !== "";
  if (report.valueTitle !== "") valueAxis.title.text = report.valueTitle;
  if (report.categoryAxis?.tickEvery !== undefined) categoryAxis.tickLabelSpacing = report.categoryAxis.tickEvery;
  for (const { format } of [...(report.valueTitle === "" ? [] : [valueAxis.title]), valueAxis, categoryAxis]) {
    format.font.size = 9;
    format.font.name = FONT;
    format.font.color = TEXT;
  }
  const firstBars = report.series.findIndex(({ draw }) => draw === "column");
  for (const [index, series] of report.series.entries())
    dressSeries(chart.series.getItemAt(index), series, report, index === firstBars);
}

/** @param isFirstBars how wide columns are is one thing for all of a chart, and told of the first */
function dressSeries(series: Excel.ChartSeries, report: ChartSeries, chart: ReportChart, isFirstBars: boolean): void {
  const look = lookOf(report.role);
  if (report.draw === "line") {
    series.format.line.color = look.color;
    series.format.line.weight = look.weight;
    series.format.line.lineStyle = look.dash;
    series.smooth = false;
    if (look.markers) {
      series.markerStyle = "Circle";
      series.markerSize = 5;
    } else series.markerStyle = "None";
  } else {
    series.format.fill.setSolidColor(look.color);
    const stacked = chart.kind === "stackedColumn" || chart.kind === "stackedBar";
    if (isFirstBars) series.gapWidth = stacked ? 40 : 60;
    if (isFirstBars && stacked) series.overlap = 100;
  }
  if (report.label === "each") labelEach(series, chart.kind);
  else if (report.label !== undefined) labelPoint(series, report.label, inkOf(look.color));
}

/** A line may be pale, its name not. */
const inkOf = (color: string): string => (color === palette.lastYear ? palette.lastYearInk : color);

/** Within the pieces of a stack, over the columns and points of other charts. */
function labelEach(series: Excel.ChartSeries, kind: ReportChart["kind"]): void {
  const inside = kind === "stackedColumn" || kind === "stackedBar";
  series.hasDataLabels = true;
  series.dataLabels.showValue = true;
  series.dataLabels.position = inside ? "Center" : "OutsideEnd";
  series.dataLabels.format.font.color = inside ? "#FFFFFF" : TEXT;
  series.dataLabels.format.font.size = 9;
}

/** Instead of a legend: the series' name and value at the end of its line, or its name where it has room. */
function labelPoint(
  series: Excel.ChartSeries,
  { point: index, side, nameOnly }: Exclude<NonNullable<ChartSeries["label"]>, "each">,
  color: string,
): void {
  const point = series.points.getItemAt(index);
  point.hasDataLabel = true;
  const { dataLabel } = point;
  dataLabel.showSeriesName = true;
  dataLabel.showValue = nameOnly !== true;
  dataLabel.separator = " ";
  dataLabel.position = side;
  dataLabel.format.font.color = color;
  dataLabel.format.font.size = 9;
}
