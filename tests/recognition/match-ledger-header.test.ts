/** Which column a header is, how surely, and how much it says for a list at all. */
import { describe, expect, it } from "vitest";
import { flag, ledger, titled } from "../../src/recognition/declare-ledger";
import { choice, date, listOf, namesOf, number, text, workState } from "./recognition-bench";

const works = listOf({
  township: text("乡镇", "镇街", "所在乡镇"),
  industry: text(/^行业/),
  planned: number("计划户数", "任务户数").unit("户").ofWhatIs("plan"),
  done: number("完成户数").unit("户").ofWhatIs("done"),
  units: number("台数"),
  hoods: number("集气罩数量"),
  swept: number("应机扫面积"),
  investment: number("投资额").unit("万元"),
  finishedOn: date("完成日期"),
  result: choice("检验结果").of({ pass: ["合格"], fail: ["不合格"] }),
  paving: choice("道路路面硬化").of({ all: ["全部"], none: ["无"] }),
  state: workState("整治情况"),
  spraying: flag("喷淋", "喷淋是否损坏"),
  fence: flag("工地围挡"),
});
const names = namesOf(works);
const matchesOf = (...header: readonly string[]) => names.matches(header).get("sheds") ?? [];
const scoreOf = (...header: readonly string[]): number => matchesOf(...header)[0]?.score ?? 0;

/** Its own name is assigned first; what is only alike needs cells that fit; what only holds it is a guess. */
type How = "own" | "alike" | "holds" | "none";
const how = (...header: readonly string[]): How => {
  const score = scoreOf(...header);
  return score >= 0.9 ? "own" : score > 0.7 ? "alike" : score > 0 ? "holds" : "none";
};
const said = (...header: readonly string[]): string =>
  `${matchesOf(...header)[0]?.field ?? "nothing"}: ${how(...header)}`;

describe("a header is the column's own name", () => {
  it.each([
    ["乡镇", "township"],
    ["乡 镇", "township"],
    ["乡镇：", "township"],
    ["乡镇（街道）", "township"],
    ["【必填】乡镇", "township"],
    ["*乡镇", "township"],
    ["★乡镇", "township"],
    ["1.乡镇", "township"],
    ["12、乡镇", "township"],
    ["行业门类", "industry"],
    // The six hundred-percents of building sites stand before or behind.
    ["工地围挡100%", "fence"],
    ["100%工地围挡", "fence"],
    ["百分百工地围挡", "fence"],
    ["工地围挡百分之百", "fence"],
    ["投资额（万元）", "investment"],
    ["投资额万元", "investment"],
    ["投资额万吨标准煤", "investment"],
    // A character that is taken for another
    ["整冶情况", "state"],
    // Whose year it is and who gave it out
    ["年度计划户数", "planned"],
    ["本年度任务户数", "planned"],
    ["县级下达计划户数", "planned"],
    ["调整后的计划户数", "planned"],
    // What is asked of the thing
    ["喷淋系统是否启用", "spraying"],
    ["喷淋是否损坏", "spraying"],
    ["工地围挡是否到位", "fence"],
  ])("%s", (header, field) => {
    expect(said(header)).toBe(`${field}: own`);
  });

  it.each([
    [["完成", "日期"], "finishedOn"],
    [["2024年", "完成", "日期"], "finishedOn"],
    [["验收", "完成日期"], "finishedOn"],
    [["清扫面积", "应机扫"], "swept"],
    [["清扫面积（平方米）", "应机扫（平方米）"], "swept"],
  ])("over several rows: %s", (header, field) => {
    expect(said(...header)).toBe(`${field}: own`);
  });

  it("by its lowest row a little less than alone, so that 合同 | 完成日期 gives way to 完成日期", () => {
    expect(scoreOf("完成", "日期")).toBe(scoreOf("完成日期"));
    expect(scoreOf("合同", "完成日期")).toBeLessThan(scoreOf("完成日期"));
    expect(scoreOf("清扫面积", "应机扫")).toBeLessThan(scoreOf("合同", "应机扫面积"));
    // Nothing above says what of it is measured.
    expect(said("清扫", "应机扫")).toBe("swept: holds");
  });

  it("the earlier the better, so that of two names the one is taken that the list prefers", () => {
    expect(scoreOf("乡镇")).toBe(1);
    expect(scoreOf("镇街")).toBeLessThan(1);
    expect(scoreOf("所在乡镇")).toBeLessThan(scoreOf("镇街"));
    // A name with something added is behind every plain one, the better name before the other.
    expect(scoreOf("乡镇（街道）")).toBeLessThan(scoreOf("所在乡镇"));
    expect(scoreOf("所在乡镇（街道）")).toBeLessThan(scoreOf("乡镇（街道）"));
  });

  it("as it stands before the same without its unit, with a slip, without its year", () => {
    expect(scoreOf("投资额万元")).toBeLessThan(scoreOf("投资额"));
    expect(scoreOf("整冶情况")).toBeLessThan(scoreOf("整治情况"));
    expect(scoreOf("年度计划户数")).toBeLessThan(scoreOf("计划户数"));
  });
});

