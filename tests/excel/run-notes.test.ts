import { expect, it } from "vitest";
import { newToken } from "../../src/excel/owning/ownership";
import { noMarks, putMark } from "../../src/excel/owning/sheet-marks";
import { readRunNotes } from "../../src/excel/run-notes";
import { openSmallSample, withOffice } from "./office-bench";

it("a sheet that a run has just added is ours before it is noted or filled", () =>
  withOffice(openSmallSample(), async () => {
    const ids = await Excel.run(async (context) => {
      const [ours, theirs] = ["月报·总览", "备忘"].map((name) => context.workbook.worksheets.add(name));
      if (!ours || !theirs) throw new Error("no sheets");
      putMark(ours, { sheet: "overview", token: newToken() }, noMarks);
      ours.load("id");
      theirs.load("id");
      await context.sync();
      return { ours: ours.id, theirs: theirs.id };
    });
    const { ownSheetIds, lastRun } = await readRunNotes();
    expect(ownSheetIds).toContain(ids.ours);
    expect(ownSheetIds).not.toContain(ids.theirs);
    expect(lastRun).toBeNull();
  }));
