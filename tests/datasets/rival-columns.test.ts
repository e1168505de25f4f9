import { describe, expect, it } from "vitest";
import { codes, column, ledgersOf, readSheet, sum } from "./ledger-bench";

const tasks = (heads: readonly string[], ...rows: readonly (readonly string[])[]) =>
  readSheet([
    ["督察整改任务台账"],
    ["序号", "整改任务", "责任单位", ...heads],
    ...rows.map((row, index) => [index + 1, `示例任务第${index + 1}项`, "县水利局", ...row]),
  ]);

describe("of two columns of one thing", () => {
  it.each([
    [["整改时限", "责任单位自评", "督办单位核查"], 2],
    [["整改时限", "督办单位核查", "责任单位自评"], 1],
  ])("the check counts before what the office says of itself: %s", (heads, checked) => {
    const own = ["已完成", "已完成", "已完成"];
    const check = ["整改中", "未完成", "已完成"];
    const data = tasks(
      heads,
      ...[0, 1, 2].map((row) => [
        "2024年12月底",
        ...(checked === 2 ? [own[row] ?? "", check[row] ?? ""] : [check[row] ?? "", own[row] ?? ""]),
      ]),
    );
    expect(column(data, "state").flat()).toEqual(check);
  });

  it("words say how the works stand, sentences what was done", () => {
    const data = tasks(
      ["整改时限", "推进情况", "序时进度"],
      ["2024年12月底", "已完成围栏建设，累计补播2100亩", "达到序时"],
      ["2024年12月底", "累计巡查300次，发现问题12个", "滞后"],
      ["2024年6月底", "全部清退完毕", "已完成"],
    );
    expect(column(data, "state").flat()).toEqual(["达到序时", "滞后", "已完成"]);
  });

  it("who set the term is asked where two did", () => {
    const data = tasks(
      ["省定整改时限", "县定整改时限", "完成情况"],
      ["2025年6月底", "2024年12月底", "整改中"],
      ["2024年12月底", "2024年6月底", "已完成"],
    );
    expect([ledgersOf(data), (data.questions ?? []).map(({ code }) => code)]).toEqual([
      ["rectificationTasks"],
      ["whichColumn"],
    ]);
  });

  it.each(["2024-03-05", "2024年3月5日", 45_356])("whose days count is asked, however they are written: %s", (day) => {
    const data = readSheet([
      ["“散乱污”企业整治清单"],
      ["企业名称", "乡镇排查日期", "县级排查日期", "整治情况"],
      ["甲厂", typeof day === "number" ? day - 90 : "2023-12-20", day, "已完成"],
      ["乙厂", day, typeof day === "number" ? day + 3 : "2024-03-08", "整治中"],
    ]);
    expect((data.questions ?? []).map(({ code, facts }) => [code, "field" in facts && facts.field])).toEqual([
      ["whichColumn", "foundOn"],
    ]);
    expect(data.tables.map(({ open }) => open)).toEqual([["whichColumn"]]);
  });

  it.each([
    [["年初车辆数", "目前车辆数"], 0],
    [["目前车辆数", "年初车辆数"], 1],
  ])("the latest counts: %s", (heads, first) => {
    const [before, now] = [
      [20, 20, 10],
      [40, 10, 5],
    ];
    const data = readSheet([
      ["公交车运营情况"],
      ["能源类型", ...heads],
      ...["纯电动", "天然气", "柴油"].map((energy, row) => [
        energy,
        ...(first === 0 ? [before?.[row] ?? 0, now?.[row] ?? 0] : [now?.[row] ?? 0, before?.[row] ?? 0]),
      ]),
    ]);
    expect(sum(data, "operating")).toBe(55);
  });

  it("what was changed counts before what was given out first", () => {
    const data = readSheet([
      ["农村清洁取暖完成情况"],
      ["乡镇", "下达任务（户）", "调整后任务（户）", "完成户数"],
      ["甲镇", 100, 90, 80],
      ["乙镇", 60, 70, 30],
    ]);
    expect(sum(data, "planned")).toBe(160);
  });
});

