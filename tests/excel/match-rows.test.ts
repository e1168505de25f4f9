/** Rows of our sheets are known again, whatever people did to them; a row that could be either of two is none. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutOf, typedOn, type EditCellsAsked } from "../../src/excel/typed-words/edit-cells";
import { packPrint, rowPrints, unpackPrint } from "../../src/excel/typed-words/row-prints";
import type { ReportCell } from "../../src/report/page/sheet";
import { SheetBuilder } from "../../src/report/page/sheet-builder";

type Grid = readonly (readonly (string | number)[])[];

/** A table of three columns and one to type in, a line that staff may rewrite, and its signature. */
function written(names: readonly string[]) {
  const sheet = new SheetBuilder([10, 10, 10, 20]);
  sheet.line(0, [{ value: "月报", look: "title" }]);
  sheet.line(
    0,
    ["序号", "任务", "目标", "备注"].map((value) => ({ value, look: "head" as const })),
  );
  for (const [index, name] of names.entries())
    sheet.line(0, [
      { value: index + 1, look: "centered" },
      { value: name, look: "text" },
      { value: "完成", look: "text" },
      { value: null, look: "remark", editKey: `task:${index}` },
    ]);
  sheet.line(3, [{ value: "领导小组", look: "text", editKey: "signedBy" }]);
  sheet.line(3, [{ value: "2021年", look: "text", editKey: "signedOn" }]);
  return sheet.build({
    id: "tasks",
    name: "月报·整改任务",
    tabColor: "#000000",
    freezeRows: 0,
    print: { orientation: "portrait", paper: "A4", titleRows: null },
  });
}

function gridOf(cells: readonly ReportCell[], rows: number): (string | number)[][] {
  const grid = Array.from({ length: rows }, () => Array<string | number>(4).fill(""));
  for (const { row, column, value } of cells) (grid[row] as (string | number)[])[column] = value ?? "";
  return grid;
}

const asked = (sheet: ReturnType<typeof written>, values: Grid): EditCellsAsked => ({
  memory: { id: "{T}", ...layoutOf(sheet, "2021-12-16 09:30", new Map()) },
  ranges: [{ isNullObject: false, rowIndex: 0, columnIndex: 0, values } as unknown as Excel.Range],
});

const names = ["扬尘整治", "散煤治理", "机动车", "餐饮油烟"];
const sheet = written(names);
/** With a remark in each row of the table. */
const typedIn = (): (string | number)[][] =>
  gridOf(sheet.cells, 8).map((row, index) => (index > 1 && index < 6 ? [...row.slice(0, 3), `备注${index - 2}`] : row));
const remarks = { "task:0": "备注0", "task:1": "备注1", "task:2": "备注2", "task:3": "备注3" };
const blank = ["", "", "", ""];

const read = (values: Grid, of = sheet) => {
  const { typed, loose } = typedOn(asked(of, values));
  return { typed: Object.fromEntries(typed), loose: loose.map(({ text }) => text) };
};

describe("what staff typed", () => {
  it.each<[string, (grid: (string | number)[][]) => Grid, Partial<typeof remarks>, string[]]>([
    ["stays with its row where nothing moved", (grid) => grid, remarks, []],
    ["with a row inserted above", (grid) => [blank, ...grid], remarks, []],
    ["with a row inserted among them", (grid) => [...grid.slice(0, 4), blank, ...grid.slice(4)], remarks, []],
    [
      "with a row deleted, whose remark went with it",
      (grid) => grid.filter((_, row) => row !== 3),
      { "task:0": "备注0", "task:2": "备注2", "task:3": "备注3" },
      [],
    ],
    [
      "sorted the other way",
      (grid) => [...grid.slice(0, 2), ...grid.slice(2, 6).reverse(), ...grid.slice(6)],
      remarks,
      [],
    ],
    ["with a column inserted in front", (grid) => grid.map((row) => ["", ...row]), remarks, []],
    [
      "with a column inserted before it",
      (grid) => grid.map((row) => [...row.slice(0, 3), "", ...row.slice(3)]),
      remarks,
      [],
    ],
    [
      "with a cell of ours corrected beside it",
      (grid) => grid.map((row, index) => (index === 3 ? [row[0] ?? "", row[1] ?? "", "未完成", row[3] ?? ""] : row)),
      remarks,
      [],
    ],
    [
      "in a row of staff's own is loose",
      (grid) => [...grid.slice(0, 4), ["", "新增任务", "", "我的话"], ...grid.slice(4)],
      remarks,
      ["我的话"],
    ],
    [
      "in a cleared row is not there",
      (grid) => grid.map((row, index) => (index === 3 ? blank : row)),
      { "task:0": "备注0", "task:2": "备注2", "task:3": "备注3" },
      [],
    ],
  ])("%s", (_, change, typed, loose) => {
    expect(read(change(typedIn()))).toEqual({ typed, loose });
  });

  it("in two lines without anything beside them goes by their order, also after a row was inserted", () => {
    const grid = typedIn().map((row, index) => (index < 6 ? row : ["", "", "", index === 6 ? "某办" : "某日"]));
    const expected = { ...remarks, signedBy: "某办", signedOn: "某日" };
    expect(read(grid).typed).toEqual(expected);
    expect(read([...grid.slice(0, 6), blank, ...grid.slice(6)]).typed).toEqual(expected);
  });

  it("beside rows that are alike goes by their order; where one of them is gone, it is nobody's", () => {
    const alike = written(["甲", "甲", "乙"]);
    // Their numbers are the same too.
    const cells = alike.cells.map((cell) => (cell.column === 0 && cell.row > 1 ? { ...cell, value: "·" } : cell));
    const twins = { ...alike, cells };
    const grid = gridOf(cells, 7).map((row, index) =>
      index === 2 || index === 3 ? [...row.slice(0, 3), `话${index}`] : row,
    );
    expect(read(grid, twins).typed).toEqual({ "task:0": "话2", "task:1": "话3" });
    const without = grid.filter((_, row) => row !== 2);
    expect(read(without, twins)).toEqual({ typed: {}, loose: ["话3"] });
  });

  it("is found in every order of the rows, with blank rows between them", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([2, 3, 4, 5], { minLength: 4 }),
        fc.array(fc.nat(3), { maxLength: 3 }),
        (order, blanks) => {
          const grid = typedIn();
          const table: (string | number)[][] = order.map((row) => grid[row] ?? blank);
          for (const at of blanks) table.splice(at, 0, blank);
          expect(read([...grid.slice(0, 2), ...table, ...grid.slice(6)])).toEqual({ typed: remarks, loose: [] });
        },
      ),
    );
  });
});

describe("a row's print", () => {
  it("is the same after packing and unpacking, and nonsense is none", () => {
    for (const print of rowPrints(sheet.cells, new Map())) expect(unpackPrint(packPrint(print))).toEqual(print);
    for (const text of ["", "x", "3 B12", "3 bfghi"]) expect(unpackPrint(text)).toBeNull();
  });
});
