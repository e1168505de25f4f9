/** What sentences of notes say about counting. */
import { describe, expect, it } from "vitest";
import {
  bearsSign,
  isAboutSomeRows,
  isNumberSign,
  leavesOut,
  sentencesOfNote,
  signsLeftOut,
} from "../../src/vocabulary/note-words";

describe("a sentence", () => {
  it.each([
    "不计入本年度",
    "不再统计",
    "不纳入考核任务",
    "本年不重复计算",
    "予以剔除",
    "带*的企业除外",
    "不计",
    "不参与统计",
    "不纳入我县淘汰任务",
    "不计入本局年度目标",
  ])("plainly leaves out: %s", (text) => expect(leavesOut(text)).toBe("plainly"));

  it.each(["不纳入网格化管理", "为已取消项目", "按2:1折算", "不含市直企业", "未纳入清单的另报"])(
    "perhaps leaves out: %s",
    (text) => expect(leavesOut(text)).toBe("perhaps"),
  );

  it.each(["数据来源于各乡镇", "以现场核查为准", "为重点企业", "逾期不候"])("leaves out nothing: %s", (text) =>
    expect(leavesOut(text)).toBeNull(),
  );

  it.each(["填充红色的", "标黄部分", "第3、5行", "序号7"])("is about rows that somebody must find: %s", (text) =>
    expect(isAboutSomeRows(text)).toBe(true),
  );
});

describe("signs", () => {
  it.each([
    ["带*的为上年已上报，不计入本年度", [{ sign: "*", leavesOut: "plainly" }]],
    ["标“△”的不纳入统计", [{ sign: "△", leavesOut: "plainly" }]],
    ["带星号的不计", [{ sign: "*", leavesOut: "plainly" }]],
    ["＊已取消", [{ sign: "*", leavesOut: "perhaps" }]],
    ["★为重点企业 ▲不再统计", [{ sign: "▲", leavesOut: "plainly" }]],
    ["●已完成 ○未启动", []],
  ])("%s", (text, signs) => expect(signsLeftOut(text)).toEqual(signs));

  it.each([
    ["甲厂*", "*"],
    ["＊甲厂", "*"],
    ["甲厂（*）", "*"],
    ["3△", "△"],
    ["甲厂#", "#"],
  ])("are borne by %s", (cell, sign) => expect(bearsSign(cell, sign)).toBe(true));

  it.each([
    ["甲*厂", "*"],
    ["甲厂", "*"],
  ])("are not borne by %s", (cell, sign) => expect(bearsSign(cell, sign)).toBe(false));

  it.each([
    ["1#", "#", true],
    ["锅炉2#", "#", true],
    ["甲厂#", "#", false],
    ["3*", "*", false],
  ])("may only say that it is a number: %s", (cell, sign, isNumber) => {
    expect(isNumberSign(cell, sign)).toBe(isNumber);
  });
});

it("a note's points are sentences of their own", () => {
  expect(sentencesOfNote("注：1.面积单位为亩；2.带*的不计。")).toEqual(["面积单位为亩", "带*的不计"]);
  expect(sentencesOfNote("说明：含水率按2.5%计")).toEqual(["含水率按2.5%计"]);
});
