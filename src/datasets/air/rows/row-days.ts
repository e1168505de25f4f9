/** The day and hour of every row and series of a table; and how many rows tell none. */
import type { Day } from "../../../calendar/day";
import { pattern } from "../../../collections/pattern";
import { finding } from "../../../findings/finding";
import type { SheetGrid } from "../../../tables/sheet-grid";
import { whenOf } from "../layout/header-time";
import type { Series, SeriesPlan } from "../layout/series";
import type { TablePlan } from "../layout/table-plan";
import type { SheetFacts } from "../sheet-facts";
import { itemWords } from "../words/item-words";
import { yearOfMonth } from "../words/over-new-year";
import { nothing, type When } from "../words/when-words";
import { isStatisticLabel } from "../words/written-words";
import { monthsByRestart } from "./months-by-restart";
import type { RowContext } from "./row-context";
import type { Whose } from "./row-names";
import { resolveDay, type RowTimes } from "./row-times";
import type { ValueLog } from "./value-log";
import { YearTurn } from "./year-turn";

/** What a column of a series adds to its row's time. */
export interface TimeOfSeries {
  readonly day: Day | null;
  readonly hour: number | null;
  /** What stands over the column. */
  readonly over: When | null;
}

/**
 * A stretch of days (第2周, 6.1-6.4, 上旬, 1季度, 1-6月) or a word without any number in it (增减, 全市排名) is no day that
 * misread, where others were read.
 */
