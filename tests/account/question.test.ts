import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isAnswer, noAnswers, statusCodes, statusesOn, type AnswerSets } from "../../src/account/question";
import { settingsById, settingsToKeep, sourceKeys } from "../../src/excel/memory/kept-corrections";
import { defaultSettings, type Settings } from "../../src/settings";
import { answersKept, unknownSettings, withAnswers, withoutAnswers } from "../../src/settings-answers";
import { taskStatuses } from "../../src/tasks/task";
import { snapshot } from "../datasets/sheet-snapshot";

const ids: Readonly<Record<string, string>> = { 任务清单: "{T}", 台账: "{L}" };
const after = (sets: readonly AnswerSets[], settings: Settings = defaultSettings): Settings =>
  withAnswers(settings, sets, (sheet) => ids[sheet]);

describe("answers to questions", () => {
  it("know every status of a task", () => {
    expect(statusCodes).toEqual(taskStatuses);
  });

  it("keep a word in all its spellings, the later answer first", () => {
    const { answers } = after([
      { text: "大 体 可 以", status: "done" },
      { text: "大体可以", status: "onSchedule" },
    ]);
    expect(answers.statuses).toEqual({ 大体可以: "onSchedule" });
    expect(noAnswers.statuses).toEqual({});
  });

  it("of words in columns of choices are kept by sheet, field and word, and counted", () => {
    const settings = after([
      { sheet: "台账", text: "待 定", field: "result", choice: "pass" },
      { sheet: "台账", text: "？", field: "result", choice: null },
      { sheet: "台账", text: "待定", field: "kind", choice: "other" },
    ]);
    expect(settings.answers.sheets["{L}"]?.choices).toEqual({
      result: { 待定: "pass", "?": "" },
      kind: { 待定: "other" },
    });
    expect(answersKept(settings)).toBe(3);
  });

  it("about how air sheets are put together are counted, and asked again with the others", () => {
    const settings = after([
      { settings: { sheetsAre: "stations" } },
      { settings: { hourStamp: "ending" } },
      { settings: { namelessPlace: "甲县" } },
    ]);
    expect([answersKept(settings), answersKept(withoutAnswers(settings))]).toEqual([3, 0]);
    expect(withoutAnswers(settings).air).toEqual(defaultSettings.air);
  });

  it("of one sheet hold there alone, and before what holds everywhere", () => {
    const { answers } = after([
      { sheet: "任务清单", text: "大体可以", status: "done" },
      { text: "大体可以", status: "behind" },
    ]);
    expect(statusesOn(answers, "{T}")).toEqual({ 大体可以: "done" });
    expect(statusesOn(answers, "{L}")).toEqual({ 大体可以: "behind" });
    expect(statusesOn(answers, undefined)).toEqual({ 大体可以: "behind" });
  });

  it("say what a sheet, a column and a unit are; another dataset makes void what was said of columns", () => {
    const named: AnswerSets = { sheet: "台账", dataset: "boilers" };
    const columns: AnswerSets[] = [
      { sheet: "台账", column: "AB", field: "name" },
      { sheet: "台账", column: "B", field: null },
      { sheet: "台账", column: "C", unit: "万吨" },
    ];
    expect(after([named, ...columns]).corrections["{L}"]).toEqual({
      dataset: "boilers",
      columns: { 27: "name", 1: "ignore" },
      units: { 2: "万吨" },
    });
    expect(after([named, ...columns, { sheet: "台账", dataset: null }]).corrections["{L}"]).toEqual({
      dataset: "ignore",
    });
  });

  it("about a sheet that is not there change nothing", () => {
    expect(after([{ sheet: "别处", dataset: "boilers" }])).toEqual(defaultSettings);
  });

  it("set choices of the bureau; what no choice is called is told", () => {
    const sets: AnswerSets = { settings: { sandDust: "deducted", place: "甲县" } };
    expect(after([sets])).toMatchObject({ place: "甲县", basis: { sandDust: "扣沙", review: null } });
    expect(unknownSettings([sets, { settings: { sandDust: "maybe" } }, { settings: { colour: "red" } }])).toEqual([
      "sandDust: maybe",
      "colour: red",
    ]);
  });

  it.each([
    [{ text: "大体可以", status: "done" }, true],
    [{ sheet: "任务清单", text: "大体可以", status: "done" }, true],
    [{ sheet: 3, text: "大体可以", status: "done" }, false],
    [{ text: "大体可以", status: "nearly" }, false],
    [{ text: 3, status: "done" }, false],
    [{ status: "done" }, false],
    [{ sheet: "台账", dataset: null }, true],
    [{ sheet: "台账", dataset: "boilers" }, true],
    [{ dataset: "boilers" }, false],
    [{ sheet: "台账", dataset: 1 }, false],
    [{ sheet: "台账", column: "G", field: null }, true],
    [{ sheet: "台账", column: "F、G", field: null }, true],
    [{ sheet: "台账", column: "F、G", field: "name" }, true],
    [{ sheet: "台账", column: "7", field: "name" }, false],
    [{ sheet: "台账", column: "G" }, false],
    [{ sheet: "台账", column: "G", unit: "吨" }, true],
    [{ text: "不在本县", status: "notApplicable" }, true],
    [{ sheet: "台账", text: "待定", field: "result", choice: "pass" }, true],
    [{ sheet: "台账", text: "待定", field: "result", choice: null }, true],
    [{ text: "待定", field: "result", choice: "pass" }, false],
    [{ sheet: "台账", text: "待定", field: "result", choice: 1 }, false],
    [{ sheet: "台账", list: "superseded" }, true],
    [{ sheet: "台账", list: "both" }, false],
    [{ settings: { sandDust: "deducted" } }, true],
    [{ settings: { sandDust: true } }, false],
    [null, false],
    ["done", false],
    [[], false],
  ])("%j is an answer: %s", (value, expected) => {
    expect(isAnswer(value)).toBe(expected);
  });
});

