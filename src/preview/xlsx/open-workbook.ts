/** An .xlsx file → the workbook. */
import { StyleTable } from "../workbook/cell-style";
import { parseArea } from "../workbook/area";
import { Sheet } from "../workbook/sheet";
import type { Table, Visibility } from "../workbook/sheet-contents";
import {
  calculationModes,
  Workbook,
  type CalculationMode,
  type DefinedName,
  type DocumentProperties,
} from "../workbook/workbook";
import { readPalette, readTheme } from "./colors";
import { readCustomProperties } from "./custom-properties";
import { readCustomXmlParts } from "./custom-xml";
import { readCharts } from "./read-charts";
import { unescapeText } from "./read-cells";
import { hasPassword, readSheet } from "./read-sheet";
import { readStyles } from "./read-styles";
import { readRelationships, type Relationship } from "./relationships";
import { readSettings } from "./settings-part";
import { atOnce, inSlices, type Steps } from "./steps";
import type { FileSource } from "./file-source";
import { WorkbookFileError } from "./workbook-file-error";
import { allText, child, childrenNamed, isOn, parseXml, type XmlElement, XmlSyntaxError } from "./xml";
import { ZipPackage } from "./zip-package";

/**
 * Where sheets get their ids from. "stable": from the file (`xr:uid`), as far as it says; "renumbered": by their
 * places, as after another program saved the file without them.
 */
export type SheetIds = "stable" | "renumbered";

/**
 * @throws WorkbookFileError with the reason, for anything that is not a readable workbook
 */
export function openWorkbook(bytes: Uint8Array, ids: SheetIds = "stable"): Workbook {
  try {
    return atOnce(readWorkbook(ZipPackage.read(bytes), ids));
  } catch (error) {
    throw asFileError(error);
  }
}

/**
 * The same without holding up the page: some rows at a time.
 *
 * @param pause lets the page draw
 */
export async function openWorkbookInSlices(bytes: Uint8Array, pause: () => Promise<void>): Promise<Workbook> {
  try {
    return await inSlices(readWorkbook(ZipPackage.read(bytes), "stable"), pause);
  } catch (error) {
    throw asFileError(error);
  }
}

const asFileError = (error: unknown): unknown =>
  error instanceof XmlSyntaxError || error instanceof RangeError
    ? new WorkbookFileError("corrupt", error.message)
    : error;

function* readWorkbook(zip: ZipPackage, ids: SheetIds): Steps<Workbook> {
  const part = readRelationships(zip, "").find(({ kind }) => kind === "officeDocument")?.target;
  if (part === undefined) throw new WorkbookFileError("noWorkbook", "the package names no main document");
  if (part.endsWith(".bin")) throw new WorkbookFileError("xlsb", part);
  const xml = zip.text(part);
  if (xml === null) throw new WorkbookFileError("corrupt", `${part} is missing`);
  const root = parseXml(xml);
  // Saving adds to it: without it the report could be made, and not kept.
  parseXml(zip.text("[Content_Types].xml") ?? "");
  if (root.name !== "workbook") throw new WorkbookFileError("noWorkbook", `the main document is a ${root.name}`);

  const relationships = readRelationships(zip, part);
  const partOf = (kind: string): string | null =>
    relationships.find((relationship) => relationship.kind === kind)?.target ?? null;
  const textOf = (kind: string): string | null => {
    const name = partOf(kind);
    return name === null ? null : zip.text(name);
  };
  const stylesXml = textOf("styles");
  const stylesRoot = stylesXml === null ? null : parseXml(stylesXml);
  const colors = { theme: readTheme(textOf("theme")), palette: readPalette(stylesRoot) };
  const { styles, differential } = readStyles(stylesRoot, colors);
  const date1904 = isOn(child(root, "workbookPr")?.attributes.date1904);
  const source: FileSource = { zip, workbookPart: part };
  const workbook = new Workbook(new StyleTable(styles), date1904, readProperties(zip), source);
  const strings = readSharedStrings(yield* zip.textInSteps(partOf("sharedStrings") ?? ""));
  const context = { strings, styles, differential, colors, date1904 };

  let charts = 0;
  const newChartId = (): string =>
    `{00000000-0008-0000-${(charts++).toString(16).toUpperCase().padStart(4, "0")}-000000000000}`;
  for (const element of childrenNamed(child(root, "sheets"), "sheet")) {
    const relationship = relationships.find(({ id }) => id === (element.attributes["r:id"] ?? element.attributes.id));
    const target = relationship?.target ?? "";
    // A few bytes could name thousands of sheets, each as large as the one that is there.
    if (target !== "" && workbook.sheets.some(({ part: other }) => other === target))
      throw new WorkbookFileError("corrupt", "two sheets are one part", target);
    workbook.sheets.push(yield* openSheet(zip, workbook, element, relationship, context, newChartId, ids));
  }
  if (workbook.sheets.length === 0) throw new WorkbookFileError("noWorkbook", "the workbook has no sheets");
  workbook.names = childrenNamed(child(root, "definedNames"), "definedName").map((element) =>
    readName(element, workbook),
  );
  const active = Number(child(child(root, "bookViews"), "workbookView")?.attributes.activeTab ?? 0);
  workbook.activeSheetId = (workbook.sheets[active] ?? workbook.sheets[0])?.id ?? "";
  for (const name of zip.names().filter((candidate) => /^xl\/webextensions\/webextension\d*\.xml$/i.test(candidate))) {
    for (const [key, value] of readSettings(zip.text(name) ?? "") ?? []) workbook.settings.set(key, value);
  }
  workbook.customXmlParts = readCustomXmlParts(zip, part);
  const protection = child(root, "workbookProtection")?.attributes;
  workbook.structureProtected = isOn(protection?.lockStructure);
  workbook.structurePassword = hasPassword(protection);
  workbook.calculationMode = calculationMode(child(root, "calcPr")?.attributes.calcMode);
  return workbook;
}

