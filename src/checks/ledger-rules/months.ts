/**
 * Ledgers kept by months: months that are missing, months out of all proportion, ledgers that end in different months.
 */
import { civilDate, type Day } from "../../calendar/day";
import { dayCount } from "../../calendar/period";
import { finding, type Finding } from "../../findings/finding";
import { round } from "../../standards/rounding";
import type { LedgerRule } from "./declare-rule";
import { groupRows, isNumber, placeOf, textOf, type LedgerView } from "./ledger-view";
import { nameKey } from "../../indicators/ledgers/row-conditions";
import { asPeriod, type LedgerRow } from "../../datasets/ledger";
import type { FieldValue } from "../../datasets/rows-by-column";
import { exactSum } from "../../standards/exact-sum";

type MonthlyRule = Extract<LedgerRule, { readonly kind: "monthly" }>;

/** How many times its neighbours a month may be before it looks like another unit. */
const OUT_OF_PROPORTION = 10;

/** 1–12; null: the date is not a month's. */
function monthOf(date: FieldValue): number | null {
  const period = asPeriod(date);
  return period !== null && dayCount(period) >= 28 && dayCount(period) <= 31 && civilDate(period.from).day === 1
    ? civilDate(period.from).month
    : null;
}

/** 上半年, 1—8月: whether a longer stretch holds a month. */
function holdsMonth(date: FieldValue | undefined, month: number): boolean {
  const period = asPeriod(date ?? null);
  return period !== null && civilDate(period.from).month <= month && month <= civilDate(period.to).month;
}

interface MonthValue {
  readonly month: number;
  readonly value: number;
  readonly row: LedgerRow;
}

export function monthly({ ledger, subject, of }: MonthlyRule, { declaration, current }: LedgerView): Finding[] {
  const { datedBy } = declaration;
  if (datedBy === null) return [];
  const counted = current.where(datedBy, (value) => monthOf(value) !== null).where(of, isNumber);
  const lastMonth = counted.tally(datedBy).reduce((last, { value }) => Math.max(last, monthOf(value) ?? 0), 0);
  const unit = declaration.columns[of]?.spec.unit ?? "";
  const nameOf = (row: LedgerRow): string =>
    subject
      .map((field) => choiceWord(declaration.columns[field]?.spec.choices ?? null, textOf(row.values[field])))
      .filter((name) => name !== "")
      .join(" ");
  const longer = current
    .where(datedBy, (value) => monthOf(value) === null && asPeriod(value) !== null)
    .where(of, isNumber)
    .rows();
  return [...groupRows(counted.rows(), (row) => nameKey(nameOf(row))).values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const months = valuesByMonth(own, datedBy, of);
    const lacking = Array.from({ length: lastMonth }, (_, index) => index + 1).filter(
      (month) => !months.some((known) => known.month === month),
    );
    const name = nameOf(first);
    const stretches = longer.filter((row) => nameKey(nameOf(row)) === nameKey(name));
    const missing = lacking.filter((month) => !stretches.some(({ values }) => holdsMonth(values[datedBy], month)));
    return [
      ...(missing.length > 0 && months.length > 1
        ? [
            finding("ledgerMonthsMissing", "warning", placeOf(first, of), {
              ledger,
              subject: name,
              months: missing.map((month) => `${month}月`).join("、"),
            }),
          ]
        : []),
      ...jumps(months).map(({ month, value, row, usual }) =>
        finding("ledgerMonthJumps", "warning", placeOf(row, of), {
          ledger,
          subject: name,
          month: `${month}月`,
          value,
          usual,
          unit,
        }),
      ),
    ];
  });
}

/** The first word of a choice; texts as they stand. */
const choiceWord = (choices: Readonly<Record<string, readonly string[]>> | null, text: string): string =>
  choices?.[text]?.[0] ?? text;

/** Several rows of a month (roads, enterprises of one name) count together. */
function valuesByMonth(rows: readonly LedgerRow[], datedBy: string, of: string): MonthValue[] {
  return [...groupRows(rows, ({ values }) => String(monthOf(values[datedBy])))]
    .flatMap(([month, own]): MonthValue[] => {
      const [row] = own;
      return row
        ? [{ month: Number(month), value: exactSum(own.map(({ values }) => values[of]).filter(isNumber)), row }]
        : [];
    })
    .sort((a, b) => a.month - b.month);
}

/** Against the median of the other months that hold anything; two of them at least. */
function jumps(months: readonly MonthValue[]): (MonthValue & { readonly usual: number })[] {
  return months.flatMap((own) => {
    const others = months
      .filter(({ month, value }) => month !== own.month && value > 0)
      .map(({ value }) => value)
      .sort((a, b) => a - b);
    const median = others[Math.floor(others.length / 2)];
    if (own.value <= 0 || median === undefined || others.length < 2) return [];
    const times = own.value / median;
    // Beside a single other peak the rest are all "too small": only what differs from its neighbours both ways is told.
    const near = months.filter(({ month }) => Math.abs(month - own.month) === 1).map(({ value }) => value);
    const apart =
      near.length > 0 &&
      near.every(
        (value) => value > 0 && (own.value / value >= OUT_OF_PROPORTION || value / own.value >= OUT_OF_PROPORTION),
      );
    return apart && (times >= OUT_OF_PROPORTION || times <= 1 / OUT_OF_PROPORTION)
      ? [{ ...own, usual: round(median, 2) }]
      : [];
  });
}

/**
 * The last month of each ledger that is kept by months: figures with different cut-offs do not belong in one sentence.
 */
export function ledgersEndApart(views: readonly LedgerView[], until: Day): Finding[] {
  const ends = views.flatMap(({ declaration, current }) => {
    const { datedBy } = declaration;
    if (datedBy === null) return [];
    const ofMonths = current.where(datedBy, (value) => monthOf(value) !== null);
    // A list of days that happens to hold a month or two is not kept by months.
    if (ofMonths.length < current.length / 2 || ofMonths.length < 2) return [];
    const month = Math.max(...ofMonths.tally(datedBy).map(({ value }) => monthOf(value) ?? 0));
    const last = ofMonths.where(datedBy, (value) => monthOf(value) === month).first();
    return last ? [{ ledger: declaration.id, month, at: placeOf(last, datedBy) }] : [];
  });
  const { year, month: reported } = civilDate(until);
  const behind = ends.filter(({ month }) => month < reported);
  const [first] = behind;
  return first
    ? [
        finding("ledgersEndApart", "note", first.at, {
          month: `${year}年${reported}月`,
          ledgers: behind.map(({ ledger, month }) => ({ ledger, month })),
        }),
      ]
    : [];
}
