/** A chart → its DrawingML part. Every flag that has a surprising default is written out. */
import { parseSheetReference } from "../workbook/area";
import type { Chart, ChartAxis, ChartSeries, LineLook, PointLabel, SeriesShape, TextLook } from "../workbook/chart";
import { isError } from "../workbook/sheet-contents";
import type { Workbook } from "../workbook/workbook";
import { encodeXml, tag } from "./xml";

const EMU_PER_POINT = 12_700;
const emu = (points: number): number => Math.round(points * EMU_PER_POINT);

const solid = (color: string): string =>
  `<a:solidFill>${tag("a:srgbClr", { val: color.slice(1).toUpperCase() })}</a:solidFill>`;

const lineXml = ({ color, weight, dash, visible }: LineLook): string => {
  if (!visible) return "<a:ln><a:noFill/></a:ln>";
  if (color === null && weight === null && dash === null) return "";
  return tag(
    "a:ln",
    { w: weight === null ? null : emu(weight), cap: "rnd" },
    (color === null ? "" : solid(color)) + (dash === null ? "" : tag("a:prstDash", { val: dash })) + "<a:round/>",
  );
};

const fonts = (name: string | null): string =>
  name === null ? "" : tag("a:latin", { typeface: name }) + tag("a:ea", { typeface: name });

const runLook = (name: "a:defRPr" | "a:rPr", look: TextLook): string =>
  tag(
    name,
    {
      lang: name === "a:rPr" ? "zh-CN" : null,
      sz: look.size === null ? null : Math.round(look.size * 100),
      b: look.bold === null ? null : look.bold ? 1 : 0,
    },
    (look.color === null ? "" : solid(look.color)) + fonts(look.name),
  );

const textProperties = (look: TextLook): string =>
  look.size === null && look.bold === null && look.color === null && look.name === null
    ? ""
    : `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${runLook("a:defRPr", look)}</a:pPr><a:endParaRPr ` +
      `lang="zh-CN"/></a:p></c:txPr>`;

const shape = (fill: string | null): string => (fill === null ? "" : `<c:spPr>${solid(fill)}</c:spPr>`);