describe("a header is only like a column's name", () => {
  it.each([
    // composed alike
    ["检验结论", "result"],
    ["化验结果", "result"],
    ["治理进度", "state"],
    // without its last word, or that last word alone
    ["集气罩", "hoods"],
    ["路面硬化", "paving"],
    ["硬化", "paving"],
    // by what it says in its own words
    ["应改户数", "planned"],
    ["已改户数", "done"],
    ["年度任务", "planned"],
    ["完成任务数", "done"],
    ["改造台数", "units"],
    ["设备拆除台数", "units"],
    ["处置进展", "state"],
    ["清理情况", "state"],
    ["是否整改到位", "state"],
    // with a good part of it, at its end
    ["厂区道路路面硬化", "paving"],
    ["企业整改完成日期", "finishedOn"],
    ["总投资额", "investment"],
  ])("%s", (header, field) => {
    expect(said(header)).toBe(`${field}: alike`);
  });

  it.each([
    ["投资额本年", "investment"],
    ["合同完成日期情况", "finishedOn"],
    ["工地围挡设置情况", "fence"],
  ])("%s holds it and ends in something else", (header, field) => {
    expect(said(header)).toBe(`${field}: holds`);
  });

  it("the more of it is the name, and at its end, the more", () => {
    expect(scoreOf("总投资额")).toBeGreaterThan(scoreOf("项目总投资额"));
    expect(scoreOf("项目总投资额")).toBeGreaterThan(scoreOf("投资额合同金"));
    expect(scoreOf("投资额本年")).toBeGreaterThan(scoreOf("投资额本年度合同"));
    expect(scoreOf("应改户数")).toBeGreaterThan(scoreOf("检验结论"));
    expect(scoreOf("检验结论")).toBeGreaterThan(scoreOf("集气罩"));
  });
});

describe("a header is not the column", () => {
  it.each([
    // Another word turns it into another thing.
    ...["计划完成日期", "完成日期备注", "未完成户数", "预计完成日期", "完成户数占比", "上年完成户数", "投资额增减"],
    ...["检验结果编号", "完成户数排名", "剩余计划户数", "投资额合计", "完成日期要求", "其中完成户数"],
    // Too little of it is left.
    ...["集气", "罩", "化", "厂区路面硬化", "硬", "面"],
    // Another thing is counted, or done by others.
    ...["已改面积", "企业台数", "总户数", "门类行业"],
    // What is amiss is another question than whether it is there.
    ...["喷淋是否停用", "喷淋有无故障", "喷淋系统是否未开启"],
    ...["是否安装喷淋", "", "（户）", "乡镇名称", "是否"],
  ])("%s", (header) => {
    expect(how(header)).toBe("none");
  });

  it.each([[["验收", "日期"]], [["清扫面积", "应机扫日期"]]])("%s", (header) => {
    expect(how(...header)).toBe("none");
  });

  it("and a date is not what a number or a choice may be called for short", () => {
    const short = namesOf(
      listOf({
        on: date("淘汰完成日期"),
        who: text("责任单位名称"),
        many: number("检查数量"),
        how: choice("检验结果"),
      }),
    );
    const fields = ["淘汰", "日期", "责任单位", "单位名称", "检查", "结果", "数量"].map(
      (header) => short.matches([header]).get("sheds")?.[0]?.field ?? null,
    );
    expect(fields).toEqual([null, null, null, null, "many", null, null]);
  });
});

describe("the column that the question is of", () => {
  const flags = namesOf(
    listOf({
      purifier: flag("净化器", "油烟净化装置"),
      clean: flag("是否清洗"),
      state: choice("净化运行").of({ on: ["开"] }),
    }),
  );
  const asked = (header: string) => flags.matches([header]).get("sheds")?.[0]?.field ?? null;

  it.each([
    ["净化器是否正常使用", "purifier"],
    ["净化器有无", "purifier"],
    ["净化器能否使用", "purifier"],
    ["净化器设备是否使用", "purifier"],
    ["油烟净化装置是否使用", "purifier"],
    ["是否清洗", "clean"],
    // Of what is amiss nothing follows, nor of two questions in one.
    ["净化器是否停运", null],
    ["净化器是否存在问题", null],
    ["净化器是否有无", null],
    ["净化运行是否稳定", "state"],
  ])("%s", (header, field) => {
    expect(asked(header)).toBe(field);
  });
});

describe("all that a header may be", () => {
  it("is told best first, list by list", () => {
    const two = namesOf(
      listOf({ area: number("硬化面积"), yard: number("料场硬化面积"), total: number("面积") }),
      ledger("yards", { title: titled("料场", "Yards"), named: ["料场"], columns: { yard: text("料场") } }),
    );
    expect(
      two
        .matches(["料场硬化面积"])
        .get("sheds")
        ?.map(({ field }) => field),
    ).toEqual(["yard", "area"]);
    expect(
      two
        .matches(["料场"])
        .get("yards")
        ?.map(({ field }) => field),
    ).toEqual(["yard"]);
    expect([...two.matches(["硬化面积"]).keys()]).toEqual(["sheds"]);
    expect(two.likeness(["硬化面积"])).toBe(1);
    expect(two.likeness(["职工人数"])).toBe(0);
  });
});

