/**
 * Rows with nothing about them, as nearly all of a long list are: cells that say by themselves what their columns ask
 * for, and nothing of their row. Of such a row no more is kept than where it stands. What any other row is made into,
 * and what it may be instead of an entry, is found out by `RowFates` and `RowEntries`, which read a plain row alike.
 */
import type { LedgerValue } from "../../recognition/declare-ledger";
import type { RangeRef } from "../../cells/address";
import { rowsBetween } from "../../tables/header-cells";
import { namesWholeKind } from "../../tables/row-labels";
import { LedgerRow, type RowContent } from "../ledger";
import type { KeptColumn, KeptRows } from "../ledger-row";
import { MOST_BITS } from "./cell-places";
import type { PlannedColumn } from "./column-plan";
import { countInName, countOfSerials, isPartedByColumns } from "./entry-parts";
import { isAtHead } from "./no-entries";
import { PlainColumn, sign, type CellJudged } from "./plain-column";
import { isMissed, type RowEntries } from "./row-entries";
import type { RowFates } from "./row-fates";
import type { TableAtHand } from "./table-at-hand";

/** With fewer in a row it may be a heading. */
const FEWEST_FILLED = 3;

const ODD: CellJudged = { signs: sign.odd, value: null };

export class PlainRows implements KeptRows {
  /** From the left, those of the ledger and others. */
  readonly #columns: readonly PlainColumn[];
  readonly #byField: ReadonlyMap<string, PlainColumn>;
  readonly #numbers: readonly PlainColumn[];
  /** What an entry needs that has a name. */
  readonly #needed: number;
  /** By which columns are filled: whether such a row may be plain. */
  readonly #looks = new Map<number, boolean>();
  /** By which columns have their value in the row. */
  readonly #places = new Map<number, RowContent["cells"]>();
  readonly #blank: Readonly<Record<string, LedgerValue>>;
  /** The last of the plain rows, from which others may take over what it says; null: they know. */
  #last: number | null = null;
  /** Whether another row was read since, after which rows may not be plain. */
  #isAnew = true;

  /** @param told what fields without a column are in every row */
  private constructor(
    private readonly table: TableAtHand,
    private readonly fates: RowFates,
    private readonly entries: RowEntries,
    private readonly told: Readonly<Record<string, LedgerValue>>,
  ) {
    const { shape } = table.claim;
    const { columns } = table.plan;
    const planned = new Map(columns.map((one) => [one.column, one]));
    this.#columns = rowsBetween(shape.left, shape.right).map(
      (column) => new PlainColumn(column, planned.get(column) ?? null, shape.grid, (line, of) => this.#judge(line, of)),
    );
    const byColumn = new Map(this.#columns.map((one) => [one.column, one]));
    this.#byField = new Map(
      columns.flatMap(({ field, column }) => {
        const kept = byColumn.get(column);
        return kept === undefined ? [] : [[field, kept] as const];
      }),
    );
    this.#numbers = this.#columns.filter((one) => one.planned?.spec.kind === "number");
    this.#needed = sign.says | (columns.some(({ spec }) => spec.kind === "text") ? sign.names : 0);
    this.#blank = Object.fromEntries(columns.map(({ field }) => [field, null]));
  }

  /** null: in this table something is asked of every row. */
  static of(table: TableAtHand, fates: RowFates, entries: RowEntries): PlainRows | null {
    const told = asksNothingOfRows(table) ? table.held.forAllRows() : null;
    return told === null || countInName(table.claim, told) !== null ? null : new PlainRows(table, fates, entries, told);
  }

