/** 自检 and the look after a run, on the embedded Excel: all holds, nothing stays, and what differs is told. */
import { describe, expect, it } from "vitest";
import type { WrittenSheet } from "../../src/excel/writing/read-back";
import { readBack } from "../../src/excel/writing/read-back";
import { writeReport } from "../../src/excel/run-report";
import { selfCheck, type Trial } from "../../src/excel/self-check/self-check";
import type { Workbook } from "../../src/preview/workbook/workbook";
import { openWorkbook } from "../../src/preview/xlsx/open-workbook";
import { saveWorkbook } from "../../src/preview/xlsx/save-workbook";
import { openSmallSample, withOffice } from "./office-bench";
import { contents, request } from "./report-steps";

const check = (workbook: Workbook): Promise<readonly Trial[]> =>
  withOffice(workbook, () => selfCheck("WebView2 120", () => undefined));
const amiss = (trials: readonly Trial[]) => trials.filter(({ state }) => state === "differs" || state === "refused");
const trial = (trials: readonly Trial[], id: Trial["id"]) => trials.find((one) => one.id === id);

describe("自检", () => {
  it("finds that all holds, tells versions and times, and leaves nothing behind", async () => {
    const workbook = openSmallSample();
    const before = contents(workbook);
    const trials = await check(workbook);
    expect(amiss(trials)).toEqual([]);
    expect(new Set(trials.map(({ id }) => id)).size).toBe(trials.length);
    expect(trial(trials, "webView")?.found).toBe("WebView2 120");
    expect(trial(trials, "hundredLinks")?.found).toMatch(/^\d+ ms$/);
    expect(trial(trials, "marks")).toBeUndefined();
    expect(contents(workbook)).toEqual(before);
    expect([[...workbook.settings.keys()], workbook.customXmlParts]).toEqual([[], []]);
  });

  it("tells after saving and opening again whether ids and marks are there", async () => {
    const workbook = openSmallSample();
    await withOffice(workbook, () => writeReport(request));
    const bytes = saveWorkbook(workbook);
    expect(trial(await check(openWorkbook(bytes)), "marks")?.state).toBe("holds");
    const renumbered = trial(await check(openWorkbook(bytes, "renumbered")), "marks");
    expect([renumbered?.state, renumbered?.found.split(" ")[0] === renumbered?.expected?.split(" ")[0]]).toEqual([
      "differs",
      false,
    ]);
  });

  it("is refused whole where no sheet can be added, and takes nothing for granted", async () => {
    const workbook = openSmallSample();
    workbook.structureProtected = true;
    await expect(check(workbook)).rejects.toMatchObject({ name: "Error" });
    expect(workbook.sheets.length).toBe(openSmallSample().sheets.length);
  });
});

describe("the look after a run", () => {
  it("finds nothing where Excel did as it was told", async () => {
    const workbook = openSmallSample();
    expect(await withOffice(workbook, () => writeReport(request))).toMatchObject({ differences: [] });
  });

  it("tells a changed number, a chart that lost a series, a page that was not set", async () => {
    const workbook = openSmallSample();
    const worksheet = workbook.sheets[0];
    if (!worksheet) throw new Error("the sample has no sheet");
    const written: WrittenSheet = {
      worksheetId: worksheet.id,
      name: worksheet.name,
      sheet: {
        id: "air",
        name: worksheet.name,
        tabColor: "",
        columnWidths: [8],
        rowHeights: [null],
        cells: [{ row: 900, column: 0, value: 41.5, look: "text" }],
        merges: [],
        charts: [],
        bars: [],
        freeze: { rows: 7, columns: 0 },
        print: {
          orientation: "landscape",
          paper: "A4",
          titleRows: null,
          area: { top: 0, left: 0, bottom: 9, right: 0 },
          pageBreaksBefore: [4, 8],
        },
      },
    };
    const differences = await withOffice(workbook, () => readBack([written]));
    expect(differences.map(({ part, place, expected }) => `${part} ${place} ${expected}`)).toEqual(
      expect.arrayContaining(["cell A901 41.5", "orientation  Landscape", "frozenRows  7", "pageBreaks  2"]),
    );
  });
});
