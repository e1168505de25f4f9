/** What formulas refer to, when cells are moved: every reference to them follows. */
import { columnName, columnNumber, LAST_COLUMN, LAST_ROW, parseArea, type CellArea } from "../workbook/area";
import type { Sheet } from "../workbook/sheet";
import type { Workbook } from "../workbook/workbook";
import { notImplemented } from "./host-error";

/** Where an area of the sheet lies afterwards; null: nowhere, all of its cells are gone. */
export type Mapping = (area: CellArea) => CellArea | null;

/** Texts and names in quotation marks, or a reference with its sheet. */
const SHEET = /(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!/u;
const CELL = /\$?[A-Za-z]{1,3}\$?\d{1,7}/;
const COLUMN = /\$?[A-Za-z]{1,3}/;
const ROW = /\$?\d{1,7}/;
const PIECE = new RegExp(
  `"(?:[^"]|"")*"|(${SHEET.source})?(?<![\\p{L}\\p{N}_.$])(${CELL.source}(?::${CELL.source})?|` +
    `${COLUMN.source}:${COLUMN.source}|${ROW.source}:${ROW.source})(?![\\p{L}\\p{N}_(.!])`,
  "gu",
);

const named = (prefix: string): string => prefix.slice(0, -1).replace(/^'|'$/g, "").replaceAll("''", "'").toLowerCase();

const locks = (corner: string): readonly [column: string, row: string] => [
  corner.startsWith("$") ? "$" : "",
  /[A-Za-z]\$/.test(corner) ? "$" : "",
];

function written(area: CellArea, before: string): string {
  const [first = "", last] = before.split(":");
  const corner = (row: number, column: number, old: string): string => {
    const [columnLock, rowLock] = locks(old);
    return `${columnLock}${columnName(column)}${rowLock}${row + 1}`;
  };
  const start = corner(area.top, area.left, first);
  return last === undefined ? start : `${start}:${corner(area.bottom, area.right, last)}`;
}

/** @param home the sheet of the formula @param moved the sheet whose cells move */
function mapFormula(formula: string, home: Sheet, moved: Sheet, mapping: Mapping): string {
  return formula.replace(PIECE, (whole: string, prefix: string | undefined, reference: string | undefined) => {
    if (reference === undefined) return whole;
    const sheet = prefix === undefined ? home.name.toLowerCase() : named(prefix);
    const area = sheet === moved.name.toLowerCase() ? parseArea(reference) : null;
    if (!area) return whole;
    const after = mapping(area);
    if (after === null) return `${prefix ?? ""}#REF!`;
    const isSame = after.top === area.top && after.left === area.left && after.bottom === area.bottom;
    if (isSame && after.right === area.right) return whole;
    if (!/\d/.test(reference) || !/[A-Za-z]/.test(reference))
      throw notImplemented("moving cells that formulas refer to by whole rows or columns");
    return (prefix ?? "") + written(after, reference);
  });
}

/** Every formula and name of the workbook follows. */
export function mapReferences(workbook: Workbook, moved: Sheet, mapping: Mapping): void {
  for (const sheet of workbook.sheets)
    for (const row of sheet.rowNumbers())
      for (const [column, content] of sheet.rowCells(row)) {
        if (content.formula === null) continue;
        const formula = mapFormula(content.formula, sheet, moved, mapping);
        if (formula === content.formula) continue;
        sheet.setCell(row, column, { ...content, formula, value: null, known: false, source: null });
        workbook.touch("formulas");
      }
  const names = workbook.names.map((name) => ({ ...name, formula: mapFormula(name.formula, moved, moved, mapping) }));
  if (names.some(({ formula }, index) => formula !== workbook.names[index]?.formula)) {
    workbook.names = names;
    workbook.touch("names");
  }
}

/** Cells go down or to the right from an area on, to make room for it; what would leave the sheet is lost. */
export const makingRoom = ({ top, left, bottom, right }: CellArea, down: boolean): Mapping => {
  const by = down ? bottom - top + 1 : right - left + 1;
  const pushed = (index: number, from: number): number => (index >= from ? index + by : index);
  return (area) => {
    if (down ? area.left < left || area.right > right : area.top < top || area.bottom > bottom) return area;
    return down
      ? { ...area, top: pushed(area.top, top), bottom: Math.min(LAST_ROW, pushed(area.bottom, top)) }
      : { ...area, left: pushed(area.left, left), right: Math.min(LAST_COLUMN, pushed(area.right, left)) };
  };
};

/** Cells come up or from the right into the place of an area. */
export const closingUp = ({ top, left, bottom, right }: CellArea, up: boolean): Mapping => {
  const [from, to] = up ? [top, bottom] : [left, right];
  const start = (index: number): number => (index > to ? index - (to - from + 1) : Math.min(index, from));
  const end = (index: number): number => (index > to ? index - (to - from + 1) : Math.min(index, from - 1));
  return (area) => {
    if (up ? area.left < left || area.right > right : area.top < top || area.bottom > bottom) return area;
    const [first, last] = up ? [start(area.top), end(area.bottom)] : [start(area.left), end(area.right)];
    if (last < first) return null;
    return up ? { ...area, top: first, bottom: last } : { ...area, left: first, right: last };
  };
};

/** Cells are taken from one place to another. */
export const taking =
  (from: CellArea, down: number, right: number): Mapping =>
  (area) =>
    area.top >= from.top && area.bottom <= from.bottom && area.left >= from.left && area.right <= from.right
      ? { top: area.top + down, bottom: area.bottom + down, left: area.left + right, right: area.right + right }
      : area;

/** Rows and columns change places: what lay to the left of a cell lies above it. @throws where a part is locked */
export function transposeFormula(
  formula: string,
  from: readonly [number, number],
  to: readonly [number, number],
): string {
  return formula.replace(PIECE, (whole: string, prefix: string | undefined, reference: string | undefined) => {
    if (reference === undefined) return whole;
    if (reference.includes("$") || prefix !== undefined || !/^[A-Za-z]+\d/.test(reference))
      throw notImplemented("transposing formulas with locked references");
    const corner = (text: string): string => {
      const [, letters = "", digits = ""] = /^([A-Za-z]+)(\d+)$/.exec(text) ?? [];
      const row = to[0] + columnNumber(letters) - from[1];
      const column = to[1] + Number(digits) - 1 - from[0];
      return row < 0 || column < 0 ? "#REF!" : `${columnName(column)}${row + 1}`;
    };
    return reference.split(":").map(corner).join(":");
  });
}
