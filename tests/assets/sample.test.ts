/**
 * The sample workbook holds the figures of the real notice (shared/seed/rectification-notice.txt; where that
 * contradicts itself, the truth that assets/sample/README.md gives). Read here by plain arithmetic over its cells, not
 * by the add-in.
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sampleWorkbook } from "../../assets/sample/sample-workbook";
import { ledgerSheets } from "../../assets/sample/ledger-sheets";
import { openWorkbook } from "../../src/preview/xlsx/open-workbook";
import { different, filledDown, plainRows, total, yearOfCell } from "./read-plainly";

const file = readFileSync("assets/sample-workbook.xlsx");
const workbook = openWorkbook(file);
const UNTIL = 44_545; // 2021-12-15

const column = <Key extends string>(rows: readonly Readonly<Record<Key, string | number | null>>[], key: Key) =>
  rows.map((row) => row[key]);
const monthHeaders = {
  m1: "1月",
  m2: "2月",
  m3: "3月",
  m4: "4月",
  m5: "5月",
  m6: "6月",
  m7: "7月",
  m8: "8月",
  m9: "9月",
  m10: "10月",
  m11: "11月",
};
const untilNovember = ["m1", "m2", "m3", "m4", "m5", "m6", "m7", "m8", "m9", "m10", "m11"] as const;

describe("the file", () => {
  it("is what the generator makes, the same to the byte every time", async () => {
    const made = await sampleWorkbook();
    expect(Buffer.compare(made, await sampleWorkbook())).toBe(0);
    expect(Buffer.compare(made, file)).toBe(0);
  });

  it("begins with the air sheets and their targets, as before", () => {
    expect(workbook.sheets.slice(0, 10).map(({ name }) => name)).toEqual([
      "说明",
      "2014年日报",
      "2015年日报",
      "2016年日报",
      "2017年日报",
      "2018年",
      "2019年",
      "2020年",
      "2021年",
      "2021年目标",
    ]);
    expect(
      plainRows(workbook, "2021年目标", { name: "考核指标", target: "目标值" }).map(({ name, target }) => [
        name,
        target,
      ]),
    ).toEqual([
      ["PM2.5年均浓度", 63.5],
      ["重污染天数", 46],
      ["重度及以上污染天数", null],
    ]);
  });

  it("names every further sheet in 说明", () => {
    const about = workbook.sheetByName("说明");
    const words =
      about
        ?.rowNumbers()
        .map((row) => String(about.cell(row, 0)?.value))
        .join("\n") ?? "";
    expect(
      ledgerSheets()
        .map(({ name }) => name)
        .filter((name) => !words.includes(name)),
    ).toEqual([]);
    expect(workbook.sheets).toHaveLength(10 + ledgerSheets().length);
  });
});

describe("提高政治站位", () => {
  const meetings = filledDown(
    plainRows(workbook, "会议台账", { kind: "会议类型", day: "会议日期", name: "会议名称" }),
    "kind",
  );

  it("holds 6 + 6 + 3 + 11 + 15 = 41 meetings up to the cut-off", () => {
    const counts = new Map<unknown, number>();
    for (const { kind } of meetings) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    expect([...counts]).toEqual([
      ["市委常委会", 6],
      ["政府常务会", 6],
      ["领导小组会议", 3],
      ["工作例会", 11],
      ["推进会及现场办公会", 15],
    ]);
    expect(meetings).toHaveLength(41);
    expect(meetings.every(({ day }) => yearOfCell(day) === 2021 && Number(day) <= UNTIL)).toBe(true);
  });

  it("calls the standing committee by two names", () => {
    expect(
      different(
        meetings.filter(({ kind }) => kind === "市委常委会").map(({ name }) => String(name).split("：")[0] ?? ""),
      ),
    ).toBe(2);
  });

  it("has last year's meetings too, some of them after 15 December", () => {
    const days = column(plainRows(workbook, "2020年会议", { day: "召开时间", kind: "类别" }), "day");
    expect(days).toHaveLength(34);
    expect(days.filter((day) => /^2020年12月(1[6-9]|[23]\d)日$/.test(String(day))).length).toBeGreaterThan(0);
  });
});

describe("严把项目准入", () => {
  const first = filledDown(
    plainRows(workbook, "项目会审（上半年）", {
      session: "会审会次",
      project: "项目名称",
      coal: "是否耗煤项目",
      money: "投资额",
      result: "会审结论",
    }),
    "session",
  );
  const second = plainRows(workbook, "项目会审（下半年）", {
    session: "会次",
    project: "建设项目",
    money: "总投资（亿元）",
    coal: "耗煤",
    result: "会审意见",
  });
  /** 万元 and 亿元 to 亿元. */
  const reviews = [
    ...first.map(({ session, project, coal, money, result }) => ({
      session,
      project,
      coal: coal === "是",
      money: Number(money) / 10_000,
      passed: result === "通过",
    })),
    ...second.map(({ session, project, coal, money, result }) => ({
      session,
      project,
      coal: coal === "√",
      money: Number(money),
      passed: result === "同意",
    })),
  ];

  it("holds 12 sessions with 194 projects passed (69.49 亿元) and 6 rejected (1.88 亿元)", () => {
    expect(different(reviews.map(({ session }) => (/\d+/.exec(String(session)) ?? [""])[0]))).toBe(12);
    const passed = reviews.filter((review) => review.passed);
    const rejected = reviews.filter((review) => !review.passed);
    expect([passed.length, total(passed.map(({ money }) => money))]).toEqual([194, 69.49]);
    expect([rejected.length, total(rejected.map(({ money }) => money))]).toEqual([6, 1.88]);
    expect(different(reviews.map(({ project }) => project))).toBe(200);
  });

  it("let no project through that burns coal, and rejected two", () => {
    expect(reviews.filter(({ coal }) => coal).map(({ passed }) => passed)).toEqual([false, false]);
  });
});