describe("columns of what stood before and of what came since", () => {
  it.each([
    ["前期完成户数", "本月完成户数", 100],
    ["8月底完成户数", "9月新增户数", 100],
    ["此前完成户数", "当月完成户数", 100],
    ["8月末完成户数", "9月新增户数", 100],
  ])("%s | %s", (before, since, all) => {
    const data = readSheet([
      ["2024年清洁取暖完成情况（户）"],
      ["乡镇", "计划户数", before, since],
      ["东岳镇", 70, 50, 5],
      ["西河镇", 60, 40, 5],
    ]);
    expect([sum(data, "done"), data.questions]).toEqual([all, []]);
  });
});

describe("rows that head others", () => {
  it("are those whose number begins the next ones'", () => {
    const data = readSheet([
      ["整改问题措施清单"],
      ["编号", "问题及措施", "责任单位", "时限", "进展"],
      ["1", "饮用水源地保护不力", "", "", ""],
      ["1.1", "设置隔离网", "县水利局", "2024年6月底", "已完成"],
      ["1.2", "清退养殖户", "县农业局", "2024年12月底", "推进中"],
      ["2", "噪声扰民", "", "", ""],
      ["2.1", "安装隔声屏", "县交通局", "2024年8月底", "推进中"],
    ]);
    expect(column(data, "number").flat()).toEqual(["1.1", "1.2", "2.1"]);
    expect(column(data, "state").flat()).toEqual([null, null, null]);
  });

  it("say how the works stand where no column does", () => {
    const data = tasks(["整改时限"], ["2024年3月底"]);
    expect(column(data, "state")).toEqual([[null]]);
    const headed = readSheet([
      ["整改任务台账"],
      ["序号", "整改任务", "责任单位", "整改时限"],
      ["一、已完成整改任务（2项）", "", "", ""],
      [1, "清理河道垃圾", "县水利局", "2024年3月底"],
      [2, "拆除违建三处", "县住建局", "2024年4月底"],
      ["二、正在推进任务（1项）", "", "", ""],
      [3, "恢复草原植被", "县林草局", "2024年12月底"],
    ]);
    expect(column(headed, "state").flat()).toEqual(["已完成", "已完成", "正在推进"]);
  });
});

it("problems with their terms are no tasks", () => {
  const data = readSheet([
    ["省督察反馈具体问题及整改要求"],
    ["编号", "问题描述", "问题类别", "整改目标", "整改时限", "牵头单位"],
    ["一", "扬尘管控不力", "大气", "达标", "2024年12月底", "县住建局"],
    ["二", "污水直排", "水", "达标", "2024年12月底", "县水利局"],
  ]);
  expect(ledgersOf(data)).not.toContain("rectificationTasks");
});

it("a closing row that names a rate is no entry", () => {
  const data = readSheet([
    ["煤质抽检台账"],
    ["抽检日期", "被检单位", "批次", "抽检结论"],
    ["2024-1-9", "甲煤场", "M1", "合格"],
    ["2024-3-9", "丙煤场", "M3", "不合格"],
    ["合格率", "", "", "50%"],
  ]);
  expect([data.tables[0]?.rows.length, codes(data)]).toEqual([2, []]);
});

it("streets with numbers of checks are not what was checked", () => {
  const data = readSheet([
    ["餐饮油烟检查情况统计"],
    ["检查日期", "街道", "检查家次", "合格家次"],
    ["2024年3月", "东街", 40, 36],
    ["2024年3月", "西街", 25, 20],
  ]);
  expect(
    column(data, "restaurant")
      .flat()
      .filter((name) => name !== null && name !== undefined),
  ).toEqual([]);
});

describe("what was done of which year", () => {
  const done = (title: string, heads: readonly string[]): number =>
    sum(
      readSheet([
        [title],
        ["乡镇", ...heads],
        ["青石镇", 410, 420, 205, 215],
        ["白沙镇", 45, 52, 31, 38],
        ["柳林乡", 196, 203, 19, 26],
      ]),
      "done",
    );

  it("is the title's, be only last year's columns called by their year", () =>
    expect(
      done("2021年清洁取暖任务完成情况", ["年度任务（户）", "2020年年度任务", "已完成户数", "2020年已完成户数"]),
    ).toBe(255));

  it("is that of the only plan where nothing else says the year", () =>
    expect(done("清洁取暖任务完成情况", ["2024年任务", "备用户数", "2023年已完成户数", "2024年已完成户数"])).toBe(279));
});
