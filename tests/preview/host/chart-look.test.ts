/** Each part of a chart that the add-in sets is what was set; what no chart has is refused. */
import { expect, it } from "vitest";
import { onSheet, type AtHand } from "./on-sheet";

async function drawn({ sheet, context }: AtHand): Promise<Excel.Chart> {
  sheet.getRange("A1:C4").values = [
    ["乡镇", "PM2.5", "目标"],
    ["城关镇", 41, 38],
    ["柳林镇", 36, 38],
    ["石桥乡", 44, 38],
  ];
  const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C4"), "Columns");
  chart.name = "比较";
  await context.sync();
  return chart;
}

it("a chart's area, blanks and legend", () =>
  onSheet(async (at) => {
    const chart = await drawn(at);
    chart.displayBlanksAs = "Zero";
    chart.format.fill.setSolidColor("#F3F6F9");
    chart.format.font.name = "微软雅黑";
    chart.legend.visible = true;
    chart.legend.position = "Top";
    chart.legend.format.font.color = "#333333";
    await at.context.sync();
    chart.load("displayBlanksAs");
    chart.legend.load("visible,position,format/font/color");
    await at.context.sync();
    expect([
      chart.displayBlanksAs,
      chart.legend.visible,
      chart.legend.position,
      chart.legend.format.font.color,
    ]).toEqual(["Zero", true, "Top", "#333333"]);
    expect(at.host.workbook.sheets[0]?.charts[0]).toMatchObject({ areaFill: "#F3F6F9", text: { name: "微软雅黑" } });
  }));

it("a chart's title", () =>
  onSheet(async (at) => {
    const { title } = await drawn(at);
    title.text = "三个乡镇";
    title.format.font.bold = true;
    title.format.font.color = "#1F5A7A";
    title.format.font.size = 11;
    title.load("text,format/font/bold,format/font/color,format/font/size");
    await at.context.sync();
    expect([title.text, title.format.font.bold, title.format.font.color, title.format.font.size]).toEqual([
      "三个乡镇",
      true,
      "#1F5A7A",
      11,
    ]);
  }));

it("an axis: its limits, numbers, title and lines", () =>
  onSheet(async (at) => {
    const { axes } = await drawn(at);
    const { valueAxis, categoryAxis } = axes;
    valueAxis.minimum = 0;
    valueAxis.maximum = 60;
    valueAxis.majorUnit = 20;
    valueAxis.numberFormat = "0.0";
    valueAxis.title.text = "μg/m³";
    valueAxis.title.visible = true;
    valueAxis.title.format.font.size = 9;
    valueAxis.majorGridlines.format.line.color = "#DDDDDD";
    valueAxis.format.line.color = "#999999";
    categoryAxis.tickLabelSpacing = 2;
    categoryAxis.format.font.size = 8;
    valueAxis.load("minimum,maximum,majorUnit,numberFormat,title/text,title/visible,title/format/font/size");
    valueAxis.load("majorGridlines/format/line/color,format/line/color");
    categoryAxis.load("tickLabelSpacing,format/font/size");
    await at.context.sync();
    expect([valueAxis.minimum, valueAxis.maximum, valueAxis.majorUnit, valueAxis.numberFormat]).toEqual([
      0,
      60,
      20,
      "0.0",
    ]);
    expect([valueAxis.title.text, valueAxis.title.visible, valueAxis.title.format.font.size]).toEqual([
      "μg/m³",
      true,
      9,
    ]);
    expect([valueAxis.majorGridlines.format.line.color, valueAxis.format.line.color]).toEqual(["#DDDDDD", "#999999"]);
    expect([categoryAxis.tickLabelSpacing, categoryAxis.format.font.size]).toEqual([2, 8]);
  }));

it("series: how many, their names, shapes, markers and labels", () =>
  onSheet(async (at) => {
    const { series } = await drawn(at);
    const count = series.getCount();
    const [bars, line] = [series.getItemAt(0), series.getItemAt(1)];
    bars.name = "本月";
    bars.gapWidth = 80;
    bars.overlap = -10;
    bars.format.fill.setSolidColor("#2E75B6");
    bars.hasDataLabels = true;
    bars.dataLabels.position = "OutsideEnd";
    bars.dataLabels.showValue = true;
    bars.dataLabels.format.font.size = 8;
    line.chartType = "Line";
    line.smooth = true;
    line.markerStyle = "Circle";
    line.markerSize = 5;
    line.format.line.color = "#C00000";
    line.format.line.weight = 1.5;
    line.format.line.lineStyle = "Dash";
    bars.load("name,gapWidth,overlap,hasDataLabels,dataLabels/position,dataLabels/showValue");
    line.load("chartType,smooth,markerStyle,markerSize,format/line/color,format/line/weight,format/line/lineStyle");
    await at.context.sync();
    expect(count.value).toBe(2);
    expect([bars.name, bars.gapWidth, bars.overlap, bars.hasDataLabels]).toEqual(["本月", 80, -10, true]);
    expect([bars.dataLabels.position, bars.dataLabels.showValue]).toEqual(["OutsideEnd", true]);
    // Markers make a line one with markers, as in Excel.
    expect([line.chartType, line.smooth, line.markerStyle, line.markerSize]).toEqual([
      "LineMarkers",
      true,
      "Circle",
      5,
    ]);
    expect([line.format.line.color, line.format.line.weight, line.format.line.lineStyle]).toEqual([
      "#C00000",
      1.5,
      "Dash",
    ]);
  }));

it("the label of one point", () =>
  onSheet(async (at) => {
    const point = (await drawn(at)).series.getItemAt(0).points.getItemAt(2);
    point.hasDataLabel = true;
    point.dataLabel.showValue = true;
    point.dataLabel.showSeriesName = true;
    point.dataLabel.separator = " ";
    point.dataLabel.position = "OutsideEnd";
    point.dataLabel.format.font.bold = true;
    point.load("hasDataLabel");
    point.dataLabel.load("showValue,showSeriesName,separator,position");
    await at.context.sync();
    const { showValue, showSeriesName, separator, position } = point.dataLabel;
    expect([point.hasDataLabel, showValue, showSeriesName, separator, position]).toEqual([
      true,
      true,
      true,
      " ",
      "OutsideEnd",
    ]);
  }));

it.each([
  ["a position that no label has", (chart: Excel.Chart) => void (chart.legend.position = "Middle" as "Top")],
  ["a label above a column", (chart: Excel.Chart) => void (chart.series.getItemAt(0).dataLabels.position = "Top")],
  [
    "a label above one column",
    (chart: Excel.Chart) => void (chart.series.getItemAt(0).points.getItemAt(0).dataLabel.position = "Top"),
  ],
  [
    "a label outside the end of a line",
    (chart: Excel.Chart) => {
      chart.series.getItemAt(1).chartType = "Line";
      chart.series.getItemAt(1).dataLabels.position = "OutsideEnd";
    },
  ],
  ["a series that is not there", (chart: Excel.Chart) => void (chart.series.getItemAt(7).smooth = true)],
  ["a colour that is none", (chart: Excel.Chart) => chart.format.fill.setSolidColor("bluish")],
])("%s is refused", (_, change) =>
  onSheet(async (at) => {
    const chart = await drawn(at);
    change(chart);
    await expect(at.context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  }),
);
