/** Whether a row passes a filter, as of a day. */
import type { Day } from "../../calendar/day";
import { headerKey } from "../../cells/normalise-text";
import type { LedgerValue } from "../../recognition/declare-ledger";
import { asPeriod, type LedgerRow } from "../../datasets/ledger";
import { remembered, rememberedFor, rememberedOf } from "../../collections/remembered";
import type { Condition, Where } from "./declare-indicator";

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

const conditionsOf = rememberedOf((where: Where) => Object.entries(where));

export const passes = (row: LedgerRow, where: Where, asOf: Day | null): boolean =>
  conditionsOf(where).every(
    ([field, condition]) =>
      isFilled(row, field, condition) ||
      isLacking(row, field, condition) ||
      hasCome(row, field, condition, asOf) ||
      (!isUnread(row, field, condition) && holds(condition, valueAsOf(row, field, asOf))),
  );

const hasCome = ({ values }: LedgerRow, field: string, condition: Condition, asOf: Day | null): boolean =>
  "hasCome" in condition && (asOf === null || (asPeriod(values[field])?.from ?? asOf) <= asOf);

const isUnread = (row: LedgerRow, field: string, condition: Condition): boolean =>
  "noneOf" in condition && condition.read === true && row.unread?.includes(field) === true;

const isLacking = ({ values }: LedgerRow, field: string, condition: Condition): boolean =>
  "orLacking" in condition && condition.orLacking === true && values[field] === undefined;

/** Words that are not understood are no blank: what was inspected stays inspected. */
const isFilled = (row: LedgerRow, field: string, condition: Condition): boolean =>
  "filled" in condition && condition.filled && row.unread?.includes(field) === true;

/**
 * A work that is done on a later day is not done yet: so that last month's figure, computed again, is what it was.
 * Ledgers of works call their state `state` and the day `doneOn`.
 */
function valueAsOf({ values }: LedgerRow, field: string, asOf: Day | null): LedgerValue {
  const value = values[field] ?? null;
  if (field !== "state" || value !== "done" || asOf === null) return value;
  const doneOn = asPeriod(values["doneOn"]);
  return doneOn !== null && doneOn.from > asOf ? "underway" : value;
}

function holds(condition: Condition, value: LedgerValue): boolean {
  if ("oneOf" in condition) return isOneOf(condition.oneOf, value);
  if ("noneOf" in condition) return !isOneOf(condition.noneOf, value);
  if ("contains" in condition)
    return value !== null && typeof value !== "object" && nameKey(String(value)).includes(nameKey(condition.contains));
  if ("hasCome" in condition) return false;
  if ("filled" in condition) return (value !== null && value !== "") === condition.filled;
  if ("all" in condition) return condition.all.every((part) => holds(part, value));
  if ("from" in condition)
    return typeof value === "object" && value !== null && value.from >= condition.from && value.from <= condition.to;
  if (typeof value !== "number") return false;
  if ("atLeast" in condition) return value >= condition.atLeast;
  if ("atMost" in condition) return value <= condition.atMost;
  return "above" in condition ? value > condition.above : value < condition.below;
}

const isOneOf = (wanted: readonly string[], value: LedgerValue): boolean =>
  typeof value === "string"
    ? isAmong(wanted, value)
    : value !== null && typeof value === "number" && wanted.some((text) => Number(text) === value);

/** A column of a ledger holds the same few words in row after row. */
const isAmong = rememberedFor((wanted: readonly string[], value: string): boolean =>
  wanted.some((text) => text === value || isSame(text, value)),
);

/** Fields without which a table cannot tell whether a row passes. */
export const fieldsAsked = (where: Where): string[] =>
  Object.entries(where).flatMap(([field, condition]) =>
    "noneOf" in condition || "orLacking" in condition || "hasCome" in condition ? [] : [field],
  );
