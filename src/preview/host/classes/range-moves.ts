/** Cells that change their place: inserted, deleted, taken elsewhere, sorted out. */
import { areaName, columnsIn, LAST_COLUMN, LAST_ROW, overlaps, rowsIn, type CellArea } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import { isError, type CellContent, type CellValue } from "../../workbook/sheet-contents";
import { cellValue, requireWritable } from "../cell-access";
import type { ExcelHost } from "../excel-host";
import { HostError, invalidArgument, notImplemented } from "../host-error";
import { closingUp, makingRoom, mapReferences, taking, type Mapping } from "../moved-references";
import { objectClass, type DeclaredClass, type Methods } from "../object-class";
import { choiceArgument, flagArgument, numberArgument, textArgument } from "./argument";
import { rangeAt, within, type RangeTarget } from "./range-target";

/** Cells alone are moved here. @throws HostError where something else lies on them, or a file may have more */
function requirePlain(sheet: Sheet, zone: CellArea): void {
  requireWritable(sheet);
  if (sheet.part !== null) throw notImplemented("moving cells of sheets that come from a file");
  const others: readonly CellArea[] = [
    ...sheet.merges,
    ...sheet.tables.map(({ area }) => area),
    ...sheet.hyperlinks.map(({ area }) => area),
    ...sheet.conditionalFormats.flatMap(({ areas }) => areas),
    ...sheet.comments.map(({ row, column }) => ({ top: row, bottom: row, left: column, right: column })),
  ];
  if (sheet.charts.length > 0 || others.some((area) => overlaps(area, zone)))
    throw notImplemented("moving cells under tables, merges, links, formats by rule, comments or charts");
}

type Placed = readonly [row: number, column: number, content: CellContent];

/** Takes cells up from where they stand, and puts them down by a mapping. */
function move(sheet: Sheet, cells: readonly Placed[], mapping: Mapping): void {
  for (const [row, column] of cells) sheet.setCell(row, column, undefined);
  for (const [row, column, content] of cells) {
    const after = mapping({ top: row, left: column, bottom: row, right: column });
    if (after) sheet.setCell(after.top, after.left, { ...content, source: null });
  }
}

function shift(target: RangeTarget, zone: CellArea, mapping: Mapping, { workbook }: ExcelHost): void {
  requirePlain(target.sheet, zone);
  mapReferences(workbook, target.sheet, mapping);
  move(target.sheet, [...target.sheet.cellsIn(zone)], mapping);
}

const behind = (area: CellArea, down: boolean): CellArea =>
  down ? { ...area, bottom: LAST_ROW } : { ...area, right: LAST_COLUMN };

/** @returns where room was made; the new cells take the format of those above or to the left of them */
function insertCells(target: RangeTarget, direction: unknown, host: ExcelHost): RangeTarget {
  const down = choiceArgument(direction, ["Down", "Right"] as const, "shift") === "Down";
  const { sheet, area } = target;
  const zone = behind(area, down);
  const last = sheet.usedArea(false, zone);
  if (last && (down ? last.bottom + rowsIn(area) > LAST_ROW : last.right + columnsIn(area) > LAST_COLUMN))
    throw new HostError("InsertDeleteConflict", "Cells would be pushed off the sheet.");
  shift(target, zone, makingRoom(area, down), host);
  for (let row = area.top; row <= area.bottom && rowsIn(area) <= 1_000; row += 1)
    for (let column = area.left; column <= area.right && columnsIn(area) <= 1_000; column += 1) {
      const style = down ? sheet.cell(area.top - 1, column)?.style : sheet.cell(row, area.left - 1)?.style;
      if (style)
        sheet.setCell(row, column, {
          value: null,
          formula: null,
          known: true,
          style,
          quotePrefix: false,
          source: null,
        });
    }
  tell(target, "CellInserted", host);
  return target;
}

function deleteCells(target: RangeTarget, direction: unknown, host: ExcelHost): void {
  const up = choiceArgument(direction, ["Up", "Left"] as const, "shift") === "Up";
  shift(target, behind(target.area, up), closingUp(target.area, up), host);
  tell(target, "CellDeleted", host);
}

