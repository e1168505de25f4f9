/** Group rows and remarks that say that what stands there is not what the list keeps. */
import { describe, expect, it } from "vitest";
import { codes, readSheet, type Table } from "./ledger-bench";

const rowsIn = (...rows: Table): number => readSheet(rows).tables.flatMap(({ rows: all }) => all).length;
const numbered = (text: string): readonly string[] => [text, `二、${text}`, `（二）${text}（1个）`];

const points = (heading: string) =>
  readSheet([
    ["柴油货车固定查控点位清单"],
    ["点位名称", "每日值守小时", "值守单位"],
    ["一、现有点位"],
    ["北站", 24, "交警"],
    ["南站", 12, "交警"],
    [heading],
    ["西站", 24, "派出所"],
  ]);

describe("a group row over what does not stand", () => {
  it.each([
    ...["已撤销点位", "停用点位", "拟设点位", "计划建设", "2024年退出点位", "未启用", "停运待拆除点位", "已关停"],
  ])("takes its rows out, told: %s", (text) => {
    for (const heading of numbered(text)) {
      const data = points(heading);
      expect([heading, data.tables.flatMap(({ rows }) => rows).length, codes(data)]).toEqual([
        heading,
        2,
        ["rowsLeftOutByNote"],
      ]);
    }
  });

  it.each(["在用点位", "城区点位", "正常运行"])("leaves those that stand: %s", (text) => {
    expect(points(`二、${text}`).tables.flatMap(({ rows }) => rows).length).toBe(3);
  });

  it("is over where what stands begins", () => {
    const data = rowsIn(
      ["城区电采暖面积台账（万平方米）"],
      ["小区", "供暖面积", "建筑类型"],
      ["在建"],
      ["A区", 3, "住宅"],
      ["已投运"],
      ["B区", 2, "住宅"],
    );
    expect(data).toBe(1);
  });

  it("leaves sites, which are under way", () => {
    const data = rowsIn(
      ["建筑施工工地台账"],
      ["工地名称", "建筑面积（平方米）", "自动喷淋"],
      ["一、在建项目"],
      ["A", 5000, "有"],
      ["二、拟开工项目"],
      ["B", 9000, "无"],
    );
    expect(data).toBe(1);
  });

  it.each(["拟淘汰车辆", "计划淘汰", "待注销"])("takes the intended out of what was done: %s", (text) => {
    const data = rowsIn(
      ["2024年老旧柴油货车淘汰台账"],
      ["号牌号码", "燃料种类", "排放标准", "注销日期"],
      ["一、已淘汰车辆"],
      ["鄂A10001", "柴油", "国三", "2024-03-01"],
      [`二、${text}`],
      ["鄂A10002", "柴油", "国三", "2024-12-01"],
    );
    expect(data).toBe(1);
  });
});

describe("a remark", () => {
  const firms = (remark: string): number =>
    rowsIn(
      ["2024年“散乱污”企业整治清单"],
      ["企业名称", "排查日期", "整治情况", "备注"],
      ["甲厂", "2024-03-01", "已取缔", ""],
      ["乙厂", "2024-04-01", "已取缔", remark],
    );

  it.each([
    ...["重复", "属商场统一管理，重复", "与序号1重复", "与任务1合并", "已纳入上批", "去年已上报", "非本县企业"],
    ...["不在本辖区", "属邻县管辖", "经核实不属于散乱污，建议移出", "经县委批准取消", "企业已破产，调出清单"],
  ])("takes its row out: %s", (remark) => expect(firms(remark)).toBe(1));

  it.each(["不属于重点企业", "本县企业", "重复检查两次", "建议取消", "上批未整改", "已上报省厅"])(
    "takes nothing out: %s",
    (remark) => expect(firms(remark)).toBe(2),
  );
});
