/** Where something stands in a workbook. Rows and columns count from 0; addresses are written as Excel writes them. */
declare const sheetNameBrand: unique symbol;
export type SheetName = string & { readonly [sheetNameBrand]: true };
export const sheetName = (name: string): SheetName => name as SheetName;

export interface CellRef {
  readonly sheet: SheetName;
  /** from 0 */
  readonly row: number;
  /** from 0 */
  readonly column: number;
}

/** A rectangle of cells, all bounds included and counted from 0. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** An area of a sheet. */
export interface RangeRef extends Area {
  readonly sheet: SheetName;
}

/** What a finding or a figure points at: a cell, a range, or a whole sheet. */
export type Place = CellRef | RangeRef | { readonly sheet: SheetName };

/** 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A → 0, AA → 26. @param letters upper case */
export const columnIndex = (letters: string): number =>
  [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Names that could be nothing else need no quotes, as Excel writes them itself. */
const PLAIN_SHEET = /^\p{Script=Han}+$/u;

/** A sheet's name as it stands before "!". */
const quotedSheet = (sheet: string): string => (PLAIN_SHEET.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`);

/** A1:B2; A1 of a single cell. */
export function areaAddress({ top, left, bottom, right }: Area): string {
  const first = `${columnLetters(left)}${top + 1}`;
  return top === bottom && left === right ? first : `${first}:${columnLetters(right)}${bottom + 1}`;
}

/** A1 or A1:B2, without the sheet; null for a whole sheet. */
export function localAddress(place: Place): string | null {
  const range = rangeOf(place);
  return range && areaAddress(range);
}

/** 'Sheet 1'!A1:B2; a whole sheet is pointed at by its first cell, which is where a link must land. */
export const linkTarget = (place: Place): string => `${quotedSheet(place.sheet)}!${localAddress(place) ?? "A1"}`;

const rangeOf = (place: Place): RangeRef | null =>
  "row" in place
    ? { sheet: place.sheet, top: place.row, bottom: place.row, left: place.column, right: place.column }
    : "top" in place
      ? place
      : null;

/** One place a sheet, in the order in which the sheets come: the range around all that lies on it. */
export function placesAround(places: readonly Place[]): Place[] {
  const bySheet = new Map<SheetName, Place>();
  for (const place of places) {
    const [known, range] = [bySheet.get(place.sheet), rangeOf(place)];
    const around = known === undefined ? range : rangeOf(known);
    if (range === null || around === null) {
      bySheet.set(place.sheet, { sheet: place.sheet });
      continue;
    }
    bySheet.set(place.sheet, {
      sheet: place.sheet,
      top: Math.min(around.top, range.top),
      bottom: Math.max(around.bottom, range.bottom),
      left: Math.min(around.left, range.left),
      right: Math.max(around.right, range.right),
    });
  }
  return [...bySheet.values()];
}

/** Rows of a sheet as a person counts them, from 1: 5、6、9. */
export const rowNumbers = (rows: readonly number[]): string => rows.map((row) => row + 1).join("、");
