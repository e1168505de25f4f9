/** What people do to a workbook while a report is being made: before each of its requests, one thing. */
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { writeReport } from "../../src/excel/run-report";
import type { Sheet } from "../../src/preview/workbook/sheet";
import type { Workbook } from "../../src/preview/workbook/workbook";
import { openWorkbook } from "../../src/preview/xlsx/open-workbook";
import { saveWorkbook } from "../../src/preview/xlsx/save-workbook";
import { look } from "../excel/cut-runs";
import { withOffice } from "../excel/office-bench";
import { copySheet } from "../excel/tab-trials";
import { bureauOf, ended, november, reportedSample } from "./bench";
import { figure } from "./figures";

const content = { formula: null, known: true, style: 0, quotePrefix: false, source: null };
const sheetOf = (workbook: Workbook, name: string): Sheet | undefined => workbook.sheetByName(name);
const PROTECTION = { raw: '<sheetProtection sheet="1" objects="1" scenarios="1"/>' };

interface Deed {
  readonly name: string;
  readonly do: (workbook: Workbook) => void;
}

const to = (name: string, change: (sheet: Sheet, workbook: Workbook) => void) => (workbook: Workbook) => {
  const sheet = sheetOf(workbook, name);
  if (sheet) change(sheet, workbook);
};

const deeds: readonly Deed[] = [
  { name: "a source is renamed", do: to("2021年", (sheet, workbook) => workbook.renameSheet(sheet, "空气2021")) },
  { name: "a source is deleted", do: to("会议台账", (sheet, workbook) => workbook.removeSheet(sheet)) },
  { name: "a source is protected", do: to("2021年", (sheet) => (sheet.protection = PROTECTION)) },
  { name: "a source is moved", do: to("2021年", (sheet, workbook) => workbook.moveSheet(sheet, 5)) },
  {
    name: "a source is typed into",
    do: to("2021年", (sheet) => sheet.setCell(20, 1, { ...content, value: "45" })),
  },
  {
    name: "rows of a source are filtered",
    do: to("2021年", (sheet) => sheet.formatRow(20, (format) => ({ ...format, hidden: true }))),
  },
  { name: "ours is renamed", do: to("月报·指标进度", (sheet, workbook) => workbook.renameSheet(sheet, "月报·进度表")) },
  { name: "ours is deleted", do: to("月报·指标进度", (sheet, workbook) => workbook.removeSheet(sheet)) },
  { name: "ours is protected", do: to("月报·整改任务", (sheet) => (sheet.protection = PROTECTION)) },
  { name: "ours is moved", do: to("月报·整改任务", (sheet, workbook) => workbook.moveSheet(sheet, 0)) },
  { name: "ours is copied", do: to("月报·总览", (sheet, workbook) => copySheet(workbook, sheet, "月报·总览 (2)")) },
  {
    name: "ours is hidden",
    do: to("月报·总览", (sheet, workbook) => workbook.setVisibility(sheet, "Hidden")),
  },
  { name: "ours is typed into", do: to("月报·总览", (sheet) => sheet.setCell(200, 30, { ...content, value: "手写" })) },
  { name: "the structure is protected", do: (workbook) => (workbook.structureProtected = true) },
  {
    name: "a sheet of our name is added",
    do: (workbook) => {
      if (workbook.sheetByName("月报·县市区排名")) return;
      workbook.addSheet("月报·县市区排名").setCell(0, 0, { ...content, value: "局里的排名" });
    },
  },
];

let reported: Uint8Array;
const tally = { tried: 0, held: 0 };
const ends = new Map<string, number>();
beforeAll(async () => {
  reported = await reportedSample();
});
afterAll(() => {
  const how = [...ends].map(([end, count]) => `${end} ${count}`).join(", ");
  figure("interference", tally.tried, tally.held, how);
});

/** Runs with a deed before a request, counted from 0. @returns how the run ended, and how many requests it took */
async function runWith(workbook: Workbook, at: number, deed: (workbook: Workbook) => void) {
  let count = 0;
  let after: unknown = null;
  const end = await withOffice(workbook, (host) => {
    const execute = host.execute.bind(host);
    vi.spyOn(host, "execute").mockImplementation((...args) => {
      if (count === at) {
        deed(workbook);
        after = bureauOf(workbook);
      }
      count += 1;
      return execute(...args);
    });
    return ended(writeReport(november));
  });
  return { end, count, after };
}

describe.each(deeds)("$name", ({ do: deed }) => {
  it("before whichever request: the run ends with a sentence or a report, and nobody's cells change", async () => {
    const { count } = await runWith(openWorkbook(reported), -1, deed);
    for (let at = 0; at < count; at += 1) {
      const workbook = openWorkbook(reported);
      const { end, after } = await runWith(workbook, at, deed);
      // A run takes a request more or less by the clock: then nothing was done to it.
      if (after === null) continue;
      tally.tried += 1;
      ends.set(end, (ends.get(end) ?? 0) + 1);
      expect(bureauOf(workbook), `request ${at}: ${end}`).toEqual(after);
      const again = openWorkbook(saveWorkbook(workbook));
      for (const sheet of again.sheets) sheet.protection = null;
      again.structureProtected = false;
      const second = await withOffice(again, () => ended(writeReport(november)));
      expect(["done", "ownSheetsAlike", "reportNotAdopted", "sheetNameTaken"], `request ${at}, then`).toContain(second);
      expect(bureauOf(again), `request ${at}, then`).toEqual(after);
      tally.held += 1;
    }
  });
});

it("two panes at once: both end, the bureau's cells stay, and a further run is whole", async () => {
  const undisturbed = openWorkbook(reported);
  await withOffice(undisturbed, () => writeReport(november));
  for (let late = 0; late < 12; late += 1) {
    tally.tried += 1;
    const workbook = openWorkbook(reported);
    const before = bureauOf(workbook);
    await withOffice(workbook, async () => {
      const other = async (): Promise<string> => {
        for (let wait = 0; wait < late * 20; wait += 1) await Promise.resolve();
        return ended(writeReport({ ...november, generatedAt: "2021-12-17 10:01" }));
      };
      for (const end of await Promise.all([ended(writeReport(november)), other()]))
        ends.set(end, (ends.get(end) ?? 0) + 1);
      expect(await ended(writeReport(november))).toBe("done");
    });
    expect(bureauOf(workbook)).toEqual(before);
    const names = [...look(workbook).keys()];
    expect(names.sort()).toEqual([...look(undisturbed).keys()].sort());
    tally.held += 1;
  }
});
