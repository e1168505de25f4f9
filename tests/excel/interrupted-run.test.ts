/** A run that fails or is stopped, through the real Office.js: what is whole, what is not, what is lost (nothing), and what heals. */
import { beforeAll, describe, expect, it, vi } from "vitest";
import { ExcelProblem } from "../../src/excel/excel-error";
import { writeReport, type Reached } from "../../src/excel/run-report";
import { UNFINISHED } from "../../src/excel/write-sheet";
import type { Workbook } from "../../src/preview/workbook/workbook";
import { openWorkbook } from "../../src/preview/xlsx/open-workbook";
import { saveWorkbook } from "../../src/preview/xlsx/save-workbook";
import { openSample, sampleFile, withOffice } from "./office-bench";
import { codeOf, contents, memoryOf, request, touchedSheets, type, typed } from "./report-steps";

// Each test writes several whole reports.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const november = { ...request, month: { year: 2021, month: 11 }, generatedAt: "2021-12-17 10:00" };
const names = [
  "月报·简报",
  "月报·总览",
  "月报·空气质量",
  "月报·指标进度",
  "月报·整改任务",
  "月报·公示表",
  "月报·数据核查",
  "月报·公示模板",
  "月报·历史",
];

const reachedOf = async (job: Promise<unknown>): Promise<Reached | undefined> => {
  const error: unknown = await job.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ExcelProblem)) throw new Error("the run should have failed");
  return error.facts.reached;
};

/** By name of sheet, as text. */
const look = (workbook: Workbook): ReadonlyMap<string, string> =>
  new Map(contents(workbook).map((sheet) => [String(sheet[0]), JSON.stringify(sheet)]));

/** The first report's file, and both reports, undisturbed: what each sheet may look like. */
let file: Uint8Array;
let first: ReadonlyMap<string, string>;
let second: ReadonlyMap<string, string>;
/** The call of the last request that writes 月报·历史. */
let historyWritten = 0;
beforeAll(async () => {
  const workbook = openSample();
  await withOffice(workbook, () => writeReport(request));
  file = saveWorkbook(workbook);
  const reopened = openWorkbook(file);
  first = look(reopened);
  await withOffice(reopened, () => writeReport(november));
  second = look(reopened);
  historyWritten = await valuesOfHistory();
});

/** Runs with a callback at the moment when the sheets begin to be written. */
const atWriting = (then: (sheet: number) => void) => ({
  onProgress: (phase: string, done: number) => (phase === "writing" ? then(done) : undefined),
});

/** Which call of the second request writes the values of the last sheet. */
async function valuesOfHistory(): Promise<number> {
  const calls: number[] = [];
  await withOffice(openWorkbook(file), (host) => {
    const execute = host.execute.bind(host);
    host.execute = (body, flags, partition) => {
      const last = body.Actions.findLastIndex(({ Name }) => Name === "Values");
      if (last > 0) calls.push(last);
      return execute(body, flags, partition);
    };
    return writeReport(november);
  });
  return calls.at(-1) ?? 0;
}

