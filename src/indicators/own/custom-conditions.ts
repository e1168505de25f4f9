/** A written condition → a condition of the column that it speaks of. */
import { addDays, dayOf } from "../../calendar/day";
import type { Period } from "../../calendar/period";
import type { ColumnSpec } from "../../recognition/declare-ledger";
import { knownWords, parseChoice } from "../../recognition/parse-choice";
import { noHints, parsePeriod } from "../../tables/parse-period";
import { parseQuantity } from "../../tables/parse-quantity";
import { convert, unitNamed } from "../../tables/units";
import type { Condition } from "../ledgers/declare-indicator";
import type { WrittenCondition } from "./parse-conditions";

export type ConditionFault =
  { readonly fault: "unreadable" } | { readonly fault: "unknownChoice"; readonly text: string; readonly known: string };

export function conditionOf(written: WrittenCondition, spec: ColumnSpec): Condition | ConditionFault {
  const { operator, values } = written;
  switch (operator) {
    case "filled":
      return { filled: true };
    case "blank":
      return { filled: false };
    case "lacks":
      return spec.kind === "text" && values[0] !== undefined ? { lacks: values[0] } : { fault: "unreadable" };
    case "contains":
      return spec.kind === "text" && values[0] !== undefined ? { contains: values[0] } : choiceCondition(written, spec);
    case "=":
    case "≠": {
      if (spec.kind === "choice") return choiceCondition(written, spec);
      if (spec.kind === "date") return operator === "=" ? dateCondition(values) : { fault: "unreadable" };
      const known = spec.kind === "number" ? values.map((value) => numberOf(value, spec)) : values;
      if (known.some((value) => value === null)) return { fault: "unreadable" };
      const texts = known.map(String);
      return operator === "=" ? { oneOf: texts } : { noneOf: texts };
    }
    case "≥":
    case "≤":
    case ">":
    case "<": {
      if (spec.kind === "date") return sinceOrUntil(operator, values);
      const value = spec.kind === "number" && values.length === 1 ? numberOf(values[0] ?? "", spec) : null;
      if (value === null) return { fault: "unreadable" };
      return operator === "≥"
        ? { atLeast: value }
        : operator === "≤"
          ? { atMost: value }
          : operator === ">"
            ? { above: value }
            : { below: value };
    }
  }
}

function choiceCondition({ operator, values }: WrittenCondition, { choices }: ColumnSpec): Condition | ConditionFault {
  if (choices === null) return { fault: "unreadable" };
  const found: string[] = [];
  for (const text of values) {
    const choice = parseChoice(text, choices);
    if (choice === null) return { fault: "unknownChoice", text, known: knownWords(choices) };
    found.push(choice);
  }
  return operator === "≠" ? { noneOf: found } : { oneOf: found };
}

/** Dates are chosen by 时段; a condition on them asks for a year, a month or a day, or since or until when. */
function dateCondition(values: readonly string[]): Condition | ConditionFault {
  const period = values.length === 1 ? periodSaid(values[0] ?? "") : null;
  return period === null ? { fault: "unreadable" } : { from: period.from, to: period.to };
}

const EVER = { first: dayOf(1900, 1, 1), last: dayOf(2200, 12, 31) };

function sinceOrUntil(operator: "≥" | "≤" | ">" | "<", values: readonly string[]): Condition | ConditionFault {
  const period = values.length === 1 ? periodSaid(values[0] ?? "") : null;
  if (period === null) return { fault: "unreadable" };
  switch (operator) {
    case "≥":
      return { from: period.from, to: EVER.last };
    case ">":
      return { from: addDays(period.to, 1), to: EVER.last };
    case "≤":
      return { from: EVER.first, to: period.to };
    case "<":
      return { from: EVER.first, to: addDays(period.from, -1) };
  }
}

/** With its year; null: no such time. */
function periodSaid(text: string): Period | null {
  const parsed = parsePeriod(text, noHints);
  return parsed.kind === "period" ? parsed.period : null;
}

/** In the column's unit; null: no number, or of another kind. */
function numberOf(text: string, { unit }: ColumnSpec): number | null {
  const quantity = parseQuantity(text);
  if (quantity === null) return null;
  if (quantity.unit === "" || unit === null) return quantity.value;
  const own = unitNamed(unit);
  const given = own === null ? null : unitNamed(quantity.unit, own.family);
  return own === null || given === null ? null : convert(quantity.value, given, own);
}
