/**
 * What a change by hand does to the formulas that depend on it. Those that this host can calculate get their new
 * results; the others keep what the file says, and Excel is told to calculate everything when it opens the saved file.
 */
import { parseFormula, UnsupportedFormula, type Expression, type Reference } from "../formulas/parse-formula";
import { overlaps, type CellArea } from "../workbook/area";
import type { Sheet } from "../workbook/sheet";
import type { CellContent } from "../workbook/sheet-contents";
import type { Workbook } from "../workbook/workbook";
import { atOnce, type Steps } from "../xlsx/steps";
import { cellValue } from "./cell-access";
import { HostError } from "./host-error";

export interface FormulaCell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
}

interface Place {
  readonly sheet: Sheet;
  readonly area: CellArea;
}

const read = new WeakMap<CellContent, readonly Reference[] | null>();

/** Everything that a formula refers to; null where it cannot be understood. */
export function referencesOf(content: CellContent): readonly Reference[] | null {
  let references = read.get(content);
  if (references === undefined) {
    try {
      references = collect(parseFormula(content.formula ?? ""));
    } catch (error) {
      if (!(error instanceof UnsupportedFormula)) throw error;
      references = null;
    }
    read.set(content, references);
  }
  return references;
}

function collect(expression: Expression | null): Reference[] {
  switch (expression?.kind) {
    case "reference":
      return [expression.reference];
    case "union":
      return [...expression.references];
    case "call":
      return expression.args.flatMap(collect);
    case "unary":
      return collect(expression.operand);
    case "binary":
      return [...collect(expression.left), ...collect(expression.right)];
    default:
      return [];
  }
}

function* formulasOfRow(sheet: Sheet, row: number): Generator<FormulaCell> {
  for (const [column, content] of sheet.rowCells(row))
    if (content.formula !== null) yield { sheet, row, column, content };
}

export function* formulaCells(workbook: Workbook): Generator<FormulaCell> {
  for (const sheet of workbook.sheets) for (const row of sheet.rowNumbers()) yield* formulasOfRow(sheet, row);
}

const isHit = (cell: FormulaCell, workbook: Workbook, changed: readonly Place[]): boolean => {
  const references = referencesOf(cell.content);
  // What cannot be understood may depend on anything.
  if (!references) return true;
  return references.some((reference) => {
    const home = reference.sheet === null ? cell.sheet : workbook.sheetByName(reference.sheet);
    return changed.some(({ sheet, area }) => sheet === home && overlaps(area, reference));
  });
};

/**
 * What a person's change does: at once, or, while calculation is manual, when it is asked for. @returns as recalculate
 */
export function cellsChanged(workbook: Workbook, sheet: Sheet, area: CellArea): number {
  if (workbook.calculationMode !== "Manual") return recalculate(workbook, sheet, area);
  workbook.uncalculated = [...workbook.uncalculated, { sheet, area }];
  return 0;
}

/** Works out what waits for calculation. */
export function calculateAll(workbook: Workbook): void {
  const waiting = workbook.uncalculated;
  workbook.uncalculated = [];
  for (const { sheet, area } of waiting) recalculate(workbook, sheet, area);
}

/** Results for formulas that nobody has read yet, so that a saved file shows them where nothing calculates. */
export const fillResults = (workbook: Workbook): void => atOnce(fillingResults(workbook));

/** The same in steps. */
export function* fillingResults(workbook: Workbook): Steps<void> {
  if (workbook.calculationMode === "Manual") return;
  const unread: FormulaCell[] = [];
  for (const sheet of workbook.sheets) {
    for (const row of sheet.rowNumbers()) {
      for (const cell of formulasOfRow(sheet, row)) if (!cell.content.known) unread.push(cell);
      yield;
    }
  }
  for (const { sheet, row, column, content } of unread) {
    yield;
    // Meanwhile somebody may have written another formula into the cell.
    if (content.known || sheet.cell(row, column) !== content) continue;
    try {
      cellValue(workbook, sheet, content, row, column);
    } catch (error) {
      // What cannot be calculated here is left to whoever opens the file.
      if (!(error instanceof HostError)) throw error;
    }
  }
}

/** @returns how many formulas may have changed but cannot be calculated here */
export function recalculate(workbook: Workbook, sheet: Sheet, area: CellArea): number {
  let waiting = [...formulaCells(workbook)];
  const dependent: FormulaCell[] = [];
  for (let changed: readonly Place[] = [{ sheet, area }]; changed.length > 0;) {
    const places = changed;
    const hit = waiting.filter((cell) => isHit(cell, workbook, places));
    const found = new Set(hit);
    waiting = waiting.filter((cell) => !found.has(cell));
    dependent.push(...hit);
    changed = hit.map((cell) => ({
      sheet: cell.sheet,
      area: { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column },
    }));
  }
  if (dependent.length === 0) return 0;
  workbook.touch("formulas");
  for (const cell of dependent)
    cell.sheet.setCell(cell.row, cell.column, { ...cell.content, known: false, source: null });
  const failed = dependent.filter((cell) => {
    try {
      cellValue(workbook, cell.sheet, cell.sheet.cell(cell.row, cell.column), cell.row, cell.column);
      return false;
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return true;
    }
  });
  for (const { sheet: home, row, column, content } of failed) home.setCell(row, column, content);
  return failed.length;
}
