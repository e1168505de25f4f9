/** A finding acknowledged with a reason: the same words that staff may type beside it in 月报·数据核查. */
import { askEditCells, staffEdits } from "./edit-cells";
import { ExcelProblem } from "./excel-error";
import { readMemory } from "./read-workbook";
import { MEMORY_KEY, memoryToSave, type Memory, type OwnSheetMemory } from "./workbook-memory";

/**
 * Puts the reason beside the finding where the sheet stands; else it waits until the report is written.
 * @param key the finding's edit key (report/finding-rows.ts)
 * @param reason "": the acknowledgement is taken back
 * @throws ExcelProblem, or OfficeExtension.Error as Excel gives it
 */
export function acknowledgeFinding(key: string, reason: string): Promise<void> {
  return Excel.run(async (context) => {
    const { memory, newer } = await readMemory(context);
    if (newer) throw new ExcelProblem("settingsNewer", { sheet: null, excelCode: null });
    const own = memory.sheets.checks;
    const sheet = own ? context.workbook.worksheets.getItemOrNullObject(own.id) : null;
    sheet?.load({ name: true });
    await context.sync();
    const standing = own && sheet && !sheet.isNullObject ? { sheet, cells: await cellsAsTheyStand(context, sheet, own, memory) } : null;
    const cell = standing?.cells[key];
    if (standing && cell) {
      const range = standing.sheet.getRange(cell.at);
      // Text by format: a reason may begin with "=" or "-".
      range.numberFormat = [["@"]];
      range.values = [[reason]];
    } else {
      const others = Object.entries(memory.setAside).filter(([other]) => other !== key);
      const setAside = Object.fromEntries(reason === "" ? others : [...others, [key, reason]]);
      context.workbook.settings.add(MEMORY_KEY, memoryToSave({ ...memory, setAside }));
    }
    await context.sync();
  });
}

/** The places of the last run, or of the one before where somebody undid the last in Excel. */
async function cellsAsTheyStand(context: Excel.RequestContext, sheet: Excel.Worksheet, own: OwnSheetMemory, memory: Memory): Promise<OwnSheetMemory["cells"]> {
  const asked = askEditCells(sheet, own);
  await context.sync();
  return own.before && staffEdits([asked], memory).undone.has(own.id) ? own.before.cells : own.cells;
}