/** Excel's own new titles are not bold, and it says so: a file that is silent shows them bold. */
const title = (text: string, told: TextLook, fill: string | null = null): string => {
  const look: TextLook = { ...told, bold: told.bold ?? false };
  const lines = text
    .split("\n")
    .map(
      (line) =>
        `<a:p><a:pPr>${runLook("a:defRPr", look)}</a:pPr><a:r>${runLook("a:rPr", look)}<a:t>${encodeXml(line)}` +
        "</a:t></a:r></a:p>",
    );
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>${lines.join("")}</c:rich></c:tx>` +
    `<c:overlay val="0"/>${shape(fill)}</c:title>`
  );
};

/** The values behind a reference, so that a viewer that does not calculate still draws them. */
function cache(workbook: Workbook, reference: string, kind: "num" | "str"): string {
  const target = parseSheetReference(reference);
  const sheet = target ? workbook.sheetByName(target.sheet) : undefined;
  if (!target || !sheet) return "";
  const { area } = target;
  const vertical = area.right === area.left;
  const count = vertical ? area.bottom - area.top + 1 : area.right - area.left + 1;
  const points = Array.from({ length: count }, (_, index) => {
    const value = sheet.cell(area.top + (vertical ? index : 0), area.left + (vertical ? 0 : index))?.value ?? null;
    if (value === null || isError(value) || (kind === "num" && typeof value !== "number")) return "";
    return tag("c:pt", { idx: index }, `<c:v>${encodeXml(String(value))}</c:v>`);
  });
  return (
    `<c:${kind}Cache>${kind === "num" ? "<c:formatCode>General</c:formatCode>" : ""}` +
    `${tag("c:ptCount", { val: count })}${points.join("")}</c:${kind}Cache>`
  );
}

/** Categories may be numbers (years) or texts; mixed ones are texts. */
function categoryKind(workbook: Workbook, reference: string): "num" | "str" {
  const target = parseSheetReference(reference);
  const sheet = target ? workbook.sheetByName(target.sheet) : undefined;
  if (!target || !sheet) return "str";
  const values = [...sheet.cellsIn(target.area)].map(([, , { value }]) => value).filter((value) => value !== null);
  return values.length > 0 && values.every((value) => typeof value === "number") ? "num" : "str";
}

const referenceXml = (workbook: Workbook, reference: string, kind: "num" | "str"): string =>
  `<c:${kind}Ref><c:f>${encodeXml(reference)}</c:f>${cache(workbook, reference, kind)}</c:${kind}Ref>`;

const flags = (value: boolean, category: boolean, series: boolean): string =>
  `<c:showLegendKey val="0"/><c:showVal val="${Number(value)}"/><c:showCatName val="${Number(category)}` +
  `"/><c:showSerName val="${Number(series)}"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;

const pointLabelXml = (label: PointLabel): string =>
  `<c:dLbl><c:idx val="${label.index}"/>${textPropertiesWithShape(label.text)}` +
  `${label.position === null ? "" : tag("c:dLblPos", { val: label.position })}` +
  `${flags(label.showValue, label.showCategoryName, label.showSeriesName)}` +
  `${label.separator === null ? "" : `<c:separator>${encodeXml(label.separator)}</c:separator>`}</c:dLbl>`;

const textPropertiesWithShape = (look: TextLook): string => {
  const text = textProperties(look);
  return text === "" ? "" : `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${text}`;
};

function labelsXml({ labels, pointLabels }: ChartSeries): string {
  if (!labels.show && pointLabels.length === 0) return "";
  const format =
    labels.numberFormat === null ? "" : tag("c:numFmt", { formatCode: labels.numberFormat, sourceLinked: 0 });
  const points = [...pointLabels].sort((a, b) => a.index - b.index).map(pointLabelXml);
  const position = labels.show && labels.position !== null ? tag("c:dLblPos", { val: labels.position }) : "";
  const looks = `${format}${textPropertiesWithShape(labels.text)}${position}${flags(labels.show, false, false)}`;
  return `<c:dLbls>${points.join("")}${looks}</c:dLbls>`;
}

function seriesXml(workbook: Workbook, series: ChartSeries, index: number): string {
  const name =
    series.name.reference !== null
      ? `<c:tx>${referenceXml(workbook, series.name.reference, "str")}</c:tx>`
      : series.name.literal === ""
        ? ""
        : `<c:tx><c:v>${encodeXml(series.name.literal)}</c:v></c:tx>`;
  const isLine = series.shape === "line" || series.shape === "scatter";
  const color = series.line.color ?? series.fill;
  const fill = isLine || series.fill === null ? "" : solid(series.fill);
  const shape = fill + lineXml(isLine ? { ...series.line, color } : series.line);
  const marker = !isLine
    ? ""
    : series.marker.style === "none"
      ? '<c:marker><c:symbol val="none"/></c:marker>'
      : series.marker.style === "automatic"
        ? ""
        : `<c:marker>${tag("c:symbol", { val: series.marker.style })}` +
          `${tag("c:size", { val: series.marker.size })}` +
          (color === null ? "" : `<c:spPr>${solid(color)}<a:ln><a:noFill/></a:ln></c:spPr>`) +
          "</c:marker>";
  const points = [...series.pointFills]
    .map(
      ([at, color]) =>
        `<c:dPt><c:idx val="${at}"/>${isLine ? "" : '<c:invertIfNegative val="0"/>'}<c:bubble3D val="0"/><c:` +
        `spPr>${solid(color)}</c:spPr></c:dPt>`,
    )
    .join("");
  const invert = series.shape === "column" || series.shape === "bar" ? '<c:invertIfNegative val="0"/>' : "";
  const categories =
    series.categories === null
      ? ""
      : `<c:cat>${referenceXml(workbook, series.categories, categoryKind(workbook, series.categories))}</c:cat>`;
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${name}` +
    `${shape === "" ? "" : `<c:spPr>${shape}</c:spPr>`}${invert}${marker}${points}${labelsXml(series)}` +
    `${categories}<c:val>${referenceXml(workbook, series.values, "num")}</c:val>` +
    `${isLine ? `<c:smooth val="${Number(series.smooth)}"/>` : ""}</c:ser>`
  );
}

const GROUP: Readonly<Record<SeriesShape, string>> = {
  column: "barChart",
  bar: "barChart",
  line: "lineChart",
  pie: "pieChart",
  doughnut: "doughnutChart",
  area: "areaChart",
  scatter: "lineChart",
};

