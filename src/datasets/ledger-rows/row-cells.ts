/** The cells of a table's rows, each read as its column asks: in the units and the year that hold for the row. */
import type { ChoiceAnswers } from "../../account/question";
import { rememberedFor } from "../../collections/remembered";
import { filledColumns, sampleWords } from "../../recognition/column-profile";
import { parseChoice } from "../../recognition/parse-choice";
import { workStates, type LedgerValue } from "../../recognition/declare-ledger";
import { holdsBareShares } from "../../recognition/share-columns";
import type { Claim } from "../../recognition/recognise-ledger";
import { exactSum } from "../../standards/exact-sum";
import type { DateHints } from "../../tables/parse-period";
import { unitNamed, unitsInNote, unitsInTitle, type Unit } from "../../tables/units";
import { isOfLaterMonth, type ColumnInTurn } from "../../recognition/columns-in-turn";
import { dayOf, type Day } from "../../calendar/day";
import { monthOf, wholeMonth } from "../../calendar/period";
import { saidUnder } from "../../vocabulary/answered-question";
import { interpretState } from "../../vocabulary/interpret-state";
import { statesByOpposites } from "../../vocabulary/opposite-words";
import type { WorkState } from "../../vocabulary/work-state";
import { MOST_BITS } from "./cell-places";
import { headerOf, type ColumnPlan, type PlannedColumn } from "./column-plan";
import type { OwnReading } from "./held-values";
import { legendOf, signOf, type Legend } from "./legend";
import { SaidCells, type Said } from "./said-cells";
import { saysItsOwnWord } from "./own-word";
import {
  readChoice,
  readDate,
  readNumber,
  readCode,
  isDitto,
  readText,
  type NumberUnits,
  type Reading,
} from "./read-ledger-cell";

/** A term that was left as it was. */
const UNCHANGED = /^(?:不变|未变|未?调整|无调整|同原.{0,3}|维持不变|按原.{0,4})$/;

const LABELLED = 1;
const MAY_SAY_NONE = 2;

/** A row at first sight. */
export interface RowLook {
  /** Columns that hold something. */
  readonly filled: readonly number[];
  /** Some cell says what its row is, and some may say that it is no entry. */
  readonly isLabelled: boolean;
  readonly maySayNone: boolean;
}

export class RowCells {
  /** The year of a heading inside the table, or of the year column, for the dates beneath and beside it. */
  year: number | null = null;
  /** A heading that gives the numbers beneath it their unit, 二、乡镇（单位：亩）; null: none does. */
  unitHeading: string | null = null;
  /** Whether entries stood under such headings, and others under none. */
  #isUnitGiven = false;
  #isUnitLacking = false;
  readonly #legends = new Map<number, Legend>();
  readonly #ofShares = new Map<number, boolean>();
  readonly #byOpposites = new Map<number, ReadonlyMap<string, WorkState>>();
  /** By column. */
  readonly #said: SaidCells[] = [];
  /** What is read in the cells of a column, where they alone say it. */
  readonly #byItself: ReadonlyMap<number, PlannedColumn>;
  /** By what their cells say, then by which columns are filled. */
  readonly #looks: Map<number, RowLook>[] = [];

