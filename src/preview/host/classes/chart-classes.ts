/** Charts, as far as the model can draw and write them: column, bar, line, pie and doughnut, and their combinations. */
import { absoluteReference, columnsIn, rowsIn, type CellArea } from "../../workbook/area";
import { newChart, newSeries, type Chart, type ChartAxis, type ChartSeries, type Grouping, type LineLook, type SeriesShape, type TextLook } from "../../workbook/chart";
import type { Sheet } from "../../workbook/sheet";
import { requireWritable } from "../cell-access";
import type { ExcelHost } from "../excel-host";
import { HostError, invalidArgument } from "../host-error";
import { objectClass, type Argument, type Json, type Scalar, type DeclaredClass } from "../object-class";
import { choiceArgument, colorArgument, flagArgument, numberArgument, textArgument } from "./argument";
import { columnPoints, rowPoints } from "./format-classes";
import { rangeClass } from "./range-class";
import { rangeAt } from "./range-target";

interface ChartTarget {
  readonly sheet: Sheet;
  readonly chart: Chart;
}

interface SeriesTarget extends ChartTarget {
  readonly series: ChartSeries;
}

/** Every write to a chart: refused on a protected sheet, noted for saving. */
function edit({ sheet, chart }: ChartTarget): void {
  requireWritable(sheet);
  sheet.touch("charts");
  chart.changed = true;
}

/** A property of something that hangs on a chart. */
const property = <Target extends ChartTarget, Value>(get: (target: Target) => Json, check: (value: unknown) => Value, set: (target: Target, value: Value) => void): Scalar<Target> => ({
  get,
  set: (target, value) => {
    const checked = check(value);
    edit(target);
    set(target, checked);
  },
});

const number = (what: string, min = -Infinity) => (value: unknown): number => numberArgument(value, what, { min });
const flag = (what: string) => (value: unknown): boolean => flagArgument(value, what);
const color = (what: string) => (value: unknown): string => colorArgument(value, what);
const text = (what: string) => (value: unknown): string => textArgument(value, what);
const oneOf = <Choice extends string>(choices: readonly Choice[], what: string) => (value: unknown): Choice => choiceArgument(value, choices, what);

const TYPES: Readonly<Record<string, { readonly shape: SeriesShape; readonly grouping: Grouping; readonly markers: boolean }>> = {
  ColumnClustered: { shape: "column", grouping: "clustered", markers: false }, ColumnStacked: { shape: "column", grouping: "stacked", markers: false },
  ColumnStacked100: { shape: "column", grouping: "percentStacked", markers: false },
  BarClustered: { shape: "bar", grouping: "clustered", markers: false }, BarStacked: { shape: "bar", grouping: "stacked", markers: false }, BarStacked100: { shape: "bar", grouping: "percentStacked", markers: false },
  Line: { shape: "line", grouping: "standard", markers: false }, LineMarkers: { shape: "line", grouping: "standard", markers: true },
  Pie: { shape: "pie", grouping: "standard", markers: false }, Doughnut: { shape: "doughnut", grouping: "standard", markers: false },
};

function typeArgument(value: unknown): (typeof TYPES)[string] {
  const name = textArgument(value, "chart type");
  const type = Object.hasOwn(TYPES, name) ? TYPES[name] : undefined;
  if (!type) throw new HostError("NotImplemented", `The embedded Excel does not draw ${name} charts.`);
  return type;
}

const typeName = (series: ChartSeries | undefined): string =>
  Object.entries(TYPES).find(([, type]) => type.shape === series?.shape && type.grouping === series.grouping && (type.shape !== "line" || type.markers === (series.marker.style !== "none")))?.[0] ?? "ColumnClustered";

// ---- text and lines ---------------------------------------------------------------------------------------------

interface TextTarget extends ChartTarget {
  readonly look: TextLook;
}

const fontClass: DeclaredClass<TextTarget> = objectClass<TextTarget>("ChartFont", {
  scalars: {
    size: property(({ look }) => look.size ?? 10, number("font size", 1), ({ look }, value) => void (look.size = value)),
    bold: property(({ look }) => look.bold ?? false, flag("bold"), ({ look }, value) => void (look.bold = value)),
    color: property(({ look }) => look.color ?? "#000000", color("font colour"), ({ look }, value) => void (look.color = value)),
    name: property(({ look }) => look.name ?? "", text("font name"), ({ look }, value) => void (look.name = value)),
  },
});

