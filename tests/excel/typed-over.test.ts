/** What people type where a run writes: counted before, kept as remarks on request; and what a run changed is told. */
import { beforeAll, describe, expect, it } from "vitest";
import { ExcelProblem } from "../../src/excel/excel-error";
import { keepAsRemarks } from "../../src/excel/typed-words/keep-as-remarks";
import { prepareReport } from "../../src/excel/prepare-report";
import { writeReport } from "../../src/excel/run-report";
import type { TypedOver } from "../../src/excel/typed-words/typed-over";
import { runChangeLines } from "../../src/office/run-change-lines";
import type { Sheet } from "../../src/preview/workbook/sheet";
import type { CellContent } from "../../src/preview/workbook/sheet-contents";
import type { Workbook } from "../../src/preview/workbook/workbook";
import { openWorkbook } from "../../src/preview/xlsx/open-workbook";
import { saveWorkbook } from "../../src/preview/xlsx/save-workbook";
import { sheetNames } from "../../src/report/report-input";
import { requestsOf } from "./cut-runs";
import { openSmallSample, withOffice } from "./office-bench";
import { memoryOf, request } from "./report-steps";

let reported: Uint8Array;
beforeAll(async () => {
  const workbook = openSmallSample();
  await withOffice(workbook, () => writeReport(request));
  reported = saveWorkbook(workbook);
});

const content = (value: string | number): CellContent => ({
  value,
  formula: null,
  known: true,
  style: 0,
  quotePrefix: false,
  source: null,
});