describe("how much a header says for a list", () => {
  const list = (id: string, ...heads: readonly string[]) =>
    ledger(id, {
      title: titled(id, id),
      named: [id],
      columns: Object.fromEntries(heads.map((head) => [head, text(head)])),
    });
  const four = namesOf(
    list("a", "镇域", "六价铬", "检查结果"),
    list("b", "镇域", "车牌号", "硬化厂区面积"),
    list("c", "镇域", "车牌号"),
    list("d", "镇域"),
  );

  it("is everything where one list has it, nothing where all have it", () => {
    expect(four.weight(["六价铬"])).toBe(1);
    expect(four.weight(["镇域"])).toBe(0);
    expect(four.weight(["车牌号"])).toBeCloseTo(0.5);
    expect(four.weight(["职工人数"])).toBe(1);
  });

  it("counts a list that has it for its own, not one that only holds a part of it", () => {
    const held = namesOf(list("a", "硬化面积"), list("b", "硬化面积表"), list("c", "厂区硬化面积"));
    expect(held.weight(["厂区硬化面积"])).toBeCloseTo(1 - Math.log(2) / Math.log(3));
    expect(held.weight(["硬化面积表"])).toBe(1);
  });

  it.each(
    (
      "单位、项目、项目名称、台数、面积、金额、地点、区域、编号、序号、备注、说明、原因、行业、企业、企业名称、单位名称、" +
      "电话、联系电话、责任人、联系人、是否完成、开始时间、开始日期、结束时间、结束日期、月份、月度、年份、年度、目标、任务、" +
      "计划数、任务数、投资、投资额、总投资、资金、公司、镇街、街道、乡镇、责任单位、工作内容、工程量、运营数、时限、完成时限、" +
      "用量、总量、产品、规模、容量、对象、来源、批次、文号、" +
      // composed of nothing else
      "日期、完成情况、检查结果、整改措施"
    ).split("、"),
  )("is little of %s, which stands in the tables of any office", (header) => {
    expect(four.weight([header])).toBe(0.2);
    expect(four.weight([`${header}（必填）`])).toBe(0.2);
  });

  it("is nothing of what all have, be it never so ordinary", () => {
    expect(namesOf(list("a", "面积"), list("b", "面积")).weight(["面积"])).toBe(0);
  });
});

describe("names at a glance", () => {
  it.each([
    ["乡镇", true],
    ["乡镇（街道）", true],
    ["投资额万元", true],
    ["整冶情况", true],
    ["喷淋", true],
    ["投资额元", true],
    // A single character may be the last of the word.
    ["乡镇户", false],
    ["所在", false],
    ["行业门类", false],
    [`乡镇${"（街道）".repeat(7)}`, true],
    [`乡镇${"（街道）".repeat(8)}`, false],
    ["", false],
  ])("%s is the name of a column: %s", (header, is) => {
    expect(names.isName(header)).toBe(is);
  });

  it("in brackets alone a name is kept as it stands", () => {
    const one = namesOf(listOf({ yard: text("（一）"), shed: text("棚"), kind: text("甲（型）") }));
    expect(["（一）", "棚", "甲（型）", "甲", ""].map((header) => one.isName(header))).toEqual([
      ...[true, true, true, false, false],
    ]);
  });

  it.each([
    ["目前完成日期", true],
    ["集气罩", true],
    ["本年度合同里的完成日期", true],
    // Too little of it, or something else at its end
    ["完成日期情况", false],
    ["合同约定并经双方签字的完成日期", false],
    ["职工人数", false],
  ])("%s holds one: %s", (header, holds) => {
    expect(names.holdsName(header)).toBe(holds);
  });

  it("a sentence holds none", () => {
    expect(names.holdsName(`${"甲".repeat(16)}（）乡镇`)).toBe(false);
    expect([16, 18].map((blanks) => names.holdsName(`乡镇（${"x".repeat(blanks)}）`))).toEqual([true, false]);
  });

  it.each([
    ["铁路", true],
    ["铁路（万吨）", true],
    ["铁路运输量", true],
    ["铁路里程", false],
    ["货运铁路", false],
    ["运输量", false],
    [`铁路（${"x".repeat(17)}）`, false],
    [`铁路（${"x".repeat(16)}）`, true],
  ])("%s lies across: %s", (header, lies) => {
    const freight = namesOf(
      listOf({
        mode: choice("运输方式").of({ rail: ["铁路"], road: ["公路"] }),
        amount: number("运输量").across("month", "mode"),
      }),
    );
    expect(freight.isLying(header)).toBe(lies);
  });
});

it("a listed name goes before what a pattern listed behind it takes, wherever they stand", () => {
  const due = namesOf(listOf({ deadline: text("整改时限", /^(?:销号|验收)?(?:时限|期限)$/) }));
  const scoreOf = (header: string): number => due.matches([header]).get("sheds")?.[0]?.score ?? 0;
  expect(scoreOf("销号时限")).toBeGreaterThan(0.9);
  expect(scoreOf("整改时限")).toBeGreaterThan(scoreOf("销号时限"));
});
