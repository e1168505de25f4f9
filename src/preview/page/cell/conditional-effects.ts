/**
 * What conditional formats do to a cell. A rule that cannot be evaluated here is not drawn, and is counted, so that the
 * page can say so: a colour that might be wrong would be worse than none.
 */
import { cellValue, formulaValue } from "../../host/cell-access";
import { HostError } from "../../host/host-error";
import { cellName, overlaps, type CellArea } from "../../workbook/area";
import type { ConditionalFormat, ConditionalLook, ConditionalRule, Threshold } from "../../workbook/conditional-format";
import type { Sheet } from "../../workbook/sheet";
import { isError, type CellValue } from "../../workbook/sheet-contents";
import type { Workbook } from "../../workbook/workbook";
import { shiftFormula } from "../../xlsx/shared-formula";
import { AreaStatistics } from "../grid/area-statistics";
import { barPicture, type BarPicture } from "./data-bar-picture";

export interface CellEffect {
  readonly fill: string | null;
  readonly color: string | null;
  readonly bold: boolean;
  readonly bar: BarPicture | null;
  readonly icon: { readonly set: string; readonly index: number } | null;
  /** Only the bar or the icon is shown. */
  readonly hidesValue: boolean;
}

type Changes = Partial<CellEffect>;

interface Rule {
  readonly format: ConditionalFormat;
  readonly statistics: AreaStatistics;
}

const OPERATORS: Readonly<Record<string, string>> = {
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  lessThan: "<",
  greaterThanOrEqual: ">=",
  lessThanOrEqual: "<=",
};

export class ConditionalEffects {
  readonly #rules: readonly Rule[];
  readonly #undrawn = new Set<string>();

  constructor(
    private readonly workbook: Workbook,
    private readonly sheet: Sheet,
  ) {
    this.#rules = [...sheet.conditionalFormats]
      .sort((a, b) => a.priority - b.priority)
      .map((format) => ({ format, statistics: new AreaStatistics(workbook, sheet, format.areas) }));
    // What cannot be drawn is known at once, wherever the sheet is scrolled to.
    for (const { format } of this.#rules) {
      const first = format.areas[0];
      if (first) this.at(first.top, first.left);
    }
  }

  /** How many of the sheet's formats cannot be evaluated here. */
  get undrawn(): number {
    return this.#undrawn.size;
  }

  at(row: number, column: number): CellEffect | null {
    const here = { top: row, left: column, bottom: row, right: column };
    const found: Changes[] = [];
    for (const rule of this.#rules) {
      const { format } = rule;
      if (this.#undrawn.has(format.id) || !format.areas.some((area) => overlaps(area, here))) continue;
      const changes = this.#changes(rule, row, column);
      if (!changes) continue;
      found.push(changes);
      if (format.stopIfTrue) break;
    }
    if (found.length === 0) return null;
    // The first rule to set something wins.
    const first = <Key extends "fill" | "color" | "bar" | "icon">(key: Key): CellEffect[Key] | null =>
      found.find((changes) => changes[key])?.[key] ?? null;
    return {
      fill: first("fill"),
      color: first("color"),
      bar: first("bar"),
      icon: first("icon"),
      bold: found.some(({ bold }) => bold),
      hidesValue: found.some(({ hidesValue }) => hidesValue),
    };
  }

  #changes(rule: Rule, row: number, column: number): Changes | null {
    try {
      return this.#evaluate(
        rule,
        row,
        column,
        cellValue(this.workbook, this.sheet, this.sheet.cell(row, column), row, column),
      );
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      this.#undrawn.add(rule.format.id);
      return null;
    }
  }

  #evaluate({ format, statistics }: Rule, row: number, column: number, value: CellValue): Changes | null {
    const { rule } = format;
    const formula = (text: string): CellValue => this.#formula(format, text, row, column);
    const bound = (threshold: Threshold): number => {
      const resolved = statistics.resolve(threshold) ?? formula(threshold.value ?? "");
      if (typeof resolved !== "number") throw new HostError("NotImplemented", "a threshold that is no number");
      return resolved;
    };
    switch (rule.kind) {
      case "custom":
        return isTrue(formula(rule.formula)) ? rule.look : null;
      case "cellValue":
        return isTrue(formula(comparison(rule, origin(format.areas)))) ? rule.look : null;
      case "text":
      case "presence":
      case "topBottom":
      case "average":
      case "duplicates":
        return matches(rule, value, statistics) ? rule.look : null;
      case "dataBar":
        return typeof value !== "number"
          ? null
          : { bar: barPicture(rule, value, bound(rule.min), bound(rule.max)), hidesValue: !rule.showValue };
      case "colorScale":
        return typeof value !== "number"
          ? null
          : {
              fill: scaled(
                value,
                rule.stops.map(({ at, color }) => ({ at: bound(at), color })),
              ),
            };
      case "iconSet": {
        if (typeof value !== "number") return null;
        const reached = rule.thresholds.reduce(
          (index, threshold, next) =>
            next > 0 && (threshold.inclusive ? value >= bound(threshold) : value > bound(threshold)) ? next : index,
          0,
        );
        return {
          icon: { set: rule.icons, index: rule.reversed ? rule.thresholds.length - 1 - reached : reached },
          hidesValue: !rule.showValue,
        };
      }
      case "other":
        throw new HostError("NotImplemented", `conditional formats of the type ${rule.type}`);
    }
  }

  /** A format's formulas are written for the first cell of its area, and move along with it. */
  #formula({ areas }: ConditionalFormat, text: string, row: number, column: number): CellValue {
    const start = origin(areas);
    return formulaValue(
      this.workbook,
      this.sheet,
      `=${shiftFormula(text.replace(/^=/, ""), row - start.top, column - start.left)}`,
      row,
      column,
    );
  }
}

