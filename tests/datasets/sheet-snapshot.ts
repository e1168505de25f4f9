/** Sheets by hand, for tests of reading. */
import { sheetName } from "../../src/cells/address";
import type { RawValue, SheetSnapshot, WorkbookSnapshot } from "../../src/cells/snapshot";

export interface SheetOptions {
  readonly name?: string;
  readonly formats?: Readonly<Record<number, string>>;
}

/** A sheet from rows of values; `formats` by column. */
export function snapshot(
  rows: readonly (readonly RawValue[])[],
  { name = "Sheet1", formats = {} }: SheetOptions = {},
): SheetSnapshot {
  const width = Math.max(...rows.map((row) => row.length));
  const values = rows.map((row) => [...row, ...Array<RawValue>(width - row.length).fill("")]);
  const formatsOfRow = Array.from({ length: width }, (_, column) => formats[column] ?? "General");
  return {
    id: `{${name}}`,
    name: sheetName(name),
    visibility: "Visible",
    top: 0,
    left: 0,
    values,
    // One list for all rows, as the reader of workbooks leaves it.
    formats: values.map(() => formatsOfRow),
    headText: values.map((row) => row.map(String)),
    hasHiddenRows: false,
    hasHiddenColumns: false,
  };
}

export const book = (...sheets: SheetSnapshot[]): WorkbookSnapshot => ({ name: "test.xlsx", sheets });
