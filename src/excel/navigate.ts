/** Showing a place in Excel, and hearing of edits. Changes nothing in the workbook. */
import { localAddress, type Place } from "../cells/address";

export type ShowOutcome = "shown" | "sheetGone" | "sheetHidden";

/**
 * Selects a cell or a range, or brings a sheet to the front. A hidden sheet stays hidden, since hiding it was the
 * bureau's choice.
 * @throws OfficeExtension.Error as Excel gives it, for instance while a cell is being edited
 */
export function showPlace(place: Place): Promise<ShowOutcome> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(place.sheet);
    sheet.load({ visibility: true });
    await context.sync();
    if (sheet.isNullObject) return "sheetGone";
    if (sheet.visibility !== "Visible") return "sheetHidden";
    sheet.activate();
    sheet.getRange(localAddress(place) ?? "A1").select();
    await context.sync();
    return "shown";
  });
}

/**
 * Calls back with the worksheet id at every change of a sheet: cells, and sheets that come or go. ExcelApi 1.9.
 * @returns what ends it
 * @throws OfficeExtension.Error as Excel gives it, for instance while a cell is being edited
 */
export async function watchSheets(changed: (sheetId: string) => void): Promise<() => void> {
  const heard = (event: { worksheetId: string }): Promise<void> => {
    changed(event.worksheetId);
    return Promise.resolve();
  };
  const handlers = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const added = [worksheets.onChanged.add(heard), worksheets.onAdded.add(heard), worksheets.onDeleted.add(heard)];
    await context.sync();
    return added;
  });
  return () => {
    const [first] = handlers;
    if (!first) return;
    // A handler is taken off in the context in which it was put on.
    void Excel.run(first.context, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  };
}
