/** A blank workbook with one sheet, as Excel makes it. */
import { Sheet } from "../workbook/sheet";
import { defaultStyle, StyleTable } from "../workbook/cell-style";
import { Workbook } from "../workbook/workbook";
import type { FileSource } from "./file-source";
import { addRelationship } from "./relationships";
import { EMPTY_STYLES } from "./write-styles";
import { RELATIONSHIPS, SPREADSHEET } from "./write-sheet";
import { ZipPackage } from "./zip-package";

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function newWorkbook(sheetName = "Sheet1"): Workbook {
  const zip = ZipPackage.empty();
  zip.write(
    "[Content_Types].xml",
    `${HEADER}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default ` +
      `Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ' +
      'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
      '<Override PartName="/xl/styles.xml" ' +
      'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
  );
  addRelationship(zip, "", "officeDocument", "xl/workbook.xml");
  zip.write(
    "xl/workbook.xml",
    `${HEADER}<workbook xmlns="${SPREADSHEET}" xmlns:r="${RELATIONSHIPS}` +
      `"><bookViews><workbookView/></bookViews><sheets/></workbook>`,
  );
  zip.write("xl/styles.xml", EMPTY_STYLES);
  addRelationship(zip, "xl/workbook.xml", "styles", "xl/styles.xml");
  const source: FileSource = { zip, workbookPart: "xl/workbook.xml" };
  const workbook = new Workbook(new StyleTable([defaultStyle]), false, undefined, source);
  const sheet: Sheet = workbook.addSheet(sheetName);
  workbook.properties.created = new Date().toISOString();
  workbook.activeSheetId = sheet.id;
  return workbook;
}
