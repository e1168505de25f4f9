/**
 * The body of a recognised table, row by row: entries, totals, headings inside the table, and what is none of these.
 */
import type { ChoiceAnswers } from "../../account/question";
import type { RowFate } from "../../account/sheet-account";
import { addDays, civilDate, dayOf as civilDay } from "../../calendar/day";
import type { Period } from "../../calendar/period";
import type { CellRef } from "../../cells/address";
import { finding, type Finding } from "../../findings/finding";
import { exactSum } from "../../standards/exact-sum";
import type { SheetCorrection } from "../../settings";
import { groupLine, sampleWords } from "../../recognition/column-profile";
import { parseChoice } from "../../recognition/parse-choice";
import { headerOf, planColumns, type ColumnPlan, type PlannedColumn } from "./column-plan";
import { workStates, type LedgerValue } from "../../recognition/declare-ledger";
import { DoubtLog, type UnknownWord } from "./doubt-log";
import { HeldValues } from "./held-values";
import { legendOf, signOf, type Legend } from "./legend";
import type { LedgerRow, WrittenTotal } from "../ledger";
import { partedInWords, partedRows } from "./parted-rows";
import { parsePeriod, type DateHints } from "../../tables/parse-period";
import { readChoice, readDate, readNumber, readText, type NumberUnits, type Reading } from "./read-ledger-cell";
import type { Claim, Surroundings } from "../../recognition/recognise-ledger";
import { labelKind, namesPlace, namesPlaceOrTrade, type LabelKind } from "../../tables/row-labels";
import { shareIn } from "../../recognition/share-columns";
import { TableTotals, type LyingReading } from "./table-totals";
import { unitNamed } from "../../tables/units";
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

interface Label {
  readonly kind: LabelKind;
  readonly text: string;
}

interface OwnReading {
  readonly column: PlannedColumn;
  readonly reading: Reading<LedgerValue>;
}

/** @param answered what was said of words in columns of choices */
export const readLedgerRows = (
  claim: Claim,
  words: Surroundings,
  correction: SheetCorrection | undefined,
  answered: ChoiceAnswers = {},
): ReadRows => new TableReader(claim, words, planColumns(claim, words, correction), answered).read();

class TableReader {
  readonly #log = new DoubtLog();
  readonly #held: HeldValues;
  readonly #totals: TableTotals;
  readonly #blanks: { readonly column: PlannedColumn; readonly row: number }[] = [];
  readonly #passedOver: { readonly row: number; readonly text: string }[] = [];
  readonly #fates = new Map<number, RowFate>();
  readonly #numberColumns: readonly PlannedColumn[];
  readonly #labelColumns: readonly number[];
  #entries: Entry[] = [];
  #legend: Legend | null = null;
  /** The year of a heading inside the table, or of the year column, for the dates beneath and beside it. */
  #year: number | null = null;

