/**
 * A measure worked out over the rows of a ledger.
 *
 * - A row belongs to the window in which its date starts: a month's row ("3月") to the year to date as soon as its first
 *   day is in it. Rows longer than a month belong to no month.
 * - Undated rows count where the ledger is a list of works (it has a state), where the table has no column of dates at
 *   all, and where the list is asked for as it stands; never in a month, and never in last year.
 * - Of a table whose months lie across, a column that does not lie across counts once an entry, not once a month.
 * - A table that lacks a column which the measure asks for cannot tell: its rows are left out.
 */
import { civilDate, daysInMonth, dayOf, type Day } from "../../calendar/day";
import { dayCount, monthOf, samePeriod, wholeMonth, type Month, type Period } from "../../calendar/period";
import type { RangeRef } from "../../cells/address";
import { exactSum } from "../../standards/exact-sum";
import { round } from "../../standards/rounding";
import type { Measure, Where } from "./declare-indicator";
import { isDay, isLongerThanMonth, type BookRow, type BookTable, type LedgerBook } from "./ledger-book";
import { openQuestions } from "./open-figures";
import type { LedgerFigure } from "./progress";
import { fieldsAsked, nameKey, passes } from "./row-conditions";

/** Which rows take part, and as of which day their works are done. */
export interface RowWindow {
  /** Shown with the figure; where `open`, the rows of earlier years take part as well. */
  readonly period: Period;
  readonly open: boolean;
  /** Undated rows take part (where the ledger lets them). */
  readonly undated: boolean;
  /** Rows longer than a month take part. */
  readonly longRows: boolean;
  /** null: works count as done whenever that was. */
  readonly asOf: Day | null;
}

export const toDate = (period: Period): RowWindow => ({
  period,
  open: false,
  undated: true,
  longRows: true,
  asOf: period.to,
});
export const standing = (period: Period): RowWindow => ({ ...toDate(period), open: true });
/** A month of this year or any stretch of the last: dated rows only. */
export const within = (period: Period, longRows: boolean): RowWindow => ({
  period,
  open: false,
  undated: false,
  longRows,
  asOf: period.to,
});

/** How the figure is shown: ledger's unit × factor, rounded to decimals. */
export interface FigureScale {
  readonly factor: number;
  readonly decimals: number;
}

interface Outcome {
  /** In the ledger's unit; null: nothing that could tell. */
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly used: readonly BookRow[];
}

const nothing: Outcome = { value: null, numerator: null, denominator: null, used: [] };
const plain = (value: number | null, used: readonly BookRow[]): Outcome => ({
  value,
  numerator: null,
  denominator: null,
  used,
});

/**
 * @param known the rows that say whether the ledger speaks of the thing at all (of a month: the year's); default: the
 * window's own
 */
export function measureFigure(
  measure: Measure,
  window: RowWindow,
  scale: FigureScale,
  book: LedgerBook,
  known: RowWindow = window,
): LedgerFigure {
  const tables = book.tables(measure.ledger).filter((table) => tells(table, measure));
  const rows = tables.flatMap((table) => rowsIn(table, window, book));
  const knownRows = known === window ? rows : tables.flatMap((table) => rowsIn(table, known, book));
  const outcome = knownRows.length === 0 ? nothing : outcomeOf(measure, rows, knownRows, window, tables, book);
  const { used } = outcome;
  const value = outcome.value === null ? null : outcome.value * scale.factor;
  const open = openQuestions(
    measure,
    tables.map(({ table }) => table),
    rows.map(({ row }) => row),
    window.asOf,
  );
  return {
    value,
    reported: value === null ? null : round(value, scale.decimals),
    period: window.period,
    dataUntil: dataUntil(used, window.period.to, measure, book),
    rows: used.length,
    undated:
      (book.declaration(measure.ledger)?.datedBy ?? null) === null
        ? 0
        : used.filter(({ period }) => period === null).length,
    numerator: outcome.numerator,
    denominator: outcome.denominator,
    sources: sourcesOf(used, tables),
    ...(open.length === 0 ? {} : { open }),
  };
}

