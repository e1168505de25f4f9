/**
 * Conditional formats: custom formulas, cell values and data bars can be added; a file's others are listed and drawn.
 */
import { overlaps, type CellArea } from "../../workbook/area";
import {
  newDataBar,
  type ConditionalFormat,
  type ConditionalLook,
  type ConditionalRule,
} from "../../workbook/conditional-format";
import type { Sheet } from "../../workbook/sheet";
import { requireWritable } from "../cell-access";
import { invalidArgument, notImplemented } from "../host-error";
import { objectClass, type DeclaredClass } from "../object-class";
import { choiceArgument, colorArgument, flagArgument, textArgument } from "./argument";
import { formatOf, replaceFormat, replaceRule, type FormatTarget } from "./conditional-format-target";
import { dataBarClass } from "./data-bar-classes";

export interface ConditionalFormatsTarget {
  readonly sheet: Sheet;
  readonly areas: readonly CellArea[];
}

/** Custom and cell-value formats share their look. */
const setLook = (target: FormatTarget, look: Partial<ConditionalLook>): void =>
  replaceFormat(target, (format) => {
    const { rule } = format;
    if (rule.kind !== "custom" && rule.kind !== "cellValue") throw invalidArgument("this format has no cell look");
    return { ...format, rule: { ...rule, look: { ...rule.look, ...look } } };
  });

const lookOf = (target: FormatTarget): ConditionalLook => {
  const { rule } = formatOf(target);
  return rule.kind === "custom" || rule.kind === "cellValue" ? rule.look : { fill: null, color: null, bold: false };
};

const fillClass: DeclaredClass<FormatTarget> = objectClass<FormatTarget>("ConditionalRangeFill", {
  scalars: {
    color: {
      get: (target) => lookOf(target).fill ?? "",
      set: (target, value) => setLook(target, { fill: colorArgument(value, "fill colour") }),
    },
  },
});

const fontClass: DeclaredClass<FormatTarget> = objectClass<FormatTarget>("ConditionalRangeFont", {
  scalars: {
    color: {
      get: (target) => lookOf(target).color ?? "",
      set: (target, value) => setLook(target, { color: colorArgument(value, "font colour") }),
    },
    bold: {
      get: (target) => lookOf(target).bold,
      set: (target, value) => setLook(target, { bold: flagArgument(value, "bold") }),
    },
  },
});

const rangeFormatClass: DeclaredClass<FormatTarget> = objectClass<FormatTarget>("ConditionalRangeFormat", {
  navigation: { fill: (target) => fillClass.of(target), font: (target) => fontClass.of(target) },
});

const ruleClass: DeclaredClass<FormatTarget> = objectClass<FormatTarget>("ConditionalFormatRule", {
  scalars: {
    formula: {
      get: (target) => {
        const { rule } = formatOf(target);
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

const OPERATORS = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
} as const;
const operatorNames = Object.keys(OPERATORS) as (keyof typeof OPERATORS)[];

const cellValueClass: DeclaredClass<FormatTarget> = objectClass<FormatTarget>("CellValueConditionalFormat", {
  scalars: {
    rule: {
      get: (target) => {
        const { rule } = formatOf(target);
        if (rule.kind !== "cellValue") return null;
        return {
          operator: operatorNames.find((name) => OPERATORS[name] === rule.operator) ?? "EqualTo",
          formula1: rule.formulas[0] ?? "",
          ...(rule.formulas[1] === undefined ? {} : { formula2: rule.formulas[1] }),
        };
      },
      set: (target, value) => {
        const { operator, formula1, formula2 } = (value ?? {}) as Record<string, unknown>;
        const formulas = [formula1, formula2]
          .filter((formula) => formula !== undefined && formula !== null)
          .map((formula) => textArgument(typeof formula === "number" ? String(formula) : formula, "formula"));
        const name = OPERATORS[choiceArgument(operator, operatorNames, "operator")];
        replaceRule(target, "cellValue", (rule) => ({ ...rule, operator: name, formulas }));
      },
    },
  },
  navigation: { format: (target) => rangeFormatClass.of(target) },
});

const KINDS: Readonly<Record<ConditionalRule["kind"], string>> = {
  custom: "Custom",
  cellValue: "CellValue",
  text: "ContainsText",
  presence: "PresetCriteria",
  topBottom: "TopBottom",
  average: "PresetCriteria",
  duplicates: "PresetCriteria",
  dataBar: "DataBar",
  colorScale: "ColorScale",
  iconSet: "IconSet",
  other: "Custom",
};

const conditionalFormatClass: DeclaredClass<FormatTarget> = objectClass<FormatTarget>("ConditionalFormat", {
  scalars: {
    id: { get: ({ id }) => id },
    type: { get: (target) => KINDS[formatOf(target).rule.kind] },
    priority: {
      get: (target) => formatOf(target).priority,
      set: (target, value) => replaceFormat(target, (format) => ({ ...format, priority: Number(value) })),
    },
    stopIfTrue: {
      get: (target) => formatOf(target).stopIfTrue,
      set: (target, value) =>
        replaceFormat(target, (format) => ({ ...format, stopIfTrue: flagArgument(value, "stopIfTrue") })),
    },
  },
  navigation: {
    custom: (target) => customClass.of(target),
    cellValue: (target) => cellValueClass.of(target),
    dataBar: (target) => dataBarClass.of(target),
  },
  methods: {
    delete: (target) => {
      requireWritable(target.sheet);
      const format = formatOf(target);
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
    case "Custom":
      return { kind: "custom", formula: "=FALSE", look };
    case "CellValue":
      return { kind: "cellValue", operator: "equal", formulas: ["0"], look };
    case "DataBar":
      return newDataBar("#638EC6");
  }
};

export const conditionalFormatsClass: DeclaredClass<ConditionalFormatsTarget> = objectClass<ConditionalFormatsTarget>(
  "ConditionalFormatCollection",
  {
    items: (target) => within(target).map(({ id }) => conditionalFormatClass.of({ sheet: target.sheet, id })),
    item: (target, key) =>
      target.sheet.conditionalFormats.some(({ id }) => id === key)
        ? conditionalFormatClass.of({ sheet: target.sheet, id: String(key) })
        : null,
    methods: {
      add: ({ sheet, areas }, [type]) => {
        requireWritable(sheet);
        const kind = choiceArgument(
          type,
          [
            "Custom",
            "CellValue",
            "DataBar",
            "ColorScale",
            "IconSet",
            "TopBottom",
            "PresetCriteria",
            "ContainsText",
          ] as const,
          "conditional format type",
        );
        if (kind !== "Custom" && kind !== "CellValue" && kind !== "DataBar")
          throw notImplemented(`conditional formats of the type ${kind}`);
        const taken = new Set(sheet.conditionalFormats.map(({ id }) => id));
        let number = sheet.conditionalFormats.length + 1;
        while (taken.has(`{00000000-0009-0000-${number.toString(16).toUpperCase().padStart(4, "0")}-000000000000}`))
          number += 1;
        const id = `{00000000-0009-0000-${number.toString(16).toUpperCase().padStart(4, "0")}-000000000000}`;
        sheet.touch("conditionalFormats");
        // A new format comes first; those that stood move back.
        sheet.conditionalFormats = [
          { id, areas, rule: newRule(kind), priority: 1, stopIfTrue: false, source: null },
          ...sheet.conditionalFormats.map((format) => ({ ...format, priority: format.priority + 1 })),
        ];
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
  },
);