  /** Takes a row as an entry. @returns false: it is no plain one */
  take(line: number): boolean {
    if (this.#isAnew && !this.#mayBegin(line)) return false;
    this.#isAnew = false;
    let [signs, filled] = [0, 0];
    for (let index = 0; index < this.#columns.length; index += 1) {
      const own = (this.#columns[index] as PlainColumn).signsAt(line);
      signs |= own;
      filled |= (own & sign.filled) << index;
    }
    if ((signs & sign.odd) !== 0 || (signs & this.#needed) !== this.#needed || !this.#looksPlain(filled, line)) {
      this.#end();
      return false;
    }
    this.#noteNumbers(line);
    this.entries.add(LedgerRow.keptIn(this, line));
    this.table.cells.noteEntry();
    this.#last = line;
    return true;
  }

  // ---- what is kept -------------------------------------------------------------------------------------------------

  get left(): number {
    return this.table.claim.shape.left;
  }

  contentAt(line: number): RowContent {
    const values: Record<string, LedgerValue> = { ...this.#blank };
    for (const [field, column] of this.#byField) values[field] = column.valueAt(line);
    Object.assign(values, this.told);
    return { values, cells: this.#cellsAt(line), at: this.#rangeAt(line), part: 0 };
  }

  valueAt(line: number, field: string): LedgerValue | undefined {
    const column = this.#byField.get(field);
    return column === undefined ? this.told[field] : column.valueAt(line);
  }

  standsInRow(line: number, field: string): boolean {
    return ((this.#byField.get(field)?.signsAt(line) ?? 0) & sign.inRow) !== 0;
  }

  column(field: string): KeptColumn | null {
    const told = this.told[field];
    return this.#byField.get(field) ?? (told === undefined ? null : { values: [told], codeAt: () => 0 });
  }

  #rangeAt(line: number): RangeRef {
    const { grid, left, right } = this.table.claim.shape;
    return { sheet: grid.snapshot.name, top: line, bottom: line, left, right };
  }

  #cellsAt(line: number): RowContent["cells"] {
    let inRow = 0;
    this.#columns.forEach((column, index) => {
      if ((column.signsAt(line) & sign.inRow) !== 0) inRow |= 1 << index;
    });
    let cells = this.#places.get(inRow);
    if (cells === undefined) {
      const placed = [...this.#byField].filter(([field]) => this.standsInRow(line, field));
      cells = Object.fromEntries(placed.map(([field, { column }]) => [field, column]));
      this.#places.set(inRow, cells);
    }
    return cells;
  }

  // ---- which rows are plain -----------------------------------------------------------------------------------------

  /** Whether nothing that was said further up asks something of the rows that follow. */
  #mayBegin(line: number): boolean {
    const { cells, held, claim } = this.table;
    return (
      this.entries.all.length > 0 &&
      !isAtHead(claim.shape, line) &&
      cells.year === null &&
      cells.unitHeading === null &&
      !this.fates.areForetold &&
      !held.areHeaded
    );
  }

  /** What a blank below takes over stands in the last of the plain rows. */
  #end(): void {
    const { plan, cells, held } = this.table;
    const last = this.#last;
    [this.#isAnew, this.#last] = [true, null];
    if (last !== null)
      held.begin(
        last,
        plan.columns.map((column) => cells.own(last, column)),
      );
  }

  #looksPlain(filled: number, line: number): boolean {
    let isPlain = this.#looks.get(filled);
    if (isPlain === undefined) {
      const columns = this.table.cells.filled(line);
      isPlain = columns.length >= FEWEST_FILLED && !this.entries.haveOneWord(columns);
      this.#looks.set(filled, isPlain);
    }
    return isPlain;
  }

  #noteNumbers(line: number): void {
    for (let index = 0; index < this.#numbers.length; index += 1) {
      const column = this.#numbers[index] as PlainColumn;
      const value = (column.signsAt(line) & sign.inRow) === 0 ? null : column.valueAt(line);
      if (typeof value === "number") this.table.totals.number(line, column.planned as PlannedColumn, value, false);
    }
  }

  #judge(line: number, { column, planned }: PlainColumn): CellJudged {
    const { cells, held } = this.table;
    const { isBlank, label, maySayNone } = cells.said(line, column);
    if (label !== null || maySayNone) return ODD;
    const filled = isBlank ? 0 : sign.filled;
    if (planned === null) return { signs: filled, value: null };
    const { reading } = cells.own(line, planned);
    const { doubt, numberAsText = false, isDitto = false, ownUnit = false } = reading;
    if (doubt !== null || numberAsText || isDitto || ownUnit) return ODD;
    if (reading.value === null && !reading.filled) {
      const blank = held.forAnyBlank(planned);
      const isPlain = blank !== null && (blank.value !== null || !isMissed(planned));
      return isPlain && !this.#saysHowMany(planned, blank.value) ? { signs: filled, value: blank.value } : ODD;
    }
    const { value } = reading;
    if ((value === null && planned.spec.filledDown) || this.#saysHowMany(planned, value)) return ODD;
    if (planned.spec.required && typeof value === "string" && namesWholeKind(value)) return ODD;
    const says = reading.filled && !planned.spec.filledDown && !planned.isSerial ? sign.says : 0;
    const names = reading.filled && planned.spec.kind !== "number" ? sign.names : 0;
    return { signs: filled | sign.inRow | says | names, value };
  }

  #saysHowMany({ field }: PlannedColumn, value: LedgerValue): boolean {
    const { claim } = this.table;
    const values = { [field]: value };
    return typeof value === "string" && (countInName(claim, values) ?? countOfSerials(claim, values)) !== null;
  }
}

/** Whether all that rows say is in cells of their own line, each of which can be understood without the others. */
function asksNothingOfRows({ claim, plan, cells }: TableAtHand): boolean {
  const { shape, quantity, tally, shares } = claim;
  const places = new Set(plan.columns.map(({ column }) => column));
  const fields = new Set(plan.columns.map(({ field }) => field));
  return (
    !shape.grid.isTurned &&
    shape.right - shape.left < MOST_BITS &&
    quantity === null &&
    tally === null &&
    shares.length === 0 &&
    plan.kinds === null &&
    plan.yearColumn === null &&
    plan.across.length + plan.acrossTotals.length + plan.counting.length === 0 &&
    !plan.notes.markRows &&
    !isPartedByColumns(plan) &&
    places.size === plan.columns.length &&
    fields.size === plan.columns.length &&
    plan.columns.every((column) => column.toDate === null && cells.readsByItself(column))
  );
}
