import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar/day";
import { wholeMonth } from "../../src/calendar/period";
import { sheetName } from "../../src/cells/address";
import { checkLedgers } from "../../src/checks/check-ledgers";
import { ledgerRules } from "../../src/checks/ledger-rules/rules";
import { companyKey } from "../../src/checks/ledger-rules/names";
import { ledgerById } from "../../src/datasets/ledgers/catalogue";
import type { LedgerTable } from "../../src/datasets/ledger";
import type { Finding, FindingCode, FindingFacts } from "../../src/findings/finding";
import { findingMessages } from "../../src/i18n/findings";
import type { Message } from "../../src/i18n/language";
import type { TargetAssessment } from "../../src/indicators/assessment";
import { ledgersOf, ledgerTable, noProgress, on, progressOf, standing, type Values } from "../tasks/task-rows";

const codes = (findings: readonly Finding[]): FindingCode[] => findings.map(({ code }) => code);
const check = (ledger: string, rows: readonly Values[]): Finding[] =>
  checkLedgers(ledgersOf(ledgerTable(ledger, rows)), noProgress);
const say = ({ code, facts }: Finding, language: "zh-CN" | "en" = "zh-CN"): string =>
  (findingMessages[code] as Message<FindingFacts[FindingCode]>)[language](facts);

const push = (changes: Values = {}): Values => ({
  date: on("2021-05-06"),
  enterprise: "示例企业01",
  hours: 3,
  handling: "excluded",
  reason: "检修",
  fine: null,
  ...changes,
});
const month = (value: number, number: number, changes: Values = {}): Values => ({
  month: wholeMonth({ year: 2021, month: number }),
  enterprise: "示例企业01",
  amount: value,
  ...changes,
});
const year = (changes: Readonly<Record<number, Values | null>> = {}, until = 12): Values[] =>
  Array.from({ length: until }, (_, index) => index + 1).flatMap((number) => {
    const change = changes[number];
    return change === null ? [] : [month(5 + (number % 3), number, change ?? {})];
  });

