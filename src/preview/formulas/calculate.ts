/**
 * Calculates the formulas that bureaus keep under their tables (合计, 平均, 最大 …), for cells whose file carries no
 * result. Not a calculation engine: what it does not know is refused with `UnsupportedFormula`, never guessed.
 * Checked against LibreOffice in tests/preview/formulas.
 */
import { asNumber, asText, FormulaError, type FormulaValue } from "./formula-value";
import { criterionOf, numbersAt, placesFitting, placesWhere, resized } from "./criteria";
import { arithmetic, compare } from "./operators";
import { largest, mean, percentileOf, roundHalfAway, smallest, sum } from "./statistics";
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
export const calculate = (formula: string, cells: FormulaCells): FormulaValue =>
  new Calculation(formula, cells).value(parseFormula(formula)) ?? 0;

/** An error stays what it is, whatever was to be done with the value. */
const unlessError = <Value>(value: Value | FormulaError, then: (value: Value) => FormulaValue): FormulaValue =>
  value instanceof FormulaError ? value : then(value);

type FormulaFunction = (of: Calculation, args: readonly Operand[]) => FormulaValue;

const overNumbers =
  (statistic: (values: readonly number[]) => FormulaValue): FormulaFunction =>
  (of, args) =>
    unlessError(of.numbers(args), statistic);

/** The last argument is the share. */
const percentile: FormulaFunction = (of, args) =>
  unlessError(of.numbers(args.slice(0, -1)), (values) =>
    unlessError(of.number(args.at(-1) ?? null), (share) => percentileOf(values, share)),
  );

const functions: Readonly<Record<string, FormulaFunction>> = {
  SUM: overNumbers(sum),
  AVERAGE: overNumbers(mean),
  MAX: overNumbers(largest),
  MIN: overNumbers(smallest),
  COUNT: (of, args) => of.allValues(args).filter((value) => typeof value === "number").length,
  COUNTA: (of, args) => of.allValues(args).filter((value) => value !== null).length,
  COUNTIF: (of, [area, wanted]) => of.countIf(area, wanted),
  COUNTIFS: (of, args) => of.criteriaPlaces(args).size,
  SUMIFS: (of, [summed, ...args]) => of.overChosen(sum, summed, args),
  AVERAGEIFS: (of, [summed, ...args]) => of.overChosen(mean, summed, args),
  SUMIF: (of, [area, wanted, summed]) => unlessError(of.matching(area, wanted, summed), sum),
  AVERAGEIF: (of, [area, wanted, summed]) => unlessError(of.matching(area, wanted, summed), mean),
  "PERCENTILE.INC": percentile,
  PERCENTILE: percentile,
  AND: (of, args) => unlessError(of.logicals(args), (flags) => flags.every(Boolean)),
  OR: (of, args) => unlessError(of.logicals(args), (flags) => flags.some(Boolean)),
  ROW: (of, [area]) => of.placeOf(area, "ROW()").row + 1,
  COLUMN: (of, [area]) => of.placeOf(area, "COLUMN()").column + 1,
  ABS: (of, [value]) => unlessError(of.number(value ?? null), Math.abs),
  ROUND: (of, [value, decimals]) =>
    unlessError(of.number(value ?? null), (number) =>
      unlessError(of.number(decimals ?? null), (to) => roundHalfAway(number, Math.trunc(to))),
    ),
};

/** One formula, worked out over its workbook's cells. */
class Calculation {
  constructor(
    private readonly formula: string,
    private readonly cells: FormulaCells,
  ) {}

  readonly unsupported = (part: string): never => {
    throw new UnsupportedFormula(this.formula, part);
  };

  value(expression: Expression): FormulaValue {
    return this.single(this.evaluate(expression));
  }

  valuesIn(area: Area): FormulaValue[] {
    return [...this.cells.values(area.reference)].map(({ value }) => value);
  }

  /** Of all arguments, areas cell by cell. */
  allValues(args: readonly Operand[]): FormulaValue[] {
    return args.flatMap((arg) => (isArea(arg) ? this.valuesIn(arg) : [arg]));
  }

  /** A single value where Excel wants one; an area of several cells would spill, which is not calculated here. */
  single(operand: Operand): FormulaValue {
    if (!isArea(operand)) return operand;
    if (sizeOf(operand.reference) !== 1) return this.unsupported("an array");
    return this.valuesIn(operand)[0] ?? null;
  }

  number(operand: Operand): number | FormulaError {
    return asNumber(this.single(operand));
  }

