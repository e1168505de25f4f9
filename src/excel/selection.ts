/** What staff have selected in Excel, as text: for checking a notice that stands in a sheet. Changes nothing. */

/** A notice is a few thousand characters; a selection of whole columns must not be read to the end. */
const MOST_CELLS = 2_000;

export type SelectedText =
  | { readonly kind: "text"; readonly text: string; readonly address: string }
  | { readonly kind: "empty" }
  | { readonly kind: "tooLarge" };

/**
 * The texts of the selected cells, a line each, blanks left out.
 * Whole rows and columns are taken as far as the sheet is used.
 * @throws OfficeExtension.Error as Excel gives it
 */
export function selectedText(): Promise<SelectedText> {
  return Excel.run(async (context) => {
    const selected = context.workbook.getSelectedRange();
    const used = selected.worksheet.getUsedRangeOrNullObject(true);
    await context.sync();
    if (used.isNullObject) return { kind: "empty" };
    const range = selected.getIntersectionOrNullObject(used);
    range.load({ address: true, cellCount: true });
    await context.sync();
    if (range.isNullObject) return { kind: "empty" };
    if (range.cellCount > MOST_CELLS) return { kind: "tooLarge" };
    range.load({ text: true });
    await context.sync();
    const text = range.text
      .flat()
      .map((line) => line.trim())
      .filter((line) => line !== "")
      .join("\n");
    return text === "" ? { kind: "empty" } : { kind: "text", text, address: range.address };
  });
}
