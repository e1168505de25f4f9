import { describe, expect, it } from "vitest";
import type { AnswerSets } from "../../src/account/question";
import { answersFile, answersFor, filedAnswers, readAnswersFile } from "../../src/answers-file";
import { defaultSettings } from "../../src/settings";
import { withAnswers } from "../../src/settings-answers";
import { withAnswersOf } from "../../src/taskpane/questions/answers-kept";

const keys = new Map([
  ["{T}", "p1 任务清单"],
  ["{L}", "p2 台账"],
]);
const sets: readonly AnswerSets[] = [
  { text: "大体可以", status: "onSchedule" },
  { sheet: "任务清单", list: "counts" },
  { sheet: "任务清单", text: "详见附件", status: "unsaid" },
  { sheet: "台账", dataset: "boilers" },
  { sheet: "台账", headerRows: [2, 3] },
  { sheet: "台账", column: "B", field: null },
  { sheet: "台账", column: "C", unit: "万吨" },
  { sheet: "台账", text: "3", field: "fuel", choice: "coal" },
  { sheet: "台账", text: "？", field: "fuel", choice: null },
];
const ids = new Map([
  ["任务清单", "{T}"],
  ["台账", "{L}"],
]);
const settings = withAnswers(defaultSettings, sets, (sheet) => ids.get(sheet));
const text = answersFile(filedAnswers(settings, keys));

describe("a file of answers", () => {
  it("brings every answer back, the same in another workbook with these sheets", () => {
    expect(withAnswersOf(text, defaultSettings, keys).taken).toEqual(settings);
  });

  it("knows a sheet of another name by its header, and says how many are about other sheets", () => {
    const renamed = new Map([["{X}", "p2 十二月台账"]]);
    const { taken, words } = withAnswersOf(text, defaultSettings, renamed);
    expect(taken?.corrections["{X}"]).toEqual(settings.corrections["{L}"]);
    expect(taken?.answers.sheets).toEqual({ "{X}": settings.answers.sheets["{L}"] });
    expect(words["zh-CN"]).toBe("已导入 7 个答复；另有 2 个是别的表的，没有用上。");
  });

  it("leaves a header alone that two sheets have", () => {
    const twice = new Map([
      ["{X}", "p2 一月"],
      ["{Y}", "p2 二月"],
    ]);
    const read = readAnswersFile(text);
    if (read.kind !== "answers") throw new Error("the file cannot be read");
    expect(answersFor(read.answers, twice)).toEqual([{ text: "大体可以", status: "onSchedule" }]);
  });

  it.each([
    ['[{"text":"大体可以","status":"done"}]', "answers"],
    ['{"label":"算完成","sets":{"text":"大体可以","status":"done"}}', "answers"],
    ["\uFEFF[]", "answers"],
    ["不是", "unreadable"],
    ['{"text":3}', "unknown"],
  ])("reads %s as %s", (content, kind) => {
    expect(readAnswersFile(content).kind).toBe(kind);
  });

  it("that is none changes nothing", () => {
    expect(withAnswersOf("不是", defaultSettings, keys).taken).toBeNull();
    expect(withAnswersOf('{"settings":{"colour":"red"}}', defaultSettings, keys).taken).toBeNull();
    expect(withAnswersOf('{"sheet":"别处","dataset":null}', defaultSettings, keys).taken).toBeNull();
  });
});
