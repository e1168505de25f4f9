/** The entries of a table: what the cells of a row say, with what it takes over from others, as rows of the ledger. */
import type { LedgerValue } from "../../recognition/declare-ledger";
import type { LedgerRow } from "../ledger";
import { CellPlaces } from "./cell-places";
import type { PlannedColumn } from "./column-plan";
import { DoubtLog } from "./doubt-log";
import { addShares, countOf, countOfSerials, monthsBefore, partsOf } from "./entry-parts";
import type { Held, OwnReading } from "./held-values";
import type { DateOfRow, MaybeTotal } from "./maybe-totals";
import type { Reading } from "./read-ledger-cell";
import type { Label } from "./row-labels";
import { rowsAcross } from "./rows-across";
import type { TableAtHand } from "./table-at-hand";
import type { LyingReading } from "./table-totals";

export interface Entry {
  readonly row: number;
  readonly rows: readonly LedgerRow[];
  /** The date of the row itself; null: it has none. */
  readonly when: LedgerValue;
}

export class RowEntries {
  readonly log = new DoubtLog();
  readonly #entries: Entry[] = [];
  readonly #blanks: { readonly column: PlannedColumn; readonly row: number }[] = [];
  readonly #places: CellPlaces;
  readonly #dates = new Map<number, string>();
  /** By which columns are filled: the only one with words, of a row without a name of its own; null: of any other. */
  readonly #onlyWords = new WeakMap<readonly number[], { readonly column: number | null }>();

  constructor(private readonly table: TableAtHand) {
    this.#places = new CellPlaces(table.claim.shape.grid, table.plan);
  }

  /** In their order. */
  get all(): readonly Entry[] {
    return this.#entries;
  }

  /** The date of an entry's row, as a key. */
  readonly dateOf: DateOfRow = (row) => {
    if (this.#dates.size === 0)
      for (const entry of this.#entries) this.#dates.set(entry.row, JSON.stringify(entry.when));
    return this.#dates.get(row) ?? "";
  };

  /** @returns false where the row's cells say nothing: it is no entry */
  read(row: number, filled: readonly number[], label: Label): boolean {
    const { claim, plan, cells, held, totals } = this.table;
    cells.noteYear(row);
    const own = this.#ownReadings(row);
    const lying = plan.across.map((column): LyingReading => ({ column, reading: cells.number(row, column) }));
    held.begin(row, own);
    const counted = countOf(claim, row);
    if (counted === null && !own.some(saysSomething) && !lying.some(({ reading }) => reading.filled)) return false;
    const whole = this.#whole(row, own, counted);
    const when = claim.ledger.datedBy === null ? null : (whole.values[claim.ledger.datedBy] ?? null);
    const may = this.#maybeTotal(row, filled, own, label);
    if (may !== null) totals.maybe(may);
    this.#entries.push({ row, rows: this.#rowsOf(row, lying, whole), when });
    totals.acrossRow(row, lying, plan.acrossTotals, (column) => cells.number(row, column).value);
    return true;
  }

  /** Required cells that are blank. @param except rows that are no entries after all */
  noteBlanks(except: ReadonlySet<number>): void {
    const { grid } = this.table.claim.shape;
    for (const { column, row } of this.#blanks)
      if (!except.has(row)) this.log.blank(column, grid.at(row, column.column));
  }

  #ownReadings(row: number): OwnReading[] {
    const { plan, cells } = this.table;
    return plan.columns.map((planned): OwnReading => {
      const column = cells.inRow(row, planned);
      const reading = cells.read(row, column);
      return { column, reading: reading.isDitto === true ? (this.#above(column) ?? reading) : reading };
    });
  }

  /** What stands in the row above, be it filled down or not; null: there is none. */
  #above({ field }: PlannedColumn): Reading<LedgerValue> | null {
    const value = this.#entries.at(-1)?.rows[0]?.values[field];
    return value === undefined ? null : { value, doubt: null, filled: true };
  }

  /** The row as one entry. @param counted for how many things it stands; null: no column says it */
  #whole(row: number, own: readonly OwnReading[], counted: number | null): LedgerRow {
    const { claim, cells, held } = this.table;
    const { grid, left, right } = claim.shape;
    const { values, cells: ownCells } = this.#settled(row, own);
    const told = held.complete(values, row);
    const when = claim.ledger.datedBy;
    const period = when === null ? undefined : values[when];
    if (when !== null && period !== undefined) values[when] = cells.untilRowsMonth(row, period);
    const shared = claim.shares.length === 0 ? null : addShares(claim, values, row);
    const whole: { -readonly [Key in keyof LedgerRow]: LedgerRow[Key] } = {
      values,
      cells: told === null && shared === null ? ownCells : { ...ownCells, ...told, ...shared },
      at: { sheet: grid.snapshot.name, top: row, bottom: row, left, right },
      part: 0,
    };
    const count = countOfSerials(claim, values) ?? counted;
    if (count !== null) whole.count = count;
    const unread = own.flatMap(({ column, reading: { doubt } }) =>
      doubt?.kind === "unknownChoice" ? [column.field] : [],
    );
    if (unread.length > 0) whole.unread = unread;
    return whole;
  }

  /** What the entry's own cells say, with what it takes over from others; what is blank is noted. */
  #settled(
    row: number,
    own: readonly OwnReading[],
  ): { readonly values: Record<string, LedgerValue>; readonly cells: LedgerRow["cells"] } {
    const { cells, held, totals } = this.table;
    const values: Record<string, LedgerValue> = {};
    const forBlanks: (Held | undefined)[] = [];
    for (const [index, { column, reading }] of own.entries()) {
      if (reading.doubt !== null || reading.numberAsText === true) this.#noteReading(row, column, reading);
      if (typeof reading.value === "number") totals.number(row, column, reading.value, reading.ownUnit === true);
      let { value } = reading;
      if (value === null && !reading.filled) {
        const blank = held.forBlank(column, row);
        forBlanks[index] = blank;
        ({ value } = blank);
        if (value === null && isMissed(column)) this.#blanks.push({ column, row });
      }
      values[column.field] = reading.filled ? value : cells.ofRowsYear(value);
    }
    return { values, cells: this.#places.of(row, own, forBlanks) };
  }

  /** null: the row has a name of its own. */
  #maybeTotal(row: number, filled: readonly number[], own: readonly OwnReading[], label: Label): MaybeTotal | null {
    if (label.kind === "wholePlace") return { row, label: label.text, of: "whole" };
    const { column: only } = this.#onlyWordsOf(filled);
    if (only !== null) return { row, label: this.table.cells.text(row, only), of: "group" };
    return isNameless(own) ? { row, label: "", of: "nameless" } : null;
  }

  #onlyWordsOf(filled: readonly number[]): { readonly column: number | null } {
    const known = this.#onlyWords.get(filled);
    if (known !== undefined) return known;
    const { numberColumns, plan, labels } = this.table;
    const aside = new Set(
      [...numberColumns, ...plan.columns.filter(({ isSerial }) => isSerial)].map(({ column }) => column),
    );
    const [only, another] = filled.filter((column) => !aside.has(column));
    const lacksName = labels.usual().some((column) => column !== only && !filled.includes(column));
    const found = { column: only !== undefined && another === undefined && lacksName ? only : null };
    this.#onlyWords.set(filled, found);
    return found;
  }

