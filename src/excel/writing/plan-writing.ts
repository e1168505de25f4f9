/** Which sheets a run will write, and to where: what the pane shows before writing and what the writing goes by. */
import { reportSheetIds } from "../memory/workbook-memory";
import type { ReportSheet, ReportSheetId } from "../../report/page/sheet";
import { noMarks, type MarksThere } from "../owning/sheet-marks";
import type { WorkbookRead } from "../read-workbook";
import { ExcelProblem } from "../excel-error";

/** "noData": it stands from an earlier run and will say that there is nothing for it now. */
export type SheetChange = "new" | "updated" | "noData";

export interface PlannedSheet {
  readonly sheet: ReportSheet;
  /**
   * The worksheet that it goes to: ours by its mark, under whatever name; else an empty one of our name; null: one is
   * added.
   */
  readonly worksheetId: string | null;
  /** What the worksheet bears of the marks of ours already. */
  readonly marksThere: MarksThere;
  /** As its tab says. */
  readonly name: string;
  readonly change: SheetChange;
  /** A sheet of the bureau's bears the name: nothing may be written. */
  readonly nameTaken: boolean;
}

/** @param withoutContent what a sheet of ours says that these do not include */
export function planWriting(
  sheets: readonly ReportSheet[],
  withoutContent: (id: ReportSheetId) => ReportSheet,
  read: Pick<WorkbookRead, "memory" | "sheetNames" | "snapshot" | "owned" | "marks">,
): PlannedSheet[] {
  const { memory, sheetNames } = read;
  const planned = (sheet: ReportSheet, change: (isNew: boolean) => SheetChange): PlannedSheet => {
    const standing = standingSheet(read, sheet);
    return {
      sheet,
      worksheetId: standing?.id ?? null,
      marksThere: (standing && read.marks.get(standing.id)) ?? noMarks,
      name: (standing && sheetNames.get(standing.id)) ?? sheet.name,
      change: change(memory.sheets[sheet.id]?.id !== standing?.id || standing === null),
      nameTaken: standing?.foreign ?? false,
    };
  };
  const gone = reportSheetIds.filter((id) => {
    const own = memory.sheets[id];
    return own !== undefined && sheetNames.has(own.id) && sheets.every((sheet) => sheet.id !== id);
  });
  return [
    ...sheets.map((sheet) => planned(sheet, (isNew) => (isNew ? "new" : "updated"))),
    ...gone.map((id) => planned(withoutContent(id), () => "noData")),
  ];
}

/**
 * A sheet that bears our name and no mark of ours is foreign, unless it is empty: that is what a run leaves that was
 * cut off between making its sheets and noting them. One that may be ours stands for it in the plan, and is asked
 * about.
 */
function standingSheet(
  { memory, sheetNames, snapshot, owned }: Pick<WorkbookRead, "memory" | "sheetNames" | "snapshot" | "owned">,
  { id, name }: ReportSheet,
): { readonly id: string; readonly foreign: boolean } | null {
  const own = memory.sheets[id]?.id ?? owned.adoptable.find(({ sheet }) => sheet === id)?.id;
  if (own !== undefined) return { id: own, foreign: false };
  const [named] = [...sheetNames].find(([, other]) => other.toLowerCase() === name.toLowerCase()) ?? [];
  if (named === undefined) return null;
  const empty = snapshot.sheets.some((sheet) => sheet.id === named && sheet.values.length === 0);
  return { id: named, foreign: !empty };
}

/** A sheet of the bureau's is never touched, whatever its name. @throws ExcelProblem sheetNameTaken */
export function refuseTakenNames(planned: readonly PlannedSheet[]): void {
  for (const { name, nameTaken } of planned) {
    if (nameTaken) throw new ExcelProblem("sheetNameTaken", { sheet: name, excelCode: null });
  }
}
