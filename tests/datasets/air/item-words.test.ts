import { describe, expect, it } from "vitest";
import { roleNamed } from "../../../src/datasets/air/layout/column-roles";
import { itemNamed, itemWords, joinedWords } from "../../../src/datasets/air/words/item-words";

describe("the words over a column of values", () => {
  it.each([
    ["PM10（实况）", "PM10"],
    ["PM2.5(标况)", "PM25"],
    ["审核PM2.5", "PM25"],
    ["PM2.5_24h", "PM25"],
    ["PM10扣沙后", "PM10"],
    ["颗粒物(粒径小于等于2.5μm)24小时平均", "PM25"],
    ["颗粒物(粒径小于等于10μm)24小时平均", "PM10"],
    ["可吸入颗粒物", "PM10"],
    ["O₃日最大8小时滑动平均(μg/m³)", "O3"],
    ["SO2 24h", "SO2"],
    ["CO日均值(mg/m3)", "CO"],
    ["a05024", "O3"],
    ["氮氧化物", null],
    ["一氧化氮", null],
    ["COD", null],
    ["CO2", null],
    ["NOx", null],
    ["TSP", null],
    ["PM2.5/PM10", null],
  ])("%s is %s", (text, item) => {
    expect(itemWords(text).item).toBe(item);
  });

  it.each([
    ["PM2.5同比", { derived: true }],
    ["PM2.5达标率(%)", { derived: true }],
    ["PM2.5分指数", { measure: "index" }],
    ["PM10 IAQI", { measure: "index" }],
    ["O3预报", { forecast: true }],
    ["PM2.5最大值", { statistic: { other: true } }],
    ["O3_8h_24h", { statistic: { eightHour: true, day: true } }],
    ["O3（24小时平均）", { statistic: { other: true } }],
    ["O3日均值", { statistic: { day: true, other: false } }],
    ["PM2.5_24h", { statistic: { day: true, other: false } }],
    ["O3_1h", { statistic: { hour: true, eightHour: false } }],
    ["SO2小时值", { statistic: { hour: true } }],
    ["PM10(未审核)", { basis: { review: "原始" } }],
    ["PM10标态", { basis: { state: "标况" } }],
    ["PM10（扣沙前）", { basis: { sandDust: "不扣沙" } }],
    ["PM10(扣除沙尘)", { basis: { sandDust: "扣沙" } }],
    ["PM10 不含沙尘", { basis: { sandDust: "扣沙" } }],
    ["SO2浓度/(mg/m3)", { unit: "mg/m³", measure: "concentration" }],
  ])("%s says %j", (text, said) => {
    expect(itemWords(text)).toMatchObject(said);
  });

  it("of several rows are one: what stands lower counts first", () => {
    const group = "污染物浓度及空气质量分指数（IAQI）";
    expect(joinedWords([group, "细颗粒物(PM2.5)24小时平均", "浓度/(μg/m3)"])).toMatchObject({
      item: "PM25",
      measure: "concentration",
    });
    expect(joinedWords([group, "细颗粒物(PM2.5)24小时平均", "分指数"]).measure).toBe("index");
    expect(joinedWords(["24小时平均浓度（O3为最大8小时）", "PM10"]).statistic.eightHour).toBe(false);
    expect(joinedWords(["24小时平均浓度（O3为最大8小时）", "O3"]).statistic.eightHour).toBe(true);
  });

  it.each(["PM2.5", "细颗粒物(PM2.5)", "pm2_5"])("%s names an item in a row of its own", (text) => {
    expect(itemNamed(text)).toBe("PM25");
  });
});

describe("the words over other columns", () => {
  it.each([
    ["县（市、区）", "city"],
    ["县市区", "city"],
    ["设区市", "city"],
    ["州市", "city"],
    ["师市", "city"],
    ["乡镇", "city"],
    ["镇街", "city"],
    ["行政区划", "city"],
    ["地区", "city"],
    ["站名", "station"],
    ["监测站", "station"],
    ["国控点", "station"],
    ["自动站", "station"],
    ["StationName", "station"],
    ["positionname", "station"],
    ["监测时间", "date"],
    ["timepoint", "date"],
    ["站点编码", "aside"],
    ["城市代码", "aside"],
    ["空气质量指数级别", "class"],
    ["首要污染物", "primary"],
    ["AQI", "aqi"],
    ["数据状态", "state"],
    ["监测项目", "item"],
    ["是否沙尘天气", "sandDust"],
    ["PM2.5", null],
  ])("%s is %s", (text, role) => {
    expect(roleNamed(text)).toBe(role);
  });
});
