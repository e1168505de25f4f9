/**
 * How an indicator over ledgers is declared: what is counted, summed, shared, averaged, by which filter, over which
 * period, in which unit. The entries are in `catalogue/`; `measure-ledgers.ts` works them out.
 */
import type { Day } from "../../calendar/day";
import type { Columns, LedgerDeclaration, Title } from "../../recognition/declare-ledger";
import type { WorkstreamId } from "../workstreams";

/** What a row's field must be. All conditions of a filter must hold. */
export type Condition =
  /** One of these choices or texts; a blank is none of them. */
  | { readonly oneOf: readonly string[] }
  /** Also holds where nothing is written, and in tables that lack the column. */
  | { readonly noneOf: readonly string[]; /** Not where words stand that nobody could read. */ readonly read?: true }
  /** Text that holds the words. */
  | { readonly contains: string }
  /** Text that does not hold the words, or none at all. */
  | { readonly lacks: string }
  | { readonly atLeast: number }
  | {
      readonly atMost: number;
      /** Also holds in tables that lack the column; what a cell leaves blank does not pass. */
      readonly orLacking?: true;
    }
  | { readonly above: number }
  | { readonly below: number }
  | { readonly filled: boolean }
  /** A date that starts in these days. */
  | { readonly from: Day; readonly to: Day }
  /**
   * A date that has come by the day of the report, or none at all: what is set up later does not stand yet.
   * `unlessSaid`: where that field says something, any date.
   */
  | { readonly hasCome: true; readonly unlessSaid?: string }
  /** A date that has not come by then, or none at all. */
  | { readonly hasNotCome: true; readonly unlessSaid?: string }
  /** Several of one field, as staff may ask: 面积≥3000；面积＜5000. */
  | { readonly all: readonly Condition[] };

/** By field. */
export type Where = Readonly<Record<string, Condition>>;

/**
 * What is worked out over the rows of a ledger that belong to the period and pass the filter. share: rows that pass
 * `where` among those that pass `among`, in %. part: Σ of over `where` / Σ of over `among`, in %. ratio: Σ over / Σ
 * under, in %. change: (Σ to − Σ from) / Σ from, in %. yearChange: this year's sum against last year's, in %.
 */
export type Measure =
  | { readonly statistic: "count"; readonly ledger: string; readonly where: Where }
  | { readonly statistic: "distinct"; readonly ledger: string; readonly where: Where; readonly by: string }
  | {
      readonly statistic: "sum" | "mean" | "max" | "min" | "latest";
      readonly ledger: string;
      readonly where: Where;
      readonly of: string;
    }
  | { readonly statistic: "share"; readonly ledger: string; readonly where: Where; readonly among: Where }
  | {
      readonly statistic: "part";
      readonly ledger: string;
      readonly where: Where;
      readonly among: Where;
      readonly of: string;
    }
  | {
      readonly statistic: "ratio";
      readonly ledger: string;
      readonly where: Where;
      readonly over: string;
      readonly under: string;
    }
  | {
      readonly statistic: "change";
      readonly ledger: string;
      readonly where: Where;
      readonly from: string;
      readonly to: string;
    }
  | { readonly statistic: "yearChange"; readonly ledger: string; readonly where: Where; readonly of: string };

/**
 * yearToDate: rows dated from 1 January to the cut-off. asItStands: the list as it is, dated rows up to the cut-off
 * whatever their year.
 */
export type IndicatorPeriod = "yearToDate" | "asItStands";

/**
 * How a plan is expected to be worked off (schedule.ts). level: no accumulation, the figure itself is held against the
 * target.
 */
export type Progress = "linear" | "lastYearPace" | "heatingSeason" | "level";

export interface LedgerIndicator {
  readonly id: string;
  readonly workstream: WorkstreamId | null;
  /** The section's title where staff defined the indicator under a heading of their own. */
  readonly workstreamTitle?: string;
  readonly title: Title;
  /** Other names in target sheets and notices; compared without blanks, brackets and units. */
  readonly synonyms: readonly (string | RegExp)[];
  readonly unit: string;
  readonly decimals: number;
  readonly better: "lower" | "higher" | null;
  readonly measure: Measure;
  readonly period: IndicatorPeriod;
  readonly progress: Progress;
  /** Where the ledger itself holds the plan: rows of the list, planned households, caps. */
  readonly plan: Measure | null;
  /** Fields without which nobody can say whether the rows are what the title names: told where a table lacks them. */
  readonly told: readonly string[];
  /** The measure's figure is in the ledger's unit; this turns it into the indicator's (吨 → 万吨: 0.0001). */
  readonly factor: number;
}

