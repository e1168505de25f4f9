/**
 * The disclosure notice from a situation made by hand: its text, its figures, what it lacks, and what staff make of it.
 */
import { describe, expect, it } from "vitest";
import { addDays, dayOf, type Day } from "../../src/calendar/day";
import { checkNoticeText } from "../../src/checks/check-notice-text";
import type { Finding, FindingCode } from "../../src/findings/finding";
import { findingMessages } from "../../src/i18n/findings";
import { ledgerIndicators } from "../../src/indicators/catalogue/catalogue";
import { workstreamIds } from "../../src/indicators/workstreams";
import { composeNotices, type NoticeInput } from "../../src/notice/composing/compose-notices";
import type { Notice, NoticeSection } from "../../src/notice/notice";
import { NO_DATA } from "../../src/notice/templates/fill-template";
import {
  standardTemplates,
  TEMPLATE_SHEET,
  NOTICE_SHEET,
  templatePlace,
} from "../../src/notice/templates/standard-templates";
import { sheetNames } from "../../src/report/report-input";
import {
  air,
  airItem,
  assessTasksOf,
  ledgersOf,
  progressOf,
  seedInput,
  seedTasks,
  seedValues,
  task,
  type ItemValues,
} from "./notice-fixture";

const compose = (over: Partial<NoticeInput> = {}) => composeNotices({ ...seedInput, ...over });

function noticeOf(over: Partial<NoticeInput> = {}, index = 0): Notice {
  const notice = compose(over).notices[index];
  if (!notice) throw new Error(`there is no notice ${index}`);
  return notice;
}

function sectionOf(notice: Notice, id: string): NoticeSection {
  const section = id === "outcome" ? notice.outcome : notice.completion.find((one) => one.id === id);
  if (!section) throw new Error(`the notice has no section ${id}`);
  return section;
}

const textOf = (id: string, over: Partial<NoticeInput> = {}): string => sectionOf(noticeOf(over), id).composed.text;
const findingsOf = <Code extends FindingCode>(
  code: Code,
  over: Partial<NoticeInput> = {},
): Extract<Finding, { code: Code }>[] =>
  compose(over).findings.filter((one): one is Extract<Finding, { code: Code }> => one.code === code);

const without = (...ids: string[]) =>
  progressOf(Object.fromEntries(Object.entries(seedValues).filter(([id]) => !ids.includes(id))));
const withValues = (values: Readonly<Record<string, number>>) => progressOf({ ...seedValues, ...values });

