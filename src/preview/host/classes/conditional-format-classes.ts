/** Conditional formats: custom formulas, cell values and data bars can be added; the rest of a file's is listed. */
import { overlaps, type CellArea } from "../../workbook/area";
import type { ConditionalFormat, ConditionalLook, ConditionalRule } from "../../workbook/conditional-format";
import type { Sheet } from "../../workbook/sheet";
import { requireWritable } from "../cell-access";
import { invalidArgument, itemNotFound } from "../host-error";
import { objectClass, type DeclaredClass } from "../object-class";
import { choiceArgument, colorArgument, flagArgument, textArgument } from "./argument";

export interface ConditionalFormatsTarget {
  readonly sheet: Sheet;
  readonly areas: readonly CellArea[];
}

interface FormatTarget {
  readonly sheet: Sheet;
  readonly id: string;
}

const find = ({ sheet, id }: FormatTarget): ConditionalFormat => {
  const format = sheet.conditionalFormats.find((other) => other.id === id);
  if (!format) throw itemNotFound("conditional format");
  return format;
};

function replace(target: FormatTarget, change: (format: ConditionalFormat) => ConditionalFormat): void {
  requireWritable(target.sheet);
  const format = find(target);
  if (format.fromFile) throw invalidArgument("a conditional format that came with the file");
  target.sheet.touch("conditionalFormats");
  target.sheet.conditionalFormats = target.sheet.conditionalFormats.map((other) => (other === format ? change(other) : other));
}

const replaceRule = <Kind extends ConditionalRule["kind"]>(target: FormatTarget, kind: Kind, change: (rule: Extract<ConditionalRule, { kind: Kind }>) => ConditionalRule): void =>
  replace(target, (format) => {
    if (format.rule.kind !== kind) throw invalidArgument(`the format is a ${format.rule.kind}`);
    return { ...format, rule: change(format.rule as Extract<ConditionalRule, { kind: Kind }>) };
  });

/** Custom and cell-value formats share their look. */
const setLook = (target: FormatTarget, look: Partial<ConditionalLook>): void =>
  replace(target, (format) => {
    const { rule } = format;
    if (rule.kind !== "custom" && rule.kind !== "cellValue") throw invalidArgument("this format has no cell look");
    return { ...format, rule: { ...rule, look: { ...rule.look, ...look } } };
  });

const lookOf = (target: FormatTarget): ConditionalLook => {
  const { rule } = find(target);
  return rule.kind === "custom" || rule.kind === "cellValue" ? rule.look : { fill: null, color: null, bold: false };
};

const fillClass: DeclaredClass<FormatTarget> = objectClass<FormatTarget>("ConditionalRangeFill", {
  scalars: { color: { get: (target) => lookOf(target).fill ?? "", set: (target, value) => setLook(target, { fill: colorArgument(value, "fill colour") }) } },
});

const fontClass: DeclaredClass<FormatTarget> = objectClass<FormatTarget>("ConditionalRangeFont", {
  scalars: {
    color: { get: (target) => lookOf(target).color ?? "", set: (target, value) => setLook(target, { color: colorArgument(value, "font colour") }) },
    bold: { get: (target) => lookOf(target).bold, set: (target, value) => setLook(target, { bold: flagArgument(value, "bold") }) },
  },
});

const rangeFormatClass: DeclaredClass<FormatTarget> = objectClass<FormatTarget>("ConditionalRangeFormat", {
  navigation: { fill: (target) => fillClass.of(target), font: (target) => fontClass.of(target) },
});

const ruleClass: DeclaredClass<FormatTarget> = objectClass<FormatTarget>("ConditionalFormatRule", {
  scalars: {
    formula: {
      get: (target) => {
        const { rule } = find(target);
        return rule.kind === "custom" ? rule.formula : "";
      },
      set: (target, value) => {
        const formula = textArgument(value, "formula");
        replaceRule(target, "custom", (rule) => ({ ...rule, formula }));
      },
    },
  },
});

const customClass: DeclaredClass<FormatTarget> = objectClass<FormatTarget>("CustomConditionalFormat", {
  navigation: { rule: (target) => ruleClass.of(target), format: (target) => rangeFormatClass.of(target) },
});

const OPERATORS = { Between: "between", NotBetween: "notBetween", EqualTo: "equal", NotEqualTo: "notEqual", GreaterThan: "greaterThan", LessThan: "lessThan", GreaterThanOrEqual: "greaterThanOrEqual", LessThanOrEqual: "lessThanOrEqual" } as const;
const operatorNames = Object.keys(OPERATORS) as (keyof typeof OPERATORS)[];

const cellValueClass: DeclaredClass<FormatTarget> = objectClass<FormatTarget>("CellValueConditionalFormat", {
  scalars: {
    rule: {
      get: (target) => {
        const { rule } = find(target);
        if (rule.kind !== "cellValue") return null;
        return { operator: operatorNames.find((name) => OPERATORS[name] === rule.operator) ?? "EqualTo", formula1: rule.formulas[0] ?? "", ...(rule.formulas[1] === undefined ? {} : { formula2: rule.formulas[1] }) };
      },
      set: (target, value) => {
        const { operator, formula1, formula2 } = (value ?? {}) as Record<string, unknown>;
        const formulas = [formula1, formula2].filter((formula) => formula !== undefined && formula !== null).map((formula) => textArgument(typeof formula === "number" ? String(formula) : formula, "formula"));
        const name = OPERATORS[choiceArgument(operator, operatorNames, "operator")];
        replaceRule(target, "cellValue", (rule) => ({ ...rule, operator: name, formulas }));
      },
    },
  },
  navigation: { format: (target) => rangeFormatClass.of(target) },
});

