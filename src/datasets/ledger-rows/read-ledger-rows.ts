/**
 * The body of a recognised table, row by row: entries, totals, headings inside the table, and what is none of these.
 */
import type { ChoiceAnswers } from "../../account/question";
import type { RowFate } from "../../account/sheet-account";
import type { CellRef } from "../../cells/address";
import type { Day } from "../../calendar/day";
import type { Finding } from "../../findings/finding";
import type { SheetCorrection } from "../../settings";
import { groupLine } from "../../recognition/column-profile";
import type { LedgerValue } from "../../recognition/declare-ledger";
import type { Claim, Surroundings } from "../../recognition/recognise-ledger";
import { rowsBetween } from "../../tables/header-cells";
import { labelKind, namesPlace, type LabelKind } from "../../tables/row-labels";
import type { LedgerRow, WrittenTotal } from "../ledger";
import { columnFindings } from "./column-findings";
import { planColumns, type ColumnPlan, type PlannedColumn } from "./column-plan";
import { DoubtLog, type UnknownWord } from "./doubt-log";
import { addShares, countOf, countOfSerials, monthsBefore, partsOf } from "./entry-parts";
import { goesOn, isForeign } from "./foreign-rows";
import { HeldValues } from "./held-values";
import { instructs } from "./instruction-row";
import { leftOutFindings, type PassedOver } from "./left-out-findings";
import { noEntry, type ListedColumns } from "./no-entries";
import type { Reading } from "./read-ledger-cell";
import type { MaybeTotal } from "./maybe-totals";
import { RowLabels, type Label } from "./row-labels";
import { RowCells } from "./row-cells";
import { rowsAcross } from "./rows-across";
import { goingOn, type NumberedRow } from "./rows-of-which";
import { runningRows } from "./running-rows";
import { settleDates } from "./settle-dates";
import { TableTotals, type LyingReading } from "./table-totals";
import type { TotalRow } from "./written-totals";

export interface ReadRows {
  readonly plan: ColumnPlan;
  readonly rows: readonly LedgerRow[];
  readonly totals: readonly WrittenTotal[];
  readonly findings: readonly Finding[];
  /** What the rows of the body are that are no entries. */
  readonly otherRows: ReadonlyMap<number, RowFate>;
  /** Words that a person is asked about. */
  readonly unknownWords: readonly UnknownWord[];
  /** The first and last row of entries; null: there is none. */
  readonly extent: readonly [number, number] | null;
}

/** The longest text alone in its row that is an entry's name rather than a remark. */
const LONGEST_NAME = 25;
/** Signatures may stand in several cells; a row of data is fuller. */
const MOST_NOTE_CELLS = 6;

