/** Ranges that are found by what stands in cells: edges of blocks, cells of a kind, merged areas. */
import { cellsIn, LAST_COLUMN, LAST_ROW, overlaps, type CellArea } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import { isError, type CellContent } from "../../workbook/sheet-contents";
import { cellValue } from "../cell-access";
import type { ExcelHost } from "../excel-host";
import { HostError, invalidArgument, notImplemented } from "../host-error";
import type { Argument, HostObject, Methods } from "../object-class";
import { choiceArgument } from "./argument";
import type { RangeAreasTarget, RangeTarget } from "./range-target";

interface Cell {
  readonly row: number;
  readonly column: number;
}

const isFilled = (sheet: Sheet, { row, column }: Cell): boolean => {
  const content = sheet.cell(row, column);
  return content !== undefined && (content.value !== null || content.formula !== null);
};

const STEPS = { Left: [0, -1], Right: [0, 1], Up: [-1, 0], Down: [1, 0] } as const;

/** Where Ctrl and an arrow key lead from a cell: the end of its block, the next block, or the sheet's edge. */
function edgeFrom(sheet: Sheet, from: Cell, direction: keyof typeof STEPS): Cell {
  const [down, right] = STEPS[direction];
  const next = ({ row, column }: Cell): Cell => ({ row: row + down, column: column + right });
  const isOn = ({ row, column }: Cell): boolean => row >= 0 && column >= 0 && row <= LAST_ROW && column <= LAST_COLUMN;
  let at = from;
  if (isFilled(sheet, from) && isOn(next(from)) && isFilled(sheet, next(from))) {
    while (isOn(next(at)) && isFilled(sheet, next(at))) at = next(at);
    return at;
  }
  const used = sheet.usedArea(true);
  // Beyond the last filled cell there is only the sheet's edge.
  const isBeyond = ({ row, column }: Cell): boolean =>
    !used || row > used.bottom || column > used.right || row < used.top || column < used.left;
  while (isOn(next(at))) {
    at = next(at);
    if (isFilled(sheet, at)) return at;
    const leads = used && (down > 0 ? at.row < used.bottom : down < 0 ? at.row > used.top : true);
    const goes = used && (right > 0 ? at.column < used.right : right < 0 ? at.column > used.left : true);
    if (isBeyond(at) && !(leads && goes)) break;
  }
  if (down !== 0) return { row: down > 0 ? LAST_ROW : 0, column: from.column };
  return { row: from.row, column: right > 0 ? LAST_COLUMN : 0 };
}

/** The cell that the search begins at; of a range of several it must be named. */
function startOf({ area }: RangeTarget, active: Argument, asCell: (given: Argument) => RangeTarget | null): Cell {
  const given = active === null || active === undefined ? null : asCell(active);
  if (active !== null && active !== undefined && !given) throw invalidArgument("activeCell");
  if (!given && cellsIn(area) > 1) throw invalidArgument("activeCell is missing");
  const cell = given?.area ?? area;
  if (cell.top < area.top || cell.top > area.bottom || cell.left < area.left || cell.left > area.right)
    throw invalidArgument("an activeCell outside the range");
  return { row: cell.top, column: cell.left };
}

const single = ({ row, column }: Cell): CellArea => ({ top: row, bottom: row, left: column, right: column });

/** Rectangles that together are the given cells: side by side first, then on top of each other. */
function rectangles(cells: readonly Cell[]): CellArea[] {
  const runs: CellArea[] = [];
  for (const { row, column } of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const last = runs.at(-1);
    if (last && last.top === row && last.right === column - 1) runs[runs.length - 1] = { ...last, right: column };
    else runs.push(single({ row, column }));
  }
  const areas: CellArea[] = [];
  for (const run of runs) {
    const above = areas.findIndex(
      (area) => area.bottom === run.top - 1 && area.left === run.left && area.right === run.right,
    );
    const found = areas[above];
    if (found) areas[above] = { ...found, bottom: run.bottom };
    else areas.push(run);
  }
  return areas;
}

const VALUE_TYPES =
  "All Errors ErrorsLogical ErrorsNumbers ErrorsText ErrorsLogicalNumber ErrorsLogicalText ErrorsNumberText Logical " +
  "LogicalNumbers LogicalText LogicalNumbersText Numbers NumbersText Text";

