/** A chart as text: a line for itself, one for each axis, one a series with its points. */
import { cellName } from "../../src/preview/workbook/area";
import type { Chart, ChartAxis, ChartSeries, LineLook, TextLook } from "../../src/preview/workbook/chart";

/** A reference's values as text. */
type Values = (reference: string | null) => string;

const given = (parts: readonly (string | null | false)[]): string => parts.filter((part) => part).join(" | ");

const lineText = ({ color, weight, dash, visible }: LineLook): string =>
  visible ? `${color ?? "auto"} ${weight ?? "auto"}pt ${dash ?? "solid"}` : "no line";

const textLook = ({ size, bold, color, name }: TextLook): string =>
  [name, size === null ? null : `${size}pt`, bold ? "bold" : null, color].filter((part) => part !== null).join(" ");

const axisLine = (key: string, axis: ChartAxis): string =>
  given([
    key,
    axis.visible ? "shown" : "hidden",
    `${axis.minimum ?? "auto"} to ${axis.maximum ?? "auto"} by ${axis.majorUnit ?? "auto"}`,
    axis.title !== null && `“${axis.title}” ${textLook(axis.titleText)}`,
    axis.numberFormat !== null && `{${axis.numberFormat}}`,
    axis.majorGridlines && `gridlines ${axis.gridlineColor ?? "auto"}`,
    `line ${lineText(axis.line)}`,
    `labels ${textLook(axis.text)} every ${axis.tickLabelSpacing ?? "auto"}, marks every ` +
      `${axis.tickMarkSpacing ?? "auto"}`,
  ]);

function labelText({ labels, pointLabels }: ChartSeries): string {
  const each = labels.show
    ? [`each value ${labels.position ?? "auto"} {${labels.numberFormat ?? ""}} ${textLook(labels.text)}`]
    : [];
  const points = pointLabels.map(
    ({ index, showValue, showSeriesName, showCategoryName, separator, position, text }) =>
      `point ${index}: ` +
      `${[showSeriesName && "name", showValue && "value", showCategoryName && "category"].filter(Boolean).join("+")}` +
      ` by “${separator ?? ""}” ${position ?? "auto"} ${textLook(text)}`,
  );
  return [...each, ...points].join("; ");
}

function seriesLine(key: string, series: ChartSeries, values: Values): string {
  const { name, shape, grouping, axisGroup, fill, marker, smooth, pointFills } = series;
  return given([
    key,
    `“${name.reference === null ? name.literal : values(name.reference)}”`,
    `${shape} ${grouping} ${axisGroup}`,
    `fill ${fill ?? "auto"}`,
    `line ${lineText(series.line)}`,
    `marker ${marker.style} ${marker.size}`,
    smooth && "smooth",
    labelText(series),
    pointFills.size > 0 && `points ${[...pointFills].map(([point, color]) => `${point} ${color}`).join(", ")}`,
    `values ${values(series.values)}`,
    `by ${values(series.categories)}`,
  ]);
}

/** @param values of a reference, as the sheet has them */
export function chartLines(chart: Chart, values: Values): string[] {
  const { name, anchor, title, legend } = chart;
  const key = `chart ${name}`;
  const { fromRow, fromColumn, toRow, toColumn } = anchor;
  const offsets = [anchor.fromRowOffset, anchor.fromColumnOffset, anchor.toRowOffset, anchor.toColumnOffset];
  return [
    given([
      key,
      `${cellName(fromRow, fromColumn)}:${cellName(toRow, toColumn)} ` +
        `${offsets.map((one) => Math.round(one)).join(" ")}`,
      title.visible ? `“${title.text}” ${textLook(title.look)}` : "no title",
      legend.visible ? `legend ${legend.position} ${textLook(legend.look)}` : "no legend",
      `gap ${chart.gapWidth}, overlap ${chart.overlap ?? "auto"}, blanks as ${chart.blanksAs}`,
      `area ${chart.areaFill ?? "auto"} ${chart.areaBorder ? "bordered" : "without border"}`,
      textLook(chart.text),
    ]),
    axisLine(`${key} categories`, chart.category),
    axisLine(`${key} values`, chart.value),
    ...(chart.secondaryValue === null ? [] : [axisLine(`${key} second values`, chart.secondaryValue)]),
    ...chart.series.map((series, index) => seriesLine(`${key} series ${index + 1}`, series, values)),
  ];
}
