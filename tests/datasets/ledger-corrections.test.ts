import { describe, expect, it } from "vitest";
import { readAirData } from "../../src/datasets/read-air-data";
import { readLedgers } from "../../src/datasets/read-ledgers";
import { defaultSettings, type SheetCorrection } from "../../src/settings";
import { withAnswers } from "../../src/settings-answers";
import { codes, column, ledgersOf, nothingTaken, readSheet, type Table } from "./ledger-bench";
import { book, snapshot } from "./sheet-snapshot";

const unknown: Table = [
  ["情况一览"],
  ["对象", "数额", "办理", "什么时候"],
  ["示例地块1", 12, "已治理", "2021-5-1"],
  ["示例地块2", 2000, "正在治理", ""],
];
const bare = {
  dataset: "bareLand",
  columns: { 0: "place", 1: "area", 2: "state", 3: "doneOn" },
} as const satisfies SheetCorrection;

describe("what staff correct is honoured:", () => {
  it("a sheet that nobody knew is the ledger that they name, with the columns that they name", () => {
    expect(ledgersOf(readSheet(unknown))).toEqual([]);
    const data = readSheet(unknown, {}, bare);
    expect(column(data, "place", "area", "state", "doneOn")).toEqual([
      ["示例地块1", 12, "done", "2021-05-01"],
      ["示例地块2", 2000, "underway", null],
    ]);
    expect(data.tables[0]?.guess).toMatchObject({
      dataset: "bareLand",
      corrected: true,
      headerRows: [1, 1],
      rowCount: 2,
    });
    expect(codes(data)).toEqual([]);
  });

  it("the unit of a column", () => {
    expect(column(readSheet(unknown, {}, { ...bare, units: { 1: "㎡" } }), "area")).toEqual([[0.018], [3]]);
  });

  it("what the named ledger lacks is reported, and the rest is read", () => {
    const without = unknown.map((row) => row.slice(0, 2));
    const data = readSheet(without, {}, { dataset: "bareLand", columns: { 0: "place", 1: "area" } });
    expect([
      column(data, "place", "area"),
      data.findings.map(({ code, facts }) => [code, "column" in facts ? facts.column : null]),
    ]).toEqual([
      [
        ["示例地块1", 12],
        ["示例地块2", 2000],
      ],
      [["requiredColumnMissing", "治理情况"]],
    ]);
  });

  it("a column that is to be ignored is not read", () => {
    const rows: Table = [
      ["检查日期", "餐饮单位", "油烟净化设施", "检查结果"],
      ["2021-5-6", "示例餐厅01", "已安装", "合格"],
    ];
    expect(column(readSheet(rows, { name: "餐饮" }), "purifier")).toEqual([["yes"]]);
    expect(column(readSheet(rows, { name: "餐饮" }, { columns: { 2: "ignore" } }), "purifier", "result")).toEqual([
      [null, "good"],
    ]);
  });

  it("the header's rows", () => {
    const rows: Table = [
      ["2021-1-1", "示例餐厅00", "合格"],
      ["什么时候", "哪家", "怎样"],
      ["2021-5-6", "示例餐厅01", "合格"],
    ];
    expect(
      column(
        readSheet(
          rows,
          {},
          { dataset: "catering", headerRows: [1, 1], columns: { 0: "date", 1: "restaurant", 2: "result" } },
        ),
        "date",
        "restaurant",
        "result",
      ),
    ).toEqual([["2021-05-06", "示例餐厅01", "good"]]);
  });

  it("of several tables the one that fits the named ledger best; the others stay what they are", () => {
    const rows: Table = [
      ["“回头看”检查记录"],
      ["检查日期", "检查对象", "检查类别", "是否反弹"],
      ["2021-5-6", "示例作坊01", "散乱污", "否"],
      [],
      ["登记"],
      ["地块名称", "面积", "覆盖方式"],
      ["示例地块1", 12, "绿化"],
    ];
    expect(ledgersOf(readSheet(rows))).toEqual(["lookBacks"]);
    const data = readSheet(rows, {}, { dataset: "bareLand" });
    expect([ledgersOf(data), codes(data)]).toEqual([["lookBacks", "bareLand"], ["requiredColumnMissing"]]);
  });

  it("a sheet that is to be ignored, or is called something else, is no ledger", () => {
    const rows: Table = [["餐饮油烟检查"], ["检查日期", "餐饮单位", "检查结果"], ["2021-5-6", "示例餐厅01", "合格"]];
    expect(["ignore", "airDaily", "airTargets"].map((dataset) => ledgersOf(readSheet(rows, {}, { dataset })))).toEqual([
      [],
      [],
      [],
    ]);
    expect(ledgersOf(readLedgers(book(snapshot(rows)), defaultSettings, new Set(["{Sheet1}"])))).toEqual([]);
  });

  it("a sheet that is called a ledger is left alone by the air reader, and its columns are no fields of air", () => {
    const rows: Table = [
      ["日期", "PM2.5", "PM10"],
      ["2021-1-1", 35, 50],
    ];
    const air = (correction: SheetCorrection) =>
      readAirData(book(snapshot(rows)), { ...defaultSettings, corrections: { "{Sheet1}": correction } });
    expect(air({ dataset: "catering" }).days).toEqual([]);
    expect(air({ columns: { 1: "restaurant" } }).days.map(({ concentrations }) => concentrations)).toEqual([
      { PM25: 35, PM10: 50 },
    ]);
    expect(
      ledgersOf(
        readLedgers(
          book(snapshot(rows)),
          { ...defaultSettings, corrections: { "{Sheet1}": { dataset: "catering" } } },
          nothingTaken,
        ),
      ),
    ).toEqual(["catering"]);
  });
});

describe("a word that no choice has", () => {
  const coal: Table = [
    ["抽检日期", "经销点", "样品编号", "检验结果"],
    ["2021-1-5", "示例煤场", "M1", "待定"],
    ["2021-1-6", "示例煤场", "M2", "待定"],
    ["2021-1-7", "示例煤场", "M3", "合格"],
  ];
  const sheet = snapshot(coal, { name: "煤质抽检" });
  const read = (choice?: string | null) => {
    const answer = { sheet: "煤质抽检", text: "待定", field: "result", choice: choice ?? null } as const;
    const settings = choice === undefined ? defaultSettings : withAnswers(defaultSettings, [answer], () => sheet.id);
    return readLedgers(book(sheet), settings, nothingTaken);
  };

  it("is asked about once, with every choice to answer; the field waits", () => {
    const { questions = [], tables } = read();
    expect(questions).toMatchObject([
      { code: "choiceWord", facts: { dataset: "coalSamples", text: "待定", count: 2 } },
    ]);
    expect(questions[0]?.answers.map((sets) => "choice" in sets && sets.choice)).toEqual(["pass", "fail", null]);
    expect(tables[0]?.askedFields).toEqual(new Map([["result", ["choiceWord"]]]));
  });

  it.each([
    ["pass", ["pass", "pass", "pass"]],
    ["fail", ["fail", "fail", "pass"]],
    [null, [null, null, "pass"]],
    ["no such choice", [null, null, "pass"]],
  ])("answered with %s is read so", (choice, values) => {
    const data = read(choice);
    expect(column(data, "result").flat()).toEqual(values);
    // What is unknown to this version is asked again.
    expect(data.questions).toHaveLength(choice === "no such choice" ? 1 : 0);
    expect(codes(data)).toEqual(choice === "no such choice" ? ["choiceUnknown"] : []);
    expect(data.tables[0]?.rows.map(({ unread }) => unread)).toEqual(
      values.map((value) => (value === null ? ["result"] : undefined)),
    );
  });
});