describe("推进工业企业全面达标", () => {
  it("holds 2 plans for an industry, 2 expert visits, 2 survey and 3 dispatch meetings", () => {
    const records = filledDown(
      plainRows(workbook, "方案及工作推进台账", { kind: "工作类型", name: "文件（活动）名称" }),
      "kind",
    );
    const of = (kind: string): unknown[] => records.filter((record) => record.kind === kind).map(({ name }) => name);
    expect(of("制定方案").filter((name) => /行业改造提升工作方案/.test(String(name)))).toHaveLength(2);
    expect([of("制定方案").length, of("专家调研").length, of("调研会议").length, of("部署推进").length]).toEqual([
      9, 2, 2, 3,
    ]);
  });

  it("holds 35 enterprises upgraded, 88 of 90 metered, 5 with LDAR", () => {
    const upgraded = plainRows(workbook, "提标改造", { enterprise: "企业名称", state: "完成情况" });
    expect([different(column(upgraded, "enterprise")), upgraded.every(({ state }) => state === "已完成")]).toEqual([
      35,
      true,
    ]);
    const metered = plainRows(workbook, "分表计电", { enterprise: "单位名称", state: "是否完成" });
    expect([different(column(metered, "enterprise")), metered.filter(({ state }) => state === "√").length]).toEqual([
      90, 88,
    ]);
    expect(
      plainRows(
        workbook,
        "LDAR和低氮改造",
        { enterprise: "企业名称", state: "工作进展" },
        "一、化工企业泄漏检测与修复（LDAR）完成情况",
      ).map(({ state }) => state),
    ).toEqual(Array(5).fill("已完成"));
  });

  it("holds 27 boilers with low-NOx burners, none above 50 mg/m³", () => {
    const boilers = plainRows(
      workbook,
      "LDAR和低氮改造",
      { user: "使用单位", units: "台数", nox: "改造后氮氧化物浓度" },
      "二、燃气锅炉低氮改造清单",
    );
    expect(total(column(boilers, "units"))).toBe(27);
    expect(Math.max(...column(boilers, "nox").map(Number))).toBe(50);
  });

  it(
    "holds exceedances pushed from January to November: 82 enterprises 239 h; 81 excluded 235 h; 2 penalised 4 h," +
      " 82.945 万元; one in both",
    () => {
      const export_ = plainRows(workbook, "超标推送1-6月", {
        day: "推送时间",
        enterprise: "排污单位",
        hours: "超标时长(小时)",
        handling: "核实结果",
        reason: "原因说明",
        fine: "罚款金额(元)",
      });
      const byHand = plainRows(workbook, "超标推送7-11月", {
        day: "推送日期",
        enterprise: "企业名称",
        hours: "超标小时数",
        handling: "处理结果",
        reason: "剔除原因",
        fine: "处罚金额（万元）",
      });
      expect(export_.every(({ hours }) => typeof hours === "string")).toBe(true);
      const all = [
        ...export_.map((row) => ({ ...row, fine: Number(row.fine ?? 0) / 10_000 })),
        ...byHand.map((row) => ({ ...row, fine: Number(row.fine ?? 0) })),
      ];
      const of = (word: string) => all.filter(({ handling }) => String(handling).includes(word));
      const figures = (rows: typeof all) => [different(column(rows, "enterprise")), total(column(rows, "hours"))];
      expect(figures(all)).toEqual([82, 239]);
      expect(figures(of("剔除"))).toEqual([81, 235]);
      expect(of("剔除").every(({ reason }) => reason !== null)).toBe(true);
      expect([...figures(of("处罚")), total(column(of("处罚"), "fine"))]).toEqual([2, 4, 82.945]);
      const excluded = new Set(column(of("剔除"), "enterprise"));
      expect(of("处罚").filter(({ enterprise }) => excluded.has(enterprise))).toHaveLength(1);
      expect(
        all.every(({ day }) =>
          typeof day === "string" ? /^2021-0[1-6]-/.test(day) : Number(day) >= 44_378 && Number(day) <= 44_530,
        ),
      ).toBe(true);
    },
  );
});

