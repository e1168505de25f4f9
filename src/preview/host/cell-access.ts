/** Reading and writing blocks of cells: what `values`, `formulas` and `numberFormat` mean. */
import { calculate, FormulaError, type FormulaValue } from "../formulas/calculate";
import { UnsupportedFormula, type Reference } from "../formulas/parse-formula";
import { cellsIn, columnsIn, rowsIn, type CellArea } from "../workbook/area";
import type { CellStyle } from "../workbook/cell-style";
import type { Sheet } from "../workbook/sheet";
import { isError, type CellContent, type CellValue } from "../workbook/sheet-contents";
import type { Workbook } from "../workbook/workbook";
import { HostError, invalidArgument } from "./host-error";
import type { Json } from "./object-class";
import { typedInput } from "./typed-input";

/** More cells than this come back as null, without an error (office-js#4783). */
const CELL_LIMIT = 5_000_000;

/** Above this an area is taken for whole rows or columns: formats go to the columns, values cannot be read. */
const isUnbounded = (area: CellArea): boolean => rowsIn(area) === 1_048_576 || columnsIn(area) === 16_384;

/** One value a cell, row by row; null where Excel gives null instead of an error. */
export function readBlock(
  sheet: Sheet,
  area: CellArea,
  read: (content: CellContent | undefined, row: number, column: number) => Json,
): Json {
  if (isUnbounded(area) || cellsIn(area) > CELL_LIMIT) return null;
  return Array.from({ length: rowsIn(area) }, (_, down) =>
    Array.from({ length: columnsIn(area) }, (__, right) =>
      read(sheet.cell(area.top + down, area.left + right), area.top + down, area.left + right),
    ),
  );
}

/** The value of a cell; a formula whose result the file does not carry is calculated, or refused. */
export function cellValue(
  workbook: Workbook,
  sheet: Sheet,
  content: CellContent | undefined,
  row: number,
  column: number,
): CellValue {
  if (!content) return null;
  if (content.formula === null || content.known) return content.value;
  return new Calculation(workbook).valueAt(sheet, row, column);
}

/** What a formula that stands in no cell (a conditional format's) gives at a cell. @throws HostError NotImplemented */
export const formulaValue = (
  workbook: Workbook,
  sheet: Sheet,
  formula: string,
  row: number,
  column: number,
): CellValue => new Calculation(workbook).resultOf(sheet, formula, row, column);

interface FormulaPlace {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

const keyOf = ({ sheet, row, column }: FormulaPlace): string => `${sheet.id} ${row} ${column}`;

/** Formulas that wait for each other at once; JavaScript's stack holds some hundreds. */
const DEEPEST_CHAIN = 100;

/** Thrown on the way down a long chain of formulas: this one first, from an empty stack. */
class WorkedOutFirst extends Error {
  constructor(readonly place: FormulaPlace) {
    super("a long chain of formulas");
  }
}

class Calculation {
  readonly #underWay = new Set<string>();
  constructor(private readonly workbook: Workbook) {}

  valueAt(sheet: Sheet, row: number, column: number): CellValue {
    return this.#inTurn(() => this.#valueAt(sheet, row, column));
  }

  resultOf(sheet: Sheet, formula: string, row: number, column: number): CellValue {
    return this.#inTurn(() => this.#resultOf(sheet, formula, row, column));
  }

  /** What a long chain of formulas hangs on is worked out before it: thousands of rows of =A2+1 are no fault. */
  #inTurn(wanted: () => CellValue): CellValue {
    const waiting: FormulaPlace[] = [];
    const seen = new Set<string>();
    for (;;) {
      const place = waiting.at(-1);
      try {
        const value = place ? this.#valueAt(place.sheet, place.row, place.column) : wanted();
        if (!place) return value;
        waiting.pop();
      } catch (error) {
        if (!(error instanceof WorkedOutFirst)) throw error;
        const { sheet, row, column } = error.place;
        if (seen.has(keyOf(error.place)))
          throw new HostError("NotImplemented", `${sheet.cell(row, column)?.formula ?? ""} refers to itself`);
        seen.add(keyOf(error.place));
        waiting.push(error.place);
      }
    }
  }

