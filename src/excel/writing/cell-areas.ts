/** Cells → as few addresses as Excel takes: neighbours are one area, areas one address, up to its length. */
import { areaAddress, type Area } from "../../cells/address";

/** Of a sheet. */
const COLUMNS = 16_384;

/** A place as one number, in the order of rows and columns. */
export const placeNumber = (row: number, column: number): number => row * COLUMNS + column;

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Excel takes addresses of several areas up to 8,192 characters. */
const ADDRESS_LIMIT = 7_500;

/** In cells. */
export const sizeOf = ({ top, left, bottom, right }: Area): number => (bottom - top + 1) * (right - left + 1);

export const isWithin = ({ top, left, bottom, right }: Area, { row, column }: CellPlace): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

/** The places of all cells of some areas. */
export function placesWithin(areas: readonly Area[]): ReadonlySet<number> {
  const places = new Set<number>();
  for (const { top, left, bottom, right } of areas)
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) places.add(placeNumber(row, column));
  return places;
}

/** Does something with a range that is not needed afterwards: else Excel keeps it until the run's end. */
export function onRange(sheet: Excel.Worksheet, area: Area, change: (range: Excel.Range) => void): void {
  const range = sheet.getRange(areaAddress(area));
  change(range);
  range.untrack();
}

/** An area that is not known whole yet. */
type Growing = { -readonly [Edge in keyof Area]: Area[Edge] };

/** Neighbours in a row as one area. @param cells in the order of rows and columns */
export function rowAreas(cells: readonly CellPlace[]): Area[] {
  const areas: Growing[] = [];
  for (const { row, column } of cells) {
    const last = areas.at(-1);
    if (last?.top === row && last.right === column - 1) last.right = column;
    else areas.push({ top: row, left: column, bottom: row, right: column });
  }
  return areas;
}

/** Areas of the same columns in rows that follow each other as one; the others as they are. */
export function stacked(areas: readonly Area[]): Area[] {
  const open = new Map<number, Growing>();
  const joined: Growing[] = [];
  for (const area of areas) {
    const columns = area.left * COLUMNS + area.right;
    const above = open.get(columns);
    if (above?.bottom === area.top - 1) {
      above.bottom = area.bottom;
      continue;
    }
    const next = { ...area };
    joined.push(next);
    open.set(columns, next);
  }
  return joined;
}

/** One address for as many areas as it has room for. */
export function addressesOf(areas: readonly Area[]): string[] {
  const addresses: string[] = [];
  for (const area of areas) {
    const address = areaAddress(area);
    const last = addresses.at(-1);
    if (last !== undefined && last.length + address.length < ADDRESS_LIMIT)
      addresses[addresses.length - 1] = `${last},${address}`;
    else addresses.push(address);
  }
  return addresses;
}

/** The same with many areas at once. */
export function onAreas(
  sheet: Excel.Worksheet,
  areas: readonly Area[],
  change: (areas: Excel.RangeAreas) => void,
): void {
  for (const address of addressesOf(areas)) {
    const ranges = sheet.getRanges(address);
    change(ranges);
    ranges.untrack();
  }
}

/** Rows from `top` to `bottom`, and the bytes of their values. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
  readonly bytes: number;
}

/** Rows one after the other in as few bands as keep within a limit; a row above it is a band of its own. */
export function bandsOf(rowBytes: readonly number[], most: number): Band[] {
  const bands: Band[] = [];
  for (const [row, bytes] of rowBytes.entries()) {
    const last = bands.at(-1);
    if (last && last.bytes + bytes <= most)
      bands[bands.length - 1] = { ...last, bottom: row, bytes: last.bytes + bytes };
    else bands.push({ top: row, bottom: row, bytes });
  }
  return bands;
}
