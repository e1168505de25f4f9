/**
 * What staff typed in the report comes back in its row, whatever they did to the sheet, and also while a run is under
 * way.
 */
import { beforeAll, describe, expect, it, vi } from "vitest";
import { acknowledgeFindings } from "../../src/excel/owning/acknowledge";
import { prepareReport } from "../../src/excel/prepare-report";
import { writeReport } from "../../src/excel/run-report";
import type { Sheet } from "../../src/preview/workbook/sheet";
import type { CellContent } from "../../src/preview/workbook/sheet-contents";
import type { Workbook } from "../../src/preview/workbook/workbook";
import { openWorkbook } from "../../src/preview/xlsx/open-workbook";
import { saveWorkbook } from "../../src/preview/xlsx/save-workbook";
import { sheetNames } from "../../src/report/report-input";
import { openSmallSample, withOffice } from "./office-bench";
import { memoryOf, request, type, typed } from "./report-steps";

/** The small sample with its report. */
let reported: Uint8Array;
beforeAll(async () => {
  const workbook = openSmallSample();
  await withOffice(workbook, () => writeReport(request));
  reported = saveWorkbook(workbook);
});

const tasksIn = (workbook: Workbook): Sheet => workbook.sheetByName(sheetNames.tasks) as Sheet;

/** Every cell and merge below a row goes down by one, as Excel inserts a row. */
function insertRow(sheet: Sheet, at: number): void {
  const cells = sheet
    .rowNumbers()
    .filter((row) => row >= at)
    .flatMap((row) => sheet.rowCells(row).map(([column, cell]): [number, number, CellContent] => [row, column, cell]));
  for (const [row, column] of cells) sheet.setCell(row, column, undefined);
  for (const [row, column, cell] of cells) sheet.setCell(row + 1, column, { ...cell, source: null });
  sheet.merges = sheet.merges.map((merge) => ({
    ...merge,
    top: merge.top >= at ? merge.top + 1 : merge.top,
    bottom: merge.bottom >= at ? merge.bottom + 1 : merge.bottom,
  }));
}

const text = (value: string): CellContent => ({
  value,
  formula: null,
  known: true,
  style: 0,
  quotePrefix: false,
  source: null,
});

const taskKeys = (workbook: Workbook): string[] =>
  Object.keys(memoryOf(workbook).sheets.tasks?.cells ?? {}).filter((key) => key.startsWith("task:"));

describe("remarks", () => {
  it("of all tasks stay with them when a row is inserted above, and its own words are told", async () => {
    const workbook = openWorkbook(reported);
    const keys = taskKeys(workbook);
    expect(keys.length).toBeGreaterThan(10);
    for (const [index, key] of keys.entries()) type(workbook, "tasks", key, `备注${index}`);
    const sheet = tasksIn(workbook);
    const at = memoryOf(workbook).sheets.tasks?.cells[keys[2] ?? ""]?.at ?? "";
    const row = Number(/\d+/.exec(at)?.[0]) - 1;
    insertRow(sheet, row);
    sheet.setCell(row, 1, text("局里自己加的一项"));
    sheet.setCell(row, 12, text("请王科长核实"));
    await withOffice(workbook, () => writeReport({ ...request, generatedAt: "2021-12-17 09:30" }));
    expect(keys.map((key) => typed(workbook, "tasks", key)?.value)).toEqual(keys.map((_, index) => `备注${index}`));
    expect(Object.values(memoryOf(workbook).setAside)).toEqual(["请王科长核实", "局里自己加的一项"]);
    const told = (await withOffice(workbook, () => prepareReport(request))).monthly.findings;
    expect(told).toContainEqual(
      expect.objectContaining({
        code: "typedWithoutCell",
        facts: { sheet: sheetNames.tasks, row: "局里自己加的一项", text: "请王科长核实" },
      }),
    );
  });

  it("that found their place again are told no more", async () => {
    const workbook = openWorkbook(reported);
    const [key = ""] = taskKeys(workbook);
    tasksIn(workbook).setCell(300, 12, text("散落的话"));
    await withOffice(workbook, () => writeReport(request));
    expect(Object.values(memoryOf(workbook).setAside)).toEqual(["散落的话"]);
    type(workbook, "tasks", key, "散落的话");
    await withOffice(workbook, async () => {
      await writeReport(request);
      const { monthly } = await prepareReport(request);
      expect(monthly.findings.filter(({ code }) => code === "typedWithoutCell")).toEqual([]);
    });
    expect(memoryOf(workbook).setAside).toEqual({});
    expect(typed(workbook, "tasks", key)?.value).toBe("散落的话");
  });

  it("of a finding are written beside it where its row is now", async () => {
    const workbook = openWorkbook(reported);
    const checks = workbook.sheetByName(sheetNames.checks) as Sheet;
    const [key = ""] = Object.keys(memoryOf(workbook).sheets.checks?.cells ?? {});
    insertRow(checks, 2);
    await withOffice(workbook, async () => {
      await acknowledgeFindings([key], "已核实");
      expect((await prepareReport(request)).acknowledged.get(key)).toBe("已核实");
    });
  });
});