const STRETCH = pattern("i")`
  ^(?:w|wk|week)[-_ .]?\d{1,2}$|^第?[\d一二三四五六七八九十]+周|^周[计均]|[上中下]旬
  |^(?:\d{4}年)?(?:第?[一二三四1-4]季度?|[上下]半年|\d{1,2}月?[-—–~～至到]+\d{1,2}月)|^(?:\d{4}年?)?[qh][1-4]$
  |^\d{1,2}[.月/]\d{1,2}[日号]?\s*[-—–~～至到]+\s*\d|^\d{1,2}[月日号]?\s*[—–~～至到]+\s*\d
`;
const isNoDay = (text: string): boolean => STRETCH.test(text) || !/[\d?？#一二三四五六七八九十〇]/.test(text);

const rolesOfKeys = ["station", "item", "hour", "city", "state"] as const;

export class RowDays {
  readonly #years = new YearTurn();
  /** What the last heading says over each column, where it is another than the first. */
  #over: ReadonlyMap<number, When | null> | null = null;
  /** Row → its month, where bare days start again for each month of the title. */
  readonly #months: ReadonlyMap<number, number>;
  monthRows = 0;
  undatedRows = 0;
  unreadableRows = 0;

  constructor(
    private readonly grid: SheetGrid,
    private readonly plan: TablePlan,
    private readonly series: SeriesPlan,
    private readonly facts: SheetFacts,
    private readonly context: RowContext,
    private readonly times: RowTimes,
    /** Where a row's time is told to stand. */
    private readonly dateColumn: number,
    private readonly log: ValueLog,
  ) {
    const isPlain = !plan.keys.has("month") && facts.overNewYear === null;
    this.#months = monthsByRestart(grid, dateColumn, plan.body, isPlain ? facts.months : null, facts.when.year);
  }

  /** By what part of the time the first heading's numbers are: days, hours, months. */
  readHeading(texts: ReadonlyMap<number, string>): void {
    const first = this.series.series.find(({ when }) => when !== null)?.when ?? nothing;
    const part = (["hour", "day", "month"] as const).find((one) => first[one] !== null) ?? "day";
    this.#over = new Map(
      [...texts].map(([column, text]) => [
        column,
        /^\d{1,2}$/.test(text) ? { ...nothing, [part]: Number(text) } : whenOf(text),
      ]),
    );
  }

  /** null: the row is a statistic of others, or nobody can tell its time. */
  of(row: number, column: number | null): When | null {
    const time = this.times.of(row, column);
    if (time.kind === "when") return this.#inItsMonth(row, time.when);
    if (time.kind === "impossible") {
      this.unreadableRows += 1;
      this.log.add(
        finding("impossibleDate", "error", this.grid.at(row, column ?? this.dateColumn), { text: time.text }),
      );
      return null;
    }
    if (time.kind === "text" && this.#isOfDaysAcross(time.text)) return nothing;
    if (time.kind === "text" && (isStatisticLabel(time.text) || (this.times.first !== null && isNoDay(time.text))))
      return null;
    if (time.kind === "blank") {
      const carried = this.times.carried(row);
      if (carried !== null && this.#hasKey(row)) return carried;
      if (this.#labels(row).some(isStatisticLabel)) return null;
      // The other half of a table of two halves ends earlier.
      if (column !== null) return null;
    }
    if (!this.#holdsNumbers(row)) return null;
    this.unreadableRows += 1;
    const text = time.kind === "text" ? time.text : "";
    this.log.add(finding("unreadableDate", "error", this.grid.at(row, column ?? this.dateColumn), { text }));
    return null;
  }

  /** A row that does not count may hold the merged date of those below it. */
  passOver(row: number): void {
    this.times.of(row);
  }

  /** 浓度 beneath 日 | 1 | 2 | 3: the columns tell the days, and the row what it holds of them. */
  #isOfDaysAcross(text: string): boolean {
    const { items, measure, derived, forecast } = itemWords(text);
    const isValue = items === 0 && measure === "concentration" && !derived && !forecast;
    return isValue && this.series.series.every(({ when }) => when !== null && when.day !== null);
  }

  #inItsMonth(row: number, when: When): When {
    const month = when.month === null && when.day !== null ? this.#months.get(row) : undefined;
    return month === undefined ? when : { ...when, month };
  }

  /** @param when what the row tells */
  ofSeries(series: Series, when: When): TimeOfSeries {
    // Nearly every column says nothing of it.
    const over = this.#over === null && series.when === null ? null : this.#whenOver(series);
    const isItsOwn = (series.hasOwnDates && when.year !== null) || (over?.year ?? null) !== null;
    const yearsBack = isItsOwn ? 0 : series.yearsBack + this.context.yearsBack;
    const day = resolveDay(when, over, this.context.when, this.#ofSheet(when, over), yearsBack);
    return { day, over, hour: when.hour ?? over?.hour ?? null };
  }

  /** What the sheet says of a row's time; where it goes over New Year, the year that the month lies in. */
  #ofSheet(when: When, over: When | null): When {
    const { overNewYear, when: sheet } = this.facts;
    const month = when.month ?? over?.month ?? this.context.when.month;
    if (overNewYear === null || month === null) return sheet;
    return { ...sheet, year: yearOfMonth(overNewYear, month) };
  }

  /** Where neither row nor column says the year, the one above holds until the days pass New Year. */
  inItsYear(day: Day, when: When, over: When | null, yearsBack: number, { place, station }: Whose): Day {
    const month = when.month ?? over?.month ?? null;
    if (when.year !== null || month === null || (over !== null && over.year !== null)) return day;
    if (this.facts.overNewYear !== null && this.context.when.year === null) return day;
    return this.#years.moved(`${place ?? ""}|${station ?? ""}|${this.context.when.year ?? ""}|${yearsBack}`, day);
  }

  noteUndated(row: number, when: When, over: When | null): void {
    if (!this.#holdsNumbers(row)) return;
    const hasMonth = (when.month ?? over?.month ?? this.context.when.month ?? this.facts.when.month) !== null;
    if ((when.day ?? over?.day ?? null) === null && hasMonth) this.monthRows += 1;
    else if ((when.day ?? over?.day ?? null) === null && when.year !== null) this.monthRows += 1;
    else if (over?.day === null || over === null) this.undatedRows += 1;
  }

  /** What stands over a series of one column: by the heading above the row, where there are several. */
  #whenOver({ single, when }: Series): When | null {
    return this.#over === null || single === null ? when : (this.#over.get(single.column) ?? null);
  }

  /** Whether a cell says for whom or what the row is, so that its blank date is a merged cell's. */
  #hasKey(row: number): boolean {
    return rolesOfKeys.some((role) => {
      const column = this.plan.keys.get(role)?.column;
      if (column === undefined || this.grid.isEmpty(row, column)) return false;
      const label = this.grid.label(row, column);
      // 日均值 in the name of an item is its statistic, and no row of means; among parts of the day it is the day.
      const isOfDay = role === "item" ? itemWords(label).items > 0 : role === "state" && /[日天].*均/.test(label);
      return role === "hour" || !isStatisticLabel(label) || isOfDay;
    });
  }

  #labels(row: number): string[] {
    const labels: string[] = [];
    for (let column = this.grid.left; column <= Math.min(this.grid.right, this.grid.left + 3); column += 1) {
      const words = this.grid.words(row, column);
      if (words !== "") labels.push(words);
    }
    return labels;
  }

  #holdsNumbers(row: number): boolean {
    return this.series.series.some(
      ({ columns, single }) =>
        (single !== null && this.grid.glance(row, single.column).kind === "number") ||
        [...columns.values()].some(({ column }) => this.grid.glance(row, column).kind === "number"),
    );
  }
}