const round = (shape: SeriesShape): boolean => shape === "pie" || shape === "doughnut";

function groupXml(
  workbook: Workbook,
  chart: Chart,
  members: readonly { series: ChartSeries; index: number }[],
): string {
  const first = members[0]?.series;
  if (!first) return "";
  const name = `c:${GROUP[first.shape]}`;
  const series = members.map((member) => seriesXml(workbook, member.series, member.index)).join("");
  const axes =
    first.axisGroup === "secondary"
      ? '<c:axId val="30003"/><c:axId val="30004"/>'
      : '<c:axId val="30001"/><c:axId val="30002"/>';
  const stacked = first.grouping === "stacked" || first.grouping === "percentStacked";
  switch (first.shape) {
    case "column":
    case "bar":
      return (
        `<${name}><c:barDir val="${first.shape === "bar" ? "bar" : "col"}"/>` +
        `${tag("c:grouping", { val: first.grouping === "standard" ? "clustered" : first.grouping })}` +
        `<c:varyColors val="0"/>${series}${tag("c:gapWidth", { val: chart.gapWidth })}` +
        `${chart.overlap !== null || stacked ? tag("c:overlap", { val: chart.overlap ?? 100 }) : ""}${axes}</` +
        `${name}>`
      );
    case "line":
    case "scatter":
      return (
        `<${name}>${tag("c:grouping", { val: stacked ? first.grouping : "standard" })}<c:varyColors val="0"/>` +
        `${series}<c:marker val="1"/>${axes}</${name}>`
      );
    case "area":
      return (
        `<${name}>${tag("c:grouping", { val: stacked ? first.grouping : "standard" })}<c:varyColors val="0"/>` +
        `${series}${axes}</${name}>`
      );
    case "pie":
      return `<${name}><c:varyColors val="1"/>${series}<c:firstSliceAng val="0"/></${name}>`;
    case "doughnut":
      return `<${name}><c:varyColors val="1"/>${series}<c:firstSliceAng val="0"/><c:holeSize val="60"/></${name}>`;
  }
}

interface AxisPlace {
  readonly id: number;
  readonly crosses: number;
  readonly position: "b" | "l" | "r" | "t";
  readonly hidden: boolean;
  readonly atMaximum: boolean;
}

function axisXml(
  kind: "catAx" | "valAx",
  axis: ChartAxis,
  { id, crosses, position, hidden, atMaximum }: AxisPlace,
): string {
  const limits =
    (axis.maximum === null ? "" : tag("c:max", { val: axis.maximum })) +
    (axis.minimum === null ? "" : tag("c:min", { val: axis.minimum }));
  const grid = axis.majorGridlines
    ? axis.gridlineColor === null
      ? "<c:majorGridlines/>"
      : `<c:majorGridlines><c:spPr><a:ln w="9525">${solid(axis.gridlineColor)}</a:ln></c:spPr></c:majorGridlines>`
    : "";
  const line = lineXml(axis.line);
  return (
    `<c:${kind}><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/>${limits}</c:scaling><c:delete ` +
    `val="${Number(hidden || !axis.visible)}"/><c:axPos val="${position}"/>${grid}` +
    (axis.title === null ? "" : title(axis.title, axis.titleText)) +
    tag("c:numFmt", { formatCode: axis.numberFormat ?? "General", sourceLinked: axis.numberFormat === null ? 1 : 0 }) +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="` +
    `${kind === "catAx" ? "low" : "nextTo"}"/>` +
    (line === "" ? "" : `<c:spPr>${line}</c:spPr>`) +
    textProperties(axis.text) +
    `<c:crossAx val="${crosses}"/><c:crosses val="${atMaximum ? "max" : "autoZero"}"/>` +
    (kind === "catAx"
      ? `<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>` +
        `${axis.tickLabelSpacing === null ? "" : tag("c:tickLblSkip", { val: axis.tickLabelSpacing })}` +
        `${axis.tickMarkSpacing === null ? "" : tag("c:tickMarkSkip", { val: axis.tickMarkSpacing })}` +
        `<c:noMultiLvlLbl val="0"/>`
      : `<c:crossBetween val="between"/>` +
        `${axis.majorUnit === null ? "" : tag("c:majorUnit", { val: axis.majorUnit })}`) +
    `</c:${kind}>`
  );
}

