/** The entries of a table: what the cells of a row say, with what it takes over from others, as rows of the ledger. */
import type { CellRef } from "../../cells/address";
import type { LedgerValue } from "../../recognition/declare-ledger";
import { labelKind, namesWholeKind } from "../../tables/row-labels";
import { LedgerRow, type RowContent } from "../ledger";
import { CellPlaces } from "./cell-places";
import type { PlannedColumn } from "./column-plan";
import { DoubtLog } from "./doubt-log";
import { addShares, countInName, countOf, countOfSerials, monthsBefore, partsOf } from "./entry-parts";
import type { Held, OwnReading } from "./held-values";
import type { DateOfRow, MaybeTotal } from "./maybe-totals";
import { ofThings, perThingOf } from "./per-thing";
import type { Doubt, Reading } from "./read-ledger-cell";
import type { Label } from "./row-labels";
import { rowsAcross } from "./rows-across";
import type { TableAtHand } from "./table-at-hand";
import type { LyingReading } from "./table-totals";

export class RowEntries {
  readonly log = new DoubtLog();
  readonly #rows: LedgerRow[] = [];
  /** The first of what the last entry was made into; null: there is none yet. */
  #last: LedgerRow | null = null;
  readonly #blanks: { readonly column: PlannedColumn; readonly row: number }[] = [];
  /** Of the row that is read: doubts that its parts may settle. */
  readonly #counted: { readonly column: PlannedColumn; readonly at: CellRef; readonly doubt: Doubt }[] = [];
  readonly #places: CellPlaces;
  /** The fields of the table's columns, of which a row's values are a copy: so all rows are of one make. */
  readonly #blank: Readonly<Record<string, LedgerValue>>;
  /** By row, the year that a heading or a column says. */
  readonly years = new Map<number, number>();
  /** Of rows whose months lie across, and bear those months' dates. */
  readonly #ownDates = new Map<number, LedgerValue>();
  /** By which columns are filled: the only one with words, of a row without a name of its own; null: of any other. */
  readonly #onlyWords = new WeakMap<readonly number[], { readonly column: number | null }>();

  constructor(private readonly table: TableAtHand) {
    this.#places = new CellPlaces(table.claim.shape.grid, table.plan);
    this.#blank = Object.fromEntries(table.plan.columns.map(({ field }) => [field, null]));
  }

  /** In the order of the sheet, those of one entry beside each other. */
  get all(): readonly LedgerRow[] {
    return this.#rows;
  }

  /** The dates of the entries' rows, as keys. */
  dates(): DateOfRow {
    const { datedBy } = this.table.claim.ledger;
    const dates = new Map<number, string>();
    for (const row of this.#rows) {
      const inRow = datedBy === null ? null : (row.value(datedBy) ?? null);
      const own = this.#ownDates.get(row.line);
      if (!dates.has(row.line)) dates.set(row.line, JSON.stringify(own === undefined ? inRow : own));
    }
    return (row) => dates.get(row) ?? "";
  }

  /** An entry of which nothing further is to be found out. */
  add(row: LedgerRow): void {
    this.#rows.push(row);
    this.#last = row;
  }

  /** @returns false where the row's cells say nothing: it is no entry */
  read(row: number, filled: readonly number[], label: Label): boolean {
    const { claim, plan, cells, held, totals } = this.table;
    cells.noteYear(row);
    const own = this.#ownReadings(row);
    const lying = plan.across.length === 0 ? NONE_LYING : this.#lyingReadings(row);
    held.begin(row, own);
    const counted = countOf(claim, plan, row);
    if (counted === null && !own.some(saysSomething) && !lying.some(({ reading }) => reading.filled)) return false;
    if (isNameless(own) && own.every(isZeroOrBlank) && lying.every(({ reading }) => !reading.value)) return false;
    const whole = this.#whole(row, own, counted);
    const may = this.#maybeTotal(row, filled, own, label);
    if (may !== null) totals.maybe(may);
    if (cells.year !== null) this.years.set(row, cells.year);
    this.#make(row, lying, whole);
    totals.acrossRow(row, lying, plan.acrossTotals, (column) => cells.number(row, column).value);
    return true;
  }

  /** Required cells that are blank. @param except rows that are no entries after all */
  noteBlanks(except: ReadonlySet<number>): void {
    const { grid } = this.table.claim.shape;
    for (const { column, row } of this.#blanks)
      if (!except.has(row)) this.log.blank(column, grid.at(row, column.column));
  }

  #lyingReadings(row: number): readonly LyingReading[] {
    const { plan, cells } = this.table;
    return plan.across.map((column): LyingReading => ({ column, reading: cells.number(row, column) }));
  }

  #ownReadings(row: number): OwnReading[] {
    const { plan, cells } = this.table;
    return plan.columns.map((planned): OwnReading => {
      const own = cells.own(row, planned);
      const { column, reading } = own;
      return reading.isDitto === true ? { column, reading: this.#above(column) ?? reading } : own;
    });
  }

