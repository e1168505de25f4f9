/** Findings acknowledged with a reason: the same words that staff may type beside them in 月报·数据核查. */
import { askEditCells, staffEdits, type CellPlace } from "../typed-words/edit-cells";
import { memoryOfOwn } from "./ownership";
import { readOwned } from "../read-workbook";
import { refuseNewer } from "../refuse-early";
import { saveMemory } from "../memory/memory-in-workbook";
import type { Memory, OwnSheetMemory } from "../memory/workbook-memory";

/**
 * Puts the reason beside each finding that has its cell in the sheet; for the others it waits until the report is
 * written.
 * @param keys the findings' edit keys (report/checks/finding-rows.ts)
 * @param reason "": the acknowledgement is taken back
 * @throws ExcelProblem, or OfficeExtension.Error as Excel gives it
 */
export function acknowledgeFindings(keys: readonly string[], reason: string): Promise<void> {
  return Excel.run(async (context) => {
    const { memory, newer, stands, owned } = await readOwned(context);
    refuseNewer(newer);
    const own = memoryOfOwn(memory, owned).sheets.checks;
    const sheet = own ? context.workbook.worksheets.getItem(own.id) : null;
    const places = own && sheet ? await placesNow(context, sheet, own, memory) : new Map<string, CellPlace>();
    const waiting = new Set<string>();
    for (const key of keys) {
      const place = places.get(key);
      if (!place || !sheet) {
        waiting.add(key);
        continue;
      }
      const range = sheet.getCell(place.row, place.column);
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
      saveMemory(context, { ...memory, setAside }, stands);
    }
    await context.sync();
  });
}

/** Where the cells are now, whatever was inserted, deleted or sorted since; also where Excel undid the last run. */
async function placesNow(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  own: OwnSheetMemory,
  memory: Memory,
): Promise<ReadonlyMap<string, CellPlace>> {
  const asked = askEditCells(sheet, own);
  await context.sync();
  return (await staffEdits([asked], memory)).places;
}
