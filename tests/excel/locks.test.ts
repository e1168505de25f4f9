/** Protection, hiding, read-only and manual calculation: told before a run begins, or no hindrance at all. */
import { describe, expect, it } from "vitest";
import { prepareReport } from "../../src/excel/prepare-report";
import { removeReport } from "../../src/excel/remove-report";
import { writeReport } from "../../src/excel/run-report";
import { CellEdits } from "../../src/preview/page/cell/cell-edits";
import type { Workbook } from "../../src/preview/workbook/workbook";
import { openWorkbook } from "../../src/preview/xlsx/open-workbook";
import { saveWorkbook } from "../../src/preview/xlsx/save-workbook";
import { openSmallSample, withOffice } from "./office-bench";
import { contents, request } from "./report-steps";

const write = (workbook: Workbook) => withOffice(workbook, () => writeReport(request));

/** The code and the sheet of what stopped a job. */
const stoppedBy = (job: Promise<unknown>): Promise<unknown> =>
  job.then(
    () => "not stopped",
    (error: unknown) => {
      const { code, facts } = error as { code: string; facts: { sheet: string | null; reached?: unknown } };
      return [code, facts.sheet, facts.reached ?? "not begun"];
    },
  );

const sheetNamed = (workbook: Workbook, name: string) => {
  const sheet = workbook.sheetByName(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};

describe("protection", () => {
  it("of the structure stops a first run before anything is written", async () => {
    const workbook = openSmallSample();
    workbook.structureProtected = true;
    const before = workbook.version;
    expect(await stoppedBy(write(workbook))).toEqual(["structureProtected", "月报·简报", "not begun"]);
    expect(workbook.version).toBe(before);
    expect([...workbook.settings.keys()]).toEqual([]);
  });

  it("of the structure is no hindrance where all sheets stand; they are not taken away under it", async () => {
    const workbook = openSmallSample();
    await write(workbook);
    workbook.structureProtected = true;
    expect(await stoppedBy(write(workbook))).toBe("not stopped");
    const before = contents(workbook);
    expect(await stoppedBy(withOffice(workbook, removeReport))).toEqual([
      "structureProtected",
      "月报·简报",
      "not begun",
    ]);
    expect(contents(workbook)).toEqual(before);
  });

  it("of one of our sheets stops a run before the sheets ahead of it are written", async () => {
    const workbook = openSmallSample();
    await write(workbook);
    sheetNamed(workbook, "月报·整改任务").protection = { raw: "" };
    const before = contents(workbook);
    expect(await stoppedBy(write(workbook))).toEqual(["sheetProtected", "月报·整改任务", "not begun"]);
    expect(contents(workbook)).toEqual(before);
  });

  it("of the bureau's sheets is none of our business", async () => {
    const workbook = openSmallSample();
    sheetNamed(workbook, "整改任务台账").protection = { raw: "" };
    expect(await stoppedBy(write(workbook))).toBe("not stopped");
  });
});

describe("hidden sheets of ours", () => {
  it("are written, stay hidden, and are told", async () => {
    const workbook = openSmallSample();
    await write(workbook);
    sheetNamed(workbook, "月报·总览").visibility = "Hidden";
    sheetNamed(workbook, "月报·历史").visibility = "VeryHidden";
    workbook.activeSheetId = sheetNamed(workbook, "2021年").id;
    const again = await write(workbook);
    expect(again).toMatchObject({ kind: "written", front: null, hidden: ["月报·总览", "月报·历史"] });
    expect(sheetNamed(workbook, "月报·总览").visibility).toBe("Hidden");
    expect(sheetNamed(workbook, "月报·历史").visibility).toBe("VeryHidden");
    expect(workbook.activeSheetId).toBe(sheetNamed(workbook, "2021年").id);
  });

  it("do not make a run fail where Excel does not bring a sheet to the front", async () => {
    const workbook = openSmallSample();
    const shown = await withOffice(workbook, async (host) => {
      await writeReport(request);
      const execute = host.execute.bind(host);
      let [requests, shownIn] = [0, 0];
      host.execute = (body, flags, partition) => {
        requests += 1;
        if (body.Actions.some(({ Name }) => Name === "Activate")) shownIn = requests;
        return execute(body, flags, partition);
      };
      await writeReport(request);
      host.execute = execute;
      host.orderFault({ sync: shownIn, action: 1_000_000, code: "InvalidOperation" });
      return writeReport(request);
    });
    expect(shown).toMatchObject({ kind: "written", front: null, hidden: [] });
  });
});

describe("a workbook", () => {
  it("that is read-only gets its report, and the warning to save it elsewhere", async () => {
    const workbook = openSmallSample();
    expect(await write(workbook)).toMatchObject({ readOnly: false, front: "月报·总览" });
    workbook.readOnly = true;
    expect(await write(workbook)).toMatchObject({ kind: "written", readOnly: true });
  });

  it("that calculates by hand says so, louder while formulas wait", async () => {
    const workbook = openSmallSample();
    const told = () =>
      withOffice(workbook, async (host) => {
        const { monthly } = await prepareReport(request);
        const found = monthly.findings.filter(({ code }) => code === "calculationManual");
        return { found: found.map(({ severity, facts }) => [severity, facts]), host };
      });
    expect((await told()).found).toEqual([]);
    workbook.calculationMode = "Manual";
    const { found, host } = await told();
    expect(found).toEqual([["note", { pending: false }]]);
    const sheet = sheetNamed(workbook, "2021年");
    new CellEdits(host).write(sheet, { top: 5, left: 2, bottom: 5, right: 2 }, [["47"]]);
    expect((await told()).found).toEqual([["warning", { pending: true }]]);
    await withOffice(workbook, () =>
      Excel.run(async (context) => {
        context.application.calculate("Recalculate");
        await context.sync();
      }),
    );
    expect((await told()).found).toEqual([["note", { pending: false }]]);
  });

  it("keeps its protection and its way of calculating in the file", () => {
    const workbook = openSmallSample();
    workbook.calculationMode = "Manual";
    workbook.touch("calculation");
    workbook.touch("formulas");
    const saved = openWorkbook(saveWorkbook(workbook));
    expect([saved.calculationMode, saved.structureProtected]).toEqual(["Manual", false]);
  });
});
