/** The day and hour of a table's rows, out of its cells, its columns, the rows above and the sheet's name. */
import { civilDate, dayOf, isRealDate, type Day } from "../../../calendar/day";
import { normaliseText } from "../../../cells/normalise-text";
import { datePrecision } from "../../../cells/number-format";
import { isDayNumber } from "../../../cells/parse-date";
import { remembered } from "../../../collections/remembered";
import type { SheetGrid } from "../../../tables/sheet-grid";
import type { TablePlan } from "../layout/table-plan";
import { dayFrom, isWholeDate, monthAndDayIn, nothing, whenIn, type NumberOrder, type When } from "../words/when-words";

/** What a row's cells tell of its time. `text`: they hold something that is no time. */
export type RowTime =
  | { readonly kind: "when"; readonly when: When }
  | { readonly kind: "impossible"; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "blank" };

const LETTER = /\p{L}/u;
export const hasWords = (text: string): boolean => LETTER.test(text);

/** 5月5日（沙尘）: what is said of the day behind its date. */
const withoutRemark = (text: string): string => text.replace(/(?<=.)\s*[(（[【][^()（）[\]【】\d]+[)）\]】]$/, "");

const MOST_SERIALS = 20_000;
const MONTHS = 12;

export class RowTimes {
  readonly #order: NumberOrder;
  readonly #serials = new Map<number, RowTime>();
  readonly #dateColumn: number | null;
  readonly #hourColumn: number | null;
  #serialFormat = "";
  #textAbove: string | boolean = "";
  #timeAbove: RowTime = { kind: "blank" };
  #month: When | null = null;
  #last: When | null = null;
  /** The first that was read. */
  first: When | null = null;

  constructor(
    private readonly grid: SheetGrid,
    private readonly plan: TablePlan,
    private readonly dateOffset: number,
    sample: readonly number[],
  ) {
    this.#dateColumn = plan.keys.get("date")?.column ?? null;
    this.#hourColumn = plan.keys.get("hour")?.column ?? null;
    this.#order = this.#dateColumn === null ? "monthFirst" : orderOf(grid, this.#dateColumn, sample);
  }

  /** @param column the date column, where several stand side by side */
  of(row: number, column: number | null = null): RowTime {
    const date = column ?? this.#dateColumn;
    const time = date === null ? this.#parts(row) : this.#withYear(row, this.#date(row, date));
    const hour = this.#hour(row);
    if (time.kind !== "when") return time;
    this.#last = time.when;
    this.first ??= time.when;
    return hour === null ? time : { kind: "when", when: { ...time.when, hour } };
  }

  /** 年度 or 年月 in a column of its own beside dates without it; a blank cell belongs to the merged one above. */
  #withYear(row: number, time: RowTime): RowTime {
    if (time.kind !== "when" || time.when.year !== null) return time;
    for (const role of ["year", "month"] as const) {
      const part = this.plan.keys.has(role) ? this.#part(row, role) : undefined;
      if (part?.kind !== "when") continue;
      const { year, month } = part.when;
      this.#month = { ...nothing, year: year ?? this.#month?.year ?? null, month: month ?? this.#month?.month ?? null };
    }
    if (this.#month === null) return time;
    const { year, month } = this.#month;
    return { kind: "when", when: { ...time.when, year, month: time.when.month ?? month } };
  }