const calculationMode = (written: string | undefined): CalculationMode =>
  (Object.keys(calculationModes) as CalculationMode[]).find((mode) => calculationModes[mode] === written) ??
  "Automatic";

/** The id that Excel wrote beside the sheet (`xr:uid`, since 2014); null: none. */
function uidIn(xml: string): string | null {
  const opening = /<(?:[\w.-]+:)?worksheet\b[^>]*>/.exec(xml.slice(0, 4_000))?.[0] ?? "";
  return /\sxr:uid="(\{[0-9A-Fa-f-]{36}\})"/.exec(opening)?.[1]?.toUpperCase() ?? null;
}

function* openSheet(
  zip: ZipPackage,
  workbook: Workbook,
  element: XmlElement,
  relationship: Relationship | undefined,
  context: Parameters<typeof readSheet>[3],
  newChartId: () => string,
  ids: SheetIds,
): Steps<Sheet> {
  const kind =
    relationship?.kind === "worksheet" ? "worksheet" : relationship?.kind === "chartsheet" ? "chartsheet" : "other";
  const part = relationship?.target ?? null;
  const xml = kind === "worksheet" && part !== null ? yield* zip.textInSteps(part) : null;
  const uid = ids === "stable" && xml !== null ? uidIn(xml) : null;
  // A copied sheet may have brought the id of the other along.
  const id = uid !== null && workbook.sheetById(uid) === undefined ? uid : workbook.newSheetId();
  const sheet = new Sheet(id, element.attributes.name ?? "", kind, part);
  const states: Readonly<Record<string, Visibility>> = { hidden: "Hidden", veryHidden: "VeryHidden" };
  sheet.visibility = states[element.attributes.state ?? ""] ?? "Visible";
  if (kind !== "worksheet" || part === null) return sheet;
  if (xml === null) throw new WorkbookFileError("corrupt", `${part} is missing`);
  const relationships = readRelationships(zip, part);
  yield* readSheet(sheet, xml, relationships, context);
  for (const [key, value] of readCustomProperties(zip, xml, relationships)) sheet.customProperties.set(key, value);
  sheet.charts = relationships
    .filter((other) => other.kind === "drawing")
    .flatMap(({ target }) => readCharts(zip, target, context.colors, newChartId));
  sheet.tables = relationships
    .filter((other) => other.kind === "table")
    .flatMap(({ target }) => readTable(zip, target));
  return sheet;
}

function readTable(zip: ZipPackage, part: string): Table[] {
  const xml = zip.text(part);
  if (xml === null) return [];
  const root = parseXml(xml);
  const area = parseArea(root.attributes.ref ?? "");
  if (!area) return [];
  return [
    {
      id: Number(root.attributes.id ?? 1),
      name: root.attributes.displayName ?? root.attributes.name ?? "",
      area,
      columns: childrenNamed(child(root, "tableColumns"), "tableColumn").map(({ attributes }) => attributes.name ?? ""),
      style: child(root, "tableStyleInfo")?.attributes.name ?? null,
      hasHeaders: root.attributes.headerRowCount !== "0",
      hasTotals: Number(root.attributes.totalsRowCount ?? 0) > 0,
      part,
    },
  ];
}

/** A shared string's text: runs joined, phonetic guides left out. */
function readSharedStrings(xml: string | null): string[] {
  if (xml === null) return [];
  return childrenNamed(parseXml(xml), "si").map((item) => {
    const runs = childrenNamed(item, "r");
    return unescapeText(
      runs.length > 0
        ? runs.map((run) => child(run, "t")?.text ?? "").join("") + (child(item, "t")?.text ?? "")
        : (child(item, "t")?.text ?? allText(child(item, "t"))),
    );
  });
}

function readName(element: XmlElement, workbook: Workbook): DefinedName {
  const { name, localSheetId, hidden, ...rest } = element.attributes;
  return {
    name: name ?? "",
    formula: element.text,
    hidden: isOn(hidden),
    sheetId: localSheetId === undefined ? null : (workbook.sheets[Number(localSheetId)]?.id ?? null),
    rest: Object.entries(rest)
      .map(
        ([key, value]) =>
          ` ${key}="${value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;")}"`,
      )
      .join(""),
  };
}

function readProperties(zip: ZipPackage): DocumentProperties {
  const part = readRelationships(zip, "").find(({ kind }) => kind === "core-properties")?.target;
  const xml = part === undefined ? null : zip.text(part);
  const root = xml === null ? undefined : parseXml(xml);
  const text = (name: string): string => child(root, name)?.text ?? "";
  const extended = readRelationships(zip, "").find(({ kind }) => kind === "extended-properties")?.target;
  const application = extended === undefined ? null : zip.text(extended);
  const other = application === null ? undefined : parseXml(application);
  return {
    title: text("title"),
    subject: text("subject"),
    author: text("creator"),
    keywords: text("keywords"),
    comments: text("description"),
    category: text("category"),
    manager: child(other, "Manager")?.text ?? "",
    company: child(other, "Company")?.text ?? "",
    lastAuthor: text("lastModifiedBy"),
    revision: text("revision"),
    created: text("created") || null,
  };
}
