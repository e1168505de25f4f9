/**
 * 更新月报 through the real Office.js, from the press to what somebody is told; windows are shown in
 * tests/browser/ribbon.test.ts.
 */
import { afterEach, describe, expect, it } from "vitest";
import { commands, press } from "../../src/commands/press";
import { MEMORY_KEY } from "../../src/excel/memory/workbook-memory";
import type { CommandResult } from "../../src/office/command-result";
import { asOnlyWriter } from "../../src/office/write-lock";
import { takeFailure } from "../../src/office/unreported-failure";
import type { Workbook } from "../../src/preview/workbook/workbook";
import { newWorkbook } from "../../src/preview/xlsx/new-workbook";
import { createExcelSession } from "../../src/taskpane/session/excel-session";
import { openSample, openSmallSample, withOffice } from "../excel/office-bench";
import { memoryOf } from "../excel/report-steps";

const update = commands.updateReport ?? (() => Promise.reject(new Error("there is no such command")));

/** The names of the workbook's sheets after a job, and what came of it. */
async function after(
  workbook: Workbook,
  job: Parameters<typeof withOffice<CommandResult | null>>[1] = update,
  options = {},
) {
  const result = await withOffice(workbook, job, options);
  return { result, sheets: workbook.sheets.map(({ name }) => name) };
}

const content = (value: string) => ({ value, formula: null, known: true, style: 0, quotePrefix: false, source: null });

describe("a press of 更新月报", () => {
  it(
    "writes the month that the data propose, brings the overview to the front, and counts what was found as its " +
      "sheet does",
    async () => {
      const workbook = openSample();
      const before = workbook.sheets.length;
      const { result, sheets } = await after(workbook);
      expect(result).toMatchObject({
        kind: "written",
        month: "2021-12",
        until: "2021-12-15",
        place: "示例市",
        sheets: 9,
        front: "月报·总览",
        hidden: [],
        readOnly: false,
      });
      expect(sheets.slice(before)).toContain("月报·数据核查");
      expect(workbook.activeSheetId).toBe(workbook.sheetByName("月报·总览")?.id);
      const checks = workbook.sheetByName("月报·数据核查");
      const counted = Array.from({ length: 8 }, (_, row) => String(checks?.cell(row, 0)?.value ?? "")).find((text) =>
        text.includes("提醒"),
      );
      if (result?.kind !== "written") throw new Error("nothing was written");
      expect(counted).toContain(
        `错误 ${result.findings.error} 项　▲ 提醒 ${result.findings.warning} 项　○ 说明 ${result.findings.note} 项`,
      );
      expect(memoryOf(workbook).lastRun).toMatchObject({
        at: result.at,
        complete: true,
        month: "2021-12",
      });
    },
  );

  it("writes nothing where there is no data", async () => {
    const { result, sheets } = await after(newWorkbook("空表"));
    expect(result).toMatchObject({ kind: "failed", code: "noData", reached: null });
    expect(sheets).toEqual(["空表"]);
  });

  it("never touches a sheet of the bureau's that bears a report's name", async () => {
    const workbook = openSmallSample();
    workbook.addSheet("月报·历史").setCell(0, 0, content("本单位自己的"));
    const { result, sheets } = await after(workbook);
    expect(result).toMatchObject({ kind: "failed", code: "sheetNameTaken", sheet: "月报·历史", reached: null });
    expect(sheets).not.toContain("月报·总览");
    expect(workbook.sheetByName("月报·历史")?.cell(0, 0)?.value).toBe("本单位自己的");
  });

  it("leaves what a newer version saved as it is", async () => {
    const workbook = openSmallSample();
    const newer = { version: 99 };
    workbook.setSetting(MEMORY_KEY, newer);
    const { result, sheets } = await after(workbook);
    expect(result).toMatchObject({ kind: "failed", code: "settingsNewer", reached: null });
    expect(sheets).not.toContain("月报·总览");
    expect(workbook.settings.get(MEMORY_KEY)).toEqual(newer);
  });

  it("asks an Excel that is too old for nothing, and says so", async () => {
    const { result } = await after(
      openSmallSample(),
      async (host) => {
        const told = await update();
        expect(host.counters.syncs).toBe(0);
        return told;
      },
      { apiLevel: "1.13" },
    );
    expect(result).toEqual({ kind: "unsupported" });
  });

  it("says that a cell is being edited, and that nothing was written", async () => {
    const { result } = await after(openSmallSample(), (host) => {
      host.editingCell = true;
      return update();
    });
    expect(result).toMatchObject({
      kind: "failed",
      code: "cellEdit",
      excelCode: "InvalidOperationInCellEditMode",
      reached: null,
    });
  });

  it("says that the report may be torn when Excel breaks off while it is written", async () => {
    const workbook = openSmallSample();
    const { result } = await after(workbook, async (host) => {
      // In the first request that is as long as only those are that write.
      const execute = host.execute.bind(host);
      host.execute = (body, flags, partition) => {
        if (body.Actions.length > 800) host.orderFault({ sync: 1, action: 700, code: "RequestAborted" });
        return execute(body, flags, partition);
      };
      return update();
    });
    expect(result).toMatchObject({ kind: "failed", code: "busy" });
    if (result?.kind !== "failed" || result.reached === null) throw new Error("the run had not begun to write");
    const { whole, undressed = [], torn, untouched } = result.reached;
    expect([whole, undressed, torn, untouched].flat()).toHaveLength(9);
    expect(whole.length).toBeLessThan(8);
  });

  it("is dropped while the one before it still runs, so that two quick presses write once", async () => {
    await withOffice(openSmallSample(), async (host) => {
      await update();
      const once = host.counters.syncs;
      const results = await Promise.all([update(), update()]);
      expect(results.map((result) => result?.kind ?? "dropped")).toEqual(["written", "dropped"]);
      // The first run has no sheets to clear; the second reads what stands there: a sync or two more, not twice as
      // many.
      expect(host.counters.syncs - once).toBeLessThan(2 * once);
      expect((await update())?.kind).toBe("written");
    });
  });

  it("waits for a run of the pane, and the pane's for it", async () => {
    await withOffice(openSmallSample(), async () => {
      const order: string[] = [];
      const slow = asOnlyWriter(async () => {
        order.push("the pane begins");
        await new Promise((resolve) => setTimeout(resolve, 50));
        order.push("the pane ends");
      });
      await Promise.all([slow, update().then(() => order.push("the button ends"))]);
      expect(order).toEqual(["the pane begins", "the pane ends", "the button ends"]);
    });
  });
});