interface LineTarget extends ChartTarget {
  readonly line: LineLook;
}

const DASHES = { Continuous: "solid", Dash: "dash", DashDot: "dashDot", Dot: "sysDot", RoundDot: "sysDot", Grey25: "solid" } as const;
type DashName = keyof typeof DASHES;
const dashNames = Object.keys(DASHES) as DashName[];

const lineFormatClass: DeclaredClass<LineTarget> = objectClass<LineTarget>("ChartLineFormat", {
  scalars: {
    color: property(({ line }) => line.color ?? "#000000", color("line colour"), ({ line }, value) => void (line.color = value)),
    weight: property(({ line }) => line.weight ?? 0.75, number("line weight", 0), ({ line }, value) => void (line.weight = value)),
    lineStyle: property(
      ({ line }) => (line.visible ? (dashNames.find((name) => DASHES[name] === (line.dash ?? "solid")) ?? "Continuous") : "None"),
      oneOf([...dashNames, "None"] as const, "line style"),
      ({ line }, value) => {
        line.visible = value !== "None";
        line.dash = value === "None" || value === "Continuous" ? null : DASHES[value];
      }),
  },
  methods: {
    clear: (target) => {
      edit(target);
      target.line.visible = false;
      return null;
    },
  },
});

// ---- title, legend, axes -----------------------------------------------------------------------------------------

const titleFormatClass: DeclaredClass<ChartTarget> = objectClass<ChartTarget>("ChartTitleFormat", { navigation: { font: (target) => fontClass.of({ ...target, look: target.chart.title.look }) } });

const titleClass: DeclaredClass<ChartTarget> = objectClass<ChartTarget>("ChartTitle", {
  scalars: {
    text: property(({ chart }) => chart.title.text, text("title"), ({ chart }, value) => {
      chart.title.text = value;
      chart.title.visible = true;
    }),
    visible: property(({ chart }) => chart.title.visible, flag("visible"), ({ chart }, value) => void (chart.title.visible = value)),
  },
  navigation: { format: (target) => titleFormatClass.of(target) },
});

const LEGEND = { Top: "top", Bottom: "bottom", Left: "left", Right: "right", Corner: "topRight" } as const;
const legendNames = Object.keys(LEGEND) as (keyof typeof LEGEND)[];

const legendFormatClass: DeclaredClass<ChartTarget> = objectClass<ChartTarget>("ChartLegendFormat", { navigation: { font: (target) => fontClass.of({ ...target, look: target.chart.legend.look }) } });

const legendClass: DeclaredClass<ChartTarget> = objectClass<ChartTarget>("ChartLegend", {
  scalars: {
    visible: property(({ chart }) => chart.legend.visible, flag("visible"), ({ chart }, value) => void (chart.legend.visible = value)),
    position: property(({ chart }) => legendNames.find((name) => LEGEND[name] === chart.legend.position) ?? "Bottom", oneOf(legendNames, "legend position"), ({ chart }, value) => void (chart.legend.position = LEGEND[value])),
    overlay: property(() => false, flag("overlay"), (_, value) => {
      if (value) throw new HostError("NotImplemented", "The embedded Excel does not lay legends over charts.");
    }),
  },
  navigation: { format: (target) => legendFormatClass.of(target) },
});

interface AxisTarget extends ChartTarget {
  readonly axis: ChartAxis;
}

const axisTitleFormatClass: DeclaredClass<AxisTarget> = objectClass<AxisTarget>("ChartAxisTitleFormat", { navigation: { font: (target) => fontClass.of({ ...target, look: target.axis.titleText }) } });

const axisTitleClass: DeclaredClass<AxisTarget> = objectClass<AxisTarget>("ChartAxisTitle", {
  scalars: {
    text: property(({ axis }) => axis.title ?? "", text("axis title"), ({ axis }, value) => void (axis.title = value)),
    visible: property(({ axis }) => axis.title !== null, flag("visible"), ({ axis }, value) => void (axis.title = value ? (axis.title ?? "") : null)),
  },
  navigation: { format: (target) => axisTitleFormatClass.of(target) },
});

const gridlinesFormatClass: DeclaredClass<AxisTarget> = objectClass<AxisTarget>("ChartGridlinesFormat", {
  navigation: {
    line: (target) => {
      const { axis } = target;
      // Gridlines keep their colour alone.
      const line: LineLook = {
        get color() { return axis.gridlineColor; }, set color(value) { axis.gridlineColor = value; },
        weight: 0.75, dash: null, visible: true,
      };
      return lineFormatClass.of({ ...target, line });
    },
  },
});

