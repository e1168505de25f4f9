/**
 * No claim without a carrier: what a template asserts stands under a condition, and goes where the figure denies it.
 */
import { describe, expect, it } from "vitest";
import { ledgerIndicators } from "../../src/indicators/catalogue/catalogue";
import { composeNotices } from "../../src/notice/composing/compose-notices";
import { levelAnswer, levelClaim, levelGoal } from "../../src/notice/fields/problem-level";
import { noticeTitles } from "../../src/notice/composing/notice-title";
import { parseTemplate, type TemplatePart } from "../../src/notice/templates/template";
import { standardTemplates } from "../../src/notice/templates/standard-templates";
import { dayOf } from "../../src/calendar/day";
import { airItem, ledgersOf, progressOf, seedInput, seedValues, task } from "./notice-fixture";

/** Words that assert how well or how wholly something is done. */
const ASSERTIONS =
  /全部|全覆盖|全面|均|一律|未发现|没有|无处罚|确保|严格|严把|切实|有效|稳步|扎实|显著|明显|到位|正常|超出/;

/** The text of a template that is said whatever the figures are. */
const unconditional = (parts: readonly TemplatePart[]): string[] =>
  parts.flatMap((part) => {
    if (part.kind === "text") return [part.text];
    return part.kind === "optional" && part.condition === null ? unconditional(part.parts) : [];
  });

/** Names of measures and of measured values are no assertions. */
const NAMES = /平均浓度|年平均|严把项目准入|推进工业企业全面达标|油烟净化设施正常运行率|平均为|企业全封闭料仓/g;

describe("the shipped templates", () => {
  it.each(standardTemplates.map(({ id, text }) => ({ id, text })))(
    "$id asserts nothing without a condition",
    ({ text }) => {
      const said = unconditional(parseTemplate(text).parts).map((one) => one.replace(NAMES, ""));
      expect(said.filter((one) => ASSERTIONS.test(one))).toEqual([]);
    },
  );
});

const textWith = (values: Readonly<Record<string, number>>): string => {
  const { notices } = composeNotices({ ...seedInput, progress: progressOf(values) });
  return (notices[0]?.completion ?? []).map(({ composed }) => composed.text).join("\n");
};

/** What the ledgers at their best let the notice assert, and the value that denies it. */
const denied: readonly (readonly [claim: string, worse: Readonly<Record<string, number>>])[] = [
  ["企业提标改造计划35家、完成35家，已全部完成", { upgradedEnterprises: 34 }],
  ["化工企业泄漏检测与修复计划5家、完成5家，已全部完成", { ldar: 4 }],
  ["燃气锅炉低氮改造计划27台、完成27台，已全部完成", { lowNoxBoilers: 26 }],
  ["农村清洁取暖改造计划2943户、完成2943户，已全部完成", { cleanHeatingHouseholds: 2942 }],
  ["混凝土搅拌站封闭改造计划8家、完成8家，已全部完成", { mixingPlants: 7 }],
  ["企业全封闭料仓计划16家、建成16家，已全部建成", { silos: 15 }],
  ["已安装30个，全部安装", { sprayingSites: 29 }],
  ["均已完成整治", { scatteredDone: 1 }],
  ["对“散乱污”企业开展“回头看”99家，未发现“死灰复燃”现象", { scatteredRebounds: 1 }],
  ["60次，未发现“死灰复燃”现象", { boilerRebounds: 1 }],
  ["检验结果均为合格", { coalSamplePassRate: 75, coalSamplesFailed: 4 }],
  ["通过的项目中没有耗煤项目", { coalProjectsPassed: 1 }],
];

describe("a worsened ledger", () => {
  it.each(denied)("no longer carries “%s”", (claim, worse) => {
    expect(textWith(seedValues)).toContain(claim);
    expect(textWith({ ...seedValues, ...worse })).not.toContain(claim);
  });

  it("of any indicator changes the figure in every sentence that has it", () => {
    const before = textWith(seedValues);
    for (const { id, title } of ledgerIndicators) {
      const value = seedValues[id];
      if (value === undefined || value === 0) continue;
      const said = composeNotices(seedInput).notices[0]?.completion.some(({ composed }) =>
        composed.figures.some(({ name }) => name === title["zh-CN"]),
      );
      if (said === true) expect(textWith({ ...seedValues, [id]: value / 4 }), id).not.toBe(before);
    }
  });
});