/** The chart's part. Series of one shape, grouping and axis share a group, in the order of their first member. */
export function chartXml(workbook: Workbook, chart: Chart): string {
  const groups = new Map<string, { series: ChartSeries; index: number }[]>();
  for (const [index, series] of chart.series.entries()) {
    const key = `${GROUP[series.shape]} ${series.shape === "bar"} ${series.grouping} ${series.axisGroup}`;
    const members = groups.get(key);
    if (members) members.push({ series, index });
    else groups.set(key, [{ series, index }]);
  }
  const horizontal = chart.series.some(({ shape }) => shape === "bar");
  const withAxes = chart.series.some(({ shape }) => !round(shape));
  const secondary = chart.series.some(({ axisGroup }) => axisGroup === "secondary");
  const axes = !withAxes
    ? ""
    : axisXml("catAx", chart.category, {
        id: 30001,
        crosses: 30002,
        position: horizontal ? "l" : "b",
        hidden: false,
        atMaximum: false,
      }) +
      axisXml("valAx", chart.value, {
        id: 30002,
        crosses: 30001,
        position: horizontal ? "b" : "l",
        hidden: false,
        atMaximum: false,
      }) +
      (secondary
        ? axisXml("valAx", chart.secondaryValue ?? { ...chart.value, majorGridlines: false, title: null }, {
            id: 30004,
            crosses: 30003,
            position: "r",
            hidden: false,
            atMaximum: true,
          }) +
          axisXml("catAx", chart.category, { id: 30003, crosses: 30004, position: "b", hidden: true, atMaximum: false })
        : "");
  const positions = { top: "t", bottom: "b", left: "l", right: "r", topRight: "tr" } as const;
  const border = chart.areaBorder ? "" : "<a:ln><a:noFill/></a:ln>";
  const area = (chart.areaFill === null ? "" : solid(chart.areaFill)) + border;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http:' +
    '//schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http:' +
    '//schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    '<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart>' +
    (chart.title.visible && chart.title.text !== ""
      ? title(chart.title.text, chart.title.look, chart.title.fill) + '<c:autoTitleDeleted val="0"/>'
      : '<c:autoTitleDeleted val="1"/>') +
    "<c:plotArea><c:layout/>" +
    `${[...groups.values()].map((members) => groupXml(workbook, chart, members)).join("")}${axes}</c:plotArea>` +
    (chart.legend.visible
      ? `<c:legend><c:legendPos val="${positions[chart.legend.position]}"/><c:overlay val="0"/>` +
        `${shape(chart.legend.fill)}${textProperties(chart.legend.look)}</c:legend>`
      : "") +
    `<c:plotVisOnly val="1"/><c:dispBlanksAs val="${chart.blanksAs}"/></c:chart>` +
    (area === "" ? "" : `<c:spPr>${area}</c:spPr>`) +
    textProperties(chart.text) +
    "</c:chartSpace>"
  );
}

/** The frame that places a chart on its sheet, with the namespaces that it needs declared on itself. */
export function anchorXml(chart: Chart, relationshipId: string, shapeId: number): string {
  const { anchor } = chart;
  const corner = (name: string, row: number, column: number, rowOffset: number, columnOffset: number): string =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>${emu(columnOffset)}</xdr:colOff><xdr:row>${row}` +
    `</xdr:row><xdr:rowOff>${emu(rowOffset)}</xdr:rowOff></xdr:${name}>`;
  return (
    '<xdr:twoCellAnchor xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:' +
    'a="http://schemas.openxmlformats.org/drawingml/2006/main">' +
    corner("from", anchor.fromRow, anchor.fromColumn, anchor.fromRowOffset, anchor.fromColumnOffset) +
    corner("to", anchor.toRow, anchor.toColumn, anchor.toRowOffset, anchor.toColumnOffset) +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>${tag("xdr:cNvPr", { id: shapeId, name: chart.name })}` +
    "<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>" +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http:' +
    '//schemas.openxmlformats.org/drawingml/2006/chart">' +
    `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="http:` +
    `//schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${relationshipId}"/>` +
    "</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>"
  );
}