function tell({ sheet, area }: RangeTarget, changeType: string, { events }: ExcelHost): void {
  events.fireChanged(sheet.id, areaName(area), "Local", changeType);
}

/** As cutting and pasting does. @param destination its first cell decides */
function takeCells(target: RangeTarget, destination: RangeTarget, { workbook, events }: ExcelHost): void {
  const { sheet, area } = target;
  if (destination.sheet !== sheet) throw notImplemented("moving cells to another sheet");
  const down = destination.area.top - area.top;
  const right = destination.area.left - area.left;
  const mapping = taking(area, down, right);
  const goal = within(mapping(area) ?? area);
  requirePlain(sheet, area);
  requirePlain(sheet, goal);
  const cells = [...sheet.cellsIn(area)];
  mapReferences(workbook, sheet, mapping);
  const moved = cells.map(([row, column]): Placed | null => {
    const content = sheet.cell(row, column);
    return content ? [row, column, content] : null;
  });
  for (const [row, column] of [...sheet.cellsIn(goal)]) sheet.setCell(row, column, undefined);
  move(
    sheet,
    moved.filter((cell) => cell !== null),
    mapping,
  );
  events.fireChanged(sheet.id, areaName(goal));
}

interface Removed {
  readonly removed: number;
  readonly left: number;
}

const removedClass: DeclaredClass<Removed> = objectClass<Removed>("RemoveDuplicatesResult", {
  scalars: { removed: { get: ({ removed }) => removed }, uniqueRemaining: { get: ({ left }) => left } },
});

/** Excel compares what is shown, without case. */
const compared = (value: CellValue): string =>
  `${typeof value} ${(isError(value) ? value.error : String(value)).toLowerCase()}`;

/** Rows that agree in the given columns are taken out but for the first; the others of the range close up. */
function removeDuplicates(target: RangeTarget, columns: unknown, includesHeader: unknown, host: ExcelHost): Removed {
  const { sheet, area } = target;
  requirePlain(sheet, area);
  const keys = (Array.isArray(columns) ? columns : []).map((column: unknown) =>
    numberArgument(column, "columns", { min: 0, max: columnsIn(area) - 1, whole: true }),
  );
  if (keys.length === 0) throw invalidArgument("columns to compare by");
  const first = area.top + (flagArgument(includesHeader ?? false, "includesHeader") ? 1 : 0);
  const { workbook } = host;
  const seen = new Set<string>();
  const kept: number[] = [];
  const used = sheet.usedArea(false, { ...area, top: first });
  const rows = used ? used.bottom - first + 1 : 0;
  for (let row = first; row < first + rows; row += 1) {
    const key = keys.map((index) =>
      compared(cellValue(workbook, sheet, sheet.cell(row, area.left + index), row, area.left + index)),
    );
    if (seen.has(key.join("\n"))) continue;
    seen.add(key.join("\n"));
    kept.push(row);
  }
  const cells = [...sheet.cellsIn({ ...area, top: first })];
  if (cells.some(([, , { formula }]) => formula !== null)) throw notImplemented("removing rows with formulas");
  const places = new Map(kept.map((row, index) => [row, first + index]));
  move(sheet, cells, (cell) => {
    const to = places.get(cell.top);
    return to === undefined ? null : { ...cell, top: to, bottom: to };
  });
  host.events.fireChanged(sheet.id, areaName(area));
  return { removed: rows - kept.length, left: kept.length };
}

export const movesOfRange = (
  asRange: (target: RangeTarget) => ReturnType<DeclaredClass<RangeTarget>["of"]>,
  isRange: DeclaredClass<RangeTarget>["is"],
): Methods<RangeTarget> => ({
  insert: (target, [direction], host) => asRange(insertCells(target, direction, host)),
  delete: (target, [direction], host) => {
    deleteCells(target, direction, host);
    return null;
  },
  moveTo: (target, [given], host) => {
    const goal = isRange(given)
      ? given.target
      : rangeAt(host.workbook, target.sheet, textArgument(given, "destinationRange"));
    takeCells(target, goal, host);
    return null;
  },
  removeDuplicates: (target, [columns, includesHeader], host) =>
    removedClass.of(removeDuplicates(target, columns, includesHeader, host)),
});
