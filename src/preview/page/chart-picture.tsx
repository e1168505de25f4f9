/** A chart of the workbook, drawn by ECharts as SVG at its anchor. */
import { BarChart, LineChart, PieChart } from "echarts/charts";
import { GridComponent, LegendComponent, TitleComponent } from "echarts/components";
import { init, use, type EChartsCoreOption } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef, type ReactNode } from "react";
import { parseSheetReference } from "../workbook/area";
import type { Chart, ChartAxis, ChartSeries } from "../workbook/chart";
import type { CellValue } from "../workbook/sheet";
import type { Workbook } from "../workbook/workbook";

use([BarChart, LineChart, PieChart, GridComponent, LegendComponent, TitleComponent, SVGRenderer]);

/** The values behind a reference, in order. */
function valuesAt(workbook: Workbook, reference: string): CellValue[] {
  const target = parseSheetReference(reference);
  const sheet = target ? workbook.sheetByName(target.sheet) : undefined;
  if (!target || !sheet) return [];
  const { top, left, bottom, right } = target.area;
  return Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, index) => {
    const width = right - left + 1;
    return sheet.cell(top + Math.floor(index / width), left + (index % width))?.value ?? null;
  });
}

const label = (value: CellValue): string => (value === null || typeof value === "object" ? "" : String(value));

function axisOption(axis: ChartAxis): Record<string, unknown> {
  return {
    show: axis.visible, name: axis.title ?? "", nameLocation: "middle", nameGap: 32, min: axis.minimum ?? undefined, max: axis.maximum ?? undefined, interval: axis.majorUnit ?? undefined,
    splitLine: { show: axis.majorGridlines, lineStyle: { color: axis.gridlineColor ?? "#d9d9d9" } }, axisLabel: { fontSize: 11, color: axis.text.color ?? "#404040" },
  };
}

const DASHES: Readonly<Record<string, string>> = { dash: "dashed", sysDash: "dashed", sysDot: "dotted", dot: "dotted" };

function seriesOption(workbook: Workbook, series: ChartSeries, chart: Chart): Record<string, unknown> {
  const values = valuesAt(workbook, series.values).map((value) => (typeof value === "number" ? value : null));
  const name = series.name.reference === null ? series.name.literal : label(valuesAt(workbook, series.name.reference)[0] ?? null);
  const color = series.shape === "line" ? (series.line.color ?? series.fill) : series.fill;
  const labelled = new Set(series.pointLabels.map(({ index }) => index));
  const data = values.map((value, index) => ({ value, label: labelled.has(index) ? { show: true, position: "top", color: color ?? undefined } : undefined }));
  const shared = { name, data, yAxisIndex: series.axisGroup === "secondary" ? 1 : 0, animation: false, ...(color ? { itemStyle: { color } } : {}) };
  if (series.shape === "line") {
    return {
      ...shared, type: "line", connectNulls: chart.blanksAs === "span", symbol: series.marker.style === "none" ? "none" : "circle", symbolSize: series.marker.size + 1,
      lineStyle: { width: series.line.weight ?? 2, type: DASHES[series.line.dash ?? ""] ?? "solid", ...(color ? { color } : {}) }, smooth: series.smooth,
    };
  }
  return { ...shared, type: "bar", stack: series.grouping === "clustered" || series.grouping === "standard" ? undefined : "all", barCategoryGap: `${Math.round((100 * chart.gapWidth) / (100 + chart.gapWidth))}%` };
}

function chartOption(workbook: Workbook, chart: Chart): EChartsCoreOption {
  const title = chart.title.visible ? { text: chart.title.text, left: "center", top: 6, textStyle: { fontSize: 14, fontWeight: "normal", color: "#000000" } } : undefined;
  const first = chart.series[0];
  const categories = first?.categories ? valuesAt(workbook, first.categories).map(label) : [];
  if (first && (first.shape === "pie" || first.shape === "doughnut")) {
    const values = valuesAt(workbook, first.values);
    return { title, animation: false, series: [{ type: "pie", radius: first.shape === "doughnut" ? ["40%", "65%"] : "65%", data: values.map((value, index) => ({ value: typeof value === "number" ? value : 0, name: categories[index] ?? "" })) }] };
  }
  const horizontal = first?.shape === "bar";
  const category = { ...axisOption(chart.category), type: "category", data: categories, axisTick: { show: false } };
  const value = [{ ...axisOption(chart.value), type: "value" }, ...(chart.secondaryValue ? [{ ...axisOption(chart.secondaryValue), type: "value" }] : [])];
  return {
    title, animation: false, backgroundColor: chart.areaFill ?? "#ffffff",
    grid: { left: 54, right: 24, top: chart.legend.visible && chart.legend.position === "top" ? 58 : 40, bottom: chart.legend.visible && chart.legend.position === "bottom" ? 50 : 28 },
    ...(chart.legend.visible ? { legend: { show: true, ...(chart.legend.position === "top" ? { top: 28 } : { bottom: 4 }), textStyle: { fontSize: 11 } } } : {}),
    xAxis: horizontal ? value : category, yAxis: horizontal ? category : value,
    series: chart.series.map((series) => seriesOption(workbook, series, chart)),
  };
}

export function ChartPicture({ workbook, chart, width, height, revision }: { readonly workbook: Workbook; readonly chart: Chart; readonly width: number; readonly height: number; readonly revision: number }): ReactNode {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!holder.current || width < 20 || height < 20) return undefined;
    const picture = init(holder.current, undefined, { renderer: "svg", width, height });
    picture.setOption(chartOption(workbook, chart));
    return () => picture.dispose();
  }, [workbook, chart, width, height, revision]);
  return <div ref={holder} role="img" aria-label={chart.title.text || chart.name} style={{ width, height, background: "#ffffff", border: chart.areaBorder ? "1px solid #d9d9d9" : undefined }} />;
}
