/** A chart of the workbook, drawn by ECharts as SVG at its anchor. */
import { BarChart, LineChart, PieChart, ScatterChart } from "echarts/charts";
import { GridComponent, LegendComponent, TitleComponent } from "echarts/components";
import { init, use, type ECharts } from "echarts/core";
import { LabelLayout } from "echarts/features";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef, type ReactNode } from "react";
import type { Chart } from "../../workbook/chart";
import { chartOption } from "./chart-option";
import type { SheetView } from "../grid/sheet-view";

use([
  BarChart,
  LineChart,
  PieChart,
  ScatterChart,
  GridComponent,
  LegendComponent,
  TitleComponent,
  LabelLayout,
  SVGRenderer,
]);

interface ChartPictureProps {
  /** Another one for every state of the workbook. */
  readonly view: SheetView;
  readonly chart: Chart;
  readonly width: number;
  readonly height: number;
}

export function ChartPicture({ view, chart, width, height }: ChartPictureProps): ReactNode {
  const holder = useRef<HTMLDivElement>(null);
  const picture = useRef<ECharts | null>(null);
  useEffect(() => () => picture.current?.dispose(), []);
  useEffect(() => {
    if (!holder.current || width < 20 || height < 20) return;
    picture.current ??= init(holder.current, undefined, { renderer: "svg", width, height });
    picture.current.resize({ width, height });
    picture.current.setOption(chartOption(view.workbook, chart, width), { notMerge: true });
  }, [view, chart, width, height]);
  return (
    <div
      ref={holder}
      role="img"
      aria-label={chart.title.text || chart.name}
      style={{ width, height, background: "#ffffff", border: chart.areaBorder ? "1px solid #d9d9d9" : undefined }}
    />
  );
}