describe("cross-footing", () => {
  it("finds nothing in ledgers that add up", () => {
    expect(
      check(
        "exceedancePushes",
        Array.from({ length: 8 }, (_, index) =>
          push({
            enterprise: `示例企业0${index}`,
            handling: index < 4 ? "excluded" : "penalised",
            fine: index < 4 ? null : 20,
          }),
        ),
      ),
    ).toEqual([]);
    expect(check("coalUse", year())).toEqual([]);
    expect(check("cleanHeating", [{ township: "示例镇", planned: 10, done: 10 }])).toEqual([]);
  });

  it("calls no cell blank whose words could not be read", () => {
    const meeting = (day: string, kind: string | null): Values => ({ date: on(day), kind, name: `会议${day}` });
    const table = ledgerTable("meetings", [meeting("2021-03-01", "regular"), meeting("2021-03-08", null)]);
    const rows = table.rows.map((row, index) => (index === 1 ? row.with({ unread: ["kind"] }) : row));
    expect(codes(checkLedgers(ledgersOf(table), noProgress))).toContain("ledgerPartsShort");
    expect(codes(checkLedgers(ledgersOf({ ...table, rows }), noProgress))).not.toContain("ledgerPartsShort");
  });

  it("declares rules by fields that exist", () => {
    for (const rule of ledgerRules) {
      const fields = Object.keys(ledgerById(rule.ledger)?.columns ?? {});
      const asked = Object.entries(rule).flatMap(([part, value]) =>
        ["by", "subject", "field", "earlier", "later", "lesser", "greater", "of", "reason"].includes(part) &&
        value !== null
          ? [value].flat()
          : [],
      );
      for (const field of asked) expect(fields).toContain(field);
    }
  });

  it.each<[string, string, readonly Values[], readonly FindingCode[]]>([
    [
      "a meeting without its type",
      "meetings",
      [
        { date: on("2021-03-01"), kind: "regular", name: "例会一" },
        { date: on("2021-03-08"), kind: null, name: "会议二" },
      ],
      ["ledgerPartsShort"],
    ],
    [
      "an enterprise in two groups",
      "exceedancePushes",
      [push(), push({ handling: "penalised", fine: 40 })],
      ["ledgerGroupsOverlap"],
    ],
    [
      "nearly all excluded",
      "exceedancePushes",
      [
        ...Array.from({ length: 19 }, () => push()),
        push({ enterprise: "示例企业02", hours: 1, handling: "penalised", fine: 40 }),
      ],
      ["ledgerShareHigh"],
    ],
    ["a fine without a penalty", "exceedancePushes", [push({ fine: 10 })], ["ledgerFilledWithout"]],
    ["a penalty without a fine", "exceedancePushes", [push({ handling: "penalised" })], ["ledgerMissingWith"]],
    [
      "a fine in the wrong unit",
      "exceedancePushes",
      [push({ handling: "penalised", fine: 829_450 })],
      ["ledgerOutOfBounds"],
    ],
    ["an end before the start", "exceedancePushes", [push({ until: on("2021-05-01") })], ["ledgerDatesReversed"]],
    ["more done than planned", "cleanHeating", [{ township: "示例镇", planned: 10, done: 12 }], ["ledgerNotAbove"]],
    [
      "more swept than due",
      "streetCleaning",
      [{ month: null, road: "示例路", due: 1, mechanised: 2 }],
      ["ledgerNotAbove"],
    ],
    [
      "more trucks after than before",
      "transitTrucks",
      [{ point: "示例点", before: 10, after: 20 }],
      ["ledgerNotAbove"],
    ],
    [
      "nitrogen oxides above 50",
      "retrofits",
      [{ enterprise: "示例企业01", kind: "lowNox", nox: 62, state: "done" }],
      ["ledgerOutOfBounds"],
    ],
    [
      "the same before the retrofit",
      "retrofits",
      [{ enterprise: "示例企业01", kind: "lowNox", nox: 62, state: "underway" }],
      [],
    ],
    [
      "a boiler above 65 t",
      "boilers",
      [{ user: "示例企业01", tonnage: 75, state: "done", doneOn: on("2021-06-01") }],
      ["ledgerCountedElsewhere"],
    ],
    [
      "ash of 120 %",
      "coalSamples",
      [{ date: on("2021-03-01"), vendor: "示例经销点", ash: 120, result: "pass" }],
      ["ledgerOutOfBounds"],
    ],
    ["a negative number", "bareLand", [{ place: "示例地块", area: -5, state: "done" }], ["ledgerOutOfBounds"]],
    [
      "a day of completion under way",
      "retrofits",
      [{ enterprise: "示例企业01", kind: "ldar", state: "underway", doneOn: on("2021-06-01") }],
      ["ledgerDoneContradicts"],
    ],
    [
      "rows after the cut-off",
      "meetings",
      [{ date: on("2022-02-01"), kind: "regular", name: "例会" }],
      ["ledgerRowsAfterCutOff"],
    ],
    [
      "a completion planned for later",
      "retrofits",
      [{ enterprise: "示例企业01", kind: "ldar", state: "underway", doneOn: on("2022-02-01") }],
      [],
    ],
    ["a month that is missing", "coalUse", year({ 4: null }), ["ledgerMonthsMissing"]],
    [
      "a month ten times too high",
      "coalUse",
      year({ 4: { amount: 52 } }).map((row) => ({
        ...row,
        amount: Number(row["amount"]) > 50 ? 520 : (row["amount"] ?? null),
      })),
      ["ledgerMonthJumps"],
    ],
    ["a month ten times too low", "coalUse", year({ 4: { amount: 0.5 } }), ["ledgerMonthJumps"]],
    [
      "a month without anything, which is told or not by whoever burned none",
      "coalUse",
      year({ 4: { amount: 0 } }),
      [],
    ],
    ["an enterprise that has one month alone", "coalUse", [...year(), month(5, 3, { enterprise: "示例企业02" })], []],
    [
      "nitrogen oxides at both ends of what is possible",
      "retrofits",
      [0, 50].map((nox, index) => ({ enterprise: `示例企业${index}`, kind: "lowNox", nox, state: "done" })),
      [],
    ],
    [
      "nitrogen oxides below nothing, told once",
      "retrofits",
      [{ enterprise: "示例企业01", kind: "lowNox", nox: -1, state: "done" }],
      ["ledgerOutOfBounds"],
    ],
    ["a ledger that ends in November", "coalUse", year({}, 11), ["ledgersEndApart"]],
    [
      "one enterprise in two spellings",
      "gradedEnterprises",
      [
        { enterprise: "示例一化工有限公司", industry: "化工", grade: "b" },
        { enterprise: "示例一化工有限责任公司", industry: "化工", grade: "b" },
      ],
      ["ledgerSimilarNames"],
    ],
    [
      "blanks and brackets, which the counting passes over",
      "gradedEnterprises",
      [
        { enterprise: "示例一化工有限公司 ", industry: "化工", grade: "b" },
        { enterprise: "示例一化工 有限公司", industry: "化工", grade: "c" },
      ],
      [],
    ],
    [
      "numbered names",
      "gradedEnterprises",
      [
        { enterprise: "示例企业01", industry: "化工", grade: "b" },
        { enterprise: "示例企业02", industry: "化工", grade: "b" },
      ],
      [],
    ],
  ])("finds %s", (_, ledger, rows, expected) => {
    expect(codes(check(ledger, rows))).toEqual(expected);
  });

  it("compares names across ledgers, as a note", () => {
    const tables: LedgerTable[] = [
      ledgerTable("gradedEnterprises", [{ enterprise: "示例一化工有限公司", industry: "化工", grade: "b" }]),
      ledgerTable(
        "staggeredProduction",
        [{ enterprise: "示例一化工（有限责任公司）", industry: "化工", department: "市工信局" }],
        sheetName("错峰"),
      ),
    ];
    expect(checkLedgers(ledgersOf(...tables), noProgress)).toMatchObject([
      { code: "ledgerSimilarNames", severity: "note" },
    ]);
  });

  it("tells companies by what is left of their names", () => {
    expect(companyKey("示例（新疆）能源有限公司")).toBe(companyKey("示例(新疆)能源 有限责任公司"));
    expect(companyKey("示例能源股份有限公司")).toBe(companyKey("示例能源"));
    expect(companyKey("示例(一)能源有限公司")).toBe(companyKey("示例一能源有限公司"));
    expect(companyKey("示例能源有限公司一分厂")).not.toBe(companyKey("示例能源有限公司二分厂"));
  });

  it("finds more than all, and a target that its own list or last year outdoes", () => {
    const share = standing("coalSamplePassRate", "noTarget");
    const plan = {
      value: 30,
      direction: "atLeast" as const,
      origin: "target" as const,
      wording: "30家",
      at: null,
      responsible: null,
    };
    const upgraded = { ...standing("upgradedEnterprises", "completed", 100), plan };
    const last = { ...upgraded.cumulative, value: 40, reported: 40 };
    const rows = Array.from({ length: 35 }, (_, index) => ({
      enterprise: `示例企业${index}`,
      kind: "upgrade",
      state: "done",
    }));
    const found = checkLedgers(
      ledgersOf(ledgerTable("retrofits", rows)),
      progressOf(
        { ...share, cumulative: { ...share.cumulative, value: 104, reported: 104 } },
        { ...upgraded, lastYear: last },
      ),
    );
    expect(found.map((one) => say(one))).toMatchInlineSnapshot(`
      [
        "“煤质抽检合格率”算得 104.0%，超过 100%。请核对分子、分母两列是否填反或单位不一致。",
        "“企业提标改造”目标为 30 家，台账清单合计 35 家，目标比清单宽松。请核对目标或补全清单。",
        "“企业提标改造”目标 30 家，比上年同期实际 40 家还宽松。请核对目标是否合适。",
      ]
    `);
  });

  it("finds that firms which all keep their caps may yet miss the county's", () => {
    const plan = {
      value: 272,
      direction: "atMost",
      origin: "target",
      wording: "",
      at: null,
      responsible: null,
    } as const;
    const used = { ...standing("coalUse", "likelyMet"), plan };
    const rows = [150, 138].map((cap, index) => ({ enterprise: `示例企业${index}`, year: 2021, cap, amount: 90 }));
    const found = (value: number): string[] =>
      checkLedgers(ledgersOf(ledgerTable("coalUse", rows)), progressOf({ ...used, plan: { ...plan, value } })).map(
        (one) => say(one),
      );
    expect(found(272)).toEqual([
      "“工业企业煤炭消费量”控制目标为 272 万吨，台账所列上限合计 288 万吨，都不超上限，仍可能超过目标。" +
        "请核对目标和台账中的上限。",
    ]);
    expect(found(288)).toEqual([]);
  });

  it("finds the year's target that is looser than the goal it serves", () => {
    const target = (value: number, targetYear: number): TargetAssessment =>
      ({
        target: {
          indicator: "heavyDays",
          title: "重污染天数",
          year: targetYear,
          requirement: { kind: "atMost", value },
          wording: "",
          baselineYear: null,
          baselineValue: null,
          at: { sheet: sheetName("目标"), row: 1, column: 0 },
        },
        judgedValue: value,
        targetValue: value,
        direction: "atMost",
      }) as TargetAssessment;
    expect(checkLedgers(ledgersOf(), noProgress, [target(46, 2021), target(45, 2020)])).toMatchObject([
      { code: "targetLooserThanGoal", facts: { target: "46", goal: "45", targetYear: 2021, goalYear: 2020 } },
    ]);
    expect(checkLedgers(ledgersOf(), noProgress, [target(44, 2021), target(45, 2020)])).toEqual([]);
    expect(checkLedgers(ledgersOf(), noProgress, [target(46, 2021)])).toEqual([]);
    const goal = target(45, 2020);
    const inAnotherYear = (year: number): TargetAssessment => ({ ...goal, target: { ...goal.target, year } });
    expect(codes(checkLedgers(ledgersOf(), noProgress, [target(46, 2021), inAnotherYear(2021)]))).toEqual([
      "targetLooserThanGoal",
    ]);
    expect(checkLedgers(ledgersOf(), noProgress, [target(46, 2021), inAnotherYear(2022)])).toEqual([]);
    const ofOtherThing = { ...goal, target: { ...goal.target, indicator: "goodDays" } } as TargetAssessment;
    expect(checkLedgers(ledgersOf(), noProgress, [target(46, 2021), ofOtherThing])).toEqual([]);
    expect(checkLedgers(ledgersOf(), noProgress, [target(46, 2021), { ...goal, direction: "atLeast" }])).toEqual([]);
    const atLeast = (one: TargetAssessment): TargetAssessment => ({ ...one, direction: "atLeast" });
    expect(codes(checkLedgers(ledgersOf(), noProgress, [atLeast(target(44, 2021)), atLeast(goal)]))).toEqual([
      "targetLooserThanGoal",
    ]);
    expect(checkLedgers(ledgersOf(), noProgress, [atLeast(target(46, 2021)), atLeast(goal)])).toEqual([]);
  });

  it.each<[string, string, number, boolean]>([
    ["a level above last year's", "coalSamplePassRate", 50, true],
    ["last year's level", "coalSamplePassRate", 40, false],
    ["a level below last year's", "coalSamplePassRate", 30, false],
    ["a sum that is not over before the year is", "upgradedEnterprises", 50, false],
  ])("compares a ceiling with last year: %s", (_, id, value, isTold) => {
    const own = standing(id, "noData");
    const plan = {
      value,
      direction: "atMost" as const,
      origin: "target" as const,
      wording: "",
      at: null,
      responsible: null,
    };
    const lastYear = { ...own.cumulative, value: 40, reported: 40 };
    const found = codes(checkLedgers(ledgersOf(), progressOf({ ...own, plan, lastYear })));
    expect(found.includes("targetLooserThanLastYear")).toBe(isTold);
  });

  it("says each in a sentence that a clerk understands", () => {
    const rows = [
      ...Array.from({ length: 19 }, (_, index) =>
        push({ enterprise: `示例企业${index}`, reason: index < 2 ? null : "检修" }),
      ),
      push({ hours: 1, handling: "penalised", fine: 40, enterprise: "示例企业1" }),
      push({ handling: null, hours: 2, enterprise: "示例企业77" }),
    ];
    const found = [
      ...check("exceedancePushes", rows),
      ...check("coalUse", year({ 4: null, 6: { amount: 600 } }, 11)),
      ...check("boilers", [{ user: "示例企业01", tonnage: 75, state: "done", doneOn: on("2021-06-01") }]),
      ...check("cleanHeating", [{ township: "示例镇", planned: 10, done: 12 }]),
      ...check("retrofits", [{ enterprise: "示例企业01", kind: "lowNox", nox: 62, state: "done" }]),
      ...check("gradedEnterprises", [
        { enterprise: "示例一化工有限公司", industry: "化工", grade: "b" },
        { enterprise: "示例一化工有限责任公司", industry: "化工", grade: "b" },
      ]),
    ];
    expect(found.map((one) => say(one))).toMatchInlineSnapshot(`
      [
        "“超标数据推送督办台账”共 21 行，其中 1 行没有填“处理结果”（涉及 2 小时），分类之和比总数少 1。请补填。",
        "“超标数据推送督办台账”按家数共 19 家，按“处理结果”分为剔除 19 家、处罚 1 家，合计 20 家：有 1 家同时列入两类（示例企业1）。公示时请注明，或改用家次。",
        "“超标数据推送督办台账”中“剔除”占 98.3%（57/58 小时），超过 90%，比例偏高，其中 2 条没有写原因。请逐条补填原因并复核。",
        "“工业企业煤炭消费月报”中“示例企业01”缺 4月的数据，累计数不含这些月份。请补录，确无数据的填 0。",
        "“工业企业煤炭消费月报”中“示例企业01”6月为 600 万吨，其他月份多在 6 万吨左右，相差 10 倍以上，像是单位填错。请核对。",
        "报告月份为 2021年12月，但有台账还没有到这个月：“工业企业煤炭消费月报”到 11 月。相应数字请写明“1—11月”，或补录后重新生成。",
        "“燃煤锅炉淘汰清单”有 1 行“额定蒸发量”超过 65 蒸吨，不计入 65 蒸吨及以下的数量。请确认是否应列入本台账。",
        "“完成户数”12 户，大于“计划户数”10 户，不合常理。请核对是否填反或填错。",
        "“氮氧化物排放浓度”为 62 mg/m³，超过 50 mg/m³。请核对原始记录和单位，属实的请说明。",
        "“示例一化工有限责任公司”与“示例一化工有限公司”像是同一家，但写法不同，会按两家统计。请统一“企业名称”。",
      ]
    `);
    expect(found.every((one) => say(one, "en").length > 0)).toBe(true);
  });

  it("takes the cut-off from the figures", () => {
    const early = standing("coalSamplePassRate", "noData");
    const progress = progressOf({
      ...early,
      cumulative: { ...early.cumulative, period: { from: dayOf(2021, 1, 1), to: dayOf(2021, 2, 10) } },
    });
    expect(
      codes(
        checkLedgers(
          ledgersOf(ledgerTable("meetings", [{ date: on("2021-02-11"), kind: "regular", name: "例会" }])),
          progress,
        ),
      ),
    ).toEqual(["ledgerRowsAfterCutOff"]);
  });
});
