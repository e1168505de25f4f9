import { describe, expect, it } from "vitest";
import { codes, column, ledgersOf, readSheet, readSheets, sum } from "./ledger-bench";

describe("what is no entry of a list", () => {
  it("is the header printed again without the row of its groups", () => {
    const data = readSheet([
      ["清洁取暖任务完成情况"],
      ["乡镇", "行政村", "户数", ""],
      ["", "", "计划户数", "完成户数"],
      ["城关镇", "东河村", 12, 7],
      ["城关镇", "西河村", 23, 11],
      ["乡镇", "行政村", "计划户数", "完成户数"],
      ["河口镇", "石桥村", 31, 16],
    ]);
    expect([sum(data, "planned"), sum(data, "done"), codes(data)]).toEqual([66, 34, []]);
  });

  it("is the header printed again in one of two lists beside each other", () => {
    const data = readSheet([
      ["清洁取暖任务完成情况"],
      ["乡镇", "计划户数", "完成户数", "", "单位名称", "检查日期", "检查结果"],
      ["城关镇", 12, 7, "", "某某宾馆", "2024-3-4", "合格"],
      ["乡镇", "计划户数", "完成户数", "", "某某超市", "2024-3-5", "不合格"],
      ["河口镇", 31, 16],
    ]);
    expect([sum(data, "planned"), sum(data, "done"), codes(data)]).toEqual([43, 23, []]);
  });

  it("is no header printed again where its groups are others", () => {
    const data = readSheet([
      ["清洁取暖任务完成情况"],
      ["行政村", "2023年", "", "说明"],
      ["", "计划户数", "完成户数", ""],
      ["东河村", 12, 7, "气"],
      ["行政村", "2024年", "", "说明"],
      ["", "计划户数", "完成户数", ""],
      ["石桥村", 31, 16, "电"],
    ]);
    expect([sum(data, "planned"), data.questions?.map(({ code }) => code)]).toEqual([12, ["whichDataset"]]);
  });

  it("is the header printed again, in a list of two columns too", () => {
    const head = ["小区名称", "电采暖面积（万平方米）"];
    const data = readSheet([["电采暖台账"], head, ["甲小区", 2.5], ["乙小区", 3.5], head, ["丙小区", 4]]);
    expect([data.tables.length, sum(data, "area")]).toEqual([1, 10]);
  });

  it("is a row that numbers the columns, however few they are", () => {
    const data = readSheet([["电采暖台账"], ["小区名称", "电采暖面积（万平方米）"], ["甲", 1], ["甲小区", 2.5]]);
    expect(column(data, "site", "area")).toEqual([["甲小区", 2.5]]);
  });

  it("is a list of another subject under one of two columns", () => {
    const data = readSheet([
      ["电采暖台账"],
      ["小区名称", "电采暖面积（万平方米）"],
      ["甲小区", 2.5],
      ["乙小区", 3.5],
      [],
      ["某某县户厕改造进度表"],
      ["乡镇", "计划户数"],
      ["城关镇", 300],
    ]);
    expect(sum(data, "area")).toBe(6);
  });

  it("is a place alone in its row over the sites of the place", () => {
    const data = readSheet([
      ["施工工地清单"],
      ["工地名称", "建筑面积（平方米）", "工程状态", "围挡"],
      ["城关镇", "", "", ""],
      ["示例一期工程", 5000, "在建", "是"],
      ["北山乡（1个）", "", "", ""],
      ["示例二期工程", 6000, "在建", "否"],
    ]);
    expect(column(data, "site")).toEqual([["示例一期工程"], ["示例二期工程"]]);
  });

  it("is a line of signatures, which says nothing of the columns above it", () => {
    const data = readSheet([
      ["燃煤锅炉淘汰台账"],
      ["使用单位", "锅炉台数", "吨位（蒸吨）", "淘汰情况"],
      ["甲厂", 3, 10, "已完成"],
      ["乙厂", 2, 20, "已完成"],
      ["分管领导：张某", "填表人：李某", "", "2021年12月10日"],
    ]);
    expect(data.tables[0]?.rows.map(({ count }) => count)).toEqual([3, 2]);
  });
});

