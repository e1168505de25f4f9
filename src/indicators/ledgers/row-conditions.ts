/** Whether a row passes a filter, as of a day. */
import type { Day } from "../../calendar/day";
import { headerKey } from "../../cells/normalise-text";
import { DONE_ON, type LedgerValue } from "../../recognition/declare-ledger";
import { asPeriod, type LedgerRow } from "../../datasets/ledger";
import { remembered, rememberedFor } from "../../collections/remembered";
import { partThat, partWhere, partWhereBoth, type RowPart, type RowSet } from "../../datasets/row-set";
import { traitsOf, type FieldValue } from "../../datasets/rows-by-column";
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

type ValueTest = (value: LedgerValue) => boolean;

/** What a filter asks of one field of a row. */
interface FieldTest {
  readonly field: string;
  readonly holds: (value: FieldValue) => boolean;
  /** Works that were done later are not done yet; null: they are. */
  readonly asOf: Day | null;
  /** What becomes of rows whose words are not understood; null: what `holds` says of a blank. */
  readonly ofUnread: boolean | null;
  /** Where this field says something the row passes; null: nothing else is asked. */
  readonly unlessSaid: string | null;
}

/** Ledgers of works call their state so. */
const STATE = "state";

export const passes = (row: LedgerRow, where: Where, asOf: Day | null): boolean =>
  testsOf(where, asOf ?? WHENEVER).every((test) => rowPasses(row, test));

function rowPasses(row: LedgerRow, { field, holds, asOf, ofUnread, unlessSaid }: FieldTest): boolean {
  if (unlessSaid !== null && isSaid(row.values[unlessSaid])) return true;
  if (ofUnread !== null && row.unread?.includes(field) === true) return ofUnread;
  return holds(asOf === null ? row.values[field] : valueAsOf(row, field, asOf));
}

const isSaid = (value: FieldValue): boolean => value !== null && value !== undefined;

/**
 * A work that is done on a later day is not done yet: so that last month's figure, computed again, is what it was.
 */
const valueAsOf = ({ values, done }: LedgerRow, field: string, asOf: Day): FieldValue =>
  field === STATE
    ? stateAsOf(values[field], values[DONE_ON], asOf)
    : done !== undefined && done.on.from > asOf && done.fields.includes(field)
      ? "underway"
      : values[field];

const stateAsOf = (state: FieldValue, doneOn: FieldValue, asOf: Day): FieldValue =>
  state === "done" && (asPeriod(doneOn)?.from ?? asOf) > asOf ? "underway" : state;

/** Several indicators ask the same of the same rows: the answer is kept by what is asked, and gone with the rows. */
const answers = new WeakMap<RowPart, Map<string, RowPart>>();

/** Those of some rows that pass; all where nothing is asked of them. */
export function passing(rows: RowSet, where: Where, asOf: Day | null): RowSet {
  const tests = testsOf(where, asOf ?? WHENEVER);
  if (tests.length === 0) return rows;
  const key = JSON.stringify([where, asOf]);
  return rows.each((part) => {
    const known = answers.get(part) ?? new Map<string, RowPart>();
    const passed = known.get(key) ?? tests.reduce((left, test) => partPassing(left, test), part);
    answers.set(part, known.set(key, passed));
    return passed;
  });
}

function partPassing(part: RowPart, test: FieldTest): RowPart {
  const { field, holds, asOf, ofUnread, unlessSaid } = test;
  const { rows } = part.table;
  if (unlessSaid !== null)
    return partWhereBoth(part, field, unlessSaid, (value, beside) => isSaid(beside) || holds(value));
  const { haveDone } = traitsOf(rows);
  // What was done later, of lists that nobody declared, is told row by row.
  if (haveDone && asOf !== null) return partThat(part, (place) => rowPasses(rows[place] as LedgerRow, test));
  const passed =
    asOf === null || field !== STATE
      ? partWhere(part, field, holds)
      : partWhereBoth(part, field, DONE_ON, (state, doneOn) => holds(stateAsOf(state, doneOn, asOf)));
  const unread = ofUnread === null ? [] : placesUnread(rows, field);
  if (unread.length === 0) return passed;
  const [through, odd] = [new Set(passed.places), new Set(unread)];
  return partThat(part, (place) => (odd.has(place) ? ofUnread === true : through.has(place)));
}

const placesUnread = (rows: readonly LedgerRow[], field: string): readonly number[] =>
  traitsOf(rows).unread.filter((place) => rows[place]?.unread?.includes(field) === true);

const WHENEVER = "whenever";

/** A filter is asked of every row of a list: what it asks is made out once. */
const testsOf = rememberedFor((where: Where, asOf: Day | typeof WHENEVER): readonly FieldTest[] =>
  Object.entries(where).map(([field, condition]) => fieldTest(field, condition, asOf === WHENEVER ? null : asOf)),
);

function fieldTest(field: string, condition: Condition, asOf: Day | null): FieldTest {
  if ("hasCome" in condition || "hasNotCome" in condition) {
    const { unlessSaid = null } = condition;
    return { field, holds: dayTest(condition, asOf), asOf: null, ofUnread: null, unlessSaid };
  }
  const holds = valueTest(condition);
  const orLacking = "orLacking" in condition && condition.orLacking === true;
  return {
    field,
    holds: (value) => (orLacking && value === undefined) || holds(value ?? null),
    asOf,
    // Words that are not understood are no blank: what was inspected stays inspected.
    ofUnread:
      "filled" in condition && condition.filled
        ? true
        : "noneOf" in condition && condition.read === true
          ? false
          : null,
    unlessSaid: null,
  };
}

/** Of a month that goes on it is not said whether the day in it has come: what ends in it has not ended. */
function dayTest(condition: Extract<Condition, { unlessSaid?: string }>, asOf: Day | null): FieldTest["holds"] {
  if (asOf === null) return () => true;
  if ("hasCome" in condition) return (value) => (asPeriod(value)?.from ?? asOf) <= asOf;
  return (value) => (asPeriod(value)?.to ?? asOf + 1) > asOf;
}

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
  if ("lacks" in condition) {
    const isHeld = valueTest({ contains: condition.lacks });
    return (value) => !isHeld(value);
  }
  if ("hasCome" in condition || "hasNotCome" in condition) return () => false;
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
    ["noneOf", "orLacking", "hasCome", "hasNotCome"].some((asked) => asked in condition) ? [] : [field],
  );
