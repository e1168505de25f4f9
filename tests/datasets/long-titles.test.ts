/** Titles as counties write them: what narrows a list is no other subject, what is another thing is asked about. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RawValue } from "../../src/cells/snapshot";
import { assessed } from "./assessed";

interface List {
  /** The list's own words in a title. */
  readonly subject: string;
  readonly rows: readonly (readonly RawValue[])[];
  readonly indicator: string;
  readonly figure: number;
}

const lists: readonly List[] = [
  {
    subject: "燃煤锅炉淘汰",
    rows: [
      ["使用单位", "额定蒸发量（蒸吨）", "淘汰情况", "淘汰日期"],
      ["第一中学", 4, "已淘汰", "2024-03-05"],
      ["县医院", 6, "未淘汰", ""],
    ],
    indicator: "boilersRetired",
    figure: 1,
  },
  {
    subject: "项目会审",
    rows: [
      ["会次", "会审日期", "项目名称", "投资额（亿元）", "会审结论"],
      ["第1次", "2024-02-05", "甲项目", 2, "通过"],
      ["第1次", "2024-02-05", "乙项目", 3, "不通过"],
    ],
    indicator: "projectsPassed",
    figure: 1,
  },
  {
    subject: "混凝土搅拌站封闭改造",
    rows: [
      ["企业名称", "改造类型", "完成情况", "完成日期"],
      ["甲商砼", "搅拌站", "已完成", "2024-04-05"],
      ["乙商砼", "搅拌站", "正在改造", ""],
    ],
    indicator: "mixingPlants",
    figure: 1,
  },
];

const narrower = [
  "",
  "全县",
  "主城区",
  "普通",
  "重点",
  "2024年",
  "示例县",
  "在营",
  "分散式",
  "涉气",
  "规范化",
  "正在推进的",
];
const endings = ["", "进展情况", "台账", "推进安排表", "分镇统计", "（城区）", "情况汇总（按部门）", "现场核查登记"];

const title = fc
  .record({
    list: fc.constantFrom(...lists),
    before: fc.constantFrom(...narrower),
    behind: fc.constantFrom(...endings),
  })
  .map(({ list, before, behind }) => ({ list, text: `${before}${list.subject}${behind}` }));

describe("a list under a long title", () => {
  it("is read without a question, whatever narrows it", () => {
    fc.assert(
      fc.property(title, ({ list, text }) => {
        const report = assessed([[text], ...list.rows]);
        expect([text, report.asked, report(list.indicator).figure]).toEqual([text, [], list.figure]);
      }),
      { numRuns: 60 },
    );
  });

  it.each(["煤改气用户安检情况", "煤改电设备安全入户情况"])("of another work is asked about: %s", (text) => {
    const report = assessed([[text], ["乡镇", "计划户数", "完成户数"], ["甲镇", 100, 80], ["乙镇", 90, 70]]);
    expect([report.asked, report("cleanHeatingHouseholds").figure]).toEqual([["whichDataset"], null]);
  });

  it.each([
    ["已撤销查控点位", ["点位名称", "值守小时"], ["东", 24], ["西", 12]],
    ["退出绩效分级企业清单", ["企业名称", "行业", "绩效等级"], ["甲", "水泥", "A"], ["乙", "水泥", "B"]],
  ])("of what is no more is not what stands: %s", (text, ...rows) => {
    const report = assessed([[text], ...rows]);
    expect(report.asked).toEqual(["whichDataset"]);
    expect([report("checkPoints").figure, report("gradedEnterprises").figure]).toEqual([null, null]);
  });

  it.each([
    [
      "建设项目施工图纸会审记录",
      ["会次", "会审日期", "项目名称", "投资额（亿元）", "结论"],
      ["1", "2024-02-05", "甲", 2, "通过"],
    ],
    ["渔政交叉执法记录", ["日期", "活动类型", "活动名称"], ["2024-02-05", "交叉执法", "禁渔巡查"]],
    ["文化市场交叉执法检查记录", ["日期", "活动类型", "活动名称"], ["2024-02-05", "交叉执法", "网吧"]],
  ])("of another office's act is never counted: %s", (text, head, row) => {
    const report = assessed([[text], head, row, row]);
    expect([report("projectsReviewed").figure, report("crossEnforcement").figure]).toEqual([null, null]);
  });

  it("of the environment's own acts is read", () => {
    const report = assessed([
      ["2024年与邻县大气联防联控活动"],
      ["活动时间", "活动类型", "活动名称"],
      ["2024-02-05", "交叉执法", "春季互查"],
      ["2024-03-05", "联席会议", "会商"],
    ]);
    expect([report.asked, report("crossEnforcement").figure]).toEqual([[], 1]);
  });
});