  /** The day that the cell of the date says by itself, whatever stands above and beside it; null: it does not. */
  wholeDay(row: number): Day | null {
    if (this.#dateColumn === null) return null;
    const raw = this.grid.raw(row, this.#dateColumn);
    // 2021-12-03 need not be read to know that it is no line that names a block.
    if (typeof raw !== "string" || hasWords(raw)) {
      const { kind } = this.grid.glance(row, this.#dateColumn);
      if (kind === "text" || (kind !== "date" && typeof raw !== "string")) return null;
    }
    const time = this.#date(row, this.#dateColumn);
    if (time.kind !== "when" || time.when.hour !== null || !isWholeDate(time.when)) return null;
    return resolveDay(time.when, null, nothing, nothing, 0);
  }

  /** The time of the row above, for a cell that was merged over several rows. */
  carried(row: number): When | null {
    const hour = this.#hour(row);
    return this.#last === null || hour === null ? this.#last : { ...this.#last, hour };
  }

  #date(row: number, column: number): RowTime {
    const raw = this.grid.raw(row, column);
    if (typeof raw === "number") {
      if (this.grid.glance(row, column).kind === "date") return this.#serial(raw, this.grid.format(row, column));
      // In a column of dates 20210105, 12.5 and a serial number whose format was lost are dates.
      const when = this.#tenths(whenIn(String(raw)), raw);
      if (when !== null && (isWholeDate(when) || when.month !== null)) return { kind: "when", when };
      if (isDayNumber(raw)) return this.#serial(raw, "");
      if (Number.isInteger(raw) && raw >= 1 && raw <= 31) return { kind: "when", when: { ...nothing, day: raw } };
      const monthAndDay = monthAndDayIn(String(raw));
      return monthAndDay === null ? { kind: "text", text: String(raw) } : { kind: "when", when: monthAndDay };
    }
    // The days of many places stand below each other, each of them as often as there are places.
    if (raw !== this.#textAbove) [this.#textAbove, this.#timeAbove] = [raw, this.#ofText(String(raw))];
    return this.#timeAbove;
  }

  readonly #ofText = remembered((raw: string): RowTime => {
    const text = normaliseText(raw);
    if (text === "") return { kind: "blank" };
    const when = whenIn(text, this.#order) ?? monthAndDayIn(text) ?? whenIn(withoutRemark(text), this.#order);
    // A serial number that an export wrote as text.
    const serial = /^\d{5}(?:\.\d+)?$/.test(text) ? Number(text) : null;
    if (serial !== null && isDayNumber(serial)) return this.#serial(serial, "");
    if (when === null) return { kind: "text", text };
    if (isWholeDate(when) && !isRealDate(when.year ?? 0, when.month ?? 0, when.day ?? 0))
      return { kind: "impossible", text };
    return { kind: "when", when };
  });

  /** Days stand again for every place and station: each is worked out once. */
  #serial(serial: number, format: string): RowTime {
    if (format !== this.#serialFormat) {
      this.#serials.clear();
      this.#serialFormat = format;
    }
    let time = this.#serials.get(serial);
    if (time === undefined) {
      time = this.#timeOfSerial(serial, format);
      if (this.#serials.size < MOST_SERIALS) this.#serials.set(serial, time);
    }
    return time;
  }

  #timeOfSerial(serial: number, format: string): RowTime {
    const day = (Math.floor(serial) + this.dateOffset) as Day;
    const { year, month, day: dayOfMonth } = civilDate(day);
    const precision = format === "" ? "day" : datePrecision(format);
    if (precision === "year") return { kind: "when", when: { ...nothing, year } };
    if (precision === "month") return { kind: "when", when: { ...nothing, year, month } };
    const fraction = serial - Math.floor(serial);
    const hour = /h/i.test(format) || fraction > 0 ? Math.floor(fraction * 24 + 1 / 120) : null;
    return { kind: "when", when: { year, month, day: dayOfMonth, hour } };
  }

  /** Excel makes 12.1 of 12.10: after the ninth the tenth comes, and not the first again. */
  #tenths(when: When | null, raw: number): When | null {
    const last = this.#last;
    if (when?.day === null || when?.day === undefined || when.year !== null || Number.isInteger(raw)) return when;
    const follows = last !== null && last.month === when.month && last.day === 10 * when.day - 1;
    return follows && when.day <= 3 ? { ...when, day: 10 * when.day } : when;
  }

