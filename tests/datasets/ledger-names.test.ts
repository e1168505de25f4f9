/** Names of columns by what they are made of, and words of results by what they say. */
import { describe, expect, it } from "vitest";
import { parseChoice } from "../../src/recognition/parse-choice";
import { boilers, coalSamples } from "../../src/datasets/ledgers/coal";
import { constructionSites } from "../../src/datasets/ledgers/dust";
import { lookBacks } from "../../src/datasets/ledgers/industry";
import { projectReviews } from "../../src/datasets/ledgers/projects";
import { catering, gradedEnterprises } from "../../src/datasets/ledgers/response";
import { scrappedVehicles } from "../../src/datasets/ledgers/vehicles";
import { amountAspect, countedIn } from "../../src/vocabulary/amount-words";
import { DUE_BY, TASK, WHO_ANSWERS } from "../../src/vocabulary/task-columns";
import { column, codes, ledgersOf, readSheet } from "./ledger-bench";

describe("a column of amounts says by its name what it counts:", () => {
  it.each([
    ["应改户数", "plan", "户"],
    ["目标户数", "plan", "户"],
    ["下达任务数", "plan", ""],
    ["年度任务", "plan", ""],
    ["计划完成户数", "plan", "户"],
    ["县下达指标", "plan", ""],
    ["已改户数", "done", "户"],
    ["任务完成数", "done", ""],
    ["已完成任务户数", "done", "户"],
    ["累计完成", "done", ""],
    ["完工户数", "done", "户"],
    ["完成面积", "done", "面积"],
    ["未完成户数", null, "户"],
    ["剩余户数", null, "户"],
    ["上年完成户数", null, "户"],
    ["完成率", null, ""],
    ["总户数", null, "户"],
  ])("%s", (name, aspect, counted) => {
    expect([amountAspect(name), countedIn(name)]).toEqual([aspect, counted]);
  });
});

describe("a column of a list of tasks is known by its parts:", () => {
  it.each([
    ["牵头部门", "who"],
    ["责任主体", "who"],
    ["承办单位", "who"],
    ["整改责任部门", "who"],
    ["配合单位", ""],
    ["监管部门", ""],
    ["办结期限", "due"],
    ["要求完成时间", "due"],
    ["整改截止时间", "due"],
    ["完成时间", ""],
    ["实际完成时间", ""],
    ["整改内容", "task"],
    ["重点任务", "task"],
    ["任务来源", ""],
    ["整改措施", ""],
  ])("%s", (name, expected) => {
    const found = [
      ...(WHO_ANSWERS.test(name) ? ["who"] : []),
      ...(DUE_BY.test(name) ? ["due"] : []),
      ...(TASK.test(name) ? ["task"] : []),
    ];
    expect(found.join()).toBe(expected);
  });
});

describe("a result is what its words say, not what they hold:", () => {
  const of = {
    catering: catering.columns.result,
    energy: catering.columns.cleanEnergy,
    coal: coalSamples.columns.result,
    fuel: boilers.columns.fuel,
    site: constructionSites.columns.state,
    rebound: lookBacks.columns.rebound,
    review: projectReviews.columns.result,
    grade: gradedEnterprises.columns.grade,
    stage: scrappedVehicles.columns.stage,
    spraying: constructionSites.columns.spraying,
  } as const;
  it.each([
    ["catering", "无异常", "good"],
    ["catering", "未正常运行", "fault"],
    ["catering", "不符合要求", "fault"],
    ["catering", "未发现不合格", "good"],
    ["catering", "净化器运行正常，未发现直排", "good"],
    ["catering", "设备老化", null],
    ["energy", "使用燃煤", "no"],
    ["energy", "未使用天然气", "no"],
    ["coal", "未检出超标", "pass"],
    ["coal", "全硫超限值", "fail"],
    ["coal", "待出报告", null],
    ["fuel", "无烟煤", "coal"],
    ["fuel", "生物质成型燃料", "other"],
    ["site", "正在施工", "building"],
    ["site", "停止施工", "stopped"],
    ["site", "计划开工", null],
    ["rebound", "未见死灰复燃", "no"],
    ["rebound", "发现反弹", "yes"],
    ["review", "未获通过", "rejected"],
    ["review", "经审议，通过", "passed"],
    ["grade", "保持B级", "b"],
    ["grade", "撤销B级", null],
    ["grade", "C级（目标B级）", "c"],
    ["grade", "C级（拟晋升B级）", "c"],
    ["grade", "B级降为C级", "c"],
    ["grade", "由C级提升至B级", "b"],
    ["grade", "申报A级中，现为B级", "b"],
    ["grade", "C级，计划2026年升为B级", "c"],
    ["grade", "C（申报B级中）", "c"],
    ["grade", "D→C", "c"],
    ["grade", "2024年C级，2025年B级", null],
    ["grade", "A/B级", null],
    ["grade", "AA级", null],
    ["grade", "B级（含C级工序）", "b"],
    ["stage", "国三（拟更新为国六）", "three"],
    ["spraying", "待安装", "no"],
    ["spraying", "待完善", "no"],
    ["stage", "高于国三", "four"],
    ["stage", "达不到国Ⅳ", "three"],
  ] as const)("%s: %s", (which, text, expected) => {
    expect(parseChoice(text, of[which].spec.choices ?? {})).toBe(expected);
  });
});

