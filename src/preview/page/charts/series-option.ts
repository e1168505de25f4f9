/** One series of a chart in ECharts' terms: bars, a line, an area, points. */
import type { Chart, ChartSeries, PointLabel } from "../../workbook/chart";
import type { Referred } from "./referred-cells";

/** Of a chart's letters, in pixels. */
export const FONT = 11;

const DASHES: Readonly<Record<string, string>> = {
  dash: "dashed",
  sysDash: "dashed",
  lgDash: "dashed",
  sysDot: "dotted",
  dot: "dotted",
};

function pointLabel(
  { showValue, showSeriesName, showCategoryName, separator }: PointLabel,
  texts: { readonly series: string; readonly category: string; readonly value: string },
): string {
  return [
    ...(showSeriesName ? [texts.series] : []),
    ...(showCategoryName ? [texts.category] : []),
    ...(showValue ? [texts.value] : []),
  ].join(separator ?? ", ");
}

/** Sides of a point that a label may stand on. */
const LABEL_SIDES: Readonly<Record<string, string>> = { t: "top", b: "bottom", l: "left", r: "right", ctr: "inside" };

interface SeriesContext {
  readonly chart: Chart;
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly cells: readonly Referred[];
  readonly categories: readonly string[];
  readonly horizontal: boolean;
}

export function seriesOption(
  series: ChartSeries,
  { chart, name, values, cells, categories, horizontal }: SeriesContext,
): Record<string, unknown> {
  const lined = series.shape === "line" || series.shape === "area" || series.shape === "scatter";
  const color = lined ? (series.line.color ?? series.fill) : series.fill;
  const points = new Map(series.pointLabels.map((label) => [label.index, label]));
  const stacked = series.grouping === "stacked" || series.grouping === "percentStacked";
  const besides = stacked && !lined ? "inside" : horizontal && !lined ? "right" : "top";
  const data = values.map((value, index) => {
    const label = points.get(index);
    const own = cells[index]?.text ?? "";
    const text = label
      ? pointLabel(label, { series: name, category: categories[index] ?? "", value: own })
      : series.labels.show
        ? own
        : "";
    const fill = series.pointFills.get(index);
    return {
      value,
      ...(text === "" || value === null
        ? {}
        : {
            label: {
              show: true,
              position: LABEL_SIDES[label?.position ?? ""] ?? besides,
              formatter: text,
              fontSize: FONT,
              color: (label ? label.text.color : series.labels.text.color) ?? color ?? "#404040",
            },
          }),
      ...(fill ? { itemStyle: { color: fill } } : {}),
    };
  });
  const shared = {
    name,
    animation: false,
    ...(series.axisGroup === "secondary" ? { [horizontal ? "xAxisIndex" : "yAxisIndex"]: 1 } : {}),
    ...(color ? { itemStyle: { color } } : {}),
  };
  const stack =
    series.grouping === "stacked" || series.grouping === "percentStacked"
      ? { stack: `${series.shape} ${series.axisGroup}` }
      : {};
  if (!lined)
    return {
      ...shared,
      ...stack,
      data,
      type: "bar",
      barCategoryGap: `${Math.round((100 * chart.gapWidth) / (100 + chart.gapWidth))}%`,
      ...(chart.overlap === null || "stack" in stack ? {} : { barGap: `${-chart.overlap}%` }),
    };
  const marker = { symbol: series.marker.style === "none" ? "none" : "circle", symbolSize: series.marker.size + 1 };
  if (series.shape === "scatter")
    return {
      ...shared,
      ...marker,
      data: values.map((value, index) => [Number(categories[index] ?? index + 1), value]),
      type: series.line.visible ? "line" : "scatter",
    };
  return {
    ...shared,
    ...stack,
    ...marker,
    data,
    type: "line",
    connectNulls: chart.blanksAs === "span",
    smooth: series.smooth,
    lineStyle: {
      width: series.line.visible ? (series.line.weight ?? 2) : 0,
      type: DASHES[series.line.dash ?? ""] ?? "solid",
      ...(color ? { color } : {}),
    },
    // A label at a line's end must not be hidden by its neighbour's.
    ...(series.shape === "area" ? { areaStyle: { opacity: 1, ...(series.fill ? { color: series.fill } : {}) } } : {}),
    labelLayout: { moveOverlap: "shiftY" },
  };
}