const gridlinesClass: DeclaredClass<AxisTarget> = objectClass<AxisTarget>("ChartGridlines", {
  scalars: { visible: property(({ axis }) => axis.majorGridlines, flag("visible"), ({ axis }, value) => void (axis.majorGridlines = value)) },
  navigation: { format: (target) => gridlinesFormatClass.of(target) },
});

const axisFormatClass: DeclaredClass<AxisTarget> = objectClass<AxisTarget>("ChartAxisFormat", {
  navigation: {
    font: (target) => fontClass.of({ ...target, look: target.axis.text }),
    line: (target) => lineFormatClass.of({ ...target, line: target.axis.line }),
  },
});

/** "" and 0-like resets mean automatic. */
const limit = (what: string) => (value: unknown): number | null => (value === "" ? null : numberArgument(value, what));

const axisClass: DeclaredClass<AxisTarget> = objectClass<AxisTarget>("ChartAxis", {
  scalars: {
    minimum: property(({ axis }) => axis.minimum ?? "", limit("minimum"), ({ axis }, value) => void (axis.minimum = value)),
    maximum: property(({ axis }) => axis.maximum ?? "", limit("maximum"), ({ axis }, value) => void (axis.maximum = value)),
    majorUnit: property(({ axis }) => axis.majorUnit ?? "", limit("majorUnit"), ({ axis }, value) => void (axis.majorUnit = value)),
    visible: property(({ axis }) => axis.visible, flag("visible"), ({ axis }, value) => void (axis.visible = value)),
    numberFormat: property(({ axis }) => axis.numberFormat ?? "General", text("numberFormat"), ({ axis }, value) => void (axis.numberFormat = value)),
    tickLabelSpacing: property(({ axis }) => axis.tickLabelSpacing ?? "", limit("tickLabelSpacing"), ({ axis }, value) => void (axis.tickLabelSpacing = value)),
    tickMarkSpacing: property(({ axis }) => axis.tickMarkSpacing ?? 1, number("tickMarkSpacing", 1), ({ axis }, value) => void (axis.tickMarkSpacing = value)),
  },
  navigation: {
    title: (target) => axisTitleClass.of(target),
    majorGridlines: (target) => gridlinesClass.of(target),
    format: (target) => axisFormatClass.of(target),
  },
});

const axesClass: DeclaredClass<ChartTarget> = objectClass<ChartTarget>("ChartAxes", {
  navigation: {
    categoryAxis: (target) => axisClass.of({ ...target, axis: target.chart.category }),
    valueAxis: (target) => axisClass.of({ ...target, axis: target.chart.value }),
  },
});

// ---- series ------------------------------------------------------------------------------------------------------

const seriesFillClass: DeclaredClass<SeriesTarget> = objectClass<SeriesTarget>("ChartFill", {
  methods: {
    setSolidColor: (target, [value]) => {
      const solid = colorArgument(value, "fill colour");
      edit(target);
      target.series.fill = solid;
      return null;
    },
    clear: (target) => {
      edit(target);
      target.series.fill = null;
      return null;
    },
  },
});

const seriesFormatClass: DeclaredClass<SeriesTarget> = objectClass<SeriesTarget>("ChartSeriesFormat", {
  navigation: {
    fill: (target) => seriesFillClass.of(target),
    line: (target) => lineFormatClass.of({ ...target, line: target.series.line }),
  },
});

const MARKERS = { None: "none", Circle: "circle", Square: "square", Diamond: "diamond", Triangle: "triangle", Automatic: "automatic" } as const;
const markerNames = Object.keys(MARKERS) as (keyof typeof MARKERS)[];

const LABEL_POSITIONS = { Center: "ctr", InsideEnd: "inEnd", InsideBase: "inBase", OutsideEnd: "outEnd", Left: "l", Right: "r", Top: "t", Bottom: "b" } as const;
const positionNames = Object.keys(LABEL_POSITIONS) as (keyof typeof LABEL_POSITIONS)[];
const positionName = (position: string | null): string => positionNames.find((name) => LABEL_POSITIONS[name] === position) ?? "None";

const labelsFormatClass: DeclaredClass<SeriesTarget> = objectClass<SeriesTarget>("ChartDataLabelFormat", { navigation: { font: (target) => fontClass.of({ ...target, look: target.series.labels.text }) } });

