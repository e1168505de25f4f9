/** The marks of ours in Excel: read of every sheet, put on those that we write. ExcelApi 1.4 and 1.12. */
import type { RawValue } from "../../cells/snapshot";
import { OWN_HEAD, ownSheetByHead } from "../../report/recognise-own-sheet";
import { markText, parseMark, type Mark, type SheetEvidence } from "./ownership";

/** Key of the sheet's custom property. */
const PROPERTY = "rectification.sheet";
/** The sheet's own hidden name: other programs drop custom properties, but keep names. */
const NAME = "_rectification_sheet";

/** Asks for what speaks for each sheet's being ours; it can be read after the next sync. */
export function askEvidence(worksheets: readonly Excel.Worksheet[]): () => SheetEvidence[] {
  const asked = worksheets.map((worksheet) => {
    const property = worksheet.customProperties.getItemOrNullObject(PROPERTY);
    const name = worksheet.names.getItemOrNullObject(NAME);
    const head = worksheet.getRange(OWN_HEAD);
    property.load("value");
    name.load("value");
    head.load("values");
    // What is read once need not be kept by Excel.
    head.untrack();
    return { worksheet, property, name, head };
  });
  return () =>
    asked.map(({ worksheet, property, name, head }): SheetEvidence => {
      const texts = [property.isNullObject ? null : property.value, name.isNullObject ? null : bare(name.value)];
      const values = head.values as RawValue[][];
      return {
        id: worksheet.id,
        name: worksheet.name,
        marks: texts.flatMap((text): Mark[] => {
          const mark = parseMark(text);
          return mark ? [mark] : [];
        }),
        hasName: !name.isNullObject,
        looksLike: ownSheetByHead(values),
        isBlank: values.every((row) => row.every((value) => value === "")),
      };
    });
}

/** A text as the value of a name: some hosts give it with the quotation marks of its formula. */
const bare = (value: unknown): string => String(value).replace(/^="?|^"|"$/g, "");

/** Marks a sheet as ours in both places. @param hasName the hidden name is there already, and stays */
export function putMark(worksheet: Excel.Worksheet, mark: Mark, hasName: boolean): void {
  worksheet.customProperties.add(PROPERTY, markText(mark));
  if (!hasName) worksheet.names.add(NAME, `="${markText(mark)}"`).visible = false;
}

/** Takes the mark away from a sheet that is to be left alone from now on. */
export function removeMark(worksheet: Excel.Worksheet): void {
  worksheet.customProperties.getItemOrNullObject(PROPERTY).delete();
  worksheet.names.getItemOrNullObject(NAME).delete();
}
