/** Sorting the cells of a range, or the rows of a table. */
import { areaName, columnsIn, overlaps, rowsIn, type CellArea } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import { isError, type CellContent, type CellValue } from "../../workbook/sheet-contents";
import { shiftFormula } from "../../xlsx/shared-formula";
import { cellValue, requireWritable } from "../cell-access";
import type { ExcelHost } from "../excel-host";
import { HostError, invalidArgument, notImplemented } from "../host-error";
import { objectClass, type Argument, type DeclaredClass } from "../object-class";
import { choiceArgument, flagArgument, numberArgument } from "./argument";
import type { RangeTarget } from "./range-target";

interface SortField {
  /** Of the row or column in the range, from 0. */
  readonly key: number;
  readonly ascending: boolean;
}

function sortFields(given: Argument, count: number): SortField[] {
  if (!Array.isArray(given) || given.length === 0) throw invalidArgument("fields to sort by");
  return given.map((field: unknown) => {
    const { key, ascending, sortOn, dataOption, subField, color, icon } = (field ?? {}) as Record<string, unknown>;
    if ((sortOn ?? "Value") !== "Value" || (dataOption ?? "Normal") !== "Normal" || (subField ?? "") !== "")
      throw notImplemented("sorting by looks or parts of values");
    if ((color ?? null) !== null || (icon ?? null) !== null) throw notImplemented("sorting by colours and icons");
    return {
      key: numberArgument(key, "key", { min: 0, max: count - 1, whole: true }),
      ascending: flagArgument(ascending ?? true, "ascending"),
    };
  });
}

/** Numbers before texts, false, true, errors. */
const rank = (value: CellValue): number =>
  typeof value === "number" ? 0 : typeof value === "string" ? 1 : typeof value === "boolean" ? 2 : 3;

function compare(a: CellValue, b: CellValue, matchCase: boolean): number {
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (isError(a) || isError(b)) return 0;
  const [one, other] = [String(a), String(b)];
  const byLetters = one.localeCompare(other, "zh-CN-u-co-pinyin", { sensitivity: "accent" });
  return byLetters !== 0 || !matchCase ? byLetters : one.localeCompare(other, "zh-CN");
}

interface Sorting {
  readonly fields: readonly SortField[];
  readonly matchCase: boolean;
  /** Columns change places, by what stands in rows. */
  readonly sideways: boolean;
}

/** The lines of an area in their new order, by number; empty cells come last, whatever the direction. */
function order(
  sheet: Sheet,
  area: CellArea,
  { fields, matchCase, sideways }: Sorting,
  { workbook }: ExcelHost,
): number[] {
  const count = sideways ? columnsIn(area) : rowsIn(area);
  const valueAt = (line: number, key: number): CellValue => {
    const [row, column] = sideways ? [area.top + key, area.left + line] : [area.top + line, area.left + key];
    const value = cellValue(workbook, sheet, sheet.cell(row, column), row, column);
    return value === "" ? null : value;
  };
  const keys = Array.from({ length: count }, (_, line) => fields.map(({ key }) => valueAt(line, key)));
  return keys
    .map((_, line) => line)
    .sort((one, other) => {
      for (const [index, { ascending }] of fields.entries()) {
        const [a, b] = [keys[one]?.[index] ?? null, keys[other]?.[index] ?? null];
        if (a === null || b === null) {
          if (a !== b) return a === null ? 1 : -1;
          continue;
        }
        const difference = compare(a, b, matchCase);
        if (difference !== 0) return ascending ? difference : -difference;
      }
      return one - other;
    });
}

/** Formulas move as copied ones do: their relative references go along. */
const moved = (content: CellContent, down: number, right: number): CellContent =>
  content.formula === null || (down === 0 && right === 0)
    ? { ...content, source: null }
    : { ...content, formula: shiftFormula(content.formula, down, right), value: null, known: false, source: null };

function sortArea(sheet: Sheet, area: CellArea, sorting: Sorting, host: ExcelHost): void {
  requireWritable(sheet);
  if (sheet.merges.some((merge) => overlaps(merge, area)))
    throw new HostError("InvalidOperation", "Merged cells cannot be sorted.");
  const { sideways } = sorting;
  const places = order(sheet, area, sorting, host);
  const to = new Map(places.map((line, index) => [line, index]));
  const cells = [...sheet.cellsIn(area)];
  for (const [row, column] of cells) sheet.setCell(row, column, undefined);
  for (const [row, column, content] of cells) {
    const line = sideways ? column - area.left : row - area.top;
    const by = (to.get(line) ?? line) - line;
    const [down, right] = sideways ? [0, by] : [by, 0];
    sheet.setCell(row + down, column + right, moved(content, down, right));
    if (content.formula !== null) host.workbook.touch("formulas");
  }
  const args = { address: areaName(area), worksheetId: sheet.id, source: "Local" };
  host.events.fire(sideways ? "columnSorted" : "rowSorted", sheet.id, args);
  host.events.fireChanged(sheet.id, areaName(area));
}

const PINYIN = ["PinYin"] as const;

/** A head keeps its place: the first row, or, where columns change places, the first column. */
export const rangeSortClass: DeclaredClass<RangeTarget> = objectClass<RangeTarget>("RangeSort", {
  methods: {
    apply: ({ sheet, area }, [fields, matchCase, hasHeaders, orientation, method], host) => {
      const sideways = choiceArgument(orientation ?? "Rows", ["Rows", "Columns"] as const, "orientation") === "Columns";
      choiceArgument(method ?? "PinYin", PINYIN, "method");
      const head = flagArgument(hasHeaders ?? false, "hasHeaders") ? 1 : 0;
      const body = sideways ? { ...area, left: area.left + head } : { ...area, top: area.top + head };
      const used = sheet.usedArea(false, body);
      const checked = sortFields(fields, sideways ? rowsIn(area) : columnsIn(area));
      if (!used) return null;
      const within = sideways ? { ...body, right: used.right } : { ...body, bottom: used.bottom };
      sortArea(
        sheet,
        within,
        { fields: checked, matchCase: flagArgument(matchCase ?? false, "matchCase"), sideways },
        host,
      );
      return null;
    },
  },
});

/** Rows of a table by its columns; that it was sorted is not kept. */
export const tableSortClass: DeclaredClass<RangeTarget> = objectClass<RangeTarget>("TableSort", {
  methods: {
    apply: ({ sheet, area }, [fields, matchCase, method], host) => {
      choiceArgument(method ?? "PinYin", PINYIN, "method");
      sortArea(
        sheet,
        area,
        {
          fields: sortFields(fields, columnsIn(area)),
          matchCase: flagArgument(matchCase ?? false, "matchCase"),
          sideways: false,
        },
        host,
      );
      return null;
    },
  },
});
