/** What must hold within one row: order of dates, one number not above another, numbers within what is possible. */
import { addDays, isoDate, type Day } from "../../calendar/day";
import { finding, type Finding } from "../../findings/finding";
import type { LedgerRule } from "./declare-rule";
import { keeps, numberIn, periodIn, placeOf, textIn, type LedgerView } from "./ledger-view";

type Rule<Kind extends LedgerRule["kind"]> = Extract<LedgerRule, { readonly kind: Kind }>;

/** A rule that most rows break is a misread column or a habit: it is told by its first rows and no more. */
const TOLD_AT_MOST = 10;
const firstOf = (findings: readonly Finding[]): Finding[] => findings.slice(0, TOLD_AT_MOST);

/** Dates known to the month only are given the benefit of the doubt. */
export function dateOrder({ ledger, earlier, later }: Rule<"dateOrder">, { all }: LedgerView): Finding[] {
  return firstOf(
    all
      .filter(({ part }) => part === 0)
      .flatMap((row): Finding[] => {
        const [first, second] = [periodIn(row, earlier), periodIn(row, later)];
        if (first === null || second === null || second.to >= first.from) return [];
        return [
          finding("ledgerDatesReversed", "warning", placeOf(row, later), {
            ledger,
            earlier,
            earlierOn: isoDate(first.from),
            later,
            laterOn: isoDate(second.to),
          }),
        ];
      }),
  );
}

export function notAbove({ ledger, lesser, greater }: Rule<"notAbove">, { all }: LedgerView): Finding[] {
  return firstOf(
    all.flatMap((row): Finding[] => {
      const [small, large] = [numberIn(row, lesser), numberIn(row, greater)];
      if (small === null || large === null || small <= large) return [];
      return [
        finding("ledgerNotAbove", "warning", placeOf(row, lesser), {
          ledger,
          lesser,
          lesserValue: small,
          greater,
          greaterValue: large,
        }),
      ];
    }),
  );
}

export function bounds(
  { ledger, field, low, high, only }: Rule<"bounds">,
  { declaration, all }: LedgerView,
): Finding[] {
  const unit = declaration.columns[field]?.spec.unit ?? "";
  return firstOf(
    all
      .filter((row) => Object.entries(only).every(([by, choice]) => textIn(row, by) === choice))
      .flatMap((row): Finding[] => {
        const value = numberIn(row, field);
        // What is negative is told of every ledger, below.
        return value === null || value < Math.min(0, low) || (value >= low && value <= high)
          ? []
          : [finding("ledgerOutOfBounds", "warning", placeOf(row, field), { ledger, field, value, low, high, unit })];
      }),
  );
}

/** Every ledger: shares lie between 0 and 100 %, and nothing that is counted or measured is negative. */
export function possibleNumbers({ declaration, all }: LedgerView): Finding[] {
  return Object.entries(declaration.columns).flatMap(([field, { spec }]): Finding[] => {
    if (spec.kind !== "number") return [];
    const high = spec.unit === "%" ? 100 : Infinity;
    return firstOf(
      all.flatMap((row): Finding[] => {
        const value = numberIn(row, field);
        return value === null || (value >= 0 && value <= high)
          ? []
          : [
              finding("ledgerOutOfBounds", "warning", placeOf(row, field), {
                ledger: declaration.id,
                field,
                value,
                low: 0,
                high,
                unit: spec.unit ?? "",
              }),
            ];
      }),
    );
  });
}

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
  const odd = all.filter((row) => {
    const doneOn = periodIn(row, "doneOn");
    return (
      keeps(row, "state") &&
      textIn(row, "state") !== "" &&
      textIn(row, "state") !== "done" &&
      doneOn !== null &&
      doneOn.from <= until
    );
  });
  const [first] = odd;
  if (
    !first ||
    declaration.columns["state"]?.spec.choices?.["done"] === undefined ||
    declaration.columns["state"].spec.choices["underway"] === undefined
  )
    return [];
  return [
    finding("ledgerDoneContradicts", "warning", placeOf(first, "state"), { ledger: declaration.id, count: odd.length }),
  ];
}

/** A date so far ahead is a slip of the pen. */
const FAR_AHEAD = 366;

/** Every dated ledger: rows after the cut-off do not count yet. Told once. */
export function rowsAfterCutOff({ declaration, all }: LedgerView, until: Day): Finding[] {
  const datedBy = declaration.datedBy ?? ("since" in declaration.columns ? "since" : null);
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
