/** The parts of a workbook's package, as whoever writes one of them needs them: named, written, taken away. */
import { removeContentType } from "./content-types";
import { readRelationships, relationshipsPart } from "./relationships";
import { RELATIONSHIPS, SPREADSHEET } from "./write-sheet";
import type { ZipPackage } from "./zip-package";

export class PackageParts {
  readonly #strict: boolean;

  /** @param workbookPart "xl/workbook.xml", whatever the package calls it */
  constructor(
    readonly zip: ZipPackage,
    readonly workbookPart: string,
  ) {
    this.#strict = (zip.text(workbookPart) ?? "").includes("purl.oclc.org/ooxml");
  }

  /** Strict files use other namespaces for the same elements. */
  inItsNamespaces(xml: string): string {
    if (!this.#strict) return xml;
    return xml
      .replaceAll(SPREADSHEET, "http://purl.oclc.org/ooxml/spreadsheetml/main")
      .replaceAll(RELATIONSHIPS, "http://purl.oclc.org/ooxml/officeDocument/relationships")
      .replaceAll("http://schemas.openxmlformats.org/drawingml/2006/", "http://purl.oclc.org/ooxml/drawingml/");
  }

  /** Writes a part that is made with the usual namespaces. */
  write(part: string, xml: string): void {
    this.zip.write(part, this.inItsNamespaces(xml));
  }

  /** The first name of a kind that the package does not have: sheet4.xml after sheet1 and sheet3. */
  free(folder: string, stem: string): string {
    const pattern = new RegExp(`^${folder}/${stem}(\\d+)\\.xml$`, "i");
    const numbers = this.zip.names().map((name) => Number(pattern.exec(name)?.[1] ?? 0));
    return `${folder}/${stem}${Math.max(0, ...numbers) + 1}.xml`;
  }

  /** A part and whatever only it points at: its drawing, that drawing's charts, its tables. */
  remove(part: string): void {
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
      if (!used && this.zip.find(target) !== null) this.remove(target);
    }
  }
}

/** xl/worksheets/_rels/sheet1.xml.rels → xl/worksheets/sheet1.xml */
const sourceOf = (relationships: string): string => relationships.replace(/(^|\/)_rels\/([^/]*)\.rels$/i, "$1$2");
