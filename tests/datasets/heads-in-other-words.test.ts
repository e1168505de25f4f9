/** Under a title that leaves no doubt a column may be called in any words that say what stands in it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RawValue } from "../../src/cells/snapshot";
import { assessed, assessedSheets } from "./assessed";

type Rows = readonly (readonly RawValue[])[];

interface List {
  readonly title: string;
  /** The ways in which each column may be called. */
  readonly heads: readonly (readonly string[])[];
  readonly rows: Rows;
  readonly indicator: string;
  readonly figure: number;
}

const lists: readonly List[] = [
  {
    title: "超标数据推送督办台账",
    heads: [["推送日", "通知日期"], ["企业名称"], ["超标时数", "超标时长（小时）"], ["处罚额（万元）"], ["处理结果"]],
    rows: [
      ["2024-02-05", "甲厂", 4, "", "剔除"],
      ["2024-03-05", "乙厂", 6, 2, "处罚"],
    ],
    indicator: "pushedHours",
    figure: 10,
  },
  {
    title: "“散乱污”回头看检查记录",
    heads: [
      ["检查日", "核查日期"],
      ["企业", "检查对象"],
      ["有无反弹", "是否再次复燃", "是否复产", "有无恢复生产现象"],
    ],
    rows: [
      ["2024-02-05", "甲厂", "无"],
      ["2024-03-05", "乙厂", "有"],
    ],
    indicator: "scatteredRebounds",
    figure: 1,
  },
  {
    title: "农村清洁取暖完成情况",
    heads: [
      ["镇（办）", "乡镇"],
      ["下达户数", "改造任务", "应改户数"],
      ["安装户数", "改造完成", "通气户数"],
    ],
    rows: [
      ["甲镇", 100, 80],
      ["乙镇", 90, 70],
    ],
    indicator: "cleanHeatingHouseholds",
    figure: 150,
  },
  {
    title: "城区电采暖面积台账",
    heads: [["序号"], ["楼盘", "院落", "小区名称"], ["供热面积（万㎡）", "采暖面积（万平方米）"]],
    rows: [
      [1, "甲苑", 3],
      [2, "乙苑", 2],
    ],
    indicator: "electricHeatingArea",
    figure: 5,
  },
  {
    title: "城区周边散煤用量（吨）",
    heads: [
      ["片区", "村（居）"],
      ["去年", "上年度用量", "2023年消费"],
      ["今年", "本年度用量", "2024年消费"],
    ],
    rows: [
      ["甲片", 300, 200],
      ["乙片", 200, 100],
    ],
    indicator: "bulkCoalUse",
    figure: 300,
  },
  {
    title: "过境货车流量",
    heads: [["断面"], ["原日均（辆）", "管控前日均（辆）"], ["现日均（辆）", "管控后（辆）"]],
    rows: [
      ["甲口", 900, 200],
      ["乙口", 600, 100],
    ],
    indicator: "transitTrucks",
    figure: 300,
  },
  {
    title: "柴油货车固定查控点清单",
    heads: [["点位"], ["执勤时间", "值班时段", "每日值守小时", "上岗时长（小时）"]],
    rows: [
      ["东口", "24小时"],
      ["西口", "8小时"],
    ],
    indicator: "roundTheClockPoints",
    figure: 1,
  },
  {
    title: "新建项目联合审查台账",
    heads: [["批次", "场次", "会次"], ["审查日期"], ["项目"], ["投资（亿元）"], ["是否通过", "结论"]],
    rows: [
      ["一", "2024-02-05", "甲", 2, "是"],
      ["二", "2024-03-05", "乙", 3, "否"],
    ],
    indicator: "projectsPassed",
    figure: 1,
  },
  {
    title: "公交车能源结构",
    heads: [["公司"], ["总车辆数", "总车数", "合计"], ["其中：纯电动", "纯电动"], ["其中：柴油", "柴油"]],
    rows: [
      ["甲", 12, 10, 2],
      ["乙", 5, 5, 0],
    ],
    indicator: "newEnergyBuses",
    figure: 15,
  },
];

const drawn = fc
  .constantFrom(...lists)
  .chain((list) => fc.tuple(...list.heads.map((names) => fc.constantFrom(...names))).map((head) => ({ list, head })));

