/** Tables by their columns: the builder closes, groups, continues and refuses. */
import { describe, expect, it } from "vitest";
import type { PrintSetup, ReportChart } from "../../src/report/page/sheet";
import { SheetBuilder } from "../../src/report/page/sheet-builder";
import { putGroupedTable, putTable, type TableColumn } from "../../src/report/page/table";

interface Measure {
  readonly name: string;
  readonly done: number;
}

const columns: readonly TableColumn<Measure>[] = [
  { head: "措施", span: 2, look: "text", cell: ({ name }) => name },
  {
    head: "完成",
    look: "number",
    bar: { max: 100, color: "#B7D0DC" },
    cell: ({ done }) => ({ value: done, format: "0" }),
  },
  { head: "备注", look: "remark", cell: ({ name }) => ({ value: null, editKey: `measure:${name}` }) },
];
const rows: readonly Measure[] = [
  { name: "煤改电", done: 3 },
  { name: "煤改气", done: 4 },
];

const textOf = (value: string): TableColumn<Measure> => ({ head: "说明", look: "text", cell: () => value });

const built = (
  put: (sheet: SheetBuilder) => void,
  widths = [10, 10, 8, 12],
  titleRows: PrintSetup["titleRows"] = null,
) => {
  const sheet = new SheetBuilder([...widths, 3, 9], widths.length);
  put(sheet);
  return sheet.build({
    id: "overview",
    name: "月报·总览",
    tabColor: "#000000",
    freezeRows: 1,
    print: { orientation: "landscape", paper: "A4", titleRows },
  });
};

