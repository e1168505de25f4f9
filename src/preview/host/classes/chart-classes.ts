/** Charts, as far as the model can draw and write them: column, bar, line, pie and doughnut, and their combinations. */
import { absoluteReference, columnsIn, rowsIn, type CellArea } from "../../workbook/area";
import { newChart, newSeries, type Chart, type ChartSeries, type TextLook } from "../../workbook/chart";
import type { Sheet } from "../../workbook/sheet";
import { requireWritable } from "../cell-access";
import { invalidArgument } from "../host-error";
import { objectClass, type Argument, type DeclaredClass, type Scalar } from "../object-class";
import { choiceArgument, colorArgument, textArgument } from "./argument";
import { axesClass, legendClass, titleClass } from "./chart-axis-classes";
import { chartLabelsClass } from "./chart-labels-class";
import {
  edit,
  fontClass,
  number,
  oneOf,
  property,
  text,
  typeArgument,
  typeName,
  TYPES,
  type ChartTarget,
} from "./chart-property";
import { seriesCollectionClass } from "./chart-series-classes";
import { columnPoints, rowPoints } from "./format-classes";
import { eventMethods } from "./event-methods";
import { rangeClass } from "./range-class";
import { rangeAt } from "./range-target";

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
    lineStyle: property(
      ({ chart }) => (chart.areaBorder ? "Continuous" : "None"),
      oneOf(["Continuous", "None"] as const, "lineStyle"),
      ({ chart }, value) => void (chart.areaBorder = value !== "None"),
    ),
  },
  methods: {
    clear: (target) => {
      edit(target);
      target.chart.areaBorder = false;
      return null;
    },
  },
});

/** The chart's own text and that of all that is in it: setting one sets all, as in Excel. */
function textOfAll({ text: own, title, legend, category, value, secondaryValue, series }: Chart): TextLook {
  const axes = [category, value, ...(secondaryValue ? [secondaryValue] : [])];
  const labels = series.flatMap(({ labels: all, pointLabels }) => [all, ...pointLabels]);
  const inside = [
    title.look,
    legend.look,
    ...axes.flatMap(({ text: ticks, titleText }) => [ticks, titleText]),
    ...labels.map(({ text: label }) => label),
  ];
  return new Proxy(own, {
    set: (_, name, value: never) => [own, ...inside].every((look) => Reflect.set(look, name, value)),
  });
}

