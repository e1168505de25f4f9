/** A chart as data: enough to draw it, to answer Office.js about it, and to write it as DrawingML. */

export type SeriesShape = "column" | "bar" | "line" | "pie" | "doughnut" | "area" | "scatter";
export type Grouping = "clustered" | "stacked" | "percentStacked" | "standard";

export interface LineLook {
  color: string | null;
  /** points */
  weight: number | null;
  /** DrawingML preset dash: solid, dash, sysDash, sysDot … */
  dash: string | null;
  visible: boolean;
}

export interface TextLook {
  size: number | null;
  bold: boolean | null;
  color: string | null;
  name: string | null;
}

export interface PointLabel {
  index: number;
  showValue: boolean;
  showSeriesName: boolean;
  showCategoryName: boolean;
  /** Between what it shows; null: Excel's own. */
  separator: string | null;
  position: string | null;
  text: TextLook;
}

export interface ChartSeries {
  shape: SeriesShape;
  grouping: Grouping;
  axisGroup: "primary" | "secondary";
  /** A sheet reference ('Sheet'!$A$1) or a literal name. */
  name: { reference: string | null; literal: string };
  /** Sheet references. */
  values: string;
  categories: string | null;
  fill: string | null;
  line: LineLook;
  marker: { style: string; size: number };
  smooth: boolean;
  labels: { show: boolean; position: string | null; numberFormat: string | null; text: TextLook };
  pointLabels: PointLabel[];
  pointFills: Map<number, string>;
}

export interface ChartAxis {
  visible: boolean;
  title: string | null;
  titleText: TextLook;
  minimum: number | null;
  maximum: number | null;
  majorUnit: number | null;
  numberFormat: string | null;
  majorGridlines: boolean;
  gridlineColor: string | null;
  line: LineLook;
  text: TextLook;
  tickLabelSpacing: number | null;
  tickMarkSpacing: number | null;
}

/** Cells and offsets in points; the second corner is where the chart ends. */
export interface ChartAnchor {
  fromRow: number;
  fromColumn: number;
  fromRowOffset: number;
  fromColumnOffset: number;
  toRow: number;
  toColumn: number;
  toRowOffset: number;
  toColumnOffset: number;
}

export interface Chart {
  readonly id: string;
  name: string;
  title: { text: string; visible: boolean; look: TextLook; fill: string | null };
  legend: {
    visible: boolean;
    position: "top" | "bottom" | "left" | "right" | "topRight";
    look: TextLook;
    fill: string | null;
  };
  series: ChartSeries[];
  category: ChartAxis;
  value: ChartAxis;
  secondaryValue: ChartAxis | null;
  gapWidth: number;
  overlap: number | null;
  blanksAs: "gap" | "zero" | "span";
  areaFill: string | null;
  areaBorder: boolean;
  text: TextLook;
  anchor: ChartAnchor;
  /** Written to since it was read: its part is written anew. */
  changed: boolean;
  /** Where the chart stands in the file that it came from; null: made here, to be written. */
  readonly part: string | null;
}

const noText = (): TextLook => ({ size: null, bold: null, color: null, name: null });
const plainLine = (): LineLook => ({ color: null, weight: null, dash: null, visible: true });

export const newAxis = (gridlines: boolean): ChartAxis => ({
  visible: true,
  title: null,
  titleText: noText(),
  minimum: null,
  maximum: null,
  majorUnit: null,
  numberFormat: null,
  majorGridlines: gridlines,
  gridlineColor: null,
  line: plainLine(),
  text: noText(),
  tickLabelSpacing: null,
  tickMarkSpacing: null,
});

export const newSeries = (shape: SeriesShape, grouping: Grouping, values: string): ChartSeries => ({
  shape,
  grouping,
  axisGroup: "primary",
  name: { reference: null, literal: "" },
  values,
  categories: null,
  fill: null,
  line: plainLine(),
  marker: { style: "automatic", size: 5 },
  smooth: false,
  labels: { show: false, position: null, numberFormat: null, text: noText() },
  pointLabels: [],
  pointFills: new Map(),
});

export const newChart = (id: string, name: string, anchor: ChartAnchor): Chart => ({
  id,
  name,
  title: { text: "", visible: false, look: noText(), fill: null },
  legend: { visible: true, position: "bottom", look: noText(), fill: null },
  series: [],
  category: newAxis(false),
  value: newAxis(true),
  secondaryValue: null,
  gapWidth: 150,
  overlap: null,
  blanksAs: "gap",
  areaFill: null,
  areaBorder: true,
  text: noText(),
  anchor,
  changed: false,
  part: null,
});
