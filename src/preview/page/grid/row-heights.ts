/** Rows whose height the file leaves open grow with their text, as Excel lets them when it opens the file. */
import type { CellArea } from "../../workbook/area";
import type { CellStyle } from "../../workbook/cell-style";
import type { Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";
import { cssFont } from "../cell/cell-look";
import { PIXELS_PER_POINT, textWidth } from "../cell/fonts";

const LINE = 1.25;

const linePixels = ({ font }: CellStyle): number => Math.ceil(font.size * LINE * PIXELS_PER_POINT);

/** @param widths of the columns, in pixels. @returns pixels, by row, where they are more than usual */
export function grownHeights(
  workbook: Workbook,
  sheet: Sheet,
  widths: (column: number) => number,
  mergeAt: (row: number, column: number) => CellArea | undefined,
): ReadonlyMap<number, number> {
  const usual = Math.round(sheet.defaultRowHeight * PIXELS_PER_POINT);
  const heights = new Map<number, number>();
  const grows = new Map<number, CellStyle | null>();
  const growing = (id: number): CellStyle | null => {
    let style = grows.get(id);
    if (style === undefined) {
      const found = workbook.styles.get(id);
      grows.set(
        id,
        (style =
          found.alignment.textRotation === 0 && (found.alignment.wrap || linePixels(found) > usual) ? found : null),
      );
    }
    return style;
  };
  for (const row of sheet.rowNumbers()) {
    const format = sheet.rowFormats.get(row);
    if (format?.hidden || (format?.height ?? null) !== null) continue;
    let height = usual;
    for (const [column, { value, style: id }] of sheet.rowCells(row)) {
      const style = value === null ? null : growing(id);
      if (!style) continue;
      // Of merged cells only the font counts, and only within one row: their lines make no row higher, in Excel either.
      const merge = mergeAt(row, column);
      if (merge && merge.bottom > merge.top) continue;
      const lines =
        !merge && style.alignment.wrap && typeof value === "string"
          ? linesOf(value, cssFont(style, false), widths(column) - 5)
          : 1;
      height = Math.max(height, lines * linePixels(style) + 2);
    }
    if (height > usual) heights.set(row, height);
  }
  return heights;
}

const linesOf = (text: string, font: string, room: number): number =>
  text
    .split("\n")
    .reduce((total, paragraph) => total + Math.max(1, Math.ceil(textWidth(paragraph, font) / Math.max(10, room))), 0);
