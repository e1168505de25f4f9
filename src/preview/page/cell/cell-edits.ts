/** What a person changes on the page: written as typed, told to the add-in, and undone on request. */
import { writeBlock } from "../../host/cell-access";
import type { ExcelHost } from "../../host/excel-host";
import { cellsChanged } from "../../host/recalculate";
import { areaName, type CellArea } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import type { CellContent } from "../../workbook/sheet-contents";

export class CellEdits {
  /** Formulas that the last change may have changed, but that cannot be calculated here. */
  stale = 0;

  constructor(private readonly host: ExcelHost) {}

  /** Writes a block as if it were typed. @throws HostError where Excel would refuse it; then nothing is written */
  write(sheet: Sheet, area: CellArea, block: readonly (readonly string[])[]): void {
    const before = this.#contents(sheet, area);
    writeBlock(this.host.workbook, sheet, area, block);
    const cells = this.#contents(sheet, area)
      .map(({ row, column, content }, index) => ({ row, column, before: before[index]?.content, after: content }))
      .filter((cell) => cell.before !== cell.after);
    if (cells.length === 0) return;
    this.host.undoList.push({
      undo: () => {
        for (const { row, column, before: content } of cells) sheet.setCell(row, column, content);
        if (cells.some((cell) => cell.before?.formula || cell.after?.formula)) this.host.workbook.touch("formulas");
        this.#changed(sheet, area);
        return { sheet, area };
      },
    });
    this.#changed(sheet, area);
  }

  /** Empties the cells of an area that hold something. */
  clear(sheet: Sheet, area: CellArea): void {
    const filled = [...sheet.cellsIn(area)].filter(([, , { value, formula }]) => value !== null || formula !== null);
    if (filled.length === 0) return;
    const rows = filled.map(([row]) => row);
    const columns = filled.map(([, column]) => column);
    const used = {
      top: Math.min(...rows),
      left: Math.min(...columns),
      bottom: Math.max(...rows),
      right: Math.max(...columns),
    };
    this.write(
      sheet,
      used,
      Array.from({ length: used.bottom - used.top + 1 }, () =>
        Array.from({ length: used.right - used.left + 1 }, () => ""),
      ),
    );
  }

  #changed(sheet: Sheet, area: CellArea): void {
    this.stale = cellsChanged(this.host.workbook, sheet, area);
    this.host.events.fireChanged(sheet.id, areaName(area));
  }

  #contents(
    sheet: Sheet,
    { top, left, bottom, right }: CellArea,
  ): { readonly row: number; readonly column: number; readonly content: CellContent | undefined }[] {
    const found = [];
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1)
        found.push({ row, column, content: sheet.cell(row, column) });
    return found;
  }
}
