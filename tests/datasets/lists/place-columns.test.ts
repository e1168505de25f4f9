import { describe, expect, it } from "vitest";
import { readLedgers } from "../../../src/datasets/read-ledgers";
import { defaultSettings } from "../../../src/settings";
import { column, nothingTaken, type Table } from "../ledger-bench";
import { book, snapshot } from "../sheet-snapshot";

const read = (place: string | null, rows: Table) =>
  readLedgers(book(snapshot(rows, { name: "调度" })), { ...defaultSettings, place }, nothingTaken);

/** A state a county. */
const tasks: Table = [
  ["各县整改任务进展调度表"],
  ["序号", "整改任务", "牵头部门", "整改时限", "云山县", "白河县", "青石县"],
  [1, "散乱污企业整治", "生态环境局", "2024年5月底", "已完成", "推进中", "已完成"],
  [2, "露天矿山治理", "自然资源局", "2024年12月底", "推进中", "已完成", "未启动"],
];

describe("a county a column", () => {
  it.each([
    ["云山县", ["已完成", "推进中"]],
    ["白河县", ["推进中", "已完成"]],
    ["青石", ["已完成", "未启动"]],
  ])("counts %s's own", (place, states) => {
    const data = read(place, tasks);
    expect(column(data, "state").flat()).toEqual(states);
    expect(data.findings.map(({ code, severity }) => [code, severity])).toContainEqual(["columnsOfPlaceOnly", "note"]);
    expect(data.tables[0]?.guess.columns.map(({ column: at }) => at)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it("asks whose it is where nobody said", () => {
    const { questions = [], tables } = read(null, tasks);
    expect(questions.map(({ code, answers }) => [code, answers.length])).toEqual([["whichPlace", 3]]);
    expect(tables.map(({ open }) => open)).toEqual([["whichPlace"]]);
  });

  it("does not count for another county", () => {
    const { tables, unused = [], findings } = read("临江县", tasks);
    expect(tables).toEqual([]);
    expect(unused.map(({ code }) => code)).toEqual(["otherPlace"]);
    expect(findings.map(({ code }) => code)).toEqual(["rowsOfOtherPlaces"]);
  });

  it("takes the county's amounts and not those of all", () => {
    const rows: Table = [
      ["煤炭消费情况"],
      ["月份", "煤炭消费量（万吨）", "", ""],
      ["", "云山县", "白河县", "合计"],
      ["2024年1月", 3, 5, 8],
      ["2024年2月", 4, 7, 11],
    ];
    expect(column(read("白河县", rows), "amount").flat()).toEqual([5, 7]);
  });

  it("knows the county before the column's own words", () => {
    const rows: Table = [
      ["各县整改任务推进情况"],
      ["序号", "整改任务", "责任单位", "整改时限", "北川县完成情况", "南坪县完成情况"],
      [1, "垃圾清运", "城管局", "2023年11月底", "已完成", "推进中"],
      [2, "管网建设", "住建局", "2023年12月底", "推进中", "已完成"],
    ];
    expect(column(read("南坪县", rows), "state").flat()).toEqual(["推进中", "已完成"]);
  });

  it("leaves a list alone that names one county, or areas of a town", () => {
    const rows: Table = [
      ["整改任务台账"],
      ["序号", "整改任务", "责任单位", "整改时限", "完成情况", "城区"],
      [1, "散乱污企业整治", "生态环境局", "2024年5月底", "已完成", "是"],
      [2, "露天矿山治理", "自然资源局", "2024年12月底", "推进中", "否"],
    ];
    const data = read("云山县", rows);
    expect(column(data, "state").flat()).toEqual(["已完成", "推进中"]);
    expect(data.findings.map(({ code }) => code)).not.toContain("columnsOfPlaceOnly");
  });
});
