/** What a person changes on the page: written as typed, told to the add-in, and undone on request. */
import { writeBlock } from "../host/cell-access";
import type { ExcelHost } from "../host/excel-host";
import { recalculate } from "../host/recalculate";
import { areaName, type CellArea } from "../workbook/area";
import type { CellContent, Sheet } from "../workbook/sheet";

interface Step {
  readonly sheet: Sheet;
  readonly area: CellArea;
  readonly cells: readonly { readonly row: number; readonly column: number; readonly before: CellContent | undefined; readonly after: CellContent | undefined }[];
}

const sameContent = (a: CellContent | undefined, b: CellContent | undefined): boolean => (a?.value ?? null) === (b?.value ?? null) && (a?.formula ?? null) === (b?.formula ?? null);

export class CellEdits {
  readonly #steps: Step[] = [];
  /** Formulas that the last change may have changed, but that cannot be calculated here. */
  stale = 0;

  constructor(private readonly host: ExcelHost) {}

  /** Writes a block as if it were typed. @throws HostError where Excel would refuse it; then nothing is written */
  write(sheet: Sheet, area: CellArea, block: readonly (readonly string[])[]): void {
    const before = this.#contents(sheet, area);
    writeBlock(this.host.workbook, sheet, area, block);
    const cells = this.#contents(sheet, area).map(({ row, column, content }, index) => ({ row, column, before: before[index]?.content, after: content })).filter((cell) => cell.before !== cell.after);
    if (cells.length === 0) return;
    this.#steps.push({ sheet, area, cells });
    this.#changed(sheet, area);
  }

  /** Empties the cells of an area that hold something. */
  clear(sheet: Sheet, area: CellArea): void {
    const filled = [...sheet.cellsIn(area)].filter(([, , { value, formula }]) => value !== null || formula !== null);
    if (filled.length === 0) return;
    const rows = filled.map(([row]) => row);
    const columns = filled.map(([, column]) => column);
    const used = { top: Math.min(...rows), left: Math.min(...columns), bottom: Math.max(...rows), right: Math.max(...columns) };
    this.write(sheet, used, Array.from({ length: used.bottom - used.top + 1 }, () => Array.from({ length: used.right - used.left + 1 }, () => "")));
  }

  /** Takes the last change back. @returns where it was; null: there is none, or the add-in has written over it since */
  undo(): { readonly sheet: Sheet; readonly area: CellArea } | null {
    const step = this.#steps.pop();
    if (!step) return null;
    const { sheet, area, cells } = step;
    const untouched = this.host.workbook.sheets.includes(sheet) && cells.every(({ row, column, after }) => sameContent(sheet.cell(row, column), after));
    if (!untouched) {
      this.#steps.length = 0;
      return null;
    }
    for (const { row, column, before } of cells) sheet.setCell(row, column, before);
    if (cells.some(({ before, after }) => before?.formula || after?.formula)) this.host.workbook.touch("formulas");
    this.#changed(sheet, area);
    return { sheet, area };
  }

  #changed(sheet: Sheet, area: CellArea): void {
    this.stale = recalculate(this.host.workbook, sheet, area);
    this.host.events.fireChanged(sheet.id, areaName(area));
  }

  #contents(sheet: Sheet, { top, left, bottom, right }: CellArea): { readonly row: number; readonly column: number; readonly content: CellContent | undefined }[] {
    const found = [];
    for (let row = top; row <= bottom; row += 1) for (let column = left; column <= right; column += 1) found.push({ row, column, content: sheet.cell(row, column) });
    return found;
  }
}
