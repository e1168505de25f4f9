/** Numbers that an office puts under the heads of a form, or in its first column, however it calls that. */
import { describe, expect, it } from "vitest";
import type { RawValue } from "../../src/cells/snapshot";
import { assessed } from "./assessed";

const SERIALS = ["序号", "№", "No.", "NO", "序", "项次", "顺序号"] as const;

describe("numbers of columns", () => {
  it("are no months, whatever the heads above them", () => {
    const rows: RawValue[][] = [
      ["督察整改会议台账"],
      ["序号", "时间", "会议名称", "研究内容"],
      [1, 2, 3, 4],
      [1, "2024-01-09", "县政府常务会议", "整改方案"],
      [2, "2024-03-12", "县委常委会会议", "整改进度"],
    ];
    expect(assessed(rows)("meetings").figure).toBe(2);
  });

  it("are months where the rows' names stand before them", () => {
    const rows: RawValue[][] = [
      ["2024年工业企业煤炭消费月报（单位：万吨）"],
      ["企业名称", "各月消费量", "", ""],
      ["", 1, 2, 3],
      ["东山水泥", 1.5, 1.25, 1],
      ["西岭化工", 2, 2.5, 2],
    ];
    expect(assessed(rows)("coalUse").figure).toBe(10.25);
  });
});

describe("numbers of columns, wherever they begin", () => {
  const heated = (...numbers: RawValue[]): RawValue[][] => [
    ["农村清洁取暖进度"],
    ["序号", "乡镇", "村", "计划户数", "完成户数"],
    numbers,
    [1, "河口镇", "东河村", 100, 80],
    [2, "白塔镇", "西塔村", 120, 60],
  ];

  it.each([
    ["at 0", [0, 1, 2, 3, 4]],
    ["where another sheet ended", [5, 6, 7, 8, 9]],
    ["over the amounts", ["", "", "", 1, 2]],
    ["behind letters, and go on with theirs", ["A", "B", "C", 4, 5]],
  ])("%s", (_, numbers) => {
    const report = assessed(heated(...numbers));
    expect(report("cleanHeatingHouseholds")).toEqual({ figure: 140, plan: 220 });
    expect(report.codes).toEqual([]);
  });

  it("are no months under one head each, the first of which has none", () => {
    const rows: RawValue[][] = [
      ["2024年一季度工业企业煤炭消费月报（单位：万吨）"],
      ["企业名称", "1月", "2月", "3月"],
      ["", 1, 2, 3],
      ["东山水泥", 1.5, 1.25, 1],
      ["西岭化工", 2, 2.5, 2],
    ];
    expect(assessed(rows)("coalUse").figure).toBe(10.25);
  });

  it("are none where rows of numbers follow", () => {
    const rows: RawValue[][] = [["公交车运营情况"], ["线路", "纯电动（辆）", "柴油（辆）"], [1, 2, 3], [2, 3, 1]];
    expect(assessed(rows)("newEnergyBuses").figure).toBe(5);
  });
});

describe("numbers of rows", () => {
  it.each(SERIALS)("under %s beside a group of heads", (serial) => {
    const rows: RawValue[][] = [
      ["工业企业提标改造台账"],
      [serial, "基本情况", "", ""],
      ["", "企业名称", "行业", "完成情况"],
      [1, 2, 3, 4],
      [1, "东山水泥", "水泥", "已完成"],
      [2, "西岭化工", "化工", "正在改造"],
      [3, "北河砖厂", "砖瓦", "已完成"],
    ];
    expect(assessed(rows)("upgradedEnterprises")).toEqual({ figure: 2, plan: 3 });
  });
});

describe("a list under headings", () => {
  it("is no sheet of targets by place", () => {
    const rows: RawValue[][] = [
      ["督察整改会议清单"],
      ["№", "召开时间", "会议主题", "研究内容", "所属乡镇"],
      ["河口镇", "", "", "", ""],
      [1, "2024-01-03", "县委常委会会议", "事项一", "河口镇"],
      [2, "2024-02-04", "整改工作领导小组会议", "事项二", "河口镇"],
      ["白塔镇", "", "", "", ""],
      [1, "2024-03-05", "县政府常务会议", "事项三", "白塔镇"],
    ];
    expect(assessed(rows)("meetings").figure).toBe(3);
  });

  it("of tasks beneath a line of its date is none either", () => {
    const rows: RawValue[][] = [
      ["督察整改任务台账"],
      ["（截至2024年6月20日）"],
      ["序号", "任务内容", "牵头责任单位", "投资（万元）", "整改时限", "计划验收时间", "完成情况"],
      [1, "渗滤液处置（1号）", "住建局", 80, "2024-05-31", "2025-12-31", "已完成整改"],
      [2, "散煤替代（2号）", "发改局", 90, "2024-12-31", "2025-12-31", "正在推进"],
    ];
    expect(assessed(rows).monthly.tasks?.tasks.length).toBe(2);
  });
});