  #rowsOf(row: number, lying: readonly LyingReading[], whole: LedgerRow): readonly LedgerRow[] {
    const { claim, plan, cells, totals } = this.table;
    if (lying.length > 0) {
      for (const { column, reading } of lying) {
        this.#noteReading(row, column, reading);
        if (reading.value !== null) totals.number(row, column, reading.value, reading.ownUnit === true);
      }
      return rowsAcross(claim, cells, this.log, row, lying, whole);
    }
    const before = monthsBefore(claim, plan, cells, row, whole);
    const parts = partsOf(claim, plan, row, whole);
    return before.length === 0 ? parts : [...parts, ...before];
  }

  #noteReading(row: number, column: PlannedColumn, reading: Reading<LedgerValue>): void {
    const { claim, plan } = this.table;
    const isLying = plan.across.some((other) => other === column);
    const line = column.spec.kind === "number" && !isLying ? (plan.kinds?.numbersAt(row) ?? row) : row;
    const at = claim.shape.grid.at(line, column.column);
    // Where a column counts the outcomes, the word of the row is a remark.
    const isRemark = column.field === claim.tally?.field && reading.doubt?.kind === "unknownChoice";
    if (reading.doubt && !isRemark) this.log.add(column, at, reading.doubt);
    if (reading.numberAsText === true) this.log.numberAsText(column, at);
  }
}

const saysSomething = ({ column, reading }: OwnReading): boolean =>
  reading.filled && !column.spec.filledDown && !column.isSerial;

/** Whether a blank in a column is an omission. */
const isMissed = ({ spec, unfit, unlikely }: PlannedColumn): boolean =>
  spec.required && unfit === null && unlikely === null;

/** Numbers and nothing that would tell what they are of: perhaps a total whose label was forgotten. */
const isNameless = (own: readonly OwnReading[]): boolean =>
  own.every(({ column, reading }) => column.spec.kind === "number" || !reading.filled) &&
  own.some(({ column }) => column.spec.kind === "text");
