/** Data bars as Office.js gives them. */
import { threshold, type DataBarRule, type Threshold, type ThresholdType } from "../../workbook/conditional-format";
import { invalidArgument } from "../host-error";
import { objectClass, type DeclaredClass, type Json, type Scalar } from "../object-class";
import { choiceArgument, colorArgument, flagArgument, textArgument } from "./argument";
import { formatOf, replaceRule, type FormatTarget } from "./conditional-format-target";

function barOf(target: FormatTarget): DataBarRule {
  const { rule } = formatOf(target);
  if (rule.kind !== "dataBar") throw invalidArgument(`the format is a ${rule.kind}`);
  return rule;
}

/** A property of the bar: how it is read from the rule, and what a written value changes. */
const property = (
  read: (rule: DataBarRule) => Json,
  write: (value: unknown, rule: DataBarRule) => Partial<DataBarRule>,
): Scalar<FormatTarget> => ({
  get: (target) => read(barOf(target)),
  set: (target, value) => replaceRule(target, "dataBar", (rule) => ({ ...rule, ...write(value, rule) })),
});

/** "" stands for no colour. */
const optionalColor = (value: unknown, what: string): string | null =>
  value === "" ? null : colorArgument(value, what);

const positiveClass: DeclaredClass<FormatTarget> = objectClass<FormatTarget>("ConditionalDataBarPositiveFormat", {
  scalars: {
    fillColor: property(
      ({ color }) => color,
      (value) => ({ color: colorArgument(value, "fillColor") }),
    ),
    borderColor: property(
      ({ borderColor }) => borderColor ?? "",
      (value) => ({ borderColor: optionalColor(value, "borderColor") }),
    ),
    gradientFill: property(
      ({ gradient }) => gradient,
      (value) => ({ gradient: flagArgument(value, "gradientFill") }),
    ),
  },
});

const negativeClass: DeclaredClass<FormatTarget> = objectClass<FormatTarget>("ConditionalDataBarNegativeFormat", {
  scalars: {
    fillColor: property(
      ({ negativeColor, color }) => negativeColor ?? color,
      (value) => ({ negativeColor: colorArgument(value, "fillColor") }),
    ),
    matchPositiveFillColor: property(
      ({ negativeColor }) => negativeColor === null,
      (value, rule) => ({
        negativeColor: flagArgument(value, "matchPositiveFillColor") ? null : (rule.negativeColor ?? "#FF0000"),
      }),
    ),
  },
});

/** Office.js' names of what ends a bar. */
const BOUNDS = {
  LowestValue: "min",
  HighestValue: "max",
  Number: "num",
  Percent: "percent",
  Formula: "formula",
  Percentile: "percentile",
} as const satisfies Readonly<Record<string, ThresholdType>>;
const boundNames = Object.keys(BOUNDS) as (keyof typeof BOUNDS)[];

function boundRule(end: "min" | "max"): Scalar<FormatTarget> {
  const automatic: ThresholdType = end === "min" ? "autoMin" : "autoMax";
  const read = ({ type, value }: Threshold): Json => ({
    type: boundNames.find((name) => BOUNDS[name] === type) ?? "Automatic",
    ...(value === null ? {} : { formula: value }),
  });
  return property(
    (rule) => read(rule[end]),
    (value) => {
      const { type, formula } = (value ?? {}) as Record<string, unknown>;
      const name = choiceArgument(type, ["Automatic", ...boundNames] as const, "bound type");
      if (name === "Automatic") return { [end]: threshold(automatic) };
      if (name === "LowestValue" || name === "HighestValue") return { [end]: threshold(BOUNDS[name]) };
      const text = textArgument(typeof formula === "number" ? String(formula) : formula, "formula").replace(/^=/, "");
      if (name !== "Formula" && (text.trim() === "" || !Number.isFinite(Number(text))))
        throw invalidArgument("a bound that is no number");
      return { [end]: threshold(BOUNDS[name], text) };
    },
  );
}

const DIRECTIONS = { Context: "context", LeftToRight: "leftToRight", RightToLeft: "rightToLeft" } as const;
const AXES = { Automatic: "automatic", None: "none", CellMidPoint: "middle" } as const;

/** A property whose values Office.js and the file spell differently. */
function spelled<Key extends "direction" | "axis", Names extends Readonly<Record<string, DataBarRule[Key]>>>(
  key: Key,
  names: Names,
): Scalar<FormatTarget> {
  const spellings = Object.keys(names);
  return property(
    (rule) => spellings.find((name) => names[name] === rule[key]) ?? null,
    (value) => ({ [key]: names[choiceArgument(value, spellings, key)] }),
  );
}

export const dataBarClass: DeclaredClass<FormatTarget> = objectClass<FormatTarget>("DataBarConditionalFormat", {
  scalars: {
    lowerBoundRule: boundRule("min"),
    upperBoundRule: boundRule("max"),
    showDataBarOnly: property(
      ({ showValue }) => !showValue,
      (value) => ({ showValue: !flagArgument(value, "showDataBarOnly") }),
    ),
    barDirection: spelled("direction", DIRECTIONS),
    axisFormat: spelled("axis", AXES),
    axisColor: property(
      ({ axis, axisColor }) => (axis === "none" ? "" : axisColor),
      (value) => ({ axisColor: optionalColor(value, "axisColor") ?? "#000000" }),
    ),
  },
  navigation: {
    positiveFormat: (target) => positiveClass.of(target),
    negativeFormat: (target) => negativeClass.of(target),
  },
});
