/** The ranges that are got from a range: its cells, rows and columns, its neighbours, what it shares with another. */
import { overlaps, type CellArea } from "../../workbook/area";
import type { ExcelHost } from "../excel-host";
import { HostError, invalidArgument } from "../host-error";
import type { Argument, HostObject, Methods } from "../object-class";
import { numberArgument } from "./argument";
import { findCells, notFound } from "./find-cells";
import type { RangeTarget } from "./range-target";

type PartOf = (target: RangeTarget, area: CellArea) => HostObject;
/** A range given as an object or as an address on the same sheet. */
type Given = (target: RangeTarget, argument: Argument, host: ExcelHost) => RangeTarget;

/** null: they have no cell in common. */
const sharedPart = (target: RangeTarget, { sheet, area }: RangeTarget, part: PartOf): HostObject | null =>
  sheet !== target.sheet || !overlaps(area, target.area)
    ? null
    : part(target, {
        top: Math.max(area.top, target.area.top),
        left: Math.max(area.left, target.area.left),
        bottom: Math.min(area.bottom, target.area.bottom),
        right: Math.min(area.right, target.area.right),
      });

/** Rows and columns next to a range; a negative count looks to the other side. */
function beside(part: PartOf): Methods<RangeTarget> {
  const count = (given: Argument): number => {
    const number = numberArgument(given ?? 1, "count", { whole: true });
    if (number === 0) throw invalidArgument("count must not be 0");
    return number;
  };
  const rows = (target: RangeTarget, number: number): HostObject => {
    const { top, bottom } = target.area;
    const near = number > 0 ? { top: bottom + 1, bottom: bottom + number } : { top: top + number, bottom: top - 1 };
    return part(target, { ...target.area, ...near });
  };
  const columns = (target: RangeTarget, number: number): HostObject => {
    const { left, right } = target.area;
    const near = number > 0 ? { left: right + 1, right: right + number } : { left: left + number, right: left - 1 };
    return part(target, { ...target.area, ...near });
  };
  return {
    getRowsBelow: (target, [given]) => rows(target, count(given)),
    getRowsAbove: (target, [given]) => rows(target, -count(given)),
    getColumnsAfter: (target, [given]) => columns(target, count(given)),
    getColumnsBefore: (target, [given]) => columns(target, -count(given)),
  };
}

export const partsOfRange = (part: PartOf, rangeArgument: Given): Methods<RangeTarget> => ({
  find: (target, [text, criteria], host) => {
    const [first] = findCells(target, text, criteria, host);
    if (first === undefined) throw notFound(text);
    return part(target, first);
  },
  findOrNullObject: (target, [text, criteria], host) => {
    const [first] = findCells(target, text, criteria, host);
    return first === undefined ? null : part(target, first);
  },
  getCell: (target, [row, column]) => {
    const top = target.area.top + numberArgument(row, "row", { whole: true });
    const left = target.area.left + numberArgument(column, "column", { whole: true });
    return part(target, { top, left, bottom: top, right: left });
  },
  getRow: (target, [row]) => {
    const top = target.area.top + numberArgument(row, "row", { whole: true });
    return part(target, { ...target.area, top, bottom: top });
  },
  getColumn: (target, [column]) => {
    const left = target.area.left + numberArgument(column, "column", { whole: true });
    return part(target, { ...target.area, left, right: left });
  },
  getResizedRange: (target, [rows, columns]) =>
    part(target, {
      ...target.area,
      bottom: target.area.bottom + numberArgument(rows, "deltaRows", { whole: true }),
      right: target.area.right + numberArgument(columns, "deltaColumns", { whole: true }),
    }),
  getAbsoluteResizedRange: (target, [rows, columns]) =>
    part(target, {
      ...target.area,
      bottom: target.area.top + numberArgument(rows, "numRows", { min: 1, whole: true }) - 1,
      right: target.area.left + numberArgument(columns, "numColumns", { min: 1, whole: true }) - 1,
    }),
  getOffsetRange: (target, [rows, columns]) => {
    const down = numberArgument(rows, "rowOffset", { whole: true });
    const right = numberArgument(columns, "columnOffset", { whole: true });
    const { area } = target;
    return part(target, {
      top: area.top + down,
      bottom: area.bottom + down,
      left: area.left + right,
      right: area.right + right,
    });
  },
  getEntireRow: (target) => part(target, { ...target.area, left: 0, right: 16_383 }),
  getEntireColumn: (target) => part(target, { ...target.area, top: 0, bottom: 1_048_575 }),
  getLastCell: (target) =>
    part(target, {
      top: target.area.bottom,
      left: target.area.right,
      bottom: target.area.bottom,
      right: target.area.right,
    }),
  getLastColumn: (target) => part(target, { ...target.area, left: target.area.right }),
  ...beside(part),
  getLastRow: (target) => part(target, { ...target.area, top: target.area.bottom }),
  getBoundingRect: (target, [other], host) => {
    const { area } = rangeArgument(target, other, host);
    return part(target, {
      top: Math.min(area.top, target.area.top),
      left: Math.min(area.left, target.area.left),
      bottom: Math.max(area.bottom, target.area.bottom),
      right: Math.max(area.right, target.area.right),
    });
  },
  getIntersection: (target, [other], host) => {
    const shared = sharedPart(target, rangeArgument(target, other, host), part);
    if (shared === null) throw new HostError("ItemNotFound", "The ranges have no cell in common.");
    return shared;
  },
  getIntersectionOrNullObject: (target, [other], host) => sharedPart(target, rangeArgument(target, other, host), part),
  getUsedRangeOrNullObject: (target, [valuesOnly]) => {
    const used = target.sheet.usedArea(valuesOnly === true, target.area);
    return used ? part(target, used) : null;
  },
});
