/**
 * Conditional formats → the worksheet part. Data bars are written twice, as Excel does: as Excel 2007 knows them, and
 * in the extension that holds what came later (solid fill, bounds kept as given, negative bars).
 */
import { areaName, type CellArea } from "../workbook/area";
import type { ConditionalFormat, ConditionalLook, DataBarRule, Threshold } from "../workbook/conditional-format";
import { encodeXml, parseXml, tag } from "./xml";

const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";
/** Marks, on a rule, that the part's extension says more about it; and that extension. */
const RULE_EXTENSION = "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}";
const SHEET_EXTENSION = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";

const argb = (color: string): string => `FF${color.slice(1).toUpperCase()}`;
const sqref = (areas: readonly CellArea[]): string => areas.map(areaName).join(" ");

type LookNumber = (look: ConditionalLook) => number;
type Prefixed = (xml: string) => string;

/** All conditionalFormatting elements of a sheet. Rules that came with the file are written back as they came. */
export function conditionalFormattingXml(
  formats: readonly ConditionalFormat[],
  lookNumber: LookNumber,
  prefixed: Prefixed,
): string {
  return formats
    .map((format) => {
      const rule = format.source
        ? withPriority(format.source.rule, format.priority)
        : prefixed(ruleXml(format, lookNumber));
      return rule === null
        ? ""
        : prefixed(`<conditionalFormatting sqref="${sqref(format.areas)}">`) +
            rule +
            prefixed("</conditionalFormatting>");
    })
    .join("");
}

/** A format that was added since comes first, and moves those of the file back. */
const withPriority = (rule: string | null, priority: number): string | null =>
  rule?.replace(/^([^>]*\spriority=["'])\d+/, `$1${priority}`) ?? null;

/**
 * The part's extLst with the extension of its conditional formats made anew. @param kept what stood there, with all
 * that followed
 */
export function extensionListXml(formats: readonly ConditionalFormat[], kept: string, prefixed: Prefixed): string {
  const old = kept === "" ? null : parseXml(kept);
  const others =
    old?.children
      .filter(({ attributes }) => attributes.uri?.toLowerCase() !== SHEET_EXTENSION.toLowerCase())
      .map(({ start, end }) => kept.slice(start, end))
      .join("") ?? "";
  const groups = formats.flatMap((format) => {
    const rule = format.source
      ? writable(format.source.extension)
      : format.rule.kind === "dataBar"
        ? barExtensionXml(format.id, format.rule)
        : null;
    return rule === null
      ? []
      : [
          `<x14:conditionalFormatting xmlns:xm="${XM}">${rule}<xm:sqref>${sqref(format.areas)}</xm:sqref></x14:` +
            "conditionalFormatting>",
        ];
  });
  const own =
    groups.length === 0
      ? ""
      : prefixed(`<ext uri="${SHEET_EXTENSION}" xmlns:x14="${X14}">`) +
        `<x14:conditionalFormattings>${groups.join("")}</x14:conditionalFormattings>` +
        prefixed("</ext>");
  const after = old ? kept.slice(old.end) : "";
  return others + own === "" ? after : prefixed("<extLst>") + own + others + prefixed("</extLst>") + after;
}

/** A kept rule whose prefixes are not the usual ones would stand outside their declarations. */
const writable = (extension: string | null): string | null =>
  extension !== null &&
  [...extension.matchAll(/<\/?([\w.-]+):/g)].every(([, prefix]) => prefix === "x14" || prefix === "xm")
    ? extension
    : null;

const formulaXml = (text: string): string => `<formula>${encodeXml(text.replace(/^=/, ""))}</formula>`;

const thresholdXml = ({ type, value, inclusive }: Threshold): string =>
  tag("cfvo", {
    type: type === "autoMin" ? "min" : type === "autoMax" ? "max" : type,
    val: value,
    gte: inclusive ? null : 0,
  });

function ruleXml({ id, rule, priority, stopIfTrue }: ConditionalFormat, lookNumber: LookNumber): string {
  const shared = { priority, stopIfTrue: stopIfTrue ? 1 : null };
  switch (rule.kind) {
    case "custom":
      return tag("cfRule", { type: "expression", dxfId: lookNumber(rule.look), ...shared }, formulaXml(rule.formula));
    case "cellValue":
      return tag(
        "cfRule",
        { type: "cellIs", dxfId: lookNumber(rule.look), ...shared, operator: rule.operator },
        rule.formulas.map(formulaXml).join(""),
      );
    case "dataBar": {
      const bar = tag(
        "dataBar",
        { showValue: rule.showValue ? null : 0 },
        thresholdXml(rule.min) + thresholdXml(rule.max) + tag("color", { rgb: argb(rule.color) }),
      );
      return tag(
        "cfRule",
        { type: "dataBar", ...shared },
        `${bar}<extLst><ext uri="${RULE_EXTENSION}" xmlns:x14="${X14}"><x14:id>${id}</x14:id></ext></extLst>`,
      );
    }
    case "colorScale":
      return tag(
        "cfRule",
        { type: "colorScale", ...shared },
        tag(
          "colorScale",
          {},
          rule.stops.map(({ at }) => thresholdXml(at)).join("") +
            rule.stops.map(({ color }) => tag("color", { rgb: argb(color) })).join(""),
        ),
      );
    default:
      throw new Error(`a ${rule.kind} rule that came from no file`);
  }
}

/** The elements stand in the order that the schema wants. */
function barExtensionXml(id: string, rule: DataBarRule): string {
  const bound = ({ type, value }: Threshold): string =>
    tag("x14:cfvo", { type }, value === null ? "" : `<xm:f>${encodeXml(value)}</xm:f>`);
  const color = (name: string, value: string | null): string =>
    value === null ? "" : tag(`x14:${name}`, { rgb: argb(value) });
  const bar = tag(
    "x14:dataBar",
    {
      minLength: rule.shortest,
      maxLength: rule.longest,
      border: rule.borderColor === null ? null : 1,
      gradient: rule.gradient ? null : 0,
      showValue: rule.showValue ? null : 0,
      direction: rule.direction === "context" ? null : rule.direction,
      negativeBarColorSameAsPositive: rule.negativeColor === null ? 1 : null,
      axisPosition: rule.axis === "automatic" ? null : rule.axis,
    },
    bound(rule.min) +
      bound(rule.max) +
      color("borderColor", rule.borderColor) +
      color("negativeFillColor", rule.negativeColor) +
      (rule.axis === "none" ? "" : color("axisColor", rule.axisColor)),
  );
  return tag("x14:cfRule", { type: "dataBar", id }, bar);
}
