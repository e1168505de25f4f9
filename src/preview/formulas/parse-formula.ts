import { pattern } from "../../collections/pattern";

/** A formula as a tree. The grammar is Excel's for what bureaus type: operators, references, function calls. */

export type Expression =
  | { readonly kind: "literal"; readonly value: number | string | boolean }
  | { readonly kind: "error"; readonly code: string }
  | { readonly kind: "reference"; readonly reference: Reference }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly (Expression | null)[] }
  /** (A1:A3,C1:C3): several areas as one. */
  | { readonly kind: "union"; readonly references: readonly Reference[] }
  | { readonly kind: "unary"; readonly operator: "-" | "+" | "%"; readonly operand: Expression }
  | {
      readonly kind: "binary";
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    };

export type BinaryOperator = "+" | "-" | "*" | "/" | "^" | "&" | "=" | "<>" | "<" | ">" | "<=" | ">=";

/** Rows and columns from 0, both included; `sheet` null: the formula's own. */
export interface Reference {
  readonly sheet: string | null;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The formula uses something that this host does not calculate (names, arrays, structured references …). */
export class UnsupportedFormula extends Error {
  constructor(
    readonly formula: string,
    readonly part: string,
  ) {
    super(`cannot calculate ${part} in ${formula}`);
  }
}

type Token =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "error"; readonly value: string }
  | { readonly kind: "reference"; readonly value: Reference }
  | { readonly kind: "name"; readonly value: string }
  | { readonly kind: "symbol"; readonly value: string };

/** Characters that Excel takes; and levels of brackets and signs, of which Excel takes 64 in functions. */
const LONGEST = 8_192;
const DEEPEST = 256;
const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