describe("words typed while a run is under way", () => {
  it("stand in their cell afterwards, at whatever request they were typed", async () => {
    // A run that reads again needs fewer requests than the first: each tells its own.
    let requests = Infinity;
    for (let at = 0; at < requests; at += 1) {
      const workbook = openWorkbook(reported);
      const [key = ""] = taskKeys(workbook);
      const place = memoryOf(workbook).sheets.tasks?.cells[key]?.at;
      requests = await requestsOf(workbook, (index) => {
        if (index === at) type(workbook, "tasks", key, "运行中写下");
      });
      if (at >= requests) break;
      expect(memoryOf(workbook).sheets.tasks?.cells[key]?.at).toBe(place);
      expect(typed(workbook, "tasks", key)?.value, `typed before request ${at}`).toBe("运行中写下");
    }
    expect(requests).toBeGreaterThan(5);
  });
});

/** Runs, with something done before each request. @returns how many there were */
async function requestsOf(workbook: Workbook, before: (index: number) => void): Promise<number> {
  let count = 0;
  await withOffice(workbook, async (host) => {
    const execute = host.execute.bind(host);
    vi.spyOn(host, "execute").mockImplementation((...args) => {
      before(count);
      count += 1;
      return execute(...args);
    });
    await writeReport({ ...request, generatedAt: "2021-12-17 09:30" });
  });
  return count;
}

describe("words typed just before a request that fails", () => {
  /** Types before a request that writes, which Excel breaks off at its end; further ones fail as `codes` say. */
  async function failed(codes: readonly string[]): Promise<{ readonly workbook: Workbook; readonly error: unknown }> {
    const workbook = openWorkbook(reported);
    const [key = ""] = taskKeys(workbook);
    let error: unknown = null;
    await withOffice(workbook, async (host) => {
      const execute = host.execute.bind(host);
      let isTyped = false;
      vi.spyOn(host, "execute").mockImplementation((body, flags, partition) => {
        const clears = body.Actions.some(({ Name }) => Name === "Clear");
        if (clears && !isTyped) {
          isTyped = true;
          type(workbook, "tasks", key, "清空之前写下");
          for (const [later, code] of codes.entries()) {
            const action = later === 0 ? body.Actions.findLastIndex(({ Name }) => Name === "Values") + 1 : 0;
            host.orderFault({ sync: later + 1, action, code });
          }
        }
        return execute(body, flags, partition);
      });
      const november = { ...request, month: { year: 2021, month: 11 } };
      error = await writeReport(november).then(
        () => null,
        (reason: unknown) => reason,
      );
    });
    return { workbook, error };
  }

  it("are noted in the workbook, and stand in their cell after the next run", async () => {
    const { workbook, error } = await failed(["RequestAborted"]);
    expect(error).toMatchObject({ code: "busy" });
    expect(Object.values(memoryOf(workbook).setAside)).toContain("清空之前写下");
    await withOffice(workbook, () => writeReport(request));
    const [key = ""] = taskKeys(workbook);
    expect(typed(workbook, "tasks", key)?.value).toBe("清空之前写下");
  });

  it("are told where Excel takes no notes any more", async () => {
    const { error } = await failed(["RequestAborted", "RequestAborted", "RequestAborted"]);
    expect(error).toMatchObject({ facts: { reached: { unsaved: ["清空之前写下"] } } });
  });
});