describe("a column", () => {
  const boilers = (...more: readonly (readonly [string, number])[]) =>
    readSheet([
      ["燃煤锅炉淘汰台账"],
      ["使用单位", ...more.map(([head]) => head), "锅炉台数", "吨位（蒸吨）", "淘汰情况"],
      ["甲厂", ...more.map(([, value]) => value), 3, 10, "已完成"],
      ["乙厂", ...more.map(([, value]) => value), 2, 20, "已完成"],
    ]);

  it.each([["上年锅炉台数"], ["2020年锅炉台数"], ["计划锅炉台数"]])("of another count is not the count: %s", (head) => {
    expect(boilers([head, 9]).tables[0]?.rows.map(({ count }) => count)).toEqual([3, 2]);
  });

  it.each([[["1月*", "2月（必填）", "3月"]], [["①1月", "②2月", "③3月"]]])(
    "may be numbered or marked as to be filled: %s",
    (months) => {
      const data = readSheet([
        ["2021年煤炭消费量（单位：吨）"],
        ["企业名称*", ...months],
        ["甲厂", 10_000, 20_000, 30_000],
      ]);
      expect([ledgersOf(data), sum(data, "amount")]).toEqual([["coalUse"], 6]);
    },
  );

  it("of marks that nobody knows costs its own figures and not the list", () => {
    const data = readSheet([
      ["工地名称", "建筑面积", "工程状态", "围挡", "物料覆盖", "湿法作业", "路面硬化"],
      ["甲工地", 5000, "在建", "○", "○", "○", "○"],
      ["乙工地", 6000, "在建", "○", "○", "○", ""],
    ]);
    expect(ledgersOf(data)).toEqual(["constructionSites"]);
    expect(codes(data)).toContain("choiceUnknown");
  });

  it("of names that repeat is told by its noun", () => {
    const rows = [1, 2, 3].flatMap((month) => ["甲厂", "乙厂"].map((name) => [name, `2021年${month}月`, 1.5]));
    const data = readSheet([["被检查企业", "月份", "煤炭消费量（万吨）"], ...rows], { name: "煤炭消费" });
    expect(new Set(column(data, "enterprise").flat())).toEqual(new Set(["甲厂", "乙厂"]));
  });
});

describe("a unit that nobody wrote", () => {
  const reviews = (amounts: readonly number[], head = "总投资") =>
    readSheet([
      ["项目会审台账"],
      ["会次", "会审日期", "项目名称", head, "结论"],
      ...amounts.map((amount, index) => ["第1次", `2021-3-${index + 1}`, `项目${index}`, amount, "通过"]),
    ]);

  it("is taken for the usual one where the numbers are like that", () => {
    const data = reviews([1.2, 0.5, 30]);
    expect([sum(data, "investment"), data.questions]).toEqual([31.7, []]);
  });

  it("is asked for where they are out of all proportion, and nothing is counted until then", () => {
    const data = reviews([12_500, 3_000, 8_000]);
    expect(sum(data, "investment")).toBe(0);
    expect(codes(data)).toContain("unitUnlikely");
    expect(data.questions?.map(({ code }) => code)).toEqual(["whichUnit"]);
  });

  it("is not doubted where the header gives it", () => {
    expect(sum(reviews([12_500, 3_000, 8_000], "总投资（万元）"), "investment")).toBe(2.35);
  });
});

describe("dates", () => {
  it.each([["21.5.3"], ["21-5-3"], ["21/05/03"], ["21年5月3日"]])("with two digits of the year: %s", (text) => {
    const data = readSheet([["餐饮油烟检查台账"], ["检查日期", "餐饮单位", "检查结果"], [text, "甲餐厅", "合格"]]);
    expect(column(data, "date")).toEqual([["2021-05-03"]]);
  });
});

describe("a list at two times", () => {
  it("is one list although its entries have no numbers", () => {
    const list = (month: number) => [
      [`截至2021年${month}月底煤质抽检台账`],
      ["抽检日期", "经营户名称", "检验结果"],
      ...[1, 2, 3].map((index) => [`2021-5-${index}`, `户${index}`, "合格"]),
    ];
    const data = readSheets({ "9月": list(9), "11月": list(11) });
    expect(data.tables.flatMap(({ rows }) => rows)).toHaveLength(3);
  });
});

describe("a list whose title names it", () => {
  it("and which lacks what it must have is told", () => {
    const data = readSheet([
      ["生态环境保护会议台账"],
      ["会议日期", "会议类型", "参加人数"],
      ["2021-3-1", "县委常委会", 12],
      ["2021-4-1", "县政府常务会", 15],
    ]);
    const said = [...codes(data), ...(data.questions ?? []).map(({ code }) => code), ...ledgersOf(data)];
    expect(said.length).toBeGreaterThan(0);
  });
});

