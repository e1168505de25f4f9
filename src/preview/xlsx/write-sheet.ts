/** The sheet → its part: only children that were written to are made anew, in the order that the schema wants. */
import { areaName, cellName } from "../workbook/area";
import type { ConditionalLook } from "../workbook/conditional-format";
import type { Sheet } from "../workbook/sheet";
import type { Aspect } from "../workbook/sheet-contents";
import { attributesAt, sheetChildren } from "./read-sheet";
import type { Steps } from "./steps";
import { conditionalFormattingXml, extensionListXml } from "./write-conditional-formats";
import { writeRows } from "./write-rows";
import { encodeXml, tag } from "./xml";

export const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** By which Excel knows the sheet again when it opens the file. */
const REVISION =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="xr" xmlns:xr="http:' +
  '//schemas.microsoft.com/office/spreadsheetml/2014/revision"';

const ORDER = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
];

/** Which children an aspect of the model is written in. */
const CHILDREN: Readonly<Record<Aspect, readonly string[]>> = {
  cells: ["dimension", "sheetData"],
  columns: ["cols"],
  merges: ["mergeCells"],
  view: ["sheetViews"],
  properties: ["sheetPr"],
  conditionalFormats: ["conditionalFormatting", "extLst"],
  hyperlinks: ["hyperlinks"],
  page: ["sheetPr", "printOptions", "pageMargins", "pageSetup", "headerFooter"],
  breaks: ["rowBreaks", "colBreaks"],
  charts: ["drawing"],
  tables: ["tableParts"],
  customProperties: ["customProperties"],
  // No file holds them, and none is made where there are some.
  comments: [],
  shapes: [],
  autoFilter: [],
  protection: ["sheetProtection"],
};

/** What the saver knows and the sheet does not. */
export interface SheetParts {
  readonly drawingId: string | null;
  readonly tableIds: readonly string[];
  /** The sheet's custom properties: name and relationship id. */
  readonly properties: readonly { readonly name: string; readonly id: string }[];
  /** Relationship ids of links that leave the workbook. */
  readonly linkId: (address: string) => string;
  readonly lookNumber: (look: ConditionalLook) => number;
  readonly active: boolean;
  /** Told what share of the rows is written, 0 to 1. */
  readonly told: (share: number) => void;
}

/** @param old the part as it stands; null: the sheet is new */
export function* writeSheet(sheet: Sheet, old: string | null, parts: SheetParts): Steps<string> {
  const slices = new Map<string, string>();
  const oldAttributes = new Map<string, Record<string, string>>();
  let opening =
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${SPREADSHEET}" xmlns:r="` +
    `${RELATIONSHIPS}" ${REVISION} xr:uid="${sheet.id}">`;
  let closing = "</worksheet>";
  let prefix = "";
  if (old !== null) {
    const { root, children } = sheetChildren(old);
    if (root.openEnd === root.closeStart && children.length === 0 && old.slice(0, root.openEnd).endsWith("/>")) {
      opening = `${old.slice(0, root.openEnd - 2)}>`;
      closing = `</${root.name}>${old.slice(root.openEnd)}`;
    } else {
      opening = old.slice(0, root.openEnd);
      closing = old.slice(root.closeStart);
    }
    prefix = root.name.includes(":") ? `${root.name.split(":")[0]}:` : "";
    // What the schema does not know (mc:AlternateContent) stays behind what it follows.
    let last = "sheetPr";
    for (const { name, start, end } of children) {
      if (ORDER.includes(name)) last = name;
      slices.set(last, (slices.get(last) ?? "") + old.slice(start, end));
      if (!oldAttributes.has(name)) oldAttributes.set(name, attributesAt(old, start));
    }
  }
  const rewritten = new Set(old === null ? ORDER : [...sheet.changed].flatMap((aspect) => CHILDREN[aspect]));
  const prefixed = (xml: string): string => (prefix === "" ? xml : xml.replace(UNPREFIXED, `<$1${prefix}`));
  const body: string[] = [];
  for (const name of ORDER) {
    const kept = slices.get(name) ?? "";
    const attributes = oldAttributes.get(name) ?? {};
    if (!rewritten.has(name)) body.push(kept);
    else if (name === "sheetData") body.push(yield* writeRows(sheet, old, prefixed, parts.told));
    else body.push(writers[name]?.({ sheet, parts, kept, attributes, prefixed }) ?? kept);
  }
  return opening + body.join("") + closing;
}