  /** @param until the last day that counts; null: what is newest */
  constructor(
    private readonly claim: Claim,
    private readonly plan: ColumnPlan,
    private readonly answered: ChoiceAnswers,
    private readonly until: Day | null = null,
  ) {
    this.#byItself = new Map(
      (plan.kinds === null ? plan.columns : [])
        // A column that says the same at another time is planned anew for each row.
        .filter(
          ({ addends, turns, units }) =>
            addends.length + turns.length === 0 && (units === null || plan.unitColumn === null),
        )
        .map((planned) => [planned.column, planned] as const),
    );
  }

  /** Of columns that say the same at other times the newest that the row has by the last day that counts. */
  inRow(row: number, planned: PlannedColumn): PlannedColumn {
    if (planned.turns.length === 0) return planned;
    const { grid } = this.claim.shape;
    const says = ({ column }: ColumnInTurn): boolean =>
      !["empty", "missing"].includes(grid.cell(row, column).kind) && !UNCHANGED.test(grid.words(row, column));
    const found = planned.turns.find(
      (turn) => says(turn) && !(this.until !== null && isOfLaterMonth(turn, this.until, planned.hints.year)),
    );
    return found === undefined || found.column === planned.column
      ? planned
      : { ...planned, column: found.column, header: headerOf(this.claim.shape, found.column) };
  }

  /** Columns that hold something. */
  filled(row: number): readonly number[] {
    return this.look(row).filled;
  }

  /** Rows that look alike have one and the same look. */
  look(row: number): RowLook {
    const { left, right } = this.claim.shape;
    let [bits, marks] = [0, 0];
    for (let column = left; column <= right; column += 1) {
      const { isBlank, label, maySayNone } = this.said(row, column);
      if (isBlank) continue;
      bits |= 1 << (column - left);
      if (label !== null) marks |= LABELLED;
      if (maySayNone) marks |= MAY_SAY_NONE;
    }
    if (right - left >= MOST_BITS) return this.#lookOf(row, marks);
    const known = (this.#looks[marks] ??= new Map<number, RowLook>());
    let look = known.get(bits);
    if (look === undefined) known.set(bits, (look = this.#lookOf(row, marks)));
    return look;
  }

  #lookOf(row: number, marks: number): RowLook {
    return {
      filled: filledColumns(this.claim.shape, row),
      isLabelled: (marks & LABELLED) > 0,
      maySayNone: (marks & MAY_SAY_NONE) > 0,
    };
  }

  said(row: number, column: number): Said {
    const cells = (this.#said[column] ??= new SaidCells(this.claim.shape.grid, column, this.claim.ledger));
    return cells.at(row, this.year);
  }

  /** What a column says in a row, with the column: one and the same where the cells are alike. */
  own(row: number, planned: PlannedColumn): OwnReading {
    const column = this.inRow(row, planned);
    return this.readsByItself(column) ? this.#ofItself(row, column) : { column, reading: this.#readAnew(row, column) };
  }

  /** Numbers beneath a heading that gives their unit are read by that. */
  readsByItself(planned: PlannedColumn): boolean {
    return this.#byItself.get(planned.column) === planned && (this.unitHeading === null || planned.units === null);
  }

  #ofItself(row: number, column: PlannedColumn): OwnReading {
    return (this.said(row, column.column).own ??= { column, reading: this.#readAnew(row, column) });
  }

  text(row: number, column: number): string {
    return this.said(row, column).words;
  }

  read(row: number, planned: PlannedColumn): Reading<LedgerValue> {
    if (!this.readsByItself(planned)) return this.#readAnew(row, planned);
    return this.#ofItself(row, planned).reading;
  }

  #readAnew(row: number, column: PlannedColumn): Reading<LedgerValue> {
    const reading = this.#readItself(row, column);
    return isDitto(this.text(row, column.column)) ? { ...reading, isDitto: true } : reading;
  }

  #readItself(row: number, column: PlannedColumn): Reading<LedgerValue> {
    const { grid } = this.claim.shape;
    const meant = this.#meant(row, column);
    if (meant !== null) return meant;
    switch (column.spec.kind) {
      case "text":
        return this.#share(row, column) ?? this.#words(row, column);
      case "number":
        return this.number(row, column);
      case "date":
        return readDate(grid, row, column.column, this.hintsOf(column));
      case "choice":
        return this.#choice(row, column);
    }
  }

  /** A bare answer as the statement that its header makes of it. */
  #words(row: number, { column, header, isCode, spec }: PlannedColumn): Reading<string> {
    const reading = (isCode ? readCode : readText)(this.claim.shape.grid, row, column);
    if (reading.value === null) return reading;
    return { ...reading, value: saidUnder(header, reading.value, spec.secondTo !== null) || null };
  }

  #choice(row: number, { column, field, header, spec }: PlannedColumn): Reading<LedgerValue> {
    const choices = spec.choices ?? {};
    const share = choices === workStates ? this.#share(row, { column, field }) : null;
    if (share !== null) return { ...share, value: parseChoice(share.value ?? "", choices) };
    const reading = readChoice(this.claim.shape.grid, row, column, choices, this.answered[field]);
    const unknown = reading.doubt?.kind === "unknownChoice" ? reading.doubt : null;
    if (unknown === null || unknown.settled === true) return reading;
    const state = choices === workStates ? this.#opposites(column).get(unknown.text) : undefined;
    const value = state ?? (saysItsOwnWord(unknown.text, header, choices) ? "yes" : null);
    return value === null ? reading : { value, doubt: null, filled: true };
  }

  /** How the works stand by the words of a column that has their opposites too. */
  #opposites(column: number): ReadonlyMap<string, WorkState> {
    let found = this.#byOpposites.get(column);
    if (found === undefined)
      this.#byOpposites.set(column, (found = statesByOpposites(sampleWords(this.claim.shape, column))));
    return found;
  }

  /** 完成进度 .6: a share that lost its format, in a column of such; null: it is none. */
  #share(row: number, { column, field }: Pick<PlannedColumn, "column" | "field">): Reading<string> | null {
    if (field !== "state" && field !== "progress") return null;
    const { shape } = this.claim;
    const cell = shape.grid.cell(row, column);
    if (cell.kind !== "number" || cell.unit !== undefined || shape.grid.format(row, column).includes("%")) return null;
    let isOfShares = this.#ofShares.get(column);
    if (isOfShares === undefined) this.#ofShares.set(column, (isOfShares = holdsBareShares(shape, column)));
    if (!isOfShares) return null;
    return { value: `${Number((100 * cell.value).toPrecision(12))}%`, doubt: null, filled: true };
  }

  /** Of several rows that are one entry the number that counts. */
  number(row: number, column: PlannedColumn): Reading<number> {
    return this.numberIn(this.plan.kinds?.numbersAt(row) ?? row, column);
  }

  numberIn(row: number, column: PlannedColumn): Reading<number> {
    const { grid } = this.claim.shape;
    if (this.#isWithheld(row, column))
      return { value: null, doubt: null, filled: grid.cell(row, column.column).kind !== "empty" };
    const units = this.#unitsOf(row, column);
    const own = this.#noneDone(column, readNumber(grid, row, column.column, units));
    return column.addends.reduce((sum, other) => addedTo(sum, readNumber(grid, row, other, units)), own);
  }

  /** 尚未开工 under 完成户数: of what is done there is nothing. */
  #noneDone({ spec }: PlannedColumn, reading: Reading<number>): Reading<number> {
    const { doubt } = reading;
    if (doubt?.kind !== "unreadable" || (spec.aspect !== "done" && spec.doneOf === null)) return reading;
    const { state, certainty } = interpretState(doubt.text);
    return state === "notStarted" && certainty === "sure" ? { value: 0, doubt: null, filled: true } : reading;
  }

  /** A year inside the table is nearer than the title's. */
  hintsOf({ hints }: PlannedColumn): DateHints {
    return this.year === null ? hints : hintsOfYear(hints, this.year);
  }

  /** An entry that was read. */
  noteEntry(): void {
    if (this.unitHeading === null) this.#isUnitLacking = true;
    else this.#isUnitGiven = true;
  }

  /** Where every entry's heading gave the unit, nothing about it is doubtful. */
  withUnitsOfGroups(plan: ColumnPlan): ColumnPlan {
    if (this.#isUnitLacking || !this.#isUnitGiven) return plan;
    return { ...plan, columns: plan.columns.map((column) => ({ ...column, unlikely: null })) };
  }

  noteYear(row: number): void {
    if (this.plan.yearColumn === null) return;
    const year = /^((?:19|20)\d{2})年?度?$/.exec(this.claim.shape.grid.label(row, this.plan.yearColumn))?.[1];
    if (year !== undefined) this.year = Number(year);
  }

  /** 7月 carried down beside 2023年 | 2024年: the month of the row's own year. */
  ofRowsYear(value: LedgerValue): LedgerValue {
    if (this.plan.yearColumn === null || this.year === null || typeof value !== "object" || value === null)
      return value;
    const { year, month } = monthOf(value.from);
    const whole = wholeMonth({ year, month });
    return value.from === whole.from && value.to === whole.to ? wholeMonth({ year: this.year, month }) : value;
  }

  /** Of the year up to the row's month, where its numbers are. */
  untilRowsMonth(row: number, value: LedgerValue): LedgerValue {
    if (this.plan.kinds?.isToDate(row) !== true || typeof value !== "object" || value === null) return value;
    const { year, month } = monthOf(value.from);
    const { from, to } = wholeMonth({ year, month });
    return value.from === from && value.to === to ? { from: dayOf(year, 1, 1), to } : value;
  }

  /** The words that the sheet gives for a sign: 绿 is 已完成 where a note says so. */
  #meant(row: number, column: PlannedColumn): Reading<LedgerValue> | null {
    const { shape } = this.claim;
    const { kind, choices, secondTo } = column.spec;
    const tellsState = column.field === "state" || secondTo === "state";
    if (!tellsState || (kind !== "text" && kind !== "choice")) return null;
    const legend = this.#legends.get(column.column) ?? legendOf(shape, column.column);
    this.#legends.set(column.column, legend);
    if (legend.size === 0) return null;
    const words = legend.get(signOf(String(shape.grid.raw(row, column.column))));
    if (words === undefined) return null;
    const value = kind === "text" ? words : parseChoice(words, choices ?? {});
    return value === null ? null : { value, doubt: null, filled: true };
  }

  /** Nobody knows the unit of the column's numbers, unless a column of units says it row by row. */
  #isWithheld(row: number, column: PlannedColumn): boolean {
    if (column.unfit !== null) return true;
    return column.unlikely !== null && this.#unitsOf(row, column) === column.units;
  }

  /** A column of units speaks for the row, where its unit fits. */
  #unitsOf(row: number, { units, unitFrom }: PlannedColumn): NumberUnits | null {
    if (units === null || unitFrom === "header" || unitFrom === "correction") return units;
    const ofGroup = this.unitHeading === null ? null : unitOfHeading(this.unitHeading, units.kept.family);
    if (ofGroup !== null) return { ...units, stands: ofGroup };
    if (this.plan.unitColumn === null) return units;
    const own = unitNamed(this.claim.shape.grid.label(row, this.plan.unitColumn), units.kept.family);
    return own?.family === units.kept.family ? { ...units, stands: own } : units;
  }
}

/** The one unit of a kind that a heading gives; null: none, or several. */
function unitOfHeading(heading: string, family: string): Unit | null {
  const [first, ...others] = [...unitsInTitle(heading, family), ...unitsInNote(heading, family)].filter(
    (unit) => unit.family === family,
  );
  return first !== undefined && others.every(({ name }) => name === first.name) ? first : null;
}

const hintsOfYear = rememberedFor((hints: DateHints, year: number): DateHints => ({ ...hints, year, season: false }));

/** The sum of two parts of one number; a blank part adds nothing. */
const addedTo = (sum: Reading<number>, part: Reading<number>): Reading<number> => ({
  ...sum,
  value: sum.value === null && part.value === null ? null : exactSum([sum.value ?? 0, part.value ?? 0]),
  doubt: sum.doubt ?? part.doubt,
  filled: sum.filled || part.filled,
});
