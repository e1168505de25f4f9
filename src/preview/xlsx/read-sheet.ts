/**
 * A worksheet part → the sheet. Only what the model knows is read; everything else stays in the part and is written
 * back.
 */
import type { CellStyle } from "../workbook/cell-style";
import { parseArea, type CellArea } from "../workbook/area";
import type { ConditionalLook } from "../workbook/conditional-format";
import type { Sheet } from "../workbook/sheet";
import type { Hyperlink } from "../workbook/sheet-contents";
import { readColor, type ColorContext } from "./colors";
import { readCells } from "./read-cells";
import { extendConditionalFormats, readConditionalFormats } from "./read-conditional-formats";
import type { Relationship } from "./relationships";
import type { Steps } from "./steps";
import {
  child,
  childrenNamed,
  decodeXml,
  isOn,
  localName,
  nextTag,
  parseAttributes,
  parseXml,
  type XmlElement,
  XmlSyntaxError,
} from "./xml";

export interface SheetContext {
  readonly strings: readonly string[];
  readonly styles: readonly CellStyle[];
  readonly differential: readonly ConditionalLook[];
  readonly colors: ColorContext;
  readonly date1904: boolean;
}

/** A child of the worksheet element, by where it stands. */
export interface SheetChild {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The children of the root element, without going into them: sheetData may be 50 MB. */
export function sheetChildren(xml: string): {
  readonly root: { readonly name: string; readonly openEnd: number; readonly closeStart: number };
  readonly children: SheetChild[];
} {
  const root = nextTag(xml, 0);
  if (!root || root.kind !== "open") {
    if (root?.kind === "empty")
      return { root: { name: root.name, openEnd: root.end, closeStart: root.end }, children: [] };
    throw new XmlSyntaxError("no worksheet element");
  }
  const children: SheetChild[] = [];
  let at = root.end;
  for (;;) {
    const tag = nextTag(xml, at);
    if (!tag) throw new XmlSyntaxError("the worksheet element does not close");
    if (tag.kind === "close") {
      if (tag.name !== root.name) throw new XmlSyntaxError(`</${tag.name}> closes nothing`);
      return { root: { name: root.name, openEnd: root.end, closeStart: tag.start }, children };
    }
    let end = tag.end;
    if (tag.kind === "open") {
      const closing = `</${tag.name}>`;
      // An element of the same name inside itself does not occur among a worksheet's children.
      const close = xml.indexOf(closing, tag.end);
      if (close < 0) throw new XmlSyntaxError(`<${tag.name}> does not close`);
      end = close + closing.length;
    }
    children.push({ name: localName(tag.name), start: tag.start, end });
    at = end;
  }
}

const num = (text: string | undefined): number | null =>
  text === undefined || !Number.isFinite(Number(text)) ? null : Number(text);

const parseAreas = (text: string | undefined): CellArea[] =>
  (text ?? "").split(/\s+/).flatMap((part) => {
    const area = parseArea(part);
    return area ? [area] : [];
  });

/** Reads a worksheet part. `relationships` are the part's own. */
export function* readSheet(
  sheet: Sheet,
  xml: string,
  relationships: readonly Relationship[],
  context: SheetContext,
): Steps<void> {
  const { children } = sheetChildren(xml);
  for (const { name, start, end } of children) {
    if (name === "sheetData") {
      yield* readCells(sheet, xml, start, end, context.strings, context.date1904);
      continue;
    }
    if (name === "mergeCells") {
      sheet.merges = readMerges(xml, start, end);
      continue;
    }
    if (name === "conditionalFormatting") {
      sheet.conditionalFormats = [
        ...sheet.conditionalFormats,
        ...readConditionalFormats(xml, start, sheet.conditionalFormats.length, parseAreas, context),
      ];
      continue;
    }
    if (name === "extLst") {
      sheet.conditionalFormats = extendConditionalFormats(sheet.conditionalFormats, xml, start, parseAreas, context);
      continue;
    }
    const read = readers[name];
    if (read) read(sheet, parseXml(xml, start), relationships, context);
  }
}

/** Without a tree: some files have 50,000. */
function readMerges(xml: string, start: number, end: number): CellArea[] {
  const merges: CellArea[] = [];
  for (const match of xml.slice(start, end).matchAll(/\sref\s*=\s*["']([^"']+)["']/g)) {
    const area = parseArea(decodeXml(match[1] ?? ""));
    if (area) merges.push(area);
  }
  return merges;
}

/** Whether a protection asks for a password to be taken away. */
export const hasPassword = (attributes: Readonly<Record<string, string>> | undefined): boolean =>
  attributes !== undefined &&
  ["password", "workbookPassword", "hashValue", "workbookHashValue"].some((name) => name in attributes);

type Reader = (
  sheet: Sheet,
  element: XmlElement,
  relationships: readonly Relationship[],
  context: SheetContext,
) => void;

const readers: Readonly<Record<string, Reader>> = {
  sheetPr: (sheet, element, _, { colors }) => {
    sheet.tabColor = readColor(child(element, "tabColor"), colors);
  },
  sheetViews: (sheet, element) => {
    const view = child(element, "sheetView");
    if (!view) return;
    sheet.showGridlines = view.attributes.showGridLines === undefined || isOn(view.attributes.showGridLines);
    sheet.showHeadings = view.attributes.showRowColHeaders === undefined || isOn(view.attributes.showRowColHeaders);
    const pane = child(view, "pane");
    if (pane && (pane.attributes.state === "frozen" || pane.attributes.state === "frozenSplit")) {
      sheet.freeze = { rows: num(pane.attributes.ySplit) ?? 0, columns: num(pane.attributes.xSplit) ?? 0 };
    }
  },
  sheetFormatPr: (sheet, { attributes }) => {
    sheet.defaultRowHeight = num(attributes.defaultRowHeight) ?? sheet.defaultRowHeight;
    sheet.defaultColumnWidth = num(attributes.defaultColWidth) ?? sheet.defaultColumnWidth;
  },
  cols: (sheet, element) => {
    sheet.columns = childrenNamed(element, "col").map(({ attributes }) => ({
      first: (num(attributes.min) ?? 1) - 1,
      last: (num(attributes.max) ?? 1) - 1,
      width: num(attributes.width),
      hidden: isOn(attributes.hidden),
      style: num(attributes.style),
    }));
  },
  sheetProtection: (sheet, element) => {
    if (isOn(element.attributes.sheet)) sheet.protection = { raw: hasPassword(element.attributes) ? "password" : "" };
  },
  hyperlinks: (sheet, element, relationships) => {
    sheet.hyperlinks = childrenNamed(element, "hyperlink").flatMap(({ attributes }): Hyperlink[] => {
      const area = parseArea(attributes.ref ?? "");
      if (!area) return [];
      const target = relationships.find(({ id }) => id === attributes["r:id"] || id === attributes.id);
      return [
        {
          area,
          location: attributes.location ?? null,
          address: target?.target ?? null,
          tip: attributes.tooltip ?? null,
        },
      ];
    });
  },
  pageMargins: (sheet, { attributes }) => {
    const { margins } = sheet.page;
    for (const side of ["left", "right", "top", "bottom", "header", "footer"] as const)
      margins[side] = num(attributes[side]) ?? margins[side];
  },
  printOptions: (sheet, { attributes }) => {
    sheet.page.centerHorizontally = isOn(attributes.horizontalCentered);
    sheet.page.centerVertically = isOn(attributes.verticalCentered);
  },
  pageSetup: (sheet, { attributes }) => {
    sheet.page.orientation = attributes.orientation === "landscape" ? "landscape" : "portrait";
    sheet.page.paper = num(attributes.paperSize);
    sheet.page.blackAndWhite = isOn(attributes.blackAndWhite);
    sheet.page.scale = num(attributes.scale);
    sheet.page.fitWidth = num(attributes.fitToWidth);
    sheet.page.fitHeight = num(attributes.fitToHeight);
  },
  headerFooter: (sheet, element) => {
    sheet.page.header = child(element, "oddHeader")?.text ?? "";
    sheet.page.footer = child(element, "oddFooter")?.text ?? "";
  },
  rowBreaks: (sheet, element) => {
    sheet.page.rowBreaks = childrenNamed(element, "brk").flatMap(({ attributes }) => num(attributes.id) ?? []);
  },
  colBreaks: (sheet, element) => {
    sheet.page.columnBreaks = childrenNamed(element, "brk").flatMap(({ attributes }) => num(attributes.id) ?? []);
  },
};

/** The attributes of an element that was found by its place. */
export const attributesAt = (xml: string, start: number): Record<string, string> =>
  parseAttributes(nextTag(xml, start)?.attributeText ?? "");