/** Names without a prefix; those of extensions (x14:…) bring their own. */
const UNPREFIXED = /<(\/?)(?=[a-zA-Z][\w.-]*[\s/>])/g;

interface Writing {
  readonly sheet: Sheet;
  readonly parts: SheetParts;
  readonly kept: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly prefixed: (xml: string) => string;
}

const argb = (color: string): string => `FF${color.slice(1).toUpperCase()}`;

const list = (name: string, items: readonly string[]): string =>
  items.length === 0 ? "" : tag(name, { count: items.length }, items.join(""));

const writers: Readonly<Record<string, (writing: Writing) => string>> = {
  sheetPr: ({ sheet, prefixed }) => {
    const { fitWidth, fitHeight } = sheet.page;
    const inner =
      (sheet.tabColor === null ? "" : tag("tabColor", { rgb: argb(sheet.tabColor) })) +
      (fitWidth === null && fitHeight === null ? "" : tag("pageSetUpPr", { fitToPage: 1 }));
    return inner === "" ? "" : prefixed(tag("sheetPr", {}, inner));
  },
  dimension: ({ sheet, prefixed }) => {
    const used = sheet.usedArea(false);
    return prefixed(tag("dimension", { ref: used ? areaName(used) : "A1" }));
  },
  sheetProtection: ({ sheet, prefixed }) =>
    sheet.protected ? prefixed(tag("sheetProtection", { sheet: 1, objects: 1, scenarios: 1 })) : "",
  sheetViews: ({ sheet, parts, prefixed }) => {
    const { freeze } = sheet;
    const pane =
      freeze === null || freeze.rows + freeze.columns === 0
        ? ""
        : tag("pane", {
            xSplit: freeze.columns || null,
            ySplit: freeze.rows || null,
            topLeftCell: cellName(freeze.rows, freeze.columns),
            activePane: freeze.columns === 0 ? "bottomLeft" : freeze.rows === 0 ? "topRight" : "bottomRight",
            state: "frozen",
          });
    return prefixed(
      tag(
        "sheetViews",
        {},
        tag(
          "sheetView",
          {
            showGridLines: sheet.showGridlines ? null : 0,
            showRowColHeaders: sheet.showHeadings ? null : 0,
            tabSelected: parts.active ? 1 : null,
            workbookViewId: 0,
          },
          pane,
        ),
      ),
    );
  },
  sheetFormatPr: ({ sheet, prefixed }) =>
    prefixed(
      tag("sheetFormatPr", {
        defaultColWidth: sheet.defaultColumnWidth === 9.140625 ? null : sheet.defaultColumnWidth,
        defaultRowHeight: sheet.defaultRowHeight,
      }),
    ),
  cols: ({ sheet, prefixed }) =>
    sheet.columns.length === 0
      ? ""
      : prefixed(
          tag(
            "cols",
            {},
            sheet.columns
              .map(({ first, last, width, hidden, style }) =>
                tag("col", {
                  min: first + 1,
                  max: last + 1,
                  width: width ?? sheet.defaultColumnWidth,
                  customWidth: width === null ? null : 1,
                  hidden: hidden ? 1 : null,
                  style,
                }),
              )
              .join(""),
          ),
        ),
  mergeCells: ({ sheet, prefixed }) =>
    prefixed(
      list(
        "mergeCells",
        sheet.merges.map((area) => tag("mergeCell", { ref: areaName(area) })),
      ),
    ),
  conditionalFormatting: ({ sheet, parts, prefixed }) =>
    conditionalFormattingXml(sheet.conditionalFormats, parts.lookNumber, prefixed),
  hyperlinks: ({ sheet, parts, prefixed }) =>
    sheet.hyperlinks.length === 0
      ? ""
      : prefixed(
          tag(
            "hyperlinks",
            { "xmlns:r": RELATIONSHIPS },
            sheet.hyperlinks
              .map(({ area, location, address, tip }) =>
                tag("hyperlink", {
                  ref: areaName(area),
                  "r:id": address === null ? null : parts.linkId(address),
                  location,
                  tooltip: tip,
                }),
              )
              .join(""),
          ),
        ),
  printOptions: ({ sheet: { page }, prefixed }) =>
    page.centerHorizontally || page.centerVertically
      ? prefixed(
          tag("printOptions", {
            horizontalCentered: page.centerHorizontally ? 1 : null,
            verticalCentered: page.centerVertically ? 1 : null,
          }),
        )
      : "",
  pageMargins: ({ sheet: { page }, prefixed }) => prefixed(tag("pageMargins", page.margins)),
  pageSetup: ({ sheet: { page }, attributes, prefixed }) => {
    const printer = attributes["r:id"];
    return prefixed(
      tag("pageSetup", {
        paperSize: page.paper,
        scale: page.fitWidth === null && page.fitHeight === null ? page.scale : null,
        fitToWidth: page.fitWidth,
        fitToHeight: page.fitWidth === null && page.fitHeight === null ? null : (page.fitHeight ?? 0),
        orientation: page.orientation,
        blackAndWhite: page.blackAndWhite ? 1 : null,
        ...(printer === undefined ? {} : { "xmlns:r": RELATIONSHIPS, "r:id": printer }),
      }),
    );
  },
  headerFooter: ({ sheet: { page }, prefixed }) =>
    page.header === "" && page.footer === ""
      ? ""
      : prefixed(
          tag(
            "headerFooter",
            {},
            (page.header ? `<oddHeader>${encodeXml(page.header)}</oddHeader>` : "") +
              (page.footer ? `<oddFooter>${encodeXml(page.footer)}</oddFooter>` : ""),
          ),
        ),
  rowBreaks: ({ sheet, prefixed }) => prefixed(breaks("rowBreaks", sheet.page.rowBreaks, 16_383)),
  colBreaks: ({ sheet, prefixed }) => prefixed(breaks("colBreaks", sheet.page.columnBreaks, 1_048_575)),
  customProperties: ({ parts, prefixed }) =>
    parts.properties.length === 0
      ? ""
      : prefixed(
          tag(
            "customProperties",
            { "xmlns:r": RELATIONSHIPS },
            parts.properties.map(({ name, id }) => tag("customPr", { name, "r:id": id })).join(""),
          ),
        ),
  drawing: ({ parts, prefixed }) =>
    parts.drawingId === null ? "" : prefixed(tag("drawing", { "xmlns:r": RELATIONSHIPS, "r:id": parts.drawingId })),
  extLst: ({ sheet, kept, prefixed }) => extensionListXml(sheet.conditionalFormats, kept, prefixed),
  tableParts: ({ parts, prefixed }) =>
    parts.tableIds.length === 0
      ? ""
      : prefixed(
          tag(
            "tableParts",
            { count: parts.tableIds.length, "xmlns:r": RELATIONSHIPS },
            parts.tableIds.map((id) => tag("tablePart", { "r:id": id })).join(""),
          ),
        ),
};

const breaks = (name: string, at: readonly number[], max: number): string =>
  at.length === 0
    ? ""
    : tag(
        name,
        { count: at.length, manualBreakCount: at.length },
        [...at]
          .sort((a, b) => a - b)
          .map((id) => tag("brk", { id, max, man: 1 }))
          .join(""),
      );
