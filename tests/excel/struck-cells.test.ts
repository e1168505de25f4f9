/** What is struck through on a sheet is read with it, in requests of its own only where something is. */
import { describe, expect, it } from "vitest";
import { readWorkbook } from "../../src/excel/read-workbook";
import type { ExcelHost } from "../../src/preview/host/excel-host";
import { newWorkbook } from "../../src/preview/xlsx/new-workbook";
import { openSmallSample, withOffice } from "./office-bench";

/** Rows of three columns from B2 on; the areas are struck through. */
const read = (rows: number, areas: readonly string[]) =>
  withOffice(newWorkbook("表"), async (host: ExcelHost) => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("表");
      sheet.getRangeByIndexes(1, 1, rows, 3).values = Array.from({ length: rows }, (_, row) => [`名${row}`, row, ""]);
      for (const area of areas) sheet.getRange(area).format.font.strikethrough = true;
      await context.sync();
    });
    const before = host.counters.syncs;
    const { snapshot } = await Excel.run(readWorkbook);
    return { struck: snapshot.sheets[0]?.struck, syncs: host.counters.syncs - before };
  });

describe("cells that are struck through", () => {
  it("are told row by row, those that hold nothing left out", async () => {
    const { struck } = await read(9, ["A4:F4", "B6", "C8:C9", "D3"]);
    expect(struck).toEqual([
      { row: 3, columns: [1, 2] },
      { row: 5, columns: [1] },
      { row: 7, columns: [2] },
      { row: 8, columns: [2] },
    ]);
  });

  it("are all of a sheet that is struck through", async () => {
    const { struck } = await read(3, ["A1:H20"]);
    expect(struck?.map(({ row }) => row)).toEqual([1, 2, 3]);
  });

  it("are found at the end of a long sheet", async () => {
    const { struck } = await read(6_000, ["B5990:D5990"]);
    expect(struck).toEqual([{ row: 5_989, columns: [1, 2] }]);
  });

  it("cost no request where there are none", async () => {
    const [plain, struck] = [await read(9, []), await read(9, ["B4:C4", "B6"])];
    expect([plain.struck, struck.syncs - plain.syncs]).toEqual([undefined, 2]);
  });

  it("make a workbook another one, and what is as before the very same", async () => {
    await withOffice(openSmallSample(), async () => {
      const first = (await Excel.run(readWorkbook)).snapshot;
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem("整改任务台账").getRange("A5:H5").format.font.strikethrough = true;
        await context.sync();
      });
      const second = (await Excel.run(readWorkbook)).snapshot;
      expect(second).not.toBe(first);
      expect((await Excel.run(readWorkbook)).snapshot).toBe(second);
    });
  });
});