const sheetOf = (workbook: Workbook, name: string): Sheet => {
  const sheet = workbook.sheetByName(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};

const typedOver = async (workbook: Workbook): Promise<readonly TypedOver[]> =>
  (await withOffice(workbook, () => prepareReport(request, {}, { looksForTypedWords: true }))).typedOver;

/** The row of the first task, from 0, and its cell for remarks. */
function firstTask(workbook: Workbook): { readonly row: number; readonly remark: string } {
  const cells = memoryOf(workbook).sheets.tasks?.cells ?? {};
  const [, at] = Object.entries(cells).find(([key]) => key.startsWith("task:")) ?? [];
  return { row: Number(/\d+/.exec(at?.at ?? "")?.[0]) - 1, remark: at?.at ?? "" };
}

function firstNumber(sheet: Sheet): { readonly row: number; readonly column: number } {
  for (const row of sheet.rowNumbers())
    for (const [column, { value }] of sheet.rowCells(row)) if (typeof value === "number") return { row, column };
  throw new Error(`${sheet.name} has no number`);
}

function insertRow(sheet: Sheet, at: number): void {
  const rows = sheet.rowNumbers().filter((row) => row >= at);
  const cells = rows.flatMap((row) => sheet.rowCells(row).map(([column, cell]) => ({ row, column, cell })));
  for (const { row, column } of cells) sheet.setCell(row, column, undefined);
  for (const { row, column, cell } of cells) sheet.setCell(row + 1, column, { ...cell, source: null });
}

describe("what people typed where a run writes", () => {
  it("is nothing in a report as it was written, nor where staff are meant to type", async () => {
    const workbook = openWorkbook(reported);
    expect(await typedOver(workbook)).toEqual([]);
    const { row, remark } = firstTask(workbook);
    const column = remark.charCodeAt(0) - 65;
    sheetOf(workbook, sheetNames.tasks).setCell(row, column, content("已约谈"));
    expect(await typedOver(workbook)).toEqual([]);
  });

  it("is counted in computed cells, beside them, and in rows that moved", async () => {
    const workbook = openWorkbook(reported);
    const sheet = sheetOf(workbook, sheetNames.tasks);
    const { row } = firstTask(workbook);
    const wide = Math.max(...sheet.rowCells(row).map(([column]) => column));
    sheet.setCell(row, 1, content("改成新的任务名"));
    sheet.setCell(row + 1, wide + 2, content(44));
    const told = await typedOver(workbook);
    expect(told.map(({ value }) => value)).toEqual(["改成新的任务名", 44]);
    expect(told.every(({ remarkAt }) => remarkAt !== null)).toBe(true);
    insertRow(sheet, row);
    expect((await typedOver(workbook)).map(({ at }) => at.row)).toEqual([row + 1, row + 2]);
  });

  it("is kept beside on request, and what was computed comes back", async () => {
    const workbook = openWorkbook(reported);
    const [tasks, air] = [sheetOf(workbook, sheetNames.tasks), sheetOf(workbook, sheetNames.air)];
    const { row, remark } = firstTask(workbook);
    const before = tasks.cell(row, 1)?.value;
    tasks.setCell(row, 1, content("请王科长核实"));
    const number = firstNumber(air);
    air.setCell(number.row, number.column, content("此数有误"));
    await withOffice(workbook, keepAsRemarks);
    expect(await typedOver(workbook)).toEqual([]);
    expect(tasks.cell(row, 1)?.value).toBe(before);
    expect(tasks.cell(row, remark.charCodeAt(0) - 65)?.value).toBe("请王科长核实");
    const { monthly } = await withOffice(workbook, () =>
      writeReport({ ...request, generatedAt: "2021-12-17 09:30" }),
    ).then((written) => (written.kind === "written" ? written : Promise.reject(new Error("cancelled"))));
    expect(tasks.cell(row, remark.charCodeAt(0) - 65)?.value).toBe("请王科长核实");
    expect(monthly.findings).toContainEqual(
      expect.objectContaining({
        code: "typedWithoutCell",
        facts: expect.objectContaining({ text: "此数有误" }) as unknown,
      }),
    );
  });

  it("is kept and told by a run of which nobody was told, as from the ribbon and the command line", async () => {
    const workbook = openWorkbook(reported);
    const [tasks, overview] = [sheetOf(workbook, sheetNames.tasks), sheetOf(workbook, sheetNames.overview)];
    const { row, remark } = firstTask(workbook);
    const before = tasks.cell(row, 1)?.value;
    const title = overview.cell(0, 0)?.value;
    tasks.setCell(row, 1, content("请王科长核实"));
    overview.setCell(0, 0, content("第三稿"));
    const written = await withOffice(workbook, () => writeReport({ ...request, generatedAt: "2021-12-17 09:30" }));
    if (written.kind !== "written") throw new Error("cancelled");
    expect([tasks.cell(row, 1)?.value, overview.cell(0, 0)?.value]).toEqual([before, title]);
    expect(tasks.cell(row, remark.charCodeAt(0) - 65)?.value).toBe("请王科长核实");
    expect(written.keptWords.map(({ value }) => value).sort()).toEqual(["第三稿", "请王科长核实"].sort());
    expect(Object.values(memoryOf(workbook).setAside)).toContain("第三稿");
    expect(written.monthly.findings).toContainEqual(
      expect.objectContaining({
        code: "typedWithoutCell",
        facts: expect.objectContaining({ text: "第三稿" }) as unknown,
      }),
    );
    // Once: the run after it has nothing new to keep.
    const again = await withOffice(workbook, () => writeReport({ ...request, generatedAt: "2021-12-18 09:30" }));
    expect(again).toMatchObject({ kind: "written", keptWords: [] });
    expect(tasks.cell(row, remark.charCodeAt(0) - 65)?.value).toBe("请王科长核实");
  });

  it("goes where somebody was told of it and wants the run; what was typed since is kept", async () => {
    const workbook = openWorkbook(reported);
    const overview = sheetOf(workbook, sheetNames.overview);
    overview.setCell(0, 0, content("第三稿"));
    const told = await typedOver(workbook);
    overview.setCell(1, 0, content("刚写的"));
    const written = await withOffice(workbook, () =>
      writeReport({ ...request, generatedAt: "2021-12-17 09:30" }, {}, { told }),
    );
    expect(written).toMatchObject({ kind: "written", keptWords: [{ value: "刚写的" }] });
    expect(Object.values(memoryOf(workbook).setAside)).toEqual(["刚写的"]);
  });

  it("is lost nowhere, at whichever call Excel stops, and stands once beside its row after another try", async () => {
    const words = ["请王科长核实", "此数有误"];
    const typedIn = (): Workbook => {
      const workbook = openWorkbook(reported);
      const tasks = sheetOf(workbook, sheetNames.tasks);
      tasks.setCell(firstTask(workbook).row, 1, content(words[0] ?? ""));
      // No row of this sheet has a cell for remarks.
      const { row, column } = firstNumber(sheetOf(workbook, sheetNames.air));
      sheetOf(workbook, sheetNames.air).setCell(row, column, content(words[1] ?? ""));
      return workbook;
    };
    const told = (workbook: Workbook): string =>
      JSON.stringify([
        Object.values(memoryOf(workbook).setAside),
        workbook.sheets.map((sheet) => sheet.rowNumbers().map((row) => sheet.rowCells(row))),
      ]);
    const requests = await withOffice(typedIn(), (host) => requestsOf(host, keepAsRemarks));
    const last = requests.findLastIndex((calls) => calls.includes("Values"));
    expect(last).toBeGreaterThan(0);
    for (let action = 0; action < (requests[last]?.length ?? 0); action += 1) {
      const workbook = typedIn();
      await withOffice(workbook, async (host) => {
        host.orderFault({ sync: last + 1, action, code: "GeneralException" });
        await expect(keepAsRemarks(), `action ${action}`).rejects.toBeInstanceOf(ExcelProblem);
        for (const one of words) expect(told(workbook), `action ${action}`).toContain(one);
        await keepAsRemarks();
      });
      for (const one of words) expect(told(workbook).split(one), `action ${action}, again`).toHaveLength(2);
    }
  });
});

describe("what people typed, where it cannot be looked for", () => {
  const unread = { troubles: [{ member: "CustomXmlPart.getXml", code: "RequestAborted" }] };

  it("is not told as nothing, nor as kept", () =>
    withOffice(
      openWorkbook(reported),
      async () => {
        await expect(prepareReport(request, {}, { looksForTypedWords: true })).rejects.toBeInstanceOf(ExcelProblem);
        await expect(keepAsRemarks()).rejects.toBeInstanceOf(ExcelProblem);
      },
      unread,
    ));
});

describe("what a run changed", () => {
  it("is told by figure, status and task; and that nothing did", async () => {
    const workbook = openWorkbook(reported);
    const run = async (generatedAt: string): Promise<readonly string[]> => {
      const written = await withOffice(workbook, () => writeReport({ ...request, generatedAt }));
      return written.kind === "written" && written.since !== null ? runChangeLines(written.since, "zh-CN") : [];
    };
    expect(await run("2021-12-17 09:30")).toEqual([
      "与上次（2021年12月，2021-12-16 09:30 生成）相比，指标数值、达标状态和任务数都没有变化。",
    ]);
    // A cap of days that is passed is so, however little is known of the year.
    const targets = sheetOf(workbook, "2021年目标");
    expect(targets.cell(3, 6)?.value).toBe(46);
    targets.setCell(3, 5, content("控制在1天以内"));
    targets.setCell(3, 6, content(1));
    const lines = await run("2021-12-18 09:30");
    expect(lines[0]).toContain("与上次（2021年12月，");
    expect(lines.join("\n")).toMatch(/状态变动 1 项：重污染天数 数据不足 → 已不可达标/);
  });
});
