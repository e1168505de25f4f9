/**
 * Excel's undo list: what a person typed, and what add-ins wrote.
 *
 * Since ExcelApi 1.20 every request of an add-in that changes cells or sheets is a step of its own; before, it empties
 * the list, and so does, at any level, a member that Excel cannot undo. What add-ins keep in the file (settings, custom
 * XML parts) is outside: it stays as it is when the sheets go back (office-js#6415).
 */
import type { CellArea } from "../workbook/area";
import type { Sheet, SheetState } from "../workbook/sheet";
import type { DefinedName, Workbook } from "../workbook/workbook";

/** Where a step was undone, to be shown; null: nowhere in particular. */
export type UndonePlace = { readonly sheet: Sheet; readonly area: CellArea } | null;

export interface UndoStep {
  undo(): UndonePlace;
}

export const UNDO_LEVEL = "1.20";

/**
 * "If you call an unsupported API, the undo stack is cleared" (office-js-docs-pr, excel-add-ins-undo-capabilities), as
 * far as the embedded Excel has them.
 */
const undoBreakers: ReadonlySet<string> = new Set([
  "Worksheet.delete",
  "Worksheet.name=",
  "Worksheet.position=",
  "Worksheet.visibility=",
  "WorksheetProtection.protect",
  "WorksheetProtection.unprotect",
  "WorkbookProtection.protect",
  "WorkbookProtection.unprotect",
]);

/** @param member "Worksheet.delete"; "Worksheet.name=" when it is set */
export const breaksUndo = (member: string): boolean => undoBreakers.has(member);

export class UndoList {
  readonly #steps: UndoStep[] = [];

  push(step: UndoStep): void {
    this.#steps.push(step);
  }

  clear(): void {
    this.#steps.length = 0;
  }

  get size(): number {
    return this.#steps.length;
  }

  /** Takes the last step back. @returns undefined: there is none */
  undo(): UndonePlace | undefined {
    return this.#steps.pop()?.undo();
  }
}

/** The sheets as they stand, for undoing what comes. */
export class SheetsBefore {
  readonly #sheets: readonly { readonly sheet: Sheet; readonly version: number; readonly state: SheetState }[];
  readonly #names: readonly DefinedName[];
  readonly #active: string;

  constructor(private readonly workbook: Workbook) {
    this.#sheets = workbook.sheets.map((sheet) => ({ sheet, version: sheet.version, state: sheet.state() }));
    this.#names = workbook.names;
    this.#active = workbook.activeSheetId;
  }

  /** What undoes everything since; null: no sheet changed. @param changed called with every sheet that went back */
  step(changed: (sheet: Sheet) => void): UndoStep | null {
    const { workbook } = this;
    const known = new Set(this.#sheets.map(({ sheet }) => sheet));
    const added = workbook.sheets.filter((sheet) => !known.has(sheet));
    const touched = this.#sheets.filter(({ sheet, version }) => sheet.version !== version);
    const names = this.#names;
    const active = this.#active;
    if (added.length === 0 && touched.length === 0 && names === workbook.names) return null;
    return {
      undo: () => {
        for (const sheet of added) workbook.removeSheet(sheet);
        for (const { sheet, state } of touched) {
          sheet.goBackTo(state);
          changed(sheet);
        }
        if (names !== workbook.names) {
          workbook.names = names;
          workbook.touch("names");
        }
        const front = workbook.sheetById(active);
        if (front) workbook.bringToFront(front);
        return null;
      },
    };
  }
}
