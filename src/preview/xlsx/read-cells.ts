/** sheetData → cells. Scanned tag by tag without a tree: this is where a large file's time goes. */
import { columnNumber } from "../workbook/area";
import type { CellValue, Sheet } from "../workbook/sheet";
import { withoutPrefixes } from "./future-functions";
import { shiftFormula } from "./shared-formula";
import { WorkbookFileError } from "./workbook-file-error";
import { decodeXml, isOn, localName, nextTag, parseAttributes, XmlSyntaxError } from "./xml";

/** _x000D_ and the like stand for characters that XML cannot hold. */
export const unescapeText = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;

/** An ISO date (t="d") as a serial. */
function isoSerial(text: string, date1904: boolean): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}):(\d{2}(?:\.\d+)?))?Z?$/.exec(text);
  if (!match) return null;
  const [year = 0, month = 1, day = 1, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => (part === undefined ? 0 : Number(part)));
  const days = Date.UTC(year, month - 1, day) / 86_400_000 + 25_569 - (date1904 ? 1462 : 0);
  return days + (hours * 3600 + minutes * 60 + seconds) / 86_400;
}

/** Of a sheet. */
const ROWS = 1_048_576;
const COLUMNS = 16_384;

interface SharedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  readonly start: number;
  value: string | null;
  inline: string;
  formula: string | null;
  hasValue: boolean;
}

/**
 * Reads the rows between two offsets of a sheet part into the sheet.
 * @param strings the workbook's shared strings, resolved
 */
export function readCells(
  sheet: Sheet,
  xml: string,
  from: number,
  to: number,
  strings: readonly string[],
  date1904: boolean,
): void {
  const shared = new Map<string, SharedFormula>();
  let row = -1;
  let column = -1;
  let cell: OpenCell | null = null;
  let formulaAttributes: Readonly<Record<string, string>> = {};
  let inPhonetic = 0;
  let at = from;

  const formulaOf = (stored: string): string | null => {
    const text = withoutPrefixes(stored);
    const { t, si } = formulaAttributes;
    if (t === "shared" && si !== undefined && cell) {
      if (text !== "") {
        shared.set(si, { formula: text, row: cell.row, column: cell.column });
        return `=${text}`;
      }
      const base = shared.get(si);
      return base ? `=${shiftFormula(base.formula, cell.row - base.row, cell.column - base.column)}` : null;
    }
    return text === "" ? null : `=${text}`;
  };

  const close = (open: OpenCell, end: number): void => {
    const value = valueOf(open);
    if (value === null && open.formula === null && open.style === 0) return;
    sheet.load(open.row, open.column, {
      value,
      formula: open.formula,
      known: open.formula === null || open.hasValue,
      style: open.style,
      quotePrefix: false,
      source: [open.start, end],
    });
  };

  const valueOf = (open: OpenCell): CellValue => {
    if (open.type === "inlineStr") return open.hasValue ? unescapeText(open.inline) : null;
    if (open.value === null) return null;
    switch (open.type) {
      case "s":
        return strings[Number(open.value)] ?? "";
      case "str":
        return unescapeText(open.value);
      case "b":
        return isOn(open.value.trim());
      case "e":
        return { error: open.value };
      case "d":
        return isoSerial(open.value.trim(), date1904) ?? open.value;
      default:
        return open.value.trim() === "" || !Number.isFinite(Number(open.value)) ? null : Number(open.value);
    }
  };

  while (at < to) {
    const tag = nextTag(xml, at);
    if (!tag || tag.start >= to) break;
    at = tag.end;
    const name = localName(tag.name);
    if (tag.kind === "close") {
      if (name === "c" && cell) {
        close(cell, tag.end);
        cell = null;
      } else if (name === "rPh") inPhonetic -= 1;
      continue;
    }
    switch (name) {
      case "row": {
        const { r, ht, hidden, s, customFormat, customHeight, ...others } = parseAttributes(tag.attributeText);
        row = r === undefined ? row + 1 : Number(r) - 1;
        column = -1;
        if (ht !== undefined || hidden !== undefined || s !== undefined || Object.keys(others).length > 0) {
          const rest = Object.entries(others)
            .filter(([key]) => key !== "spans" && key !== "dyDescent")
            .map(([key, value]) => ` ${key}="${value}"`)
            .join("");
          const format = {
            height: ht === undefined ? null : Number(ht),
            hidden: isOn(hidden),
            style: s !== undefined && isOn(customFormat) ? Number(s) : null,
            rest: rest + (customHeight !== undefined && isOn(customHeight) ? ' customHeight="1"' : ""),
          };
          if (format.height !== null || format.hidden || format.style !== null || format.rest !== "")
            sheet.rowFormats.set(row, format);
        }
        break;
      }
      case "c": {
        const { r, t, s } = parseAttributes(tag.attributeText);
        if (r === undefined) column += 1;
        else {
          const digits = r.search(/\d/);
          column = columnNumber(r.slice(0, digits));
          if (digits < 1 || Number(r.slice(digits)) - 1 !== row)
            throw new XmlSyntaxError(`cell ${r} stands in row ${row + 1}`);
        }
        if (!(row >= 0 && row < ROWS && column >= 0 && column < COLUMNS)) {
          const place = `${sheet.name}!${r ?? `${column + 1},${row + 1}`}`;
          throw new WorkbookFileError("beyondGrid", place, place);
        }
        const open: OpenCell = {
          row,
          column,
          type: t ?? "n",
          style: s === undefined ? 0 : Number(s),
          start: tag.start,
          value: null,
          inline: "",
          formula: null,
          hasValue: false,
        };
        if (tag.kind === "empty") close(open, tag.end);
        else cell = open;
        break;
      }
      case "rPh":
        if (tag.kind === "open") inPhonetic += 1;
        break;
      case "v":
      case "t":
      case "f": {
        if (name === "f") formulaAttributes = parseAttributes(tag.attributeText);
        let text = "";
        if (tag.kind === "open") {
          const closing = xml.indexOf("</", tag.end);
          text = decodeXml(xml.slice(tag.end, closing).replace(/<!\[CDATA\[|\]\]>/g, ""));
          at = closing;
        }
        if (!cell || inPhonetic > 0) break;
        if (name === "f") cell.formula = formulaOf(text);
        else if (name === "v") {
          cell.value = text;
          cell.hasValue = text !== "" || cell.type === "str";
        } else {
          cell.inline += text;
          cell.hasValue = true;
        }
        break;
      }
      default:
        break;
    }
  }
}