/**
 * The field of ledgers that are kept by months. Days of completion may be written as months too, but say nothing of how
 * far a list reaches.
 */
const MONTHLY = "month";

// ---- rows ----------------------------------------------------------------------------------------------------------

/**
 * Whether a table has the columns that the measure asks for; a list of works by its state, whatever else it lacks,
 * does.
 */
export const tells = ({ fields }: BookTable, measure: Measure): boolean =>
  fieldsOf(measure).every((field) => fields.has(field));

/** Every field that a measure needs. */
export function fieldsOf(measure: Measure): string[] {
  const asked = fieldsAsked(measure.where);
  switch (measure.statistic) {
    case "count":
      return asked;
    case "distinct":
      return [...asked, measure.by];
    case "sum":
    case "mean":
    case "max":
    case "min":
    case "latest":
    case "yearChange":
      return [...asked, measure.of];
    case "share":
      return [...asked, ...fieldsAsked(measure.among)];
    case "part":
      return [...asked, ...fieldsAsked(measure.among), measure.of];
    case "ratio":
      return [...asked, measure.over, measure.under];
    case "change":
      return [...asked, measure.from, measure.to];
  }
}

export function rowsIn(
  { rows, fields }: BookTable,
  { period, open, undated, longRows }: RowWindow,
  book: LedgerBook,
): readonly BookRow[] {
  const ledger = rows[0]?.table.ledger ?? "";
  const declaration = book.declaration(ledger);
  const datedBy = declaration?.datedBy ?? null;
  // A list without dates is as it stands, in whatever window that takes undated rows.
  const undatedCount = datedBy === null || !fields.has(datedBy) || declaration?.columns["state"] !== undefined;
  return rows.filter((row) => {
    if (row.period === null) return undated && (undatedCount || open);
    return (
      (open || row.period.from >= period.from) &&
      row.period.from <= period.to &&
      (longRows || !isLongerThanMonth(row.period))
    );
  });
}

/** The last month that the rows reach, where the ledger is kept by months (or quarters): "1—11月". */
function dataUntil(rows: readonly BookRow[], until: Day, { ledger }: Measure, book: LedgerBook): Month | null {
  if (book.declaration(ledger)?.datedBy !== MONTHLY) return null;
  const periods = rows.flatMap(({ period }) => period ?? []);
  if (
    periods.length === 0 ||
    !periods.every((period) => !isDay(period) && dayCount(period) < 365 && civilDate(period.from).day === 1)
  )
    return null;
  const last = periods.reduce((latest, { to }) => Math.max(latest, to), 0) as Day;
  return monthOf(Math.min(last, until) as Day);
}

/** The end of the data: the cut-off, or the last day of the last month that a ledger kept by months reaches. */
export function endOfData({ period, dataUntil: month }: LedgerFigure): Day {
  if (month === null) return period.to;
  return Math.min(period.to, dayOf(month.year, month.month, daysInMonth(month.year, month.month))) as Day;
}

/** One range a table around the rows that went in; where none did, the tables that were looked through. */
function sourcesOf(used: readonly BookRow[], tables: readonly BookTable[]): RangeRef[] {
  if (used.length === 0) return tables.map(({ table }) => table.source);
  return tables.flatMap(({ table }) => {
    const places = used.filter((row) => row.table === table).map(({ row }) => row.at);
    const [first] = places;
    if (!first) return [];
    return places.reduce(
      (around, { top, bottom, left, right }) => ({
        sheet: around.sheet,
        top: Math.min(around.top, top),
        bottom: Math.max(around.bottom, bottom),
        left: Math.min(around.left, left),
        right: Math.max(around.right, right),
      }),
      first,
    );
  });
}

// ---- statistics ----------------------------------------------------------------------------------------------------

/**
 * What a row is about, as against what became of it: where the ledger holds no row about it, nothing is known of it.
 */
const SUBJECT_FIELDS: ReadonlySet<string> = new Set(["kind", "mode", "energy"]);

/** The conditions that say what the rows are about. */
const subjectOf = (where: Where): Where =>
  Object.fromEntries(Object.entries(where).filter(([field]) => SUBJECT_FIELDS.has(field)));

