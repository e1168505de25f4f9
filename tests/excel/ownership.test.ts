/** Which sheets are ours, whatever happened to the workbook's tabs: no cell of the bureau's changes, ever. */
import { beforeAll, describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar/day";
import { adoptReport } from "../../src/excel/owning/adopt-report";
import { markText, ownership, parseMark, type SheetEvidence } from "../../src/excel/owning/ownership";
import { textHash } from "../../src/collections/text-hash";
import { prepareReport } from "../../src/excel/prepare-report";
import { removeReport } from "../../src/excel/remove-report";
import { writeReport } from "../../src/excel/run-report";
import { emptyMemory, reportSheetIds, type Memory } from "../../src/excel/memory/workbook-memory";
import type { Sheet } from "../../src/preview/workbook/sheet";
import type { Workbook } from "../../src/preview/workbook/workbook";
import { openWorkbook, type SheetIds } from "../../src/preview/xlsx/open-workbook";
import { saveWorkbook } from "../../src/preview/xlsx/save-workbook";
import { UNFINISHED } from "../../src/report/recognise-own-sheet";
import { sheetNames } from "../../src/report/report-input";
import { openSmallSample, withOffice } from "./office-bench";
import { codeOf, memoryOf, request, type, typed } from "./report-steps";
import {
  chanceSteps,
  copySheet,
  expectTheirsUntouched,
  movesTo,
  permutations,
  reportedTabs,
  tabNames,
  type Outcomes,
} from "./tab-trials";

const token = (digit: string): string => digit.repeat(32);
const evidence = (name: string, over: Partial<SheetEvidence> = {}): SheetEvidence => ({
  id: `{${name}}`,
  name,
  marks: [],
  hasName: false,
  looksLike: null,
  isBlank: false,
  ...over,
});
const ours = (name: string = sheetNames.overview, over: Partial<SheetEvidence> = {}): SheetEvidence =>
  evidence(name, { marks: [{ sheet: "overview", token: token("a") }], looksLike: "overview", ...over });
const memory: Memory = {
  ...emptyMemory,
  sheets: { overview: { id: "{2021年}", token: token("a"), name: sheetNames.overview, cells: {} } },
};
const namesOf = (sheets: readonly { readonly name: string }[]): string[] => sheets.map(({ name }) => name);

it.each(reportSheetIds)("the mark of %s is read as it was written", (sheet) => {
  const mark = { sheet, token: "a".repeat(32) };
  expect(parseMark(markText(mark))).toEqual(mark);
});

describe("a sheet is ours by its mark", () => {
  const sources = ["2021年", "整改任务台账", "月报·历史"].map((name) => evidence(name));

  it("in every order of up to five tabs, and nothing else is", () => {
    for (const tabs of permutations([ours(), ...sources, ours("月报·总览 (2)")])) {
      const found = ownership(tabs, memory);
      expect(namesOf(found.own)).toEqual([sheetNames.overview]);
      expect(namesOf(found.copies)).toEqual(["月报·总览 (2)"]);
      expect([found.adoptable, found.alike]).toEqual([[], []]);
    }
  });

  it("never by the id that the memory has, nor by a name", () => {
    const found = ownership([...sources, evidence(sheetNames.overview)], memory);
    expect(found).toEqual({ own: [], adoptable: [], former: [], copies: [], alike: [] });
  });

  it.each<[string, SheetEvidence[], Memory, Partial<Record<keyof ReturnType<typeof ownership>, string[]>>]>([
    [
      "renamed, with the id that it had",
      [ours("总览", { id: "{2021年}" })],
      memory,
      { former: ["总览"], copies: ["总览"] },
    ],
    ["renamed, with another id, or a copy", [ours("总览")], memory, { former: ["总览"], copies: ["总览"] }],
    [
      "copied, both renamed, with the id of one",
      [ours("甲"), ours("乙", { id: "{2021年}" })],
      memory,
      { former: ["乙"], copies: ["甲", "乙"] },
    ],
    [
      "an archive, its original gone and written anew",
      [ours("11月"), ours()],
      memory,
      { own: ["月报·总览"], copies: ["11月"] },
    ],
    [
      "an archive of another token",
      [ours("11月", { marks: [{ sheet: "overview", token: token("b") }] })],
      memory,
      { copies: ["11月"] },
    ],
    ["copied, the first renamed", [ours("甲"), ours("乙")], memory, { alike: ["甲", "乙"] }],
    ["of a memory that is lost", [ours()], emptyMemory, { adoptable: [sheetNames.overview] }],
    [
      "of another token",
      [ours("月报·总览", { marks: [{ sheet: "overview", token: token("b") }] })],
      memory,
      { adoptable: ["月报·总览"] },
    ],
    ["without a mark, by its look and name", [ours("月报·总览", { marks: [] })], memory, { adoptable: ["月报·总览"] }],
    ["an archive without a mark", [ours("11月总览", { marks: [] })], memory, { copies: ["11月总览"] }],
    ["blank", [ours("月报·总览", { marks: [], looksLike: null, isBlank: true })], memory, {}],
  ])("%s", (_, tabs, known, expected) => {
    const found = ownership(tabs, known);
    const { own = [], adoptable = [], former = [], copies = [], alike = [] } = expected;
    expect(Object.fromEntries(Object.entries(found).map(([kind, sheets]) => [kind, namesOf(sheets)]))).toEqual({
      own,
      adoptable,
      former,
      copies,
      alike,
    });
  });

  it("reads only marks that it writes", () => {
    expect(parseMark(`overview:${token("0")}`)).toEqual({ sheet: "overview", token: token("0") });
    for (const text of [null, "", "overview", "overview:xyz", `other:${token("0")}`, `overview:${token("0")} `])
      expect(parseMark(text)).toBeNull();
  });
});

// ---- in workbooks -------------------------------------------------------------------------------------------------

/** Two reports of the small sample, one after the other, so that there is one to go back to. */
let reported: Uint8Array;
let sources: readonly string[];
beforeAll(async () => {
  const workbook = openSmallSample();
  sources = workbook.sheets.map(({ name }) => name);
  await withOffice(workbook, async () => {
    await writeReport({ ...request, until: dayOf(2021, 12, 10) });
    await writeReport(request);
  });
  reported = saveWorkbook(workbook);
});

/** A mark of what stands in a sheet: results of formulas left out, which Excel works out anew. */
const contentOf = (sheet: Sheet | undefined): string =>
  sheet === undefined
    ? "gone"
    : textHash(
        JSON.stringify([
          sheet
            .rowNumbers()
            .map((row) => [row, ...sheet.rowCells(row).map(([at, one]) => [at, one.formula ?? one.value])]),
          sheet.merges,
          sheet.hyperlinks,
          sheet.visibility,
        ]),
      );

/** Of all that the soak does to tabs (tests/soak/tabs.test.ts), a few cases. */
describe.each<SheetIds>(["stable", "renumbered"])("with %s ids", (ids) => {
  it("leaves every sheet of the bureau's as it was, to the byte, whatever was done to the tabs", async () => {
    const file = await reportedTabs();
    const names = tabNames(file);
    const outcomes: Outcomes = new Map();
    for (const steps of [
      movesTo(names.map((_, index) => index).reverse()),
      ...[3, 8, 21].map((seed) => chanceSteps(names, seed)),
    ])
      await expectTheirsUntouched(file, steps, ids, outcomes);
    expect(outcomes.get("written")).toBeGreaterThan(0);
    expect(outcomes.get("removed")).toBeGreaterThan(0);
  });
});

describe("a workbook that was reported before", () => {
  const reopened = (ids: SheetIds = "renumbered"): Workbook => openWorkbook(reported, ids);

  it("with its report's tabs dragged to the front is updated where it stands", async () => {
    const workbook = reopened();
    for (const sheet of [...workbook.sheets].reverse()) if (!sources.includes(sheet.name)) workbook.moveSheet(sheet, 0);
    const moved = openWorkbook(saveWorkbook(workbook), "renumbered");
    const before = new Map(sources.map((name) => [name, contentOf(moved.sheetByName(name))]));
    await withOffice(moved, async () => {
      expect((await writeReport(request)).kind).toBe("written");
      expect(moved.sheets.length).toBe(reopened().sheets.length);
      expect((await removeReport()).length).toBe(reopened().sheets.length - sources.length);
    });
    expect(namesOf(moved.sheets)).toEqual(sources);
    for (const [name, content] of before) expect(contentOf(moved.sheetByName(name))).toBe(content);
  });

  it("and lost its memory is taken over when asked: the old sheets are put aside, nothing is lost", async () => {
    const workbook = reopened("stable");
    const [task = ""] = Object.keys(memoryOf(workbook).sheets.tasks?.cells ?? {});
    type(workbook, "overview", "target:pm25Mean:0", "已核");
    type(workbook, "tasks", task, "已催办");
    workbook.settings.clear();
    const overview = await withOffice(workbook, async () => {
      const stands = contentOf(workbook.sheetByName(sheetNames.overview));
      expect((await prepareReport(request)).adoptable).toContain(sheetNames.overview);
      expect(await codeOf(writeReport(request))).toBe("reportNotAdopted");
      expect(await codeOf(removeReport())).toBe("reportNotAdopted");
      expect(contentOf(workbook.sheetByName(sheetNames.overview))).toBe(stands);
      expect((await adoptReport(request)).putAside).toContain(`${sheetNames.overview}（接管前）`);
      await writeReport(request);
      return stands;
    });
    expect(contentOf(workbook.sheetByName(`${sheetNames.overview}（接管前）`))).toBe(overview);
    // Remarks stand beside the same rows again.
    expect([typed(workbook, "overview", "target:pm25Mean:0")?.value, typed(workbook, "tasks", task)?.value]).toEqual([
      "已核",
      "已催办",
    ]);
    expect(workbook.sheetByName(sheetNames.overview)).toBeDefined();
  });

  it.each<SheetIds>(["stable", "renumbered"])(
    "never writes over an archived copy whose original was deleted, and takes up the words in it (%s ids)",
    async (ids) => {
      const workbook = reopened("stable");
      type(workbook, "overview", "target:pm25Mean:0", "已核");
      const overview = workbook.sheetByName(sheetNames.overview) as Sheet;
      copySheet(workbook, overview, "11月总览");
      workbook.removeSheet(overview);
      const again = openWorkbook(saveWorkbook(workbook), ids);
      const archived = contentOf(again.sheetByName("11月总览"));
      await withOffice(again, async () => {
        expect(await writeReport(request)).toMatchObject({ kind: "written" });
        expect(contentOf(again.sheetByName("11月总览"))).toBe(archived);
        expect(again.sheetByName(sheetNames.overview)).toBeDefined();
        expect(typed(again, "overview", "target:pm25Mean:0")?.value).toBe("已核");
        await removeReport();
        expect(contentOf(again.sheetByName("11月总览"))).toBe(archived);
      });
    },
  );

  it("is not removed down to no sheet at all: told before anything goes", async () => {
    const workbook = reopened();
    for (const name of sources) workbook.removeSheet(workbook.sheetByName(name) as Sheet);
    const tabs = workbook.sheets.length;
    await withOffice(workbook, async () => expect(await codeOf(removeReport())).toBe("noSheetLeft"));
    expect(workbook.sheets.length).toBe(tabs);
  });

  it("and lost its memory while a sheet was torn, and another had no data: both are known, and put aside", async () => {
    const workbook = openWorkbook(reported);
    const ledgers = workbook.sheets.filter(({ name }) => /整改任务台账/.test(name)).map(({ id }) => id);
    const ignored = Object.fromEntries(ledgers.map((id) => [id, { dataset: "ignore" as const }]));
    await withOffice(workbook, async () => {
      await writeReport(request, { corrections: ignored });
      const overview = workbook.sheetByName(sheetNames.overview) as Sheet;
      const title = overview.cell(0, 0);
      if (title) overview.setCell(0, 0, { ...title, value: `${UNFINISHED}${String(title.value)}`, source: null });
      for (const sheet of workbook.sheets) {
        sheet.customProperties.clear();
        workbook.removeName("_rectification_sheet", sheet.id);
      }
      workbook.settings.clear();
      const { adoptable } = await prepareReport(request);
      expect(adoptable).toEqual(expect.arrayContaining([sheetNames.overview, sheetNames.tasks]));
      expect((await adoptReport(request)).putAside).toHaveLength(adoptable.length);
      expect(await writeReport(request)).toMatchObject({ kind: "written" });
    });
  });

  it("by another program that dropped the properties is known by its hidden names", async () => {
    const workbook = reopened();
    for (const sheet of workbook.sheets) sheet.customProperties.clear();
    await withOffice(workbook, async () => {
      expect((await writeReport(request)).kind).toBe("written");
    });
    expect(workbook.sheetByName(sheetNames.overview)?.customProperties.size).toBe(1);
  });

  it("reads no copy of its own sheets, and says so", async () => {
    const alone = await withOffice(reopened(), () => prepareReport(request));
    const workbook = reopened();
    copySheet(workbook, workbook.sheetByName(sheetNames.tasks) as Sheet, "月报·整改任务 (2)");
    await withOffice(workbook, async () => {
      const { monthly } = await prepareReport(request);
      expect(monthly.findings).toContainEqual(
        expect.objectContaining({ code: "reportCopyLeftOut", facts: { sheet: "月报·整改任务 (2)" } }),
      );
      expect(monthly.tasks?.tasks.length).toBe(alone.monthly.tasks?.tasks.length);
    });
  });
});
