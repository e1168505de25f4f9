/** Appends formats to xl/styles.xml. What the file brought keeps its place and its number. */
import { edges, type CellStyle } from "../workbook/cell-style";
import type { ConditionalLook } from "../workbook/conditional-format";
import { builtInFormats } from "./read-styles";
import { child, childrenNamed, encodeAttribute, parseXml, tag, type XmlElement } from "./xml";

const argb = (color: string): string => `FF${color.slice(1).toUpperCase()}`;
const colorTag = (name: string, color: string | null): string =>
  color === null ? "" : tag(name, { rgb: argb(color) });

function fontXml({ font }: CellStyle): string {
  return tag(
    "font",
    {},
    (font.bold ? "<b/>" : "") +
      (font.italic ? "<i/>" : "") +
      (font.strike ? "<strike/>" : "") +
      (font.underline === "none" ? "" : font.underline === "single" ? "<u/>" : tag("u", { val: font.underline })) +
      tag("sz", { val: font.size }) +
      colorTag("color", font.color) +
      tag("name", { val: font.name }) +
      '<charset val="134"/>',
  );
}

function fillXml({ fill }: CellStyle): string {
  const color = fill.color === null ? "" : `${colorTag("fgColor", fill.color)}<bgColor indexed="64"/>`;
  return tag("fill", {}, tag("patternFill", { patternType: fill.pattern }, color));
}

function borderXml({ borders }: CellStyle): string {
  const lines = edges.map((edge) => {
    const line = borders[edge];
    return line
      ? tag(edge, { style: line.style }, line.color === null ? '<color auto="1"/>' : colorTag("color", line.color))
      : `<${edge}/>`;
  });
  return `<border>${lines.join("")}<diagonal/></border>`;
}

function alignmentXml({ alignment }: CellStyle): string {
  const { horizontal, vertical, wrap, indent, textRotation, shrinkToFit } = alignment;
  const attributes = {
    horizontal: horizontal === "general" ? null : horizontal,
    vertical: vertical === "bottom" ? null : vertical,
    textRotation: textRotation || null,
    wrapText: wrap ? 1 : null,
    indent: indent || null,
    shrinkToFit: shrinkToFit ? 1 : null,
  };
  return Object.values(attributes).some((value) => value !== null) ? tag("alignment", attributes) : "";
}

const dxfXml = ({ fill, color, bold }: ConditionalLook): string =>
  tag(
    "dxf",
    {},
    (color === null && !bold ? "" : tag("font", {}, (bold ? "<b/>" : "") + colorTag("color", color))) +
      (fill === null
        ? ""
        : `<fill><patternFill patternType="solid">${colorTag("fgColor", fill)}${colorTag("bgColor", fill)}` +
          "</patternFill></fill>"),
  );

export const EMPTY_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http:' +
  '//schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="等线"/><charset val="134"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill ' +
  'patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/** The children of styleSheet that we append to, in schema order. */
const ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];

/** A list under construction: items that the file has count on, equal new ones are written once. */
class Appended {
  readonly #indexes = new Map<string, number>();
  readonly written: string[] = [];
  constructor(private readonly existing: number) {}
  add(xml: string): number {
    const known = this.#indexes.get(xml);
    if (known !== undefined) return known;
    const index = this.existing + this.written.push(xml) - 1;
    this.#indexes.set(xml, index);
    return index;
  }
}

/**
 * @param styles the styles to append, in the order of their numbers
 * @param looks the conditional formats' looks to append
 * @returns the new part, and the number of the first appended look
 */
export function appendStyles(
  xml: string,
  styles: readonly CellStyle[],
  looks: readonly ConditionalLook[],
): { readonly xml: string; readonly firstLook: number } {
  const root = parseXml(xml);
  const prefix = /^<([\w.-]+:)?styleSheet/.exec(xml.slice(root.start))?.[1] ?? "";
  const countOf = (name: string): number => child(root, name)?.children.length ?? 0;
  const fonts = new Appended(countOf("fonts"));
  const fills = new Appended(countOf("fills"));
  const borders = new Appended(countOf("borders"));
  const formatIds = new Map(
    childrenNamed(child(root, "numFmts"), "numFmt").map(({ attributes }) => [
      attributes.formatCode ?? "",
      Number(attributes.numFmtId),
    ]),
  );
  for (const [id, code] of Object.entries(builtInFormats))
    if (Number(id) < 14 || Number(id) === 49) formatIds.set(code, Number(id));
  let nextFormat = Math.max(175, ...formatIds.values()) + 1;
  const formats: string[] = [];
  const formatId = (code: string): number => {
    const known = formatIds.get(code);
    if (known !== undefined) return known;
    formats.push(tag("numFmt", { numFmtId: nextFormat, formatCode: code }));
    formatIds.set(code, nextFormat);
    return nextFormat++;
  };
  const xfs = styles.map((style) => {
    const inner =
      alignmentXml(style) +
      (style.locked && !style.formulaHidden
        ? ""
        : tag("protection", { locked: style.locked ? null : 0, hidden: style.formulaHidden ? 1 : null }));
    return tag(
      "xf",
      {
        numFmtId: formatId(style.numberFormat),
        fontId: fonts.add(fontXml(style)),
        fillId: fills.add(fillXml(style)),
        borderId: borders.add(borderXml(style)),
        xfId: countOf("cellStyleXfs") > 0 ? 0 : null,
        applyNumberFormat: 1,
        applyFont: 1,
        applyFill: 1,
        applyBorder: 1,
        applyAlignment: 1,
        ...(style.locked && !style.formulaHidden ? {} : { applyProtection: 1 }),
      },
      inner,
    );
  });
  const additions: Readonly<Record<string, readonly string[]>> = {
    numFmts: formats,
    fonts: fonts.written,
    fills: fills.written,
    borders: borders.written,
    cellXfs: xfs,
    dxfs: looks.map(dxfXml),
  };
  const pieces = ORDER.map((name) => append(xml, child(root, name), name, additions[name] ?? [], prefix));
  const strangers = root.children
    .filter(({ name }) => !ORDER.includes(name))
    .map(({ start, end }) => xml.slice(start, end));
  return {
    xml: xml.slice(0, root.innerStart) + pieces.join("") + strangers.join("") + xml.slice(root.innerEnd),
    firstLook: countOf("dxfs"),
  };
}

function append(
  xml: string,
  element: XmlElement | undefined,
  name: string,
  added: readonly string[],
  prefix: string,
): string {
  const old = element ? xml.slice(element.start, element.end) : "";
  if (added.length === 0) return old;
  const attributes = Object.entries(element?.attributes ?? {}).filter(
    ([key]) =>
      key !== "count" &&
      (key.startsWith("xmlns") ||
        key.includes(":") ||
        !Object.keys(element?.attributes ?? {}).some((other) => other.endsWith(`:${key}`))),
  );
  const written = attributes.map(([key, value]) => ` ${key}="${encodeAttribute(value)}"`).join("");
  const inner = element ? xml.slice(element.innerStart, element.innerEnd) : "";
  const prefixed = prefix === "" ? added.join("") : added.join("").replace(/<(\/?)(?=[a-zA-Z])/g, `<$1${prefix}`);
  return (
    `<${prefix}${name} count="${(element?.children.length ?? 0) + added.length}"${written}>${inner}${prefixed}</` +
    `${prefix}${name}>`
  );
}
