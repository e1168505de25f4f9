/** The lists that the views show: sheets by what they are about, findings by kind, rows of the report that stands. */
import { describe, expect, it } from "vitest";
import { question, type Question } from "../../src/account/question";
import { sheetName } from "../../src/cells/address";
import { reportRows } from "../../src/excel/typed-words/report-rows";
import { emptyMemory, type Memory } from "../../src/excel/memory/workbook-memory";
import { finding } from "../../src/findings/finding";
import { checkEntries } from "../../src/taskpane/checks/check-entries";
import { checkKinds } from "../../src/taskpane/checks/check-kinds";
import { passesSheet, searched, sheetGroups } from "../../src/taskpane/data/sheet-groups";
import { airGuess, prepared } from "./assessment-fixture";

describe("sheets", () => {
  const titles = (over: Partial<typeof prepared> = {}): string[] =>
    sheetGroups({ ...prepared, ...over }, "zh-CN").map(
      ({ title, lines }) => `${title}：${lines.map(({ sheet }) => sheet).join("、")}`,
    );
  const clean = { ...prepared.monthly, findings: [] };

  it("are grouped by what they are about, those with errors first", () => {
    expect(titles()).toEqual([
      "请核对：2021年日报",
      "目标：年度目标",
      "其他台账：煤质抽检",
      "未使用：煤质抽检台账（2021年第四季度汇总）",
    ]);
    expect(titles({ monthly: clean })[0]).toBe("空气质量日报：2021年日报");
  });

  it("are to be checked while their guess is unsure, until somebody confirms it", () => {
    const unsure = { ...clean, air: { ...clean.air, guesses: [{ ...airGuess, confidence: 0.5 }] } };
    expect(titles({ monthly: unsure })[0]).toBe("请核对：2021年日报");
    expect(
      titles({
        monthly: unsure,
        settings: { ...prepared.settings, corrections: { "{AIR}": { dataset: "airDaily" } } },
      })[0],
    ).toBe("空气质量日报：2021年日报");
  });

  it("are not doubted for what was answered", () => {
    const doubted = (acknowledged: ReadonlyMap<string, string>): string[] =>
      sheetGroups({ ...prepared, acknowledged }, "zh-CN").flatMap(({ lines }) =>
        lines.filter((line) => passesSheet(line, "doubted")).map(({ sheet, open }) => `${sheet} ${open.length}`),
      );
    expect(doubted(new Map())).toEqual(["2021年日报 3"]);
    expect(
      doubted(new Map(checkEntries(prepared.monthly.findings, new Map()).map(({ key }) => [key, "已核"]))),
    ).toEqual([]);
  });

  it("are not to be checked for work that is overdue, however much of it", () => {
    const overdue = Array.from({ length: 40 }, (_, row) =>
      finding(
        "taskOverdueUnexplained",
        "error",
        { sheet: sheetName("煤质抽检"), row, column: 3 },
        { task: `${row} 建成`, deadline: "2021-10-31", days: 20 },
      ),
    );
    expect(titles({ monthly: { ...clean, findings: overdue } })).not.toContainEqual(expect.stringContaining("请核对"));
  });

  it("are not named twice for what a question asks", () => {
    const at = { sheet: sheetName("煤质抽检"), row: 3, column: 1 };
    const undated = finding("targetsWithoutYear", "error", at, { count: 1, text: "抽检批次" });
    const asked = question("whichYear", { sheet: at.sheet, place: at }, { text: "抽检批次" }, []);
    const line = (questions: readonly Question[]) =>
      sheetGroups({ ...prepared, monthly: { ...clean, findings: [undated], questions } }, "zh-CN")
        .flatMap(({ lines }) => lines)
        .find(({ sheet }) => sheet === at.sheet);
    expect(line([])).toMatchObject({ toCheck: true, asked: false });
    expect(line([asked])).toMatchObject({ toCheck: false, asked: true });
    const elsewhere = question("whichYear", { sheet: at.sheet, place: { ...at, row: 9 } }, { text: "抽检批次" }, []);
    expect(line([elsewhere])).toMatchObject({ toCheck: true, asked: true });
  });

  it("are found by name and by what they were taken for, an open one stays in sight", () => {
    const groups = sheetGroups(prepared, "zh-CN");
    const names = (...asked: [filter: Parameters<typeof searched>[1], sought: string, kept: string[]]): string[] =>
      searched(groups, asked[0], asked[1], new Set(asked[2])).flatMap(({ lines }) => lines.map(({ sheet }) => sheet));
    expect(names("all", "空气", [])).toEqual(["2021年日报"]);
    expect(names("unused", "", [])).toEqual(["煤质抽检台账（2021年第四季度汇总）"]);
    expect(names("toCheck", "", ["{SAMPLES}"])).toEqual(["2021年日报", "煤质抽检"]);
  });
});

describe("findings of one kind", () => {
  const day = (row: number) =>
    finding(
      "duplicateDay",
      "warning",
      { sheet: sheetName("日报"), row, column: 0 },
      { date: "2021-03-18", same: false },
    );
  const kinds = (count: number): (readonly [others: number, stands: number])[] =>
    checkKinds(
      checkEntries(
        Array.from({ length: count }, (_, row) => day(row)),
        new Map(),
      ),
    ).map(({ others, otherCount }) => [others.length, otherCount]);

  it("are told whole up to two, and folded behind the first beyond", () => {
    expect(kinds(2)).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(kinds(3)).toEqual([[2, 2]]);
  });

  it("stand for all of them, told one by one or not", () => {
    expect(kinds(300).map(([, stands]) => stands)).toEqual([299]);
  });
});

describe("rows of the report that stands", () => {
  const memory: Memory = {
    ...emptyMemory,
    lastRun: { at: "2021-12-16 09:30", complete: true, month: "2021-12", addIn: null, data: null },
    sheets: {
      indicators: { id: "{I}", cells: { "indicator:coalUse": { at: "P12" } } },
      tasks: { id: "{GONE}", cells: { "task:1": { at: "M5" } } },
    },
  };
  const names = new Map([["{I}", "进度"]]);
  const places = new Map([
    ["indicator:coalUse", { row: 11, column: 15 }],
    ["task:1", { row: 4, column: 12 }],
  ]);
  const december = { year: 2021, month: 12 };

  it("are found under whatever name the sheet has, as far as the cell that staff fill in", () => {
    expect([...reportRows(memory, places, names, december)]).toEqual([
      ["indicator:coalUse", { sheet: "进度", top: 11, bottom: 11, left: 0, right: 15 }],
    ]);
  });

  it("are none of another month, of a run that was cut off, or of none", () => {
    expect(reportRows(memory, places, names, { year: 2021, month: 11 }).size).toBe(0);
    expect(
      reportRows(
        { ...memory, lastRun: { at: "", complete: false, month: "2021-12", addIn: null, data: null } },
        places,
        names,
        december,
      ).size,
    ).toBe(0);
    expect(reportRows(emptyMemory, places, names, december).size).toBe(0);
    expect(reportRows(memory, places, names, null).size).toBe(0);
  });
});
