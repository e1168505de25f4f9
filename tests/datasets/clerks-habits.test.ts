/** What clerks put into one cell, or spread over several: ticked boxes, several number plates, steps, a year beside. */
import { describe, expect, it } from "vitest";
import { assessed } from "./assessed";
import { tickedWords } from "../../src/vocabulary/ticked-word";
import { codes, column, readSheet } from "./ledger-bench";

describe("printed choices in one cell", () => {
  it.each([
    ["☑合格 □不合格", ["合格"]],
    ["□合格 ☑不合格", ["不合格"]],
    ["合格□ 不合格☑", ["不合格"]],
    ["☐是 ☒否", ["否"]],
    ["□合格 □不合格", []],
    ["（√）合格 （ ）不合格", ["合格"]],
    ["合格（ ） 不合格（√）", ["不合格"]],
    ["[ ]合格 [✓]不合格", ["不合格"]],
    ["■合格 ■不合格 □复查", ["合格", "不合格"]],
  ])("%s says %j", (text, words) => {
    expect(tickedWords(text)).toEqual(words);
  });

  it.each(["合格", "√合格", "√", "√ ×", "合格（√）", "已验收（一期）、已验收（二期）"])("%s prints none", (text) => {
    expect(tickedWords(text)).toBeNull();
  });

  it("are read by the one that is ticked, and several are asked about", () => {
    const data = readSheet([
      ["餐饮油烟检查台账"],
      ["检查日期", "单位名称", "检查结果"],
      ["2024-2-6", "甲饭店", "☑合格 □不合格"],
      ["2024-3-6", "乙饭店", "□合格 ☑不合格"],
      ["2024-4-6", "丙饭店", "□合格 □不合格"],
      ["2024-5-6", "丁饭店", "☑合格 ☑不合格"],
    ]);
    expect(column(data, "result").flat()).toEqual(["good", "fault", null, null]);
    expect(data.questions?.map(({ code }) => code)).toEqual(["choiceWord"]);
  });
});

const trucks = (plate: string) =>
  readSheet([
    ["国三及以下柴油货车淘汰台账"],
    ["车主", "号牌号码", "车型", "燃料", "排放标准", "注销日期"],
    ["甲公司", plate, "重型货车", "柴油", "国三", "2024-3-6"],
    ["乙公司", "示C2201A", "重型货车", "柴油", "国三", "2024-5-6"],
  ]);

it.each([
  ["示C10021、示C10022、示C10023", 3],
  ["示C10021\n示C10022", 2],
  ["示C10021", undefined],
  ["示C10021、示C10021", 1],
  ["示C10021、待核", undefined],
])("several number plates in one cell are as many trucks: %j", (plate, count) => {
  expect(trucks(plate).tables[0]?.rows[0]?.count).toBe(count);
});

it("steps that are ticked one after another say how far the work is", () => {
  const data = readSheet([
    ["砖瓦行业提标改造进度（打√）"],
    ["企业名称", "工程进度", "", "", "", "备注"],
    ["", "设计", "土建", "调试", "验收", ""],
    ["甲厂", "√", "√", "√", "√", ""],
    ["乙厂", "√", "√", "√", "", ""],
    ["丙厂", "√", "", "", "", ""],
    ["丁厂", "", "", "", "", "停产"],
  ]);
  expect(column(data, "enterprise", "state")).toEqual([
    ["甲厂", "done"],
    ["乙厂", "underway"],
    ["丙厂", "underway"],
    ["丁厂", null],
  ]);
});

it("a month that is merged over two years is the month of each", () => {
  const data = readSheet([
    ["2024年大宗货物货运量（万吨）"],
    ["月份", "年度", "铁路", "公路"],
    ["7月", "2023年", 3, 12],
    ["", "2024年", 3.4, 11.2],
    ["8月", "2023年", 3.1, 12.4],
    ["", "2024年", 3.6, 11],
  ]);
  expect(column(data, "month").flat()).toEqual(
    ["2023-07", "2024-07", "2023-08", "2024-08"].flatMap((month) => [month, month]),
  );
  expect(codes(data)).toEqual([]);
});

it.each(["停工", "中止施工", "终止建设", "暂缓施工", "停止施工"])("a site with %s is not under way", (state) => {
  const found = assessed([
    ["建筑施工工地台账"],
    ["工地名称", "工程状态", "自动喷淋"],
    ["滨河花园", "在建", "有"],
    ["城北学校", state, "有"],
  ]);
  expect(found("sites").figure).toBe(1);
});

