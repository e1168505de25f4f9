/** Headings inside a table: the unit of the rows beneath, and that they do not count. */
import { describe, expect, it } from "vitest";
import { codes, column, readSheet } from "./ledger-bench";

const land = (...rows: readonly (readonly (string | number)[])[]) =>
  readSheet([["裸露土地治理台账"], ["地块", "治理面积", "治理情况"], ...rows]);
const areas = (data: ReturnType<typeof land>) => column(data, "area").flat();

describe("a heading's unit", () => {
  it.each([
    ["一、城区（单位：平方米）", "二、乡镇（单位：亩）"],
    ["（一）城区 单位：平方米", "（二）乡镇 单位：亩"],
  ])("is that of the rows beneath it: %s", (first, second) => {
    const data = land(
      [first, "", ""],
      ["A", 6670, "已完成"],
      [second, "", ""],
      ["B", 40, "已完成"],
      ["C", 15, "治理中"],
    );
    expect([areas(data), data.questions]).toEqual([[10.005, 40, 15], []]);
  });

  it("does not reach up", () => {
    const data = land(["A", 40, "已完成"], ["乡镇部分（单位：公顷）", "", ""], ["B", 2, "已完成"]);
    expect(areas(data)).toEqual([40, 30]);
  });
});

describe("a heading that says so", () => {
  it.each(["二、历史台账（不纳入统计）", "二、已上报地块（不计入本年）", "二、参考地块（仅供参考）"])(
    "leaves out the rows beneath it: %s",
    (heading) => {
      const data = land(
        ["一、本年", "", ""],
        ["A", 30, "已完成"],
        [heading, "", ""],
        ["B", 40, "已完成"],
        ["C", 5, "治理中"],
      );
      expect([areas(data), codes(data)]).toEqual([[30], ["rowsLeftOutByNote"]]);
    },
  );

  it("ends with the next of its rank", () => {
    const data = land(
      ["一、往年（不纳入统计）", "", ""],
      ["A", 30, "已完成"],
      ["二、本年", "", ""],
      ["B", 40, "已完成"],
    );
    expect(areas(data)).toEqual([40]);
  });
});

describe("a first entry", () => {
  const checks = (first: string | number, ...heads: readonly string[]) =>
    readSheet([
      ["餐饮油烟检查台账"],
      ["检查日期", "店名", ...heads],
      [first, "甲店", "清洁能源", "净化器", "合格"],
      ["2024-03-02", "乙店", "清洁能源", "净化器", "合格"],
      ["2024-03-03", "丙店", "煤炭", "无", "不合格"],
    ]);
  it.each([45352, "2024-03-01"])("is no row of the header, whatever its words: %s", (first) => {
    const data = checks(first, "燃料情况", "设备情况", "检查情况");
    const counted = [...data.tables.flatMap(({ rows }) => rows)].length;
    expect(counted === 3 || (data.questions ?? []).length > 0 || codes(data).length > 0).toBe(true);
    expect([0, 3]).toContain(counted);
  });
});

it("a heading with the number of the rows beneath it is none of them", () => {
  const data = readSheet([
    ["企业治理改造台账"],
    ["企业名称", "改造类型", "完成情况"],
    ["城东片区（2家）", "", ""],
    ["甲", "提标改造", "已完成"],
    ["乙", "提标改造", "改造中"],
    ["城西（2家）", "", ""],
    ["丙", "提标改造", "已完成"],
    ["丁", "提标改造", "已完成"],
  ]);
  expect(data.tables.flatMap(({ rows }) => rows).length).toBe(4);
});

describe("a letter in the column of grades", () => {
  it("is a grade, and numbers no group, though the trade beside it stands once only", () => {
    const data = readSheet([
      ["2022年重点行业企业绩效分级名单"],
      ["所属行业", "绩效等级", "企业名称"],
      ["铸造", "D", "东湾铸造有限公司"],
      ["", "C", "西岭食品厂"],
      ["", "B", "南河建材有限公司"],
    ]);
    expect(column(data, "enterprise").flat()).toEqual(["东湾铸造有限公司", "西岭食品厂", "南河建材有限公司"]);
  });
});
