/** What every class of a chart is made of: properties that note their change, fonts and lines. */
import type { Chart, ChartSeries, Grouping, LineLook, SeriesShape, TextLook } from "../../workbook/chart";
import type { Sheet } from "../../workbook/sheet";
import { requireWritable } from "../cell-access";
import { HostError } from "../host-error";
import { objectClass, type DeclaredClass, type Json, type Scalar } from "../object-class";
import { choiceArgument, colorArgument, flagArgument, numberArgument, textArgument } from "./argument";

export interface ChartTarget {
  readonly sheet: Sheet;
  readonly chart: Chart;
}

export interface SeriesTarget extends ChartTarget {
  readonly series: ChartSeries;
}

/** Every write to a chart: refused on a protected sheet, noted for saving. */
export function edit({ sheet, chart }: ChartTarget): void {
  requireWritable(sheet);
  sheet.touch("charts");
  chart.changed = true;
}

/** A property of something that hangs on a chart. */
export const property = <Target extends ChartTarget, Value>(
  get: (target: Target) => Json,
  check: (value: unknown) => Value,
  set: (target: Target, value: Value) => void,
): Scalar<Target> => ({
  get,
  set: (target, value) => {
    const checked = check(value);
    edit(target);
    set(target, checked);
  },
});

export const number =
  (what: string, min = -Infinity) =>
  (value: unknown): number =>
    numberArgument(value, what, { min });
export const flag =
  (what: string) =>
  (value: unknown): boolean =>
    flagArgument(value, what);
const color =
  (what: string) =>
  (value: unknown): string =>
    colorArgument(value, what);
export const text =
  (what: string) =>
  (value: unknown): string =>
    textArgument(value, what);
export const oneOf =
  <Choice extends string>(choices: readonly Choice[], what: string) =>
  (value: unknown): Choice =>
    choiceArgument(value, choices, what);

export const TYPES: Readonly<
  Record<string, { readonly shape: SeriesShape; readonly grouping: Grouping; readonly markers: boolean }>
> = {
  ColumnClustered: { shape: "column", grouping: "clustered", markers: false },
  ColumnStacked: { shape: "column", grouping: "stacked", markers: false },
  ColumnStacked100: { shape: "column", grouping: "percentStacked", markers: false },
  BarClustered: { shape: "bar", grouping: "clustered", markers: false },
  BarStacked: { shape: "bar", grouping: "stacked", markers: false },
  BarStacked100: { shape: "bar", grouping: "percentStacked", markers: false },
  Line: { shape: "line", grouping: "standard", markers: false },
  LineMarkers: { shape: "line", grouping: "standard", markers: true },
  Pie: { shape: "pie", grouping: "standard", markers: false },
  Doughnut: { shape: "doughnut", grouping: "standard", markers: false },
};

export function typeArgument(value: unknown): (typeof TYPES)[string] {
  const name = textArgument(value, "chart type");
  const type = Object.hasOwn(TYPES, name) ? TYPES[name] : undefined;
  if (!type) throw new HostError("NotImplemented", `The embedded Excel does not draw ${name} charts.`);
  return type;
}

export const typeName = (series: ChartSeries | undefined): string =>
  Object.entries(TYPES).find(
    ([, type]) =>
      type.shape === series?.shape &&
      type.grouping === series.grouping &&
      (type.shape !== "line" || type.markers === (series.marker.style !== "none")),
  )?.[0] ?? "ColumnClustered";

interface TextTarget extends ChartTarget {
  readonly look: TextLook;
}

export const fontClass: DeclaredClass<TextTarget> = objectClass<TextTarget>("ChartFont", {
  scalars: {
    size: property(
      ({ look }) => look.size ?? 10,
      number("font size", 1),
      ({ look }, value) => void (look.size = value),
    ),
    bold: property(
      ({ look }) => look.bold ?? false,
      flag("bold"),
      ({ look }, value) => void (look.bold = value),
    ),
    color: property(
      ({ look }) => look.color ?? "#000000",
      color("font colour"),
      ({ look }, value) => void (look.color = value),
    ),
    name: property(
      ({ look }) => look.name ?? "",
      text("font name"),
      ({ look }, value) => void (look.name = value),
    ),
  },
});

interface LineTarget extends ChartTarget {
  readonly line: LineLook;
}

const DASHES = {
  Continuous: "solid",
  Dash: "dash",
  DashDot: "dashDot",
  Dot: "sysDot",
  RoundDot: "sysDot",
  Grey25: "solid",
} as const;
type DashName = keyof typeof DASHES;
const dashNames = Object.keys(DASHES) as DashName[];

export const lineFormatClass: DeclaredClass<LineTarget> = objectClass<LineTarget>("ChartLineFormat", {
  scalars: {
    color: property(
      ({ line }) => line.color ?? "#000000",
      color("line colour"),
      ({ line }, value) => void (line.color = value),
    ),
    weight: property(
      ({ line }) => line.weight ?? 0.75,
      number("line weight", 0),
      ({ line }, value) => void (line.weight = value),
    ),
    lineStyle: property(
      ({ line }) =>
        line.visible ? (dashNames.find((name) => DASHES[name] === (line.dash ?? "solid")) ?? "Continuous") : "None",
      oneOf([...dashNames, "None"] as const, "line style"),
      ({ line }, value) => {
        line.visible = value !== "None";
        line.dash = value === "None" || value === "Continuous" ? null : DASHES[value];
      },
    ),
  },
  methods: {
    clear: (target) => {
      edit(target);
      target.line.visible = false;
      return null;
    },
  },
});

/** Of a title, a legend, the whole chart: one colour, or none. */
interface FillTarget extends ChartTarget {
  readonly filled: { fill: string | null };
}

export const fillClass: DeclaredClass<FillTarget> = objectClass<FillTarget>("ChartFill", {
  methods: {
    setSolidColor: (target, [value]) => {
      const solid = colorArgument(value, "fill colour");
      edit(target);
      target.filled.fill = solid;
      return null;
    },
    getSolidColor: ({ filled }) => filled.fill ?? "",
    clear: (target) => {
      edit(target);
      target.filled.fill = null;
      return null;
    },
  },
});
