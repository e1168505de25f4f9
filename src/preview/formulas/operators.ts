/** How Excel orders, compares and reckons with two values. */
import { FormulaError, type FormulaValue } from "./formula-value";
import type { BinaryOperator } from "./parse-formula";

type Comparable = number | string | boolean;

/** Excel orders numbers before texts before booleans. */
const rankOf = (value: Comparable): number => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2);

/** Less than 0, 0 or more, as `a` stands before `b`, with it or behind. */
function orderOf(a: Comparable, b: Comparable): number {
  const [left, right] = typeof a === "string" && typeof b === "string" ? [a.toLowerCase(), b.toLowerCase()] : [a, b];
  return rankOf(a) !== rankOf(b) ? rankOf(a) - rankOf(b) : left < right ? -1 : left > right ? 1 : 0;
}

const comparisons: Readonly<Partial<Record<BinaryOperator, (order: number) => boolean>>> = {
  "=": (order) => order === 0,
  "<>": (order) => order !== 0,
  "<": (order) => order < 0,
  ">": (order) => order > 0,
  "<=": (order) => order <= 0,
  ">=": (order) => order >= 0,
};

/** What an operator makes of two numbers; undefined: it is none of arithmetic. */
export const arithmetic: Readonly<Partial<Record<BinaryOperator, (a: number, b: number) => FormulaValue>>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => (b === 0 ? new FormulaError("#DIV/0!") : a / b),
  "^": (a, b) => (Number.isFinite(a ** b) ? a ** b : new FormulaError("#NUM!")),
};

/** @returns null: the operator compares nothing */
export function compare(operator: BinaryOperator, a: Comparable, b: Comparable): boolean | null {
  const holds = comparisons[operator];
  return holds ? holds(orderOf(a, b)) : null;
}