const labelsClass: DeclaredClass<SeriesTarget> = objectClass<SeriesTarget>("ChartDataLabels", {
  scalars: {
    position: property(({ series }) => positionName(series.labels.position), oneOf(positionNames, "label position"), ({ series }, value) => void (series.labels.position = LABEL_POSITIONS[value])),
    showValue: property(({ series }) => series.labels.show, flag("showValue"), ({ series }, value) => void (series.labels.show = value)),
    numberFormat: property(({ series }) => series.labels.numberFormat ?? "General", text("numberFormat"), ({ series }, value) => void (series.labels.numberFormat = value)),
  },
  navigation: { format: (target) => labelsFormatClass.of(target) },
});

interface PointTarget extends SeriesTarget {
  readonly index: number;
}

const labelOf = (target: PointTarget) => target.series.pointLabels.find(({ index }) => index === target.index);

function setLabel(target: PointTarget, change: Partial<ChartSeries["pointLabels"][number]>): void {
  edit(target);
  const label = labelOf(target);
  if (label) Object.assign(label, change);
  else target.series.pointLabels.push({ index: target.index, showValue: true, showSeriesName: false, showCategoryName: false, position: null, text: { size: null, bold: null, color: null, name: null }, ...change });
}

const labelFlag = (name: "showValue" | "showSeriesName" | "showCategoryName"): Scalar<PointTarget> => ({
  get: (target) => labelOf(target)?.[name] ?? false,
  set: (target, value) => setLabel(target, { [name]: flagArgument(value, name) }),
});

const pointLabelFormatClass: DeclaredClass<PointTarget> = objectClass<PointTarget>("ChartDataLabelFormat", {
  navigation: {
    font: (target) => {
      setLabel(target, {});
      const look = labelOf(target)?.text;
      if (!look) throw invalidArgument("a label that does not exist");
      return fontClass.of({ ...target, look });
    },
  },
});

const pointLabelClass: DeclaredClass<PointTarget> = objectClass<PointTarget>("ChartDataLabel", {
  scalars: {
    showValue: labelFlag("showValue"), showSeriesName: labelFlag("showSeriesName"), showCategoryName: labelFlag("showCategoryName"),
    position: {
      get: (target) => positionName(labelOf(target)?.position ?? null),
      set: (target, value) => setLabel(target, { position: LABEL_POSITIONS[choiceArgument(value, positionNames, "label position")] }),
    },
  },
  navigation: { format: (target) => pointLabelFormatClass.of(target) },
});

const pointFillClass: DeclaredClass<PointTarget> = objectClass<PointTarget>("ChartFill", {
  methods: {
    setSolidColor: (target, [value]) => {
      const solid = colorArgument(value, "fill colour");
      edit(target);
      target.series.pointFills.set(target.index, solid);
      return null;
    },
  },
});

const pointFormatClass: DeclaredClass<PointTarget> = objectClass<PointTarget>("ChartPointFormat", { navigation: { fill: (target) => pointFillClass.of(target) } });

const pointClass: DeclaredClass<PointTarget> = objectClass<PointTarget>("ChartPoint", {
  scalars: {
    hasDataLabel: {
      get: (target) => labelOf(target) !== undefined,
      set: (target, value) => {
        if (flagArgument(value, "hasDataLabel")) setLabel(target, {});
        else {
          edit(target);
          target.series.pointLabels = target.series.pointLabels.filter(({ index }) => index !== target.index);
        }
      },
    },
  },
  navigation: { dataLabel: (target) => pointLabelClass.of(target), format: (target) => pointFormatClass.of(target) },
});

const pointsClass: DeclaredClass<SeriesTarget> = objectClass<SeriesTarget>("ChartPointsCollection", {
  items: (target) => Array.from({ length: pointCount(target) }, (_, index) => pointClass.of({ ...target, index })),
});

function pointCount({ series }: SeriesTarget): number {
  const match = /\$?[A-Z]+\$?(\d+):\$?[A-Z]+\$?(\d+)$/.exec(series.values);
  return match ? Number(match[2]) - Number(match[1]) + 1 : 1;
}

function rangeReference(target: ChartTarget, argument: Argument, host: ExcelHost): string {
  const range = rangeClass.is(argument) ? argument.target : rangeAt(host.workbook, target.sheet, textArgument(argument, "range"));
  if (rowsIn(range.area) > 1 && columnsIn(range.area) > 1) throw invalidArgument("values of a series in several columns");
  return absoluteReference(range.sheet.name, range.area);
}

