/** The workbook → an .xlsx file. Parts that nobody wrote to go back byte for byte. */
import type { ConditionalLook } from "../workbook/conditional-format";
import type { Sheet, Table } from "../workbook/sheet";
import { calculationModes, type Workbook } from "../workbook/workbook";
import { areaName } from "../workbook/area";
import { addContentType, contentTypes, removeContentType } from "./content-types";
import { writeCustomProperties } from "./custom-properties";
import { writeCustomXmlParts } from "./custom-xml";
import type { FileSource } from "./file-source";
import { addRelationship, readRelationships, relationshipsPart, removeRelationship } from "./relationships";
import { readSettings, writeSettings } from "./settings-part";
import { atOnce, inSlices, type Steps } from "./steps";
import { anchorXml, chartXml } from "./write-chart";
import { RELATIONSHIPS, SPREADSHEET, writeSheet } from "./write-sheet";
import { appendStyles, EMPTY_STYLES } from "./write-styles";
import { child, childrenNamed, encodeAttribute, encodeXml, parseXml, tag, type XmlElement } from "./xml";
import type { ZipPackage } from "./zip-package";

/** The first name of a kind that the package does not have: sheet4.xml after sheet1 and sheet3. */
function freePart(zip: ZipPackage, folder: string, stem: string): string {
  const pattern = new RegExp(`^${folder}/${stem}(\\d+)\\.xml$`, "i");
  const numbers = zip.names().map((name) => Number(pattern.exec(name)?.[1] ?? 0));
  return `${folder}/${stem}${Math.max(0, ...numbers) + 1}.xml`;
}

/** @returns the file's bytes; the same workbook always gives the same bytes */
export function saveWorkbook(workbook: Workbook): Uint8Array {
  const saving = savingOf(workbook);
  atOnce(saving.steps());
  return saving.zip.toBytes();
}

/** The workbook changed while it was being saved: what is written so far belongs to two states of it. */
export class ChangedWhileSaving extends Error {
  override readonly name = "ChangedWhileSaving";
}

/**
 * The same bytes without holding up the page: some rows at a time. The workbook itself is not written to.
 *
 * @param pause lets the page draw; is told the share that is done, 0 to 1; what it throws ends the saving
 * @throws ChangedWhileSaving where the workbook is another after a pause
 */
export async function saveWorkbookInSlices(
  workbook: Workbook,
  pause: (done: number) => Promise<void>,
): Promise<Uint8Array> {
  const saving = savingOf(workbook);
  const { version } = workbook;
  await inSlices(saving.steps(), async () => {
    await pause(saving.done);
    if (workbook.version !== version) throw new ChangedWhileSaving();
  });
  return saving.zip.toBytes();
}

function savingOf(workbook: Workbook): Saving {
  const source = workbook.source as FileSource;
  return new Saving(workbook, source.zip.copy(), source.workbookPart);
}

class Saving {
  readonly #looks: ConditionalLook[] = [];
  readonly #sheetParts = new Map<string, string>();
  #firstLook = 0;
  #done = 0;
  readonly #strict: boolean;

  constructor(
    private readonly workbook: Workbook,
    readonly zip: ZipPackage,
    private readonly workbookPart: string,
  ) {
    this.#strict = (zip.text(workbookPart) ?? "").includes("purl.oclc.org/ooxml");
  }

  /** The share that is written, 0 to 1. */
  get done(): number {
    return this.#done;
  }