it.each(["不同意剔除", "未批准剔除", "不予剔除"])("%s leaves an exceedance as it was", (handling) => {
  const found = assessed([
    ["超标数据推送督办台账"],
    ["推送日期", "企业名称", "超标小时数", "处理结果"],
    ["2024-02-03", "东山水泥", 4, "剔除"],
    ["2024-03-04", "西岭化工", 2, handling],
  ]);
  expect(found("excludedHours").figure).toBe(4);
});

describe("a point that is there no longer", () => {
  const points = (state: string) =>
    readSheet([
      ["柴油货车固定查控点位清单"],
      ["点位名称", "每日值守小时", "运行情况"],
      ["甲路口", 24, "正常"],
      ["乙路口", 24, state],
    ]);

  it.each(["2023年4月已撤销", "已停用", "因道路改线已拆除", "因修路暂停，2025年8月起停用", "撤销"])(
    "is not counted, and that is told: %s",
    (state) => {
      expect(column(points(state), "point").flat()).toEqual(["甲路口"]);
      expect(codes(points(state))).toContain("rowsStruckOff");
    },
  );

  it.each(["已撤销该点位", "已停用，设备移交", "已取消值守"])("whatever goes on behind the word: %s", (state) => {
    expect(column(points(state), "point").flat()).toEqual(["甲路口"]);
  });

  it.each([
    ...["拟撤销", "已撤销后恢复", "旧岗亭已拆除重建", "正常"],
    ...["已取消限行", "已撤销临时围挡", "已拆除限高杆", "2023年4月已取消补贴", "已关闭夜间照明"],
  ])("else it is: %s", (state) => {
    expect(column(points(state), "point").flat()).toEqual(["甲路口", "乙路口"]);
  });

  it("is a task that goes on in a list of tasks, whatever its remark says", () => {
    const data = readSheet([
      ["整改任务台账"],
      ["序号", "整改任务", "责任单位", "整改时限", "完成情况", "备注"],
      [1, "拆除违建码头", "水利局", "2024年12月底", "整改中", "2024年3月已拆除"],
      [2, "管网改造", "住建局", "2024年12月底", "整改中", "已停用"],
    ]);
    expect(column(data, "number").flat()).toEqual(["1", "2"]);
  });

  it("is what is to be done in a list of works", () => {
    const data = readSheet([
      ["燃煤锅炉淘汰清单"],
      ["使用单位", "吨位", "淘汰情况", "说明"],
      ["甲厂", 4, "已拆除", "2024年3月已拆除"],
    ]);
    expect(column(data, "user").flat()).toEqual(["甲厂"]);
  });
});

describe("what is done", () => {
  const heating = (head: string, ...cells: readonly (string | number)[]) =>
    readSheet([
      ["清洁取暖任务完成情况"],
      ["乡镇", "计划户数", head],
      ...cells.map((cell, index) => [`${"甲乙丙"[index] ?? ""}镇`, 300, cell]),
    ]);

  it.each(["尚未开工", "暂未启动"])("is nothing where the work has not begun: %s", (words) => {
    const data = heating("完成户数", 200, words);
    expect(column(data, "done").flat()).toEqual([200, 0]);
    expect(codes(data)).toEqual([]);
  });

  it.each(["完成过半", "正在统计"])("is told where words give no number: %s", (words) => {
    expect(codes(heating("完成户数", 200, words))).toContain("ledgerNumberUnreadable");
  });

  it("is told to be worked back where shares are rounded, in how many rows", () => {
    const data = heating("完成率", "83%", "100%", "0%");
    expect(column(data, "done").flat()).toEqual([249, 300, 0]);
    const told = data.findings.filter(({ code }) => code === "requiredColumnWorkedBack");
    expect(told.map(({ facts }) => facts)).toEqual([{ column: "完成户数", share: "完成率", of: "计划户数", count: 1 }]);
  });

  it.each([["83.333%"], [0.83333333]])("is not where they are exact: %s", (share) => {
    const data = readSheet(
      [["清洁取暖任务完成情况"], ["乡镇", "计划户数", "完成率"], ["甲镇", 300, share], ["乙镇", 300, 1]],
      { formats: { 2: "0.0%" } },
    );
    expect(codes(data)).not.toContain("requiredColumnWorkedBack");
  });
});