const origin = (areas: readonly CellArea[]): { readonly top: number; readonly left: number } => ({
  top: Math.min(...areas.map(({ top }) => top)),
  left: Math.min(...areas.map(({ left }) => left)),
});

const isTrue = (value: CellValue): boolean => value === true || (typeof value === "number" && value !== 0);

/** The rule as a formula, so that empty cells, texts and errors compare as they do in Excel. */
function comparison(
  { operator, formulas }: Extract<ConditionalRule, { readonly kind: "cellValue" }>,
  { top, left }: { readonly top: number; readonly left: number },
): string {
  const cell = cellName(top, left);
  const [first = "0", second = first] = formulas.map((formula) => formula.replace(/^=/, ""));
  const sign = OPERATORS[operator];
  if (sign) return `${cell}${sign}(${first})`;
  return operator === "between"
    ? `AND(${cell}>=(${first}),${cell}<=(${second}))`
    : `OR(${cell}<(${first}),${cell}>(${second}))`;
}

type MatchingRule = Extract<
  ConditionalRule,
  { readonly look: ConditionalLook; readonly kind: "text" | "presence" | "topBottom" | "average" | "duplicates" }
>;

function matches(rule: MatchingRule, value: CellValue, statistics: AreaStatistics): boolean {
  switch (rule.kind) {
    case "text":
      return hasText(rule.operator, value, rule.text);
    case "presence":
      return (
        (rule.of === "errors"
          ? isError(value)
          : value === null || (typeof value === "string" && value.trim() === "")) === rule.wanted
      );
    case "topBottom": {
      const { numbers } = statistics;
      const count = rule.percent ? Math.max(1, Math.floor((numbers.length * rule.rank) / 100)) : rule.rank;
      const limit = rule.bottom
        ? numbers[Math.min(count, numbers.length) - 1]
        : numbers[Math.max(0, numbers.length - count)];
      return typeof value === "number" && limit !== undefined && (rule.bottom ? value <= limit : value >= limit);
    }
    case "average": {
      // Which standard deviation Excel takes is nowhere documented.
      if (rule.deviations !== 0) throw new HostError("NotImplemented", "standard deviations");
      return (
        typeof value === "number" &&
        ((rule.above ? value > statistics.mean : value < statistics.mean) ||
          (rule.orEqual && value === statistics.mean))
      );
    }
    case "duplicates":
      return value !== null && value !== "" && statistics.occurrences(value) > 1 !== rule.unique;
  }
}

function hasText(
  operator: "contains" | "notContains" | "beginsWith" | "endsWith",
  value: CellValue,
  wanted: string,
): boolean {
  if (/[*?~]/.test(wanted)) throw new HostError("NotImplemented", "a wildcard");
  if (isError(value)) return false;
  const [text, sought] = [String(value ?? "").toLowerCase(), wanted.toLowerCase()];
  switch (operator) {
    case "contains":
      return text.includes(sought);
    case "notContains":
      return !text.includes(sought);
    case "beginsWith":
      return text.startsWith(sought);
    case "endsWith":
      return text.endsWith(sought);
  }
}

/** The colour between the two stops around a value. */
function scaled(value: number, stops: readonly { readonly at: number; readonly color: string }[]): string | null {
  const next = stops.findIndex(({ at }) => value <= at);
  const above = stops[next < 0 ? stops.length - 1 : next];
  const below = stops[next <= 0 ? (next < 0 ? stops.length - 1 : 0) : next - 1];
  if (!above || !below) return null;
  const share = above.at > below.at ? (value - below.at) / (above.at - below.at) : 0;
  const part = (color: string, at: number): number => parseInt(color.slice(at, at + 2), 16);
  return `#${[1, 3, 5]
    .map((at) =>
      Math.round(part(below.color, at) + (part(above.color, at) - part(below.color, at)) * share)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}
