/** Charts of a file, read far enough to be drawn and asked about; their parts are never rewritten. */
import {
  newAxis,
  newChart,
  newSeries,
  type Chart,
  type ChartAxis,
  type ChartSeries,
  type Grouping,
  type SeriesShape,
} from "../workbook/chart";
import { readColor, type ColorContext } from "./colors";
import { readRelationships } from "./relationships";
import { allText, child, childrenNamed, descend, parseXml, type XmlElement } from "./xml";
import type { ZipPackage } from "./zip-package";

const EMU_PER_POINT = 12_700;

const SHAPES: Readonly<Record<string, SeriesShape>> = {
  barChart: "column",
  bar3DChart: "column",
  lineChart: "line",
  line3DChart: "line",
  pieChart: "pie",
  pie3DChart: "pie",
  ofPieChart: "pie",
  doughnutChart: "doughnut",
  areaChart: "area",
  area3DChart: "area",
  scatterChart: "scatter",
};

const value = (element: XmlElement | undefined, name: string): string | undefined =>
  child(element, name)?.attributes.val;
const numeric = (text: string | undefined): number | null =>
  text === undefined || !Number.isFinite(Number(text)) ? null : Number(text);

/** DrawingML colours: plain rgb, or one of the theme's by name. */
function drawingColor(fill: XmlElement | undefined, colors: ColorContext): string | null {
  const rgb = child(fill, "srgbClr")?.attributes.val;
  if (rgb) return `#${rgb.toUpperCase()}`;
  const scheme = child(fill, "schemeClr")?.attributes.val;
  const order = ["bg1", "tx1", "bg2", "tx2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6"];
  const index = scheme === undefined ? -1 : order.indexOf(scheme);
  return index < 0
    ? null
    : readColor(
        {
          name: "color",
          attributes: { theme: String(index) },
          children: [],
          text: "",
          start: 0,
          end: 0,
          innerStart: 0,
          innerEnd: 0,
        },
        colors,
      );
}

const titleText = (title: XmlElement | undefined): string =>
  allText(descend(title, "tx", "rich")).trim() ||
  childrenNamed(descend(title, "tx", "strRef", "strCache"), "pt")
    .map(allText)
    .join("");

function readAxis(axis: XmlElement | undefined): ChartAxis {
  const read = newAxis(child(axis, "majorGridlines") !== undefined);
  const scaling = child(axis, "scaling");
  return {
    ...read,
    visible: value(axis, "delete") !== "1",
    title: child(axis, "title") ? titleText(child(axis, "title")) : null,
    minimum: numeric(value(scaling, "min")),
    maximum: numeric(value(scaling, "max")),
    majorUnit: numeric(value(axis, "majorUnit")),
    numberFormat: child(axis, "numFmt")?.attributes.formatCode ?? null,
    tickLabelSpacing: numeric(value(axis, "tickLblSkip")),
  };
}

function readSeries(
  element: XmlElement,
  shape: SeriesShape,
  grouping: Grouping,
  secondary: boolean,
  colors: ColorContext,
): ChartSeries {
  const reference = (name: string): string | undefined => {
    const holder = child(element, name);
    return (child(holder, "numRef") ?? child(holder, "strRef") ?? child(holder, "multiLvlStrRef"))?.children.find(
      ({ name: kind }) => kind === "f",
    )?.text;
  };
  const series = newSeries(shape, grouping, reference("val") ?? reference("yVal") ?? "");
  const properties = child(element, "spPr");
  const line = child(properties, "ln");
  const name = child(element, "tx");
  return {
    ...series,
    axisGroup: secondary ? "secondary" : "primary",
    name: {
      reference: descend(name, "strRef", "f")?.text ?? null,
      literal: child(name, "v")?.text ?? allText(descend(name, "strRef", "strCache", "pt", "v")),
    },
    categories: reference("cat") ?? reference("xVal") ?? null,
    fill: drawingColor(child(properties, "solidFill"), colors),
    line: {
      color: drawingColor(child(line, "solidFill"), colors),
      weight: line?.attributes.w === undefined ? null : Number(line.attributes.w) / EMU_PER_POINT,
      dash: value(line, "prstDash") ?? null,
      visible: child(line, "noFill") === undefined,
    },
    marker: {
      style: value(child(element, "marker"), "symbol") ?? "automatic",
      size: numeric(value(child(element, "marker"), "size")) ?? 5,
    },
    smooth: value(element, "smooth") === "1",
    labels: { ...series.labels, show: value(child(element, "dLbls"), "showVal") === "1" },
  };
}