  /** Year, month and day in columns of their own; the year and the month may stand in merged cells. */
  #parts(row: number): RowTime {
    const [year, month, day] = (["year", "month", "dayOfMonth"] as const).map((role) => this.#part(row, role));
    if (day === undefined && month === undefined && year === undefined) return { kind: "when", when: nothing };
    const label = [year, month, day].find((part) => part?.kind === "text");
    if (label?.kind === "text") return label;
    const of = (part: RowTime | undefined, key: "year" | "month" | "day"): number | null =>
      part?.kind === "when" ? (part.when[key] ?? part.when.day ?? part.when.month) : null;
    const monthOf = of(month, "month");
    // 2025年9月 in the column of months.
    const yearOf = of(year, "year") ?? (month?.kind === "when" ? month.when.year : null);
    if (yearOf !== null || monthOf !== null)
      this.#month = {
        ...nothing,
        year: yearOf ?? this.#month?.year ?? null,
        month: monthOf ?? (yearOf !== null && yearOf !== this.#month?.year ? null : (this.#month?.month ?? null)),
      };
    if (day === undefined) return this.#month === null ? { kind: "blank" } : { kind: "when", when: this.#month };
    if (day.kind !== "when") return day;
    return {
      kind: "when",
      when: {
        year: day.when.year ?? this.#month?.year ?? null,
        month: day.when.month ?? this.#month?.month ?? null,
        day: of(day, "day"),
        hour: null,
      },
    };
  }

  #part(row: number, role: "year" | "month" | "dayOfMonth"): RowTime | undefined {
    const column = this.plan.keys.get(role)?.column;
    if (column === undefined) return undefined;
    const cell = this.grid.glance(row, column);
    if (cell.kind === "empty") return { kind: "blank" };
    const raw = this.grid.raw(row, column);
    if (cell.kind === "date") return this.#serial(typeof raw === "number" ? raw : cell.day, "");
    const text = normaliseText(String(raw));
    const value = Number(text);
    // 202111 in the column of months tells the year too.
    if (Number.isInteger(value) && text !== "" && !(role === "month" && value > MONTHS)) {
      const key = role === "dayOfMonth" ? "day" : role;
      return { kind: "when", when: { ...nothing, [key]: value } };
    }
    const when = whenIn(text);
    return when === null ? { kind: "text", text } : { kind: "when", when };
  }

  #hour(row: number): number | null {
    const column = this.#hourColumn;
    if (column === null) return null;
    const cell = this.grid.glance(row, column);
    const raw = this.grid.raw(row, column);
    if (cell.kind === "number" && cell.unit === undefined)
      return cell.value > 0 && cell.value < 1 ? Math.round(cell.value * 24) : cell.value;
    if (cell.kind === "date" && typeof raw === "number") return Math.round((raw - Math.floor(raw)) * 24);
    const text = normaliseText(String(raw)).replace(/^.*[-—~～至]\s*(?=\d)/, "");
    return whenIn(text)?.hour ?? null;
  }
}

/**
 * In 12/3/2021 either number may be the month: what no column of days contradicts, and what makes fewer months of them.
 */
function orderOf(grid: SheetGrid, column: number, sample: readonly number[]): NumberOrder {
  const firsts = new Set<number>();
  const seconds = new Set<number>();
  for (const row of sample) {
    const match = /^(\d{1,2})[-/.](\d{1,2})[-/.]\d{4}/.exec(normaliseText(String(grid.raw(row, column))));
    if (!match) continue;
    firsts.add(Number(match[1]));
    seconds.add(Number(match[2]));
  }
  if ([...firsts].some((value) => value > 12)) return "dayFirst";
  if ([...seconds].some((value) => value > 12)) return "monthFirst";
  return seconds.size < firsts.size ? "dayFirst" : "monthFirst";
}

/** The day of a row and the facts around it; a year of a column's header counts before that of the row. */
export function resolveDay(own: When, column: When | null, above: When, sheet: When, yearsBack: number): Day | null {
  const { year: y, month: m, day: d } = own;
  // Nearly every row says it all itself.
  if (yearsBack === 0 && column === null && y !== null && m !== null && d !== null)
    return isRealDate(y, m, d) ? dayOf(y, m, d) : null;
  const base = column?.year === null || column === null ? own : { ...own, year: null };
  const day = dayFrom(base, column, above, sheet);
  if (day === null || yearsBack === 0) return day;
  const { year, month, day: dayOfMonth } = civilDate(day);
  return isRealDate(year - yearsBack, month, dayOfMonth) ? dayOf(year - yearsBack, month, dayOfMonth) : null;
}