describe("a run that fails", () => {
  it.each([
    [1, 0],
    [1, 40],
    [1, 1300],
    [2, 0],
    [2, 600],
    [2, 1200],
  ])("in request %d at call %d tells which sheets are whole, and running again heals", async (sync, action) => {
    const workbook = openWorkbook(file);
    await withOffice(workbook, async (host) => {
      const order = atWriting((sheet) => {
        if (sheet === 0) host.orderFault({ sync, action, code: "AccessDenied" });
      });
      const reached = await reachedOf(writeReport(november, {}, order));
      const now = look(workbook);
      expect([...(reached?.whole ?? []), ...(reached?.torn ?? []), ...(reached?.untouched ?? [])].sort()).toEqual(
        [...names].sort(),
      );
      for (const name of reached?.whole ?? []) expect(now.get(name), name).toBe(second.get(name));
      for (const name of reached?.untouched ?? []) expect(now.get(name), name).toBe(first.get(name));
      expect(reached?.torn.length).toBeLessThanOrEqual(1);
      // Of the request in which the first mark stands nothing may have come to be.
      expect(memoryOf(workbook).lastRun?.complete).toBe(sync === 1 && action === 0);
      await writeReport(november);
      expect(look(workbook)).toEqual(second);
      expect(memoryOf(workbook).lastRun).toMatchObject({ at: november.generatedAt, complete: true });
    });
    expect(touchedSheets(sampleFile, workbook)).toEqual([]);
  });

  it.each([-8, -6, -4, -3, -2, -1, 0, 1])(
    "%i calls from the clearing of 月报·历史 loses nothing that was reported",
    async (offset) => {
      const workbook = openWorkbook(file);
      await withOffice(workbook, async (host) => {
        const order = atWriting((sheet) => {
          if (sheet === 0) host.orderFault({ sync: 2, action: historyWritten + offset, code: "AccessDenied" });
        });
        await reachedOf(writeReport(november, {}, order));
        await writeReport(november);
        expect(look(workbook).get("月报·历史")).toBe(second.get("月报·历史"));
      });
    },
  );

  it("after its last call is whole, and is told so", async () => {
    const workbook = openWorkbook(file);
    const run = await withOffice(workbook, (host) => {
      const order = atWriting((sheet) => {
        if (sheet === 0) host.orderFault({ sync: 2, action: 99_999, code: "RequestAborted" });
      });
      return writeReport(november, {}, order);
    });
    expect(run).toMatchObject({ kind: "written", front: null, hidden: [] });
    expect(look(workbook)).toEqual(second);
    expect(memoryOf(workbook).lastRun).toMatchObject({ at: november.generatedAt, complete: true });
  });

  it.each([
    [1, 0],
    [1, 30],
    [1, 300],
    [1, 700],
    [2, 400],
  ])(
    "in request %d at call %d loses nothing that staff typed: not a remark, not a paragraph, not what was set aside",
    async (sync, action) => {
      const workbook = openWorkbook(file);
      await withOffice(workbook, async (host) => {
        const paragraph =
          Object.keys(memoryOf(workbook).sheets.notice?.cells ?? {}).find((key) => key.endsWith(":leadership")) ?? "";
        type(workbook, "overview", "target:pm25Mean:0", "已核");
        type(workbook, "indicators", "indicator:coalUse", "保供用煤");
        type(workbook, "notice", paragraph, "1.提高政治站位，坚持高位推动。改写。");
        const order = atWriting((sheet) => {
          if (sheet === 0) host.orderFault({ sync, action, code: "AccessDenied" });
        });
        // Another month: its sheets have other rows, so that a place noted for one is wrong for the other.
        expect(await codeOf(writeReport(november, {}, order))).toBe("sheetProtected");
        await writeReport(request);
        expect([
          typed(workbook, "overview", "target:pm25Mean:0")?.value,
          typed(workbook, "indicators", "indicator:coalUse")?.value,
          typed(workbook, "notice", paragraph)?.value,
        ]).toEqual(["已核", "保供用煤", "1.提高政治站位，坚持高位推动。改写。"]);
      });
    },
  );

  it.each([1, 2, 3])("while reading, at sync %d, has written nothing", async (sync) => {
    const workbook = openSample();
    await withOffice(workbook, async (host) => {
      host.orderFault({ sync, action: 0, code: "AccessDenied" });
      expect(await reachedOf(writeReport(request))).toBeUndefined();
    });
    expect(workbook.changed.size).toBe(0);
  });

  it("leaves 未完成 on what it tore, until the next whole run", async () => {
    const workbook = openSample();
    const unfinished = (): string[] =>
      workbook.sheets.flatMap((sheet) =>
        String(sheet.cell(0, 0)?.value ?? "").startsWith(UNFINISHED) ? [sheet.name] : [],
      );
    await withOffice(workbook, async (host) => {
      host.orderFault({ sync: 7, action: 900, code: "RequestAborted" });
      const reached = await reachedOf(writeReport(request));
      expect(reached?.torn).toHaveLength(1);
      expect(unfinished()).toEqual(reached?.torn);
      await writeReport(request);
      expect(unfinished()).toEqual([]);
    });
  });

  it("while its sheets are being made leaves a workbook that the next run takes up", async () => {
    const workbook = openSample();
    await withOffice(workbook, async (host) => {
      // Reading takes four syncs, and Office.js one to let go of what was read.
      host.orderFault({ sync: 6, action: 12, code: "AccessDenied" });
      expect((await reachedOf(writeReport(request)))?.untouched).toEqual(names);
      await writeReport(request);
      expect(workbook.sheets.map(({ name }) => name).filter((name) => name.startsWith("月报"))).toEqual(names);
    });
    expect(touchedSheets(sampleFile, workbook)).toEqual([]);
  });
});

