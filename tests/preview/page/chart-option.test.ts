/**
 * Charts as they are handed to ECharts: texts from the cells, stacks, gaps, labels, and room for what stands around the
 * plot.
 */
import { describe, expect, it } from "vitest";
import { chartOption } from "../../../src/preview/page/charts/chart-option";
import { newChart, newSeries, type Chart } from "../../../src/preview/workbook/chart";
import type { Sheet } from "../../../src/preview/workbook/sheet";
import { newWorkbook } from "../../../src/preview/xlsx/new-workbook";

interface Option {
  readonly grid: { readonly left: number; readonly top: number };
  readonly xAxis: { readonly data: readonly string[] };
  readonly yAxis: { readonly data: readonly string[] };
  readonly series: readonly {
    readonly name: string;
    readonly stack?: string;
    readonly data: readonly {
      readonly value: number | null;
      readonly label?: { readonly formatter: string };
      readonly itemStyle?: { readonly color: string };
    }[];
  }[];
}

const anchor = {
  fromRow: 0,
  fromColumn: 4,
  fromRowOffset: 0,
  fromColumnOffset: 0,
  toRow: 15,
  toColumn: 11,
  toRowOffset: 0,
  toColumnOffset: 0,
};

/** 月份 | 今年 | 上年, two rows; the second row of this year is empty. */
function drawn(change: (chart: Chart) => void, width = 500): Option {
  const workbook = newWorkbook("表");
  const sheet = workbook.sheets[0] as Sheet;
  const dates = workbook.styles.intern({ ...workbook.styles.get(0), numberFormat: "yyyy/m/d" });
  const rows = [
    ["日期", "今年", "上年"],
    [44_197, 30, 10],
    [44_198, null, 40],
  ] as const;
  rows.forEach((values, row) =>
    values.forEach((value, column) => {
      if (value !== null)
        sheet.setCell(row, column, {
          value,
          formula: null,
          known: true,
          style: column === 0 && row > 0 ? dates : 0,
          quotePrefix: false,
          source: null,
        });
    }),
  );
  const chart = newChart("{c}", "图", anchor);
  chart.series = [1, 2].map((column) => ({
    ...newSeries("column", "clustered", `表!$${"ABC"[column] ?? ""}$2:$${"ABC"[column] ?? ""}$3`),
    name: { reference: `表!$${"ABC"[column] ?? ""}$1`, literal: "" },
    categories: "表!$A$2:$A$3",
  }));
  change(chart);
  return chartOption(workbook, chart, width) as unknown as Option;
}

const regroup = (chart: Chart, change: Partial<Chart["series"][number]>): void => {
  chart.series = chart.series.map((series) => ({ ...series, ...change }));
};

describe("a chart", () => {
  it("takes names and dates from the cells as they are shown, and leaves gaps", () => {
    const option = drawn(() => undefined);
    expect(option.xAxis.data).toEqual(["2021/1/1", "2021/1/2"]);
    expect(option.series.map(({ name, data }) => [name, data.map(({ value }) => value)])).toEqual([
      ["今年", [30, null]],
      ["上年", [10, 40]],
    ]);
    expect(drawn((chart) => (chart.blanksAs = "zero")).series[0]?.data[1]?.value).toBe(0);
  });

  it("stacks what is stacked, as shares where it is one of shares", () => {
    expect(drawn((chart) => regroup(chart, { grouping: "stacked" })).series.map(({ stack }) => stack)).toEqual([
      "column primary",
      "column primary",
    ]);
    expect(
      drawn((chart) => regroup(chart, { grouping: "percentStacked" })).series.map(({ data }) =>
        data.map(({ value }) => value),
      ),
    ).toEqual([
      [75, null],
      [25, 100],
    ]);
    expect(drawn(() => undefined).series[0]?.stack).toBeUndefined();
  });

  it("labels points as they ask, and colours single ones", () => {
    const label = {
      index: 1,
      showValue: true,
      showSeriesName: true,
      showCategoryName: false,
      separator: " ",
      position: null,
      text: { size: null, bold: null, color: null, name: null },
    };
    const { data } = drawn((chart) => regroup(chart, { pointLabels: [label], pointFills: new Map([[0, "#B3261E"]]) }))
      .series[1] ?? { data: [] };
    expect([data[0]?.label, data[1]?.label?.formatter, data[0]?.itemStyle?.color]).toEqual([
      undefined,
      "上年 40",
      "#B3261E",
    ]);
  });

  it("leaves room for long category names beside bars, and for a legend of several rows", () => {
    const bars = (chart: Chart): void => {
      regroup(chart, { shape: "bar", categories: null, name: { reference: null, literal: "推进工业企业全面达标" } });
      chart.legend = { ...chart.legend, position: "top" };
    };
    expect(drawn(bars, 200).grid.top - drawn(bars, 900).grid.top).toBe(20);
    const wide = drawn((chart) => regroup(chart, { shape: "bar" }));
    expect(wide.yAxis.data).toEqual(["2021/1/1", "2021/1/2"]);
    expect(wide.grid.left).toBeGreaterThan(50);
  });
});
