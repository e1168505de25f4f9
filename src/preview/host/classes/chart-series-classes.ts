/** A chart's series, their labels and points. */
import { absoluteReference, columnsIn, rowsIn } from "../../workbook/area";
import { newSeries, type ChartSeries } from "../../workbook/chart";
import type { ExcelHost } from "../excel-host";
import { invalidArgument } from "../host-error";
import { objectClass, type Argument, type DeclaredClass, type Scalar } from "../object-class";
import { choiceArgument, colorArgument, flagArgument, textArgument } from "./argument";
import {
  fillClass,
  edit,
  flag,
  fontClass,
  lineFormatClass,
  number,
  oneOf,
  property,
  text,
  typeArgument,
  typeName,
  type ChartTarget,
  type SeriesTarget,
} from "./chart-property";
import { rangeClass } from "./range-class";
import { rangeAt } from "./range-target";

const seriesFormatClass: DeclaredClass<SeriesTarget> = objectClass<SeriesTarget>("ChartSeriesFormat", {
  navigation: {
    fill: (target) => fillClass.of({ ...target, filled: target.series }),
    line: (target) => lineFormatClass.of({ ...target, line: target.series.line }),
  },
});

const MARKERS = {
  None: "none",
  Circle: "circle",
  Square: "square",
  Diamond: "diamond",
  Triangle: "triangle",
  Automatic: "automatic",
} as const;
const markerNames = Object.keys(MARKERS) as (keyof typeof MARKERS)[];

const LABEL_POSITIONS = {
  Center: "ctr",
  InsideEnd: "inEnd",
  InsideBase: "inBase",
  OutsideEnd: "outEnd",
  Left: "l",
  Right: "r",
  Top: "t",
  Bottom: "b",
} as const;
type PositionName = keyof typeof LABEL_POSITIONS;
const positionNames = Object.keys(LABEL_POSITIONS) as PositionName[];
/** Where the labels of a series may stand: above a point, but not above a column; nothing lies outside in a stack. */
function positionsOf({ shape, grouping }: ChartSeries): readonly PositionName[] {
  switch (shape) {
    case "column":
    case "bar":
      return ["Center", "InsideEnd", "InsideBase", ...(grouping === "clustered" ? (["OutsideEnd"] as const) : [])];
    case "line":
    case "scatter":
      return ["Center", "Left", "Right", "Top", "Bottom"];
    case "pie":
      return ["Center", "InsideEnd", "OutsideEnd"];
    default:
      return [];
  }
}

/** @throws HostError where the labels of the series cannot stand so */
export function labelPosition(series: ChartSeries, value: unknown): string {
  const name = choiceArgument(value, positionNames, "label position");
  if (!positionsOf(series).includes(name)) throw invalidArgument(`labels at ${name} of a ${series.shape}`);
  return LABEL_POSITIONS[name];
}

export const positionName = (position: string | null): string =>
  positionNames.find((name) => LABEL_POSITIONS[name] === position) ?? "None";

const labelsFormatClass: DeclaredClass<SeriesTarget> = objectClass<SeriesTarget>("ChartDataLabelFormat", {
  navigation: { font: (target) => fontClass.of({ ...target, look: target.series.labels.text }) },
});

const labelsClass: DeclaredClass<SeriesTarget> = objectClass<SeriesTarget>("ChartDataLabels", {
  scalars: {
    position: {
      get: ({ series }) => positionName(series.labels.position),
      set: (target, value) => {
        const position = labelPosition(target.series, value);
        edit(target);
        target.series.labels.position = position;
      },
    },
    showValue: property(
      ({ series }) => series.labels.show,
      flag("showValue"),
      ({ series }, value) => void (series.labels.show = value),
    ),
    numberFormat: property(
      ({ series }) => series.labels.numberFormat ?? "General",
      text("numberFormat"),
      ({ series }, value) => void (series.labels.numberFormat = value),
    ),
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
  else
    target.series.pointLabels.push({
      index: target.index,
      showValue: true,
      showSeriesName: false,
      showCategoryName: false,
      separator: null,
      position: null,
      text: { size: null, bold: null, color: null, name: null },
      ...change,
    });
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
    showValue: labelFlag("showValue"),
    showSeriesName: labelFlag("showSeriesName"),
    showCategoryName: labelFlag("showCategoryName"),
    separator: {
      get: (target) => labelOf(target)?.separator ?? ", ",
      set: (target, value) => setLabel(target, { separator: textArgument(value, "separator") }),
    },
    position: {
      get: (target) => positionName(labelOf(target)?.position ?? null),
      set: (target, value) => setLabel(target, { position: labelPosition(target.series, value) }),
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

const pointFormatClass: DeclaredClass<PointTarget> = objectClass<PointTarget>("ChartPointFormat", {
  navigation: { fill: (target) => pointFillClass.of(target) },
});

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
  const range = rangeClass.is(argument)
    ? argument.target
    : rangeAt(host.workbook, target.sheet, textArgument(argument, "range"));
  if (rowsIn(range.area) > 1 && columnsIn(range.area) > 1)
    throw invalidArgument("values of a series in several columns");
  return absoluteReference(range.sheet.name, range.area);
}

const seriesClass: DeclaredClass<SeriesTarget> = objectClass<SeriesTarget>("ChartSeries", {
  scalars: {
    name: {
      get: ({ series }, host) =>
        series.name.reference === null ? series.name.literal : nameAt(series.name.reference, host),
      set: (target, value) => {
        const name = textArgument(value, "series name");
        edit(target);
        target.series.name = name.startsWith("=")
          ? { reference: name.slice(1), literal: "" }
          : { reference: null, literal: name };
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
    axisGroup: property(
      ({ series }) => (series.axisGroup === "primary" ? "Primary" : "Secondary"),
      oneOf(["Primary", "Secondary"] as const, "axisGroup"),
      ({ series }, value) => void (series.axisGroup = value === "Primary" ? "primary" : "secondary"),
    ),
    gapWidth: property(
      ({ chart }) => chart.gapWidth,
      number("gapWidth", 0),
      ({ chart }, value) => void (chart.gapWidth = value),
    ),
    overlap: property(
      ({ chart }) => chart.overlap ?? 0,
      number("overlap", -100),
      ({ chart }, value) => void (chart.overlap = value),
    ),
    smooth: property(
      ({ series }) => series.smooth,
      flag("smooth"),
      ({ series }, value) => void (series.smooth = value),
    ),
    markerStyle: property(
      ({ series }) => markerNames.find((name) => MARKERS[name] === series.marker.style) ?? "Automatic",
      oneOf(markerNames, "markerStyle"),
      ({ series }, value) => void (series.marker.style = MARKERS[value]),
    ),
    markerSize: property(
      ({ series }) => series.marker.size,
      number("markerSize", 2),
      ({ series }, value) => void (series.marker.size = value),
    ),
    hasDataLabels: property(
      ({ series }) => series.labels.show,
      flag("hasDataLabels"),
      ({ series }, value) => void (series.labels.show = value),
    ),
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
export const seriesCollectionClass: DeclaredClass<ChartTarget> = objectClass<ChartTarget>("ChartSeriesCollection", {
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
