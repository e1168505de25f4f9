/** Functions of single values: what conditional formats and status columns are made of. */
import { asNumber, asText, FormulaError, type FormulaValue } from "./formula-value";

/** @param refuse for what this host does not calculate */
export type ScalarFunction = (args: readonly FormulaValue[], refuse: (part: string) => never) => FormulaValue;

const VALUE_ERROR = new FormulaError("#VALUE!");

/** With its arguments as numbers; the first error among them is the result. */
const ofNumbers =
  (calculate: (...numbers: number[]) => FormulaValue): ScalarFunction =>
  (args) => {
    const numbers: number[] = [];
    for (const arg of args) {
      const number = asNumber(arg);
      if (number instanceof FormulaError) return number;
      numbers.push(number);
    }
    return calculate(...numbers);
  };

const firstError = (args: readonly FormulaValue[]): FormulaError | undefined =>
  args.find((arg): arg is FormulaError => arg instanceof FormulaError);

/** Counted in UTF-16 units, as Excel counts. */
const ofText =
  (calculate: (text: string, ...numbers: number[]) => FormulaValue): ScalarFunction =>
  ([first = null, ...rest]) => {
    const error = firstError([first, ...rest]);
    if (error) return error;
    const numbers = rest.map(asNumber);
    const wrong = firstError(numbers);
    return wrong ?? calculate(asText(first as Exclude<FormulaValue, FormulaError>), ...(numbers as number[]));
  };

/** Where one text stands in another, from 1. SEARCH takes no notice of case; its wildcards are not calculated. */
const position =
  (ignoreCase: boolean): ScalarFunction =>
  ([sought = null, within = null, from = 1], refuse) => {
    const error = firstError([sought, within, from]);
    if (error) return error;
    const [wanted, text] = [sought, within].map((value) => asText(value as Exclude<FormulaValue, FormulaError>)) as [
      string,
      string,
    ];
    if (ignoreCase && /[*?~]/.test(wanted)) refuse("a wildcard");
    const start = asNumber(from);
    if (start instanceof FormulaError || start < 1) return VALUE_ERROR;
    const at = ignoreCase
      ? text.toLowerCase().indexOf(wanted.toLowerCase(), start - 1)
      : text.indexOf(wanted, start - 1);
    return at < 0 ? VALUE_ERROR : at + 1;
  };

export const scalarFunctions: Readonly<Record<string, ScalarFunction>> = {
  ISBLANK: ([value = null]) => value === null,
  ISNUMBER: ([value = null]) => typeof value === "number",
  ISTEXT: ([value = null]) => typeof value === "string",
  ISERROR: ([value = null]) => value instanceof FormulaError,
  NOT: ([value = null]) => {
    const number = asNumber(value);
    return number instanceof FormulaError ? number : number === 0;
  },
  INT: ofNumbers((value = 0) => Math.floor(value)),
  // The result has the divisor's sign.
  MOD: ofNumbers((value = 0, divisor = 0) =>
    divisor === 0 ? new FormulaError("#DIV/0!") : value - divisor * Math.floor(value / divisor),
  ),
  LEN: ofText((text) => text.length),
  LEFT: ofText((text, count = 1) => (count < 0 ? VALUE_ERROR : text.slice(0, count))),
  RIGHT: ofText((text, count = 1) => (count < 0 ? VALUE_ERROR : count === 0 ? "" : text.slice(-count))),
  MID: ofText((text, from = 1, count = 0) =>
    from < 1 || count < 0 ? VALUE_ERROR : text.slice(from - 1, from - 1 + count),
  ),
  SEARCH: position(true),
  FIND: position(false),
};