  #valueAt(sheet: Sheet, row: number, column: number): CellValue {
    const content = sheet.cell(row, column);
    if (!content || content.formula === null || content.known) return content?.value ?? null;
    const key = keyOf({ sheet, row, column });
    if (this.#underWay.has(key)) throw new HostError("NotImplemented", `${content.formula} refers to itself`);
    if (this.#underWay.size >= DEEPEST_CHAIN) throw new WorkedOutFirst({ sheet, row, column });
    this.#underWay.add(key);
    try {
      const value = this.#resultOfCell(sheet, content, row, column);
      // Remembered without marking the sheet as written to: the file still holds the formula alone.
      sheet.load(row, column, { ...content, value, known: true });
      return value;
    } finally {
      this.#underWay.delete(key);
    }
  }

  /**
   * A file without results may hold any function. One that is not known here is shown as every program shows it, and
   * who needs the cell is told where it stands; one that is written while the workbook is open is refused.
   */
  #resultOfCell(sheet: Sheet, { formula, source }: CellContent, row: number, column: number): CellValue {
    try {
      return this.#resultOf(sheet, formula ?? "", row, column);
    } catch (error) {
      if (source !== null && error instanceof HostError && error.code === "NotImplemented") return { error: "#NAME?" };
      throw error;
    }
  }

  #resultOf(sheet: Sheet, formula: string, row: number, column: number): CellValue {
    try {
      const result = calculate(formula, { values: (reference) => this.#values(sheet, reference), at: { row, column } });
      return result instanceof FormulaError ? { error: result.code } : result;
    } catch (error) {
      if (!(error instanceof UnsupportedFormula)) throw error;
      throw new HostError(
        "NotImplemented",
        `The embedded Excel cannot calculate ${error.part} in ${sheet.name}!${formula}`,
      );
    }
  }

  *#values(home: Sheet, reference: Reference): Generator<{ row: number; column: number; value: FormulaValue }> {
    const sheet = reference.sheet === null ? home : this.workbook.sheetByName(reference.sheet);
    if (!sheet) throw new UnsupportedFormula(reference.sheet ?? "", `the sheet ${reference.sheet ?? ""}`);
    for (const [row, column] of [...sheet.cellsIn(reference)]) {
      const value = this.#valueAt(sheet, row, column);
      if (value !== null)
        yield { row, column, value: isError(value) ? new FormulaError(value.error as FormulaError["code"]) : value };
    }
  }
}

/** As `values` gives it: empty cells are "". */
export const wireValue = (value: CellValue): Json => (value === null ? "" : isError(value) ? value.error : value);

export function requireWritable(sheet: Sheet): void {
  if (sheet.protected) throw new HostError("AccessDenied", `The sheet ${sheet.name} is protected.`);
}

/** Writes a 2-D block as if it were typed; null leaves a cell as it is, "" clears it. A single value fills the area. */
export function writeBlock(workbook: Workbook, sheet: Sheet, area: CellArea, block: unknown): void {
  requireWritable(sheet);
  const valueAt = shapedBlock(area, block);
  // All is checked before anything is written: one bad cell leaves the block as it was.
  const changes: [row: number, column: number, content: CellContent | undefined][] = [];
  let formulas = false;
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const input = valueAt(row - area.top, column - area.left);
      if (input === null) continue;
      const merge = sheet.merges.length > 0 ? sheet.mergeAt(row, column) : undefined;
      // Inside a merged area only the first cell takes a value.
      if (merge && (merge.top !== row || merge.left !== column)) continue;
      const content = contentFrom(workbook, sheet, row, column, input);
      if (content?.formula) formulas = true;
      if (sheet.cell(row, column)?.formula) formulas = true;
      changes.push([row, column, content]);
    }
  }
  for (const [row, column, content] of changes) sheet.setCell(row, column, content);
  nameTableColumns(sheet, area);
  if (formulas) workbook.touch("formulas");
}

/** A table's columns are called by what stands in its head. */
function nameTableColumns(sheet: Sheet, { top, bottom, left, right }: CellArea): void {
  for (const table of sheet.tables) {
    const { area, columns } = table;
    if (!table.hasHeaders || area.top < top || area.top > bottom || area.left > right || area.right < left) continue;
    const names = columns.map((name, index) => String(sheet.cell(area.top, area.left + index)?.value ?? name));
    if (names.join("\n") === columns.join("\n")) continue;
    sheet.touch("tables");
    table.columns = names;
  }
}

