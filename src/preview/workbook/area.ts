/** Rectangles of cells, rows and columns from 0, both bounds included. */
import { remembered } from "../../collections/remembered";

export interface CellArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

export const rowsIn = (area: CellArea): number => area.bottom - area.top + 1;
export const columnsIn = (area: CellArea): number => area.right - area.left + 1;
export const cellsIn = (area: CellArea): number => rowsIn(area) * columnsIn(area);

export const overlaps = (a: CellArea, b: CellArea): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

export const covers = (outer: CellArea, inner: CellArea): boolean =>
  outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right;

export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

export const columnNumber = remembered(
  (name: string): number =>
    [...name.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1,
);

export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

export function areaName(area: CellArea): string {
  if (area.left === 0 && area.right === LAST_COLUMN) return `${area.top + 1}:${area.bottom + 1}`;
  if (area.top === 0 && area.bottom === LAST_ROW) return `${columnName(area.left)}:${columnName(area.right)}`;
  const first = cellName(area.top, area.left);
  const last = cellName(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

const CORNER = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/;

/** A1, $A$1:B2, A:C or 3:5, without a sheet; null for anything else or anything beyond the sheet's edge. */
export function parseArea(text: string): CellArea | null {
  const parts = text.split(":");
  if (parts.length > 2) return null;
  const [first, last = first] = parts.map((part) => CORNER.exec(part));
  if (!first || !last) return null;
  const [, firstLetters, firstDigits] = first;
  const [, lastLetters, lastDigits] = last;
  if (
    (firstLetters === undefined) !== (lastLetters === undefined) ||
    (firstDigits === undefined) !== (lastDigits === undefined)
  )
    return null;
  if (firstLetters === undefined && firstDigits === undefined) return null;
  // "A" or "5" alone is no range.
  if (parts.length === 1 && (firstLetters === undefined || firstDigits === undefined)) return null;
  const rows = firstDigits === undefined ? [0, LAST_ROW] : [Number(firstDigits) - 1, Number(lastDigits) - 1];
  const columns =
    firstLetters === undefined
      ? [0, LAST_COLUMN]
      : [columnNumber(firstLetters), columnNumber(lastLetters ?? firstLetters)];
  const area = {
    top: Math.min(...(rows as [number, number])),
    bottom: Math.max(...(rows as [number, number])),
    left: Math.min(...(columns as [number, number])),
    right: Math.max(...(columns as [number, number])),
  };
  return area.top < 0 || area.bottom > LAST_ROW || area.right > LAST_COLUMN ? null : area;
}

/** 'My sheet'!$A$1:$B$2 → its sheet and area; null where it is not one area of one sheet. */
export function parseSheetReference(text: string): { readonly sheet: string; readonly area: CellArea } | null {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text.trim().replace(/^=/, ""));
  if (!match) return null;
  const area = parseArea(match[3] ?? "");
  return area ? { sheet: (match[1] ?? match[2] ?? "").replaceAll("''", "'"), area } : null;
}

export const sheetPrefix = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name)
    ? `${name}!`
    : `'${name.replaceAll("'", "''")}'!`;

/** 'Sheet'!$A$1:$B$2 */
export const absoluteReference = (sheet: string, area: CellArea): string => {
  const corner = (row: number, column: number): string => `$${columnName(column)}$${row + 1}`;
  const first = corner(area.top, area.left);
  const last = corner(area.bottom, area.right);
  return `${sheetPrefix(sheet)}${first === last ? first : `${first}:${last}`}`;
};
