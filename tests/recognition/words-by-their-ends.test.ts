/** Choices that a name tells by its beginning or its end, and outcomes that are not quite what their words say. */
import { expect, it } from "vitest";
import { meetings } from "../../src/datasets/ledgers/leadership";
import { projectReviews } from "../../src/datasets/ledgers/projects";
import { catering } from "../../src/datasets/ledgers/response";
import { workStates, type ChoiceWords } from "../../src/recognition/declare-ledger";
import { parseChoice } from "../../src/recognition/parse-choice";

const fuels = catering.columns.cleanEnergy.spec.choices as ChoiceWords;

it.each(["煤气", "沼气", "管道天然气", "罐装液化气", "电磁灶", "电蒸箱", "用电", "生物醇", "醇基液体燃料"])(
  "is clean: %s",
  (text) => {
    expect(parseChoice(text, fuels)).toBe("yes");
  },
);

it.each(["蜂窝煤", "型煤", "果木炭", "炭火", "木屑", "劈柴", "柴油灶", "煤炭"])("is not clean: %s", (text) => {
  expect(parseChoice(text, fuels)).toBe("no");
});

it.each(["煤改气中", "不烧煤", "见备注"])("names no fuel: %s", (text) => {
  expect(parseChoice(text, fuels)).toBeNull();
});

it.each(["已", "已拆", "已拆除", "已停用", "已损坏"].map((text) => [text, text === "已" ? "yes" : "no"]))(
  "a purifier that is %s: %s",
  (text, choice) => {
    expect(parseChoice(text, catering.columns.purifier.spec.choices as ChoiceWords)).toBe(choice);
  },
);

it.each([
  ["已封闭75%", "underway"],
  ["已覆盖近90%", "underway"],
  ["已绿化三分之一", "underway"],
  ["已硬化100%", "done"],
  ["已安装调试完成", "done"],
  ["正在安装调试", "underway"],
  ["待验收", null],
  ["等待县级验收", null],
  ["已完工，待验收", "done"],
])("a work that is %s is %s", (text, state) => {
  expect(parseChoice(text, workStates)).toBe(state);
});

it("what is put off has not passed", () => {
  const results = projectReviews.columns.result.spec.choices as ChoiceWords;
  expect(["暂缓通过", "通过"].map((text) => parseChoice(text, results))).toEqual(["deferred", "passed"]);
});

it.each(["纪委", "总工会", "妇联"])("the standing committee of %s is another body's", (body) => {
  const kinds = meetings.columns.kind.spec.choices as ChoiceWords;
  expect([parseChoice(`县${body}常委会会议`, kinds), parseChoice("县委常委会会议", kinds)]).toEqual([
    "otherBody",
    "standingCommittee",
  ]);
});