describe("the level that a problem complains of", () => {
  it.each<[problem: string, name: string, before: number, year: string | null]>([
    ["城镇污水收集处理能力不足，2019年污水收集率仅为61%，部分直排。", "污水收集率", 61, "2019年"],
    ["全市秸秆综合利用率不足80%。", "秸秆综合利用率", 80, null],
    ["2020年底城镇生活垃圾无害化处理率只有72.5％。", "生活垃圾无害化处理率", 72.5, "2020年"],
  ])("%s", (problem, name, before, year) => {
    expect(levelClaim(problem)).toEqual({ name, before, year });
  });

  it("is no level where the problem has none", () => {
    expect(levelClaim("采暖期PM10平均浓度较2014年上升65%。")).toBeNull();
  });

  it("is answered by a task's progress, and not by what is only planned", () => {
    const claim = { name: "污水收集率", before: 61, year: "2019年" };
    const progress = progressOf({});
    const answerOf = (words: string) => levelAnswer(claim, [task(1, { progress: words })], progress)?.value ?? null;
    expect(answerOf("完成6.5公里，污水收集率升至78%")).toBe(78);
    expect(answerOf("已全部完工，污水收集率由61%提升至73%。")).toBe(73);
    expect(answerOf("完成6.5公里，计划年底污水收集率达到85%")).toBeNull();
    expect(answerOf("完成6.5公里")).toBeNull();
  });

  it.each<[goal: string, value: number | null, atLeast?: boolean]>([
    ["到2022年，污水收集率达到85%以上。", 85, true],
    ["污水收集率控制在40%以内。", 40, false],
    ["污水收集率提高10个百分点。", null],
    ["污水应收尽收。", null],
  ])("goal %s", (goal, value, atLeast) => {
    const found = levelGoal(goal, { name: "污水收集率", before: 61, year: null });
    expect(found).toEqual(value === null ? null : { value, atLeast });
  });
});

describe("titles", () => {
  it.each<[round: string | null, number: string, title: string]>([
    ["中央第一轮", "27", "示例市第一轮中央环境保护督察反馈意见第二十七项问题整改情况公示表"],
    ["第二轮中央生态环境保护督察", "三", "示例市第二轮中央生态环境保护督察反馈意见第三项问题整改情况公示表"],
    ["中央回头看", "1", "示例市中央环境保护督察“回头看”反馈意见第一项问题整改情况公示表"],
    ["自治区", "3", "示例市自治区生态环境保护督察反馈意见第三项问题整改情况公示表"],
    ["省第二轮", "4", "示例市第二轮省级生态环境保护督察反馈意见第四项问题整改情况公示表"],
    ["省生态环境保护督察", "8", "示例市省级生态环境保护督察反馈意见第八项问题整改情况公示表"],
    ["第二轮市环境保护督察", "2", "示例市第二轮市级环境保护督察反馈意见第二项问题整改情况公示表"],
    ["自治区第三轮生态环境保护督察", "6", "示例市第三轮自治区生态环境保护督察反馈意见第六项问题整改情况公示表"],
    ["2024年省生态环境警示片", "7", "示例市2024年省生态环境警示片披露第七项问题整改情况公示表"],
    // Whose inspection it was is never guessed.
    [null, "5", "示例市生态环境保护督察反馈意见第五项问题整改情况公示表"],
  ])("of %s, %s", (round, number, title) => {
    expect(noticeTitles([{ round, number }], "示例市")).toEqual([title]);
  });

  it("are never shared by two notices", () => {
    const titles = noticeTitles(
      Array.from({ length: 3 }, () => ({ round: "中央第二轮", number: "1" })),
      "示例市",
    );
    expect(new Set(titles).size).toBe(3);
  });
});

it("a notice is signed the day before its publication begins", () => {
  const publishedFrom = { from: dayOf(2021, 12, 20), to: dayOf(2021, 12, 20) };
  const { notices } = composeNotices({ ...seedInput, ledgers: ledgersOf({ ...airItem, publishedFrom }) });
  expect(notices[0]?.signedOn).toBe("2021年12月19日");
});