  constructor(
    private readonly claim: Claim,
    words: Surroundings,
    private readonly plan: ColumnPlan,
    private readonly answered: ChoiceAnswers,
  ) {
    const { grid, left, right } = claim.shape;
    this.#held = new HeldValues(claim, words, plan);
    this.#numberColumns = [...plan.columns.filter(({ spec }) => spec.kind === "number"), ...plan.across];
    this.#totals = new TableTotals(this.#numberColumns, (row, column) => grid.at(row, column));
    const numeric = new Set([...this.#numberColumns, ...plan.acrossTotals].map(({ column }) => column));
    this.#labelColumns = Array.from({ length: right - left + 1 }, (_, index) => left + index).filter(
      (column) => !numeric.has(column),
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
      const filled = this.#filledCells(row);
      if (filled.length === 0) {
        if (gap === "none") gap = "blank";
        continue;
      }
      const label = this.#label(row);
      const fate = this.#fateOf(row, filled, label);
      if (fate !== null) {
        this.#fates.set(row, fate);
        continue;
      }
      if (filled.length === 1 && this.#isHeading(row, filled[0] ?? 0, gap !== "none")) {
        this.#fates.set(row, "heading");
        if (labelKind(this.#text(row, filled[0] ?? 0)) !== "group") gap = "lonelyLine";
        continue;
      }
      if (gap !== "none" && this.#isForeign(row, filled) && !this.#goesOn(row + 1)) {
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
    if (this.#isAside(row, filled, label.kind)) return label.kind === "breakdown" ? "left" : "aside";
    if ((label.kind === "total" || label.kind === "subtotal") && this.#noteTotal(row, label.kind, label.text))
      return "total";
    if (label.kind === "wholePlace" && this.#isAmongPlaces(row) && this.#noteTotal(row, "total", label.text))
      return "total";
    const group = groupLine(this.claim.shape, row);
    if (group === null) return null;
    this.#held.heading(row, group.column, group.text, true);
    return "heading";
  }

  /** 全县 among its townships is their total by its words; whether its numbers agree is told. */
  #isAmongPlaces(row: number): boolean {
    const column = this.#labelColumns.find((one) => labelKind(this.#text(row, one)) === "wholePlace");
    if (column === undefined) return false;
    const others = sampleWords(this.claim.shape, column).filter((text) => labelKind(text) !== "wholePlace");
    return others.length > 1 && others.every(namesPlace);
  }

  #leaveFrom(first: number): void {
    for (let row = first; row <= this.claim.shape.body[1]; row += 1)
      if (this.#filledCells(row).length > 0) this.#fates.set(row, "left");
  }

  // ---- what a row is ----------------------------------------------------------------------------------------------

  #filledCells(row: number): number[] {
    const { grid, left, right } = this.claim.shape;
    const filled: number[] = [];
    for (let column = left; column <= right; column += 1)
      if (grid.cell(row, column).kind !== "empty") filled.push(column);
    return filled;
  }

  #text(row: number, column: number): string {
    return this.claim.shape.grid.words(row, column);
  }

  /** The first word that says what the row is, among the first texts of the row. */
  #label(row: number): Label {
    let seen = 0;
    for (const column of this.#labelColumns) {
      const text = this.#text(row, column);
      if (text === "") continue;
      const kind = labelKind(text);
      if (kind !== null && kind !== "group") return { kind, text: text.replaceAll(" ", "") };
      seen += 1;
      if (seen >= 3) break;
    }
    return { kind: null, text: "" };
  }

  /** Averages, breakdowns of a total, notes and signatures. */
  #isAside(row: number, filled: readonly number[], kind: LabelKind): boolean {
    switch (kind) {
      case "average":
        return true;
      case "breakdown": {
        this.#passedOver.push({ row, text: this.#text(row, filled[0] ?? 0) });
        return true;
      }
      case "note":
        return (
          filled.length <= MOST_NOTE_CELLS &&
          this.#numberColumns.every((column) => this.#number(row, column).value === null)
        );
      case "total":
      case "subtotal":
      case "wholePlace":
      case "group":
      case null:
        return false;
    }
  }

  /** @returns false where the words look like a subtotal but no number stands beside them */
  #noteTotal(row: number, kind: TotalRow["kind"], label: string): boolean {
    const written = new Map<number, number>();
    for (const column of this.#numberColumns) {
      const { value } = this.#number(row, column);
      if (value !== null) written.set(column.column, value);
    }
    if (written.size === 0 && kind === "subtotal" && this.#filledCells(row).length > 2) return false;
    this.#totals.total({ row, kind, label, written });
    return true;
  }

  /**
   * One text alone in its row: a heading of the rows below, a title, a remark; or an entry of which only the name is
   * known.
   */
  #isHeading(row: number, column: number, afterGap: boolean): boolean {
    const text = this.#text(row, column);
    if (text === "") return this.#numberColumns.every((other) => other.column !== column);
    const year = /^((?:19|20)\d{2})年度?$/.exec(text)?.[1];
    if (year !== undefined) {
      this.#year = Number(year);
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
    return labelKind(text) === "group" || afterGap || !isName || this.#namesAPlaceAlone(text, column);
  }

  /** 城关镇 alone among sites and enterprises heads those of the town; among towns it is one that has not reported. */
  #namesAPlaceAlone(text: string, column: number): boolean {
    if (!namesPlaceOrTrade(text)) return false;
    const names = sampleWords(this.claim.shape, column);
    return names.filter(namesPlaceOrTrade).length * 2 < names.length;
  }

  /** Texts where numbers and dates should be, and not one cell that fits: the header of something else. */
  #isForeign(row: number, filled: readonly number[]): boolean {
    if (filled.length < 2 || filled.some((column) => this.#text(row, column) === "")) return false;
    const typed = [...this.plan.columns, ...this.plan.across].filter(
      ({ spec, column }) => spec.kind !== "text" && filled.includes(column),
    );
    return typed.length > 0 && typed.every((column) => this.#read(row, column).doubt !== null);
  }

  /**
   * Whether a row before the next blank one holds what the typed columns ask for: then the odd row is an entry of ours.
   */
  #goesOn(first: number): boolean {
    const typed = [...this.plan.columns, ...this.plan.across].filter(({ spec }) => spec.kind !== "text");
    for (let row = first; row <= this.claim.shape.body[1]; row += 1) {
      if (this.#filledCells(row).length === 0) return false;
      const readings = typed.map((column) => ({ column, ...this.#read(row, column) }));
      const required = readings.filter(({ column }) => column.spec.required);
      if (
        required.length > 0 &&
        required.every(({ value }) => value !== null) &&
        readings.every(({ doubt }) => doubt === null)
      )
        return true;
    }
    return false;
  }

  #passOverFrom(first: number): void {
    for (let row = first; row <= this.claim.shape.body[1]; row += 1) {
      const [column] = this.#filledCells(row);
      if (column !== undefined) this.#passedOver.push({ row, text: this.#text(row, column) });
    }
  }

  // ---- cells ------------------------------------------------------------------------------------------------------

  /** The words that the sheet gives for a sign: 绿 is 已完成 where a note says so. */
  #meant(row: number, column: PlannedColumn): Reading<LedgerValue> | null {
    const { shape } = this.claim;
    const { kind, choices } = column.spec;
    if (column.field !== "state" || (kind !== "text" && kind !== "choice")) return null;
    this.#legend ??= legendOf(shape, column.column);
    if (this.#legend.size === 0) return null;
    const words = this.#legend.get(signOf(String(shape.grid.raw(row, column.column))));
    if (words === undefined) return null;
    const value = kind === "text" ? words : parseChoice(words, choices ?? {});
    return value === null ? null : { value, doubt: null, filled: true };
  }

  #read(row: number, column: PlannedColumn): Reading<LedgerValue> {
    const { grid } = this.claim.shape;
    const meant = this.#meant(row, column);
    if (meant !== null) return meant;
    switch (column.spec.kind) {
      case "text":
        return readText(grid, row, column.column);
      case "number":
        return this.#number(row, column);
      case "date":
        return readDate(grid, row, column.column, this.#hintsOf(column));
      case "choice":
        return readChoice(grid, row, column.column, column.spec.choices ?? {}, this.answered[column.field]);
    }
  }

  /** 同上: what stands in the row above, be it filled down or not; null: the cell says something of its own. */
  #ditto(row: number, column: PlannedColumn): Reading<LedgerValue> | null {
    const above = this.#entries.at(-1)?.rows[0]?.values[column.field];
    return above !== undefined && DITTO.test(this.#text(row, column.column))
      ? { value: above, doubt: null, filled: true }
      : null;
  }

  #number(row: number, column: PlannedColumn): Reading<number> {
    const { grid } = this.claim.shape;
    if (this.#isWithheld(row, column))
      return { value: null, doubt: null, filled: grid.cell(row, column.column).kind !== "empty" };
    const units = this.#unitsOf(row, column);
    const own = readNumber(grid, row, column.column, units);
    return column.addends.reduce((sum, other) => addedTo(sum, readNumber(grid, row, other, units)), own);
  }

  /** Nobody knows the unit of the column's numbers, unless a column of units says it row by row. */
  #isWithheld(row: number, column: PlannedColumn): boolean {
    if (column.unfit !== null) return true;
    return column.unlikely !== null && this.#unitsOf(row, column) === column.units;
  }

  /** A year inside the table is nearer than the title's. */
  #hintsOf({ hints }: PlannedColumn): DateHints {
    return this.#year === null ? hints : { ...hints, year: this.#year, season: false };
  }

  /** A column of units speaks for the row, where its unit fits. */
  #unitsOf(row: number, { units, unitFrom }: PlannedColumn): NumberUnits | null {
    if (units === null || this.plan.unitColumn === null || unitFrom === "header" || unitFrom === "correction")
      return units;
    const own = unitNamed(this.claim.shape.grid.label(row, this.plan.unitColumn), units.kept.family);
    return own?.family === units.kept.family ? { ...units, stands: own } : units;
  }

  #noteYear(row: number): void {
    if (this.plan.yearColumn === null) return;
    const year = /^((?:19|20)\d{2})年?度?$/.exec(this.claim.shape.grid.label(row, this.plan.yearColumn))?.[1];
    if (year !== undefined) this.#year = Number(year);
  }

  // ---- entries ----------------------------------------------------------------------------------------------------

  #entry(row: number, filled: readonly number[], label: Label): void {
    const { grid, left, right } = this.claim.shape;
    this.#noteYear(row);
    const own = this.plan.columns.map((column): OwnReading => ({
      column,
      reading: this.#ditto(row, column) ?? this.#read(row, column),
    }));
    const lying = this.plan.across.map((column): LyingReading => ({ column, reading: this.#number(row, column) }));
    this.#held.begin(row, own);
    const says =
      own.some(({ column, reading }) => reading.filled && !column.spec.filledDown && !column.isSerial) ||
      lying.some(({ reading }) => reading.filled);
    if (!says) return this.#noteEmpty(row, filled);
    const values: Record<string, LedgerValue> = {};
    const cells: Record<string, CellRef> = {};
    for (const { column, reading } of own) {
      const at = grid.at(row, column.column);
      this.#noteReading(column, reading, at);
      const { value, cell } = this.#held.settled(column, reading, at, row);
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
    const unread = own.flatMap(({ column, reading }) =>
      reading.doubt?.kind === "unknownChoice" ? [column.field] : [],
    );
    this.#held.complete(values, cells, row);
    this.#addShares(values, cells, row);
    if (label.kind === "wholePlace") this.#totals.maybe(row, label.text);
    else if (isNameless(own)) this.#totals.maybe(row, "");
    const whole: LedgerRow = {
      values,
      cells,
      at: { sheet: grid.snapshot.name, top: row, bottom: row, left, right },
      part: 0,
      ...this.#countOf(row),
      ...(unread.length === 0 ? {} : { unread }),
    };
    this.#entries.push({
      row,
      rows:
        this.plan.across.length === 0
          ? [...this.#parted(row, whole), ...this.#monthsBefore(row, whole)]
          : this.#parts(row, lying, whole),
    });
    this.#totals.acrossRow(row, lying, this.plan.acrossTotals, (column) => this.#number(row, column).value);
  }

  /** A number of things is whole. */
  #addShares(values: Record<string, LedgerValue>, cells: Record<string, CellRef>, row: number): void {
    const { shares, shape } = this.claim;
    for (const { field, of, column } of shares) {
      const [share, whole] = [shareIn(shape, row, column), values[of]];
      if (share === null || typeof whole !== "number") continue;
      values[field] = Math.round(share * whole);
      cells[field] = shape.grid.at(row, column);
    }
  }

  /** A blank number of things leaves the row standing for one. */
  #countOf(row: number): Pick<LedgerRow, "count"> {
    const { quantity, shape } = this.claim;
    if (quantity === null) return {};
    const cell = shape.grid.cell(row, quantity);
    return cell.kind === "number" ? { count: cell.value } : {};
  }

  /** Of several things on the row some may be done and others not: by a column of their number, or in words. */
  #parted(row: number, whole: LedgerRow): LedgerRow[] {
    const { tally, shape, ledger } = this.claim;
    const cell = tally === null ? null : shape.grid.cell(row, tally.column);
    if (tally !== null && cell?.kind === "number") return partedRows(whole, { ...tally, count: cell.value });
    const state = this.plan.columns.find(({ spec }) => spec.choices === workStates);
    const parting = state === undefined ? null : partedInWords(this.#text(row, state.column), whole.count ?? 1, ledger);
    return parting === null ? [whole] : partedRows(whole, parting);
  }

  /** 累计 less 本月, of a sheet that is of one month as a whole. */
  #monthsBefore(row: number, whole: LedgerRow): LedgerRow[] {
    const { datedBy } = this.claim.ledger;
    const when = datedBy === null ? null : whole.values[datedBy];
    if (datedBy === null || typeof when !== "object" || when === null || whole.cells[datedBy] !== undefined) return [];
    const before = monthsBefore(when);
    return this.plan.columns.flatMap((column): LedgerRow[] => {
      const own = whole.values[column.field];
      if (column.toDate === null || before === null || typeof own !== "number") return [];
      const { value } = this.#number(row, { ...column, column: column.toDate, addends: [] });
      if (value === null || value < own) return [];
      const values = { ...whole.values, [datedBy]: before, [column.field]: exactSum([value, -own]) };
      const at = this.claim.shape.grid.at(row, column.toDate);
      return [{ ...whole, values, cells: { ...whole.cells, [column.field]: at }, part: 1, monthsBefore: true }];
    });
  }

  /** A row that is only numbered, or begins a group, says nothing; other words in it are worth a note. */
  #noteEmpty(row: number, filled: readonly number[]): void {
    const words = filled.map((column) => this.#text(row, column)).find((text) => text !== "");
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

  /** One row a month (year, choice) that is filled in. */
  #parts(row: number, lying: readonly LyingReading[], whole: LedgerRow): LedgerRow[] {
    const { grid, headerRows, title } = this.claim.shape;
    const parts: LedgerRow[] = [];
    for (const { column, reading } of lying) {
      const at = grid.at(row, column.column);
      this.#noteReading(column, reading, at);
      if (!reading.filled) continue;
      const header = grid.at(headerRows[1], column.column);
      const values: Record<string, LedgerValue> = { ...whole.values, [column.field]: reading.value };
      const cells: Record<string, CellRef> = { ...whole.cells, [column.field]: at };
      const { period, choice } = column.lying;
      const when = this.claim.ledger.datedBy;
      if (period !== null && when !== null) {
        const parsed = parsePeriod(period, this.#hintsOf(column));
        if (parsed.kind !== "period")
          this.#log.add({ ...column, header: title || column.header }, header, { kind: "withoutYear", text: period });
        values[when] = parsed.kind === "period" ? parsed.period : null;
        cells[when] = header;
      }
      if (choice !== null) {
        values[choice.field] = choice.value;
        cells[choice.field] = header;
      }
      if (reading.value !== null) this.#totals.number(row, column, reading.value, reading.ownUnit === true);
      parts.push({ ...whole, values, cells, part: parts.length });
    }
    return parts.length === 0 ? [whole] : parts;
  }

  /** Several columns of one number, none of which is the whole: what was added up is told. */
  #added(): Finding[] {
    const { shape } = this.claim;
    return this.plan.columns
      .filter(({ addends }) => addends.length > 0)
      .map(({ column, addends }) =>
        finding("columnsAddedUp", "note", shape.grid.at(shape.headerRows[1], column), {
          columns: [column, ...addends].map((one) => headerOf(shape, one)).join("、"),
        }),
      );
  }

  #leftOut(): Finding[] {
    const { shape, unreadable } = this.claim;
    return unreadable.map(({ column }) =>
      finding("columnUnreadable", "warning", shape.grid.at(shape.headerRows[1], column), {
        field: headerOf(shape, column),
        text: sampleWords(shape, column)[0] ?? "",
      }),
    );
  }