describe("the notice about the air", () => {
  it("has history, opening and the ten workstreams in order, numbered, then the outcome", () => {
    const notice = noticeOf();
    expect(notice.title).toBe("示例市生态环境保护督察反馈意见第一项问题整改情况公示表");
    expect(notice.completion.map(({ id }) => id)).toEqual(["history", "opening", ...workstreamIds]);
    expect(notice.completion.slice(2).map(({ composed }) => Number(/^\d+/.exec(composed.text)?.[0]))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
    expect(notice.outcome?.id).toBe("outcome");
    // Nobody gave a day of publication, and none is made up.
    expect(notice.signedOn).toBeNull();
    expect(notice.publication).toBe("自公示之日起7天");
  });

  it("has nothing to complain of where all is there", () => {
    expect(compose().findings.map(({ code }) => code)).toEqual(["noticeUnsigned"]);
    expect(
      [...noticeOf().completion, sectionOf(noticeOf(), "outcome")].filter(({ composed }) =>
        composed.text.includes(NO_DATA),
      ),
    ).toEqual([]);
  });

  it("says every figure of the ten workstreams in the words of its indicator, with the rows it came from", () => {
    const units = new Map(ledgerIndicators.map((indicator) => [indicator.title["zh-CN"], indicator]));
    const figures = noticeOf().completion.flatMap(({ composed }) =>
      composed.figures.map((figure) => ({ ...figure, said: composed.text.slice(figure.from, figure.to) })),
    );
    const named = figures.filter(({ name }) => units.has(name));
    expect(new Set(named.map(({ name }) => name)).size).toBeGreaterThan(60);
    for (const { name, said, sources } of named) {
      const indicator = units.get(name);
      const value = Math.abs(seedValues[indicator?.id ?? ""] ?? NaN);
      expect(sources, name).not.toEqual([]);
      if (/\d/.test(said)) expect(said, name).toContain(String(value));
    }
    // What a condition claims rests on its figure as well.
    expect(named.filter(({ said }) => !/\d/.test(said)).map(({ name, said }) => [said, name])).toEqual([
      ["通过的项目中没有耗煤项目", "通过的耗煤项目数"],
      ["均已完成整治", "“散乱污”企业整治完成数"],
      ["未发现“死灰复燃”现象", "“散乱污”死灰复燃企业数"],
      ["未发现“死灰复燃”现象", "燃煤小锅炉死灰复燃数"],
      ["检验结果均为合格", "煤质抽检合格率"],
    ]);
  });

  it("itemises the tasks: the states of the opening add up to all", () => {
    const text = textOf("opening");
    expect(text).toContain("分解为43项任务");
    expect(text).toContain("已完成整改30项、达到序时进度11项、未达到序时进度2项");
    expect(text).toContain("加强重污染天气应对处置8个方面措施");
    expect(text).toContain("分10项说明");
  });

  it("says of no year's target that it is reached before the year is over, and names every base", () => {
    const text = textOf("outcome");
    expect(text).not.toMatch(/已全面完成|已完成/);
    expect(text).toContain("PM2.5年平均浓度控制在63.5微克/立方米以内，处于目标以内");
    expect(text).toContain("（年度尚未结束，是否完成以全年评价为准）");
    expect(text).not.toMatch(/锁定|日均/);
    expect(text).toContain("重度及以上污染天数减少26天、下降49.1%（年度尚未结束，全年数以年终为准）");
    expect(text).toContain(
      "下降15%的要求，重度及以上污染天数全年应控制在45天以内（严于上述年度考核目标），处于目标以内",
    );
  });

  it("holds half a year against the same half, and not against a whole year", () => {
    const inJuly = textOf("outcome", { until: dayOf(2021, 7, 15), month: { year: 2021, month: 7 } });
    expect(inJuly).not.toMatch(/与2017年（/);
    expect(inJuly).toContain("与2017年同期（");
    expect(textOf("outcome")).toMatch(/与2017年（/);
  });

  it("answers the problem in its own indicator: heating seasons of the years that it names, with their values", () => {
    const text = textOf("outcome");
    expect(text).toContain(
      "PM10浓度：2016—2017年采暖期平均为198微克/立方米，较2014—2015年采暖期（120微克/立方米）上升65.0%",
    );
    expect(text).toContain("2020—2021年采暖期平均为128微克/立方米，较2016—2017年采暖期下降35.4%");
    expect(text).toContain(
      "2021—2022年采暖期（截至2021年12月15日）平均为96微克/立方米，较上年同期（118微克/立方米）下降18.6%",
    );
    const [claim] = noticeOf().problem.figures;
    expect(noticeOf().problem.text.slice(claim?.from, claim?.to)).toBe("上升65%");
  });

  it("says what the year of the goal brought", () => {
    expect(textOf("outcome")).toContain("2020年：PM2.5平均浓度为51微克/立方米，较2017年下降19.0%");
  });

  it("corrects the words of the old one: 截至, 削减, hours", () => {
    const all = [...noticeOf().completion, sectionOf(noticeOf(), "outcome")]
      .map(({ composed }) => composed.text)
      .join("\n");
    expect(all).not.toMatch(/截止2|消减|\d条|mg\/m3|较\d{4}年同比/);
  });

  it("gives the text checker no error of its own making", () => {
    const notice = noticeOf();
    const text = [
      ...notice.completion.map(({ composed }) => composed.text),
      "整改成效",
      sectionOf(notice, "outcome").composed.text,
    ].join("\n");
    // A target of 63.5 above the base of 63, and one of 46 days against a goal of 45, are the superior's.
    const codes = checkNoticeText(text)
      .findings.filter(({ finding }) => finding.severity === "error")
      .map(({ finding }) => finding.code);
    expect(codes.filter((code) => code !== "textTargetLooserThanBase" && code !== "textTargetLooserThanGoal")).toEqual(
      [],
    );
  });
});

describe("what the sentences claim beyond their figures", () => {
  it.each<[what: string, values: Readonly<Record<string, number>>, section: string, said: string, unsaid: string]>([
    ["a boiler above the limit", { highestNox: 63 }, "industry", "实测最高63毫克/立方米", "50毫克/立方米以下"],
    [
      "works that are not all done",
      { upgradedEnterprises: 30 },
      "industry",
      "企业提标改造计划35家、完成30家；",
      "完成30家，已全部完成",
    ],
    ["polluters back in operation", { scatteredRebounds: 2 }, "scatteredPolluters", "发现2家“死灰复燃”", "未发现"],
    ["polluters not yet in order", { scatteredDone: 1 }, "scatteredPolluters", "已完成整治1家", "均已完成"],
    [
      "samples that failed",
      { coalSamplePassRate: 93.8, coalSamplesFailed: 1 },
      "noBurnZones",
      "合格15批次、不合格1批次，合格率93.8%",
      "均为合格",
    ],
    ["sites without spraying", { sprayingSites: 28 }, "dust", "应安装智能喷淋设施30个、已安装28个；", "全部安装"],
    ["a coal project let through", { coalProjectsPassed: 1 }, "projectAccess", "有耗煤项目1个", "没有耗煤项目"],
    ["coal beyond its cap", { coalUse: 900.5 }, "coalCap", "占年度控制量850万吨的105.9%，已超出年度控制量", "稳步推进"],
    ["more transit trucks", { transitTruckChange: 4 }, "vehicles", "上升4.0%", "减至"],
    ["land left bare", { bareLand: 0 }, "dust", "城市机械化清扫率", "治理裸露土地0亩"],
    ["a check a restaurant", { cateringInspections: 150 }, "catering", "检查餐饮单位150家；", "150家、150家次"],
    ["special meetings", { specialMeetings: 3 }, "leadership", "工作推进会及现场办公会15次、专题会议3次。", "15次。"],
    ["no meetings of one kind", { onSiteMeetings: 0 }, "leadership", "整改工作例会11次。", "现场办公会"],
  ])("%s", (_, values, section, said, unsaid) => {
    const text = textOf(section, { progress: withValues(values) });
    expect(text).toContain(said);
    expect(text).not.toContain(unsaid);
  });
});

describe("what the data lack", () => {
  it("an optional part is dropped whole, without a stray mark", () => {
    const over = { progress: without("bulkCoalChange", "coalSamples", "electricHeatingArea") };
    const text = textOf("noBurnZones", over);
    expect(text).not.toMatch(/散煤用量|抽检|电采暖面积|缺数据/);
    expect(text).not.toMatch(/[，、；][，、；。]/);
    expect(findingsOf("noticeFieldWithoutData", over)).toEqual([]);
  });

  it("a sentence without its figure is left out and found, at the template that asks for it", () => {
    const over = { progress: without("coalUse") };
    expect(textOf("coalCap", over)).not.toMatch(/消费煤炭|缺数据/);
    expect(findingsOf("noticeFieldWithoutData", over)).toMatchObject([
      {
        at: templatePlace("coalCap"),
        facts: { notice: "1", fields: "“工业企业煤炭消费量”" },
      },
    ]);
  });

  it("a workstream without tasks and data is left out, said so, and the numbers close up", () => {
    const catering = ledgerIndicators.filter(({ workstream }) => workstream === "catering").map(({ id }) => id);
    const over = {
      progress: without(...catering),
      tasks: assessTasksOf(seedTasks.filter(({ workstream }) => workstream !== "catering")),
    };
    const notice = noticeOf(over);
    expect(notice.completion.map(({ id }) => id)).not.toContain("catering");
    expect(sectionOf(notice, "heavyPollution").composed.text).toMatch(/^9\./);
    expect(sectionOf(notice, "opening").composed.text).toContain("7个方面措施");
    expect(findingsOf("noticeSectionLeftOut", over)).toMatchObject([
      { severity: "note", facts: { section: "加强餐饮综合治理" } },
    ]);
  });

  it("a workstream of which nothing can be said has no heading either", () => {
    const catering = ledgerIndicators.filter(({ workstream }) => workstream === "catering").map(({ id }) => id);
    const over = {
      progress: progressOf({
        ...Object.fromEntries(Object.entries(seedValues).filter(([id]) => !catering.includes(id))),
        cateringLookBacks: 0,
      }),
      tasks: assessTasksOf(seedTasks.filter(({ workstream }) => workstream !== "catering")),
    };
    const { completion } = noticeOf(over);
    expect(completion.map(({ id }) => id)).not.toContain("catering");
    expect(textOf("opening", over)).toContain("分9项说明");
    expect(findingsOf("noticeSectionLeftOut", over)).toHaveLength(1);
    expect(findingsOf("noticeFieldWithoutData", over)).toEqual([]);
  });

  it("projects are told of where nobody numbered the sessions", () => {
    expect(textOf("projectAccess", { progress: without("reviewSessions") })).toContain(
      "2021年审议项目200个，通过194个",
    );
  });

  it("a task that belongs to no workstream is told of behind them, and counted", () => {
    const tasks = assessTasksOf([
      ...seedTasks,
      task(44, { task: "组建巡查队伍", computed: "done", progress: "队伍12人到岗" }),
    ]);
    expect(noticeOf({ tasks }).completion.at(-1)?.composed.text).toBe("11.组建巡查队伍。队伍12人到岗。");
    expect(textOf("opening", { tasks })).toContain("分11项说明");
  });

  it("what went before has no number where nothing went before", () => {
    expect(textOf("opening", { ledgers: ledgersOf({ ...airItem, history: null }) })).toMatch(/^2021年/);
  });

  it("a cap of none is told in words", () => {
    const targets = air.targets.map((one) =>
      one.target.requirement.kind === "atMost" && one.target.indicator === "heavyDays"
        ? { ...one, targetValue: 0, judgedValue: 0 }
        : one,
    );
    expect(textOf("outcome", { assessment: { ...air, targets } })).toContain("；不出现重度及以上污染天气，超出目标（");
  });

  it("without air data the outcome tells of the tasks, and no template is called wrong", () => {
    const over = { assessment: null };
    expect(textOf("outcome", over)).toBe("43项整改任务中，已完成整改30项，尚未完成13项。");
    expect(findingsOf("noticeFieldWithoutData", over)).toMatchObject([{ facts: { fields: "“PM2.5平均浓度”" } }]);
    expect(findingsOf("templateUnknownField", over)).toEqual([]);
    expect(findingsOf("noticeSeasonsNotInData", over)).toHaveLength(1);
  });

  it("without any ledger no template is called wrong either", () => {
    expect(findingsOf("templateUnknownField", { progress: { ...seedInput.progress, workstreams: [] } })).toEqual([]);
  });

  it("a claim of the problem that the data do not bear out is found at the problem's cell", () => {
    const problem = "尤其是2016年，示例市采暖期PM10平均浓度较2014年上升70%。";
    expect(findingsOf("noticeProblemDiffers", { ledgers: ledgersOf({ ...airItem, problem }) })).toMatchObject([
      { at: { row: 3, column: 1 }, facts: { written: "上升70%", computed: "上升65%" } },
    ]);
  });
});

describe("the ledger of problems", () => {
  it.each(["goal", "measures", "deadline", "responsible", "acceptance", "phone", "signedBy"] as const)(
    "a missing %s is found at the cell to fill in",
    (field) => {
      const columns = [
        "number",
        "problem",
        "theme",
        "goal",
        "history",
        "measures",
        "deadline",
        "responsible",
        "supervisor",
        "acceptance",
        "publishedFrom",
        "publishedTo",
        "phone",
        "signedBy",
      ];
      const shown = { from: dayOf(2021, 12, 16), to: dayOf(2021, 12, 16) };
      const ledgers = ledgersOf({ ...airItem, publishedFrom: shown, [field]: null });
      expect(findingsOf("noticeFieldMissing", { ledgers })).toMatchObject([
        { at: { sheet: "督察反馈问题清单", row: 3, column: columns.indexOf(field) }, facts: { column: true } },
      ]);
    },
  );

  it("what several lack is told once, and no acceptance of what is under way and not to be shown yet", () => {
    const open = { acceptance: null, phone: null, publishedFrom: null, publishedTo: null };
    const items = ["1", "2"].map((number) => ({ ...airItem, ...open, number }));
    const found = findingsOf("noticeFieldMissing", { ledgers: ledgersOf(...items) });
    // The second has no task that is under way.
    expect(found.map(({ facts }) => [facts.notice, facts.field])).toEqual([
      ["1、2", "监督电话"],
      ["2", "验收情况"],
    ]);
  });

  it.each<[from: readonly [number, number], to: readonly [number, number] | null, words: string, short: boolean]>([
    [[12, 16], [12, 22], "2021年12月16日至2021年12月22日（7天）", false],
    [[12, 16], null, "2021年12月16日至2021年12月22日（7天）", false],
    // Thursday to Monday: three working days.
    [[12, 16], [12, 20], "2021年12月16日至2021年12月20日（5天）", true],
    [[12, 13], [12, 17], "2021年12月13日至2021年12月17日（5天）", false],
    // The National Day holidays: Friday 8 and Saturday 9 are worked, so the fifth working day is the 13th.
    [[10, 2], null, "2021年10月2日至2021年10月13日（12天）", false],
    [[10, 1], [10, 8], "2021年10月1日至2021年10月8日（8天）", true],
  ])("公示期 from %j to %j is %s", (from, to, words, short) => {
    const day = ([month, date]: readonly [number, number]) => ({
      from: dayOf(2021, month, date),
      to: dayOf(2021, month, date),
    });
    const over = {
      ledgers: ledgersOf({ ...airItem, publishedFrom: day(from), publishedTo: to && day(to) }),
      until: addDays(day(from).from, -1),
    };
    expect(noticeOf(over).publication).toBe(words);
    expect(findingsOf("noticePublicationShort", over)).toHaveLength(short ? 1 : 0);
  });

  it.each<[until: Day, from: Day, apart: "noticePublicationLater" | "noticePublicationEarlier" | null]>([
    [dayOf(2021, 6, 14), dayOf(2021, 12, 16), "noticePublicationLater"],
    [dayOf(2021, 1, 31), dayOf(2021, 3, 1), "noticePublicationLater"],
    [dayOf(2021, 6, 30), dayOf(2021, 7, 12), null],
    [dayOf(2021, 11, 30), dayOf(2021, 12, 31), null],
    [dayOf(2021, 12, 15), dayOf(2021, 12, 16), null],
    // It would be signed before the last day of its data.
    [dayOf(2021, 12, 16), dayOf(2021, 12, 16), "noticePublicationEarlier"],
    [dayOf(2022, 3, 31), dayOf(2021, 12, 16), "noticePublicationEarlier"],
  ])("as of %i a publication from %i on is of this report, or told as none of it", (asOf, from, apart) => {
    const item = {
      ...airItem,
      publishedFrom: { from, to: from },
      publishedTo: { from: addDays(from, 8), to: addDays(from, 8) },
    };
    const over = { ledgers: ledgersOf(item), until: asOf };
    const { publication, signedOn } = noticeOf(over);
    expect([publication, signedOn].map((said) => (said ?? "") === "")).toEqual([apart !== null, apart !== null]);
    const told = (given: Parameters<typeof compose>[0]): readonly string[] =>
      compose(given).findings.flatMap(({ code }) => (code.startsWith("noticePublication") ? [code] : []));
    expect(told(over)).toEqual(apart === null ? [] : [apart]);
    // The list does give a day: nobody is told that it is missing.
    expect(findingsOf("noticeUnsigned", over)).toEqual([]);
    const edits = new Map([
      ["notice:1:publication", "2021年6月20日至6月28日"],
      ["notice:1:signedOn", "2021年6月19日"],
    ]);
    expect(told({ ...over, edits })).toEqual([]);
  });

  it("a publication that ends before it begins is an error", () => {
    const day = (date: number) => ({ from: dayOf(2021, 12, date), to: dayOf(2021, 12, date) });
    expect(
      findingsOf("noticePublicationReversed", {
        ledgers: ledgersOf({ ...airItem, publishedFrom: day(16), publishedTo: day(10) }),
      }),
    ).toHaveLength(1);
  });

  it("no ledger, no notice, and the reason", () => {
    const over = { ledgers: { tables: [], findings: [] } };
    expect(compose(over).notices).toEqual([]);
    expect(findingsOf("noticeNoItems", over)).toMatchObject([{ severity: "note", facts: { tasks: 43 } }]);
  });

  it("says nothing of notices where there are no tasks either", () => {
    expect(findingsOf("noticeNoItems", { ledgers: { tables: [], findings: [] }, tasks: assessTasksOf([]) })).toEqual(
      [],
    );
  });
});

const water: ItemValues = {
  ...airItem,
  number: "2",
  theme: "water",
  problem: "示例市部分污水未经处理直接排入渠道。",
  goal: "2021年底前污水收集率达到85%。",
  history: null,
};
const waterTasks = [
  task(51, {
    item: "问题2",
    theme: "水",
    task: "完成污水处理厂提标改造",
    progress: "2021年9月完工。",
    computed: "closed",
    numbers: { target: 1, current: 1, unit: "座" },
    completion: 100,
  }),
  // A workstream of the air in name only.
  task(52, {
    item: "第二项",
    theme: "水",
    task: "整治工业废水",
    computed: "behind",
    workstream: "industry",
    flags: ["overdue"],
  }),
];
const both = { ledgers: ledgersOf(airItem, water), tasks: assessTasksOf([...seedTasks, ...waterTasks]) };

describe("problems of other kinds", () => {
  it("are told by their tasks: counts, progress as reported, own numbers", () => {
    const notice = noticeOf(both, 1);
    expect(notice.completion.map(({ id, composed }) => [id, composed.text])).toEqual([
      [
        "opening",
        "该问题分解为2项整改任务，截至2021年12月15日，已完成整改1项、未达到序时进度1项；上述任务中逾期未完成1项。整改情况如下：",
      ],
      ["51", "1.完成污水处理厂提标改造。2021年9月完工。"],
      ["52", `2.计划整治工业废水。目前未达到序时进度。`],
    ]);
    expect(notice.outcome?.composed.text).toBe(
      "完成污水处理厂提标改造：计划1座、完成1座（100%）。2项整改任务中，已完成整改1项，尚未完成1项（其中逾期1项）。",
    );
    expect(findingsOf("noticeTaskWithoutProgress", both)).toMatchObject([
      { facts: { notice: "2", count: 1, tasks: "52" } },
    ]);
  });

  it.each([
    ["完成年度锅炉淘汰任务", "长期坚持完成年度锅炉淘汰任务。"],
    ["加强入河排口监管", "长期坚持加强入河排口监管。"],
    ["河道日常保洁", "河道日常保洁（长期坚持）。"],
    ["持续开展巡河", "持续开展巡河。"],
  ])("a task without an end is told as going on: %s", (words, said) => {
    const standing = task(53, {
      item: "2",
      theme: "水",
      task: words,
      deadline: { kind: "permanent", text: "长期坚持" },
    });
    const tasks = assessTasksOf([standing]);
    expect(noticeOf({ ...both, tasks }, 1).completion.at(-1)?.composed.text).toContain(`1.${said}`);
  });

  it.each([
    ["河道清淤护岸12公里", "计划推进河道清淤护岸12公里。"],
    ["尾矿库规范治理", "计划推进尾矿库规范治理。"],
    ["处理设施扩建", "计划推进处理设施扩建。"],
    ["建立巡查机制，每月不少于2次", "计划建立巡查机制，每月不少于2次。"],
    ["加强入河排口监管", "计划加强入河排口监管。"],
    ["对4家企业开展执法检查", "计划对4家企业开展执法检查。"],
    ["12家砖厂完成提标改造", "计划12家砖厂完成提标改造。"],
    ["工业企业全面达标治理", "计划推进工业企业全面达标治理。"],
    // A level is reached or kept; nobody pushes it on.
    ["养殖场设施配套率达到92%", "养殖场设施配套率计划达到92%。"],
    ["用水总量控制在3.2亿立方米以内", "用水总量计划控制在3.2亿立方米以内。"],
    ["渔港油污水回收率由40%提高到75%", "渔港油污水回收率计划由40%提高到75%。"],
  ])("a task that is not done is told as planned: %s", (words, said) => {
    const tasks = assessTasksOf([task(53, { item: "2", theme: "水", task: words })]);
    expect(noticeOf({ ...both, tasks }, 1).completion.at(-1)?.composed.text).toContain(`1.${said}目前`);
  });

  it.each([
    // Of several works only that is said to be done which the amount measures.
    [
      "建设沉淀池（处理能力300立方米/日），同步建设截洪沟7.5公里、观测井4口",
      [7.5, 6, "公里"],
      "计划建设截洪沟7.5公里，已完成6公里（80%）。",
    ],
    ["拆除围堰2处、恢复湿地30亩", [30, 24, "亩"], "计划恢复湿地30亩，已完成24亩（80%）。"],
    ["在城区、镇区新建管网5公里、检查井90座", [5, 4, "公里"], "计划在城区、镇区新建管网5公里，已完成4公里（80%）。"],
    ["2021年在城区、镇区新建管网5公里", [5, 4, "公里"], "计划2021年在城区、镇区新建管网5公里，已完成4公里（80%）。"],
    ["雨污管网分流8公里", [8, 6, "公里"], "雨污管网分流计划8公里，已完成6公里（80%）。"],
    ["新建泵站2座、改造泵站2座", [2, 1, "座"], "新建泵站2座、改造泵站2座：计划2座、完成1座（80%）。"],
    ["新建管网15公里", [5, 4, "公里"], "新建管网15公里：计划5公里、完成4公里（80%）。"],
  ] as const)("what came of it is said of the work that was counted: %s", (words, [target, current, unit], said) => {
    const counted = task(54, {
      item: "2",
      theme: "水",
      task: words,
      numbers: { target, current, unit },
      completion: 80,
    });
    const { outcome } = noticeOf({ ...both, tasks: assessTasksOf([counted]) }, 1);
    expect(outcome?.composed.text).toBe(`${said}1项整改任务尚未完成。`);
  });

  it("take no task from the notice about the air, nor give it one", () => {
    expect(textOf("opening", both)).toContain("43项任务");
  });

  it("a task that belongs to no problem is found, not lost", () => {
    const over = {
      ...both,
      tasks: assessTasksOf([...both.tasks.tasks, task(60, { item: "9" }), task(61, { item: null, theme: null })]),
    };
    expect(findingsOf("noticeTasksWithoutItem", over)).toMatchObject([{ facts: { count: 2, tasks: "60、61" } }]);
  });

  it("a problem without tasks is found", () => {
    expect(findingsOf("noticeItemWithoutTasks", { ...both, tasks: seedInput.tasks })).toMatchObject([
      { facts: { notice: "2" } },
    ]);
  });

  it("problems of two rounds may bear one number: their keys differ, and tasks go by round", () => {
    const over = {
      ledgers: ledgersOf({ ...airItem, round: "第一轮" }, { ...water, number: "1", round: "第二轮" }),
      tasks: assessTasksOf([
        ...seedTasks.map((one) => ({ ...one, round: "第一轮" })),
        { ...task(1, { item: "1", round: "第二轮", task: "治水" }) },
      ]),
    };
    const [first, second] = compose(over).notices;
    expect(first?.item).not.toBe(second?.item);
    expect(second?.completion.map(({ id }) => id)).toEqual(["opening", "1"]);
  });
});

describe("templates that staff change", () => {
  const changed = (id: string, text: string) => ({ edits: new Map([[`template:${id}`, text]]) });

  it("are used, and kept beside the standard", () => {
    const over = changed("catering", "{序号}.餐饮：检查{检查餐饮单位数}。");
    expect(textOf("catering", over)).toBe("9.餐饮：检查150家。");
    expect(compose(over).templates.find(({ id }) => id === "catering")).toMatchObject({
      changed: "{序号}.餐饮：检查{检查餐饮单位数}。",
      standard: standardTemplates.find(({ id }) => id === "catering")?.text,
    });
  });

  it("an unknown field is an error at the template's own cell, with near names", () => {
    const [found] = findingsOf("templateUnknownField", changed("catering", "检查{检查餐饮单位}和{餐饮检查合格}"));
    expect(found).toMatchObject({
      severity: "error",
      at: templatePlace("catering"),
      facts: { field: "餐饮检查合格", position: 12 },
    });
    expect(found?.facts.near).toContain("餐饮油烟检查合格率");
  });

  it("a field of one task is unknown outside the template of a task", () => {
    expect(findingsOf("templateUnknownField", changed("catering", "{任务进展}"))).toHaveLength(1);
    expect(findingsOf("templateUnknownField", changed("task", "{任务进展}"))).toEqual([]);
  });

  it("what is not closed is an error with its position", () => {
    expect(findingsOf("templateSyntax", changed("dust", "扬尘[治理{裸露土地治理面积}"))).toMatchObject([
      { facts: { problem: "unclosedPart", position: 3 } },
    ]);
  });

  it("the shipped ones name only fields that there are, and their sheets are named as the report names them", () => {
    expect(findingsOf("templateSyntax")).toEqual([]);
    expect(findingsOf("templateUnknownField")).toEqual([]);
    expect(findingsOf("templateUnknownForm")).toEqual([]);
    expect([TEMPLATE_SHEET, NOTICE_SHEET]).toEqual([sheetNames.templates, sheetNames.notice]);
  });
});

describe("what staff rewrite in the notice", () => {
  const standard = textOf("catering");
  const rewrite = (text: string, key = "notice:1:catering") => ({ edits: new Map([[key, text]]) });

  it("is kept as it is, with the composed text beside it", () => {
    const section = sectionOf(noticeOf(rewrite(`${standard}（人工补充）`)), "catering");
    expect(section.rewritten).toBe(`${standard}（人工补充）`);
    expect(section.composed.text).toBe(standard);
  });

  it("is noted where its numbers are those of the data, in whatever unit", () => {
    const words = textOf("dust").replace("2.1万平方米", "21000平方米").replace("修补道路", "修补县乡道路");
    expect(findingsOf("noticeRewritten", rewrite(words, "notice:1:dust"))).toMatchObject([
      { severity: "note", facts: { omitted: "" } },
    ]);
    expect(findingsOf("noticeRewrittenStale", rewrite(words, "notice:1:dust"))).toEqual([]);
  });

  it("is warned of where the data have moved on", () => {
    const over = {
      ...rewrite(standard.replace("检查餐饮", "累计检查餐饮")),
      progress: withValues({ cateringInspected: 161 }),
    };
    expect(findingsOf("noticeRewrittenStale", over)).toMatchObject([
      { severity: "warning", facts: { section: "加强餐饮综合治理", unknown: "150家", figures: "161家" } },
    ]);
  });

  it("is no rewriting where it says the same", () => {
    expect(sectionOf(noticeOf(rewrite(`${standard} `)), "catering").rewritten).toBeNull();
    expect(compose(rewrite(standard)).findings.map(({ code }) => code)).toEqual(["noticeUnsigned"]);
  });

  it("fields may be typed into the notice: what was missing in the ledger is not missing then", () => {
    const over = { ledgers: ledgersOf({ ...airItem, phone: null }), ...rewrite("0990-1111111", "notice:1:phone") };
    expect(noticeOf(over).rewrittenFields).toEqual({ phone: "0990-1111111" });
    expect(findingsOf("noticeFieldMissing", over)).toEqual([]);
  });
});

it("says every finding in both languages", () => {
  const over = {
    ...both,
    ledgers: ledgersOf({ number: "1", problem: airItem.problem ?? null, theme: "air" }, water),
    assessment: { ...air, heatingSeasons: [] },
    edits: new Map([
      ["template:dust", "[{不存在}{耗煤量:环比}"],
      ["notice:1:catering", "检查999家"],
    ]),
  };
  const { findings } = compose(over);
  expect(new Set(findings.map(({ code }) => code)).size).toBeGreaterThan(6);
  for (const { code, facts } of findings) {
    const message = findingMessages[code] as {
      readonly "zh-CN": (facts: unknown) => string;
      readonly en: (facts: unknown) => string;
    };
    expect(message["zh-CN"](facts)).toMatch(/。$/);
    expect(message.en(facts)).not.toContain("undefined");
  }
});