function isOfType(types: string, content: CellContent, at: Cell, sheet: Sheet, { workbook }: ExcelHost): boolean {
  if (types === "All") return true;
  const value = cellValue(workbook, sheet, content, at.row, at.column);
  if (isError(value)) return types.includes("Errors");
  const word = { number: "Number", string: "Text", boolean: "Logical" }[typeof value as "number"];
  return types.includes(word);
}

/** Looked for among the used cells; from a single cell on the whole sheet, as Excel does. null: there is none. */
function specialCells(
  target: RangeTarget,
  [type, valueType]: readonly Argument[],
  host: ExcelHost,
): RangeAreasTarget | null {
  const { sheet } = target;
  const kinds = ["ConditionalFormats", "DataValidations", "Blanks", "Constants", "Formulas"] as const;
  const others = ["SameConditionalFormat", "SameDataValidation", "Visible"] as const;
  const kind = choiceArgument(type, [...kinds, ...others], "cellType");
  const types = choiceArgument(valueType ?? "All", VALUE_TYPES.split(" "), "cellValueType");
  const within = cellsIn(target.area) === 1 ? null : target.area;
  const used = sheet.usedArea(false);
  const area = used && within ? shared(used, within) : used;
  if (kind !== "Blanks" && kind !== "Constants" && kind !== "Formulas") throw notImplemented(`special cells: ${kind}`);
  if (!area) return null;
  const found: Cell[] = [];
  for (let row = area.top; row <= area.bottom; row += 1)
    for (let column = area.left; column <= area.right; column += 1) {
      const at = { row, column };
      const content = sheet.cell(row, column);
      const isFormula = content !== undefined && content.formula !== null;
      if (kind === "Blanks" ? !isFilled(sheet, at) : isFilled(sheet, at) && isFormula === (kind === "Formulas"))
        if (kind === "Blanks" || (content && isOfType(types, content, at, sheet, host))) found.push(at);
    }
  return found.length === 0 ? null : { sheet, areas: rectangles(found) };
}

const shared = (a: CellArea, b: CellArea): CellArea | null =>
  overlaps(a, b)
    ? {
        top: Math.max(a.top, b.top),
        left: Math.max(a.left, b.left),
        bottom: Math.min(a.bottom, b.bottom),
        right: Math.min(a.right, b.right),
      }
    : null;

export const isEntireColumn = ({ top, bottom }: CellArea): boolean => top === 0 && bottom === LAST_ROW;
export const isEntireRow = ({ left, right }: CellArea): boolean => left === 0 && right === LAST_COLUMN;

export const edgesOfRange = (
  part: (target: RangeTarget, area: CellArea) => HostObject,
  areasOf: (target: RangeAreasTarget) => HostObject,
  asCell: (given: Argument) => RangeTarget | null,
): Methods<RangeTarget> => {
  const edge = (target: RangeTarget, [direction, active]: readonly Argument[]): CellArea =>
    single(
      edgeFrom(
        target.sheet,
        startOf(target, active, asCell),
        choiceArgument(direction, ["Left", "Right", "Up", "Down"] as const, "direction"),
      ),
    );
  return {
    getRangeEdge: (target, args) => part(target, edge(target, args)),
    getExtendedRange: (target, args) => {
      const { area } = target;
      const end = edge(target, args);
      return part(target, {
        top: Math.min(area.top, end.top),
        left: Math.min(area.left, end.left),
        bottom: Math.max(area.bottom, end.bottom),
        right: Math.max(area.right, end.right),
      });
    },
    getSpecialCells: (target, args, host) => {
      const found = specialCells(target, args, host);
      if (!found) throw new HostError("ItemNotFound", "No cell of this kind was found.");
      return areasOf(found);
    },
    getSpecialCellsOrNullObject: (target, args, host) => {
      const found = specialCells(target, args, host);
      return found ? areasOf(found) : null;
    },
    getMergedAreasOrNullObject: ({ sheet, area }) => {
      const areas = sheet.merges.filter((merge) => overlaps(merge, area));
      return areas.length > 0 ? areasOf({ sheet, areas }) : null;
    },
    getUsedRange: (target, [valuesOnly]) => {
      const used = target.sheet.usedArea(valuesOnly === true, target.area);
      return part(target, used ?? single({ row: target.area.top, column: target.area.left }));
    },
  };
};