  #result(): ReadRows {
    const { grid, headerRows, left } = this.claim.shape;
    const totalRows = this.#totals.settle();
    this.#entries = this.#entries.filter(({ row }) => !totalRows.has(row));
    for (const row of totalRows) this.#fates.set(row, "total");
    for (const { column, row } of this.#blanks)
      if (!totalRows.has(row)) this.#log.blank(column, grid.at(row, column.column));
    const { totals, findings } = this.#totals.result();
    const [first, last] = [this.#entries[0], this.#entries.at(-1)];
    const passed = this.#passedOver[0];
    return {
      plan: this.plan,
      rows: this.#entries.flatMap(({ rows }) => rows),
      totals,
      otherRows: this.#fates,
      unknownWords: this.#log.unknownWords(),
      extent: first && last ? [first.row, last.row] : null,
      findings: [
        ...this.#numberColumns.flatMap((column) => unitDoubt(column, grid.at(headerRows[1], column.column))),
        ...this.#added(),
        ...this.#leftOut(),
        ...this.#log.findings(),
        ...findings,
        ...(passed === undefined
          ? []
          : [
              finding("rowsPassedOver", "note", grid.at(passed.row, left), {
                count: this.#passedOver.length,
                text: passed.text,
              }),
            ]),
      ],
    };
  }
}

function unitDoubt({ header: field, unfit, unlikely, spec }: PlannedColumn, at: CellRef): Finding[] {
  const expected = spec.unit ?? "";
  if (unfit !== null) return [finding("unitUnfit", "error", at, { field, unit: unfit.name, expected })];
  return unlikely === null ? [] : [finding("unitUnlikely", "warning", at, { field, value: unlikely, expected })];
}

/** The year up to a month; null: it is January, or no month. */
function monthsBefore({ from, to }: Period): Period | null {
  const { year, month, day } = civilDate(from);
  return day !== 1 || month === 1 || civilDate(to).month !== month
    ? null
    : { from: civilDay(year, 1, 1), to: addDays(from, -1) };
}

/** The sum of two parts of one number; a blank part adds nothing. */
const addedTo = (sum: Reading<number>, part: Reading<number>): Reading<number> => ({
  ...sum,
  value: sum.value === null && part.value === null ? null : exactSum([sum.value ?? 0, part.value ?? 0]),
  doubt: sum.doubt ?? part.doubt,
  filled: sum.filled || part.filled,
});

/** Numbers and nothing that would tell what they are of: perhaps a total whose label was forgotten. */
const isNameless = (own: readonly OwnReading[]): boolean =>
  own.some(({ column }) => column.spec.kind === "text") &&
  own.every(({ column, reading }) => column.spec.kind === "number" || !reading.filled);
