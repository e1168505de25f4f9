/**
 * A chart of the workbook in ECharts' terms, laid out so that legend, axis labels and plot keep out of each other's
 * way.
 */
import type { EChartsCoreOption } from "echarts/core";
import { cellText } from "../../host/cell-text";
import type { Chart, ChartAxis, ChartSeries } from "../../workbook/chart";
import type { Workbook } from "../../workbook/workbook";
import { cellsAt, type Referred } from "./referred-cells";
import { FONT, seriesOption } from "./series-option";

/** Near enough for leaving room: Chinese characters are as wide as high, others about half. */
const roomFor = (text: string): number =>
  [...text].reduce((total, letter) => total + (letter.charCodeAt(0) >= 0x2e80 ? FONT : FONT * 0.58), 0);

const nameOf = (workbook: Workbook, { name }: ChartSeries): string =>
  name.reference === null ? name.literal : (cellsAt(workbook, name.reference)[0]?.text ?? "");

function axisOption(axis: ChartAxis, gap: number): Record<string, unknown> {
  return {
    show: axis.visible,
    name: axis.title ?? "",
    nameLocation: "middle",
    nameGap: gap,
    nameTextStyle: { fontSize: FONT, color: "#404040" },
    min: axis.minimum ?? undefined,
    max: axis.maximum ?? undefined,
    interval: axis.majorUnit ?? undefined,
    splitLine: { show: axis.majorGridlines, lineStyle: { color: axis.gridlineColor ?? "#d9d9d9" } },
    axisLabel: {
      fontSize: FONT,
      color: axis.text.color ?? "#404040",
      ...(axis.tickLabelSpacing !== null && axis.tickLabelSpacing > 1 ? { interval: axis.tickLabelSpacing - 1 } : {}),
      ...(axis.numberFormat && axis.numberFormat !== "General"
        ? {
            formatter: (value: number | string) =>
              typeof value === "number" ? cellText(value, axis.numberFormat ?? "General", false) : value,
          }
        : {}),
    },
  };
}

/** The values of all series of a stack add up to 100 where it is one of shares. */
function shares(chart: Chart, values: readonly (readonly (number | null)[])[]): (number | null)[][] {
  return values.map((own, series) =>
    own.map((value, index) => {
      if (chart.series[series]?.grouping !== "percentStacked" || value === null) return value;
      const total = values.reduce(
        (sum, other, at) => sum + (chart.series[at]?.grouping === "percentStacked" ? Math.abs(other[index] ?? 0) : 0),
        0,
      );
      return total === 0 ? 0 : (100 * value) / total;
    }),
  );
}

const TITLE = 34;
const LEGEND_ROW = 20;
const SWATCH = 42;

/** How many rows the legend takes at a chart's width. */
function legendRows(names: readonly string[], width: number): number {
  let [rows, used] = [1, 0];
  for (const name of names) {
    const room = roomFor(name) + SWATCH;
    if (used > 0 && used + room > width - 20) {
      rows += 1;
      used = 0;
    }
    used += room;
  }
  return rows;
}

/** What a chart shows, taken from the cells that it refers to. */
interface Shown {
  readonly names: readonly string[];
  readonly cells: readonly (readonly Referred[])[];
  readonly numbers: readonly (readonly (number | null)[])[];
  readonly categories: readonly string[];
}

function shownBy(workbook: Workbook, chart: Chart): Shown {
  const cells = chart.series.map((series) => cellsAt(workbook, series.values));
  const blank = chart.blanksAs === "zero" ? 0 : null;
  const numbers = cells.map((own) =>
    own.map(({ value }) => (typeof value === "number" ? value : value === null ? blank : null)),
  );
  const reference = chart.series[0]?.categories;
  return {
    names: chart.series.map((series) => nameOf(workbook, series)),
    cells,
    numbers,
    categories: reference
      ? cellsAt(workbook, reference).map(({ text }) => text)
      : (numbers[0] ?? []).map((_, index) => String(index + 1)),
  };
}

/** @param width of the chart, in pixels */
export function chartOption(workbook: Workbook, chart: Chart, width: number): EChartsCoreOption {
  const shown = shownBy(workbook, chart);
  const title = chart.title.visible
    ? {
        text: chart.title.text,
        left: "center",
        top: 6,
        textStyle: { fontSize: 14, fontWeight: "normal", color: "#000000", width: width - 20, overflow: "break" },
      }
    : undefined;
  const shared = { title, animation: false, backgroundColor: chart.areaFill ?? "#ffffff" };
  const first = chart.series[0];
  return first && (first.shape === "pie" || first.shape === "doughnut")
    ? { ...shared, series: [pieOption(first, shown)] }
    : { ...shared, ...plotOption(chart, shown, width) };
}

