/** What would stop a run half-way, found before it begins: Excel has no transaction, and half a report helps nobody. */
import { ExcelProblem, type ProblemCode } from "./excel-error";
import type { Ownership } from "./owning/ownership";
import { refuseTakenNames, type PlannedSheet } from "./writing/plan-writing";
import type { WorkbookRead } from "./read-workbook";
import type { WorkbookLocks } from "./workbook-locks";

const refuse = (code: ProblemCode, sheet: string | null): never => {
  throw new ExcelProblem(code, { sheet, excelCode: null });
};

/** The notes of a newer version of the add-in are not written over. @throws ExcelProblem settingsNewer */
export function refuseNewer(newer: boolean): void {
  if (newer) refuse("settingsNewer", null);
}

/**
 * Nothing is written or removed while it is not certain which sheets are ours. @throws ExcelProblem ownSheetsAlike,
 * reportNotAdopted
 */
export function refuseUncertain({ adoptable, alike }: Pick<Ownership, "adoptable" | "alike">): void {
  if (alike.length > 0) refuse("ownSheetsAlike", alike.map(({ name }) => name).join("、"));
  if (adoptable.length > 0) refuse("reportNotAdopted", adoptable.map(({ name }) => name).join("、"));
}

/**
 * @throws ExcelProblem as `refuseUncertain`; sheetNameTaken, structureProtected, sheetProtected, each with the sheet's
 * name
 */
export function refuseWhatStops(
  plan: readonly PlannedSheet[],
  { locks, owned }: Pick<WorkbookRead, "locks" | "owned">,
): void {
  refuseUncertain(owned);
  refuseTakenNames(plan);
  for (const { worksheetId, name } of plan) {
    if (worksheetId === null && locks.structure) refuse("structureProtected", name);
    if (worksheetId !== null && locks.protectedSheets.has(worksheetId)) refuse("sheetProtected", name);
  }
}

/**
 * Deleting asks for the structure alone: a protected sheet goes like any other. Excel keeps at least one sheet that
 * shows.
 * @param shown names of the sheets that are not hidden
 * @throws ExcelProblem structureProtected, noSheetLeft
 */
export function refuseRemoval(
  sheets: readonly string[],
  { structure, shown }: Pick<WorkbookLocks, "structure"> & { readonly shown: readonly string[] },
): void {
  const [first] = sheets;
  if (first === undefined) return;
  if (structure) refuse("structureProtected", first);
  if (shown.every((name) => sheets.includes(name))) refuse("noSheetLeft", null);
}
