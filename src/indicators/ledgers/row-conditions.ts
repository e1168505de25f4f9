/** Whether a row passes a filter, as of a day. */
import type { Day } from "../../calendar/day";
import { headerKey } from "../../cells/normalise-text";
import type { LedgerValue } from "../../recognition/declare-ledger";
import { asPeriod, type LedgerRow } from "../../datasets/ledger";
import { remembered, rememberedFor } from "../../collections/remembered";
import type { Condition, Where } from "./declare-indicator";
import type { BookRow } from "./ledger-book";

/**
 * Two spellings of one name compare equal: full-width forms, blanks, case and quotation marks do not tell names apart.
 */
export const nameKey = remembered((text: string): string =>
  headerKey(text)
    .replace(/["“”'‘’「」『』《》]/g, "")
    .replace(/[Ⅰ-Ⅻⅰ-ⅻ]/g, (numeral) => numeral.normalize("NFKC").toLowerCase()),
);

const CLASS = /^(劣?)(i{1,3}|iv|vi?|[1-6一二三四五六])([类级]?)(?:水质?|标准|水体)?$/;
const CLASSES = ["i", "ii", "iii", "iv", "v", "vi"];

/** Ⅱ类, II类, 2类 and 二类 are one class: "2"; null: the text names none. */
function classKey(text: string): string | null {
  const [, worse = "", numeral = ""] = CLASS.exec(nameKey(text)) ?? [];
  if (numeral === "") return null;
  const order = CLASSES.includes(numeral)
    ? CLASSES.indexOf(numeral) + 1
    : "一二三四五六".indexOf(numeral) + 1 || numeral;
  return `${worse}${order}`;
}

const isSame = (one: string, other: string): boolean => {
  if (nameKey(one) === nameKey(other)) return true;
  const known = classKey(one);
  return known !== null && known === classKey(other);
};

/** Whether a row passes. */
type RowTest = (row: LedgerRow) => boolean;
type ValueTest = (value: LedgerValue) => boolean;

export const passes = (row: LedgerRow, where: Where, asOf: Day | null): boolean =>
  testsOf(where, asOf ?? WHENEVER).every((test) => test(row));

/** Several indicators ask the same of the same rows: the answer is kept by what is asked, and gone with the rows. */
const answers = new WeakMap<readonly BookRow[], Map<string, readonly BookRow[]>>();

/** Those of some rows that pass; all where nothing is asked of them. */
export function passing(rows: readonly BookRow[], where: Where, asOf: Day | null): readonly BookRow[] {
  const tests = testsOf(where, asOf ?? WHENEVER);
  if (tests.length === 0) return rows;
  const key = JSON.stringify([where, asOf]);
  const known = answers.get(rows) ?? new Map<string, readonly BookRow[]>();
  const passed = known.get(key) ?? rows.filter(({ row }) => tests.every((test) => test(row)));
  answers.set(rows, known.set(key, passed));
  return passed;
}

const WHENEVER = "whenever";

/** A filter is asked of every row of a list: what it asks is made out once. */
const testsOf = rememberedFor((where: Where, asOf: Day | typeof WHENEVER): readonly RowTest[] =>
  Object.entries(where).map(([field, condition]) => rowTest(field, condition, asOf === WHENEVER ? null : asOf)),
);

function rowTest(field: string, condition: Condition, asOf: Day | null): RowTest {
  if ("hasCome" in condition) return ({ values }) => asOf === null || (asPeriod(values[field])?.from ?? asOf) <= asOf;
  const holds = valueTest(condition);
  const holdsFor: RowTest =
    field === "state" && asOf !== null
      ? ({ values }) => holds(stateAsOf(values, asOf))
      : (row) => holds(isDoneLater(row, field, asOf) ? "underway" : (row.values[field] ?? null));
  const isUnread = ({ unread }: LedgerRow): boolean => unread !== undefined && unread.includes(field);
  // Words that are not understood are no blank: what was inspected stays inspected.
  if ("filled" in condition && condition.filled) return (row) => isUnread(row) || holdsFor(row);
  if ("orLacking" in condition && condition.orLacking === true)
    return (row) => row.values[field] === undefined || holdsFor(row);
  if ("noneOf" in condition && condition.read === true) return (row) => !isUnread(row) && holdsFor(row);
  return holdsFor;
}

/**
 * A work that is done on a later day is not done yet: so that last month's figure, computed again, is what it was.
 * Ledgers of works call their state `state` and the day `doneOn`.
 */
function stateAsOf(values: LedgerRow["values"], asOf: Day): LedgerValue {
  const state = values["state"] ?? null;
  if (state !== "done") return state;
  const doneOn = asPeriod(values["doneOn"]);
  return doneOn !== null && doneOn.from > asOf ? "underway" : state;
}

/** The same of a list that nobody declared. */
const isDoneLater = ({ done }: LedgerRow, field: string, asOf: Day | null): boolean =>
  done !== undefined && asOf !== null && done.on.from > asOf && done.fields.includes(field);

function valueTest(condition: Condition): ValueTest {
  if ("oneOf" in condition) return oneOf(condition.oneOf);
  if ("noneOf" in condition) {
    const isAmong = oneOf(condition.noneOf);
    return (value) => !isAmong(value);
  }
  if ("contains" in condition) {
    const wanted = nameKey(condition.contains);
    return (value) => value !== null && typeof value !== "object" && nameKey(String(value)).includes(wanted);
  }
  if ("hasCome" in condition) return () => false;
  if ("filled" in condition) return (value) => (value !== null && value !== "") === condition.filled;
  if ("all" in condition) {
    const tests = condition.all.map(valueTest);
    return (value) => tests.every((test) => test(value));
  }
  if ("from" in condition) {
    const { from, to } = condition;
    return (value) => typeof value === "object" && value !== null && value.from >= from && value.from <= to;
  }
  return amountTest(condition);
}

function amountTest(
  condition: Extract<Condition, { atLeast: number } | { atMost: number } | { above: number } | { below: number }>,
): ValueTest {
  if ("atLeast" in condition) return (value) => typeof value === "number" && value >= condition.atLeast;
  if ("atMost" in condition) return (value) => typeof value === "number" && value <= condition.atMost;
  if ("above" in condition) return (value) => typeof value === "number" && value > condition.above;
  return (value) => typeof value === "number" && value < condition.below;
}

function oneOf(wanted: readonly string[]): ValueTest {
  // A column of a ledger holds the same few words in row after row.
  const isAmong = remembered((value: string): boolean => wanted.some((text) => text === value || isSame(text, value)));
  return (value) =>
    typeof value === "string"
      ? isAmong(value)
      : typeof value === "number" && wanted.some((text) => Number(text) === value);
}

/** Fields without which a table cannot tell whether a row passes. */
export const fieldsAsked = (where: Where): string[] =>
  Object.entries(where).flatMap(([field, condition]) =>
    "noneOf" in condition || "orLacking" in condition || "hasCome" in condition ? [] : [field],
  );
