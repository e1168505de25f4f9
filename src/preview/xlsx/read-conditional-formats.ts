/**
 * Conditional formats of a worksheet part. What Excel 2010 and later added (solid bars, negative bars, own icon sets)
 * stands in an extension at the part's end, joined to its rule by an id.
 */
import type {
  ConditionalFormat,
  ConditionalLook,
  ConditionalRule,
  DataBarRule,
  Threshold,
  ThresholdType,
} from "../workbook/conditional-format";
import type { CellArea } from "../workbook/area";
import { readColor, type ColorContext } from "./colors";
import { readLook } from "./read-styles";
import { child, childrenNamed, isOn, parseXml, type XmlElement } from "./xml";

export interface ConditionalContext {
  readonly differential: readonly ConditionalLook[];
  readonly colors: ColorContext;
}

type ParseAreas = (text: string | undefined) => CellArea[];

const num = (text: string | undefined, otherwise: number): number =>
  text === undefined || !Number.isFinite(Number(text)) ? otherwise : Number(text);
const noLook: ConditionalLook = { fill: null, color: null, bold: false };

/** The formats of one conditionalFormatting element, which stands at an offset of the part. */
export function readConditionalFormats(
  xml: string,
  start: number,
  known: number,
  parseAreas: ParseAreas,
  context: ConditionalContext,
): ConditionalFormat[] {
  const element = parseXml(xml, start);
  const areas = parseAreas(element.attributes.sqref);
  return childrenNamed(element, "cfRule").map((rule, index) => ({
    id: extensionId(rule) ?? `file-${known + index}`,
    areas,
    rule: readRule(rule, context),
    priority: num(rule.attributes.priority, 1),
    stopIfTrue: isOn(rule.attributes.stopIfTrue),
    source: { rule: xml.slice(rule.start, rule.end), extension: null },
  }));
}

const extensionId = (rule: XmlElement): string | null =>
  child(rule, "extLst")
    ?.children.map((extension) => child(extension, "id")?.text)
    .find((id) => id !== undefined) ?? null;

/** Adds what the part's extension says: to the rules that it names, and as formats of its own. */
export function extendConditionalFormats(
  formats: readonly ConditionalFormat[],
  xml: string,
  start: number,
  parseAreas: ParseAreas,
  context: ConditionalContext,
): ConditionalFormat[] {
  const extended = [...formats];
  const groups = parseXml(xml, start).children.flatMap((extension) =>
    childrenNamed(child(extension, "conditionalFormattings"), "conditionalFormatting"),
  );
  for (const group of groups) {
    const areas = parseAreas(child(group, "sqref")?.text);
    for (const rule of childrenNamed(group, "cfRule")) {
      const extension = xml.slice(rule.start, rule.end);
      const at = extended.findIndex(({ id }) => id === rule.attributes.id);
      const base = extended[at];
      if (base) {
        const bar = base.rule.kind === "dataBar" ? child(rule, "dataBar") : undefined;
        extended[at] = {
          ...base,
          rule: bar && base.rule.kind === "dataBar" ? extendedBar(base.rule, bar, context.colors) : base.rule,
          source: { rule: base.source?.rule ?? null, extension },
        };
      } else if (rule.attributes.type !== undefined) {
        extended.push({
          id: rule.attributes.id ?? `file-${extended.length}`,
          areas,
          rule: readRule(rule, context),
          priority: num(rule.attributes.priority, 1),
          stopIfTrue: isOn(rule.attributes.stopIfTrue),
          source: { rule: null, extension },
        });
      }
    }
  }
  return extended;
}

const TYPES: readonly ThresholdType[] = ["min", "max", "num", "percent", "percentile", "formula", "autoMin", "autoMax"];

const readThreshold = (element: XmlElement | undefined, otherwise: ThresholdType): Threshold => {
  const { type, val, gte } = element?.attributes ?? {};
  return {
    type: TYPES.find((known) => known === type) ?? otherwise,
    value: child(element, "f")?.text ?? val ?? null,
    inclusive: gte === undefined || isOn(gte),
  };
};

function extendedBar(rule: DataBarRule, element: XmlElement, colors: ColorContext): DataBarRule {
  const { attributes } = element;
  const [min, max] = childrenNamed(element, "cfvo");
  const color = (name: string): string | null => readColor(child(element, name), colors);
  const { direction, axisPosition } = attributes;
  return {
    ...rule,
    color: color("fillColor") ?? rule.color,
    min: min ? readThreshold(min, "autoMin") : rule.min,
    max: max ? readThreshold(max, "autoMax") : rule.max,
    gradient: attributes.gradient === undefined || isOn(attributes.gradient),
    showValue: attributes.showValue === undefined ? rule.showValue : isOn(attributes.showValue),
    direction: direction === "leftToRight" || direction === "rightToLeft" ? direction : "context",
    borderColor: isOn(attributes.border) ? color("borderColor") : null,
    negativeColor: isOn(attributes.negativeBarColorSameAsPositive) ? null : (color("negativeFillColor") ?? "#FF0000"),
    axis: axisPosition === "middle" || axisPosition === "none" ? axisPosition : "automatic",
    axisColor: color("axisColor") ?? "#000000",
    shortest: num(attributes.minLength, 10),
    longest: num(attributes.maxLength, 90),
  };
}

