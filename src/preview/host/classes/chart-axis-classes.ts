/** A chart's title, legend and axes. */
import type { ChartAxis, LineLook } from "../../workbook/chart";
import { HostError } from "../host-error";
import { objectClass, type DeclaredClass } from "../object-class";
import { numberArgument } from "./argument";
import {
  fillClass,
  flag,
  fontClass,
  lineFormatClass,
  number,
  oneOf,
  property,
  text,
  type ChartTarget,
} from "./chart-property";

const titleFormatClass: DeclaredClass<ChartTarget> = objectClass<ChartTarget>("ChartTitleFormat", {
  navigation: {
    font: (target) => fontClass.of({ ...target, look: target.chart.title.look }),
    fill: (target) => fillClass.of({ ...target, filled: target.chart.title }),
  },
});

export const titleClass: DeclaredClass<ChartTarget> = objectClass<ChartTarget>("ChartTitle", {
  scalars: {
    text: property(
      ({ chart }) => chart.title.text,
      text("title"),
      ({ chart }, value) => {
        chart.title.text = value;
        chart.title.visible = true;
      },
    ),
    visible: property(
      ({ chart }) => chart.title.visible,
      flag("visible"),
      ({ chart }, value) => void (chart.title.visible = value),
    ),
  },
  navigation: { format: (target) => titleFormatClass.of(target) },
});

const LEGEND = { Top: "top", Bottom: "bottom", Left: "left", Right: "right", Corner: "topRight" } as const;
const legendNames = Object.keys(LEGEND) as (keyof typeof LEGEND)[];

const legendFormatClass: DeclaredClass<ChartTarget> = objectClass<ChartTarget>("ChartLegendFormat", {
  navigation: {
    font: (target) => fontClass.of({ ...target, look: target.chart.legend.look }),
    fill: (target) => fillClass.of({ ...target, filled: target.chart.legend }),
  },
});

export const legendClass: DeclaredClass<ChartTarget> = objectClass<ChartTarget>("ChartLegend", {
  scalars: {
    visible: property(
      ({ chart }) => chart.legend.visible,
      flag("visible"),
      ({ chart }, value) => void (chart.legend.visible = value),
    ),
    position: property(
      ({ chart }) => legendNames.find((name) => LEGEND[name] === chart.legend.position) ?? "Bottom",
      oneOf(legendNames, "legend position"),
      ({ chart }, value) => void (chart.legend.position = LEGEND[value]),
    ),
    overlay: property(
      () => false,
      flag("overlay"),
      (_, value) => {
        if (value) throw new HostError("NotImplemented", "The embedded Excel does not lay legends over charts.");
      },
    ),
  },
  navigation: { format: (target) => legendFormatClass.of(target) },
});

interface AxisTarget extends ChartTarget {
  readonly axis: ChartAxis;
}

const axisTitleFormatClass: DeclaredClass<AxisTarget> = objectClass<AxisTarget>("ChartAxisTitleFormat", {
  navigation: { font: (target) => fontClass.of({ ...target, look: target.axis.titleText }) },
});

const axisTitleClass: DeclaredClass<AxisTarget> = objectClass<AxisTarget>("ChartAxisTitle", {
  scalars: {
    text: property(
      ({ axis }) => axis.title ?? "",
      text("axis title"),
      ({ axis }, value) => void (axis.title = value),
    ),
    visible: property(
      ({ axis }) => axis.title !== null,
      flag("visible"),
      ({ axis }, value) => void (axis.title = value ? (axis.title ?? "") : null),
    ),
  },
  navigation: { format: (target) => axisTitleFormatClass.of(target) },
});

const gridlinesFormatClass: DeclaredClass<AxisTarget> = objectClass<AxisTarget>("ChartGridlinesFormat", {
  navigation: {
    line: (target) => {
      const { axis } = target;
      // Gridlines keep their colour alone.
      const line: LineLook = {
        get color() {
          return axis.gridlineColor;
        },
        set color(value) {
          axis.gridlineColor = value;
        },
        weight: 0.75,
        dash: null,
        visible: true,
      };
      return lineFormatClass.of({ ...target, line });
    },
  },
});

const gridlinesClass: DeclaredClass<AxisTarget> = objectClass<AxisTarget>("ChartGridlines", {
  scalars: {
    visible: property(
      ({ axis }) => axis.majorGridlines,
      flag("visible"),
      ({ axis }, value) => void (axis.majorGridlines = value),
    ),
  },
  navigation: { format: (target) => gridlinesFormatClass.of(target) },
});

const axisFormatClass: DeclaredClass<AxisTarget> = objectClass<AxisTarget>("ChartAxisFormat", {
  navigation: {
    font: (target) => fontClass.of({ ...target, look: target.axis.text }),
    line: (target) => lineFormatClass.of({ ...target, line: target.axis.line }),
  },
});

/** "" and 0-like resets mean automatic. */
const limit =
  (what: string) =>
  (value: unknown): number | null =>
    value === "" ? null : numberArgument(value, what);

const axisClass: DeclaredClass<AxisTarget> = objectClass<AxisTarget>("ChartAxis", {
  scalars: {
    minimum: property(
      ({ axis }) => axis.minimum ?? "",
      limit("minimum"),
      ({ axis }, value) => void (axis.minimum = value),
    ),
    maximum: property(
      ({ axis }) => axis.maximum ?? "",
      limit("maximum"),
      ({ axis }, value) => void (axis.maximum = value),
    ),
    majorUnit: property(
      ({ axis }) => axis.majorUnit ?? "",
      limit("majorUnit"),
      ({ axis }, value) => void (axis.majorUnit = value),
    ),
    visible: property(
      ({ axis }) => axis.visible,
      flag("visible"),
      ({ axis }, value) => void (axis.visible = value),
    ),
    numberFormat: property(
      ({ axis }) => axis.numberFormat ?? "General",
      text("numberFormat"),
      ({ axis }, value) => void (axis.numberFormat = value),
    ),
    tickLabelSpacing: property(
      ({ axis }) => axis.tickLabelSpacing ?? "",
      limit("tickLabelSpacing"),
      ({ axis }, value) => void (axis.tickLabelSpacing = value),
    ),
    tickMarkSpacing: property(
      ({ axis }) => axis.tickMarkSpacing ?? 1,
      number("tickMarkSpacing", 1),
      ({ axis }, value) => void (axis.tickMarkSpacing = value),
    ),
  },
  navigation: {
    title: (target) => axisTitleClass.of(target),
    majorGridlines: (target) => gridlinesClass.of(target),
    format: (target) => axisFormatClass.of(target),
  },
});

export const axesClass: DeclaredClass<ChartTarget> = objectClass<ChartTarget>("ChartAxes", {
  navigation: {
    categoryAxis: (target) => axisClass.of({ ...target, axis: target.chart.category }),
    valueAxis: (target) => axisClass.of({ ...target, axis: target.chart.value }),
  },
});
