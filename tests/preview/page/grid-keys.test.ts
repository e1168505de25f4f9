/** Keys lead where Excel's lead. */
import { describe, expect, it } from "vitest";
import { geometryOf } from "../../../src/preview/page/grid/geometry";
import { areaBetween, moveFrom } from "../../../src/preview/page/grid/grid-keys";
import type { Sheet } from "../../../src/preview/workbook/sheet";
import { newWorkbook } from "../../../src/preview/xlsx/new-workbook";

/** A3:A6 and A9 hold numbers; row 5 is hidden; two rows are frozen. */
function context() {
  const sheet = newWorkbook().sheets[0] as Sheet;
  for (const row of [2, 3, 4, 5, 8])
    sheet.setCell(row, 0, { value: row, formula: null, known: true, style: 0, quotePrefix: false, source: null });
  sheet.formatRow(4, (format) => ({ ...format, hidden: true }));
  sheet.freeze = { rows: 2, columns: 0 };
  const end = { row: 8, column: 0 };
  return { sheet, geometry: geometryOf(sheet, new Map(), 7, end), page: 20, end };
}

const at = (row: number, column = 0) => ({ row, column });

describe("keys", () => {
  it.each([
    ["ArrowDown past a hidden row", "ArrowDown", false, false, at(3), at(5)],
    ["ArrowUp at the top stays", "ArrowUp", false, false, at(0), at(0)],
    ["Tab to the right", "Tab", false, false, at(2), at(2, 1)],
    ["Shift+Tab back", "Tab", false, true, at(2, 1), at(2)],
    ["Shift+Enter up", "Enter", false, true, at(3), at(2)],
    ["PageDown", "PageDown", false, false, at(10), at(30)],
    ["Ctrl+Down to the end of what is filled", "ArrowDown", true, false, at(2), at(5)],
    ["Ctrl+Down over the gap", "ArrowDown", true, false, at(5), at(8)],
    ["Ctrl+Up to the first", "ArrowUp", true, false, at(2), at(0)],
    ["Ctrl+Home to the first cell that scrolls", "Home", true, false, at(8), at(2)],
    ["Ctrl+End to the last", "End", true, false, at(2), at(8)],
  ])("%s", (_what, key, ctrl, shift, from, to) => {
    expect(moveFrom(from, { key, ctrl, shift }, context())).toEqual(to);
  });

  it("of other kinds do not move", () => {
    expect(moveFrom(at(2), { key: "a", ctrl: false, shift: false }, context())).toBeNull();
  });
});

it("a selection takes merged areas in whole, and those that they touch", () => {
  const { sheet } = context();
  sheet.merge({ top: 0, left: 0, bottom: 1, right: 2 });
  sheet.merge({ top: 1, left: 3, bottom: 3, right: 3 });
  expect(areaBetween(sheet, at(1, 1), at(1, 3))).toEqual({ top: 0, left: 0, bottom: 3, right: 3 });
});