/** containsText and its kin by what the model calls them. */
const TEXT_OPERATORS = {
  containsText: "contains",
  notContainsText: "notContains",
  beginsWith: "beginsWith",
  endsWith: "endsWith",
} as const;
const isTextType = (type: string): type is keyof typeof TEXT_OPERATORS => Object.hasOwn(TEXT_OPERATORS, type);

/** A rule's element with what its attributes mean. */
interface Rule extends ConditionalContext {
  readonly element: XmlElement;
  readonly type: string;
  readonly formulas: readonly string[];
  readonly look: ConditionalLook;
}

function readRule(element: XmlElement, context: ConditionalContext): ConditionalRule {
  const { type = "unknown", dxfId, text } = element.attributes;
  const formulas = [...childrenNamed(element, "formula"), ...childrenNamed(element, "f")].map(({ text: one }) => one);
  const inline = child(element, "dxf");
  const look = inline ? readLook(inline, context.colors) : (context.differential[Number(dxfId)] ?? noLook);
  // Without the text itself the rule is its formula alone.
  if (isTextType(type) && text !== undefined) return { kind: "text", operator: TEXT_OPERATORS[type], text, look };
  const read = isTextType(type) ? readCustom : Object.hasOwn(RULES, type) ? RULES[type] : undefined;
  return read ? read({ ...context, element, type, formulas, look }) : { kind: "other", type };
}

const readCustom = ({ formulas, look }: Rule): ConditionalRule => ({
  kind: "custom",
  formula: `=${formulas[0] ?? ""}`,
  look,
});

const readPresence = ({ type, look }: Rule): ConditionalRule => ({
  kind: "presence",
  of: type.endsWith("Blanks") ? "blanks" : "errors",
  wanted: !type.startsWith("not"),
  look,
});

const readDuplicates = ({ type, look }: Rule): ConditionalRule => ({
  kind: "duplicates",
  unique: type === "uniqueValues",
  look,
});

/** True where it is not given. */
const isOnByDefault = (value: string | undefined): boolean => value === undefined || isOn(value);

function readOldDataBar({ element, colors }: Rule): ConditionalRule {
  const bar = child(element, "dataBar");
  const [min, max] = childrenNamed(bar, "cfvo");
  return {
    kind: "dataBar",
    color: readColor(child(bar, "color") ?? child(bar, "fillColor"), colors) ?? "#638EC6",
    min: readThreshold(min, "min"),
    max: readThreshold(max, "max"),
    showValue: isOnByDefault(bar?.attributes.showValue),
    gradient: true,
    direction: "context",
    borderColor: null,
    // Before Excel 2010 a bar had neither an axis nor a colour for negative numbers.
    negativeColor: null,
    axis: "none",
    axisColor: "#000000",
    shortest: num(bar?.attributes.minLength, 10),
    longest: num(bar?.attributes.maxLength, 90),
  };
}

function readColorScale({ element, colors }: Rule): ConditionalRule {
  const scale = child(element, "colorScale");
  const points = childrenNamed(scale, "cfvo");
  return {
    kind: "colorScale",
    stops: childrenNamed(scale, "color").map((color, index) => ({
      at: readThreshold(points[index], index === 0 ? "min" : "max"),
      color: readColor(color, colors) ?? "#FFFFFF",
    })),
  };
}

function readIconSet({ element }: Rule): ConditionalRule {
  const set = child(element, "iconSet");
  if (set?.attributes.custom !== undefined && isOn(set.attributes.custom))
    return { kind: "other", type: "iconSet of its own icons" };
  return {
    kind: "iconSet",
    icons: set?.attributes.iconSet ?? "3TrafficLights1",
    thresholds: childrenNamed(set, "cfvo").map((point) => readThreshold(point, "percent")),
    reversed: isOn(set?.attributes.reverse),
    showValue: isOnByDefault(set?.attributes.showValue),
  };
}

/** By the type that the file names. */
const RULES: Readonly<Record<string, (rule: Rule) => ConditionalRule>> = {
  expression: readCustom,
  cellIs: ({ element, formulas, look }) => ({
    kind: "cellValue",
    operator: element.attributes.operator ?? "equal",
    formulas,
    look,
  }),
  containsBlanks: readPresence,
  notContainsBlanks: readPresence,
  containsErrors: readPresence,
  notContainsErrors: readPresence,
  top10: ({ element: { attributes }, look }) => ({
    kind: "topBottom",
    rank: num(attributes.rank, 10),
    percent: isOn(attributes.percent),
    bottom: isOn(attributes.bottom),
    look,
  }),
  aboveAverage: ({ element: { attributes }, look }) => ({
    kind: "average",
    above: isOnByDefault(attributes.aboveAverage),
    orEqual: isOn(attributes.equalAverage),
    deviations: num(attributes.stdDev, 0),
    look,
  }),
  duplicateValues: readDuplicates,
  uniqueValues: readDuplicates,
  dataBar: readOldDataBar,
  colorScale: readColorScale,
  iconSet: readIconSet,
};
