/** What formulas calculate with. */

/** An error is a value like any other, as in Excel. */
export class FormulaError {
  constructor(readonly code: "#DIV/0!" | "#VALUE!" | "#N/A" | "#REF!" | "#NUM!" | "#NAME?" | "#NULL!") {}
}

/** null: an empty cell. */
export type FormulaValue = number | string | boolean | null | FormulaError;

/** A value as a number, the way arithmetic takes it. */
export function asNumber(value: FormulaValue): number | FormulaError {
  if (typeof value === "number" || value instanceof FormulaError) return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  return value.trim() !== "" && Number.isFinite(Number(value)) ? Number(value) : new FormulaError("#VALUE!");
}

export const asText = (value: Exclude<FormulaValue, FormulaError>): string =>
  value === null ? "" : typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
