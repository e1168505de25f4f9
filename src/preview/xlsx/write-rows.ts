/** The rows of a sheet's part: cells that nobody wrote to go back as they stood. */
import { cellName } from "../workbook/area";
import type { Sheet } from "../workbook/sheet";
import { isError, type CellContent } from "../workbook/sheet-contents";
import { withPrefixes } from "./future-functions";
import type { Steps } from "./steps";
import { encodeXml, tag } from "./xml";

/** Rows that hold cells or have a look of their own, in order. */
const rowsOf = (sheet: Sheet): number[] =>
  [...new Set([...sheet.rowNumbers(), ...sheet.rowFormats.keys()])].sort((a, b) => a - b);

/**
 * A step a row.
 *
 * @param old the part that untouched cells are taken from; null: there is none
 * @param told what share of the rows is written, 0 to 1
 */
export function* writeRows(
  sheet: Sheet,
  old: string | null,
  prefixed: (xml: string) => string,
  told: (share: number) => void,
): Steps<string> {
  const rows = rowsOf(sheet);
  const written: string[] = [];
  for (const row of rows) {
    const format = sheet.rowFormats.get(row);
    const cells = sheet
      .rowCells(row)
      .map(([column, content]) =>
        old !== null && content.source
          ? old.slice(content.source[0], content.source[1])
          : prefixed(cellXml(row, column, content)),
      )
      .join("");
    const open =
      tag("row", {
        r: row + 1,
        s: format?.style ?? null,
        customFormat: (format?.style ?? null) === null ? null : 1,
        ht: format?.height ?? null,
        hidden: format?.hidden ? 1 : null,
        customHeight: (format?.height ?? null) === null || format?.rest.includes("customHeight") ? null : 1,
      }).slice(0, -2) + (format?.rest ?? "");
    written.push(cells === "" ? prefixed(`${open}/>`) : `${prefixed(`${open}>`)}${cells}${prefixed("</row>")}`);
    told(written.length / rows.length);
    yield;
  }
  return prefixed("<sheetData>") + written.join("") + prefixed("</sheetData>");
}

/** Control characters, which XML cannot hold (tab and line feeds it can), are written the way Excel writes them. */
const UNWRITABLE = /(?![\t\n\r])\p{Cc}/gu;
const escapeText = (text: string): string =>
  encodeXml(
    text
      .replace(/_x[0-9A-Fa-f]{4}_/g, "_x005F$&")
      .replace(UNWRITABLE, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`),
  );

function cellXml(row: number, column: number, { value, formula, known, style }: CellContent): string {
  const at = { r: cellName(row, column), s: style === 0 ? null : style };
  const f = formula === null ? "" : `<f>${encodeXml(withPrefixes(formula.slice(1)))}</f>`;
  if (value === null || !known) return tag("c", at, f);
  if (isError(value)) return tag("c", { ...at, t: "e" }, `${f}<v>${encodeXml(value.error)}</v>`);
  switch (typeof value) {
    case "number":
      return tag("c", at, `${f}<v>${value}</v>`);
    case "boolean":
      return tag("c", { ...at, t: "b" }, `${f}<v>${value ? 1 : 0}</v>`);
    case "string":
      return formula === null
        ? tag("c", { ...at, t: "inlineStr" }, `<is><t xml:space="preserve">${escapeText(value)}</t></is>`)
        : tag("c", { ...at, t: "str" }, `${f}<v>${escapeText(value)}</v>`);
  }
}