  /** Numbers of an argument list as SUM sees them: in areas only true numbers count. */
  numbers(args: readonly Operand[]): number[] | FormulaError {
    const found: number[] = [];
    for (const arg of args) {
      for (const value of isArea(arg) ? this.valuesIn(arg) : [arg]) {
        if (value instanceof FormulaError) return value;
        if (typeof value === "number") found.push(value);
        else if (!isArea(arg)) {
          const converted = this.number(value);
          if (converted instanceof FormulaError) return converted;
          found.push(converted);
        }
      }
    }
    return found;
  }

  /** Truth values of an argument list as AND sees them: in areas texts and empty cells do not count. */
  logicals(args: readonly Operand[]): boolean[] | FormulaError {
    const found: boolean[] = [];
    for (const arg of args) {
      for (const value of isArea(arg) ? this.valuesIn(arg) : [arg]) {
        if (isArea(arg) && typeof value === "string") continue;
        const flag = typeof value === "string" ? new FormulaError("#VALUE!") : asNumber(value);
        if (flag instanceof FormulaError) return flag;
        found.push(flag !== 0);
      }
    }
    return found.length === 0 ? new FormulaError("#VALUE!") : found;
  }

  /** Without an argument: the formula's own cell. */
  placeOf(operand: Operand | undefined, part: string): { readonly row: number; readonly column: number } {
    if (operand === undefined) return this.cells.at ?? this.unsupported(part);
    if (!isArea(operand) || sizeOf(operand.reference) !== 1) return this.unsupported(part);
    return { row: operand.reference.top, column: operand.reference.left };
  }

  criterion(operand: Operand): (value: FormulaValue) => boolean {
    return criterionOf(this.single(operand), this.unsupported);
  }

  /** SUMIF and AVERAGEIF: numbers at the places that fit, of the range that is summed or else of the same. */
  matching(
    area: Operand | undefined,
    wanted: Operand | undefined,
    summed: Operand | undefined = area,
  ): number[] | FormulaError {
    if (area === undefined || wanted === undefined || !isArea(area))
      return this.unsupported("a criterion without its range");
    if (summed === undefined || !isArea(summed)) return this.unsupported("a sum without its range");
    const places = placesWhere(this.criterion(wanted), area.reference, this.cells.values(area.reference));
    // As large as the area of the criterion, whatever its own end.
    const shown = resized(summed.reference, area.reference);
    return numbersAt(places, shown, this.cells.values(shown));
  }

  /** COUNTIFS' pairs of area and criterion. */
  criteriaPlaces(args: readonly Operand[]): ReadonlySet<string> {
    const areas = args.flatMap((area, index) => {
      if (index % 2 !== 0) return [];
      if (!isArea(area)) return this.unsupported("a criterion without its range");
      const values = [...this.cells.values(area.reference)];
      return [{ reference: area.reference, values, fits: this.criterion(args[index + 1] ?? null) }];
    });
    if (new Set(areas.map(({ reference }) => sizeOf(reference))).size > 1)
      return this.unsupported("ranges of unequal size");
    return placesFitting(areas) ?? this.unsupported("criteria that empty cells fit");
  }

  overChosen(
    statistic: (values: readonly number[]) => FormulaValue,
    summed: Operand | undefined,
    args: readonly Operand[],
  ): FormulaValue {
    if (summed === undefined || !isArea(summed)) return this.unsupported("a sum without its range");
    const values = numbersAt(this.criteriaPlaces(args), summed.reference, this.cells.values(summed.reference));
    return values instanceof FormulaError ? values : statistic(values);
  }

  countIf(area: Operand | undefined, wanted: Operand | undefined): FormulaValue {
    if (area === undefined || wanted === undefined || !isArea(area)) return this.unsupported("COUNTIF without a range");
    const fits = this.criterion(wanted);
    const values = this.valuesIn(area);
    // "<>优" counts the empty cells too.
    return values.filter(fits).length + (fits(null) ? sizeOf(area.reference) - values.length : 0);
  }

  /** SUMPRODUCT of one array: what stands for a single value elsewhere is worked out cell by cell. */
  sumProduct(args: readonly (Expression | null)[]): FormulaValue {
    const [only, another] = args;
    if (!only || another !== undefined) return this.unsupported("SUMPRODUCT of several arrays");
    const values = this.elements(only);
    const wrong = values.find((value) => value instanceof FormulaError);
    return wrong ?? sum(values.map((value) => (typeof value === "number" ? value : 0)));
  }

