/** Findings acknowledged with a reason: the same words that staff may type beside them in 月报·数据核查. */
import { askEditCells, staffEdits } from "./edit-cells";
import { ExcelProblem } from "./excel-error";
import { memoryOfOwn } from "./ownership";
import { readOwned } from "./read-workbook";
import { MEMORY_KEY, memoryToSave, type Memory, type OwnSheetMemory } from "./workbook-memory";

/**
 * Puts the reason beside each finding that has its cell in the sheet; for the others it waits until the report is written.
 * @param keys the findings' edit keys (report/checks/finding-rows.ts)
 * @param reason "": the acknowledgement is taken back
 * @throws ExcelProblem, or OfficeExtension.Error as Excel gives it
 */
export function acknowledgeFindings(keys: readonly string[], reason: string): Promise<void> {
  return Excel.run(async (context) => {
    const { memory, newer, owned } = await readOwned(context);
    if (newer) throw new ExcelProblem("settingsNewer", { sheet: null, excelCode: null });
    const own = memoryOfOwn(memory, owned).sheets.checks;
    const sheet = own ? context.workbook.worksheets.getItem(own.id) : null;
    const cells = own && sheet ? await cellsAsTheyStand(context, sheet, own, memory) : {};
    const waiting = new Set<string>();
    for (const key of keys) {
      const cell = cells[key];
      if (!cell || !sheet) {
        waiting.add(key);
        continue;
      }
      const range = sheet.getRange(cell.at);
      // Text by format: a reason may begin with "=" or "-".
      range.numberFormat = [["@"]];
      range.values = [[reason]];
    }
    if (waiting.size > 0) {
      const others = Object.entries(memory.setAside).filter(([key]) => !waiting.has(key));
      const setAside = Object.fromEntries([
        ...others,
        ...(reason === "" ? [] : [...waiting].map((key) => [key, reason])),
      ]);
      context.workbook.settings.add(MEMORY_KEY, memoryToSave({ ...memory, setAside }));
    }
    await context.sync();
  });
}

/** The places of the last run, or of the one before where somebody undid the last in Excel. */
async function cellsAsTheyStand(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  own: OwnSheetMemory,
  memory: Memory,
): Promise<OwnSheetMemory["cells"]> {
  const asked = askEditCells(sheet, own);
  await context.sync();
  return own.before && staffEdits([asked], memory).undone.has(own.id) ? own.before.cells : own.cells;
}
