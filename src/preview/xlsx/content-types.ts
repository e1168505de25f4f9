/** [Content_Types].xml: what each part is. */
import { encodeAttribute, parseXml, type XmlElement } from "./xml";
import type { ZipPackage } from "./zip-package";

const PART = "[Content_Types].xml";

export const contentTypes = {
  worksheet: "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml",
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  table: "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml",
  styles: "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml",
  customProperty: "application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty",
  xml: "application/xml",
  customXmlProperties: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
  webextension: "application/vnd.ms-office.webextension+xml",
  webextensiontaskpanes: "application/vnd.ms-office.webextensiontaskpanes+xml",
} as const;

const prefixOf = (xml: string, root: XmlElement): string => /^<([\w.-]+:)?Types/.exec(xml.slice(root.start))?.[1] ?? "";

/** Some writers declare each relationships part by name; ours rely on the extension being declared. */
function declareRelationships(zip: ZipPackage): void {
  const xml = zip.text(PART) ?? "";
  const root = parseXml(xml);
  if (
    root.children.some(({ name, attributes }) => name === "Default" && attributes.Extension?.toLowerCase() === "rels")
  )
    return;
  const declaration =
    `<${prefixOf(xml, root)}` +
    `Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`;
  zip.write(PART, xml.slice(0, root.innerStart) + declaration + xml.slice(root.innerStart));
}

export function addContentType(zip: ZipPackage, part: string, type: string): void {
  declareRelationships(zip);
  const xml = zip.text(PART) ?? "";
  const root = parseXml(xml);
  if (root.children.some(({ attributes }) => attributes.PartName?.toLowerCase() === `/${part.toLowerCase()}`)) return;
  zip.write(
    PART,
    `${xml.slice(0, root.innerEnd)}<${prefixOf(xml, root)}Override PartName="/${encodeAttribute(part)}` +
      `" ContentType="${type}"/>${xml.slice(root.innerEnd)}`,
  );
}

export function removeContentType(zip: ZipPackage, part: string): void {
  const xml = zip.text(PART) ?? "";
  const element = parseXml(xml).children.find(
    ({ attributes }) => attributes.PartName?.toLowerCase() === `/${part.toLowerCase()}`,
  );
  if (element) zip.write(PART, xml.slice(0, element.start) + xml.slice(element.end));
}