describe("a table", () => {
  it("has head, rows and a line under the last", () => {
    const { cells, merges } = built((sheet) => putTable(sheet, columns, rows));
    expect(cells.map(({ row, column, value, look }) => [row, column, value, look])).toEqual([
      [0, 0, "措施", "head"],
      [0, 1, null, "head"],
      [0, 2, "完成", "head"],
      [0, 3, "备注", "head"],
      [1, 0, "煤改电", "text"],
      [1, 1, null, "text"],
      [1, 2, 3, "number"],
      [1, 3, null, "remark"],
      [2, 0, "煤改气", "textLast"],
      [2, 1, null, "textLast"],
      [2, 2, 4, "numberLast"],
      [2, 3, null, "remarkLast"],
    ]);
    expect(merges).toHaveLength(3);
    expect(cells.map(({ editKey }) => editKey).filter((key) => key !== undefined)).toEqual([
      "measure:煤改电",
      "measure:煤改气",
    ]);
  });

  it("refuses columns that do not fill the page", () => {
    expect(() => built((sheet) => putTable(sheet, columns.slice(1), rows))).toThrow(
      "a table of 2 columns on a page of 4",
    );
  });

  it("shares out what empty columns leave: where a text needs it, and else evenly", () => {
    const optional = (head: string): TableColumn<Measure> => ({
      head,
      look: "number",
      optional: true,
      cell: () => null,
    });
    const name: TableColumn<Measure> = { head: "措施", look: "text", cell: ({ name: text }) => text };
    const done: TableColumn<Measure> = { head: "完成", look: "number", cell: ({ done: count }) => count };
    const spans = (all: readonly TableColumn<Measure>[]): number[] =>
      built((sheet) => putTable(sheet, all, rows), Array<number>(all.length).fill(10))
        .merges.filter(({ top }) => top === 0)
        .map(({ left, right }) => right - left + 1);
    expect(spans([name, done, optional("环比"), optional("同比"), optional("上年"), optional("累计")])).toEqual([3, 3]);
    expect(spans([name, done, optional("环比"), ...Array<TableColumn<Measure>>(4).fill(done)])).toEqual([2]);
    const long: TableColumn<Measure> = { ...name, cell: ({ name: text }) => `农村地区${text}户数` };
    const { merges } = built((sheet) => putTable(sheet, [long, done, optional("环比"), done], rows), [10, 10, 10, 10]);
    expect(merges.filter(({ top }) => top === 0)).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
  });

  it("draws its bars over its rows", () => {
    expect(built((sheet) => putTable(sheet, columns, rows)).bars).toEqual([
      { area: { top: 1, left: 2, bottom: 2, right: 2 }, max: 100, color: "#B7D0DC" },
    ]);
    expect(built((sheet) => putTable(sheet, columns, [])).bars).toEqual([]);
  });

  it("closes with a line of words where the last group has no rows", () => {
    const { cells } = built((sheet) =>
      putGroupedTable(sheet, columns, [
        { line: "一、清洁取暖", look: "group" },
        ...rows.map((row) => ({ row })),
        { line: "二、扬尘", look: "group" },
        { line: "没有台账。", look: "text", color: "#757575" },
      ]),
    );
    expect(cells.filter(({ column }) => column === 0).map(({ value, look }) => [value, look])).toEqual([
      ["措施", "head"],
      ["一、清洁取暖", "group"],
      ["煤改电", "text"],
      ["煤改气", "text"],
      ["二、扬尘", "group"],
      ["没有台账。", "textLast"],
    ]);
  });

  it("has its head again on each page that it goes on to, and its rows in between unchanged", () => {
    const { cells, print, merges, rowHeights } = built((sheet) =>
      putTable(
        sheet,
        columns,
        Array.from({ length: 90 }, (_, at) => ({ name: `第${at}项`, done: at })),
      ),
    );
    expect(print.pageBreaksBefore.length).toBeGreaterThan(0);
    const first = cells.filter(({ column }) => column === 0);
    for (const row of print.pageBreaksBefore) {
      expect(first.find((cell) => cell.row === row)).toMatchObject({ value: "措施", look: "head" });
      expect(rowHeights[row]).toBe(rowHeights[0]);
      expect(merges.filter(({ top }) => top === row).map(({ left, right }) => [left, right])).toEqual(
        merges.filter(({ top }) => top === 0).map(({ left, right }) => [left, right]),
      );
    }
    expect(first.filter(({ look }) => look !== "head").map(({ value }) => value)).toEqual(
      Array.from({ length: 90 }, (_, at) => `第${at}项`),
    );
    expect(first.map(({ row }) => row)).toEqual(rowHeights.map((_, row) => row));
    expect(print.area.bottom).toBe(rowHeights.length - 1);
  });

  it("has no second head where the sheet's titles hold it", () => {
    const { cells, print } = built(
      (sheet) =>
        putTable(
          sheet,
          columns,
          Array.from({ length: 90 }, () => ({ name: "一", done: 1 })),
        ),
      undefined,
      [0, 0],
    );
    expect(print.pageBreaksBefore.length).toBeGreaterThan(0);
    expect(cells.filter(({ column, look }) => column === 0 && look === "head")).toHaveLength(1);
  });

  it("leaves the numbers of a chart in one piece, and moves those below it with the chart", () => {
    const chart = (name: string, top: number): ReportChart => ({
      name,
      title: name,
      valueTitle: "",
      kind: "line",
      categories: `F${top + 2}:F${top + 6}`,
      anchor: { top, left: 0, bottom: top + 5, right: 3 },
      legend: false,
      valueAxis: {},
      series: [{ nameCell: `G${top + 1}`, values: `G${top + 2}:G${top + 6}`, role: "current", draw: "line" }],
    });
    const { charts, print } = built((sheet) => {
      putTable(
        sheet,
        columns,
        Array.from({ length: 90 }, () => ({ name: "一", done: 1 })),
      );
      const top = sheet.row;
      sheet.chart(chart("走势", top));
      sheet.row += 6;
    });
    const moved = print.pageBreaksBefore.length;
    expect(moved).toBeGreaterThan(0);
    const [one] = charts;
    expect(one).toEqual(chart("走势", one?.anchor.top ?? 0));
    expect(one?.anchor.top).toBeGreaterThan(91);
  });

  it("goes on in a row below where a text is too high, and loses nothing of it", () => {
    const long = "加强裸露土地治理，覆盖防尘网。".repeat(12);
    const written = (at: number, name: string): (string | number | null)[] =>
      built((sheet) => putTable(sheet, [...columns.slice(0, 2), textOf(long)], [{ name, done: 1 }], { mostLines: 3 }))
        .cells.filter(({ column, look }) => column === at && look !== "head")
        .map(({ value }) => value);
    expect(written(3, "煤改电").join("")).toBe(long);
    expect(
      written(0, long)
        .filter((value) => value !== "（续）")
        .join(""),
    ).toBe(long);
    expect(written(0, "煤改电")).toEqual(["煤改电", ...Array<string>(written(3, "煤改电").length - 1).fill("（续）")]);
  });

  it("has room for its heads where the page has narrow columns between wide ones", () => {
    const heads = ["工作类别", "合计", "已完成", "未达到\n序时进度", "逾期"];
    const counted = heads.map((head, index): TableColumn<Measure> => ({
      head,
      span: index === 0 ? 3 : 1,
      look: "centered",
      cell: ({ name, done }) => (head === "工作类别" ? name : done),
    }));
    const widths = [16, 2, 2, 16, 2, 16, 10];
    const { merges, cells } = built((sheet) => putTable(sheet, counted, rows, { spread: true }), widths);
    const spanOf = (column: number): number =>
      (merges.find(({ top, left }) => top === 0 && left === column)?.right ?? column) - column + 1;
    const starts = cells.filter(({ row, value }) => row === 0 && value !== null).map(({ column }) => column);
    const rooms = starts.map((column) =>
      widths.slice(column, column + spanOf(column)).reduce((sum, width) => sum + width, 0),
    );
    expect(rooms.every((room) => room >= 4)).toBe(true);
  });
});
