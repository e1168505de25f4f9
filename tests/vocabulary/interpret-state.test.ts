import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { interpretState } from "../../src/vocabulary/interpret-state";
import { isEnded } from "../../src/vocabulary/state";
import { statePhrases } from "./state-phrases";

const phrases = Object.entries(statePhrases).flatMap(([meant, texts]) => texts.map((text) => [text, meant] as const));
const said = (text: string, about?: string): string => interpretState(text, about).state ?? "unsure";
const isDone = (text: string): boolean => {
  const { state } = interpretState(text);
  return state !== null && isEnded(state);
};

describe("the state of a work in words", () => {
  it.each(phrases)("“%s” means %s", (text, meant) => {
    expect(said(text)).toBe(meant);
  });

  it("takes what the task is about for the work and not for its preparation", () => {
    expect(said("规划编制已完成", "编制流域治理规划")).toBe("done");
    expect(said("规划编制已完成", "建设污水处理厂")).toBe("underway");
    expect(said("已完成垃圾清理", "河道垃圾清理")).toBe("done");
  });

  it("names the clause that decided", () => {
    expect(interpretState("已清理垃圾120吨，整改工作全部完成。").evidence).toBe("整改工作全部完成");
    expect(interpretState("已完成整改，待验收").state).toBe("done");
    expect(interpretState("").state).toBeNull();
  });
});

const done = fc.constantFrom("完成整改", "拆除", "完成改造", "办结", "整改到位", "竣工");
describe("laws of the words", () => {
  it("never takes for done what is only intended", () => {
    const intends = fc.constantFrom("预计", "计划", "力争", "确保", "拟于", "将于", "争取", "有望");
    const by = fc.constantFrom("12月底", "年底前", "明年6月", "10月", "近期");
    fc.assert(fc.property(intends, by, done, (will, when, end) => !isDone(`${will}${when}${end}`)));
  });

  it("never takes for done what is denied", () => {
    const denial = fc.constantFrom("未", "尚未", "没有", "还未", "仍未", "暂未", "未能", "未全部", "尚未全部", "无法");
    fc.assert(fc.property(denial, done, (not, end) => !isDone(`${not}${end}`)));
  });

  it("never takes a share below the whole for done", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 99 }), (share) => !isDone(`已完成${share}%`)));
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), fc.integer({ min: 1, max: 60 }), (all, some) => {
        fc.pre(some < all);
        return !isDone(`${all}家企业已完成整改${some}家，剩余${all - some}家正在整改`);
      }),
    );
  });

  it("never takes a step that is asked for as taken", () => {
    const asks = fc.constantFrom("已申请", "正在申请", "拟", "待", "已上报市级申请", "正在办理", "已提交材料申请");
    fc.assert(fc.property(asks, (asked) => said(`${asked}销号`) === "done"));
  });

  it("reads the same whatever blanks, brackets and full stops stand around", () => {
    fc.assert(
      fc.property(fc.constantFrom(...phrases), ([text, meant]) => {
        expect(said(` ${text}。`)).toBe(meant);
        expect(said(`${text.slice(0, 1)} ${text.slice(1)}`)).toBe(meant);
      }),
    );
  });

  it("answers to any text", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => void interpretState(text)));
  });
});