const seriesClass: DeclaredClass<SeriesTarget> = objectClass<SeriesTarget>("ChartSeries", {
  scalars: {
    name: {
      get: ({ series }, host) => series.name.reference === null ? series.name.literal : nameAt(series.name.reference, host),
      set: (target, value) => {
        const name = textArgument(value, "series name");
        edit(target);
        target.series.name = name.startsWith("=") ? { reference: name.slice(1), literal: "" } : { reference: null, literal: name };
      },
    },
    chartType: {
      get: ({ series }) => typeName(series),
      set: (target, value) => {
        const { shape, grouping, markers } = typeArgument(value);
        edit(target);
        target.series.shape = shape;
        target.series.grouping = grouping;
        if (shape === "line") target.series.marker.style = markers ? "circle" : "none";
      },
    },
    axisGroup: property(({ series }) => (series.axisGroup === "primary" ? "Primary" : "Secondary"), oneOf(["Primary", "Secondary"] as const, "axisGroup"), ({ series }, value) => void (series.axisGroup = value === "Primary" ? "primary" : "secondary")),
    gapWidth: property(({ chart }) => chart.gapWidth, number("gapWidth", 0), ({ chart }, value) => void (chart.gapWidth = value)),
    overlap: property(({ chart }) => chart.overlap ?? 0, number("overlap", -100), ({ chart }, value) => void (chart.overlap = value)),
    smooth: property(({ series }) => series.smooth, flag("smooth"), ({ series }, value) => void (series.smooth = value)),
    markerStyle: property(({ series }) => markerNames.find((name) => MARKERS[name] === series.marker.style) ?? "Automatic", oneOf(markerNames, "markerStyle"), ({ series }, value) => void (series.marker.style = MARKERS[value])),
    markerSize: property(({ series }) => series.marker.size, number("markerSize", 2), ({ series }, value) => void (series.marker.size = value)),
    hasDataLabels: property(({ series }) => series.labels.show, flag("hasDataLabels"), ({ series }, value) => void (series.labels.show = value)),
  },
  navigation: {
    format: (target) => seriesFormatClass.of(target),
    dataLabels: (target) => labelsClass.of(target),
    points: (target) => pointsClass.of(target),
  },
  methods: {
    setValues: (target, [range], host) => {
      const reference = rangeReference(target, range, host);
      edit(target);
      target.series.values = reference;
      return null;
    },
    setXAxisValues: (target, [range], host) => {
      const reference = rangeReference(target, range, host);
      edit(target);
      target.series.categories = reference;
      return null;
    },
    delete: (target) => {
      edit(target);
      target.chart.series.splice(target.chart.series.indexOf(target.series), 1);
      return null;
    },
  },
});

function nameAt(reference: string, host: ExcelHost): string {
  const [sheetName = "", address = ""] = reference.split(/!(?=[^!]*$)/);
  const sheet = host.workbook.sheetByName(sheetName.replace(/^'|'$/g, "").replaceAll("''", "'"));
  if (!sheet) return "";
  const { area } = rangeAt(host.workbook, sheet, address);
  const value = sheet.cell(area.top, area.left)?.value;
  return value === null || value === undefined || typeof value === "object" ? "" : String(value);
}

/** A series has no id in Excel's protocol: it lives as long as its request, or is asked for by position. */
const seriesCollectionClass: DeclaredClass<ChartTarget> = objectClass<ChartTarget>("ChartSeriesCollection", {
  items: (target) => target.chart.series.map((series) => seriesClass.of({ ...target, series })),
  methods: {
    add: (target, [name]) => {
      edit(target);
      const like = target.chart.series[0];
      const series = newSeries(like?.shape ?? "column", like?.grouping ?? "clustered", "");
      if (name !== null && name !== undefined) series.name.literal = textArgument(name, "series name");
      target.chart.series.push(series);
      return seriesClass.of({ ...target, series });
    },
  },
});

// ---- the chart ---------------------------------------------------------------------------------------------------

const areaFillClass: DeclaredClass<ChartTarget> = objectClass<ChartTarget>("ChartFill", {
  methods: {
    setSolidColor: (target, [value]) => {
      const solid = colorArgument(value, "fill colour");
      edit(target);
      target.chart.areaFill = solid;
      return null;
    },
    clear: (target) => {
      edit(target);
      target.chart.areaFill = null;
      return null;
    },
  },
});