const pieOption = ({ shape, pointFills }: ChartSeries, { numbers, categories }: Shown): Record<string, unknown> => ({
  type: "pie",
  radius: shape === "doughnut" ? ["40%", "65%"] : "65%",
  center: ["50%", "56%"],
  data: (numbers[0] ?? []).map((value, index) => ({
    value: value ?? 0,
    name: categories[index] ?? "",
    ...(pointFills.has(index) ? { itemStyle: { color: pointFills.get(index) } } : {}),
  })),
});

/** How much room, in pixels, goes to what stands around the plot. */
interface Rooms {
  readonly title: number;
  /** Labels of the values and of the categories. */
  readonly values: number;
  readonly categories: number;
  readonly legendRows: number;
  /** Of a legend at a side; 0: it stands above, below or not at all. */
  readonly legendAside: number;
}

function roomsOf(chart: Chart, { names, categories }: Shown, values: readonly (number | null)[], width: number): Rooms {
  const { visible, position } = chart.legend;
  const isAside = visible && (position === "left" || position === "right" || position === "topRight");
  const largest = values.reduce<number>((most, value) => Math.max(most, Math.abs(value ?? 0)), 0);
  return {
    title: chart.title.visible ? TITLE : 8,
    values: roomFor(String(Math.round(largest * 1.2))) + 16,
    categories: chart.category.visible ? Math.max(0, ...categories.map(roomFor)) + 14 : 10,
    legendRows: visible && !isAside ? legendRows(names, width) : 0,
    legendAside: isAside ? Math.max(0, ...names.map(roomFor)) + SWATCH + 8 : 0,
  };
}

/** Bars, lines, areas and points between two axes. */
function plotOption(chart: Chart, shown: Shown, width: number): Record<string, unknown> {
  const { names, cells, numbers, categories } = shown;
  const isHorizontal = chart.series[0]?.shape === "bar";
  const values = shares(chart, numbers);
  const rooms = roomsOf(chart, shown, values.flat(), width);
  const [category, value] = axesOf(chart, categories, rooms, isHorizontal);
  return {
    grid: gridOf(chart, rooms, width, isHorizontal),
    ...(chart.legend.visible ? { legend: legendOf(chart, names, rooms) } : {}),
    xAxis: isHorizontal ? value : category,
    yAxis: isHorizontal ? category : value,
    series: chart.series.map((series, index) =>
      seriesOption(series, {
        chart,
        name: names[index] ?? "",
        values: values[index] ?? [],
        cells: cells[index] ?? [],
        categories,
        horizontal: isHorizontal,
      }),
    ),
  };
}

/** The categories' axis and the values': two of these where the chart has a second. */
function axesOf(chart: Chart, categories: readonly string[], rooms: Rooms, isHorizontal: boolean) {
  const gap = isHorizontal ? 26 : rooms.values - 4;
  const category =
    chart.series[0]?.shape === "scatter"
      ? { ...axisOption(chart.category, 26), type: "value", scale: true }
      : {
          ...axisOption(chart.category, isHorizontal ? rooms.categories : 26),
          type: "category",
          data: categories,
          axisTick: { show: false },
        };
  const value = [chart.value, ...(chart.secondaryValue ? [chart.secondaryValue] : [])].map((axis) => ({
    ...axisOption(axis, gap),
    type: "value",
  }));
  return [category, value] as const;
}

function gridOf(chart: Chart, rooms: Rooms, width: number, isHorizontal: boolean): Record<string, number> {
  const { position } = chart.legend;
  const [upright, lying] = isHorizontal ? [chart.category, chart.value] : [chart.value, chart.category];
  const legendRoom = rooms.legendRows * LEGEND_ROW;
  return {
    left:
      (isHorizontal ? Math.min(rooms.categories, width * 0.4) : rooms.values) +
      (upright.title ? 20 : 0) +
      (position === "left" ? rooms.legendAside : 0),
    right:
      (chart.secondaryValue && !isHorizontal ? rooms.values + 20 : 24) + (position === "left" ? 0 : rooms.legendAside),
    top: rooms.title + 8 + (position === "top" ? legendRoom : 0),
    bottom: 28 + (lying.title ? 18 : 0) + (position === "bottom" ? legendRoom : 0),
  };
}

function legendOf(chart: Chart, names: readonly string[], rooms: Rooms): Record<string, unknown> {
  const { position } = chart.legend;
  const place =
    position === "top"
      ? { top: rooms.title - 6 }
      : position === "bottom"
        ? { bottom: 4 }
        : { orient: "vertical", top: "middle", ...(position === "left" ? { left: 6 } : { right: 6 }) };
  // A line without markers has none in the legend either.
  const isBare = ({ shape, marker }: ChartSeries): boolean => shape === "line" && marker.style === "none";
  return {
    show: true,
    ...place,
    itemGap: 10,
    textStyle: { fontSize: FONT },
    data: chart.series.map((series, index) => ({
      name: names[index] ?? "",
      ...(isBare(series) ? { itemStyle: { opacity: 0 } } : {}),
    })),
  };
}
