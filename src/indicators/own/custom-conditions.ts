/** A written condition → a condition of the column that it speaks of. */
import { wholeYear } from "../../calendar/period";
import type { ColumnSpec } from "../../recognition/declare-ledger";
import { knownWords, parseChoice } from "../../recognition/parse-choice";
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

/** Dates are chosen by 时段; a condition on them can only ask for a year. */
function dateCondition(values: readonly string[]): Condition | ConditionFault {
  const year = /^((?:19|20)\d{2})年?$/.exec(values[0] ?? "")?.[1];
  if (year === undefined || values.length !== 1) return { fault: "unreadable" };
  const { from, to } = wholeYear(Number(year));
  return { from, to };
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