/** The rows that a measure is worked out over, and how. */
class MeasuredRows {
  constructor(
    private readonly measure: Measure,
    private readonly rows: readonly BookRow[],
    private readonly known: readonly BookRow[],
    readonly window: RowWindow,
    private readonly book: LedgerBook,
  ) {}

  passing(where: Where, among: readonly BookRow[] = this.rows): readonly BookRow[] {
    return among.filter(({ row }) => passes(row, where, this.window.asOf));
  }

  /** Whether the ledger has a row about it at all. */
  isKnown(): boolean {
    return this.passing(subjectOf(this.measure.where), this.known).length > 0;
  }

  /** Zero of a kind is a count; zero done of a kind that is not in the list at all is not. */
  isUnknownKind(used: readonly BookRow[]): boolean {
    const { where } = this.measure;
    return used.length === 0 && Object.keys(subjectOf(where)).length < Object.keys(where).length && !this.isKnown();
  }

  values(among: readonly BookRow[], field: string): Valued[] {
    return valuesOf(among, field, liesAcross(this.book, this.measure.ledger, field));
  }

  knownValues(field: string): Valued[] {
    return this.values(this.known, field);
  }

  total(among: readonly BookRow[], field: string): number {
    return sumOf(this.values(among, field));
  }
}

const sumOf = (values: readonly Valued[]): number => exactSum(values.map(({ value }) => value));
const rowsOf = (values: readonly Valued[]): BookRow[] => values.map(({ row }) => row);

function outcomeOf(
  measure: Measure,
  rows: readonly BookRow[],
  known: readonly BookRow[],
  window: RowWindow,
  tables: readonly BookTable[],
  book: LedgerBook,
): Outcome {
  const all = new MeasuredRows(measure, rows, known, window, book);
  switch (measure.statistic) {
    case "count": {
      const used = all.passing(measure.where);
      return all.isUnknownKind(used) ? nothing : plain(numberOf(entries(used)), used);
    }
    case "distinct":
      return distinctOf(measure, all);
    case "sum": {
      const used = all.values(all.passing(measure.where), measure.of);
      if (used.length === 0 && (!all.isKnown() || all.knownValues(measure.of).length === 0)) return nothing;
      return plain(sumOf(used), rowsOf(used));
    }
    case "mean":
    case "max":
    case "min":
    case "latest": {
      const used = all.values(all.passing(measure.where), measure.of);
      const latest = measure.statistic === "latest" ? latestOf(used) : used;
      return plain(statistics[measure.statistic](latest.map(({ value }) => value)), rowsOf(latest));
    }
    case "share": {
      const among = all.passing(measure.among);
      const part = all.passing(measure.where, among);
      return quotient(numberOf(entries(part)), numberOf(entries(among)), among);
    }
    case "part":
      return partOf(measure, all);
    case "ratio": {
      const used = bothFilled(all.passing(measure.where), measure.over, measure.under);
      return quotient(all.total(used, measure.over), all.total(used, measure.under), used);
    }
    case "change": {
      const used = bothFilled(all.passing(measure.where), measure.from, measure.to);
      return changeOf(all.total(used, measure.to), all.total(used, measure.from), used);
    }
    case "yearChange":
      return yearChangeOf(measure, all, tables, book);
  }
}

type MeasureOf<Statistic extends Measure["statistic"]> = Extract<Measure, { readonly statistic: Statistic }>;

function distinctOf({ where, by }: MeasureOf<"distinct">, all: MeasuredRows): Outcome {
  const used = all.passing(where).filter(({ row }) => textOf(row.values[by]) !== "");
  return all.isUnknownKind(used)
    ? nothing
    : plain(new Set(used.map(({ row }) => nameKey(textOf(row.values[by])))).size, used);
}

function partOf({ where, among, of }: MeasureOf<"part">, all: MeasuredRows): Outcome {
  const whole = all.passing(among);
  const part = all.passing(where, whole);
  // A part whose subject nobody recorded is unknown, not nothing.
  if (part.length === 0 && !all.isKnown()) return nothing;
  return quotient(all.total(part, of), all.total(whole, of), rowsOf(all.values(whole, of)));
}

