/** The part that lists a workbook's sheets and names. */
import type { Sheet } from "../workbook/sheet";
import { calculationModes, type Workbook } from "../workbook/workbook";
import type { PackageParts } from "./package-parts";
import { readRelationships, removeRelationship } from "./relationships";
import { RELATIONSHIPS } from "./write-sheet";
import { child, childrenNamed, encodeAttribute, encodeXml, parseXml, tag, type XmlElement } from "./xml";

/** What changed of it; all else stays as it is. @param partOf the part of each sheet */
export function writeWorkbookPart(parts: PackageParts, workbook: Workbook, partOf: (sheet: Sheet) => string): void {
  const xml = parts.zip.text(parts.workbookPart) ?? "";
  const root = parseXml(xml);
  const prefix = /^<([\w.-]+:)?workbook/.exec(xml.slice(root.start))?.[1] ?? "";
  const prefixed = (text: string): string =>
    prefix === "" ? text : text.replace(/<(\/?)(?=[a-zA-Z])/g, `<$1${prefix}`);
  const replaced = new Map<string, string>();
  const { changed, sheets, names } = workbook;
  if (changed.has("sheets")) replaced.set("sheets", prefixed(sheetsXml(parts, workbook, partOf, xml)));
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
      sheets.findIndex(({ id }) => id === workbook.activeSheetId),
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
    const mode = calculationModes[workbook.calculationMode];
    const attributes = {
      ...child(root, "calcPr")?.attributes,
      ...(changed.has("calculation") ? { calcMode: mode } : {}),
      ...(changed.has("formulas") ? { fullCalcOnLoad: 1 } : {}),
    };
    replaced.set("calcPr", prefixed(tag("calcPr", attributes)));
  }
  if (changed.has("protection"))
    replaced.set(
      "workbookProtection",
      workbook.structureProtected ? prefixed(tag("workbookProtection", { lockStructure: 1 })) : "",
    );
  parts.write(parts.workbookPart, withChildren(xml, root, replaced));
}

function sheetsXml(parts: PackageParts, workbook: Workbook, partOf: (sheet: Sheet) => string, xml: string): string {
  const relationships = readRelationships(parts.zip, parts.workbookPart);
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
    workbook.sheets
      .map((sheet) => {
        const part = partOf(sheet).toLowerCase();
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

/** Excel builds it again; one that names cells without formulas makes Excel repair the file. */
export function removeCalculationChain(parts: PackageParts): void {
  const chain = readRelationships(parts.zip, parts.workbookPart).find(({ kind }) => kind === "calcChain");
  if (!chain) return;
  removeRelationship(parts.zip, parts.workbookPart, chain.id);
  parts.remove(chain.target);
}

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