const patterns: readonly [
  kind: "space" | "number" | "text" | "error" | "reference" | "name" | "symbol",
  pattern: RegExp,
][] = [
  ["space", /\s+/y],
  ["error", /#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!)/y],
  [
    "reference",
    pattern("uy")`
      (?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?
      |\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_(])
    `,
  ],
  ["number", /(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?/y],
  ["text", /"(?:[^"]|"")*"/y],
  ["name", /[\p{L}_][\p{L}\p{N}_.]*/uy],
  ["symbol", /<>|<=|>=|[-+*/^&=<>(),%]/y],
];

const columnIndex = (letters: string): number =>
  [...letters.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function parseReference(text: string): Reference {
  const match = /^(?:('(?:[^']|'')+'|[^!]+)!)?([^!]+)$/u.exec(text);
  const quoted = match?.[1] ?? null;
  const sheet = quoted === null ? null : quoted.startsWith("'") ? quoted.slice(1, -1).replaceAll("''", "'") : quoted;
  const [first = "", last = first] = (match?.[2] ?? "").replaceAll("$", "").split(":");
  const corner = (part: string, row: number, column: number): [number, number] => {
    const [, letters = "", digits = ""] = /^([A-Za-z]*)(\d*)$/.exec(part) ?? [];
    return [digits ? Number(digits) - 1 : row, letters ? columnIndex(letters) : column];
  };
  const [firstRow, firstColumn] = corner(first, 0, 0);
  const [lastRow, lastColumn] = corner(last, LAST_ROW, LAST_COLUMN);
  return {
    sheet,
    top: Math.min(firstRow, lastRow),
    bottom: Math.max(firstRow, lastRow),
    left: Math.min(firstColumn, lastColumn),
    right: Math.max(firstColumn, lastColumn),
  };
}

function tokenise(formula: string): Token[] {
  const tokens: Token[] = [];
  let at = formula.startsWith("=") ? 1 : 0;
  while (at < formula.length) {
    const start = at;
    for (const [kind, pattern] of patterns) {
      pattern.lastIndex = at;
      const text = pattern.exec(formula)?.[0];
      if (text === undefined) continue;
      at += text.length;
      if (kind === "number") tokens.push({ kind, value: Number(text) });
      else if (kind === "text") tokens.push({ kind, value: text.slice(1, -1).replaceAll('""', '"') });
      else if (kind === "reference") tokens.push({ kind, value: parseReference(text) });
      else if (kind !== "space") tokens.push({ kind, value: text });
      break;
    }
    if (at === start) throw new UnsupportedFormula(formula, `"${formula.charAt(at)}"`);
  }
  return tokens;
}

/** Operators by how tightly they bind; the later bind tighter. All are left-associative in Excel, ^ too. */
const precedence: readonly (readonly BinaryOperator[])[] = [
  ["=", "<>", "<", ">", "<=", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];

/** @throws UnsupportedFormula for what this host does not calculate */
export const parseFormula = (formula: string): Expression => new FormulaParser(formula).parse();

/** Reads token by token, by descent through the operators. */
class FormulaParser {
  readonly #formula: string;
  readonly #tokens: readonly Token[];
  #next = 0;
  #depth = 0;

  constructor(formula: string) {
    this.#formula = formula;
    if (formula.length > LONGEST) throw new UnsupportedFormula(formula.slice(0, 60), `more than ${LONGEST} characters`);
    this.#tokens = tokenise(formula);
  }

  parse(): Expression {
    const expression = this.#binary(0);
    return this.#next < this.#tokens.length ? this.#fail() : expression;
  }

  #isSymbol(value: string): boolean {
    const token = this.#tokens[this.#next];
    return token?.kind === "symbol" && token.value === value;
  }

  #fail(): never {
    const token = this.#tokens[this.#next];
    throw new UnsupportedFormula(this.#formula, token ? JSON.stringify(token.value) : "an unfinished formula");
  }

  #expect(value: string): void {
    if (!this.#isSymbol(value)) this.#fail();
    this.#next += 1;
  }

  #binary(level: number): Expression {
    const operators = precedence[level];
    if (!operators) return this.#unary();
    let left = this.#binary(level + 1);
    for (;;) {
      const operator = operators.find((one) => this.#isSymbol(one));
      if (!operator) return left;
      this.#next += 1;
      left = { kind: "binary", operator, left, right: this.#binary(level + 1) };
    }
  }

  /** In Excel a sign binds tighter than ^: -2^2 is 4. */
  #unary(): Expression {
    this.#depth += 1;
    if (this.#depth > DEEPEST)
      throw new UnsupportedFormula(this.#formula.slice(0, 60), `more than ${DEEPEST} levels of brackets`);
    const expression = this.#signed();
    this.#depth -= 1;
    return expression;
  }

  #signed(): Expression {
    for (const operator of ["-", "+"] as const) {
      if (this.#isSymbol(operator)) {
        this.#next += 1;
        return { kind: "unary", operator, operand: this.#unary() };
      }
    }
    let operand = this.#primary();
    while (this.#isSymbol("%")) {
      this.#next += 1;
      operand = { kind: "unary", operator: "%", operand };
    }
    return operand;
  }

  #args(): (Expression | null)[] {
    const list: (Expression | null)[] = [];
    if (this.#isSymbol(")")) return list;
    for (;;) {
      list.push(this.#isSymbol(",") || this.#isSymbol(")") ? null : this.#binary(0));
      if (!this.#isSymbol(",")) return list;
      this.#next += 1;
    }
  }

  #primary(): Expression {
    const token = this.#tokens[this.#next];
    if (!token) return this.#fail();
    this.#next += 1;
    switch (token.kind) {
      case "number":
      case "text":
        return { kind: "literal", value: token.value };
      case "error":
        return { kind: "error", code: token.value };
      case "reference":
        return { kind: "reference", reference: token.value };
      case "name": {
        const name = token.value.toUpperCase();
        if (this.#isSymbol("(")) {
          this.#next += 1;
          const list = this.#args();
          this.#expect(")");
          return { kind: "call", name, args: list };
        }
        if (name === "TRUE" || name === "FALSE") return { kind: "literal", value: name === "TRUE" };
        this.#next -= 1;
        return this.#fail();
      }
      case "symbol": {
        if (token.value !== "(") {
          this.#next -= 1;
          return this.#fail();
        }
        const inner = this.#binary(0);
        if (!this.#isSymbol(",") || inner.kind !== "reference") {
          this.#expect(")");
          return inner;
        }
        const references = [inner.reference];
        while (this.#isSymbol(",")) {
          this.#next += 1;
          const another = this.#binary(0);
          if (another.kind !== "reference") return this.#fail();
          references.push(another.reference);
        }
        this.#expect(")");
        return { kind: "union", references };
      }
    }
  }
}
