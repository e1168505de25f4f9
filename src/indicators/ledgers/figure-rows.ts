/** The rows behind a cumulative figure, and what was done with them: for whoever works it out once more. */
import type { LedgerRow } from "../../datasets/ledger";
import type { RowSet } from "../../datasets/row-set";
import type { Day } from "../../calendar/day";
import type { LedgerIndicator, Measure, Where } from "./declare-indicator";
import type { LedgerBook } from "./ledger-book";
import { tells } from "./measure-fields";
import { bothFilled, entries, liesAcross, thingsIn, valuesOf } from "./row-values";
import { rowsOfAll, type RowWindow } from "./row-window";
import { passing } from "./row-conditions";
import { cumulativeWindow } from "./cumulative-figure";
import type { Standpoint } from "./standpoint";

/** One count, sum or other statistic over rows. */
export interface FigurePart {
  readonly statistic: "count" | "distinct" | "sum" | "mean" | "max" | "min";
  /** Those that went in. */
  readonly rows: readonly LedgerRow[];
  /** What is summed, averaged or told apart; null: rows are counted. */
  readonly field: string | null;
  /** The rows of the period, in tables that could tell, of which `where` let pass those that went in. */
  readonly among: readonly LedgerRow[];
  readonly where: Where;
  readonly asOf: Day | null;
}

/** single: the part itself. percent: 100 × first ÷ second. change: 100 × (first − second) ÷ second. */
export interface FigureRows {
  readonly how: "single" | "percent" | "change";
  readonly parts: readonly FigurePart[];
}

/** null: of a statistic that is not worked out over one set of rows (another year's, the latest). */
export function rowsBehind(
  indicator: LedgerIndicator,
  at: Pick<Standpoint, "until" | "book" | "heatingSeason">,
): FigureRows | null {
  const { measure } = indicator;
  const rows = new CountedRows(measure, at.book, cumulativeWindow(indicator, at));
  switch (measure.statistic) {
    case "count":
      return { how: "single", parts: [rows.counted(measure.where)] };
    case "distinct": {
      const part = rows.distinct(measure.by, measure.where);
      return part === null ? null : { how: "single", parts: [part] };
    }
    case "sum":
    case "mean":
    case "max":
    case "min":
      return { how: "single", parts: [rows.over(measure.statistic, measure.of, measure.where)] };
    case "share": {
      const both = { ...measure.among, ...measure.where };
      const part = rows.counted(measure.where, rows.passing(measure.among));
      return { how: "percent", parts: [{ ...part, where: both }, rows.counted(measure.among)] };
    }
    case "part": {
      const { of, where, among } = measure;
      const part = rows.over("sum", of, where, rows.passing(among));
      return { how: "percent", parts: [{ ...part, where: { ...among, ...where } }, rows.over("sum", of, among)] };
    }
    case "ratio":
    case "change": {
      const isRatio = measure.statistic === "ratio";
      const [first, second] = isRatio ? [measure.over, measure.under] : [measure.to, measure.from];
      const both = bothFilled(rows.passing(measure.where), first, second);
      const sumOf = (field: string): FigurePart => rows.over("sum", field, measure.where, both);
      return { how: isRatio ? "percent" : "change", parts: [sumOf(first), sumOf(second)] };
    }
    case "latest":
    case "yearChange":
      return null;
  }
}

/** The rows of a measure's ledger in its window, and what of them a part of the figure takes. */
class CountedRows {
  readonly #all: RowSet;

  constructor(
    private readonly measure: Measure,
    private readonly book: LedgerBook,
    private readonly window: RowWindow,
  ) {
    const tables = book.tables(measure.ledger).filter((table) => tells(table, measure));
    this.#all = rowsOfAll(tables, window, book);
  }

  passing(where: Where, rows: RowSet = this.#all): RowSet {
    return passing(rows, where, this.window.asOf);
  }

  counted(where: Where, from: RowSet = this.#all): FigurePart {
    return {
      statistic: "count",
      rows: entries(this.passing(where, from)).rows(),
      field: null,
      among: entries(this.#all).rows(),
      where,
      asOf: this.window.asOf,
    };
  }

  /** null: some rows name what they are of, and others say how many. */
  distinct(by: string, where: Where): FigurePart | null {
    const { named: rows, counted } = thingsIn(this.passing(where), this.#all, by);
    if (counted.length > 0) return rows.length === 0 ? this.counted(where) : null;
    return {
      statistic: "distinct",
      rows: rows.rows(),
      field: by,
      among: this.#all.rows(),
      where,
      asOf: this.window.asOf,
    };
  }

  over(statistic: "sum" | "mean" | "max" | "min", field: string, where: Where, from: RowSet = this.#all): FigurePart {
    const isAcross = liesAcross(this.book, this.measure.ledger, field);
    return {
      statistic,
      rows: valuesOf(this.passing(where, from), field, this.book, this.measure.ledger).rows.rows(),
      field,
      among: (isAcross ? this.#all : entries(this.#all)).rows(),
      where,
      asOf: this.window.asOf,
    };
  }
}