describe("加强“散乱污”整治", () => {
  it("holds 2 polluters found in 2021, both put in order", () => {
    const found = plainRows(workbook, "散乱污企业", {
      enterprise: "企业名称",
      day: "排查日期",
      state: "整治情况",
    }).filter(({ day }) => yearOfCell(day) === 2021);
    expect(found.map(({ state }) => state)).toEqual(["已完成整治", "已完成整治"]);
  });

  it("holds look-back checks of 99 enterprises and of boilers, none with a rebound", () => {
    const checks = filledDown(
      plainRows(workbook, "回头看检查记录", { kind: "检查类别", subject: "检查对象", rebound: "是否死灰复燃" }),
      "kind",
    );
    expect(different(checks.filter(({ kind }) => kind === "“散乱污”企业").map(({ subject }) => subject))).toBe(99);
    expect(checks.filter(({ kind }) => kind === "燃煤小锅炉")).toHaveLength(24);
    expect(different(column(checks, "rebound"))).toBe(1);
  });
});

describe("煤炭消费总量控制", () => {
  const amounts = (sheet: string, enterprise: string): number =>
    total(
      plainRows(workbook, sheet, { enterprise, ...monthHeaders }).flatMap((row) =>
        untilNovember.map((key) => row[key]),
      ),
    );

  it("holds 749.34 万吨 from January to November, kept in 吨, with December still blank", () => {
    expect(amounts("煤炭消费2021年", "企业名称")).toBe(7_493_400);
    expect(
      plainRows(workbook, "煤炭消费2021年", { enterprise: "企业名称", december: "12月" }).every(
        ({ december }) => december === null,
      ),
    ).toBe(true);
  });

  it("holds 769.88 万吨 in the same months of 2020, kept in 万吨", () =>
    expect(amounts("煤炭消费2020年", "企业")).toBe(769.88));
});

