/** The marks of ours in Excel: read of every sheet, put on those that we write. ExcelApi 1.4 and 1.12. */
import type { RawValue } from "../../cells/snapshot";
import { OWN_HEAD, ownSheetByHead } from "../../report/recognise-own-sheet";
import { markText, parseMark, type Mark, type SheetEvidence } from "./ownership";

/** Key of the sheet's custom property. */
const PROPERTY = "rectification.sheet";
/** The sheet's own hidden name: other programs drop custom properties, but keep names. */
const NAME = "_rectification_sheet";

/** The marks of a sheet, before anybody has looked at its cells. */
export type MarkedSheet = Pick<SheetEvidence, "id" | "name" | "marks" | "hasName">;

/**
 * How marks are asked for: by the collections of a sheet's names and properties, two calls each, or one by one, three
 * each. Excel may fail over a name that is none of ours.
 */
export type MarkAsking = "collections" | "singly";

/** Asks for the marks of each sheet; they can be read after the next sync. */
export function askMarks(worksheets: readonly Excel.Worksheet[], how: MarkAsking): () => MarkedSheet[] {
  const asked = worksheets.map((worksheet) => ({
    worksheet,
    textsOf: how === "collections" ? askCollections(worksheet) : askSingly(worksheet),
  }));
  return () =>
    asked.map(({ worksheet, textsOf }): MarkedSheet => {
      const texts = textsOf();
      return {
        id: worksheet.id,
        name: worksheet.name,
        marks: [texts.property, texts.name === null ? null : bare(texts.name)].flatMap((text): Mark[] => {
          const mark = parseMark(text);
          return mark ? [mark] : [];
        }),
        hasName: texts.name !== null,
      };
    });
}

/** What stands in the two places; null: nothing. */
type MarkTexts = () => { readonly property: string | null; readonly name: unknown };

function askCollections({ customProperties, names }: Excel.Worksheet): MarkTexts {
  customProperties.load("items/key,items/value");
  names.load("items/name,items/value");
  return () => ({
    property: customProperties.items.find(({ key }) => sameKey(key, PROPERTY))?.value ?? null,
    name: (names.items.find(({ name }) => sameKey(name, NAME))?.value as unknown) ?? null,
  });
}

function askSingly({ customProperties, names }: Excel.Worksheet): MarkTexts {
  const asked = {
    property: customProperties.getItemOrNullObject(PROPERTY),
    name: names.getItemOrNullObject(NAME),
  };
  asked.property.load("value");
  asked.name.load("value");
  return () => ({
    property: asked.property.isNullObject ? null : asked.property.value,
    name: asked.name.isNullObject ? null : (asked.name.value as unknown),
  });
}

/** Some hosts give a sheet's own name as "Sheet1!_name". */
const sameKey = (found: string, key: string): boolean =>
  found.slice(found.lastIndexOf("!") + 1).toLowerCase() === key.toLowerCase();

/** Asks for the first lines of each sheet; they can be read after the next sync. */
export function askHeads(worksheets: readonly Excel.Worksheet[]): () => RawValue[][][] {
  const heads = worksheets.map((worksheet) => {
    const head = worksheet.getRange(OWN_HEAD);
    head.load("values");
    // What is read once need not be kept by Excel.
    head.untrack();
    return head;
  });
  return () => heads.map(({ values }) => values as RawValue[][]);
}

/** @param head values of `OWN_HEAD`; null: not looked at, since its marks say enough */
export const evidenceOf = (marked: MarkedSheet, head: readonly (readonly RawValue[])[] | null): SheetEvidence => ({
  ...marked,
  looksLike: head && ownSheetByHead(head),
  isBlank: head?.every((row) => row.every((value) => value === "")) ?? false,
});

/** A text as the value of a name: some hosts give it with the quotation marks of its formula. */
const bare = (value: unknown): string => String(value).replace(/^="?|^"|"$/g, "");

/** What stands on a sheet that is to be marked. */
export type MarksThere = Pick<SheetEvidence, "marks" | "hasName">;

export const noMarks: MarksThere = { marks: [], hasName: false };

/** Marks a sheet as ours in both places. @param there a hidden name that is there already stays */
export function putMark(worksheet: Excel.Worksheet, mark: Mark, { marks, hasName }: MarksThere): void {
  const isInBoth = marks.length === 2 && marks.every((one) => markText(one) === markText(mark));
  if (isInBoth) return;
  worksheet.customProperties.add(PROPERTY, markText(mark));
  if (!hasName) worksheet.names.add(NAME, `="${markText(mark)}"`).visible = false;
}

/** Takes the mark away from a sheet that is to be left alone from now on. */
export function removeMark(worksheet: Excel.Worksheet): void {
  worksheet.customProperties.getItemOrNullObject(PROPERTY).delete();
  worksheet.names.getItemOrNullObject(NAME).delete();
}