describe("a run that is cancelled", () => {
  const cancelAt = (at: number) => {
    const stop = new AbortController();
    return { ...atWriting((sheet) => (sheet === at ? stop.abort() : undefined)), signal: stop.signal };
  };

  it("before it writes leaves everything as it was", async () => {
    const workbook = openSample();
    await withOffice(workbook, async () => {
      expect(await writeReport(request, {}, { signal: AbortSignal.abort() })).toEqual({
        kind: "cancelled",
        reached: { whole: [], torn: [], untouched: names },
      });
      expect(workbook.changed.size).toBe(0);
      expect(await writeReport(request, {}, cancelAt(0))).toEqual({
        kind: "cancelled",
        reached: { whole: [], torn: [], untouched: names },
      });
    });
    expect(workbook.sheets.filter(({ name }) => name.startsWith("月报"))).toEqual([]);
    expect(workbook.settings.size).toBe(0);
  });

  it.each([0, 1, 2])(
    "before sheet %d of an update, with nothing sent yet, leaves the earlier report whole",
    async (sheet) => {
      const workbook = openWorkbook(file);
      await withOffice(workbook, async () => {
        const [before, memory] = [look(workbook), memoryOf(workbook)];
        expect(await writeReport(november, {}, cancelAt(sheet))).toMatchObject({
          kind: "cancelled",
          reached: { whole: [], untouched: names },
        });
        expect(look(workbook)).toEqual(before);
        expect(memoryOf(workbook)).toEqual(memory);
      });
    },
  );

  it.each([4, 6, 7])(
    "before sheet %d, with part of it sent, leaves every sheet whole, the new one or the old one, and says which",
    async (sheet) => {
      const workbook = openWorkbook(file);
      await withOffice(workbook, async () => {
        const outcome = await writeReport(november, {}, cancelAt(sheet));
        const now = look(workbook);
        expect(outcome).toMatchObject({
          kind: "cancelled",
          reached: { whole: names.slice(0, sheet), torn: [], untouched: names.slice(sheet) },
        });
        for (const name of names.slice(0, sheet)) expect(now.get(name), name).toBe(second.get(name));
        for (const name of names.slice(sheet)) expect(now.get(name), name).toBe(first.get(name));
        expect(memoryOf(workbook).lastRun).toMatchObject({ at: november.generatedAt, complete: false });
        await writeReport(november);
        expect(look(workbook)).toEqual(second);
      });
      expect(touchedSheets(sampleFile, workbook)).toEqual([]);
    },
  );

  it("in its first report takes the sheets that it did not come to away again", async () => {
    const workbook = openSample();
    await withOffice(workbook, async () => {
      expect(await writeReport(request, {}, cancelAt(3))).toMatchObject({
        kind: "cancelled",
        reached: { whole: names.slice(0, 3), untouched: names.slice(3) },
      });
      expect(workbook.sheets.map(({ name }) => name).filter((name) => name.startsWith("月报"))).toEqual(
        names.slice(0, 3),
      );
      await writeReport(request);
      expect(workbook.sheets.map(({ name }) => name).filter((name) => name.startsWith("月报"))).toEqual(names);
    });
    expect(touchedSheets(sampleFile, workbook)).toEqual([]);
  });
});