describe("扩大禁燃区面积", () => {
  it("holds 20 boilers of at most 65 蒸吨 retired, and a larger one that stays", () => {
    const boilers = plainRows(workbook, "燃煤锅炉淘汰", { tonnage: "额定蒸发量", state: "淘汰情况" }).map(
      ({ tonnage, state }) => [Number(/^(\d+)蒸吨$/.exec(String(tonnage))?.[1]), state] as const,
    );
    expect(boilers.filter(([tonnage, state]) => tonnage <= 65 && state === "已淘汰")).toHaveLength(20);
    expect(boilers.filter(([tonnage, state]) => tonnage > 65 || state !== "已淘汰")).toEqual([[75, "正在改造"]]);
  });

  it("holds 2943 households planned; the parts make the same; 84 万㎡ of electric heating", () => {
    const households = plainRows(workbook, "清洁取暖", { planned: "计划户数", electric: "煤改电", gas: "煤改气" });
    expect([
      total(column(households, "planned")),
      total([...column(households, "electric"), ...column(households, "gas")]),
    ]).toEqual([2943, 2943]);
    expect(
      total(
        column(
          plainRows(workbook, "清洁取暖", { site: "小区（单位）", area: "电采暖面积（㎡）" }, "城区电采暖面积台账"),
          "area",
        ),
      ),
    ).toBe(840_000);
  });

  it("holds 16 coal samples in 2021, all passed, and one of 2020 that failed", () => {
    const samples = plainRows(workbook, "煤质抽检", { day: "抽检日期", batch: "样品编号", result: "检验结果" }).filter(
      ({ batch }) => batch !== null,
    );
    const of = (year: number) => samples.filter(({ day }) => yearOfCell(day) === year).map(({ result }) => result);
    expect([of(2021).length, of(2021).filter((result) => result === "合格").length]).toEqual([16, 16]);
    expect([of(2020).length, of(2020).filter((result) => result === "合格").length]).toEqual([13, 12]);
  });

  it("holds a fifth less loose coal than in 2020, and 2856 万元 for 2 blending centres", () => {
    const coal = plainRows(workbook, "散煤和配煤中心", { area: "区域", last: "2020年", now: "2021年" });
    expect(total(column(coal, "now")) / total(column(coal, "last"))).toBeCloseTo(0.8, 12);
    const centres = plainRows(
      workbook,
      "散煤和配煤中心",
      { name: "配煤中心名称", money: "投资金额（万元）" },
      "配煤中心提升改造情况",
    );
    expect([centres.length, total(column(centres, "money"))]).toEqual([2, 2856]);
  });
});

describe("强化扬尘综合防控", () => {
  it("holds 30 sites of 3000 ㎡ and more under way, all with spraying, and others without", () => {
    const sites = plainRows(workbook, "建筑工地", {
      area: "建筑面积（平方米）",
      state: "工程状态",
      spraying: "智能自动喷淋",
    });
    const large = sites.filter(({ area, state }) => Number(area) >= 3000 && state === "在建");
    expect([large.length, large.every(({ spraying }) => spraying === "√")]).toEqual([30, true]);
    expect([sites.length, sites.filter(({ spraying }) => spraying !== "√").length]).toEqual([42, 10]);
  });

  it("holds 3812 亩 of bare land treated and 188 under way", () => {
    const land = plainRows(workbook, "裸露土地治理", { area: "裸露面积（亩）", state: "治理情况" });
    expect(
      ["已治理", "正在治理"].map((state) =>
        total(
          column(
            land.filter((row) => row.state === state),
            "area",
          ),
        ),
      ),
    ).toEqual([3812, 188]);
  });

  it("holds streets swept by machine altogether, 8 mixing plants, 16 silos, 2.1 万㎡ repaired", () => {
    const swept = plainRows(workbook, "道路机械化清扫", {
      month: "月份",
      due: "应清扫面积",
      done: "机械化清扫面积",
    }).filter(({ due }) => typeof due === "number");
    expect([swept.length, total(column(swept, "done")) / total(column(swept, "due"))]).toEqual([11, 1]);
    const done = (title: string): number =>
      different(
        plainRows(workbook, "搅拌站和料仓", { enterprise: "企业名称", state: "完成情况" }, title)
          .filter(({ state }) => state === "已完成")
          .map(({ enterprise }) => enterprise),
      );
    expect([done("一、混凝土搅拌站全封闭规范化建设改造清单"), done("二、企业全封闭料仓建设清单")]).toEqual([8, 16]);
    expect(total(column(plainRows(workbook, "坑槽修补", { day: "施工日期", area: "修补面积（㎡）" }), "area"))).toBe(
      21_000,
    );
  });
});

