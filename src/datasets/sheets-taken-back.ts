/** Sheets whose name or title takes them back (作废, 勿用): nobody reads them, and the account says why. */
import { unused, type Unused } from "../account/unused";
import type { SheetSnapshot, WorkbookSnapshot } from "../cells/snapshot";
import { rememberedOf } from "../collections/remembered";
import type { Settings } from "../settings";
import { isTakenBack } from "../vocabulary/sheets-set-aside";

const MOST_TITLE_ROWS = 4;

/** The lines with one text each at the head of a sheet. */
function titlesOf({ values }: SheetSnapshot): readonly string[] {
  const filled = values.slice(0, MOST_TITLE_ROWS).map((row) => row.filter((value) => value !== ""));
  const end = filled.findIndex(({ length }) => length > 1);
  return filled.slice(0, end === -1 ? filled.length : end).flatMap(([text]) => (typeof text === "string" ? text : []));
}

/** The words by which a sheet is taken back; null: none. */
const takenBackBy = rememberedOf((sheet: SheetSnapshot): string | null => {
  if (sheet.values.length === 0) return null;
  return [sheet.name, ...titlesOf(sheet)].find(isTakenBack) ?? null;
});

export interface Standing {
  /** The very same workbook where nothing is taken back. */
  readonly workbook: WorkbookSnapshot;
  readonly unused: readonly Unused[];
}

/** What staff said of a sheet stands, whatever it is called. */
export function withoutSheetsTakenBack(
  workbook: WorkbookSnapshot,
  { corrections }: Pick<Settings, "corrections">,
): Standing {
  const left = workbook.sheets.flatMap((sheet) => {
    const text = corrections[sheet.id] === undefined ? takenBackBy(sheet) : null;
    return text === null ? [] : [{ sheet, text }];
  });
  if (left.length === 0) return { workbook, unused: [] };
  const taken = new Set(left.map(({ sheet }) => sheet));
  return {
    workbook: { ...workbook, sheets: workbook.sheets.filter((sheet) => !taken.has(sheet)) },
    unused: left.map(({ sheet: { name }, text }) => unused(name, null, "takenBack", { text })),
  };
}
