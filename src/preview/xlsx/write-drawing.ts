/** A sheet's drawing: its charts, and what others drew on it. */
import type { Sheet } from "../workbook/sheet";
import type { Workbook } from "../workbook/workbook";
import { addContentType, contentTypes } from "./content-types";
import type { PackageParts } from "./package-parts";
import { addRelationship, readRelationships, removeRelationship } from "./relationships";
import { anchorXml, chartXml } from "./write-chart";
import { child, parseXml } from "./xml";

/** @returns the relationship to the sheet's drawing; null where nothing is left to draw */
export function writeDrawing(parts: PackageParts, workbook: Workbook, sheet: Sheet, sheetPart: string): string | null {
  const existing = readRelationships(parts.zip, sheetPart).find(({ kind }) => kind === "drawing");
  const keptParts = new Set(sheet.charts.flatMap(({ part }) => part?.toLowerCase() ?? []));
  let anchors = "";
  if (existing) {
    const xml = parts.zip.text(existing.target) ?? "";
    const relationships = readRelationships(parts.zip, existing.target);
    for (const anchor of parseXml(xml).children) {
      const reference = child(child(child(child(anchor, "graphicFrame"), "graphic"), "graphicData"), "chart");
      const relationship = relationships.find(({ id }) => id === reference?.attributes["r:id"]);
      if (relationship && !keptParts.has(relationship.target.toLowerCase())) {
        removeRelationship(parts.zip, existing.target, relationship.id);
        parts.remove(relationship.target);
      } else anchors += xml.slice(anchor.start, anchor.end);
    }
  }
  const added = sheet.charts.filter(({ part }) => part === null);
  for (const chart of sheet.charts)
    if (chart.part !== null && chart.changed) parts.write(chart.part, chartXml(workbook, chart));
  if (anchors === "" && added.length === 0) {
    if (existing) {
      removeRelationship(parts.zip, sheetPart, existing.id);
      parts.remove(existing.target);
    }
    return null;
  }
  const drawing = existing?.target ?? parts.free("xl/drawings", "drawing");
  const old = existing
    ? (parts.zip.text(drawing) ?? "")
    : '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="http:' +
      '//schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http:' +
      '//schemas.openxmlformats.org/drawingml/2006/main"></xdr:wsDr>';
  if (!existing) {
    parts.zip.write(drawing, old);
    addContentType(parts.zip, drawing, contentTypes.drawing);
  }
  let shape = Math.max(1, ...[...anchors.matchAll(/cNvPr[^>]*\sid="(\d+)"/g)].map((match) => Number(match[1])));
  const written = added.map((chart) => {
    const part = parts.free("xl/charts", "chart");
    parts.write(part, chartXml(workbook, chart));
    addContentType(parts.zip, part, contentTypes.chart);
    shape += 1;
    return anchorXml(chart, addRelationship(parts.zip, drawing, "chart", part), shape);
  });
  const root = parseXml(old);
  const opening =
    root.innerStart === root.end ? `${old.slice(0, root.end).replace(/\/>$/, ">")}` : old.slice(0, root.innerStart);
  const closing =
    root.innerStart === root.end
      ? `</${/^<([\w.:-]+)/.exec(old.slice(root.start))?.[1] ?? "wsDr"}>`
      : old.slice(root.innerEnd);
  parts.write(drawing, opening + anchors + written.join("") + closing);
  return existing?.id ?? addRelationship(parts.zip, sheetPart, "drawing", drawing);
}