const areaFormatClass: DeclaredClass<ChartTarget> = objectClass<ChartTarget>("ChartAreaFormat", {
  navigation: {
    font: (target) => fontClass.of({ ...target, look: textOfAll(target.chart) }),
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

function bounds({ sheet, chart: { anchor } }: ChartTarget): {
  left: number;
  top: number;
  right: number;
  bottom: number;
} {
  const column = (index: number): number => columnPoints(sheet, index);
  const row = (index: number): number => rowPoints(sheet, index);
  return {
    left: along(anchor.fromColumn, column) + anchor.fromColumnOffset,
    top: along(anchor.fromRow, row) + anchor.fromRowOffset,
    right: along(anchor.toColumn, column) + anchor.toColumnOffset,
    bottom: along(anchor.toRow, row) + anchor.toRowOffset,
  };
}

function place(target: ChartTarget, box: { left: number; top: number; right: number; bottom: number }): void {
  const column = (index: number): number => columnPoints(target.sheet, index);
  const row = (index: number): number => rowPoints(target.sheet, index);
  const [fromColumn, fromRow, toColumn, toRow] = [
    locate(box.left, column),
    locate(box.top, row),
    locate(box.right, column),
    locate(box.bottom, row),
  ];
  target.chart.anchor = {
    fromRow: fromRow.index,
    fromColumn: fromColumn.index,
    fromRowOffset: fromRow.offset,
    fromColumnOffset: fromColumn.offset,
    toRow: toRow.index,
    toColumn: toColumn.index,
    toRowOffset: toRow.offset,
    toColumnOffset: toColumn.offset,
  };
}

const extent = (near: "left" | "top", far: "right" | "bottom"): Scalar<ChartTarget> =>
  property(
    (target) => bounds(target)[far] - bounds(target)[near],
    number("size", 1),
    (target, value) => {
      const box = bounds(target);
      place(target, { ...box, [far]: box[near] + value });
    },
  );

const offset = (near: "left" | "top", far: "right" | "bottom"): Scalar<ChartTarget> =>
  property(
    (target) => bounds(target)[near],
    number("position", 0),
    (target, value) => {
      const box = bounds(target);
      place(target, { ...box, [near]: value, [far]: value + box[far] - box[near] });
    },
  );

const BLANKS = { NotPlotted: "gap", Zero: "zero", Interplotted: "span" } as const;
const blankNames = Object.keys(BLANKS) as (keyof typeof BLANKS)[];

const chartClass: DeclaredClass<ChartTarget> = objectClass<ChartTarget>("Chart", {
  scalars: {
    id: { get: ({ chart }) => chart.id },
    name: property(
      ({ chart }) => chart.name,
      text("chart name"),
      ({ chart }, value) => void (chart.name = value),
    ),
    chartType: { get: ({ chart }) => typeName(chart.series[0]) },
    left: offset("left", "right"),
    top: offset("top", "bottom"),
    width: extent("left", "right"),
    height: extent("top", "bottom"),
    displayBlanksAs: property(
      ({ chart }) => blankNames.find((name) => BLANKS[name] === chart.blanksAs) ?? "NotPlotted",
      oneOf(blankNames, "displayBlanksAs"),
      ({ chart }, value) => void (chart.blanksAs = BLANKS[value]),
    ),
  },
  navigation: {
    title: (target) => titleClass.of(target),
    legend: (target) => legendClass.of(target),
    axes: (target) => axesClass.of(target),
    series: (target) => seriesCollectionClass.of(target),
    dataLabels: (target) => chartLabelsClass.of(target),
    format: (target) => areaFormatClass.of(target),
  },
  methods: {
    setPosition: (target, [start, end], host) => {
      const rangeOf = (argument: Argument): CellArea =>
        rangeClass.is(argument)
          ? argument.target.area
          : rangeAt(host.workbook, target.sheet, textArgument(argument, "cell")).area;
      const from = rangeOf(start);
      const to = end === null || end === undefined ? from : rangeOf(end);
      edit(target);
      target.chart.anchor = {
        fromRow: from.top,
        fromColumn: from.left,
        fromRowOffset: 0,
        fromColumnOffset: 0,
        toRow: to.bottom + 1,
        toColumn: to.right + 1,
        toRowOffset: 0,
        toColumnOffset: 0,
      };
      return null;
    },
    activate: ({ sheet, chart }, _args, host) => {
      host.activate(sheet);
      host.activateChart({ chartId: chart.id, worksheetId: sheet.id });
      return null;
    },
    ...eventMethods<ChartTarget>(
      { Activated: "chartActivated", Deactivated: "chartDeactivated" },
      ({ chart }) => chart.id,
    ),
    delete: ({ sheet, chart }, _args, host) => {
      requireWritable(sheet);
      sheet.touch("charts");
      sheet.charts = sheet.charts.filter((other) => other !== chart);
      host.events.fire("chartDeleted", sheet.id, { chartId: chart.id, worksheetId: sheet.id, source: "Local" });
      return null;
    },
  },
  identity: ({ chart }) => ({ Id: chart.id }),
});

/**
 * The series of a block: its first row names them where it holds texts over numbers, its first column (row) names the
 * points. With "Auto" Excel goes by what there is more of.
 */
function seriesOf(
  source: { readonly sheet: Sheet; readonly area: CellArea },
  by: "Auto" | "Columns" | "Rows",
  type: (typeof TYPES)[string],
): ChartSeries[] {
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
    const values = columns
      ? { top, bottom: area.bottom, left: left + index, right: left + index }
      : { left, right: area.right, top: top + index, bottom: top + index };
    const series = newSeries(type.shape, type.grouping, reference(values));
    if (type.shape === "line" && !type.markers) series.marker.style = "none";
    if (headed)
      series.name.reference = reference(
        columns
          ? { top: area.top, bottom: area.top, left: left + index, right: left + index }
          : { left: area.left, right: area.left, top: top + index, bottom: top + index },
      );
    if (named)
      series.categories = reference(
        columns
          ? { top, bottom: area.bottom, left: area.left, right: area.left }
          : { left, right: area.right, top: area.top, bottom: area.top },
      );
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
    ...eventMethods<Sheet>(
      {
        Added: "chartAdded",
        Deleted: "chartDeleted",
        Activated: "chartActivated",
        Deactivated: "chartDeactivated",
      },
      ({ id }) => id,
    ),
    add: (sheet, [chartType, source, seriesBy], host) => {
      requireWritable(sheet);
      const type = typeArgument(chartType);
      if (!rangeClass.is(source)) throw invalidArgument("sourceData must be a range");
      const by = choiceArgument(seriesBy ?? "Auto", ["Auto", "Columns", "Rows"] as const, "seriesBy");
      let number = 1;
      while (byName(sheet, `图表 ${number}`)) number += 1;
      const chart = newChart(host.newChartId(), `图表 ${number}`, {
        fromRow: 1,
        fromColumn: 4,
        fromRowOffset: 0,
        fromColumnOffset: 0,
        toRow: 16,
        toColumn: 12,
        toRowOffset: 0,
        toColumnOffset: 0,
      });
      chart.series = seriesOf(source.target, by, type);
      sheet.touch("charts");
      sheet.charts = [...sheet.charts, chart];
      host.events.fire("chartAdded", sheet.id, { chartId: chart.id, worksheetId: sheet.id, source: "Local" });
      return chartClass.of({ sheet, chart });
    },
  },
});