const areaBorderClass: DeclaredClass<ChartTarget> = objectClass<ChartTarget>("ChartBorder", {
  scalars: {
    lineStyle: property(({ chart }) => (chart.areaBorder ? "Continuous" : "None"), oneOf(["Continuous", "None"] as const, "lineStyle"), ({ chart }, value) => void (chart.areaBorder = value !== "None")),
  },
  methods: {
    clear: (target) => {
      edit(target);
      target.chart.areaBorder = false;
      return null;
    },
  },
});

const areaFormatClass: DeclaredClass<ChartTarget> = objectClass<ChartTarget>("ChartAreaFormat", {
  navigation: {
    font: (target) => fontClass.of({ ...target, look: target.chart.text }),
    fill: (target) => areaFillClass.of(target),
    border: (target) => areaBorderClass.of(target),
  },
});

/** Where a distance in points falls among rows or columns: the index, and what is left over. */
function locate(points: number, size: (index: number) => number): { readonly index: number; readonly offset: number } {
  let rest = points;
  for (let index = 0; ; index += 1) {
    const here = size(index);
    if (rest < here || index > 20_000) return { index, offset: rest };
    rest -= here;
  }
}

const along = (count: number, size: (index: number) => number): number => {
  let total = 0;
  for (let index = 0; index < count; index += 1) total += size(index);
  return total;
};

function bounds({ sheet, chart: { anchor } }: ChartTarget): { left: number; top: number; right: number; bottom: number } {
  const column = (index: number): number => columnPoints(sheet, index);
  const row = (index: number): number => rowPoints(sheet, index);
  return {
    left: along(anchor.fromColumn, column) + anchor.fromColumnOffset, top: along(anchor.fromRow, row) + anchor.fromRowOffset,
    right: along(anchor.toColumn, column) + anchor.toColumnOffset, bottom: along(anchor.toRow, row) + anchor.toRowOffset,
  };
}

function place(target: ChartTarget, box: { left: number; top: number; right: number; bottom: number }): void {
  const column = (index: number): number => columnPoints(target.sheet, index);
  const row = (index: number): number => rowPoints(target.sheet, index);
  const [fromColumn, fromRow, toColumn, toRow] = [locate(box.left, column), locate(box.top, row), locate(box.right, column), locate(box.bottom, row)];
  target.chart.anchor = {
    fromRow: fromRow.index, fromColumn: fromColumn.index, fromRowOffset: fromRow.offset, fromColumnOffset: fromColumn.offset,
    toRow: toRow.index, toColumn: toColumn.index, toRowOffset: toRow.offset, toColumnOffset: toColumn.offset,
  };
}

const extent = (near: "left" | "top", far: "right" | "bottom"): Scalar<ChartTarget> => property(
  (target) => bounds(target)[far] - bounds(target)[near], number("size", 1),
  (target, value) => {
    const box = bounds(target);
    place(target, { ...box, [far]: box[near] + value });
  });

const offset = (near: "left" | "top", far: "right" | "bottom"): Scalar<ChartTarget> => property(
  (target) => bounds(target)[near], number("position", 0),
  (target, value) => {
    const box = bounds(target);
    place(target, { ...box, [near]: value, [far]: value + box[far] - box[near] });
  });

const BLANKS = { NotPlotted: "gap", Zero: "zero", Interplotted: "span" } as const;
const blankNames = Object.keys(BLANKS) as (keyof typeof BLANKS)[];