  *steps(): Steps<void> {
    this.#removeDeletedSheets();
    this.#placeNewSheets();
    const changed = this.workbook.sheets.filter(
      (sheet) => sheet.kind === "worksheet" && (sheet.part === null || sheet.changed.size > 0),
    );
    for (const sheet of changed) {
      for (const format of sheet.conditionalFormats) {
        if (!format.source && (format.rule.kind === "custom" || format.rule.kind === "cellValue"))
          this.#lookNumber(format.rule.look);
      }
    }
    this.#writeStyles();
    const weights = changed.map((sheet) => sheet.rowNumbers().length + 1);
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    let before = 0;
    for (const [index, sheet] of changed.entries()) {
      const weight = (weights[index] ?? 0) / all;
      const begun = before;
      yield* this.#writeSheet(sheet, (share) => (this.#done = begun + weight * share));
      before += weight;
    }
    if (this.workbook.changed.size > 0) this.#writeWorkbook();
    if (this.workbook.changed.has("settings")) this.#writeSettings();
    if (this.workbook.changed.has("customXml"))
      writeCustomXmlParts(this.zip, this.workbookPart, this.workbook.customXmlParts, (part) => this.#removePart(part));
    if (this.workbook.changed.has("formulas")) this.#removeCalculationChain();
  }

  /** Strict files use other namespaces for the same elements. */
  #inItsNamespaces(xml: string): string {
    if (!this.#strict) return xml;
    return xml
      .replaceAll(SPREADSHEET, "http://purl.oclc.org/ooxml/spreadsheetml/main")
      .replaceAll(RELATIONSHIPS, "http://purl.oclc.org/ooxml/officeDocument/relationships")
      .replaceAll("http://schemas.openxmlformats.org/drawingml/2006/", "http://purl.oclc.org/ooxml/drawingml/");
  }

  #write(part: string, xml: string): void {
    this.zip.write(part, this.#inItsNamespaces(xml));
  }

  #lookNumber(look: ConditionalLook): number {
    const at = this.#looks.findIndex(
      (other) => other.fill === look.fill && other.color === look.color && other.bold === look.bold,
    );
    return this.#firstLook + (at >= 0 ? at : this.#looks.push(look) - 1);
  }

  #writeStyles(): void {
    const added = this.workbook.styles.added();
    if (added.length === 0 && this.#looks.length === 0) return;
    let part = readRelationships(this.zip, this.workbookPart).find(({ kind }) => kind === "styles")?.target;
    if (part === undefined) {
      part = "xl/styles.xml";
      this.#write(part, EMPTY_STYLES);
      addRelationship(this.zip, this.workbookPart, "styles", part);
      addContentType(this.zip, part, contentTypes.styles);
    }
    const { xml, firstLook } = appendStyles(this.zip.text(part) ?? EMPTY_STYLES, added, this.#looks);
    this.#firstLook = firstLook;
    this.#write(part, xml);
  }

  #removeDeletedSheets(): void {
    const kept = new Set(this.workbook.sheets.map(({ part }) => part?.toLowerCase()));
    for (const { id, kind, target } of readRelationships(this.zip, this.workbookPart)) {
      if ((kind !== "worksheet" && kind !== "chartsheet" && kind !== "dialogsheet") || kept.has(target.toLowerCase()))
        continue;
      removeRelationship(this.zip, this.workbookPart, id);
      this.#removePart(target);
    }
  }

  /** A part and whatever only it points at: its drawing, that drawing's charts, its tables. */
  #removePart(part: string): void {
    const targets = readRelationships(this.zip, part).filter(({ external }) => !external);
    this.zip.remove(part);
    this.zip.remove(relationshipsPart(part));
    removeContentType(this.zip, part);
    for (const { target } of targets) {
      const used = this.zip
        .names()
        .some(
          (name) =>
            name.endsWith(".rels") &&
            readRelationships(this.zip, sourceOf(name)).some(
              (other) => other.target.toLowerCase() === target.toLowerCase(),
            ),
        );
      if (!used && this.zip.find(target) !== null) this.#removePart(target);
    }
  }

  #placeNewSheets(): void {
    for (const sheet of this.workbook.sheets) {
      if (sheet.part !== null) {
        this.#sheetParts.set(sheet.id, sheet.part);
        continue;
      }
      const part = freePart(this.zip, "xl/worksheets", "sheet");
      this.zip.write(part, "");
      addContentType(this.zip, part, contentTypes.worksheet);
      addRelationship(this.zip, this.workbookPart, "worksheet", part);
      this.#sheetParts.set(sheet.id, part);
    }
  }

  #partOf(sheet: Sheet): string {
    const part = this.#sheetParts.get(sheet.id);
    if (part === undefined) throw new Error(`${sheet.name} has no part`);
    return part;
  }

  /** @param told what share of the sheet is done, 0 to 1: writing its rows is half, packing them the other */
  *#writeSheet(sheet: Sheet, told: (share: number) => void): Steps<void> {
    const part = this.#partOf(sheet);
    const drawingId = sheet.part === null || sheet.changed.has("charts") ? this.#writeDrawing(sheet, part) : null;
    const tableIds = sheet.part === null || sheet.changed.has("tables") ? this.#writeTables(sheet, part) : [];
    const isMarked = sheet.part === null || sheet.changed.has("customProperties");
    const properties = isMarked ? writeCustomProperties(this.zip, part, sheet) : [];
    const old = sheet.part === null ? null : yield* this.zip.textInSteps(part);
    const xml = yield* writeSheet(sheet, old, {
      drawingId,
      tableIds,
      properties,
      linkId: (address) =>
        readRelationships(this.zip, part).find(({ kind, target }) => kind === "hyperlink" && target === address)?.id ??
        addRelationship(this.zip, part, "hyperlink", address, true),
      lookNumber: (look) => this.#lookNumber(look),
      active: sheet.id === this.workbook.activeSheetId,
      told: (share) => told(share / 2),
    });
    yield;
    yield* this.zip.writeInSteps(part, this.#inItsNamespaces(xml), (share) => told((1 + share) / 2));
    yield;
  }

  /** @returns the relationship to the sheet's drawing; null where nothing is left to draw */
  #writeDrawing(sheet: Sheet, sheetPart: string): string | null {
    const existing = readRelationships(this.zip, sheetPart).find(({ kind }) => kind === "drawing");
    const keptParts = new Set(sheet.charts.flatMap(({ part }) => part?.toLowerCase() ?? []));
    let anchors = "";
    if (existing) {
      const xml = this.zip.text(existing.target) ?? "";
      const relationships = readRelationships(this.zip, existing.target);
      for (const anchor of parseXml(xml).children) {
        const reference = child(child(child(child(anchor, "graphicFrame"), "graphic"), "graphicData"), "chart");
        const relationship = relationships.find(({ id }) => id === reference?.attributes["r:id"]);
        if (relationship && !keptParts.has(relationship.target.toLowerCase())) {
          removeRelationship(this.zip, existing.target, relationship.id);
          this.#removePart(relationship.target);
        } else anchors += xml.slice(anchor.start, anchor.end);
      }
    }
    const added = sheet.charts.filter(({ part }) => part === null);
    for (const chart of sheet.charts)
      if (chart.part !== null && chart.changed) this.#write(chart.part, chartXml(this.workbook, chart));
    if (anchors === "" && added.length === 0) {
      if (existing) {
        removeRelationship(this.zip, sheetPart, existing.id);
        this.#removePart(existing.target);
      }
      return null;
    }
    const drawing = existing?.target ?? freePart(this.zip, "xl/drawings", "drawing");
    const old = existing
      ? (this.zip.text(drawing) ?? "")
      : '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="http:' +
        '//schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http:' +
        '//schemas.openxmlformats.org/drawingml/2006/main"></xdr:wsDr>';
    if (!existing) {
      this.zip.write(drawing, old);
      addContentType(this.zip, drawing, contentTypes.drawing);
    }
    let shape = Math.max(1, ...[...anchors.matchAll(/cNvPr[^>]*\sid="(\d+)"/g)].map((match) => Number(match[1])));
    const written = added.map((chart) => {
      const part = freePart(this.zip, "xl/charts", "chart");
      this.#write(part, chartXml(this.workbook, chart));
      addContentType(this.zip, part, contentTypes.chart);
      shape += 1;
      return anchorXml(chart, addRelationship(this.zip, drawing, "chart", part), shape);
    });
    const root = parseXml(old);
    const opening =
      root.innerStart === root.end ? `${old.slice(0, root.end).replace(/\/>$/, ">")}` : old.slice(0, root.innerStart);
    const closing =
      root.innerStart === root.end
        ? `</${/^<([\w.:-]+)/.exec(old.slice(root.start))?.[1] ?? "wsDr"}>`
        : old.slice(root.innerEnd);
    this.#write(drawing, opening + anchors + written.join("") + closing);
    return existing?.id ?? addRelationship(this.zip, sheetPart, "drawing", drawing);
  }

  #writeTables(sheet: Sheet, sheetPart: string): string[] {
    const relationships = readRelationships(this.zip, sheetPart).filter(({ kind }) => kind === "table");
    const kept = new Set(sheet.tables.flatMap(({ part }) => part?.toLowerCase() ?? []));
    for (const { id, target } of relationships) {
      if (kept.has(target.toLowerCase())) continue;
      removeRelationship(this.zip, sheetPart, id);
      this.#removePart(target);
    }
    return sheet.tables.map((table) => {
      const existing = relationships.find(({ target }) => target.toLowerCase() === table.part?.toLowerCase());
      if (existing) return existing.id;
      const part = freePart(this.zip, "xl/tables", "table");
      this.#write(part, tableXml(table));
      addContentType(this.zip, part, contentTypes.table);
      return addRelationship(this.zip, sheetPart, "table", part);
    });
  }

  #writeWorkbook(): void {
    const xml = this.zip.text(this.workbookPart) ?? "";
    const root = parseXml(xml);
    const prefix = /^<([\w.-]+:)?workbook/.exec(xml.slice(root.start))?.[1] ?? "";
    const prefixed = (text: string): string =>
      prefix === "" ? text : text.replace(/<(\/?)(?=[a-zA-Z])/g, `<$1${prefix}`);
    const replaced = new Map<string, string>();
    const { changed, sheets, names } = this.workbook;
    if (changed.has("sheets")) replaced.set("sheets", prefixed(this.#sheetsXml(xml)));
    if (changed.has("sheets") || changed.has("names")) {
      const written = names.map(({ name, formula, sheetId, hidden, rest }) => {
        const local = sheetId === null ? null : sheets.findIndex(({ id }) => id === sheetId);
        return (
          `<definedName name="${encodeAttribute(name)}"` +
          `${local === null || local < 0 ? "" : ` localSheetId="${local}"`}${hidden ? ' hidden="1"' : ""}${rest}>` +
          `${encodeXml(formula)}</definedName>`
        );
      });
      replaced.set(
        "definedNames",
        written.length === 0 ? "" : prefixed(`<definedNames>${written.join("")}</definedNames>`),
      );
    }
    if (changed.has("sheets")) {
      const views = child(root, "bookViews");
      const active = Math.max(
        0,
        sheets.findIndex(({ id }) => id === this.workbook.activeSheetId),
      );
      if (views) {
        const text = xml.slice(views.start, views.end);
        replaced.set(
          "bookViews",
          text
            .replace(/\s(activeTab|firstSheet)="\d*"/g, "")
            .replace(/workbookView(?=[\s/>])/, `workbookView activeTab="${active}"`),
        );
      }
    }
    if (changed.has("formulas") || changed.has("calculation")) {
      const mode = calculationModes[this.workbook.calculationMode];
      const attributes = {
        ...child(root, "calcPr")?.attributes,
        ...(changed.has("calculation") ? { calcMode: mode } : {}),
        ...(changed.has("formulas") ? { fullCalcOnLoad: 1 } : {}),
      };
      replaced.set("calcPr", prefixed(tag("calcPr", attributes)));
    }
    this.#write(this.workbookPart, withChildren(xml, root, replaced));
  }

  #sheetsXml(xml: string): string {
    const relationships = readRelationships(this.zip, this.workbookPart);
    const old = childrenNamed(child(parseXml(xml), "sheets"), "sheet");
    const idOf = new Map(
      old.map(({ attributes }) => [
        relationships.find(({ id }) => id === attributes["r:id"])?.target.toLowerCase() ?? "",
        attributes.sheetId ?? "",
      ]),
    );
    let next = Math.max(0, ...old.map(({ attributes }) => Number(attributes.sheetId ?? 0)));
    const states = { Visible: null, Hidden: "hidden", VeryHidden: "veryHidden" } as const;
    return tag(
      "sheets",
      { "xmlns:r": RELATIONSHIPS },
      this.workbook.sheets
        .map((sheet) => {
          const part = this.#partOf(sheet).toLowerCase();
          return tag("sheet", {
            name: sheet.name,
            sheetId: idOf.get(part) ?? (next += 1),
            state: states[sheet.visibility],
            "r:id": relationships.find(({ target }) => target.toLowerCase() === part)?.id ?? "",
          });
        })
        .join(""),
    );
  }

  #writeSettings(): void {
    const own = this.zip
      .names()
      .find(
        (name) =>
          /^xl\/webextensions\/webextension\d*\.xml$/i.test(name) && readSettings(this.zip.text(name) ?? "") !== null,
      );
    const panes = readRelationships(this.zip, "").find(({ kind }) => kind === "webextensiontaskpanes");
    if (this.workbook.settings.size === 0) {
      if (own !== undefined && panes) this.#removeExtension(own, panes);
      return;
    }
    const part = own ?? freePart(this.zip, "xl/webextensions", "webextension");
    this.zip.write(part, writeSettings(this.workbook.settings));
    if (own !== undefined) return;
    addContentType(this.zip, part, contentTypes.webextension);
    const list = panes?.target ?? "xl/webextensions/taskpanes.xml";
    if (!panes) {
      this.zip.write(
        list,
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<wetp:taskpanes xmlns:wetp="http:' +
          '//schemas.microsoft.com/office/webextensions/taskpanes/2010/11"></wetp:taskpanes>',
      );
      addContentType(this.zip, list, contentTypes.webextensiontaskpanes);
      addRelationship(this.zip, "", "webextensiontaskpanes", list);
    }
    const id = addRelationship(this.zip, list, "webextension", part);
    const xml = this.zip.text(list) ?? "";
    const root = parseXml(xml);
    this.zip.write(
      list,
      `${xml.slice(0, root.innerEnd)}` +
        `<wetp:taskpane xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11" ` +
        `dockstate="right" visibility="0" width="350" row="0"><wetp:webextensionref xmlns:r="${RELATIONSHIPS}` +
        `" r:id="${id}"/></wetp:taskpane>${xml.slice(root.innerEnd)}`,
    );
  }

  #removeExtension(part: string, panes: { readonly id: string; readonly target: string }): void {
    const relationship = readRelationships(this.zip, panes.target).find(
      ({ target }) => target.toLowerCase() === part.toLowerCase(),
    );
    const xml = this.zip.text(panes.target) ?? "";
    const root = parseXml(xml);
    const pane = root.children.find(
      (element) => child(element, "webextensionref")?.attributes["r:id"] === relationship?.id,
    );
    this.#removePart(part);
    if (root.children.length <= 1) {
      removeRelationship(this.zip, "", panes.id);
      this.#removePart(panes.target);
      return;
    }
    if (pane) this.zip.write(panes.target, xml.slice(0, pane.start) + xml.slice(pane.end));
    if (relationship) removeRelationship(this.zip, panes.target, relationship.id);
  }

  /** Excel builds it again; one that names cells without formulas makes Excel repair the file. */
  #removeCalculationChain(): void {
    const chain = readRelationships(this.zip, this.workbookPart).find(({ kind }) => kind === "calcChain");
    if (!chain) return;
    removeRelationship(this.zip, this.workbookPart, chain.id);
    this.#removePart(chain.target);
  }
}