describe("a column by what it is composed of", () => {
  const heating = (head: string, cell: string | number) =>
    readSheet([["2023年清洁取暖进度"], ["乡镇", "年度任务（户）", head], ["甲镇", 200, cell], ["乙镇", 100, cell]]);

  it.each([
    ["已完工户数", 50],
    ["累计完成户数", 50],
    ["实际竣工户数", 50],
  ])("%s is what is done", (head, cell) => {
    expect(column(heating(head, cell), "planned", "done")).toEqual([
      [200, cell],
      [100, cell],
    ]);
  });

  it("完成率 gives what is done of the plan, where nothing else does", () => {
    expect(column(heating("完成比例", "50%"), "done")).toEqual([[100], [50]]);
  });

  it("what is missing is told, and not made up", () => {
    const data = heating("签约率", "50%");
    expect(
      column(data, "done")
        .flat()
        .filter((done) => done !== null),
    ).toEqual([]);
    expect([...codes(data), ...(data.questions ?? []).map(({ code }) => code)].length).toBeGreaterThan(0);
  });

  it.each([["是否淘汰"], ["是否已拆除到位"], ["目前状况"]])("%s says whether a boiler is gone", (head) => {
    const data = readSheet([
      ["燃煤锅炉淘汰台账"],
      ["使用单位", "锅炉规格", head],
      ["甲厂", "10蒸吨", "是"],
      ["乙厂", "35蒸吨", "否"],
    ]);
    expect(column(data, "tonnage", "state")).toEqual([
      [10, "done"],
      [35, "notStarted"],
    ]);
  });
});

describe("本月 and 累计 on a sheet of one month", () => {
  const sheet = (month: number, own: number, toDate: number) => [
    [`2023年${month}月工业企业煤炭消费`],
    ["企业名称", "本月消费量（吨）", `1-${month}月累计（吨）`, "上年同期累计（吨）"],
    ["甲厂", own, toDate, 9],
  ];

  it("give the months before as well", () => {
    expect(sum(readSheets({ 用煤: sheet(9, 10_000, 90_000) }), "amount")).toBe(9);
  });

  it("give them once, however many months have sheets", () => {
    const data = readSheets({ "8月": sheet(8, 10_000, 80_000), "9月": sheet(9, 10_000, 90_000) });
    expect(sum(data, "amount")).toBe(9);
  });
});

describe("a list of problems with their progress", () => {
  it("is a list of tasks", () => {
    const data = readSheet([
      ["落实省级生态环境保护督察反馈意见整改措施清单"],
      ["序号", "反馈问题", "整改目标", "整改措施", "责任单位", "整改时限", "整改进展"],
      [1, "扬尘管控不力", "有效管控", "加强检查", "住建局", "2023年6月底前", "已完成整改"],
      [2, "管网不完善", "完善", "新建管网", "住建局", "2025年底", "正在施工"],
    ]);
    expect(ledgersOf(data)).toEqual(["rectificationTasks"]);
  });
});

describe("what is hoped for or was before", () => {
  it("is no grade", () => {
    const grades = ["A级", "未达到B级", "降为C级（原B级）", "争创B级", "拟申报B级"];
    const rows = grades.map((grade, index) => [`企业${index}`, "水泥", grade]);
    const data = readSheet([["绩效分级企业清单"], ["企业名称", "行业", "绩效等级"], ...rows]);
    expect(column(data, "grade").flat()).toEqual(["a", null, "c", null, null]);
  });

  it("年初以来 is the year up to now beside 本月", () => {
    const data = readSheet([
      ["清洁取暖10月进度"],
      ["乡镇", "本月", "", "年初以来", ""],
      ["", "计划户数", "完成户数", "计划户数", "完成户数"],
      ["甲镇", 20, 10, 200, 150],
    ]);
    expect(column(data, "planned", "done")).toEqual([[200, 150]]);
  });
});

describe("a column that asks for yes or no", () => {
  const sites = (...covered: readonly string[]) =>
    readSheet([
      ["建筑施工工地台账"],
      ["工地名称", "建筑面积（平方米）", "工程状态", "物料覆盖"],
      ...covered.map((said, index) => [`示例${index + 1}期工程`, 5000 + index, "在建", said]),
    ]);

  it("may be answered in its own word, and not by a part of it", () => {
    const data = sites("绿网覆盖", "防尘网全覆盖", "部分覆盖", "未覆盖", "待覆盖", "覆盖率60%");
    expect(column(data, "covered").flat()).toEqual(["yes", "yes", "no", "no", "no", null]);
  });
});
