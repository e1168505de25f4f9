/** What must hold within one row: order of dates, one number not above another, numbers within what is possible. */
import { addDays, isoDate, type Day } from "../../calendar/day";
import { finding, type Finding } from "../../findings/finding";
import { unitNamed } from "../../tables/units";
import type { LedgerRule } from "./declare-rule";
import { asPeriod } from "../../datasets/ledger";
import type { RowSet } from "../../datasets/row-set";
import type { FieldValue } from "../../datasets/rows-by-column";
import { isNumber, placeOf, textOf, type LedgerView } from "./ledger-view";

type Rule<Kind extends LedgerRule["kind"]> = Extract<LedgerRule, { readonly kind: Kind }>;

/** A rule that most rows break is a misread column or a habit: it is told by its first rows and no more. */
const TOLD_AT_MOST = 10;

/** Dates known to the month only are given the benefit of the doubt. */
export function dateOrder({ ledger, earlier, later }: Rule<"dateOrder">, { all }: LedgerView): Finding[] {
  const reversed = all
    .whereBoth(earlier, later, (one, other) => {
      const [first, second] = [asPeriod(one), asPeriod(other)];
      return first !== null && second !== null && second.to < first.from;
    })
    .wholes();
  return reversed.rows(TOLD_AT_MOST).flatMap((row) => {
    const [first, second] = [asPeriod(row.values[earlier]), asPeriod(row.values[later])];
    if (first === null || second === null) return [];
    return finding("ledgerDatesReversed", "warning", placeOf(row, later), {
      ledger,
      earlier,
      earlierOn: isoDate(first.from),
      later,
      laterOn: isoDate(second.to),
    });
  });
}

export function notAbove({ ledger, lesser, greater }: Rule<"notAbove">, { all }: LedgerView): Finding[] {
  const above = all.whereBoth(lesser, greater, (small, large) => isNumber(small) && isNumber(large) && small > large);
  return above.rows(TOLD_AT_MOST).flatMap((row) => {
    const { [lesser]: small, [greater]: large } = row.values;
    if (!isNumber(small) || !isNumber(large)) return [];
    return finding("ledgerNotAbove", "warning", placeOf(row, lesser), {
      ledger,
      lesser,
      lesserValue: small,
      greater,
      greaterValue: large,
    });
  });
}

export function bounds(
  { ledger, field, low, high, only }: Rule<"bounds">,
  { declaration, all }: LedgerView,
): Finding[] {
  const unit = declaration.columns[field]?.spec.unit ?? "";
  // What is negative is told of every ledger, below.
  const isOut = (value: FieldValue): boolean =>
    isNumber(value) && value >= Math.min(0, low) && (value < low || value > high);
  const out = Object.entries(only).reduce(
    (rows, [by, choice]) => rows.where(by, (value) => textOf(value) === choice),
    all.where(field, isOut),
  );
  return outOfBounds(out, { ledger, field, low, high, unit });
}

interface Bounds {
  readonly ledger: string;
  readonly field: string;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
}

const outOfBounds = (rows: RowSet, { ledger, field, low, high, unit }: Bounds): Finding[] =>
  rows.rows(TOLD_AT_MOST).flatMap((row) => {
    const value = row.values[field];
    if (!isNumber(value)) return [];
    return finding("ledgerOutOfBounds", "warning", placeOf(row, field), { ledger, field, value, low, high, unit });
  });

/** Every ledger: shares lie between 0 and 100 %, and nothing that is counted or measured is negative. */
export function possibleNumbers({ declaration, all }: LedgerView): Finding[] {
  return Object.entries(declaration.columns).flatMap(([field, { spec }]): Finding[] => {
    if (spec.kind !== "number") return [];
    const high = spec.unit === "%" ? 100 : Infinity;
    const out = all.where(field, (value) => isNumber(value) && !(value >= 0 && value <= high));
    return outOfBounds(out, { ledger: declaration.id, field, low: 0, high, unit: spec.unit ?? "" });
  });
}

const MEAN = /均/;

/** Every ledger: what is counted piece by piece is whole; the mean of days need not be. */
export function wholeCounts({ declaration, all }: LedgerView): Finding[] {
  const counted = Object.entries(declaration.columns).flatMap(([field, { spec }]) => {
    const isMean = spec.names.some((name) => typeof name === "string" && MEAN.test(name));
    return spec.unit !== null && unitNamed(spec.unit)?.family === "count" && !isMean ? [{ field, spec }] : [];
  });
  return counted.flatMap(({ field, spec: { unit } }) =>
    all
      .where(field, (value) => isNumber(value) && !isWhole(value))
      .rows(1)
      .flatMap((row) => {
        const value = row.values[field];
        if (!isNumber(value)) return [];
        const facts = { ledger: declaration.id, field, value, unit: unit ?? "" };
        return finding("ledgerCountNotWhole", "warning", placeOf(row, field), facts);
      }),
  );
}

const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-6;

export function countedElsewhere(
  { ledger, field, limit }: Rule<"countedElsewhere">,
  { declaration, entries }: LedgerView,
): Finding[] {
  const above = entries.where(field, (value) => isNumber(value) && value > limit);
  const first = above.first();
  return first
    ? [
        finding("ledgerCountedElsewhere", "note", placeOf(first, field), {
          ledger,
          field,
          limit,
          unit: declaration.columns[field]?.spec.unit ?? "",
          count: above.length,
        }),
      ]
    : [];
}

/** Every ledger of works: a day of completion beside a state that is not done. Told once. */
export function doneDatesAgree({ declaration, all }: LedgerView, until: Day): Finding[] {
  const { state: states, doneOn: days } = declaration.columns;
  if (states === undefined || days === undefined) return [];
  const odd = all
    .where("doneOn", (value) => (asPeriod(value)?.from ?? Infinity) <= until)
    .where("state", (value) => !["", "done"].includes(textOf(value)));
  const first = odd.first();
  const { done, underway } = states.spec.choices ?? {};
  if (!first || done === undefined || underway === undefined) return [];
  return [
    finding("ledgerDoneContradicts", "warning", placeOf(first, "state"), { ledger: declaration.id, count: odd.length }),
  ];
}

/** A date so far ahead is a slip of the pen. */
const FAR_AHEAD = 366;

/** Every dated ledger: rows after the cut-off do not count yet. Told once. */
export function rowsAfterCutOff({ declaration, all }: LedgerView, until: Day): Finding[] {
  const { works } = declaration;
  // A work that is done later stands there all the same.
  const datedBy =
    works === undefined ? (declaration.datedBy ?? ("since" in declaration.columns ? "since" : null)) : works.since;
  if (datedBy === null) return [];
  const later = all
    .where(datedBy, (value) => (asPeriod(value)?.from ?? until) > until)
    .where("state", (value) => !["underway", "notStarted"].includes(textOf(value)));
  const days = later.tally(datedBy).map(({ value }) => asPeriod(value)?.from ?? until);
  const latest = days.reduce<Day>((last, day) => Math.max(last, day) as Day, until);
  const at = later.where(datedBy, (value) => asPeriod(value)?.from === latest).first();
  if (!at) return [];
  return [
    finding("ledgerRowsAfterCutOff", latest > addDays(until, FAR_AHEAD) ? "warning" : "note", placeOf(at, datedBy), {
      ledger: declaration.id,
      count: later.length,
      until: isoDate(until),
      latest: isoDate(latest),
    }),
  ];
}
