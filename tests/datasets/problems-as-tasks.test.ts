/** Lists of problems that say who answers, until when and how far it is, and call nothing a task. */
import { describe, expect, it } from "vitest";
import { assessed } from "./assessed";

const listed = (problemHead: string, stateHead: string) =>
  assessed([
    ["示例县督察反馈问题整改情况清单"],
    ["序号", problemHead, "责任单位", "整改时限", stateHead],
    [1, "料场未封闭", "住建局", "2024年3月底", "已完成"],
    [2, "污水直排入河", "水务局", "2024年12月底", "正在整改"],
    [3, "矿山未复绿", "资源局", "2024年5月底", "正在整改"],
  ]);

describe("a list of problems with who answers, until when and how far it is", () => {
  it.each([
    ["反馈问题", "整改情况"],
    ["问题描述", "完成情况"],
    ["督察反馈具体问题", "整改进展情况"],
  ])("is a list of tasks: %s, %s", (problem, state) => {
    const { monthly, asked, codes } = listed(problem, state);
    expect([asked, codes.filter((code) => code !== "taskOverdueUnexplained")]).toEqual([[], []]);
    expect(monthly.tasks?.total).toMatchObject({ total: 3, overdue: 1 });
  });

  it("without how far it is, is the list of problems of the notice", () => {
    const { monthly } = assessed([
      ["示例县督察反馈问题清单"],
      ["序号", "反馈问题", "责任单位", "整改时限", "整改目标"],
      [1, "料场未封闭", "住建局", "2024年3月底", "全部封闭"],
      [2, "污水直排入河", "水务局", "2024年12月底", "不再直排"],
    ]);
    expect(monthly.ledgers?.tables.map(({ ledger }) => ledger)).toEqual(["rectificationItems"]);
  });
});

describe("who answers for staggered production", () => {
  const departments = (head: readonly string[], ...rows: readonly (readonly (string | number)[])[]) =>
    assessed([["2023—2024年错峰生产清单"], head, ...rows])("staggeredDepartments").figure;

  it("is who oversees, where no column says who is in charge", () => {
    const head = ["企业名称", "行业", "监管部门"];
    expect(departments(head, ["甲", "水泥", "工信局"], ["乙", "砖瓦", "住建局"])).toBe(2);
  });

  it("row by row, and for the rows beneath where it is written once", () => {
    const head = ["序号", "企业名称", "行业", "监管单位"];
    const each = ["工信局", "住建局", "发改局", "工信局"].map((office, at) => [at + 1, `企业${at}`, "水泥", office]);
    expect(departments(head, ...each)).toBe(3);
    expect(departments(head, [1, "甲", "水泥", "工信局"], [2, "乙", "砖瓦", ""], [3, "丙", "石灰", "住建局"])).toBe(2);
  });

  it("else who is in charge, be the others never so many", () => {
    const head = ["企业名称", "行业", "监管部门", "包联部门"];
    expect(departments(head, ["甲", "水泥", "环保局", "工信局"], ["乙", "砖瓦", "住建局", "工信局"])).toBe(1);
  });
});