const positiveBarClass: DeclaredClass<FormatTarget> = objectClass<FormatTarget>("ConditionalDataBarPositiveFormat", {
  scalars: {
    fillColor: {
      get: (target) => {
        const { rule } = find(target);
        return rule.kind === "dataBar" ? rule.color : "";
      },
      set: (target, value) => {
        const color = colorArgument(value, "fillColor");
        replaceRule(target, "dataBar", (rule) => ({ ...rule, color }));
      },
    },
    // Files of Excel 2007's kind know solid and gradient bars only by an extension that this host does not write.
    gradientFill: { get: () => true },
  },
});

function boundRule(end: "min" | "max") {
  return {
    get: (target: FormatTarget) => {
      const { rule } = find(target);
      const bound = rule.kind === "dataBar" ? rule[end] : null;
      return bound === null ? { type: "Automatic" } : { type: "Number", formula: String(bound) };
    },
    set: (target: FormatTarget, value: unknown): void => {
      const { type, formula } = (value ?? {}) as Record<string, unknown>;
      const kind = choiceArgument(type, ["Automatic", "LowestValue", "HighestValue", "Number"] as const, "bound type");
      const bound = kind === "Number" ? Number(formula) : null;
      if (bound !== null && !Number.isFinite(bound)) throw invalidArgument("a bound that is no number");
      replaceRule(target, "dataBar", (rule) => ({ ...rule, [end]: bound }));
    },
  };
}

const dataBarClass: DeclaredClass<FormatTarget> = objectClass<FormatTarget>("DataBarConditionalFormat", {
  scalars: { lowerBoundRule: boundRule("min"), upperBoundRule: boundRule("max") },
  navigation: { positiveFormat: (target) => positiveBarClass.of(target) },
});

const KINDS: Readonly<Record<ConditionalRule["kind"], string>> = { custom: "Custom", cellValue: "CellValue", dataBar: "DataBar", colorScale: "ColorScale", other: "Unsupported" };

const conditionalFormatClass: DeclaredClass<FormatTarget> = objectClass<FormatTarget>("ConditionalFormat", {
  scalars: {
    id: { get: ({ id }) => id },
    type: { get: (target) => KINDS[find(target).rule.kind] },
    priority: { get: (target) => find(target).priority, set: (target, value) => replace(target, (format) => ({ ...format, priority: Number(value) })) },
    stopIfTrue: { get: (target) => find(target).stopIfTrue, set: (target, value) => replace(target, (format) => ({ ...format, stopIfTrue: flagArgument(value, "stopIfTrue") })) },
  },
  navigation: {
    custom: (target) => customClass.of(target),
    cellValue: (target) => cellValueClass.of(target),
    dataBar: (target) => dataBarClass.of(target),
  },
  methods: {
    delete: (target) => {
      requireWritable(target.sheet);
      const format = find(target);
      target.sheet.touch("conditionalFormats");
      target.sheet.conditionalFormats = target.sheet.conditionalFormats.filter((other) => other !== format);
      return null;
    },
  },
  identity: ({ id }) => ({ Id: id }),
});

const within = ({ sheet, areas }: ConditionalFormatsTarget): readonly ConditionalFormat[] =>
  sheet.conditionalFormats.filter((format) => format.areas.some((area) => areas.some((own) => overlaps(own, area))));

const newRule = (kind: "Custom" | "CellValue" | "DataBar"): ConditionalRule => {
  const look = { fill: null, color: null, bold: false };
  switch (kind) {
    case "Custom": return { kind: "custom", formula: "=FALSE", look };
    case "CellValue": return { kind: "cellValue", operator: "equal", formulas: ["0"], look };
    case "DataBar": return { kind: "dataBar", color: "#638EC6", min: null, max: null };
  }
};

export const conditionalFormatsClass: DeclaredClass<ConditionalFormatsTarget> = objectClass<ConditionalFormatsTarget>("ConditionalFormatCollection", {
  items: (target) => within(target).map(({ id }) => conditionalFormatClass.of({ sheet: target.sheet, id })),
  item: (target, key) => (target.sheet.conditionalFormats.some(({ id }) => id === key) ? conditionalFormatClass.of({ sheet: target.sheet, id: String(key) }) : null),
  methods: {
    add: ({ sheet, areas }, [type]) => {
      requireWritable(sheet);
      const kind = choiceArgument(type, ["Custom", "CellValue", "DataBar"] as const, "conditional format type");
      const taken = new Set(sheet.conditionalFormats.map(({ id }) => id));
      let number = sheet.conditionalFormats.length + 1;
      while (taken.has(`{00000000-0009-0000-${number.toString(16).toUpperCase().padStart(4, "0")}-000000000000}`)) number += 1;
      const id = `{00000000-0009-0000-${number.toString(16).toUpperCase().padStart(4, "0")}-000000000000}`;
      sheet.touch("conditionalFormats");
      // A new format comes first; those that stood move back.
      sheet.conditionalFormats = [{ id, areas, rule: newRule(kind), priority: 1, stopIfTrue: false, fromFile: false }, ...sheet.conditionalFormats.map((format) => ({ ...format, priority: format.priority + 1 }))];
      return conditionalFormatClass.of({ sheet, id });
    },
    clearAll: (target) => {
      requireWritable(target.sheet);
      const gone = new Set(within(target));
      if (gone.size === 0) return null;
      target.sheet.touch("conditionalFormats");
      target.sheet.conditionalFormats = target.sheet.conditionalFormats.filter((format) => !gone.has(format));
      return null;
    },
  },
});
