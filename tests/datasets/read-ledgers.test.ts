import { describe, expect, it } from "vitest";
import type { RawValue } from "../../src/cells/snapshot";
import { cellOf, cellsOf } from "../../src/datasets/ledger";
import { readLedgers } from "../../src/datasets/read-ledgers";
import { defaultSettings } from "../../src/settings";
import { codes, column, ledgersOf, nothingTaken, readSheet, readSheets, sum, type Table } from "./ledger-bench";
import { layouts } from "./ledger-layouts";
import { book, snapshot } from "./sheet-snapshot";

describe("ledgers as people keep them", () => {
  it.each(layouts.map((layout) => [layout.what, layout] as const))(
    "%s",
    (_, { rows, name = "Sheet1", ledger, fields, expected, findings = [] }) => {
      const data = readSheet(rows, { name });
      expect([...new Set(ledgersOf(data))]).toEqual([ledger]);
      expect(column(data, ...fields)).toEqual(expected);
      expect(
        codes(data)
          .filter((code) => code !== "requiredCellsBlank")
          .sort(),
      ).toEqual([...findings].sort());
    },
  );
});

describe("several tables", () => {
  const scrapped: Table = [
    ["注销日期", "号牌号码", "车辆类型"],
    ["2021-3-1", "新X00001", "重型柴油货车"],
    ["2021-4-1", "新X00002", "重型柴油货车"],
  ];
  const registered: Table = [
    ["注册日期", "号牌号码", "车辆类型", "排放标准"],
    ["2021-5-1", "新X10001", "重型半挂牵引车", "国六"],
    ["2021-6-1", "新X10002", "轻型货车", "国Ⅴ"],
    ["2021-7-1", "新X10003", "重型货车", "国VI"],
  ];
  const beside = (left: Table, right: Table): Table => {
    const width = Math.max(...left.map((row) => row.length));
    return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => [
      ...(left[index] ?? []),
      ...Array<string>(width - (left[index]?.length ?? 0)).fill(""),
      "",
      ...(right[index] ?? []),
    ]);
  };

  it("side by side", () => {
    const data = readSheet(beside(scrapped, registered));
    expect(ledgersOf(data)).toEqual(["scrappedVehicles", "newVehicles"]);
    expect(data.tables.map(({ rows }) => rows.map(({ values }) => values.stage ?? null))).toEqual([
      [null, null],
      ["six", "five", "six"],
    ]);
  });

  it("side by side with titles, beginning on different rows", () => {
    const data = readSheet(
      beside(
        [["老旧柴油货车淘汰台账"], ...scrapped],
        [["新注册登记柴油货车"], ["填报：交警大队"], ["截至2021年12月"], ...registered],
      ),
    );
    expect(ledgersOf(data).sort()).toEqual(["newVehicles", "scrappedVehicles"]);
    expect(data.tables.map(({ rows }) => rows.length).sort()).toEqual([2, 3]);
  });

  it("one under another, the second one nobody's", () => {
    const data = readSheet([
      ["餐饮油烟检查台账"],
      ["检查日期", "餐饮单位", "检查结果"],
      ["2021-5-6", "示例餐厅01", "合格"],
      [],
      ["检查人员名单"],
      ["姓名", "所在部门", "联系方式"],
      ["示例甲", "执法大队", "0990-0000001"],
      ["示例乙", "执法大队", "0990-0000002"],
    ]);
    expect([ledgersOf(data), column(data, "restaurant"), codes(data)]).toEqual([["catering"], [["示例餐厅01"]], []]);
  });

  it("one under another with the same header and a title each", () => {
    const head = ["企业名称", "完成情况", "验收日期"];
    const data = readSheet([
      ["一、混凝土搅拌站封闭改造"],
      head,
      ["示例混凝土01", "已完成", "2021-8-1"],
      [],
      ["二、企业全封闭料仓建设"],
      head,
      ["示例企业01", "已完成", "2021-9-1"],
      ["示例企业02", "在建", ""],
    ]);
    expect(column(data, "kind", "enterprise", "state")).toEqual([
      ["mixingPlant", "示例混凝土01", "done"],
      ["silo", "示例企业01", "done"],
      ["silo", "示例企业02", "underway"],
    ]);
  });

  it("a column left blank inside one table does not part it", () => {
    const data = readSheet(
      [
        ["企业名称", "改造类型", "", "完成情况", "完成日期"],
        ["示例企业01", "低氮改造", "", "已完成", "2021-5-1"],
        ["示例企业02", "低氮改造", "", "已完成", "2021-6-1"],
      ],
      { name: "低氮改造" },
    );
    expect(column(data, "enterprise", "state", "doneOn")).toEqual([
      ["示例企业01", "done", "2021-05-01"],
      ["示例企业02", "done", "2021-06-01"],
    ]);
  });

  it("one ledger over sheets of months, the year in the sheets' names", () => {
    const head = ["检查日期", "检查对象", "检查类别", "是否死灰复燃"];
    const data = readSheets({
      "2021年1月": [["“回头看”检查记录"], head, ["1月5日", "示例作坊01", "散乱污", "否"]],
      "2021年2月": [["“回头看”检查记录"], head, ["5日", "示例作坊02", "散乱污", "否"]],
    });
    expect(column(data, "date")).toEqual([["2021-01-05"], ["2021-02-05"]]);
  });

  it("one ledger over sheets of townships, each with its own total", () => {
    const sheet = (name: string, amount: number): Table => [
      [`${name}清洁取暖完成情况`],
      ["村名", "计划户数", "完成户数"],
      ["示例村", amount, amount - 10],
      ["新村", amount, amount],
      ["合计", 2 * amount, 2 * amount - 10],
    ];
    const data = readSheets({ 甲镇: sheet("甲镇", 100), 乙镇: sheet("乙镇", 200) });
    expect([sum(data, "planned"), sum(data, "done")]).toEqual([600, 580]);
  });
});

