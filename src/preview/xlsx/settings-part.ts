/**
 * Where Excel keeps what an add-in stores with `workbook.settings`: the properties of a web extension part.
 * Foreign add-ins' parts are read by nobody here and stay as they are.
 */
import { child, childrenNamed, encodeAttribute, parseXml } from "./xml";

/** The embedded host plays one add-in; this marks its part among others. */
const EXTENSION_REFERENCE = "rectification-monthly-report";

export function readSettings(xml: string): Map<string, unknown> | null {
  const root = parseXml(xml);
  if (child(root, "reference")?.attributes.id !== EXTENSION_REFERENCE) return null;
  return new Map(
    childrenNamed(child(root, "properties"), "property").flatMap(({ attributes }): [string, unknown][] => {
      try {
        return [[attributes.name ?? "", JSON.parse(attributes.value ?? "null") as unknown]];
      } catch {
        return [];
      }
    }),
  );
}

export function writeSettings(settings: ReadonlyMap<string, unknown>): string {
  const properties = [...settings]
    .map(
      ([key, value]) =>
        `<we:property name="${encodeAttribute(key)}" value="${encodeAttribute(JSON.stringify(value))}"/>`,
    )
    .join("");
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" ' +
    'id="{00000000-0002-0000-0000-000000000000}">' +
    `<we:reference id="${EXTENSION_REFERENCE}" version="1.0.0.0" store="developer" storeType="Registry"/><we:` +
    "alternateReferences/>" +
    `<we:properties>${properties}</we:properties><we:bindings/><we:snapshot xmlns:r="http:` +
    `//schemas.openxmlformats.org/officeDocument/2006/relationships"/></we:webextension>`
  );
}
