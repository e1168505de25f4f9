/**
 * A sheet at one moment, made ready for drawing: sizes, merged areas, what conditional formats do, and every cell's
 * look.
 */
import type { CSSProperties } from "react";
import { LAST_COLUMN, overlaps, type CellArea } from "../../workbook/area";
import type { CellStyle } from "../../workbook/cell-style";
import type { Sheet } from "../../workbook/sheet";
import type { CellContent, Hyperlink } from "../../workbook/sheet-contents";
import type { Workbook } from "../../workbook/workbook";
import { classOf } from "../cell/cell-classes";
import { cellCss, cssFont, edgeOverlap, indentOf, rotation, sideOf, type Borders, type Side } from "../cell/cell-look";
import { ConditionalEffects, type CellEffect } from "../cell/conditional-effects";
import { digitPixels, textWidth } from "../cell/fonts";
import { geometryOf, type SheetGeometry } from "./geometry";
import { grownHeights } from "./row-heights";
import { certainlyFits, fitNumber, narrowedText, shownText } from "../cell/shown-text";

export interface ShownCell {
  readonly row: number;
  readonly column: number;
  readonly area: CellArea;
  readonly text: string;
  readonly look: CellLook;
  /** What conditional formats and the number format change of the look. */
  readonly changes: CSSProperties | null;
  /** Text that is narrowed or turned, apart from its box. */
  readonly textStyle: CSSProperties | null;
  /** Text of a neighbourless cell reaches over the empty cells beside it: from and to, in pixels of the sheet. */
  readonly spill: { readonly from: number; readonly to: number; readonly overFill: boolean } | null;
  readonly effect: CellEffect | null;
  readonly link: Hyperlink | null;
}

interface CellLook {
  readonly name: string;
  readonly filled: boolean;
  /** How far the box begins before the cell. */
  readonly overlap: { readonly top: number; readonly left: number };
  /** Nothing to see without content. */
  readonly plain: boolean;
}

/** How far to the left of the window a text may begin that reaches into it. */
const REACH = 60;
/** Pixels that an icon takes of its cell. */
const ICON = 18;
/** A merge over more rows is looked up apart, so that the index stays small. */
const TALL = 2_000;

export class SheetView {
  readonly effects: ConditionalEffects;
  /** The last cell with anything in it. */
  readonly end: { readonly row: number; readonly column: number };
  readonly #looks = new Map<string, CellLook>();
  readonly #digit: number;
  readonly #heights: ReadonlyMap<number, number>;
  readonly #mergesByRow = new Map<number, CellArea[]>();
  readonly #tallMerges: CellArea[] = [];
  readonly #linksByRow = new Map<number, Hyperlink[]>();

  constructor(
    readonly workbook: Workbook,
    readonly sheet: Sheet,
  ) {
    this.effects = new ConditionalEffects(workbook, sheet);
    const used = sheet.usedArea(false);
    const anchors = sheet.charts.map(({ anchor }) => anchor);
    this.end = {
      row: Math.max(used?.bottom ?? 0, ...anchors.map(({ toRow }) => toRow)),
      column: Math.max(used?.right ?? 0, ...anchors.map(({ toColumn }) => toColumn)),
    };
    const { font } = workbook.styles.get(0);
    this.#digit = digitPixels(font.name, font.size);
    for (const merge of sheet.merges) {
      if (merge.bottom - merge.top > TALL) this.#tallMerges.push(merge);
      else for (let row = merge.top; row <= merge.bottom; row += 1) append(this.#mergesByRow, row, merge);
    }
    for (const link of sheet.hyperlinks)
      for (let row = link.area.top; row <= Math.min(link.area.bottom, this.end.row); row += 1)
        append(this.#linksByRow, row, link);
    const widths = geometryOf(sheet, new Map(), this.#digit, { row: 0, column: this.end.column }).columns;
    this.#heights = grownHeights(
      workbook,
      sheet,
      (column) => widths.size(column),
      (row, column) => this.mergeAt(row, column),
    );
  }

  /** @param reach the last cell that somebody went to */
  geometry(reach: { readonly row: number; readonly column: number }): SheetGeometry {
    return geometryOf(this.sheet, this.#heights, this.#digit, {
      row: Math.max(reach.row, this.end.row),
      column: Math.max(reach.column, this.end.column),
    });
  }

  mergesIn(area: CellArea): readonly CellArea[] {
    return this.sheet.merges.filter((merge) => overlaps(merge, area));
  }

  mergeAt(row: number, column: number): CellArea | undefined {
    const here = (merge: CellArea): boolean =>
      row >= merge.top && row <= merge.bottom && column >= merge.left && column <= merge.right;
    return this.#mergesByRow.get(row)?.find(here) ?? this.#tallMerges.find(here);
  }

  linkAt(row: number, column: number): Hyperlink | null {
    return this.#linksByRow.get(row)?.find(({ area }) => column >= area.left && column <= area.right) ?? null;
  }

  /** What of a row is drawn between two columns; merged cells are drawn apart. */
  rowCells(row: number, first: number, last: number, geometry: SheetGeometry): ShownCell[] {
    const shown: ShownCell[] = [];
    const take = (column: number, onlySpilling: boolean): void => {
      const cell =
        geometry.columns.size(column) === 0 || this.mergeAt(row, column)
          ? null
          : this.#cell({ top: row, left: column, bottom: row, right: column }, geometry);
      if (cell && (!onlySpilling || (cell.spill && cell.spill.to > geometry.columns.start(first)))) shown.push(cell);
    };
    for (let column = first - 1; column >= Math.max(0, first - REACH); column -= 1) {
      if (isEmpty(this.sheet.cell(row, column))) continue;
      take(column, true);
      break;
    }
    for (let column = first; column <= last; column += 1) take(column, false);
    return shown;
  }

  mergedCell(area: CellArea, geometry: SheetGeometry): ShownCell | null {
    return this.#cell(area, geometry);
  }

  #style(row: number, column: number): CellStyle {
    return this.workbook.styles.get(this.sheet.styleAt(row, column));
  }