describe("cells keep their place", () => {
  const rows: Table = [
    ["2021年检查记录"],
    ["检查类别", "检查日期", "检查对象", "是否反弹"],
    ["散乱污", "5月6日", "示例作坊01", "否"],
    ["", "5月7日", "示例作坊02", "否"],
  ];

  it(
    "where the used range begins further down and to the right, and a value filled down points at the cell that " +
      "holds it",
    () => {
      const moved = { ...snapshot(rows, { name: "回头看" }), top: 7, left: 3 };
      const [table] = readLedgers(book(moved), defaultSettings, nothingTaken).tables;
      expect(table?.guess.headerRows).toEqual([8, 8]);
      expect(table?.source).toMatchObject({ top: 9, bottom: 10, left: 3, right: 6 });
      expect(table?.rows.slice(1).map(cellsOf)).toMatchObject([
        { kind: { row: 9, column: 3 }, date: { row: 10, column: 4 } },
      ]);
      expect(table?.rows[1]?.at).toMatchObject({ top: 10, bottom: 10, left: 3, right: 6 });
    },
  );

  it("of months that lie across are the number's and, for the month, the header's; each is a part of its row", () => {
    const [table] = readSheet([
      ["2021年企业煤炭消费（万吨）"],
      ["企业名称", "1月", "2月"],
      ["示例电厂", 10.5, 20],
    ]).tables;
    expect(table?.rows.map((row) => [cellOf(row, "amount")?.column, cellOf(row, "month")?.row, row.part])).toEqual([
      [1, 1, 0],
      [2, 1, 1],
    ]);
    expect(table?.guess).toMatchObject({
      rowCount: 1,
      columns: [{ field: "enterprise" }, { field: "amount", unit: "万吨", unitFrom: "title" }, { field: "amount" }],
    });
  });
});

it("reads twenty thousand rows in forty sheets", () => {
  const head = ["序号", "企业名称", "改造类型", "锅炉编号", "吨位（蒸吨）", "完成情况", "完成日期", "备注"];
  const sheet = (index: number): Table => [
    ["企业治理改造台账"],
    head,
    ...Array.from({ length: 500 }, (_, row): RawValue[] => [
      row + 1,
      `示例企业${index}-${row}`,
      row % 2 ? "低氮改造" : "提标改造",
      `G-${row}`,
      10 + (row % 50),
      row % 3 ? "已完成" : "正在施工",
      `2021年${(row % 12) + 1}月${(row % 28) + 1}日`,
      "",
    ]),
  ];
  const workbook = book(...Array.from({ length: 40 }, (_, index) => snapshot(sheet(index), { name: `改造${index}` })));
  const data = readLedgers(workbook, defaultSettings, nothingTaken);
  expect(data.tables.reduce((count, { rows }) => count + rows.length, 0)).toBe(20_000);
});