/** Against the same stretch of the year before, as far as the data of this year reach. */
function yearChangeOf(
  measure: MeasureOf<"yearChange">,
  all: MeasuredRows,
  tables: readonly BookTable[],
  book: LedgerBook,
): Outcome {
  const { window } = all;
  const now = all.values(all.passing(measure.where), measure.of);
  const end = dataUntil(rowsOf(now), window.period.to, measure, book);
  const period =
    end === null
      ? window.period
      : { from: window.period.from, to: Math.min(window.period.to, wholeMonth(end).to) as Day };
  const before = within(samePeriod(period, -1), window.longRows);
  const earlier = tables
    .flatMap((table) => rowsIn(table, before, book))
    .filter(({ row }) => passes(row, measure.where, before.asOf));
  const base = all.values(earlier, measure.of);
  if (now.length === 0 || base.length === 0) return nothing;
  return changeOf(sumOf(now), sumOf(base), rowsOf([...base, ...now]));
}

/** Whether a ledger's column may stand once a month, year or kind, side by side. */
export const liesAcross = (book: LedgerBook, ledger: string, field: string): boolean =>
  (book.declaration(ledger)?.columns[field]?.spec.across.length ?? 0) > 0;

export interface Valued {
  readonly row: BookRow;
  readonly value: number;
}

/** The numbers of a field; of a column that does not lie across, once an entry. */
export function valuesOf(rows: readonly BookRow[], field: string, liesAcross: boolean): Valued[] {
  return (liesAcross ? rows : entries(rows)).flatMap((row) => {
    const value = row.row.values[field];
    return typeof value === "number" && row.row.rest !== true ? [{ row, value }] : [];
  });
}

/** The first of the rows that a table whose months lie across makes of each of its rows. */
export function entries(rows: readonly BookRow[]): readonly BookRow[] {
  const seen = new Map<BookRow["table"], Set<string>>();
  return rows.filter(({ table, row }) => {
    let known = seen.get(table);
    if (!known) seen.set(table, (known = new Set()));
    const key = `${row.at.top}${row.rest === true || row.ownAmount === true ? " rest" : ""}`;
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}

/** How many things the rows stand for. */
const numberOf = (rows: readonly BookRow[]): number => exactSum(rows.map(({ row }) => row.count ?? 1));

export const bothFilled = (rows: readonly BookRow[], one: string, other: string): readonly BookRow[] =>
  rows.filter(({ row }) => typeof row.values[one] === "number" && typeof row.values[other] === "number");

export const textOf = (value: unknown): string =>
  typeof value === "string" ? value : typeof value === "number" ? String(value) : "";

/** Of the latest date; of several on that day, and of undated rows, the last in the order of the sheets. */
function latestOf(values: readonly Valued[]): Valued[] {
  const end = ({ row }: Valued): number => row.period?.to ?? -Infinity;
  const [first, ...others] = values;
  return first ? [others.reduce((latest, value) => (end(value) >= end(latest) ? value : latest), first)] : [];
}

const statistics: Readonly<Record<"mean" | "max" | "min" | "latest", (values: readonly number[]) => number | null>> = {
  mean: (values) => (values.length === 0 ? null : exactSum(values) / values.length),
  max: (values) => (values.length === 0 ? null : values.reduce((a, b) => Math.max(a, b))),
  min: (values) => (values.length === 0 ? null : values.reduce((a, b) => Math.min(a, b))),
  latest: ([value]) => value ?? null,
};

/** In %; no base: null, and the reader sees both sides. */
const quotient = (numerator: number, denominator: number, used: readonly BookRow[]): Outcome => ({
  value: denominator === 0 ? null : (100 * numerator) / denominator,
  numerator,
  denominator,
  used,
});

const changeOf = (now: number, base: number, used: readonly BookRow[]): Outcome => ({
  value: base === 0 ? null : (100 * (now - base)) / base,
  numerator: now,
  denominator: base,
  used,
});

/** The like-for-like stretch of last year, up to where this year's data reach. */
export const likeForLike = (figure: LedgerFigure): Period =>
  samePeriod({ from: figure.period.from, to: endOfData(figure) }, -1);
