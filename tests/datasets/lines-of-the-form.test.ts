/** What a printed form has between its title and its table, and columns that only identify: neither hides a list. */
import { expect, it } from "vitest";
import { codes, ledgersOf, readSheet } from "./ledger-bench";

it.each([
  [["填报单位（盖章）："]],
  [["填报单位（盖章）：示例县分局"]],
  [["填报单位：示例县分局（盖章）"]],
  [["填报时间：  年  月  日"]],
  [["填报单位（盖章）：    填报时间：  年  月  日"]],
  [["制表人：", "", "审核人："]],
  [["制表人：张三", "审核人：李四"]],
  [["填报单位（盖章）：", "", "2025年8月31日"]],
  [["单位（公章）：", "", "日期："]],
  [["（盖章）"]],
])("the line %j under a title leaves the title to be read", (line) => {
  const data = readSheet([
    ["示例县2025年“散乱污”企业“回头看”检查记录"],
    line,
    ["检查时间", "企业名称", "是否反弹"],
    ["2025-3-6", "甲厂", "否"],
    ["2025-4-6", "乙厂", "是"],
  ]);
  expect(ledgersOf(data)).toEqual(["lookBacks"]);
  expect(data.questions ?? []).toEqual([]);
});

it("such lines under one table are no title of the next", () => {
  const data = readSheet([
    ["示例县2025年“散乱污”企业“回头看”检查记录"],
    ["检查时间", "企业名称", "是否反弹"],
    ["2025-3-6", "甲厂", "否"],
    ["制表人：张三"],
    [""],
    ["燃煤锅炉淘汰清单"],
    ["填报单位（盖章）："],
    ["单位名称", "锅炉吨位", "淘汰时间"],
    ["甲厂", 10, "2025-5-6"],
  ]);
  expect(ledgersOf(data)).toEqual(["lookBacks", "boilers"]);
});

it.each(["统一社会信用代码", "排污许可证编号", "行政处罚决定书文号"])(
  "a column %s names no other subject",
  (column) => {
    const data = readSheet([
      ["企业名称", column, "行业", "绩效级别"],
      ["甲厂", "A1", "水泥", "B"],
      ["乙厂", "A2", "砖瓦", "C"],
    ]);
    expect(data.questions?.map(({ code, facts }) => ({ code, ...facts }))).toMatchObject([
      { dataset: "gradedEnterprises" },
    ]);
  },
);

it.each([[["甲", "乙", "丙"]], [["甲", "乙", "丙", "丁"]]])(
  "the stems %j beside each other are of the head",
  (stems) => {
    const heads = ["检查时间", "企业名称", "是否反弹", "备注"].slice(0, stems.length);
    const data = readSheet([
      ["示例县2025年“散乱污”企业“回头看”检查记录"],
      heads,
      stems,
      ["2025-3-6", "甲厂", "否"],
      ["2025-4-6", "乙厂", "是"],
    ]);
    expect([data.tables.flatMap(({ rows }) => rows).length, codes(data)]).toEqual([2, []]);
  },
);