describe("a list that its title names", () => {
  it("is read whatever its columns are called", () => {
    fc.assert(
      fc.property(drawn, ({ list: { title, rows, indicator, figure }, head }) => {
        const report = assessed([[title], head, ...rows]);
        expect([head, report.asked, report(indicator).figure]).toEqual([head, [], figure]);
      }),
      { numRuns: 80 },
    );
  });

  it("counts the boilers that a row stands for", () => {
    const report = assessed([
      ["燃气锅炉低氮改造台账"],
      ["使用单位", "改造锅炉数", "是否完成"],
      ["甲", 3, "是"],
      ["乙", 2, "否"],
    ]);
    expect([report("lowNoxBoilers").figure, report("lowNoxBoilers").plan]).toEqual([3, 5]);
  });

  it.each(["签约户数", "开工户数", "涉及户数"])("does not take another stage for what is done: %s", (head) => {
    const report = assessed([
      ["农村清洁取暖完成情况"],
      ["乡镇", "计划户数", head],
      ["甲镇", 100, 80],
      ["乙镇", 90, 70],
    ]);
    expect(report("cleanHeatingHouseholds").figure).toBeNull();
  });
});

describe("a head of two lines", () => {
  const rows: Rows = [
    ["甲镇", 100, 80],
    ["乙镇", 90, 70],
  ];
  const groups = fc
    .tuple(fc.constantFrom("基本情况", "单位信息", "项目概况"), fc.constantFrom("进展情况", "实施情况", "治理情况"))
    .chain(([first, second]) => fc.constantFrom([first, "", second], [first, second, ""], [first, "", "备注"]));

  it("begins with the words for its groups, and the title stands above them", () => {
    fc.assert(
      fc.property(groups, (over) => {
        const report = assessed([["农村清洁取暖完成情况"], over, ["乡镇", "计划户数", "完成户数"], ...rows]);
        expect([over, report.asked, report("cleanHeatingHouseholds").figure]).toEqual([over, [], 150]);
      }),
    );
  });
});

describe("lines over a list", () => {
  const list: Rows = [
    ["乡镇", "计划户数", "完成户数"],
    ["甲镇", 100, 80],
    ["乙镇", 90, 70],
  ];
  const offices = fc.constantFrom(
    "县大气污染防治工作领导小组办公室",
    "某县生态环境局",
    "县污染防治攻坚战指挥部",
    "某县人民政府",
  );
  const printed = fc.constantFrom(["打印日期", "2024-06-30"], ["导出时间", "2024年6月30日"], ["填报单位", "甲局"]);

  it("that name an office or say when it was printed are not what it is about", () => {
    fc.assert(
      fc.property(offices, printed, fc.boolean(), fc.boolean(), (office, line, hasOffice, isPrinted) => {
        const above: Rows = [...(hasOffice ? [[office]] : []), ["农村清洁取暖完成情况"], ...(isPrinted ? [line] : [])];
        const report = assessed([...above, ...list]);
        expect([above, report.asked, report("cleanHeatingHouseholds").figure]).toEqual([above, [], 150]);
      }),
    );
  });
});

describe("what the coal of a year may come to", () => {
  it.each(["2024年控制量", "2024年度控制量", "年度总量指标", "2024年指标", "2024年总量控制指标"])(
    "is headed %s",
    (head) => {
      const report = assessed([
        ["规模以上工业企业煤炭消费情况（2024年1—3月）"],
        ["单位：万吨"],
        ["企业名称", head, "1月", "2月", "3月"],
        ["甲厂", 150, 12, 12, 12],
        ["乙厂", 50, 4, 4, 4],
      ]);
      const { plan, figure } = report("coalUse");
      expect([report.asked, plan, figure]).toEqual([[], 200, 48]);
    },
  );
});