const chartClass: DeclaredClass<ChartTarget> = objectClass<ChartTarget>("Chart", {
  scalars: {
    id: { get: ({ chart }) => chart.id },
    name: property(({ chart }) => chart.name, text("chart name"), ({ chart }, value) => void (chart.name = value)),
    chartType: { get: ({ chart }) => typeName(chart.series[0]) },
    left: offset("left", "right"), top: offset("top", "bottom"), width: extent("left", "right"), height: extent("top", "bottom"),
    displayBlanksAs: property(({ chart }) => blankNames.find((name) => BLANKS[name] === chart.blanksAs) ?? "NotPlotted", oneOf(blankNames, "displayBlanksAs"), ({ chart }, value) => void (chart.blanksAs = BLANKS[value])),
  },
  navigation: {
    title: (target) => titleClass.of(target),
    legend: (target) => legendClass.of(target),
    axes: (target) => axesClass.of(target),
    series: (target) => seriesCollectionClass.of(target),
    format: (target) => areaFormatClass.of(target),
  },
  methods: {
    setPosition: (target, [start, end], host) => {
      const rangeOf = (argument: Argument): CellArea => (rangeClass.is(argument) ? argument.target.area : rangeAt(host.workbook, target.sheet, textArgument(argument, "cell")).area);
      const from = rangeOf(start);
      const to = end === null || end === undefined ? from : rangeOf(end);
      edit(target);
      target.chart.anchor = { fromRow: from.top, fromColumn: from.left, fromRowOffset: 0, fromColumnOffset: 0, toRow: to.bottom + 1, toColumn: to.right + 1, toRowOffset: 0, toColumnOffset: 0 };
      return null;
    },
    delete: ({ sheet, chart }) => {
      requireWritable(sheet);
      sheet.touch("charts");
      sheet.charts = sheet.charts.filter((other) => other !== chart);
      return null;
    },
  },
  identity: ({ chart }) => ({ Id: chart.id }),
});

/**
 * The series of a block: its first row names them where it holds texts over numbers, its first column (row) names the
 * points. With "Auto" Excel goes by what there is more of.
 */
function seriesOf(source: { readonly sheet: Sheet; readonly area: CellArea }, by: "Auto" | "Columns" | "Rows", type: (typeof TYPES)[string]): ChartSeries[] {
  const { area } = source;
  const columns = by === "Columns" || (by === "Auto" && rowsIn(area) >= columnsIn(area));
  const isNumber = (row: number, column: number): boolean => typeof source.sheet.cell(row, column)?.value === "number";
  const headed = rowsIn(area) > 1 && (columns ? !isNumber(area.top, area.right) : !isNumber(area.bottom, area.left));
  const named = columnsIn(area) > 1 && (columns ? !isNumber(area.bottom, area.left) : !isNumber(area.top, area.right));
  const reference = (part: CellArea): string => absoluteReference(source.sheet.name, part);
  const top = area.top + (columns ? Number(headed) : Number(named));
  const left = area.left + (columns ? Number(named) : Number(headed));
  const count = columns ? area.right - left + 1 : area.bottom - top + 1;
  return Array.from({ length: count }, (_, index) => {
    const values = columns ? { top, bottom: area.bottom, left: left + index, right: left + index } : { left, right: area.right, top: top + index, bottom: top + index };
    const series = newSeries(type.shape, type.grouping, reference(values));
    if (type.shape === "line" && !type.markers) series.marker.style = "none";
    if (headed) series.name.reference = reference(columns ? { top: area.top, bottom: area.top, left: left + index, right: left + index } : { left: area.left, right: area.left, top: top + index, bottom: top + index });
    if (named) series.categories = reference(columns ? { top, bottom: area.bottom, left: area.left, right: area.left } : { left, right: area.right, top: area.top, bottom: area.top });
    return series;
  });
}

const byName = (sheet: Sheet, key: unknown): Chart | undefined =>
  sheet.charts.find(({ id, name }) => id === key || name.toLowerCase() === String(key).toLowerCase());

export const chartsClass: DeclaredClass<Sheet> = objectClass<Sheet>("ChartCollection", {
  items: (sheet) => sheet.charts.map((chart) => chartClass.of({ sheet, chart })),
  item: (sheet, key) => {
    const chart = byName(sheet, key);
    return chart ? chartClass.of({ sheet, chart }) : null;
  },
  methods: {
    add: (sheet, [chartType, source, seriesBy], host) => {
      requireWritable(sheet);
      const type = typeArgument(chartType);
      if (!rangeClass.is(source)) throw invalidArgument("sourceData must be a range");
      const by = choiceArgument(seriesBy ?? "Auto", ["Auto", "Columns", "Rows"] as const, "seriesBy");
      let number = 1;
      while (byName(sheet, `图表 ${number}`)) number += 1;
      const chart = newChart(host.newChartId(), `图表 ${number}`, { fromRow: 1, fromColumn: 4, fromRowOffset: 0, fromColumnOffset: 0, toRow: 16, toColumn: 12, toRowOffset: 0, toColumnOffset: 0 });
      chart.series = seriesOf(source.target, by, type);
      sheet.touch("charts");
      sheet.charts = [...sheet.charts, chart];
      return chartClass.of({ sheet, chart });
    },
  },
});
