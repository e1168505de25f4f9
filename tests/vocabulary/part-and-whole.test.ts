/** What is said of a part, of a cause or of what somebody was told to do is not said of the work. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { interpretState } from "../../src/vocabulary/interpret-state";
import { isEnded } from "../../src/vocabulary/state";

const stateOf = (text: string) => interpretState(text).state;
const said = (text: string): string => stateOf(text) ?? "unsure";
const isDone = (text: string): boolean => {
  const state = stateOf(text);
  return state !== null && isEnded(state);
};
const act = fc.constantFrom("拆除", "关停", "清理", "改造", "搬迁", "治理");
const thing = fc.constantFrom("家", "处", "户", "座");
const count = fc.integer({ min: 1, max: 60 });

describe("parts and the whole", () => {
  it("are the same where what was done to the parts adds up", () => {
    const parts = fc.record({ one: count, other: count, more: count, of: thing, first: act, then: act });
    fc.assert(
      fc.property(parts, fc.constantFrom("、", "，"), ({ one, other, more, of, first, then }, comma) => {
        const told = (all: number): string => `共摸排${all}${of}，${first}${one}${of}${comma}${then}${other}${of}`;
        expect(said(told(one + other))).toBe("done");
        expect(isDone(told(one + other + more))).toBe(false);
        expect(isDone(`共摸排${one + other}${of}，${first}${one}${of}${comma}正在${then}${other}${of}`)).toBe(false);
      }),
    );
  });

  it("differ where another part goes on or has not begun", () => {
    const ended = fc.constantFrom("已竣工", "已建成投用", "已完成改造");
    const open = fc.constantFrom("正在施工", "正在推进", "正在招标", "尚未启动", "待建", "列入明年计划");
    const of = fc.constantFrom<readonly [string, string]>(["一期", "二期"], ["一标段", "二标段"], ["第一批", "第二批"]);
    fc.assert(
      fc.property(of, ended, open, ([one, other], end, goes) => said(`${one}${end}，${other}${goes}`) === "underway"),
    );
  });

  it("differ where a thing was seen to and another is being worked on", () => {
    const things = fc.constantFrom("围挡", "旧锅炉", "生产线", "违建");
    const goes = fc.constantFrom("正在清运渣土", "正在安装新炉", "土地正在复垦", "垃圾未清运");
    fc.assert(fc.property(things, goes, (one, other) => said(`${one}已拆除，${other}`) === "underway"));
    expect(said("旧锅炉已拆除，正在整理佐证材料")).toBe("done");
    expect(said("围挡已拆除，正在办理销号手续")).toBe("done");
  });

  it("differ where a step was taken for some, and all of the work is done all the same", () => {
    const step = fc.constantFrom("销号", "验收", "公示");
    fc.assert(
      fc.property(count, count, step, (some, more, taken) => {
        expect(said(`${some + more}项任务全部完成整改，${some}项已${taken}`)).toBe("done");
      }),
    );
  });

  it("differ where they are closed one by one", () => {
    expect(["逐项整改销号", "正在逐项销号"].map(said)).toEqual(["underway", "underway"]);
    expect(said("已逐项全部销号")).toBe("closed");
  });

  it("differ in per cent of the act and of what all comes to", () => {
    fc.assert(
      fc.property(act, fc.integer({ min: 1, max: 99 }), (done, share) => {
        expect(said(`已${done}${share}%`)).toBe("underway");
        expect(said(`已投入310万元，占总预算的${share}%`)).toBe("underway");
      }),
    );
  });

  it("are numbers with their thousands: 5万吨 of 8万吨", () => {
    fc.assert(
      fc.property(count, count, fc.constantFrom("万吨", "千米", "万亩", "公里"), act, (some, more, unit, done) => {
        expect(said(`${some + more}${unit}中已${done}${some}${unit}`)).toBe("underway");
        expect(said(`${some}${unit}中已${done}${some}${unit}`)).toBe("done");
      }),
    );
  });
});

describe("what was said to somebody, or stands in the way", () => {
  it("is no end", () => {
    const told = fc.constantFrom(
      "责令企业",
      "已责成镇政府",
      "督促业主于9月底前",
      "要求施工方限期",
      "约谈企业，要求尽快",
    );
    fc.assert(fc.property(told, act, (whom, end) => !isDone(`${whom}${end}到位`)));
    fc.assert(fc.property(act, (end) => isDone(`按要求已${end}到位`)));
    const urged = fc.constantFrom("督促企业", "现场督导业主", "会同街道敦促责任单位");
    fc.assert(fc.property(urged, act, (whom, end) => !isDone(`${whom}完成${end}`)));
  });

  it("is no more than a cause where the text goes on", () => {
    const cause = fc.constantFrom("因用地未批复", "由于资金未到位", "因管线迁改未完成");
    const goes = fc.constantFrom<readonly [string, string]>(
      ["工程滞后", "behind"],
      ["目前完成65%", "underway"],
      ["尚未开工", "notStarted"],
      ["计划3月复工", "underway"],
    );
    fc.assert(fc.property(cause, goes, (why, [so, state]) => said(`${why}，${so}`) === state));
  });

  it("is not decided where nobody will do it any more", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("不再实施", "因规划调整不再建设", "经批准取消该任务"),
        (text) => said(text) === "unsure",
      ),
    );
  });
});

it("keeps the pace whatever share is told behind it", () => {
  const pace = fc.constantFrom<readonly [string, string]>(
    ["超过序时进度", "ahead"],
    ["达到序时进度", "onSchedule"],
    ["低于序时进度", "behind"],
  );
  fc.assert(
    fc.property(
      pace,
      fc.integer({ min: 5, max: 95 }),
      ([words, state], share) => said(`${words}，已完成${share}%`) === state,
    ),
  );
});

it("takes a step for taken by whatever adverb, and not where it is denied or to come", () => {
  const adverb = fc.constantFrom("正式", "按程序", "准予", "依规", "顺利", "全部");
  const notYet = fc.constantFrom("未", "尚未", "拟", "待", "正在申请");
  fc.assert(fc.property(adverb, (how) => said(`${how}销号`) === "closed"));
  fc.assert(fc.property(notYet, adverb, (not, how) => said(`${not}${how}销号`) !== "closed"));
});

it("is done where the plan's pace only says how", () => {
  const pace = fc.constantFrom("序时", "时序", "序时进度", "时序进度", "时间节点", "计划");
  const all = fc.constantFrom("全部任务", "整改任务", "各项任务");
  fc.assert(fc.property(pace, all, (by, what) => said(`已按${by}完成${what}`) === "done"));
  fc.assert(fc.property(pace, all, (by, what) => !isDone(`未按${by}完成${what}`)));
});