  /** One value for each cell of the areas in an expression; of a single value that one. */
  elements(expression: Expression): FormulaValue[] {
    if (expression.kind === "reference") {
      const { top, left, right } = expression.reference;
      const found = Array<FormulaValue>(sizeOf(expression.reference)).fill(null);
      for (const { row, column, value } of this.cells.values(expression.reference))
        found[(row - top) * (right - left + 1) + column - left] = value;
      return found;
    }
    if (expression.kind === "binary") {
      const [left, right] = [this.elements(expression.left), this.elements(expression.right)];
      if (left.length !== right.length && left.length !== 1 && right.length !== 1)
        return this.unsupported("unequal arrays");
      return Array.from({ length: Math.max(left.length, right.length) }, (_, index) =>
        this.binary(
          expression.operator,
          left[left.length === 1 ? 0 : index] ?? null,
          right[right.length === 1 ? 0 : index] ?? null,
        ),
      );
    }
    if (expression.kind === "call" && expression.name === "COUNTIF" && expression.args[1]?.kind === "reference") {
      const [area] = expression.args;
      const counted = area ? this.evaluate(area) : null;
      return this.elements(expression.args[1]).map((wanted) => this.countIf(counted, wanted));
    }
    return [this.single(this.evaluate(expression))];
  }

  binary(operator: BinaryOperator, left: Operand, right: Operand): FormulaValue {
    const operate = arithmetic[operator];
    if (operate) {
      const [a, b] = [this.number(left), this.number(right)];
      if (a instanceof FormulaError) return a;
      return b instanceof FormulaError ? b : operate(a, b);
    }
    const [a, b] = [this.single(left), this.single(right)];
    if (a instanceof FormulaError) return a;
    if (b instanceof FormulaError) return b;
    if (operator === "&") return asText(a) + asText(b);
    const emptyLike = (other: FormulaValue): string | number => (typeof other === "string" ? "" : 0);
    return compare(operator, a ?? emptyLike(b), b ?? emptyLike(a)) ?? this.unsupported(`"${operator}"`);
  }

  /** A union is several arguments to what takes any number of them, and nothing to the others. */
  areasOf(name: string, arg: Expression | null): Area[] | null {
    if (arg?.kind !== "union") return null;
    if (!takesUnions.has(name)) return this.unsupported(`a union in ${name}()`);
    return arg.references.map((reference) => ({ reference }));
  }

  call(name: string, args: readonly (Expression | null)[]): FormulaValue {
    const evaluated = (index: number): Operand => {
      const arg = args[index];
      return arg ? this.evaluate(arg) : null;
    };
    // These two must not calculate the branch that is not taken.
    if (name === "IF") {
      const condition = this.single(evaluated(0));
      if (condition instanceof FormulaError) return condition;
      if (typeof condition === "string") return new FormulaError("#VALUE!");
      if (condition) return this.single(evaluated(1));
      return args.length > 2 ? this.single(evaluated(2)) : false;
    }
    if (name === "IFERROR") {
      const value = this.single(evaluated(0));
      return value instanceof FormulaError ? this.single(evaluated(1)) : value;
    }
    if (name === "SUMPRODUCT") return this.sumProduct(args);
    const scalar = Object.hasOwn(scalarFunctions, name) ? scalarFunctions[name] : undefined;
    if (scalar)
      return scalar(
        args.map((_, index) => this.single(evaluated(index))),
        this.unsupported,
      );
    const known = Object.hasOwn(functions, name) ? functions[name] : undefined;
    return known
      ? known(
          this,
          args.flatMap((arg, index) => this.areasOf(name, arg) ?? [evaluated(index)]),
        )
      : this.unsupported(`${name}()`);
  }

  evaluate(expression: Expression): Operand {
    switch (expression.kind) {
      case "literal":
        return expression.value;
      case "error":
        return new FormulaError(expression.code as FormulaError["code"]);
      case "reference":
        return { reference: expression.reference };
      case "call":
        return this.call(expression.name, expression.args);
      case "union":
        return this.unsupported("a union");
      case "unary": {
        const value = this.number(this.evaluate(expression.operand));
        if (value instanceof FormulaError) return value;
        return expression.operator === "-" ? -value : expression.operator === "%" ? value / 100 : value;
      }
      case "binary":
        return this.binary(expression.operator, this.evaluate(expression.left), this.evaluate(expression.right));
    }
  }
}