describe("where Office shows no window", () => {
  const pressed = async (workbook: Workbook): Promise<number> => {
    let completed = 0;
    await withOffice(workbook, () => press(update, { completed: () => void completed++ }));
    return completed;
  };
  afterEach(() => withOffice(openSmallSample(), () => Promise.resolve(takeFailure())));

  it("a success speaks for itself, and the event completes", async () => {
    const workbook = openSmallSample();
    expect(await pressed(workbook)).toBe(1);
    expect(workbook.activeSheetId).toBe(workbook.sheetByName("月报·总览")?.id);
    await withOffice(workbook, () => {
      expect(takeFailure()).toBeNull();
      return Promise.resolve();
    });
  });

  it("a failure completes the event too, and the pane tells of it, once", async () => {
    const workbook = newWorkbook("空表");
    expect(await pressed(workbook)).toBe(1);
    await withOffice(workbook, () => {
      const told: string[] = [];
      createExcelSession().watchCommands((problem) => told.push(problem.words["zh-CN"]))();
      expect(told).toHaveLength(1);
      expect(told[0]).toMatch(
        /^\d{4}-\d\d-\d\d \d\d:\d\d 从功能区“更新月报”没有成功：工作簿里没有可报告的数据.*什么都没有写/,
      );
      createExcelSession().watchCommands((problem) => told.push(problem.words["zh-CN"]))();
      expect(told).toHaveLength(1);
      return Promise.resolve();
    });
  });

  it("a later success takes the failure back, and another workbook hears nothing of it", async () => {
    const workbook = newWorkbook("空表");
    workbook.fileName = "甲.xlsx";
    await pressed(workbook);
    const other = openSmallSample();
    other.fileName = "乙.xlsx";
    await withOffice(other, () => {
      expect(takeFailure()).toBeNull();
      return Promise.resolve();
    });
    const mended = openSmallSample();
    mended.fileName = "甲.xlsx";
    await pressed(mended);
    await withOffice(mended, () => {
      expect(takeFailure()).toBeNull();
      return Promise.resolve();
    });
  });

  it("a fault of our own completes the event as well", async () => {
    let completed = 0;
    await withOffice(openSmallSample(), () =>
      expect(press(() => Promise.reject(new Error("a fault")), { completed: () => void completed++ })).rejects.toThrow(
        "a fault",
      ),
    );
    expect(completed).toBe(1);
  });
});

describe("the pane that is open in the same workbook", () => {
  it(
    "reads again when the report was written from the ribbon or typed in, and takes only the bureau's own sheets for " +
      "changed sources",
    async () => {
      await withOffice(openSmallSample(), async (host) => {
        const session = createExcelSession();
        await session.prepare({ month: null, until: null });
        const heard: string[] = [];
        const stop = await session.watchSources(
          () => heard.push("sources"),
          () => heard.push("report"),
        );
        const quiet = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 1_100));
        await update();
        await quiet();
        // More than once where the run took longer than a burst of edits.
        expect([...new Set(heard)]).toEqual(["report"]);
        heard.length = 0;

        // Staff type in the report: the sources are as before, but what they typed counts, or would be written over.
        host.events.fireChanged(host.workbook.sheetByName("月报·总览")?.id ?? "", "L12");
        await quiet();
        expect(heard).toEqual(["report"]);

        host.events.fireChanged(host.workbook.sheetByName("2021年")?.id ?? "", "B3");
        await quiet();
        expect(heard).toEqual(["report", "sources"]);

        // 自检 adds a sheet and takes it away: nobody edited anything.
        expect(await session.selfCheck()).toMatchObject({ ok: true });
        await quiet();
        expect(heard).toEqual(["report", "sources"]);
        stop();
        await new Promise((resolve) => setTimeout(resolve, 50));
      });
    },
  );

  it("hears of edits also where a cell was being edited when it was opened", async () => {
    await withOffice(openSmallSample(), async (host) => {
      const session = createExcelSession();
      host.editingCell = true;
      expect(await session.prepare({ month: null, until: null })).toMatchObject({ ok: false });
      const heard: string[] = [];
      const stop = await session.watchSources(
        () => heard.push("sources"),
        () => heard.push("report"),
      );
      host.editingCell = false;
      expect(await session.prepare({ month: null, until: null })).toMatchObject({ ok: true });
      await new Promise((resolve) => setTimeout(resolve, 50));
      host.events.fireChanged(host.workbook.sheetByName("2021年")?.id ?? "", "B3");
      await new Promise((resolve) => setTimeout(resolve, 1_100));
      expect(heard).toEqual(["sources"]);
      stop();
      await new Promise((resolve) => setTimeout(resolve, 50));
    });
  });
});
