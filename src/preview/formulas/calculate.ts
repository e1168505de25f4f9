/**
 * Calculates the formulas that bureaus keep under their tables (合计, 平均, 最大 …), for cells whose file carries no
 * result. Not a calculation engine: what it does not know is refused with `UnsupportedFormula`, never guessed.
 * Checked against LibreOffice in tests/preview/formulas.
 */
import { asNumber, asText, FormulaError, type FormulaValue } from "./formula-value";
import { numbersAt, percentileOf, placesFitting } from "./several-criteria";
import { scalarFunctions } from "./scalar-functions";
import {
  parseFormula,
  UnsupportedFormula,
  type BinaryOperator,
  type Expression,
  type Reference,
} from "./parse-formula";

export { FormulaError, type FormulaValue };

export interface FormulaCells {
  /**
   * The values of the cells of a reference that are not empty, in any order; each formula cell already calculated.
   * @throws if the sheet does not exist
   */
  readonly values: (
    reference: Reference,
  ) => Iterable<{ readonly row: number; readonly column: number; readonly value: FormulaValue }>;
  /** The cell that the formula stands in, for ROW() and COLUMN(). */
  readonly at?: { readonly row: number; readonly column: number };
}

type Area = { readonly reference: Reference };
type Operand = FormulaValue | Area;

const isArea = (operand: Operand): operand is Area =>
  typeof operand === "object" && operand !== null && "reference" in operand;

const takesUnions: ReadonlySet<string> = new Set(
  "SUM AVERAGE MAX MIN COUNT COUNTA PERCENTILE PERCENTILE.INC".split(" "),
);

const sizeOf = ({ top, left, bottom, right }: Reference): number => (bottom - top + 1) * (right - left + 1);

