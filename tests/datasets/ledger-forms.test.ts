/** Forms as offices draw them up: ticks, spread answers, stages of totals, years apart, things counted by outcome. */
import { describe, expect, it } from "vitest";
import type { RawValue } from "../../src/cells/snapshot";
import { codes, column, ledgersOf, readSheet, readSheets, sum } from "./ledger-bench";

describe("an answer that a form spreads over columns", () => {
  const tasks = (marks: readonly (readonly RawValue[])[], heads = ["未启动", "整改中", "已完成", "已销号"]) =>
    readSheet([
      ["督察整改任务月调度表"],
      ["序号", "整改任务", "责任单位", "整改时限", "整改状态", "", "", ""],
      ["", "", "", "", ...heads],
      ...marks.map((row, index) => [index + 1, `示例任务${index}`, "县水利局", "2025年12月底前", ...row]),
    ]);
  const ticks = [
    ["", "", "√", ""],
    ["", "√", "", ""],
    ["√", "", "", ""],
    ["", "", "", "√"],
  ];

  it.each(["√", "✓", "●", "☑"])("is the heading of the ticked column: %s", (mark) => {
    const data = tasks(ticks.map((row) => row.map((cell) => (cell === "" ? "" : mark))));
    expect(column(data, "state").flat()).toEqual(["已完成", "整改中", "未启动", "已销号"]);
  });

  it("may have crosses beside the tick", () => {
    const data = tasks(ticks.map((row) => row.map((cell) => (cell === "" ? "×" : cell))));
    expect(column(data, "state").flat()).toEqual(["已完成", "整改中", "未启动", "已销号"]);
  });

  it("is none where several are ticked in a row: those are questions of their own", () => {
    const data = tasks(ticks.map(() => ["√", "√", "", "√"]));
    expect(column(data, "state").flat()).not.toContain("已销号");
  });

  it("is year and month of a time limit beside each other", () => {
    const data = readSheet([
      ["督察整改任务清单"],
      ["序号", "整改任务", "责任单位", "整改时限", "", "完成情况"],
      ["", "", "", "年", "月", ""],
      [1, "示例一", "县林草局", 2024, 6, "正在推进"],
      [2, "示例二", "县林草局", 2025, 3, "尚未启动"],
    ]);
    expect(column(data, "deadline").flat()).toEqual(["2024年6月", "2025年3月"]);
  });
});

describe("the title of a table", () => {
  const head = ["序号", "整改任务", "责任单位", "整改时限", "完成情况"];
  const rows = [[1, "示例一", "县水利局", "2024年5月", "已完成"]];

  it.each([
    [["填报说明：1.完成情况填写：已完成、正在推进", "2.责任单位填写全称；", "3.完成时限精确到月。"]],
    [["说明：本表每月5日前报送。"]],
    [["（1）按月填报；", "（2）单位用全称。"]],
  ])("stands above the instructions of a form: %s", (lines) => {
    const data = readSheet(
      [["附件3"], ["某县督察整改任务推进情况明细表"], ...lines.map((line) => [line]), head, ...rows],
      { name: "附件3" },
    );
    expect([ledgersOf(data), data.questions]).toEqual([["rectificationTasks"], []]);
  });

  it.each(["州级督察反馈问题整改进度表", "督察反馈意见整改清单", "交办问题整改一览"])(
    "does not decide against the columns of a list of tasks: %s",
    (title) =>
      expect(ledgersOf(readSheet([[title], head, ...rows], { name: "进度表" }))).toEqual(["rectificationTasks"]),
  );
});

describe("totals of several levels", () => {
  const villages = (first: RawValue[][], last: RawValue[][]) =>
    readSheet([
      ["清洁取暖改造任务明细"],
      ["乡镇", "行政村", "计划户数", "完成户数"],
      ...first,
      ["柳泉镇", "东村", 120, 100],
      ["", "西村", 90, 80],
      ...last,
    ]);

  it("above what they sum, or below, raise no alarm where they agree", () => {
    const above = villages(
      [
        ["全县合计", "", 210, 180],
        ["柳泉镇", "全镇小计", 210, 180],
      ],
      [],
    );
    const below = villages(
      [],
      [
        ["柳泉镇小计", "", 210, 180],
        ["全县总计", "", 210, 180],
      ],
    );
    expect([codes(above), codes(below)].flat()).not.toContain("totalDiffers");
    expect([sum(above, "done"), sum(below, "done")]).toEqual([180, 180]);
  });

  it("that agree with no stretch of the table are told", () => {
    expect(codes(villages([], [["全县总计", "", 215, 180]]))).toContain("totalDiffers");
  });
});

describe("things counted by outcome", () => {
  it("are parted by a column that counts the good ones", () => {
    const data = readSheet([
      ["餐饮油烟专项检查情况统计"],
      ["检查日期", "街道", "检查家次", "合格家次", "检查结果"],
      ["2025-6-1", "城关", 24, 20, "4家责令整改"],
      ["2025-6-3", "东关", 18, 18, "正常"],
    ]);
    const counts = data.tables[0]?.rows.map(({ values, count }) => [values["result"], count]);
    expect(counts).toEqual([
      ["good", 20],
      ["fault", 4],
      ["good", 18],
    ]);
  });

  it("are parted by words that count them", () => {
    const data = readSheet([
      ["燃煤锅炉淘汰清单"],
      ["使用单位", "额定蒸发量", "台数", "淘汰情况"],
      ["甲厂", 10, 3, "已拆除2台，剩余1台11月拆除"],
      ["乙厂", 6, 2, "已拆除"],
    ]);
    const counts = data.tables[0]?.rows.map(({ values, count }) => [values["state"], count]);
    expect(counts).toEqual([
      ["done", 2],
      ["underway", 1],
      ["done", 2],
    ]);
  });
});

describe("lists beside each other", () => {
  it("of several years without dates are each of their year", () => {
    const list = (year: number, name: string) => [
      [`燃煤锅炉淘汰清单（${year}年）`],
      ["使用单位", "额定蒸发量", "淘汰情况"],
      [`${name}厂`, 6, "已淘汰"],
      [`${name}站`, 6, "已淘汰"],
    ];
    const data = readSheets({ "2023年": list(2023, "甲"), "2024年": list(2024, "乙") });
    expect(column(data, "doneOn").flat()).toEqual(["2023", "2023", null, null]);
  });

  it("of which one sums up the other by a column that the ledger does not know count once", () => {
    const data = readSheets({
      明细: [
        ["裸露土地治理清单"],
        ["乡镇", "地块名称", "治理面积（亩）", "治理情况"],
        ["甲镇", "A地", 30, "已完成"],
        ["甲镇", "B地", 20, "正在治理"],
        ["乙镇", "C地", 45, "已完成"],
      ],
      汇总: [
        ["裸露土地治理汇总"],
        ["地块名称", "治理面积（亩）", "治理情况"],
        ["甲镇", 30, "已完成"],
        ["乙镇", 45, "已完成"],
      ],
    });
    expect([data.tables.length, sum(data, "area")]).toEqual([1, 95]);
  });
});

describe("another number under the same group", () => {
  it("is not added: 周转量 beside 货运量", () => {
    const data = readSheet([
      ["大宗货物铁路公路货运情况"],
      ["月份", "铁路", "", "公路", ""],
      ["", "货运量（万吨）", "周转量（万吨公里）", "货运量（万吨）", "周转量（万吨公里）"],
      ["2024年1月", 31, 9010, 12, 801],
      ["2024年2月", 32, 9020, 12, 802],
    ]);
    expect(sum(data, "amount")).toBe(87);
  });
});
