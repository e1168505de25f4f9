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

  it.each([
    ["整治\n中", "underway"],
    ["已竣\n工", "done"],
    ["大体\n完成", "underway"],
    ["尚未\n竣工", "notDone"],
    ["低于序\n时进\n度", "behind"],
    ["无法按\n期完成", "behind"],
    ["已完成\n未验收", "done"],
    ["甲段已完成\n乙段正在施工", "underway"],
  ])("reads %j through where a narrow column breaks it", (text, meant) => {
    expect(said(text)).toBe(meant);
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

  it("never takes a step that was taken for some of them as taken", () => {
    const step = fc.constantFrom("销号", "验收", "完成验收", "销号公示");
    const thing = fc.constantFrom("个问题", "家企业", "处点位", "项任务");
    const isSome = (all: number, some: number, taken: string, of: string): boolean =>
      said(`${all}${of}已${taken}${some}${of.slice(0, 1)}`) === "underway" &&
      said(`${some}/${all}已${taken}`) === "underway" &&
      !isDone(`已${taken}${some}${of.slice(0, 1)}`);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), step, thing, (some, more, to, of) =>
        isSome(some + more, some, to, of),
      ),
    );
  });

  it("takes a step for the same on whatever day it was taken", () => {
    const [year, month, day] = [fc.integer({ min: 2018, max: 2026 }), fc.integer({ min: 1, max: 12 }), fc.nat(27)];
    const step = fc.constantFrom(["销号", "closed"], ["通过市级验收", "accepted"]);
    fc.assert(
      fc.property(year, month, day, step, (y, m, d, [taken, state]) => {
        const when = `${y}年${m}月${d === 0 ? "" : `${d}日`}`;
        return said(`该问题已于${when}${taken}，定期开展回头看，未发现反弹`) === state;
      }),
    );
  });

  it("never takes a step that is denied as taken, whatever stands between", () => {
    const deny = fc.constantFrom("未", "尚未", "暂未", "还未", "没有", "未能");
    const between = fc.constantFrom(
      "",
      "完成",
      "组织",
      "正式",
      "完成市级",
      "通过上级专家",
      "进行现场",
      "办理省级",
      "申请",
    );
    const steps = fc.constantFrom("验收", "销号");
    const isFar = (text: string): boolean => ["accepted", "published", "closed"].includes(said(text));
    fc.assert(
      fc.property(
        deny,
        between,
        steps,
        (no, way, step) => !isFar(`${no}${way}${step}`) && !isFar(`已完成整改，${no}${way}${step}`),
      ),
    );
  });

  it("never takes a step that is asked for as taken, whatever ended before it", () => {
    const ended = fc.constantFrom("已整改完成并", "已办结并", "已完成整改任务并");
    const asks = fc.constantFrom("上报", "报请", "提请", "呈报", "移交市整改办", "申请");
    fc.assert(fc.property(ended, asks, (before, asked) => said(`${before}${asked}销号`) === "done"));
  });

  it("never takes a step that is asked for as taken", () => {
    const asks = fc.constantFrom("已申请", "正在申请", "拟", "待", "已上报市级申请", "正在办理", "已提交材料申请");
    fc.assert(fc.property(asks, (asked) => said(`${asked}销号`) === "done"));
  });

  it("never takes for done what an end is only the name of, what may be, or what somebody only tells", () => {
    const noun = fc.constantFrom("情况待核", "时间未定", "时限12月", "难度大", "率偏低", "与否不清楚", "条件不具备");
    const may = fc.constantFrom("可", "应", "需", "须", "应当", "能否", "难以", "不易", "未必能");
    const tells = fc.constantFrom("企业自称已", "据反映已", "据乡镇反馈已", "业主称已", "疑似已", "可能已", "曾");
    fc.assert(fc.property(done, noun, (end, named) => !isDone(`${end}${named}`)));
    fc.assert(fc.property(may, done, (will, end) => !isDone(`${will}${end}`)));
    fc.assert(fc.property(tells, done, (who, end) => !isDone(`${who}${end}`)));
  });

  it("takes an end back where it is doubted or undone behind it", () => {
    const undone = fc.constantFrom(
      "，需返工",
      "，但局部破损",
      "又裸露",
      "，后又重建",
      "，现停用",
      "（存疑）",
      "？",
      "（未核实）",
      "，有待核实",
      "，但闲置",
      "，质量不合格",
      "，专家提出整改意见",
    );
    fc.assert(fc.property(done, undone, (end, doubt) => !isDone(`已${end}${doubt}`)));
  });

  it("leaves an end that is looked after, looked at or paid for", () => {
    const after = fc.constantFrom(
      "，需长期坚持",
      "，需加强日常管护",
      "，经核实",
      "，群众反映良好",
      "，待核查",
      "，补偿资金已到位",
      "，可申请验收",
      "且未反弹",
    );
    fc.assert(fc.property(done, after, (end, said) => isDone(`已${end}${said}`)));
    fc.assert(fc.property(done, (end) => isDone(`经县级核实，已${end}`) && isDone(`经核查已${end}`)));
  });

  it("takes the end of a part for no end", () => {
    const part = fc.constantFrom("烟囱", "附属设备", "辅机", "配套设施", "管道");
    fc.assert(fc.property(part, (one) => !isDone(`${one}已拆除`) && !isDone(`已拆除${one}`)));
    expect(said("锅炉及附属设备已拆除")).toBe("done");
    expect(said("已断电，设备未拆")).toBe("underway");
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
