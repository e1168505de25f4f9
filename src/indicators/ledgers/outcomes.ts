/** The statistics that a measure may ask for, over the rows of its window. */
import type { Day } from "../../calendar/day";
import { dayCount, samePeriod, wholeMonth } from "../../calendar/period";
import { asPeriod } from "../../datasets/ledger";
import { RowSet } from "../../datasets/row-set";
import type { FieldValue } from "../../datasets/rows-by-column";
import { exactSum } from "../../standards/exact-sum";
import type { Measure, Where } from "./declare-indicator";
import type { BookTable, LedgerBook } from "./ledger-book";
import { passing } from "./row-conditions";
import { bothFilled, entries, namesIn, numberOf, thingsIn, valuesOf, type Valued } from "./row-values";
import { dataUntil, rowsOfAll, within, type RowWindow } from "./row-window";
import { subjectOf } from "./subject-of-lists";

export interface Outcome {
  /** In the ledger's unit; null: nothing that could tell. */
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly used: RowSet;
}

export const nothing: Outcome = { value: null, numerator: null, denominator: null, used: new RowSet([]) };
const plain = (value: number | null, used: RowSet): Outcome => ({
  value,
  numerator: null,
  denominator: null,
  used,
});

/** The last day of a row's date. */
const endOf = (value: FieldValue): number => asPeriod(value)?.to ?? -Infinity;

const lengthOf = (value: FieldValue): number => {
  const period = asPeriod(value);
  return period === null ? 0 : dayCount(period);
};

/** The rows that a measure is worked out over, and how. */
class MeasuredRows {
  constructor(
    private readonly measure: Measure,
    readonly rows: RowSet,
    private readonly known: RowSet,
    readonly window: RowWindow,
    private readonly book: LedgerBook,
  ) {}

  passing(where: Where, among: RowSet = this.rows): RowSet {
    return passing(among, where, this.window.asOf);
  }

  /** Whether the ledger has a row about it at all: where it has none, nothing is known of it. */
  isKnown(): boolean {
    return this.passing(subjectOf(this.measure.where), this.known).length > 0;
  }

  /** Zero of a kind is a count; zero done of a kind that is not in the list at all is not. */
  isUnknownKind(used: RowSet): boolean {
    const { where } = this.measure;
    return used.length === 0 && Object.keys(subjectOf(where)).length < Object.keys(where).length && !this.isKnown();
  }

  values(among: RowSet, field: string): Valued {
    return valuesOf(among, field, this.book, this.measure.ledger);
  }

  knownValues(field: string): Valued {
    return this.values(this.known, field);
  }

  total(among: RowSet, field: string): number {
    return exactSum(this.values(among, field).values);
  }

  /** Half a year is not held against a whole one. */
  areOfLikeStretches(now: RowSet, base: RowSet): boolean {
    const { datedBy } = this;
    const longest = (rows: RowSet): number =>
      (datedBy === null ? [] : rows.tally(datedBy)).reduce((most, { value }) => Math.max(most, lengthOf(value)), 0);
    return Math.abs(longest(now) - longest(base)) < 28;
  }

  /** Of the latest date; of several on that day, and of undated rows, the last in the order of the sheets. */
  latestOf({ rows }: Valued, field: string): Valued {
    const { datedBy } = this;
    if (datedBy === null) return rows.onlyLast().numbers(field);
    const latest = rows.tally(datedBy).reduce((last, { value }) => Math.max(last, endOf(value)), -Infinity);
    return rows
      .where(datedBy, (value) => endOf(value) === latest)
      .onlyLast()
      .numbers(field);
  }

  get datedBy(): string | null {
    return this.book.declaration(this.measure.ledger)?.datedBy ?? null;
  }
}

export function outcomeOf(
  measure: Measure,
  rows: RowSet,
  known: RowSet,
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
      const { rows: used, values } = all.values(all.passing(measure.where), measure.of);
      if (used.length === 0 && (!all.isKnown() || all.knownValues(measure.of).rows.length === 0)) return nothing;
      return plain(exactSum(values), used);
    }
    case "mean":
    case "max":
    case "min":
    case "latest": {
      const used = all.values(all.passing(measure.where), measure.of);
      const { rows: those, values } = measure.statistic === "latest" ? all.latestOf(used, measure.of) : used;
      return plain(statistics[measure.statistic](values), those);
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
  const { named, counted } = thingsIn(all.passing(where), all.rows, by);
  const used = counted.length === 0 ? named : RowSet.together([named, counted]);
  return all.isUnknownKind(used) ? nothing : plain(namesIn(named, by).size + numberOf(counted), used);
}

function partOf({ where, among, of }: MeasureOf<"part">, all: MeasuredRows): Outcome {
  const whole = all.passing(among);
  const part = all.passing(where, whole);
  // A part whose subject nobody recorded is unknown, not nothing.
  if (part.length === 0 && !all.isKnown()) return nothing;
  const { rows, values } = all.values(whole, of);
  return quotient(all.total(part, of), exactSum(values), rows);
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
  const end = dataUntil(now.rows, window.period.to, measure.ledger, book);
  const period =
    end === null
      ? window.period
      : { from: window.period.from, to: Math.min(window.period.to, wholeMonth(end).to) as Day };
  const before = within(samePeriod(period, -1), window.longRows);
  const earlier = passing(rowsOfAll(tables, before, book), measure.where, before.asOf);
  const base = all.values(earlier, measure.of);
  if (now.rows.length === 0 || base.rows.length === 0 || !all.areOfLikeStretches(now.rows, base.rows)) return nothing;
  return changeOf(exactSum(now.values), exactSum(base.values), RowSet.together([base.rows, now.rows]));
}

const statistics: Readonly<Record<"mean" | "max" | "min" | "latest", (values: readonly number[]) => number | null>> = {
  mean: (values) => (values.length === 0 ? null : exactSum(values) / values.length),
  max: (values) => (values.length === 0 ? null : values.reduce((a, b) => Math.max(a, b))),
  min: (values) => (values.length === 0 ? null : values.reduce((a, b) => Math.min(a, b))),
  latest: ([value]) => value ?? null,
};

/** In %; no base: null, and the reader sees both sides. */
const quotient = (numerator: number, denominator: number, used: RowSet): Outcome => ({
  value: denominator === 0 ? null : (100 * numerator) / denominator,
  numerator,
  denominator,
  used,
});

const changeOf = (now: number, base: number, used: RowSet): Outcome => ({
  value: base === 0 ? null : (100 * (now - base)) / base,
  numerator: now,
  denominator: base,
  used,
});
