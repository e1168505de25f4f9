/** What a press reads again after the pane has read: all at once where it is known to be little, and never less. */
import { describe, expect, it } from "vitest";
import { readWorkbook, type WorkbookRead } from "../../src/excel/read-workbook";
import type { ExcelHost } from "../../src/preview/host/excel-host";
import type { Workbook } from "../../src/preview/workbook/workbook";
import { newWorkbook } from "../../src/preview/xlsx/new-workbook";
import { openSmallSample, withOffice } from "./office-bench";

const read = (): Promise<WorkbookRead> => Excel.run(readWorkbook);

/** What was read of the cells, sheet by sheet. */
const cellsOf = ({ snapshot }: WorkbookRead) =>
  snapshot.sheets.map(({ name, top, left, values, formats }) => ({ name, top, left, values, formats }));

/** As it is read by who has read nothing like it. */
async function readAfresh(workbook: Workbook) {
  await withOffice(newWorkbook("空"), read);
  return withOffice(workbook, read);
}

const text = (value: string) => ({
  value,
  formula: null,
  known: true,
  style: 0,
  quotePrefix: false,
  source: null,
});

const edits: readonly (readonly [what: string, edit: (workbook: Workbook) => void])[] = [
  ["nothing", () => undefined],
  ["a cell far below", (workbook) => workbook.sheetByName("2021年")?.setCell(400, 0, text("备注"))],
  ["a new sheet", (workbook) => workbook.addSheet("新表").setCell(2, 1, text("12月"))],
  ["a sheet less", (workbook) => {
    const sheet = workbook.sheetByName("会议台账");
    if (sheet) workbook.removeSheet(sheet);
  }],
]; // prettier-ignore

describe("reading again", () => {
  it.each(edits)("finds %s as a first reading does", async (_, edit) => {
    const workbook = openSmallSample();
    const again = await withOffice(workbook, async () => {
      await read();
      edit(workbook);
      return read();
    });
    expect(cellsOf(again)).toEqual(cellsOf(await readAfresh(workbook)));
  });

  it("takes two requests fewer than the first time, and gives the very same object where nothing changed", async () => {
    await withOffice(newWorkbook("空"), read);
    await withOffice(openSmallSample(), async (host: ExcelHost) => {
      const first = await read();
      const { syncs } = host.counters;
      const again = await read();
      expect(host.counters.syncs - syncs).toBeLessThan(syncs);
      expect(again.snapshot).toBe(first.snapshot);
    });
  });

  it("asks for marks one by one where Excel fails over a name", async () => {
    await withOffice(openSmallSample(), async (host: ExcelHost) => {
      const first = await read();
      host.orderFault({ sync: 2, action: 3, code: "GeneralException" });
      const again = await read();
      expect(again.snapshot).toBe(first.snapshot);
      expect(again.marks).toEqual(first.marks);
    });
  });
});