/** Checks the shape: a scalar, or rows and columns exactly as large as the area. */
export function shapedBlock(area: CellArea, block: unknown): (row: number, column: number) => unknown {
  if (!Array.isArray(block)) {
    if (isUnbounded(area) || cellsIn(area) > CELL_LIMIT) throw invalidArgument("values for whole rows or columns");
    return () => block;
  }
  const rows: readonly unknown[] = block;
  const single = rows.length === 1 && Array.isArray(rows[0]) && rows[0].length === 1;
  if (single) {
    const value: unknown = (rows[0] as unknown[])[0];
    return () => value;
  }
  if (rows.length !== rowsIn(area) || rows.some((row) => !Array.isArray(row) || row.length !== columnsIn(area))) {
    throw invalidArgument(`a block of ${rows.length} rows for an area of ${rowsIn(area)} × ${columnsIn(area)}`);
  }
  return (row, column) => (rows[row] as readonly unknown[])[column];
}

function contentFrom(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  input: unknown,
): CellContent | undefined {
  const styleId = sheet.styleAt(row, column);
  const base = { formula: null, known: true, style: styleId, quotePrefix: false, source: null };
  switch (typeof input) {
    case "number":
      if (!Number.isFinite(input)) throw invalidArgument("a number that is not finite");
      return { ...base, value: input };
    case "boolean":
      return { ...base, value: input };
    case "string": {
      if (input === "") return styleId === 0 ? undefined : { ...base, value: null };
      const style = workbook.styles.get(styleId);
      const typed = typedInput(input, style.numberFormat, workbook.date1904);
      const brings = typed.format !== null && style.numberFormat === "General";
      return {
        value: typed.value,
        formula: typed.formula,
        known: typed.formula === null,
        quotePrefix: typed.quotePrefix,
        source: null,
        style:
          brings && typed.format !== null ? workbook.styles.intern({ ...style, numberFormat: typed.format }) : styleId,
      };
    }
    default:
      throw invalidArgument(`a cell value of type ${typeof input}`);
  }
}

/** Changes the format of every cell of some areas; of whole columns, the columns' own. */
export function restyle(
  workbook: Workbook,
  sheet: Sheet,
  areas: readonly CellArea[],
  change: (style: CellStyle) => CellStyle,
): void {
  const changed = new Map<number, number>();
  const next = (id: number): number => {
    const known = changed.get(id);
    if (known !== undefined) return known;
    const made = workbook.styles.intern(change(workbook.styles.get(id)));
    changed.set(id, made);
    return made;
  };
  for (const area of areas) restyleCells(sheet, area, next);
}

/** @param next the number of a cell's format → of the one that it gets */
export function restyleCells(
  sheet: Sheet,
  area: CellArea,
  next: (style: number, row: number, column: number) => number,
): void {
  requireWritable(sheet);
  const restyleExisting = (): void => {
    for (const [row, column, content] of [...sheet.cellsIn(area)])
      sheet.setCell(row, column, { ...content, style: next(content.style, row, column), source: null });
  };
  if (rowsIn(area) === 1_048_576) {
    sheet.formatColumns(area.left, area.right, (format) => ({
      ...format,
      style: next(format.style ?? 0, 0, area.left),
    }));
    restyleExisting();
    return;
  }
  if (columnsIn(area) === 16_384) {
    for (let row = area.top; row <= area.bottom; row += 1)
      sheet.formatRow(row, (format) => ({ ...format, style: next(format.style ?? 0, row, 0) }));
    restyleExisting();
    return;
  }
  if (cellsIn(area) > CELL_LIMIT)
    throw new HostError("OperationCellsExceedLimit", "The operation is over too many cells.");
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const content = sheet.cell(row, column);
      const style = next(content?.style ?? sheet.styleAt(row, column), row, column);
      sheet.setCell(
        row,
        column,
        content
          ? { ...content, style, source: null }
          : { value: null, formula: null, known: true, style, quotePrefix: false, source: null },
      );
    }
  }
}
