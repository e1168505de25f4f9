/** The lines over a table, and whether they are those of the page before. */
import { headerKey } from "../cells/normalise-text";
import { isNoteLabel } from "./row-labels";
import type { SheetGrid } from "./sheet-grid";

/** Columns, both included. */
export type Span = readonly [left: number, right: number];

const MOST_TITLE_ROWS = 4;

/** Lines with one text each above the header, blank lines between them allowed; notes of the table above are none. */
export function titleAbove(
  grid: SheetGrid,
  header: number,
  [left, right]: Span,
  top: number,
): { readonly from: number; readonly text: string } {
  const lines: string[] = [];
  let from = header;
  for (let row = header - 1; row >= top && lines.length < MOST_TITLE_ROWS; row -= 1) {
    const texts: string[] = [];
    let others = 0;
    for (let column = left; column <= right; column += 1) {
      const words = grid.words(row, column);
      if (words !== "") texts.push(words);
      else if (grid.cell(row, column).kind !== "empty") {
        if (!mayStandInTitle(grid, row, column)) return { from, text: lines.join(" ") };
        others += 1;
      }
    }
    if (texts.length === 0 && others === 0) continue;
    const [text = ""] = texts;
    const isTitle =
      texts.length > 0 &&
      texts.length <= 3 &&
      others <= 1 &&
      (texts.length === 1 || texts.some((one) => /[:：]|^截[至止]|(?:表|台账|清单)$/.test(one)));
    if (!isTitle || (isNoteLabel(text) && !/单位[:：]/.test(text))) break;
    lines.unshift(texts.join(" "));
    from = row;
  }
  return { from, text: lines.join(" ") };
}

/** A title may have a plain year or date beside its words; a name beside an amount is an entry of the table above. */
function mayStandInTitle(grid: SheetGrid, row: number, column: number): boolean {
  const cell = grid.cell(row, column);
  return cell.kind === "date" || (cell.kind === "number" && isYear(cell.value));
}

const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1990 && value <= 2100;

/** "续表", "第2页", or the title printed again over the header that is printed again. */
export const isContinuation = (title: string, first: string): boolean => {
  const key = (text: string): string => headerKey(text).replace(/[(]?续表?\d*[)]?|第\d+页|共\d+页|[,，]/g, "");
  return key(title) === "" || key(title) === key(first) || first.includes(title);
};
