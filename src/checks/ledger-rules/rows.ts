/** What must hold within one row: order of dates, one number not above another, numbers within what is possible. */
import { addDays, isoDate, type Day } from "../../calendar/day";
import { finding, type Finding } from "../../findings/finding";
import { unitNamed } from "../../tables/units";
import type { LedgerRule } from "./declare-rule";
import { foundIn, numberIn, periodIn, placeOf, textIn, type LedgerView } from "./ledger-view";

type Rule<Kind extends LedgerRule["kind"]> = Extract<LedgerRule, { readonly kind: Kind }>;

/** A rule that most rows break is a misread column or a habit: it is told by its first rows and no more. */
const TOLD_AT_MOST = 10;

/** Dates known to the month only are given the benefit of the doubt. */
export function dateOrder({ ledger, earlier, later }: Rule<"dateOrder">, { all }: LedgerView): Finding[] {
  return foundIn(
    all,
    (row) => {
      const [first, second] = [periodIn(row, earlier), periodIn(row, later)];
      if (row.part !== 0 || first === null || second === null || second.to >= first.from) return null;
      return finding("ledgerDatesReversed", "warning", placeOf(row, later), {
        ledger,
        earlier,
        earlierOn: isoDate(first.from),
        later,
        laterOn: isoDate(second.to),
      });
    },
    TOLD_AT_MOST,
  );
}

export function notAbove({ ledger, lesser, greater }: Rule<"notAbove">, { all }: LedgerView): Finding[] {
  return foundIn(
    all,
    (row) => {
      const [small, large] = [numberIn(row, lesser), numberIn(row, greater)];
      if (small === null || large === null || small <= large) return null;
      return finding("ledgerNotAbove", "warning", placeOf(row, lesser), {
        ledger,
        lesser,
        lesserValue: small,
        greater,
        greaterValue: large,
      });
    },
    TOLD_AT_MOST,
  );
}

export function bounds(
  { ledger, field, low, high, only }: Rule<"bounds">,
  { declaration, all }: LedgerView,
): Finding[] {
  const unit = declaration.columns[field]?.spec.unit ?? "";
  const conditions = Object.entries(only);
  return foundIn(
    all,
    (row) => {
      const value = numberIn(row, field);
      // What is negative is told of every ledger, below.
      const isOut = value !== null && value >= Math.min(0, low) && (value < low || value > high);
      return isOut && conditions.every(([by, choice]) => textIn(row, by) === choice)
        ? finding("ledgerOutOfBounds", "warning", placeOf(row, field), { ledger, field, value, low, high, unit })
        : null;
    },
    TOLD_AT_MOST,
  );
}

/** Every ledger: shares lie between 0 and 100 %, and nothing that is counted or measured is negative. */
export function possibleNumbers({ declaration, all }: LedgerView): Finding[] {
  return Object.entries(declaration.columns).flatMap(([field, { spec }]): Finding[] => {
    if (spec.kind !== "number") return [];
    const high = spec.unit === "%" ? 100 : Infinity;
    return foundIn(
      all,
      (row) => {
        const value = numberIn(row, field);
        if (value === null || (value >= 0 && value <= high)) return null;
        return finding("ledgerOutOfBounds", "warning", placeOf(row, field), {
          ledger: declaration.id,
          field,
          value,
          low: 0,
          high,
          unit: spec.unit ?? "",
        });
      },
      TOLD_AT_MOST,
    );
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
    foundIn(
      all,
      (row) => {
        const value = numberIn(row, field);
        if (value === null || isWhole(value)) return null;
        return finding("ledgerCountNotWhole", "warning", placeOf(row, field), {
          ledger: declaration.id,
          field,
          value,
          unit: unit ?? "",
        });
      },
      1,
    ),
  );
}

const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-6;

export function countedElsewhere(
  { ledger, field, limit }: Rule<"countedElsewhere">,
  { declaration, entries }: LedgerView,
): Finding[] {
  const above = entries.filter((row) => (numberIn(row, field) ?? 0) > limit);
  const [first] = above;
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
  const odd = all.filter((row) => {
    const [doneOn, state] = [periodIn(row, "doneOn"), textIn(row, "state")];
    return doneOn !== null && doneOn.from <= until && state !== "" && state !== "done";
  });
  const [first] = odd;
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
  const later = all.filter(
    (row) =>
      (periodIn(row, datedBy)?.from ?? until) > until &&
      textIn(row, "state") !== "underway" &&
      textIn(row, "state") !== "notStarted",
  );
  const latest = later.reduce<Day>((day, row) => Math.max(day, periodIn(row, datedBy)?.from ?? day) as Day, until);
  const at = later.find((row) => periodIn(row, datedBy)?.from === latest);
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
