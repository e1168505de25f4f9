/** What the page hands to the grid, and what it is told by it. */
import type { CellPlace } from "../../host/excel-host";
import type { CellArea } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";
import type { CommitKey, Edit } from "../cell/cell-editor";

export interface GridActions {
  readonly select: (area: CellArea, active: CellPlace) => void;
  readonly startEdit: (text: string | null) => void;
  readonly changeEdit: (text: string) => void;
  readonly commitEdit: (key: CommitKey | null) => void;
  readonly cancelEdit: () => void;
  readonly clear: () => void;
  readonly undo: () => void;
  readonly copied: () => string;
  readonly paste: (text: string) => void;
  readonly follow: (location: string) => void;
  /** Tells which conditional formats the sheet has that cannot be drawn. */
  readonly undrawn: (count: number) => void;
}

export interface GridProps extends GridActions {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly selection: CellArea;
  readonly active: CellPlace;
  readonly edit: Edit | null;
  /** Counts up whenever the workbook changed. */
  readonly version: number;
  readonly label: string;
  readonly content: string;
}
