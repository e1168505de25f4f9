/** Only what differs is written, and ends as if all were; what Excel refuses of the dress leaves the report whole. */
import { beforeAll, describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar/day";
import { inExcel } from "../../src/excel/excel-error";
import { readWorkbook } from "../../src/excel/read-workbook";
import { prepareReport } from "../../src/excel/prepare-report";
import { writeReport } from "../../src/excel/run-report";
import { MEMORY_KEY, memoryToSave } from "../../src/excel/memory/workbook-memory";
import type { ExcelHost } from "../../src/preview/host/excel-host";
import type { Workbook } from "../../src/preview/workbook/workbook";
import { openWorkbook } from "../../src/preview/xlsx/open-workbook";
import { saveWorkbook } from "../../src/preview/xlsx/save-workbook";
import { look, unfinished } from "./cut-runs";
import { openSmallSample, smallSampleFile, withOffice } from "./office-bench";
import { memoryOf, request, touchedSheets, type, typed } from "./report-steps";

const december = { year: 2021, month: 12 };
const yesterday = { month: december, until: dayOf(2021, 12, 14), generatedAt: "2021-12-15 09:00" };
const today = { month: december, until: dayOf(2021, 12, 15), generatedAt: "2021-12-16 09:00" };

/** The small sample with the report of a day before. */
let file: Uint8Array;
beforeAll(async () => {
  const workbook = openSmallSample();
  await withOffice(workbook, () => writeReport(yesterday));
  file = saveWorkbook(workbook);
});

/** Calls of a job that write, by name. */
async function callsOf(host: ExcelHost, job: () => Promise<unknown>): Promise<readonly string[]> {
  const calls: string[] = [];
  const execute = host.execute.bind(host);
  host.execute = (body, flags, partition) => {
    calls.push(...body.Actions.map(({ Name }) => String(Name ?? "")));
    return execute(body, flags, partition);
  };
  await job();
  host.execute = execute;
  return calls;
}

const withoutTimes = (sheets: ReadonlyMap<string, string>): Record<string, string> =>
  Object.fromEntries([...sheets].map(([name, text]) => [name, text.replaceAll(/\d{4}-\d{2}-\d{2} \d{2}:\d{2}/g, "")]));

/** Forgets what was written, so that a run writes all of it. */
function forgetKept(workbook: Workbook): void {
  workbook.settings.set(MEMORY_KEY, memoryToSave({ ...memoryOf(workbook), current: null }));
}

describe("a run", () => {
  it("after nothing changed writes no cell, and leaves every time as it was", async () => {
    const workbook = openWorkbook(file);
    await withOffice(workbook, async (host) => {
      const before = look(workbook);
      const calls = await callsOf(host, () => writeReport({ ...yesterday, generatedAt: "2021-12-15 17:00" }));
      expect(calls.filter((name) => ["Values", "NumberFormat", "Clear", "Merge", "Weight"].includes(name))).toEqual([]);
      expect(look(workbook)).toEqual(before);
      expect(memoryOf(workbook).lastRun).toMatchObject({ at: yesterday.generatedAt, complete: true });
    });
  });

  it("a day later writes what differs, and ends as a whole one would", async () => {
    const [few, all] = [openWorkbook(file), openWorkbook(file)];
    forgetKept(all);
    const sizes: number[] = [];
    for (const workbook of [few, all])
      await withOffice(workbook, async (host) => {
        type(workbook, "overview", "target:pm25Mean:0", "已核");
        sizes.push((await callsOf(host, () => writeReport(today))).length);
      });
    const [fewCalls = 0, allCalls = 0] = sizes;
    expect(fewCalls).toBeLessThan(0.6 * allCalls);
    expect(withoutTimes(look(few))).toEqual(withoutTimes(look(all)));
    expect(typed(few, "overview", "target:pm25Mean:0")?.value).toBe("已核");
    expect(touchedSheets(smallSampleFile(), few)).toEqual([]);
  });

  it.each<[string, (workbook: Workbook) => void]>([
    ["a cell was changed", (workbook) => overview(workbook).setCell(4, 0, plain("改过"))],
    ["a cell beside was filled", (workbook) => overview(workbook).setCell(200, 0, plain("旁注"))],
    ["a chart was deleted", (workbook) => (overview(workbook).charts = overview(workbook).charts.slice(1))],
  ])("writes a sheet whole in which %s", async (_, change) => {
    const workbook = openWorkbook(file);
    await withOffice(workbook, async () => {
      const before = withoutTimes(look(workbook));
      change(workbook);
      const again = { ...yesterday, generatedAt: "2021-12-15 17:00" };
      const { typedOver: told } = await prepareReport(again, {}, { looksForTypedWords: true });
      await writeReport(again, {}, { told });
      expect(withoutTimes(look(workbook))).toEqual(before);
    });
  });
});

const overview = (workbook: Workbook) => {
  const sheet = workbook.sheetByName("月报·总览");
  if (!sheet) throw new Error("no overview");
  return sheet;
};

const plain = (value: string) => ({ value, formula: null, known: true, style: 0, quotePrefix: false, source: null });

/** A call of each part of the dress. */
const dress = {
  Merge: "merges",
  SetRowProperties: "sizes",
  SetCellProperties: "links",
  VerticalAlignment: "looks",
  Weight: "lines",
  GapWidth: "chartLook",
  LowerBoundRule: "bars",
  FreezeRows: "freeze",
  SetPrintArea: "page",
} as const;

describe("what Excel refuses of the dress", () => {
  it("is told, and the report stands with all its figures", async () => {
    const valuesOf = (workbook: Workbook) =>
      workbook.sheets.map((sheet) =>
        sheet.rowNumbers().flatMap((row) =>
          sheet
            .rowCells(row)
            .filter(([, { value }]) => value !== null)
            .map(([column, { value }]) => [row, column, value]),
        ),
      );
    const [workbook, undisturbed] = [openSmallSample(), openSmallSample()];
    await withOffice(undisturbed, () => writeReport(request));
    await withOffice(workbook, async (host) => {
      const left = new Set(Object.keys(dress));
      const execute = host.execute.bind(host);
      host.execute = (body, flags, partition) => {
        const action = body.Actions.findIndex(({ Name }) => left.has(String(Name)));
        if (action >= 0) {
          left.delete(String(body.Actions[action]?.Name));
          host.orderFault({ sync: 1, action, code: "InvalidArgument" });
        }
        return execute(body, flags, partition);
      };
      const written = await writeReport(request);
      expect([...left]).toEqual([]);
      const told =
        written.kind === "written" ? written.differences.filter(({ found }) => found === "InvalidArgument") : [];
      expect(new Set(told.map(({ part }) => part))).toEqual(new Set(Object.values(dress)));
      expect(written).toMatchObject({ kind: "written", front: "月报·总览" });
    });
    expect(valuesOf(workbook)).toEqual(valuesOf(undisturbed));
    expect(unfinished(workbook)).toEqual([]);
    expect(memoryOf(workbook).lastRun).toMatchObject({ complete: true });
    expect(look(workbook)).not.toEqual(look(undisturbed));
    // Excel may take the next time what it refused now, though no figure has changed.
    forgetKept(undisturbed);
    for (const one of [workbook, undisturbed])
      await withOffice(one, () => writeReport({ ...request, generatedAt: "2021-12-16 17:00" }));
    expect(withoutTimes(look(workbook))).toEqual(withoutTimes(look(undisturbed)));
  });
});

describe("an Excel that never takes part of the dress", () => {
  // Each sheet is dressed again by every run, and keeps its time where nothing else changed.
  it("does not pass for one in which the last report was undone", async () => {
    const freezing = { troubles: [{ member: "WorksheetFreezePanes.freezeRows", code: "GeneralException" }] };
    const workbook = openSmallSample();
    const run = (generatedAt: string, { until }: typeof today) =>
      withOffice(workbook, () => writeReport({ ...yesterday, generatedAt, until }), freezing);
    await run("2021-12-15 09:00", yesterday);
    await run("2021-12-15 17:00", yesterday);
    const undone = await withOffice(workbook, () => inExcel(async (context) => (await readWorkbook(context)).undone));
    expect([...undone]).toEqual([]);
    // What changed can be told, and the report that stood is kept.
    expect(await run("2021-12-16 09:00", today)).toMatchObject({ kind: "written", since: { month: "2021-12" } });
    expect(memoryOf(workbook).previous).toMatchObject({ run: { at: "2021-12-15 17:00" } });
  });
});
