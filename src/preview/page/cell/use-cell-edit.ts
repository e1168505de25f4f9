/** A cell under edit: in its place or in the formula bar, begun, changed, given up or written. */
import { useRef, useState } from "react";
import type { CellPlace, ExcelHost } from "../../host/excel-host";
import type { CellArea } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import type { CommitKey, Edit } from "./cell-editor";

/** Where the selection goes when a key ends an edit. */
const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  Enter: [1, 0],
  Tab: [0, 1],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

export const cellArea = ({ row, column }: CellPlace): CellArea => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

export const focusGrid = (): void => document.querySelector<HTMLElement>(".grid")?.focus({ preventScroll: true });

/** The cell that a key leads to from another, past what is merged with it; null: the key stays. */
function nextCell(sheet: Sheet, active: CellPlace, key: CommitKey | null): CellPlace | null {
  const [down, right] = STEPS[key?.key ?? ""] ?? [0, 0];
  if (down === 0 && right === 0) return null;
  const back = key?.shift === true ? -1 : 1;
  const merge = sheet.mergeAt(active.row, active.column) ?? cellArea(active);
  return {
    row: Math.max(0, (down * back > 0 ? merge.bottom : merge.top) + down * back),
    column: Math.max(0, (right * back > 0 ? merge.right : merge.left) + right * back),
  };
}

interface Cell {
  readonly host: ExcelHost;
  readonly sheet: Sheet;
  readonly active: CellPlace;
  /** As the formula bar has it. */
  readonly content: string;
  readonly refuse: () => void;
  readonly write: (text: string) => void;
  readonly select: (area: CellArea, cell: CellPlace) => void;
}

export function useCellEdit({ host, sheet, active, content, refuse, write, select }: Cell) {
  const [edit, showEdit] = useState<Edit | null>(null);
  // Ending an edit moves the keyboard, and losing it ends the edit: the second of the two must know of the first.
  const underWay = useRef<Edit | null>(null);
  const set = (next: Edit | null): void => {
    underWay.current = next;
    // While a person edits, Excel refuses the add-in everything.
    host.editingCell = next !== null;
    showEdit(next);
  };
  const start = (text: string | null, place: Edit["place"]): void => {
    if (sheet.protected) refuse();
    else set({ text: text ?? content, byTyping: text !== null && place === "cell", place });
  };
  const change = (text: string): void => {
    if (underWay.current) set({ ...underWay.current, text });
  };
  const cancel = (): void => {
    const fromBar = underWay.current?.place === "bar";
    set(null);
    if (fromBar) focusGrid();
  };
  const commit = (key: CommitKey | null): void => {
    const ending = underWay.current;
    if (!ending) return;
    cancel();
    if (ending.text !== content) write(ending.text);
    const next = nextCell(sheet, active, key);
    if (next !== null) select(sheet.mergeAt(next.row, next.column) ?? cellArea(next), next);
  };
  return { edit, start, change, cancel, commit };
}