  /** What stands in the row above, be it filled down or not; null: there is none. */
  #above({ field }: PlannedColumn): Reading<LedgerValue> | null {
    const value = this.#last?.value(field);
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
    const whole: { -readonly [Key in keyof RowContent]: RowContent[Key] } = {
      values,
      cells: told === null && shared === null ? ownCells : { ...ownCells, ...told, ...shared },
      at: { sheet: grid.snapshot.name, top: row, bottom: row, left, right },
      part: 0,
    };
    const perThing = perThingOf(claim);
    const count = countInName(claim, values) ?? countOfSerials(claim, values) ?? counted;
    if (count !== null) Object.assign(whole, { count, values: { ...values, ...ofThings(perThing, count) } });
    if (own.some(isUnread)) whole.unread = own.filter(isUnread).map(({ column }) => column.field);
    return LedgerRow.of(whole);
  }

  /** What the entry's own cells say, with what it takes over from others; what is blank is noted. */
  #settled(
    row: number,
    own: readonly OwnReading[],
  ): { readonly values: Record<string, LedgerValue>; readonly cells: LedgerRow["cells"] } {
    const { cells, held, totals } = this.table;
    const values: Record<string, LedgerValue> = { ...this.#blank };
    let forBlanks: (Held | undefined)[] | null = null;
    for (let index = 0; index < own.length; index += 1) {
      const { column, reading } = own[index] as OwnReading;
      if (reading.doubt !== null || reading.numberAsText === true) this.#noteReading(row, column, reading);
      if (typeof reading.value === "number") totals.number(row, column, reading.value, reading.ownUnit === true);
      let { value } = reading;
      if (value === null && !reading.filled) {
        const blank = held.forBlank(column, row);
        (forBlanks ??= [])[index] = blank;
        ({ value } = blank);
        if (value === null && isMissed(column)) this.#blanks.push({ column, row });
      }
      values[column.field] = reading.filled ? value : cells.ofRowsYear(value);
    }
    return { values, cells: this.#places.of(row, own, forBlanks ?? NONE_BLANK) };
  }

  /** null: the row has a name of its own. */
  #maybeTotal(row: number, filled: readonly number[], own: readonly OwnReading[], label: Label): MaybeTotal | null {
    const names = own.flatMap(({ column: { spec }, reading: { value } }) =>
      spec.required && typeof value === "string" ? value : [],
    );
    const ofKind = names.find(namesWholeKind);
    // 石岭市 | 某企业 among rows of counties: what has a name of its own is no sum, whatever its numbers come to.
    const isNamed = names.some((name) => name.replaceAll(" ", "") !== label.text && labelKind(name) === null);
    if (label.kind === "wholePlace" && (!isNamed || ofKind !== undefined))
      return { row, label: label.text, of: "whole" };
    if (ofKind !== undefined) return { row, label: ofKind, of: "whole" };
    const { column: only } = this.#onlyWordsOf(filled);
    if (only !== null) return { row, label: this.table.cells.text(row, only), of: "group" };
    return isNameless(own) ? { row, label: "", of: "nameless" } : null;
  }

  /** Whether rows in which these columns are filled have words in one of them alone, and no name of their own. */
  haveOneWord(filled: readonly number[]): boolean {
    return this.#onlyWordsOf(filled).column !== null;
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

  /** What the entry is made into: itself, or its parts and months. */
  #make(row: number, lying: readonly LyingReading[], whole: LedgerRow): void {
    const { claim, plan, cells } = this.table;
    const first = this.#rows.length;
    if (lying.length > 0) {
      this.#noteLying(row, lying, whole);
      this.#rows.push(...rowsAcross(claim, cells, this.log, row, lying, whole));
    } else {
      const parts = partsOf(claim, plan, row, whole);
      if (parts === null) for (const { column, at, doubt } of this.#counted) this.log.add(column, at, doubt);
      if (parts === null) this.#rows.push(whole);
      else this.#rows.push(...parts);
      for (const before of monthsBefore(claim, plan, cells, row, whole)) this.#rows.push(before);
    }
    this.#counted.length = 0;
    this.#last = this.#rows[first] ?? null;
  }

  #noteLying(row: number, lying: readonly LyingReading[], { values }: LedgerRow): void {
    const { claim, totals } = this.table;
    for (const { column, reading } of lying) {
      this.#noteReading(row, column, reading);
      if (reading.value !== null) totals.number(row, column, reading.value, reading.ownUnit === true);
    }
    const { datedBy } = claim.ledger;
    if (datedBy !== null) this.#ownDates.set(row, values[datedBy] ?? null);
  }

  #noteReading(row: number, column: PlannedColumn, reading: Reading<LedgerValue>): void {
    const { claim, plan } = this.table;
    const isLying = plan.across.some((other) => other === column);
    const line = column.spec.kind === "number" && !isLying ? (plan.kinds?.numbersAt(row) ?? row) : row;
    const at = claim.shape.grid.at(line, column.column);
    // Where a column counts the outcomes, the word of the row is a remark.
    const isRemark = column.field === claim.tally?.field && reading.doubt?.kind === "unknownChoice";
    // It is settled by the parts that the row is made into.
    if (reading.doubt?.kind === "unknownChoice" && reading.doubt.counted === true)
      this.#counted.push({ column, at, doubt: reading.doubt });
    else if (reading.doubt && !isRemark) this.log.add(column, at, reading.doubt);
    if (reading.numberAsText === true) this.log.numberAsText(column, at);
  }
}

const NONE_LYING: readonly LyingReading[] = [];
const NONE_BLANK: readonly Held[] = [];

const isUnread = ({ reading: { doubt } }: OwnReading): boolean => doubt?.kind === "unknownChoice";

const saysSomething = ({ column, reading }: OwnReading): boolean =>
  reading.filled && !column.spec.filledDown && !column.isSerial;

/** Nothing but the zeros of formulas that wait for an entry. */
const isZeroOrBlank = ({ reading }: OwnReading): boolean => !reading.filled || reading.value === 0;

/** Whether a blank in a column is an omission. */
export const isMissed = ({ spec, unfit, unlikely }: PlannedColumn): boolean =>
  spec.required && unfit === null && unlikely === null;

/** Numbers and nothing that would tell what they are of: perhaps a total whose label was forgotten. */
const isNameless = (own: readonly OwnReading[]): boolean =>
  own.every(({ column, reading }) => column.spec.kind === "number" || !reading.filled) &&
  own.some(({ column }) => column.spec.kind === "text");
