/** A finding acknowledged with a reason: the same words that staff may type beside it in 月报·数据核查. */
import { ExcelProblem } from "./excel-error";
import { readMemory } from "./read-workbook";
import { MEMORY_KEY, memoryToSave } from "./workbook-memory";

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
    const cell = own?.cells[key];
    const sheet = own && cell ? context.workbook.worksheets.getItemOrNullObject(own.id) : null;
    sheet?.load({ name: true });
    await context.sync();
    if (sheet && cell && !sheet.isNullObject) {
      const range = sheet.getRange(cell.at);
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
