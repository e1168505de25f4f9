import { describe, expect, it } from "vitest";
import { assessed } from "./assessed";

describe("what is entered twice", () => {
  const boilers = (remark: string) =>
    assessed([
      ["燃煤锅炉淘汰清单"],
      ["使用单位", "额定蒸发量", "淘汰情况", "备注"],
      ["和平砖厂", 4, "已拆除", ""],
      ["东风饲料厂", 4, "已拆除", remark],
    ])("boilersRetired").figure;

  it.each(["同序号1，重复录入", "与第1行重复", "重复登记", "属上年项目，重复上报"])("counts once: %s", (remark) => {
    expect(boilers(remark)).toBe(1);
  });
  it.each(["补贴已发", "同意拆除", "同型号2台备用", ""])("is another where nothing says so: %s", (remark) => {
    expect(boilers(remark)).toBe(2);
  });

  it("is taken back by a row with a number of its own", () => {
    const found = assessed([
      ["清洁取暖完成情况"],
      ["乡镇", "计划户数", "完成户数"],
      ["河口镇", 100, 90],
      ["石桥镇", 80, 60],
      ["核减（重复上报）", 0, -15],
    ]);
    expect(found("cleanHeatingHouseholds").figure).toBe(135);
  });
});

it("计划（台） and 完成（台） over their parts are the number of a list that is counted otherwise as well", () => {
  const found = assessed([
    ["燃气锅炉低氮改造统计表"],
    ["街道", "计划（台）", "", "", "完成（台）", "", ""],
    ["", "居民", "工业", "合计", "居民", "工业", "合计"],
    ["滨河街道", 4, 3, 7, 4, 1, 5],
    ["南关街道", 2, 2, 4, 2, 2, 4],
  ]);
  expect(found("lowNoxBoilers")).toEqual({ figure: 9, plan: 11 });
});

it("〃 in a column that stands in for another is what stands above", () => {
  const found = assessed([
    ["2023—2024年采暖季错峰生产清单"],
    ["行业", "企业名称", "错峰时间", "监管部门"],
    ["水泥", "恒远水泥", "2023年11月1日至2024年3月31日", "县工信局"],
    ["〃", "天山建材", "〃", "〃"],
    ["砖瓦", "河口砖厂", "2023年12月1日至2024年2月29日", "河口镇政府"],
  ]);
  expect(found("staggeredDepartments").figure).toBe(2);
});
