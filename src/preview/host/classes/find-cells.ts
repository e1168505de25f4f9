/** Cells that hold a text, as Range.find and Worksheet.findAll look for it: in what they show. */
import type { CellArea } from "../../workbook/area";
import { cellValue } from "../cell-access";
import { cellText } from "../cell-text";
import type { ExcelHost } from "../excel-host";
import { HostError, invalidArgument } from "../host-error";
import { choiceArgument, flagArgument, textArgument } from "./argument";
import type { RangeTarget } from "./range-target";

interface Criteria {
  readonly matches: (text: string) => boolean;
  readonly isBackwards: boolean;
}

const isAbsent = (value: unknown): boolean => value === null || value === undefined;

function criteriaOf(text: unknown, criteria: unknown): Criteria {
  const sought = textArgument(text, "text");
  if (sought === "") throw invalidArgument("nothing to look for");
  const given = (typeof criteria === "object" && criteria !== null ? criteria : {}) as Readonly<
    Record<string, unknown>
  >;
  const whole = isAbsent(given.completeMatch) ? false : flagArgument(given.completeMatch, "completeMatch");
  const exact = isAbsent(given.matchCase) ? false : flagArgument(given.matchCase, "matchCase");
  const direction = isAbsent(given.searchDirection)
    ? "Forward"
    : choiceArgument(given.searchDirection, ["Forward", "Backwards"] as const, "searchDirection");
  const folded = (one: string): string => (exact ? one : one.toLowerCase());
  const key = folded(sought);
  return {
    matches: (one) => (whole ? folded(one) === key : folded(one).includes(key)),
    isBackwards: direction === "Backwards",
  };
}

/** Cells of an area that hold the text, row by row. */
export function findCells({ sheet, area }: RangeTarget, text: unknown, criteria: unknown, host: ExcelHost): CellArea[] {
  const { matches, isBackwards } = criteriaOf(text, criteria);
  const found = [...sheet.cellsIn(area)]
    .filter(([row, column, content]) => {
      const value = cellValue(host.workbook, sheet, content, row, column);
      return matches(cellText(value, formatOf(host, sheet.styleAt(row, column)), host.workbook.date1904));
    })
    .map(([row, column]): CellArea => ({ top: row, left: column, bottom: row, right: column }));
  return isBackwards ? found.reverse() : found;
}

const formatOf = ({ workbook }: ExcelHost, style: number): string => workbook.styles.get(style).numberFormat;

export const notFound = (text: unknown): HostError =>
  new HostError("ItemNotFound", `No cell holds ${JSON.stringify(text)}.`);
