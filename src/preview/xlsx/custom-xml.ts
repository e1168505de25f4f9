/**
 * Custom XML parts: data that add-ins keep in the file beside the sheets. Each has a properties part with its id
 * (ECMA-376 Part 1, §15.2.5 and §15.2.6); foreign ones, and those that nobody wrote to, stay as they are.
 */
import type { CustomXmlPart } from "../workbook/custom-xml-part";
import { addContentType, contentTypes } from "./content-types";
import { addRelationship, readRelationships, removeRelationship } from "./relationships";
import { encodeAttribute, parseXml } from "./xml";
import type { ZipPackage } from "./zip-package";

const PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

/** The id that the part's properties give it; null: it has none, and no add-in can find it. */
function idOf(zip: ZipPackage, part: string): string | null {
  const properties = readRelationships(zip, part).find(({ kind }) => kind === "customXmlProps");
  const xml = properties ? zip.text(properties.target) : null;
  return xml === null ? null : (parseXml(xml).attributes.itemID ?? null);
}

export function readCustomXmlParts(zip: ZipPackage, workbookPart: string): CustomXmlPart[] {
  return readRelationships(zip, workbookPart)
    .filter(({ kind }) => kind === "customXml")
    .flatMap(({ target }) => {
      const id = idOf(zip, target);
      const xml = zip.text(target);
      return id === null || xml === null ? [] : [{ id, xml, part: target }];
    });
}

/** The namespace of a part's root element; "": none. @throws XmlSyntaxError */
export function namespaceOf(xml: string): string {
  const root = parseXml(xml);
  const prefix = /^<([\w.-]+):/.exec(xml.slice(root.start))?.[1];
  return root.attributes[prefix === undefined ? "xmlns" : `xmlns:${prefix}`] ?? "";
}

/**
 * Brings the package's parts to what the workbook holds.
 * @param removePart takes a part away with all that only it points at
 */
export function writeCustomXmlParts(
  zip: ZipPackage,
  workbookPart: string,
  parts: readonly CustomXmlPart[],
  removePart: (part: string) => void,
): void {
  const kept = new Set(parts.map(({ id }) => id));
  for (const { id: relationship, kind, target } of readRelationships(zip, workbookPart)) {
    const id = kind === "customXml" ? idOf(zip, target) : null;
    if (id === null || kept.has(id)) continue;
    removeRelationship(zip, workbookPart, relationship);
    removePart(target);
  }
  for (const { id, xml, part } of parts) {
    if (part !== null) {
      if (zip.text(part) !== xml) zip.write(part, xml);
      continue;
    }
    const number = freeNumber(zip);
    const item = `customXml/item${number}.xml`;
    const properties = `customXml/itemProps${number}.xml`;
    zip.write(item, xml);
    zip.write(
      properties,
      '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n' +
        `<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${PROPERTIES}"><ds:schemaRefs><ds:schemaRef ds:uri="` +
        `${encodeAttribute(namespaceOf(xml))}"/></ds:schemaRefs></ds:datastoreItem>`,
    );
    addContentType(zip, item, contentTypes.xml);
    addContentType(zip, properties, contentTypes.customXmlProperties);
    addRelationship(zip, workbookPart, "customXml", item);
    addRelationship(zip, item, "customXmlProps", properties);
  }
}

function freeNumber(zip: ZipPackage): number {
  const numbers = zip.names().map((name) => Number(/^customXml\/item(?:Props)?(\d+)\.xml$/i.exec(name)?.[1] ?? 0));
  return Math.max(0, ...numbers) + 1;
}