const DITTO = /^(?:同上|同前|〃|″|")$/;

interface Entry {
  readonly row: number;
  readonly rows: readonly LedgerRow[];
}

interface OwnReading {
  readonly column: PlannedColumn;
  readonly reading: Reading<LedgerValue>;
}

/**
 * @param answered what was said of words in columns of choices
 * @param until the last day that counts where months stand beside each other; null: the newest counts
 */
export const readLedgerRows = (
  claim: Claim,
  words: Surroundings,
  correction: SheetCorrection | undefined,
  answered: ChoiceAnswers = {},
  until: Day | null = null,
): ReadRows => new TableReader(claim, words, planColumns(claim, words, correction), answered, until).read();

class TableReader {
  readonly #log = new DoubtLog();
  readonly #held: HeldValues;
  readonly #cells: RowCells;
  readonly #totals: TableTotals;
  readonly #blanks: { readonly column: PlannedColumn; readonly row: number }[] = [];
  readonly #struckOff: number[] = [];
  readonly #listed: ListedColumns;
  readonly #passedOver: PassedOver[] = [];
  readonly #fates = new Map<number, RowFate>();
  /** Rows under 其中 that go on without the word. */
  readonly #ofWhich = new Set<number>();
  readonly #numberColumns: readonly PlannedColumn[];
  readonly #labels: RowLabels;
  #entries: Entry[] = [];

  constructor(
    private readonly claim: Claim,
    words: Surroundings,
    private readonly plan: ColumnPlan,
    answered: ChoiceAnswers,
    until: Day | null,
  ) {
    const { grid, left, right, headers } = claim.shape;
    this.#held = new HeldValues(claim, words, plan);
    this.#cells = new RowCells(claim, plan, answered, until);
    this.#numberColumns = [...plan.columns.filter(({ spec }) => spec.kind === "number"), ...plan.across];
    this.#totals = new TableTotals(this.#numberColumns, (row, column) => grid.at(row, column));
    this.#listed = {
      ledger: claim.ledger,
      fields: new Set(
        [...plan.columns, ...plan.across].filter(({ field }) => field !== "remark").map(({ column }) => column),
      ),
      names: new Set(
        plan.columns.filter(({ spec }) => spec.kind === "text" && spec.required).map(({ column }) => column),
      ),
      dated: plan.columns.find(({ field }) => field === claim.ledger.datedBy)?.column ?? null,
    };
    const numeric = new Set([...this.#numberColumns, ...plan.acrossTotals].map(({ column }) => column));
    // What is said at the head of a row holds for all groups of columns that share it.
    const columns = new Set([...headers.keys(), ...rowsBetween(left, right)]);
    this.#labels = new RowLabels(
      claim.shape,
      this.#cells,
      [...columns].sort((a, b) => a - b).filter((column) => !numeric.has(column) && column !== plan.kinds?.column),
    );
  }

  read(): ReadRows {
    const { shape } = this.claim;
    // After a blank or lonely line, another table of which no column is known may begin.
    let gap: "none" | "blank" | "lonelyLine" = "none";
    for (let row = shape.body[0]; row <= shape.body[1]; row += 1) {
      if (shape.repeats.has(row)) {
        this.#fates.set(row, "repeated");
        continue;
      }
      const filled = this.#cells.filled(row);
      if (filled.length === 0) {
        if (gap === "none") gap = "blank";
        continue;
      }
      const label = this.#labels.label(row);
      const fate = this.#fateOf(row, filled, label);
      if (fate !== null) {
        this.#fates.set(row, fate);
        continue;
      }
      if (filled.length === 1 && this.#isHeading(row, filled[0] ?? 0, gap !== "none")) {
        this.#fates.set(row, "heading");
        if (labelKind(this.#cells.text(row, filled[0] ?? 0)) !== "group") gap = "lonelyLine";
        continue;
      }
      if (
        gap !== "none" &&
        isForeign(shape, this.plan, this.#cells, row, filled) &&
        !goesOn(shape, this.plan, this.#cells, row + 1)
      ) {
        // A title of its own says that it is another table; without one it may be ours after all, and is told.
        if (gap === "blank") this.#passOverFrom(row);
        this.#leaveFrom(row);
        break;
      }
      this.#entry(row, filled, label);
      gap = "none";
    }
    return this.#result();
  }

  /** What a row with words of its own is, beside its neighbours; null: perhaps an entry. */
  #fateOf(row: number, filled: readonly number[], label: Label): RowFate | null {
    const goesOnWith = this.plan.kinds?.fateOf(row) ?? null;
    if (goesOnWith !== null) return goesOnWith;
    const none = noEntry(this.claim.shape, row, filled, this.#listed);
    if (none === "struckOff") this.#struckOff.push(row);
    if (none !== null) return none === "struckOff" ? "left" : none === "numbers" ? "heading" : "aside";
    if (instructs(this.claim.shape, this.plan, this.#cells, row)) return "aside";
    if (this.#ofWhich.has(row)) {
      this.#passedOver.push({ row, text: this.#labels.nameOf(row) });
      return "left";
    }
    if (this.#isAside(row, filled, label.kind)) return label.kind === "breakdown" ? "left" : "aside";
    if ((label.kind === "total" || label.kind === "subtotal") && this.#noteTotal(row, label.kind, label.text))
      return "total";
    if (label.kind === "wholePlace" && this.#labels.isAmongPlaces(row) && this.#noteTotal(row, "total", label.text))
      return "total";
    const group = groupLine(this.claim.shape, row);
    if (group === null) return null;
    this.#held.heading(row, group.column, group.text, true);
    return "heading";
  }

  #leaveFrom(first: number): void {
    for (let row = first; row <= this.claim.shape.body[1]; row += 1)
      if (this.#cells.filled(row).length > 0) this.#fates.set(row, "left");
  }

  // ---- what a row is ----------------------------------------------------------------------------------------------

  /** Averages, breakdowns of a total, notes and signatures. */
  #isAside(row: number, filled: readonly number[], kind: LabelKind): boolean {
    switch (kind) {
      case "average":
        return true;
      case "breakdown":
        return this.#isPart(row);
      case "note":
        return (
          filled.length <= MOST_NOTE_CELLS &&
          this.#numberColumns.every((column) => this.#cells.number(row, column).value === null)
        );
      case "total":
      case "subtotal":
      case "wholePlace":
      case "group":
      case null:
        return false;
    }
  }

  /** @returns false where 其中 stands under the total at the head of a table: its parts are the entries */
  #isPart(row: number): boolean {
    const kindOf = (at: number): LabelKind => this.#labels.label(at).kind;
    const numbered = (at: number): NumberedRow => ({
      row: at,
      name: this.#labels.nameOf(at),
      numbers: this.#numberColumns.map((column) => this.#cells.number(at, column).value),
    });
    let first = row;
    while (kindOf(first) === "breakdown") first -= 1;
    const parts = Array.from({ length: row - first }, (_, index) => numbered(first + 1 + index));
    const below: NumberedRow[] = [];
    for (let at = row + 1; this.#cells.filled(at).length > 1 && kindOf(at) === null; at += 1) below.push(numbered(at));
    const whole = numbered(first);
    const count = kindOf(row + 1) === "breakdown" ? 0 : goingOn(whole, parts, below);
    const isHead = this.#fates.get(first) === "total" && this.#entries.length === 0;
    if (isHead && (count > 0 || namesPlace(parts.at(-1)?.name ?? ""))) return false;
    for (const { row: part } of below.slice(0, count)) this.#ofWhich.add(part);
    this.#passedOver.push({ row, text: this.#labels.nameOf(row) });
    return true;
  }

  /** @returns false where the words look like a subtotal but no number stands beside them */
  #noteTotal(row: number, kind: TotalRow["kind"], label: string): boolean {
    const written = new Map<number, number>();
    for (const column of this.#numberColumns) {
      const { value } = this.#cells.number(row, column);
      if (value !== null) written.set(column.column, value);
    }
    if (written.size === 0 && kind === "subtotal" && this.#cells.filled(row).length > 2) return false;
    this.#totals.total({ row, kind, label, written });
    return true;
  }

  /**
   * One text alone in its row: a heading of the rows below, a title, a remark; or an entry of which only the name is
   * known.
   */
  #isHeading(row: number, column: number, afterGap: boolean): boolean {
    const text = this.#cells.text(row, column);
    if (text === "") return this.#numberColumns.every((other) => other.column !== column);
    const year = /^((?:19|20)\d{2})年度?$/.exec(text)?.[1];
    if (year !== undefined) {
      this.#cells.year = Number(year);
      return true;
    }
    if (this.#held.heading(row, column, text)) return true;
    const planned = this.plan.columns.find((other) => other.column === column);
    const isName =
      planned !== undefined &&
      planned.spec.kind === "text" &&
      planned.spec.required &&
      !planned.isSerial &&
      text.length <= LONGEST_NAME &&
      !/[。:：;；]/.test(text);
    return labelKind(text) === "group" || afterGap || !isName || this.#labels.namesAPlaceAlone(text, column);
  }

  #passOverFrom(first: number): void {
    for (let row = first; row <= this.claim.shape.body[1]; row += 1) {
      const [column] = this.#cells.filled(row);
      if (column !== undefined) this.#passedOver.push({ row, text: this.#cells.text(row, column) });
    }
  }

  // ---- entries ----------------------------------------------------------------------------------------------------

  /** 同上: what stands in the row above, be it filled down or not; null: the cell says something of its own. */
  #ditto(row: number, column: PlannedColumn): Reading<LedgerValue> | null {
    const above = this.#entries.at(-1)?.rows[0]?.values[column.field];
    return above !== undefined && DITTO.test(this.#cells.text(row, column.column))
      ? { value: above, doubt: null, filled: true }
      : null;
  }

  #entry(row: number, filled: readonly number[], label: Label): void {
    const { grid, left, right } = this.claim.shape;
    this.#cells.noteYear(row);
    const own = this.plan.columns.map((planned): OwnReading => {
      const column = this.#cells.inRow(row, planned);
      return { column, reading: this.#ditto(row, column) ?? this.#cells.read(row, column) };
    });
    const lying = this.plan.across.map((column): LyingReading => ({
      column,
      reading: this.#cells.number(row, column),
    }));
    this.#held.begin(row, own);
    const says =
      own.some(({ column, reading }) => reading.filled && !column.spec.filledDown && !column.isSerial) ||
      lying.some(({ reading }) => reading.filled) ||
      countOf(this.claim, row).count !== undefined;
    if (!says) return this.#noteEmpty(row, filled);
    const { values, cells } = this.#settled(row, own);
    const unread = own.flatMap(({ column, reading }) =>
      reading.doubt?.kind === "unknownChoice" ? [column.field] : [],
    );
    this.#held.complete(values, cells, row);
    const when = this.claim.ledger.datedBy;
    const period = when === null ? undefined : values[when];
    if (when !== null && period !== undefined) values[when] = this.#cells.untilRowsMonth(row, period);
    addShares(this.claim, values, cells, row);
    this.#totals.dated(row, JSON.stringify((when === null ? null : values[when]) ?? null));
    const may = this.#maybeTotal(row, filled, own, label);
    if (may !== null) this.#totals.maybe(may);
    const whole: LedgerRow = {
      values,
      cells,
      at: { sheet: grid.snapshot.name, top: row, bottom: row, left, right },
      part: 0,
      ...countOf(this.claim, row),
      ...countOfSerials(this.claim, values),
      ...(unread.length === 0 ? {} : { unread }),
    };
    this.#entries.push({ row, rows: this.#rowsOf(row, lying, whole) });
    this.#totals.acrossRow(row, lying, this.plan.acrossTotals, (column) => this.#cells.number(row, column).value);
  }

  /** What the entry's own cells say, with what it takes over from others; what is blank is noted. */
  #settled(
    row: number,
    own: readonly OwnReading[],
  ): { readonly values: Record<string, LedgerValue>; readonly cells: Record<string, CellRef> } {
    const { grid } = this.claim.shape;
    const values: Record<string, LedgerValue> = {};
    const cells: Record<string, CellRef> = {};
    for (const { column, reading } of own) {
      const isNumber = column.spec.kind === "number";
      const at = grid.at(isNumber ? (this.plan.kinds?.numbersAt(row) ?? row) : row, column.column);
      this.#noteReading(column, reading, at);
      const settled = this.#held.settled(column, reading, at, row);
      const { cell } = settled;
      const value = reading.filled ? settled.value : this.#cells.ofRowsYear(settled.value);
      values[column.field] = value;
      if (cell) cells[column.field] = cell;
      if (typeof reading.value === "number") this.#totals.number(row, column, reading.value, reading.ownUnit === true);
      if (
        value === null &&
        !reading.filled &&
        column.spec.required &&
        column.unfit === null &&
        column.unlikely === null
      )
        this.#blanks.push({ column, row });
    }
    return { values, cells };
  }

  /** null: the row has a name of its own. */
  #maybeTotal(row: number, filled: readonly number[], own: readonly OwnReading[], label: Label): MaybeTotal | null {
    if (label.kind === "wholePlace") return { row, label: label.text, of: "whole" };
    const numbers = new Set(this.#numberColumns.map(({ column }) => column));
    const serials = new Set(own.flatMap(({ column }) => (column.isSerial ? [column.column] : [])));
    const words = filled.filter((column) => !numbers.has(column) && !serials.has(column));
    const [only] = words;
    const lacksName = this.#labels.usual.some((column) => column !== only && !filled.includes(column));
    if (lacksName && words.length === 1 && only !== undefined)
      return { row, label: this.#cells.text(row, only), of: "group" };
    return isNameless(own) ? { row, label: "", of: "nameless" } : null;
  }

  #rowsOf(row: number, lying: readonly LyingReading[], whole: LedgerRow): LedgerRow[] {
    if (this.plan.across.length > 0) {
      for (const { column, reading } of lying) {
        this.#noteReading(column, reading, this.claim.shape.grid.at(row, column.column));
        if (reading.value !== null) this.#totals.number(row, column, reading.value, reading.ownUnit === true);
      }
      return rowsAcross(this.claim, this.#cells, this.#log, row, lying, whole);
    }
    return [
      ...partsOf(this.claim, this.plan, row, whole),
      ...monthsBefore(this.claim, this.plan, this.#cells, row, whole),
    ];
  }

  /** A row that is only numbered, or begins a group, says nothing; other words in it are worth a note. */
  #noteEmpty(row: number, filled: readonly number[]): void {
    const words = filled.map((column) => this.#cells.text(row, column)).find((text) => text !== "");
    const known = filled.every((column) => this.plan.columns.some((planned) => planned.column === column));
    const isTold = words !== undefined && filled.length > 1 && !known;
    if (isTold) this.#passedOver.push({ row, text: words });
    this.#fates.set(row, isTold ? "left" : "aside");
  }

  #noteReading(column: PlannedColumn, reading: Reading<LedgerValue>, at: CellRef): void {
    // Where a column counts the outcomes, the word of the row is a remark.
    const isRemark = column.field === this.claim.tally?.field && reading.doubt?.kind === "unknownChoice";
    if (reading.doubt && !isRemark) this.#log.add(column, at, reading.doubt);
    if (reading.numberAsText === true) this.#log.numberAsText(column, at);
  }

  #result(): ReadRows {
    const { grid } = this.claim.shape;
    const totalRows = this.#totals.settle();
    this.#entries = this.#entries.filter(({ row }) => !totalRows.has(row));
    for (const row of totalRows) this.#fates.set(row, "total");
    for (const { column, row } of this.#blanks)
      if (!totalRows.has(row)) this.#log.blank(column, grid.at(row, column.column));
    const { totals, findings } = this.#totals.result();
    const { ledger } = this.claim;
    const entries = this.#entries.flatMap(({ rows }) => rows);
    const dated = settleDates(ledger, this.plan.columns, entries);
    const { rows, sums } = runningRows(dated, ledger);
    const counted = new Set(rows.map(({ at }) => at.top));
    for (const { at } of sums) if (!counted.has(at.top)) this.#fates.set(at.top, "total");
    const [first, last] = [this.#entries[0], this.#entries.at(-1)];
    return {
      plan: this.plan,
      rows,
      totals,
      otherRows: this.#fates,
      unknownWords: this.#log.unknownWords(),
      extent: first && last ? [first.row, last.row] : null,
      findings: [
        ...columnFindings(this.claim, this.plan, this.#numberColumns),
        ...this.#log.findings(),
        ...findings,
        ...leftOutFindings(this.claim.shape, this.#struckOff, this.#passedOver),
      ],
    };
  }
}

/** Numbers and nothing that would tell what they are of: perhaps a total whose label was forgotten. */
const isNameless = (own: readonly OwnReading[]): boolean =>
  own.some(({ column }) => column.spec.kind === "text") &&
  own.every(({ column, reading }) => column.spec.kind === "number" || !reading.filled);
