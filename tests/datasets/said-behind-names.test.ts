/** What brackets behind a name say of the entry, and lists that say how many there are where others name each. */
import { describe, expect, it } from "vitest";
import { assessed } from "./assessed";

describe("brackets behind a name", () => {
  const points = (...names: readonly string[]) =>
    assessed([
      ["固定查控点位清单"],
      ["序号", "点位名称", "每日值守小时"],
      ...names.map((name, at) => [at + 1, name, 24]),
    ]);

  it.each([
    ...[
      "已撤",
      "已撤除",
      "已停",
      "停用",
      "2023年撤销",
      "已拆",
      "迁走",
      "拟建",
      "待启用",
      "筹建",
      "规划建设",
      "在建",
      "未启用",
    ],
  ])("say that a point is not there: （%s）", (said) => {
    const found = points("北门检查站", `南桥（${said}）`, "东关");
    expect([found("checkPoints").figure, found("roundTheClockPoints").figure]).toEqual([2, 2]);
  });

  it.each(["省界", "国道旁", "二期", "原城关", "新增", "由交警值守", "24小时"])(
    "say where or which it is: （%s）",
    (said) => {
      expect(points("北门检查站", `南桥（${said}）`)("checkPoints").figure).toBe(2);
    },
  );

  const buses = (...rows: readonly (readonly [string, string, number])[]) =>
    assessed([["公交车运营情况"], ["线路", "能源类型", "运营车辆"], ...rows])("newEnergyBusShare").figure;
  const when = ["", "2023年5月", "5月底", "自今年3月起", "去年", "因修路，6月上旬"];
  const ended = ["撤销", "停用", "停运", "取消", "停开", "撤"];

  it.each(when.flatMap((day) => ended.map((word) => day + word)))(
    "say whenever it was that a line or a point is no more: （%s）",
    (said) => {
      for (const name of [`南桥（${said}）`, `南桥（临时，${said}）`, `南桥【${said}】`])
        expect([name, points("北门检查站", name)("checkPoints").figure]).toEqual([name, 1]);
      expect(buses(["1路", "纯电动", 10], [`2路（${said}）`, "柴油", 6], ["3路", "天然气", 10])).toBe(50);
    },
  );

  it("hold for the rows beneath that leave the name blank", () => {
    const rows = [["2路（已停运）", "柴油", 6] as const, ["", "纯电动", 4] as const, ["3路", "天然气", 10] as const];
    expect(buses(["1路", "纯电动", 10], ...rows)).toBe(50);
  });

  it("leave what is to end after the month", () => {
    expect(points("北门检查站", "南桥（2024年6月撤销）")("checkPoints").figure).toBe(1);
    const found = points("北门检查站", "南桥（2031年6月撤销）");
    expect([found("checkPoints").figure, found.codes]).toEqual([2, ["rowsSaidToPause"]]);
  });

  it.each(["暂停值守", "停运检修", "冬季停运", "临时停用", "暂停"])("leave it open, told: （%s）", (said) => {
    const found = points("北门检查站", `南桥（${said}）`);
    expect([found("checkPoints").figure, found.codes]).toEqual([2, ["rowsSaidToPause"]]);
  });

  const sites = (...names: readonly string[]) =>
    assessed([["建筑施工工地台账"], ["工地名称", "建筑面积（平方米）"], ...names.map((name) => [name, 4500])])("sites")
      .figure;

  it.each(["停工", "已竣工", "未开工", "拟建", "暂停施工", "已交付", "缓建"])(
    "say that nothing is built: （%s）",
    (said) => {
      expect(sites("和平小区", `兴业大厦（${said}）`)).toBe(1);
    },
  );

  it.each(["在建", "主体施工", "一标段", "装修阶段", "A地块"])("say that something is: （%s）", (said) => {
    expect(sites("和平小区", `兴业大厦（${said}）`)).toBe(2);
  });

  it("say nothing where a column says it", () => {
    const found = assessed([
      ["建筑施工工地台账"],
      ["工地名称", "建筑面积（平方米）", "施工状态"],
      ["和平小区（停工整改后复工）", 4500, "在建"],
      ["兴业大厦", 5200, "停工"],
    ]);
    expect(found("sites").figure).toBe(1);
  });

  it("leave a graded firm that stands still among the graded", () => {
    const found = assessed([
      ["重污染天气绩效分级企业清单"],
      ["企业名称", "行业", "绩效等级"],
      ["恒发砖厂（停产）", "砖瓦", "C级"],
      ["远大水泥（已关停）", "水泥", "B级"],
    ]);
    expect(found("gradedEnterprises").figure).toBe(1);
  });
});

describe("headings over sites", () => {
  it.each(["正在施工", "在建", "正在建设", "施工中"])("%s is what counts, 筹建 is not yet, 已交付 no more", (word) => {
    const report = assessed([
      ["建筑施工工地台账"],
      ["序号", "工地名称", "建筑面积（㎡）", "喷淋"],
      [`（一）${word}`],
      [1, "甲工地", 5000, "有"],
      ["（二）筹建"],
      [2, "乙工地", 6000, "无"],
      ["（三）已交付"],
      [3, "丙工地", 7000, "有"],
    ]);
    expect(report("sites").figure).toBe(1);
  });
});

describe("how many there are, where others name each", () => {
  it.each([["点位数（个）"], ["查控点位"], ["查控点位（处）"], ["点位数量"]])("is no name: %s", (head) => {
    const found = assessed([["固定查控点位汇总"], ["乡镇", head], ["河口镇", 5], ["石桥镇", 2], ["合计", 7]]);
    expect(found("checkPoints").figure).toBe(7);
  });

  it("is a name where it only goes on by one", () => {
    const found = assessed([["固定查控点位清单"], ["点位名称", "每日值守小时"], ["1号", 24], ["3号", 12], ["8号", 24]]);
    expect(found("checkPoints").figure).toBe(3);
  });

  it("is the number of projects of a session, with those that passed", () => {
    const found = assessed([
      ["2024年项目会审会情况汇总表"],
      ["会次", "会审日期", "审议项目数（个）", "通过项目数（个）", "通过项目投资（亿元）"],
      ["第1次", "2024-02-27", 8, 7, 3.2],
      ["第2次", "2024-05-21", 5, 5, 1.5],
    ]);
    expect(
      ["reviewSessions", "projectsReviewed", "projectsPassed", "projectsRejected"].map((id) => found(id).figure),
    ).toEqual([2, 13, 12, 1]);
  });
});

it.each(["会审批次", "会次", "届次"])("the number of a session is no number of projects: %s", (head) => {
  const found = assessed([
    ["2024年项目会审台账"],
    [head, "会审日期", "项目名称", "投资额（亿元）", "会审结论"],
    ["1", "2024-02-27", "砂石线", 0.4, "不同意"],
    ["1", "2024-02-27", "饲料厂", 1.1, "同意"],
    ["4", "2024-05-21", "供热站", 0.7, "暂不同意，补充论证"],
  ]);
  expect(["projectsReviewed", "projectsPassed", "projectsRejected"].map((id) => found(id).figure)).toEqual([3, 1, 1]);
});