describe("groups over the same words", () => {
  const words = fc.constantFrom(["任务", "完成"], ["计划", "完成"], ["应改", "已改"], ["年度任务", "累计完成"]);
  const table = (groups: readonly string[], [plan, done]: readonly string[], rows: Rows): Rows => [
    ["农村清洁取暖进度表"],
    ["单位：户"],
    ["乡镇", ...groups.flatMap((group) => [group, ""])],
    ["", ...groups.flatMap(() => [plan ?? "", done ?? ""])],
    ...rows,
  ];

  it("are added, the plan as what is done, where they are kinds of one work", () => {
    const kinds = fc.constantFrom(
      ["煤改电", "煤改气"],
      ["“煤改电”", "“煤改气”"],
      ["电代煤", "气代煤"],
      ["电采暖", "燃气", "生物质"],
    );
    fc.assert(
      fc.property(kinds, words, (groups, pair) => {
        const cells = (from: number): RawValue[] => groups.flatMap((_, at) => [from + 40 * at, from + 30 * at - 8]);
        const report = assessed(
          table(groups, pair, [
            ["甲镇", ...cells(100)],
            ["乙镇", ...cells(60)],
          ]),
        );
        const sum = (of: 0 | 1): number =>
          [100, 60].reduce(
            (total, from) => total + groups.reduce((all, _, at) => all + from + (of === 0 ? 40 * at : 30 * at - 8), 0),
            0,
          );
        const { plan, figure } = report("cleanHeatingHouseholds");
        expect([groups, pair, report.asked, plan, figure]).toEqual([groups, pair, [], sum(0), sum(1)]);
      }),
    );
  });

  it("are asked about where they are steps: what is planned of each is the same", () => {
    fc.assert(
      fc.property(fc.constantFrom(["签约", "安装"], ["甲阶段", "乙阶段"], ["入户", "通气"]), words, (groups, pair) => {
        const report = assessed(
          table(groups, pair, [
            ["甲镇", 100, 90, 100, 70],
            ["乙镇", 60, 50, 60, 40],
          ]),
        );
        const { plan, figure } = report("cleanHeatingHouseholds");
        expect([groups, pair, plan === 320, figure === 250]).toEqual([groups, pair, false, false]);
      }),
    );
  });
});

describe("how a task stands", () => {
  const head = ["序号", "整改事项", "牵头单位", "完成时限"];
  it.each(["推进情况简述", "工作进展概述", "进展情况"])("is what the state says, not %s", (prose) => {
    for (const both of [
      ["整改进展状态", prose],
      [prose, "整改进展状态"],
    ]) {
      const cells = both[0] === prose ? ["按计划开展", "整改完成"] : ["整改完成", "按计划开展"];
      const report = assessed([
        ["督察整改任务调度表"],
        [...head, ...both],
        [1, "河道清淤", "水务局", "2024年12月底", ...cells],
        [2, "管网改造", "住建局", "2024年12月底", ...cells],
      ]);
      expect([both, report.monthly.tasks?.tasks.map(({ computed }) => computed)]).toEqual([both, ["done", "done"]]);
    }
  });
});

describe("a sheet without a year", () => {
  const months: Rows = [["铁路公路货运量（万吨）"], ["月份", "铁路", "公路"], ["1月", 10, 20], ["2月", 10, 20]];
  const dated = (year: number): Rows => [
    [`${year}年农村清洁取暖完成情况`],
    ["乡镇", "计划户数", "完成户数"],
    ["甲镇", 10, 5],
  ];

  it("is of the report's where the workbook speaks of no other", () => {
    const report = assessedSheets({ 货运: months, 取暖: dated(2024) });
    expect([report.asked, report("railFreight").figure]).toEqual([[], 20]);
  });

  it.each([[[]], [[2023]], [[2023, 2024]]])("is asked about where it speaks of %j", (years) => {
    const others = Object.fromEntries(years.map((year): [string, Rows] => [`取暖${year}`, dated(year)]));
    expect(assessedSheets({ 货运: months, ...others }).asked).toContain("whichYear");
  });
});

describe("a list that its title calls 任务", () => {
  it("is no sheet of targets where its columns name one thing that is measured", () => {
    const report = assessed([
      ["建筑工地任务表"],
      ["工地名称", "建筑面积（平方米）", "工程状态", "自动喷淋"],
      ["甲苑", 4000, "在建", "有"],
      ["乙苑", 6000, "在建", "无"],
    ]);
    expect([report("sites").figure, report("sprayingSites").figure]).toEqual([2, 1]);
  });
});

describe("targets shared out", () => {
  it("are the county's, wherever its column stands", () => {
    const shares: RawValue[] = ["甲", "乙"];
    for (const first of [true, false]) {
      const around = (own: RawValue, parts: readonly RawValue[]): RawValue[] =>
        first ? [own, ...parts] : [...parts, own];
      const report = assessedSheets({
        锅炉: [["燃煤锅炉淘汰清单"], ["使用单位", "额定蒸发量", "淘汰情况"], ["丙", 4, "已淘汰"], ["丁", 4, "未淘汰"]],
        分解: [
          ["2024年大气污染防治目标任务分解表"],
          ["任务名称", "单位", ...around("全县任务", ["分解任务", ""])],
          ["", "", ...around("", shares)],
          ["燃煤锅炉淘汰", "台", ...around(5, [3, 2])],
        ],
      });
      expect(report("boilersRetired").plan).toBe(5);
    }
  });
});