describe("强化机动车治理", () => {
  it("holds 7 points manned for 24 h, and 98 % fewer trucks in transit", () => {
    expect(
      column(
        plainRows(
          workbook,
          "查控点位和过境货车",
          { point: "点位名称", hours: "值守时间" },
          "示例市柴油货车固定查控点位清单",
        ),
        "hours",
      ).slice(0, 7),
    ).toEqual(Array(7).fill("24小时"));
    const trucks = plainRows(workbook, "查控点位和过境货车", {
      point: "监测断面",
      before: "管控前日均",
      after: "管控后日均",
    });
    const [before, after] = [total(column(trucks, "before")), total(column(trucks, "after"))];
    expect((100 * (after - before)) / before).toBeGreaterThan(-98.5);
    expect((100 * (after - before)) / before).toBeLessThan(-97.5);
    expect(trucks).toHaveLength(7);
  });

  it("holds 66 old diesel trucks scrapped and 36 heavy China VI registered, side by side", () => {
    const scrapped = plainRows(workbook, "机动车淘汰和注册", { day: "注销日期", plate: "号牌号码", fuel: "燃料种类" });
    expect([different(column(scrapped, "plate")), different(column(scrapped, "fuel"))]).toEqual([66, 1]);
    const registered = plainRows(
      workbook,
      "机动车淘汰和注册",
      { day: "注册日期", plate: "号牌号码", kind: "车型", stage: "排放阶段" },
      "2021年新注册登记柴油货车台账",
    ).filter(({ plate }) => plate !== null);
    expect(registered.filter(({ kind, stage }) => String(kind).startsWith("重型") && stage === "国六")).toHaveLength(
      36,
    );
    expect(registered).toHaveLength(50);
    expect(
      [...column(scrapped, "day"), ...column(registered, "day")].every(
        (day) => yearOfCell(day) === 2021 && Number(day) <= UNTIL,
      ),
    ).toBe(true);
  });

  it("holds 80 % new-energy buses", () => {
    const buses = plainRows(workbook, "公交车", { energy: "能源类型", count: "上线运营数（辆）" });
    expect([
      total(
        column(
          buses.filter(({ energy }) => energy !== "天然气"),
          "count",
        ),
      ),
      total(column(buses, "count")),
    ]).toEqual([96, 120]);
  });

  it("holds 1235.62 万吨 by rail from January to November, and a road share that falls", () => {
    const freight = plainRows(workbook, "货运量2021年", { month: "月份", rail: "铁路", road: "公路" });
    const [rail, road] = [total(column(freight, "rail")), total(column(freight, "road"))];
    expect([freight.length, rail]).toEqual([11, 1235.62]);
    const last = plainRows(workbook, "货运量2020年", { mode: "运输方式", ...monthHeaders });
    const amountBy = (mode: string): number =>
      total(last.filter((row) => row.mode === mode).flatMap((row) => untilNovember.map((key) => row[key])));
    expect(road / (rail + road)).toBeLessThan(amountBy("公路") / (amountBy("公路") + amountBy("铁路")));
  });
});

describe("餐饮、重污染天气应对", () => {
  it("holds 74 graded enterprises, and staggered production of 43 in 11 industries under 4 departments", () => {
    expect(
      different(column(plainRows(workbook, "绩效分级", { enterprise: "企业名称", grade: "绩效等级" }), "enterprise")),
    ).toBe(74);
    const staggered = filledDown(
      filledDown(
        plainRows(workbook, "错峰生产", { industry: "所属行业", enterprise: "企业名称", department: "包联部门" }),
        "industry",
      ),
      "department",
    );
    expect((["industry", "enterprise", "department"] as const).map((key) => different(column(staggered, key)))).toEqual(
      [11, 43, 4],
    );
  });

  it("holds 3 joint meetings, 2 cross enforcements, and inspections of restaurants", () => {
    const actions = column(plainRows(workbook, "联席会议和交叉执法", { kind: "活动类型", day: "活动日期" }), "kind");
    expect(["联席会议", "交叉执法"].map((kind) => actions.filter((action) => action === kind).length)).toEqual([3, 2]);
    expect(plainRows(workbook, "餐饮油烟检查", { restaurant: "餐饮单位", result: "检查结果" })).toHaveLength(48);
  });
});