function readChart(part: string, xml: string, frame: Chart, colors: ColorContext): Chart {
  const chart = child(parseXml(xml), "chart");
  const plot = child(chart, "plotArea");
  const groups = plot?.children.filter(({ name }) => SHAPES[name] !== undefined) ?? [];
  const valueAxes = childrenNamed(plot, "valAx");
  const axisOf = (group: XmlElement): number => {
    const ids = childrenNamed(group, "axId").map(({ attributes }) => attributes.val);
    return valueAxes.findIndex((axis) => ids.includes(value(axis, "axId")));
  };
  const series = groups.flatMap((group) => {
    const horizontal = value(group, "barDir") === "bar";
    const shape = horizontal ? "bar" : (SHAPES[group.name] ?? "column");
    const grouping = (value(group, "grouping") ?? "standard") as Grouping;
    return childrenNamed(group, "ser").map((element) => ({
      order: numeric(value(element, "order")) ?? 0,
      series: readSeries(element, shape, grouping, axisOf(group) > 0, colors),
    }));
  });
  const title = child(chart, "title");
  const legend = child(chart, "legend");
  const positions = { t: "top", b: "bottom", l: "left", r: "right", tr: "topRight" } as const;
  const position = value(legend, "legendPos");
  return {
    ...frame,
    part,
    title: {
      ...frame.title,
      text: titleText(title),
      visible: title !== undefined && value(chart, "autoTitleDeleted") !== "1",
      fill: drawingColor(descend(title, "spPr", "solidFill"), colors),
    },
    legend: {
      ...frame.legend,
      visible: legend !== undefined,
      fill: drawingColor(descend(legend, "spPr", "solidFill"), colors),
      position: positions[(position ?? "r") as keyof typeof positions] ?? "right",
    },
    series: series.sort((a, b) => a.order - b.order).map((entry) => entry.series),
    category: readAxis(child(plot, "catAx") ?? child(plot, "dateAx")),
    value: readAxis(valueAxes[0]),
    secondaryValue: valueAxes.length > 1 ? readAxis(valueAxes[1]) : null,
    gapWidth:
      numeric(
        value(
          groups.find(({ name }) => name === "barChart"),
          "gapWidth",
        ),
      ) ?? 150,
    overlap: numeric(
      value(
        groups.find(({ name }) => name === "barChart"),
        "overlap",
      ),
    ),
    blanksAs: (value(chart, "dispBlanksAs") ?? "gap") as Chart["blanksAs"],
  };
}

/**
 * The charts that a drawing part shows, in its order. Charts of kinds that the model does not know keep an empty series
 * list.
 */
export function readCharts(zip: ZipPackage, drawingPart: string, colors: ColorContext, newId: () => string): Chart[] {
  const xml = zip.text(drawingPart);
  if (xml === null) return [];
  const relationships = readRelationships(zip, drawingPart);
  return parseXml(xml).children.flatMap((anchor): Chart[] => {
    const frame = child(anchor, "graphicFrame");
    const reference = descend(frame, "graphic", "graphicData", "chart");
    const relationship = relationships.find(
      ({ id }) => id === (reference?.attributes["r:id"] ?? reference?.attributes.id),
    );
    const chartXml = relationship ? zip.text(relationship.target) : null;
    if (!relationship || chartXml === null) return [];
    const corner = (name: string): [row: number, column: number, rowOffset: number, columnOffset: number] => {
      const at = child(anchor, name);
      const number = (part: string): number => Number(child(at, part)?.text ?? 0);
      return [number("row"), number("col"), number("rowOff") / EMU_PER_POINT, number("colOff") / EMU_PER_POINT];
    };
    const [fromRow, fromColumn, fromRowOffset, fromColumnOffset] = corner("from");
    const [toRow, toColumn, toRowOffset, toColumnOffset] = corner("to");
    const name = descend(frame, "nvGraphicFramePr", "cNvPr")?.attributes.name ?? "";
    const empty = newChart(newId(), name, {
      fromRow,
      fromColumn,
      fromRowOffset,
      fromColumnOffset,
      toRow,
      toColumn,
      toRowOffset,
      toColumnOffset,
    });
    return [readChart(relationship.target, chartXml, empty, colors)];
  });
}