/** @returns the formula's value; @throws UnsupportedFormula */
export function calculate(formula: string, cells: FormulaCells): FormulaValue {
  const unsupported = (part: string): never => {
    throw new UnsupportedFormula(formula, part);
  };

  const valuesIn = (area: Area): FormulaValue[] => [...cells.values(area.reference)].map(({ value }) => value);

  /** A single value where Excel wants one; an area of several cells would spill, which is not calculated here. */
  function single(operand: Operand): FormulaValue {
    if (!isArea(operand)) return operand;
    if (sizeOf(operand.reference) !== 1) return unsupported("an array");
    return valuesIn(operand)[0] ?? null;
  }

  const number = (operand: Operand): number | FormulaError => asNumber(single(operand));

  /** Numbers of an argument list as SUM sees them: in areas only true numbers count. */
  function numbers(args: readonly Operand[]): number[] | FormulaError {
    const found: number[] = [];
    for (const arg of args) {
      for (const value of isArea(arg) ? valuesIn(arg) : [arg]) {
        if (value instanceof FormulaError) return value;
        if (typeof value === "number") found.push(value);
        else if (!isArea(arg)) {
          const converted = number(value);
          if (converted instanceof FormulaError) return converted;
          found.push(converted);
        }
      }
    }
    return found;
  }

  /** Truth values of an argument list as AND sees them: in areas texts and empty cells do not count. */
  function logicals(args: readonly Operand[]): boolean[] | FormulaError {
    const found: boolean[] = [];
    for (const arg of args) {
      for (const value of isArea(arg) ? valuesIn(arg) : [arg]) {
        if (isArea(arg) && typeof value === "string") continue;
        const flag = typeof value === "string" ? new FormulaError("#VALUE!") : asNumber(value);
        if (flag instanceof FormulaError) return flag;
        found.push(flag !== 0);
      }
    }
    return found.length === 0 ? new FormulaError("#VALUE!") : found;
  }

  /** Without an argument: the formula's own cell. */
  function placeOf(operand: Operand | undefined, part: string): { readonly row: number; readonly column: number } {
    if (operand === undefined) return cells.at ?? unsupported(part);
    if (!isArea(operand) || sizeOf(operand.reference) !== 1) return unsupported(part);
    return { row: operand.reference.top, column: operand.reference.left };
  }

  const overNumbers =
    (statistic: (values: number[]) => FormulaValue) =>
    (args: readonly Operand[]): FormulaValue => {
      const values = numbers(args);
      return values instanceof FormulaError ? values : statistic(values);
    };

  /** ">75", "<>", "优": a criterion of COUNTIF. Wildcards are not calculated. */
  function criterion(operand: Operand): (value: FormulaValue) => boolean {
    const wanted = single(operand);
    if (wanted instanceof FormulaError) return unsupported("an error as a criterion");
    const [, operator = "=", rest = ""] = /^(<>|<=|>=|<|>|=)?(.*)$/s.exec(asText(wanted)) ?? [];
    if (/(?<!~)[*?]/.test(rest)) return unsupported("a wildcard");
    const plain = rest.replace(/~([*?~])/g, "$1");
    const asNumber = rest.trim() !== "" && Number.isFinite(Number(rest)) ? Number(rest) : null;
    return (value) => {
      if (value instanceof FormulaError) return false;
      if (asNumber === null) {
        const same = asText(value).toLowerCase() === plain.toLowerCase();
        return operator === "<>" ? !same : same;
      }
      if (typeof value !== "number") return operator === "<>";
      return compare(operator as BinaryOperator, value, asNumber);
    };
  }

  function matching(
    area: Operand | undefined,
    wanted: Operand | undefined,
    summed: Operand | undefined,
  ): number[] | FormulaError {
    if (area === undefined || wanted === undefined || !isArea(area))
      return unsupported("a criterion without its range");
    const fits = criterion(wanted);
    const result = summed === undefined ? area : summed;
    if (!isArea(result)) return unsupported("a sum without its range");
    const rows = result.reference.top - area.reference.top;
    const columns = result.reference.left - area.reference.left;
    const kept = new Set<string>();
    for (const { row, column, value } of cells.values(area.reference))
      if (fits(value)) kept.add(`${row + rows},${column + columns}`);
    const found: number[] = [];
    const shifted = {
      sheet: result.reference.sheet,
      top: area.reference.top + rows,
      bottom: area.reference.bottom + rows,
      left: area.reference.left + columns,
      right: area.reference.right + columns,
    };
    for (const { row, column, value } of cells.values(shifted)) {
      if (!kept.has(`${row},${column}`)) continue;
      if (value instanceof FormulaError) return value;
      if (typeof value === "number") found.push(value);
    }
    return found;
  }

  /** COUNTIFS' pairs of area and criterion. */
  function criteriaPlaces(args: readonly Operand[]): ReadonlySet<string> {
    const areas = args.flatMap((area, index) => {
      if (index % 2 !== 0) return [];
      if (!isArea(area)) return unsupported("a criterion without its range");
      const values = [...cells.values(area.reference)];
      return [{ reference: area.reference, values, fits: criterion(args[index + 1] ?? null) }];
    });
    if (new Set(areas.map(({ reference }) => sizeOf(reference))).size > 1) return unsupported("ranges of unequal size");
    return placesFitting(areas) ?? unsupported("criteria that empty cells fit");
  }

  function overChosen(
    statistic: (values: readonly number[]) => FormulaValue,
    summed: Operand | undefined,
    args: readonly Operand[],
  ): FormulaValue {
    if (summed === undefined || !isArea(summed)) return unsupported("a sum without its range");
    const values = numbersAt(criteriaPlaces(args), summed.reference, [...cells.values(summed.reference)]);
    return values instanceof FormulaError ? values : statistic(values);
  }

  /** The last argument is the share. */
  function percentile(args: readonly Operand[]): FormulaValue {
    const values = numbers(args.slice(0, -1));
    const share = number(args.at(-1) ?? null);
    if (values instanceof FormulaError) return values;
    return share instanceof FormulaError ? share : percentileOf(values, share);
  }

  /** SUMPRODUCT of one array: what stands for a single value elsewhere is worked out cell by cell. */
  function sumProduct(args: readonly (Expression | null)[]): FormulaValue {
    const [only, another] = args;
    if (!only || another !== undefined) return unsupported("SUMPRODUCT of several arrays");
    const values = elements(only);
    const wrong = values.find((value) => value instanceof FormulaError);
    return wrong ?? sum(values.map((value) => (typeof value === "number" ? value : 0)));
  }

  /** One value for each cell of the areas in an expression; of a single value that one. */
  function elements(expression: Expression): FormulaValue[] {
    if (expression.kind === "reference") {
      const { top, left, right } = expression.reference;
      const found = Array<FormulaValue>(sizeOf(expression.reference)).fill(null);
      for (const { row, column, value } of cells.values(expression.reference))
        found[(row - top) * (right - left + 1) + column - left] = value;
      return found;
    }
    if (expression.kind === "binary") {
      const [left, right] = [elements(expression.left), elements(expression.right)];
      if (left.length !== right.length && left.length !== 1 && right.length !== 1) return unsupported("unequal arrays");
      return Array.from({ length: Math.max(left.length, right.length) }, (_, index) =>
        binary(
          expression.operator,
          left[left.length === 1 ? 0 : index] ?? null,
          right[right.length === 1 ? 0 : index] ?? null,
        ),
      );
    }
    if (expression.kind === "call" && expression.name === "COUNTIF" && expression.args[1]?.kind === "reference") {
      const [area] = expression.args;
      const counted = area ? evaluate(area) : null;
      return elements(expression.args[1]).map((wanted) => functions.COUNTIF?.([counted, wanted]) ?? null);
    }
    return [single(evaluate(expression))];
  }

  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const mean = (values: readonly number[]): FormulaValue =>
    values.length === 0 ? new FormulaError("#DIV/0!") : sum(values) / values.length;

  /** Excel's ROUND: half away from zero, on the decimal digits that it shows. */
  function roundHalfAway(value: number, decimals: number): number {
    const scaled = Number(`${Number(Math.abs(value).toPrecision(15))}e${decimals}`);
    return Math.sign(value) * Number(`${Math.round(scaled)}e${-decimals}`);
  }

  const functions: Readonly<Record<string, (args: readonly Operand[]) => FormulaValue>> = {
    SUM: overNumbers(sum),
    AVERAGE: overNumbers(mean),
    MAX: overNumbers((values) => (values.length === 0 ? 0 : values.reduce((a, b) => Math.max(a, b)))),
    MIN: overNumbers((values) => (values.length === 0 ? 0 : values.reduce((a, b) => Math.min(a, b)))),
    COUNT: (args) =>
      args.flatMap((arg) => (isArea(arg) ? valuesIn(arg) : [arg])).filter((value) => typeof value === "number").length,
    COUNTA: (args) =>
      args.flatMap((arg) => (isArea(arg) ? valuesIn(arg) : [arg])).filter((value) => value !== null).length,
    COUNTIF: ([area, wanted]) => {
      if (area === undefined || wanted === undefined || !isArea(area)) return unsupported("COUNTIF without a range");
      const fits = criterion(wanted);
      const values = valuesIn(area);
      // "<>优" counts the empty cells too.
      return values.filter(fits).length + (fits(null) ? sizeOf(area.reference) - values.length : 0);
    },
    COUNTIFS: (args) => criteriaPlaces(args).size,
    SUMIFS: ([summed, ...args]) => overChosen(sum, summed, args),
    AVERAGEIFS: ([summed, ...args]) => overChosen(mean, summed, args),
    "PERCENTILE.INC": percentile,
    PERCENTILE: percentile,
    SUMIF: ([area, wanted, summed]) => {
      const values = matching(area, wanted, summed);
      return values instanceof FormulaError ? values : sum(values);
    },
    AVERAGEIF: ([area, wanted, summed]) => {
      const values = matching(area, wanted, summed);
      return values instanceof FormulaError ? values : mean(values);
    },
    AND: (args) => {
      const flags = logicals(args);
      return flags instanceof FormulaError ? flags : flags.every(Boolean);
    },
    OR: (args) => {
      const flags = logicals(args);
      return flags instanceof FormulaError ? flags : flags.some(Boolean);
    },
    ROW: ([area]) => placeOf(area, "ROW()").row + 1,
    COLUMN: ([area]) => placeOf(area, "COLUMN()").column + 1,
    ABS: ([value]) => {
      const of = number(value ?? null);
      return of instanceof FormulaError ? of : Math.abs(of);
    },
    ROUND: ([value, decimals]) => {
      const of = number(value ?? null);
      const to = number(decimals ?? null);
      if (of instanceof FormulaError) return of;
      return to instanceof FormulaError ? to : roundHalfAway(of, Math.trunc(to));
    },
  };

  function compare(operator: BinaryOperator, a: number | string | boolean, b: number | string | boolean): boolean {
    // Excel orders numbers before texts before booleans.
    const rank = (value: number | string | boolean): number =>
      typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
    const [left, right] = typeof a === "string" && typeof b === "string" ? [a.toLowerCase(), b.toLowerCase()] : [a, b];
    const order = rank(a) !== rank(b) ? rank(a) - rank(b) : left < right ? -1 : left > right ? 1 : 0;
    switch (operator) {
      case "=":
        return order === 0;
      case "<>":
        return order !== 0;
      case "<":
        return order < 0;
      case ">":
        return order > 0;
      case "<=":
        return order <= 0;
      case ">=":
        return order >= 0;
      default:
        return unsupported(`"${operator}" as a comparison`);
    }
  }

  const arithmetic: Readonly<Partial<Record<BinaryOperator, (a: number, b: number) => FormulaValue>>> = {
    "+": (a, b) => a + b,
    "-": (a, b) => a - b,
    "*": (a, b) => a * b,
    "/": (a, b) => (b === 0 ? new FormulaError("#DIV/0!") : a / b),
    "^": (a, b) => (Number.isFinite(a ** b) ? a ** b : new FormulaError("#NUM!")),
  };

  function binary(operator: BinaryOperator, left: Operand, right: Operand): FormulaValue {
    const operate = arithmetic[operator];
    if (operate) {
      const [a, b] = [number(left), number(right)];
      if (a instanceof FormulaError) return a;
      return b instanceof FormulaError ? b : operate(a, b);
    }
    const [a, b] = [single(left), single(right)];
    if (a instanceof FormulaError) return a;
    if (b instanceof FormulaError) return b;
    if (operator === "&") return asText(a) + asText(b);
    const emptyLike = (other: FormulaValue): string | number => (typeof other === "string" ? "" : 0);
    return compare(operator, a ?? emptyLike(b), b ?? emptyLike(a));
  }

  /** A union is several arguments to what takes any number of them, and nothing to the others. */
  function areasOf(name: string, arg: Expression | null): Area[] | null {
    if (arg?.kind !== "union") return null;
    if (!takesUnions.has(name)) return unsupported(`a union in ${name}()`);
    return arg.references.map((reference) => ({ reference }));
  }

  function call(name: string, args: readonly (Expression | null)[]): FormulaValue {
    const evaluated = (index: number): Operand => {
      const arg = args[index];
      return arg ? evaluate(arg) : null;
    };
    // These two must not calculate the branch that is not taken.
    if (name === "IF") {
      const condition = single(evaluated(0));
      if (condition instanceof FormulaError) return condition;
      if (typeof condition === "string") return new FormulaError("#VALUE!");
      if (condition) return single(evaluated(1));
      return args.length > 2 ? single(evaluated(2)) : false;
    }
    if (name === "IFERROR") {
      const value = single(evaluated(0));
      return value instanceof FormulaError ? single(evaluated(1)) : value;
    }
    if (name === "SUMPRODUCT") return sumProduct(args);
    const scalar = Object.hasOwn(scalarFunctions, name) ? scalarFunctions[name] : undefined;
    if (scalar)
      return scalar(
        args.map((_, index) => single(evaluated(index))),
        unsupported,
      );
    const known = Object.hasOwn(functions, name) ? functions[name] : undefined;
    return known
      ? known(args.flatMap((arg, index) => areasOf(name, arg) ?? [evaluated(index)]))
      : unsupported(`${name}()`);
  }

  function evaluate(expression: Expression): Operand {
    switch (expression.kind) {
      case "literal":
        return expression.value;
      case "error":
        return new FormulaError(expression.code as FormulaError["code"]);
      case "reference":
        return { reference: expression.reference };
      case "call":
        return call(expression.name, expression.args);
      case "union":
        return unsupported("a union");
      case "unary": {
        const value = number(evaluate(expression.operand));
        if (value instanceof FormulaError) return value;
        return expression.operator === "-" ? -value : expression.operator === "%" ? value / 100 : value;
      }
      case "binary":
        return binary(expression.operator, evaluate(expression.left), evaluate(expression.right));
    }
  }

  return single(evaluate(parseFormula(formula))) ?? 0;
}
