/** 移除月报: the workbook as it was before there was a report in it. */
import { inExcel } from "./excel-error";
import { throwAway } from "./keeping/keep-report";
import { deleteMemory } from "./memory/memory-in-workbook";
import { readOwned } from "./read-workbook";
import { refuseNewer, refuseRemoval, refuseUncertain } from "./refuse-early";

/**
 * Takes away exactly what was written: our sheets, and what the add-in noted and kept in the workbook; the bureau's
 * choices go with it. Copies stay. @returns the names of the sheets that went; @throws ExcelProblem
 */
export function removeReport(): Promise<readonly string[]> {
  return inExcel(async (context) => {
    const { protection, worksheets } = context.workbook;
    protection.load("protected");
    const { newer, owned } = await readOwned(context);
    refuseNewer(newer);
    refuseUncertain(owned);
    const names = owned.own.map(({ name }) => name);
    const shown = worksheets.items.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name);
    refuseRemoval(names, { structure: protection.protected, shown });
    for (const { id } of owned.own) worksheets.getItem(id).delete();
    deleteMemory(context);
    await throwAway(context, []);
    return names;
  });
}
