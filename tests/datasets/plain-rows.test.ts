/** Rows that are kept by column say what the same rows say that are read one by one. */
import { describe, expect, it } from "vitest";
import { cellOf, type LedgerRow } from "../../src/datasets/ledger";
import { columnOf } from "../../src/datasets/rows-by-column";
import { column, readSheet, type Table } from "./ledger-bench";

const head = ["序号", "推送时间", "企业名称", "超标因子", "超标小时数", "超标倍数", "处理结果", "处罚金额（万元）"];

/** Of an export: plain but for the rows named. */
const pushes = (odd: Readonly<Record<number, Table[number]>> = {}): Table =>
  Array.from(
    { length: 40 },
    (_, index) =>
      odd[index] ?? [
        index + 1,
        `2021-03-${String(1 + (index % 28)).padStart(2, "0")}`,
        `示例企业${index % 7}`,
        "颗粒物",
        1 + (index % 9),
        0.4,
        ["剔除", "立案处罚", "核查中"][index % 3] ?? "",
        index % 3 === 1 ? 2.5 : "—",
      ],
  );

const rowsOf = (body: Table, title = "超标推送台账"): readonly LedgerRow[] =>
  readSheet([[title], head, ...body]).tables[0]?.rows ?? [];

/** A row alone in its list, which is never kept with others. */
const alone = (row: Table[number]): LedgerRow | undefined => rowsOf([row])[0];

const odd: Readonly<Record<number, Table[number]>> = {
  5: [6, "2021-03-06", "同上", "颗粒物", 3, 0.4, "剔除", "—"],
  9: [10, "2021-03-10", "示例企业2", "颗粒物", "3小时", 0.4, "剔除", "—"],
  12: [13, "2021-03-13", "示例企业5", "颗粒物", "4", 0.4, "立案处罚", 2.5],
  17: [18, "2021-03-18", "示例企业3", "颗粒物", 9, 0.4, "另行研究", ""],
  20: ["", "2021-03-20", "", "", "", "", "", ""],
  23: [24, "", "示例企业2", "颗粒物", 6, 0.4, "核查中", "—"],
  30: ["合计", "", "", "", 120, "", "", 30],
};

describe("plain rows", () => {
  it("are all of an export but its first, and of one with odd rows all but those", () => {
    expect(rowsOf(pushes()).filter(({ kept }) => kept !== null)).toHaveLength(38);
    const rows = rowsOf(pushes(odd));
    // A line alone parts a list, and what follows may be another.
    expect(rows.filter(({ kept }) => kept === null).map(({ line }) => line - 2)).toEqual([0, 1, 5, 9, 12, 17, 21, 23]);
  });

  it("say what each says alone", () => {
    for (const row of rowsOf(pushes(odd)).filter(({ kept }) => kept !== null)) {
      const written = pushes(odd)[row.line - 2] ?? [];
      const { values, cells, part } = alone(written)?.content ?? {};
      expect({ values: row.values, cells: row.cells, part: row.part }).toEqual({ values, cells, part });
      expect(row.at).toEqual({ sheet: "Sheet1", top: row.line, bottom: row.line, left: 0, right: 7 });
    }
  });

  it("tell a field alone as they tell it with the others", () => {
    const [made, unmade] = [rowsOf(pushes(odd)), rowsOf(pushes(odd))];
    for (const [index, { values, cells }] of made.entries())
      for (const field of [...Object.keys(values), "nothing"])
        expect([unmade[index]?.value(field), unmade[index]?.hasCell(field)]).toEqual([
          values[field],
          cells[field] !== undefined,
        ]);
  });

  it("are taken over from by the row below them", () => {
    const repeated = rowsOf(pushes(odd)).find(({ line }) => line === 7);
    expect(repeated?.values["enterprise"]).toBe("示例企业4");
  });

  it("fill down what the last of them says, and where that stands", () => {
    const reviewed = Array.from({ length: 12 }, (_, index) => [
      index < 9 ? `第${1 + Math.floor(index / 4)}次` : "",
      index < 9 ? `2021-0${3 + Math.floor(index / 4)}-10` : "",
      `示例项目${index}`,
      0.5,
      "通过",
    ]);
    const data = readSheet([["项目会审台账"], ["会次", "会审日期", "项目名称", "投资额（亿元）", "结论"], ...reviewed]);
    const rows = data.tables[0]?.rows ?? [];
    expect(rows.filter(({ kept }) => kept !== null).map(({ line }) => line)).toEqual([4, 5, 6, 7, 8, 9, 10]);
    expect(column(data, "session", "date").slice(8)).toEqual(Array(4).fill(["第3次", "2021-05-10"]));
    expect(rows.slice(9).map((row) => cellOf(row, "session")?.row)).toEqual([10, 10, 10]);
  });

  it("are asked by column as they are one by one", () => {
    const rows = rowsOf(pushes(odd));
    for (const field of ["date", "enterprise", "hours", "handling", "fine", "reason"]) {
      const { codes, values } = columnOf(rows, field);
      expect(rows.map((_, place) => values[codes[place] ?? -1])).toEqual(rows.map((row) => row.values[field]));
    }
  });
});