  /** Looks are shared by all cells whose own and whose neighbours' styles are the same. */
  #look({ top, left, bottom, right }: CellArea, side: Side, bold: boolean): CellLook {
    const { sheet, workbook } = this;
    const ids = [
      sheet.styleAt(top, left),
      top > 0 ? sheet.styleAt(top - 1, left) : 0,
      left > 0 ? sheet.styleAt(top, left - 1) : 0,
      sheet.styleAt(top, right),
      sheet.styleAt(bottom, left),
    ] as const;
    const key = `${ids.join(" ")} ${side} ${bold}`;
    let look = this.#looks.get(key);
    if (!look) {
      const [own, above, before, last, lowest] = ids.map((id) => workbook.styles.get(id)) as [
        CellStyle,
        CellStyle,
        CellStyle,
        CellStyle,
        CellStyle,
      ];
      const lines = {
        left: own.borders.left ?? before.borders.right,
        top: own.borders.top ?? above.borders.bottom,
        right: last.borders.right ?? own.borders.right,
        bottom: lowest.borders.bottom ?? own.borders.bottom,
      };
      const borders: Borders = Object.fromEntries(Object.entries(lines).filter(([, line]) => line !== undefined));
      const filled = own.fill.pattern !== "none" && own.fill.color !== null;
      look = {
        name: classOf(cellCss(own, borders, side, bold)),
        filled,
        overlap: edgeOverlap(borders),
        plain: !filled && Object.keys(borders).length === 0,
      };
      this.#looks.set(key, look);
    }
    return look;
  }

  /** null: there is nothing to see. */
  #cell(area: CellArea, geometry: SheetGeometry): ShownCell | null {
    const { top: row, left: column } = area;
    const content = this.sheet.cell(row, column);
    const merged = area.right > area.left || area.bottom > area.top;
    const style = this.#style(row, column);
    const effect = this.effects.at(row, column);
    if (!merged && !effect && isEmpty(content) && this.#look(area, "left", false).plain) return null;
    const { value, text, color } = shownText(this.workbook, this.sheet, content, row, column, style.numberFormat);
    const side = sideOf(style, value);
    const bold = effect?.bold ?? false;
    const css = cssFont(style, bold);
    const room =
      geometry.columns.start(area.right + 1) -
      geometry.columns.start(column) -
      5 -
      indentOf(style) -
      (effect?.icon ? ICON : 0);
    const turned = rotation(style.alignment.textRotation);
    const oneLine = !style.alignment.wrap && !turned;
    const fitted =
      typeof value === "number" && oneLine
        ? fitNumber(value, text, style, css, room)
        : { text, narrowed: typeof value === "string" && oneLine ? narrowedText(text, style, css, room) : 1 };
    const textColor = effect?.color ?? color;
    return {
      row,
      column,
      area,
      text: effect?.hidesValue ? "" : fitted.text,
      effect,
      link: this.linkAt(row, column),
      look: this.#look(area, side, bold),
      changes:
        effect?.fill || textColor
          ? { ...(effect?.fill ? { background: effect.fill } : {}), ...(textColor ? { color: textColor } : {}) }
          : null,
      textStyle:
        turned ??
        (fitted.narrowed < 1 ? { transform: `scaleX(${fitted.narrowed.toFixed(3)})`, transformOrigin: side } : null),
      spill:
        typeof value !== "string" || !oneLine || merged || fitted.narrowed < 1
          ? null
          : this.#spill(row, column, side, text, css, room, geometry),
    };
  }

  /** How far a text that is wider than its column may reach, on the side or sides that its alignment leaves open. */
  #spill(
    row: number,
    column: number,
    side: Side,
    text: string,
    css: string,
    room: number,
    { columns }: SheetGeometry,
  ): ShownCell["spill"] {
    const missing = certainlyFits(text, this.#style(row, column), room) ? 0 : textWidth(text, css) + 2 - room;
    if (missing <= 0) return null;
    const start = columns.start(column);
    const end = columns.start(column + 1);
    let overFill = this.#style(row, column).fill.pattern !== "none";
    const open = (next: number): boolean =>
      next >= 0 && next <= LAST_COLUMN && isEmpty(this.sheet.cell(row, next)) && !this.mergeAt(row, next);
    let [from, to] = [start, end];
    const [leftWanted, rightWanted] =
      side === "left" ? [0, missing] : side === "right" ? [missing, 0] : [missing / 2, missing / 2];
    for (let next = column + 1; to < end + rightWanted && open(next); next += 1) {
      overFill ||= this.#style(row, next).fill.pattern !== "none";
      to = columns.start(next + 1);
    }
    for (let next = column - 1; from > start - leftWanted && open(next); next -= 1) {
      overFill ||= this.#style(row, next).fill.pattern !== "none";
      from = columns.start(next);
    }
    return to > end || from < start ? { from, to, overFill } : null;
  }
}

const isEmpty = (content: CellContent | undefined): boolean =>
  content === undefined || (content.value === null && content.formula === null);

function append<Item>(map: Map<number, Item[]>, key: number, item: Item): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}