describe("督察整改", () => {
  it("holds the notice's problem, goal and measures with what a notice must say, and two further problems", () => {
    const items = plainRows(workbook, "反馈问题清单", {
      number: "问题序号",
      problem: "反馈问题",
      goal: "整改目标",
      history: "前期整改情况",
      measures: "整改措施",
      deadline: "整改时限",
      from: "公示开始日期",
      to: "公示结束日期",
      phone: "监督电话",
    });
    expect(items).toHaveLength(3);
    expect(items[0]).toMatchObject({
      problem: expect.stringContaining("PM10平均浓度较2014年上升65%"),
      goal: expect.stringContaining("重度及以上污染天数较2017年下降15%"),
      history: expect.stringContaining("9项措施整改"),
      measures: expect.stringContaining("从8个方面推进"),
      deadline: "2020年底，长期坚持",
      from: 44_546,
      to: 44_552,
      phone: "0990-0000000",
    });
  });

  const tasks = plainRows(workbook, "整改任务台账", {
    number: "序号",
    workstream: "工作类别",
    task: "整改任务",
    unit: "责任单位",
    deadline: "整改时限",
    state: "完成情况",
    closed: "销号日期",
  });

  it("holds 43 tasks of the air problem in ten kinds of work, each with a unit, a deadline and a state", () => {
    expect(column(tasks, "number")).toEqual(Array.from({ length: 43 }, (_, index) => index + 1));
    expect(different(column(filledDown(tasks, "workstream"), "workstream"))).toBe(10);
    expect(
      tasks.every(
        ({ task, unit, deadline, state }) => task !== null && unit !== null && deadline !== null && state !== null,
      ),
    ).toBe(true);
    expect(plainRows(workbook, "二轮和自治区整改任务", { number: "任务编号", task: "任务内容" })).toHaveLength(5);
  });

  it("knows every state, and gives a closed task its date", () => {
    const states = new Set(column(tasks, "state"));
    for (const state of [
      "已销号",
      "已通过验收",
      "公示中",
      "已完成整改",
      "超过序时进度",
      "达到序时进度",
      "未达到序时进度",
      "尚未启动",
    ])
      expect(states).toContain(state);
    expect(tasks.every(({ state, closed }) => (state === "已销号") === (closed !== null))).toBe(true);
    expect(tasks.every(({ closed }) => closed === null || Number(closed) <= UNTIL)).toBe(true);
  });

  it("states deadlines in all the ways of such ledgers", () => {
    const deadlines = new Set(column(tasks, "deadline"));
    for (const deadline of ["2021年底", "立行立改", "长期坚持", "2021年采暖季前", "2021年6月、12月", "2021-11-30"])
      expect(deadlines).toContain(deadline);
  });
});

describe("targets", () => {
  it("asks something of a dozen measures, by months of some, and defines one that no catalogue knows", () => {
    const targets = plainRows(workbook, "指标目标", {
      name: "指标名称",
      target: "目标值",
      march: "3月",
      december: "12月",
      table: "数据表",
    });
    expect(targets.length).toBeGreaterThanOrEqual(12);
    expect(targets.filter(({ march }) => march !== null).map(({ name, december }) => [name, december])).toEqual([
      ["老旧柴油货车淘汰", 66],
      ["煤质抽检批次", 16],
    ]);
    expect(targets.filter(({ table }) => table !== null).map(({ name, table }) => [name, table])).toEqual([
      ["国控断面水质达标率", "水质断面监测"],
    ]);
    const water = plainRows(workbook, "水质断面监测", { section: "断面名称", quality: "水质类别" });
    expect([
      water.length,
      water.filter(({ quality }) => ["Ⅰ类", "Ⅱ类", "Ⅲ类"].includes(String(quality))).length,
    ]).toEqual([44, 43]);
  });
});

describe("formulas", () => {
  it("total what stands over, under or beside them", () => {
    const checked = [
      ["会议台账", 0],
      ["煤炭消费2021年", 13 * 6 + 20],
      ["货运量2021年", 11 + 3],
    ] as const;
    for (const [name, count] of checked) {
      const sheet = workbook.sheetByName(name);
      const formulas =
        sheet?.rowNumbers().flatMap((row) => sheet.rowCells(row).filter(([, { formula }]) => formula !== null)) ?? [];
      expect(formulas.length, name).toBe(count);
    }
  });
});
