/** A sheet's tables, each a part of its own. */
import { areaName } from "../workbook/area";
import type { Sheet } from "../workbook/sheet";
import type { Table } from "../workbook/sheet-contents";
import { addContentType, contentTypes } from "./content-types";
import type { PackageParts } from "./package-parts";
import { addRelationship, readRelationships, removeRelationship } from "./relationships";
import { SPREADSHEET } from "./write-sheet";
import { tag } from "./xml";

/** @returns the relationships to them, in their order */
export function writeTables(parts: PackageParts, sheet: Sheet, sheetPart: string): string[] {
  const relationships = readRelationships(parts.zip, sheetPart).filter(({ kind }) => kind === "table");
  const kept = new Set(sheet.tables.flatMap(({ part }) => part?.toLowerCase() ?? []));
  for (const { id, target } of relationships) {
    if (kept.has(target.toLowerCase())) continue;
    removeRelationship(parts.zip, sheetPart, id);
    parts.remove(target);
  }
  return sheet.tables.map((table) => {
    const existing = relationships.find(({ target }) => target.toLowerCase() === table.part?.toLowerCase());
    if (existing) return existing.id;
    const part = parts.free("xl/tables", "table");
    parts.write(part, tableXml(table));
    addContentType(parts.zip, part, contentTypes.table);
    return addRelationship(parts.zip, sheetPart, "table", part);
  });
}

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