describe("a list of tasks", () => {
  const rows = [
    [1, "修建管网", "2024年6月底前", "已完成"],
    [2, "清退砂场", "2024年12月底前", "正在整改"],
  ];

  it("without 责任单位 is read, and it is told", () => {
    const data = readSheet([["督察整改任务清单"], ["序号", "整改任务", "整改时限", "完成情况"], ...rows]);
    expect(ledgersOf(data)).toEqual(["rectificationTasks"]);
    expect(codes(data)).toContain("requiredColumnMissing");
  });

  it("whose headings name the offices has them from there", () => {
    const [first = [], second = []] = rows;
    const data = readSheet([
      ["督察整改任务清单"],
      ["序号", "整改任务", "整改时限", "完成情况"],
      ["一、县水利局（1项）"],
      first,
      ["二、县住建局（1项）"],
      second,
    ]);
    expect(column(data, "responsible")).toEqual([["县水利局"], ["县住建局"]]);
    expect(codes(data)).not.toContain("requiredColumnMissing");
  });

  it("with a slip in its headings is read all the same", () => {
    const data = readSheet([
      ["督察整改台帐"],
      ["序号", "整改任务", "责任单住", "整改时线", "完成请况"],
      [1, "修建管网", "县水利局", "2024年6月底前", "已完成"],
      [2, "清退砂场", "县水利局", "2024年12月底前", "正在整改"],
    ]);
    expect(column(data, "responsible", "state")).toEqual([
      ["县水利局", "已完成"],
      ["县水利局", "正在整改"],
    ]);
  });

  it.each([
    ["in the heading", "完成情况（1已完成 2正在整改 3未启动）", []],
    ["in a note below", "完成情况", ["注：1—已完成；2—正在整改；3—未启动"]],
  ])("whose signs are explained %s says what they mean", (_, head, note) => {
    const data = readSheet([
      ["督察整改任务清单"],
      ["序号", "整改任务", "责任单位", "整改时限", head],
      [1, "修建管网", "县水利局", "2024年6月底前", 1],
      [2, "清退砂场", "县水利局", "2024年12月底前", 2],
      [3, "修复矿山", "县水利局", "2025年12月底前", 3],
      ...(note.length === 0 ? [] : [note]),
    ]);
    expect(column(data, "state")).toEqual([["已完成"], ["正在整改"], ["未启动"]]);
  });
});

describe("what stands beside or between is none of the list:", () => {
  const list = [
    ["2024年清洁取暖改造任务清单"],
    ["乡镇", "应改户数", "已改户数"],
    ["柳泉镇", 120, 100],
    ["石桥镇", 101, 96],
    ["大王镇", 30, 10],
  ];

  it("a table of another subject beside it, under no title of its own", () => {
    const other = [[], ["", "乡镇", "计划户数", "完成户数"], ["", "青龙镇", 300, 200], ["", "白河镇", 150, 90]];
    const data = readSheet(list.map((row, index) => [...row, ...(other[index] ?? [])]));
    expect(column(data, "planned", "done")).toEqual([
      [120, 100],
      [101, 96],
      [30, 10],
    ]);
  });

  it.each([[["【城北片区】"]], [["甲", "东部乡镇"]], [["完成率", 0.9, 0.8]], [["同比（%）", -2, 3]]])(
    "a row %j",
    (between) => {
      const data = readSheet([...list.slice(0, 4), between, ...list.slice(4)]);
      expect(column(data, "planned")).toEqual([[120], [101], [30]]);
    },
  );
});

describe("a column of yes and no by what it asks:", () => {
  const spraying = (header: string) =>
    column(
      readSheet([
        ["建筑施工工地台账"],
        ["工地名称", "建筑面积（平方米）", header],
        ["甲工地", 5000, "是"],
        ["乙工地", 6000, "否"],
      ]),
      "spraying",
    ).flat();

  it.each(["喷淋系统是否启用", "喷淋装置是否正常运行", "是否安装喷淋设施", "围墙喷雾设备有无配备"])("%s", (header) => {
    expect(spraying(header)).toEqual(["yes", "no"]);
  });

  it.each(["喷淋设施是否损坏", "喷淋系统有无故障", "喷淋是否停用"])("%s asks what is amiss", (header) => {
    expect(spraying(header)).not.toEqual(["yes", "no"]);
  });
});