interface IndicatorParts {
  /** null: of none of the ten; then `workstreamTitle` is its heading. */
  readonly workstream: WorkstreamId | null;
  readonly workstreamTitle?: string;
  readonly title: Title;
  readonly synonyms?: readonly (string | RegExp)[];
  readonly unit: string;
  readonly decimals?: number;
  readonly better?: "lower" | "higher" | null;
  readonly measure: Measure;
  readonly period?: IndicatorPeriod;
  readonly progress?: Progress;
  readonly plan?: Measure;
  readonly told?: readonly string[];
  readonly factor?: number;
}

export const indicator = (id: string, parts: IndicatorParts): LedgerIndicator => ({
  id,
  synonyms: [],
  decimals: 0,
  better: "higher",
  period: "yearToDate",
  progress: "linear",
  plan: null,
  told: [],
  factor: 1,
  ...parts,
});

// ---- conditions, typed by the ledger's own fields and choices -----------------------------------------------------

type Field<Fields extends Columns> = keyof Fields & string;
type Wanted<Value> = [Value] extends [string] ? Value | readonly Value[] | Condition : Condition;
type TypedWhere<Fields extends Columns> = { readonly [F in Field<Fields>]?: Wanted<NonNullable<Fields[F]["value"]>> };

export const atLeast = (value: number): Condition => ({ atLeast: value });
export const atMost = (value: number): Condition => ({ atMost: value });
/** As `atMost`; a list without the column is taken to be of such things, which `told` says. */
export const atMostIfSaid = (value: number): Condition => ({ atMost: value, orLacking: true });
export const contains = (words: string): Condition => ({ contains: words });
export const noneOf = (...values: string[]): Condition => ({ noneOf: values });
/** As `noneOf`; words that could not be read do not pass, for they may name what is left out. */
export const knownNoneOf = (...values: string[]): Condition => ({ noneOf: values, read: true });
export const hasCome: Condition = { hasCome: true };
export const hasComeUnlessSaid = (unlessSaid: string): Condition => ({ hasCome: true, unlessSaid });
export const hasNotComeUnlessSaid = (unlessSaid: string): Condition => ({ hasNotCome: true, unlessSaid });
export const filled: Condition = { filled: true };

function conditions<Fields extends Columns>(where: TypedWhere<Fields>): Where {
  return Object.fromEntries(
    Object.entries(where as Readonly<Record<string, string | readonly string[] | Condition>>).map(
      ([field, wanted]): [string, Condition] => {
        if (typeof wanted === "string") return [field, { oneOf: [wanted] }];
        return [field, isList(wanted) ? { oneOf: wanted } : wanted];
      },
    ),
  );
}

const isList = (wanted: readonly string[] | Condition): wanted is readonly string[] => Array.isArray(wanted);

// ---- statistics ---------------------------------------------------------------------------------------------------

export const count = <F extends Columns>({ id }: LedgerDeclaration<F>, where: TypedWhere<F> = {}): Measure => ({
  statistic: "count",
  ledger: id,
  where: conditions(where),
});
export const distinct = <F extends Columns>(
  { id }: LedgerDeclaration<F>,
  by: Field<F>,
  where: TypedWhere<F> = {},
): Measure => ({ statistic: "distinct", ledger: id, by, where: conditions(where) });
const over =
  (statistic: "sum" | "mean" | "max" | "min" | "latest") =>
  <F extends Columns>({ id }: LedgerDeclaration<F>, of: Field<F>, where: TypedWhere<F> = {}): Measure => ({
    statistic,
    ledger: id,
    of,
    where: conditions(where),
  });
export const sum = over("sum");
export const mean = over("mean");
export const max = over("max");
export const min = over("min");
export const latest = over("latest");
export const share = <F extends Columns>(
  { id }: LedgerDeclaration<F>,
  where: TypedWhere<F>,
  among: TypedWhere<F> = {},
): Measure => ({ statistic: "share", ledger: id, where: conditions(where), among: conditions(among) });
/** Rows that pass `where` are counted among those that pass `among`; a row outside `among` never counts. */
export const part = <F extends Columns>(
  { id }: LedgerDeclaration<F>,
  of: Field<F>,
  where: TypedWhere<F>,
  among: TypedWhere<F> = {},
): Measure => ({ statistic: "part", ledger: id, of, where: conditions(where), among: conditions(among) });
export const ratio = <F extends Columns>(
  { id }: LedgerDeclaration<F>,
  over: Field<F>,
  under: Field<F>,
  where: TypedWhere<F> = {},
): Measure => ({ statistic: "ratio", ledger: id, over, under, where: conditions(where) });
export const change = <F extends Columns>(
  { id }: LedgerDeclaration<F>,
  from: Field<F>,
  to: Field<F>,
  where: TypedWhere<F> = {},
): Measure => ({ statistic: "change", ledger: id, from, to, where: conditions(where) });
export const yearChange = <F extends Columns>(
  { id }: LedgerDeclaration<F>,
  of: Field<F>,
  where: TypedWhere<F> = {},
): Measure => ({ statistic: "yearChange", ledger: id, of, where: conditions(where) });