describe("what was answered of a sheet", () => {
  const header = fc.uniqueArray(fc.stringMatching(/^[一-龥]{2,6}$/), { minLength: 2, maxLength: 6 });
  const said = (id: string): Settings =>
    withAnswers(
      defaultSettings,
      [
        { sheet: "任务清单", dataset: "rectificationTasks" },
        { sheet: "任务清单", list: "superseded" },
        { sheet: "任务清单", text: "大体可以", status: "done" },
      ],
      () => id,
    );

  it("is remembered whatever its rows and the worksheet's id; asked again where its name or header changed", () => {
    fc.assert(
      fc.property(header, fc.integer({ min: 0, max: 9 }), fc.boolean(), (names, rows, renamed) => {
        const before = snapshot([names, names.map(() => "甲")], { name: "任务清单" });
        const kept = settingsToKeep(said(before.id), sourceKeys([before]), defaultSettings);
        const body = Array.from({ length: rows }, (_, row) => names.map((_, column) => row * column));
        const again = { ...snapshot([names, ...body], { name: renamed ? "任务清单2" : "任务清单" }), id: "{new}" };
        const { settings, outdated } = settingsById(kept, [again], sourceKeys([again]));
        expect(settings.answers.sheets["{new}"]?.list).toBe(renamed ? undefined : "superseded");
        expect(settings.corrections["{new}"]?.dataset).toBe(renamed ? undefined : "rectificationTasks");
        expect(outdated).toEqual([]);

        const changed = { ...snapshot([[...names, "另加一列"]], { name: "任务清单" }), id: "{new}" };
        const other = settingsById(kept, [changed], sourceKeys([changed]));
        expect(other.settings.answers.sheets).toEqual({});
        expect(other.outdated).toEqual(["任务清单"]);
        // What is not at hand now is kept for when it comes back.
        const keptOn = settingsToKeep(other.settings, sourceKeys([changed]), kept);
        expect(Object.keys(keptOn.answers.sheets)).toEqual(Object.keys(kept.answers.sheets));
      }),
    );
  });
});
