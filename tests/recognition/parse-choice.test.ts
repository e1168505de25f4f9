/** What a cell says of a choice: by words, by denials, by what was and what is to be. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { choice, flag, noWords, workStates, yesWords } from "../../src/recognition/declare-ledger";
import { knownWords, parseChoice } from "../../src/recognition/parse-choice";

const flags = { yes: yesWords, no: noWords };
const outcome = { good: ["合格", "正常", "未发现问题"], bad: ["不合格", "异常", "存在问题"] };
const verdicts = { passed: ["通过"], failed: ["未通过"], deferred: ["暂缓"] };
const walls = { full: ["全封闭", "封闭"], half: ["半封闭"], none: ["露天", "未封闭"] };
const grades = { a: ["A级", "A"], b: ["B级", "B"], b1: ["B-级", "B-"], c: ["C级", "C"], leading: ["引领性"] };
choice("等级").of(grades).onOneScale();
const stages = { three: ["国三", "国Ⅲ"], four: ["国四", "国Ⅳ"], five: ["国五"], six: ["国6", "国VI"] };
choice("阶段").of(stages).onOneScale();

describe("one character", () => {
  it.each([
    ["未设置", "no"],
    ["无此设施", "no"],
    ["否，下月补装", "no"],
    ["待采购", "no"],
    ["已覆盖", "yes"],
    ["有两台", "yes"],
    ["是，已接入平台", "yes"],
    ["有，另有更换计划", "yes"],
    // Inside a sentence it says nothing: 附近有居民, 情况待核.
    ["附近有居民", null],
    ["情况待核", null],
  ])("that opens a sentence tells: %s", (text, said) => {
    expect(parseChoice(text, flags)).toBe(said);
  });

  it.each([
    ["√", "yes"],
    ["√。”", "yes"],
    ["V", "yes"],
    ["✓", "yes"],
    ["X", "no"],
    ["✕", "no"],
    ["╳", "no"],
    ["1", "yes"],
    // A sign that stands beside words is no answer: 详见附件√ may mean anything.
    ["附件√", null],
    ["A1", null],
  ])("as a sign stands alone: %s", (text, said) => {
    expect(parseChoice(text, flags)).toBe(said);
  });

  it("as a tick or a cross is known whichever of them a list declares", () => {
    const ticks = { done: ["√"], open: ["×"] };
    expect(["v", "V", "☑", "✔", "x", "X", "☒", "vx"].map((text) => parseChoice(text, ticks))).toEqual([
      ...["done", "done", "done", "done", "open", "open", "open"],
      null,
    ]);
  });

  it("says nothing where there is none", () => {
    expect(["", " ", "。"].map((text) => parseChoice(text, flags))).toEqual([null, null, null]);
  });
});

describe("of two outcomes", () => {
  it.each([
    ["合格", "good"],
    ["合格！！", "good"],
    ["不合格", "bad"],
    ["经复检不合格", "bad"],
    ["无异常", "good"],
    ["未见明显异常", "good"],
    ["没异常", "good"],
    ["不正常", "bad"],
    ["未正常运行", "bad"],
    ["未发现不合格", "good"],
    // Nothing says that the plan came true.
    ["拟合格后验收", null],
    ["待合格", null],
    // A denial rules, though the other outcome stands beside it; two plain words contradict each other.
    ["不合格，整改后合格", "bad"],
    ["设备正常，烟道异常", null],
    ["不，正常", "good"],
    ["设备老化", null],
  ])("%s", (text, said) => {
    expect(parseChoice(text, outcome)).toBe(said);
  });

  it("a denial is a word of its own only where it opens the word", () => {
    const fumes = { clear: ["排烟不明显"], thick: ["浓烟"] };
    expect(parseChoice("计划排烟不明显", fumes)).toBeNull();
    expect(parseChoice("现场排烟不明显", fumes)).toBe("clear");
  });

  it.each(["未装", "尚未装", "没装", "没有装", "无罩", "免装", "非全装"])("%s outdoes what else is said", (word) => {
    expect(parseChoice(`${word}，附近安装喷淋设施`, { yes: ["安装喷淋设施"], no: [word] })).toBe("no");
  });

  it("a single character beside a word contradicts nothing", () => {
    expect(parseChoice("有合格证", { yes: ["合格"], no: ["有"] })).toBe("yes");
  });

  it("a denial of three outcomes leaves the others open", () => {
    expect(parseChoice("无露天", walls)).toBeNull();
    expect(parseChoice("无合格", { good: ["合格"] })).toBeNull();
  });

  it("the denial of both leaves neither", () => {
    expect(parseChoice("未见良好，也未见异常", { good: ["良好"], bad: ["异常"] })).toBeNull();
  });
});

describe("of several choices", () => {
  it.each([
    ["全封闭", "full"],
    ["半封闭", "half"],
    ["料场半封闭", "half"],
    ["料棚为半封闭结构", "half"],
    ["尚未封闭", "none"],
    ["料场已全封闭", "full"],
    // Several are named and none contradicts by a denial: the longest word.
    ["全封闭，东侧露天", "full"],
    ["待封闭", null],
    ["拟进行封闭", null],
    ["计划2026年底前封闭", null],
    ["落实封闭要求", null],
    ["落实封闭的要求", null],
    ["按要求封闭", "full"],
  ])("%s", (text, said) => {
    expect(parseChoice(text, walls)).toBe(said);
  });

  it.each([
    ["经审议，通过", "passed"],
    ["未获通过", "failed"],
    ["不予通过", "failed"],
    ["没有通过", "failed"],
    ["未暂缓", null],
    ["未予暂缓", null],
    ["申请通过", null],
  ])("%s", (text, said) => {
    expect(parseChoice(text, verdicts)).toBe(said);
  });

  it("a denial of a word that two choices deny is of neither", () => {
    const two = { late: ["未通过"], early: ["不通过"], passed: ["通过"] };
    expect(parseChoice("未获通过", two)).toBeNull();
  });

  it("what goes on now outdoes what is denied", () => {
    const site = { finished: ["已完工"], open: ["未完工", "尚未完工"], building: ["正在施工"] };
    expect(parseChoice("尚未完工，正在施工", site)).toBe("building");
    expect(parseChoice("尚未完工，已完工部分待验", site)).toBe("open");
  });

  it("what an act goes back to is not the act", () => {
    const acts = { meeting: ["联席会议"], raid: ["联合执法"] };
    expect(parseChoice("落实联席会议要求开展联合执法", acts)).toBe("raid");
    expect(parseChoice("根据联席会议的部署", acts)).toBeNull();
    expect(parseChoice("召开联席会议，提出要求", acts)).toBe("meeting");
  });

  it("a letter is none of them where it stands beside words", () => {
    const kinds = { first: ["A"], second: ["B"] };
    expect(["A", "A类企业", "B", "甲B"].map((text) => parseChoice(text, kinds))).toEqual([
      ...["first", null],
      ...["second", null],
    ]);
  });

  it("what stands within a longer word says nothing of its own", () => {
    const rebound = { no: ["未见死灰复燃"], yes: ["复燃"] };
    expect(parseChoice("其合格证过期", { good: ["合格"], bad: ["合格证过期"] })).toBe("bad");
    expect(parseChoice("现场未见死灰复燃", rebound)).toBe("no");
    expect(parseChoice("未见死灰复燃，东侧复燃", { ...rebound, other: ["其他"] })).toBe("no");
  });
});

describe("what is done in part is not done", () => {
  const course = { done: ["完成", "整治完成"], begun: ["启动"], closed: ["关闭"] };
  it.each([
    ["完成", "done"],
    ["已完成，待验收", "done"],
    ["完成60%", null],
    ["整治完成60%", null],
    ["完成了前期", null],
    ["完成项目招标", null],
    ["完成率60%", null],
    ["完成工程量的60.5%", null],
    ["完成约八成", null],
    ["完成工程主体", null],
    ["完成100%", "done"],
    ["启动60%", "begun"],
  ])("%s", (text, said) => {
    expect(parseChoice(text, course)).toBe(said);
  });

  it("a denial holds however much is said behind it", () => {
    expect(parseChoice("尚未完成60%", { no: ["未完成"], yes: ["已办结"], other: ["其他"] })).toBe("no");
  });
});

describe("how far a work is", () => {
  it.each([
    ["已完成", "done"],
    ["√", "done"],
    // Sentences are read as language, beyond the words of the list.
    ["主体完工，正在装修", "underway"],
    ["尚未启动招标", "notStarted"],
    ["今年的事", null],
  ])("%s", (text, said) => {
    expect(parseChoice(text, workStates)).toBe(said);
  });
});

describe("of steps of one scale the one that a thing has now:", () => {
  it.each([
    ["B级", "b"],
    ["b", "b"],
    ["B-", "b1"],
    ["绩效B级企业", "b"],
    ["保持A级", "a"],
    ["引领性企业", "leading"],
    // Beside other letters and digits a letter is chance.
    ["AA级", null],
    ["A2", null],
    ["2A", null],
    ["B-2", null],
    ["AB", null],
    // Two at once are none; said twice it is one.
    ["A/B级", null],
    ["B级（B）", "b"],
    // Outside brackets it is; what stands in them only where nothing stands outside.
    ["B（原为C）", "b"],
    ["B级（含C级工序）", "b"],
    ["B级[2台C级设备]", "b"],
    ["A级2026年复核", "a"],
    ["C级（申报B级）", "c"],
    ["C级[目标B级]", "c"],
    ["C级【2026年目标B级】", "c"],
    ["（B级）", "b"],
    ["待定（B级）", "b"],
    ["（A）（B）", null],
    // What it was
    ["C级升为B级", "b"],
    ["C级企业已提升至B级", "b"],
    ["C级，2025年晋升到B级", "b"],
    ["C级→B级", "b"],
    ["C->B", "b"],
    ["C降D，现为B级", "b"],
    ["C级企业，现调整为B级", "b"],
    ["原C级，B级", "b"],
    // What it is to be
    ["C级，B级正在申报", "c"],
    ["C级，B级企业申报中", "c"],
    ["C级，B级企业正在评审", "c"],
    ["C级，B级申报通过", null],
    ["拟申报A级", null],
    ["创建A级", null],
    ["撤销B级", null],
    ["未达到B级", null],
    ["C级，申报了B级", null],
  ])("%s", (text, said) => {
    expect(parseChoice(text, grades)).toBe(said);
  });

  it.each([
    ["国三", "three"],
    ["国Ⅳ", "four"],
    ["国三标准，改为国五", "five"],
    ["国三排放标准已更换为国五", null],
    ["国三（拟更新为国五）", "three"],
    ["国三变更为国四标准", "four"],
    ["国三、国四", null],
    ["国6b", "six"],
    ["柴油车NOx国VI", "six"],
  ])("%s", (text, said) => {
    expect(parseChoice(text, stages)).toBe(said);
  });
});

describe("the words of a choice", () => {
  it("are told by the first of each", () => {
    expect(knownWords(outcome)).toBe("合格、不合格");
    expect(knownWords({ none: [], some: ["有"] })).toBe("有");
    expect(knownWords(flag("是否").spec.choices ?? {})).toBe("是、否");
  });
});

describe("what is said of an outcome that is not it yet, or no more", () => {
  const action = { excluded: ["剔除"], penalised: ["处罚"] };
  const review = { passed: ["通过", "同意"], rejected: ["未通过", "不通过", "退回", "否决"] };
  const kept = { good: ["符合", "正常"], bad: ["不符合", "异常"] };
  it.each([
    ["剔除申请中", action, null],
    ["建议剔除", action, null],
    ["核实后剔除", action, "excluded"],
    ["免于处罚", action, null],
    ["已处罚后撤销", action, null],
    ["已处罚", action, "penalised"],
    ["同意退回", review, "rejected"],
    ["同意退回重报", review, "rejected"],
    ["同意不予引进", review, null],
    ["同意引进", review, "passed"],
    ["上次未通过，本次通过", review, "passed"],
    ["上次通过，本次未通过", review, "rejected"],
    ["初审通过，复审未通过", review, null],
    ["不完全符合", kept, null],
    ["部分符合", kept, null],
    ["不尽符合要求", kept, null],
    ["运行正常但未清洗", kept, null],
    ["设备正常，但未定期清洗", kept, null],
    ["设备正常，已清洗", kept, "good"],
    ["0项不合格", outcome, "good"],
    ["10项不合格", outcome, "bad"],
    ["初检不合格，复检合格", outcome, null],
    ["疑似异常", outcome, null],
    ["曾异常", outcome, null],
    ["异常苗头", outcome, null],
    ["准B级", grades, null],
    ["标准B级", grades, "b"],
    ["B级（申报中）", grades, null],
    ["B级（2023年）", grades, "b"],
  ])("%s", (text, choices, said) => {
    expect(parseChoice(text, choices)).toBe(said);
  });
});

describe("a share under a question of yes or no", () => {
  it("is yes where it is all, and no where it is less", () => {
    expect(["100%", "100.0%", "达到100%"].map((text) => parseChoice(text, flags))).toEqual(["yes", "yes", "yes"]);
    fc.assert(fc.property(fc.integer({ min: 0, max: 999 }), (share) => parseChoice(`${share / 10}%`, flags) === "no"));
  });

  it("says nothing where other outcomes are asked for", () => {
    expect(parseChoice("100%", { good: ["合格"], bad: ["不合格"] })).toBeNull();
  });
});