/** xl/worksheets/_rels/sheet1.xml.rels → xl/worksheets/sheet1.xml */
const sourceOf = (relationships: string): string => relationships.replace(/(^|\/)_rels\/([^/]*)\.rels$/i, "$1$2");

const tableXml = (table: Table): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${tag(
    "table",
    {
      xmlns: SPREADSHEET,
      id: table.id,
      name: table.name,
      displayName: table.name,
      ref: areaName(table.area),
      headerRowCount: table.hasHeaders ? null : 0,
      totalsRowShown: 0,
    },
    (table.hasHeaders ? tag("autoFilter", { ref: areaName(table.area) }) : "") +
      tag(
        "tableColumns",
        { count: table.columns.length },
        table.columns.map((name, index) => tag("tableColumn", { id: index + 1, name })).join(""),
      ) +
      (table.style === null
        ? ""
        : tag("tableStyleInfo", {
            name: table.style,
            showFirstColumn: 0,
            showLastColumn: 0,
            showRowStripes: 1,
            showColumnStripes: 0,
          })),
  )}`;

/** The workbook element's children, as far as we write them, in the order of the schema. */
const WORKBOOK_CHILDREN: readonly string[] = [
  ...["fileVersion", "fileSharing", "workbookPr", "AlternateContent", "revisionPtr", "workbookProtection"],
  ...["bookViews", "sheets", "functionGroups", "externalReferences", "definedNames", "calcPr"],
];

/**
 * The part with children of its root replaced by name; one that the file does not have goes before what must follow
 * it.
 */
function withChildren(xml: string, root: XmlElement, replaced: ReadonlyMap<string, string>): string {
  const placeOf = (name: string): number =>
    WORKBOOK_CHILDREN.includes(name) ? WORKBOOK_CHILDREN.indexOf(name) : WORKBOOK_CHILDREN.length;
  const pending = new Map(replaced);
  let written = "";
  for (const element of root.children) {
    for (const [name, text] of pending) {
      if (root.children.some((other) => other.name === name) || placeOf(name) >= placeOf(element.name)) continue;
      written += text;
      pending.delete(name);
    }
    written += replaced.get(element.name) ?? xml.slice(element.start, element.end);
    pending.delete(element.name);
  }
  return xml.slice(0, root.innerStart) + written + [...pending.values()].join("") + xml.slice(root.innerEnd);
}
