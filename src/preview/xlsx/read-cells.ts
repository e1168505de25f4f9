/** sheetData → cells. Scanned tag by tag without a tree: this is where a large file's time goes. */
import { columnNumber } from "../workbook/area";
import type { Sheet } from "../workbook/sheet";
import type { CellValue } from "../workbook/sheet-contents";
import { withoutPrefixes } from "./future-functions";
import { shiftFormula } from "./shared-formula";
import type { Steps } from "./steps";
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
/** Some hundred rows are a few milliseconds. */
const ROWS_A_STEP = 200;

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
 * Reads the rows between two offsets of a sheet part into the sheet, some rows a step.
 * @param strings the workbook's shared strings, resolved
 */
export function* readCells(
  sheet: Sheet,
  xml: string,
  from: number,
  to: number,
  strings: readonly string[],
  date1904: boolean,
): Steps<void> {
  const reader = new CellReader(sheet, xml, strings, date1904);
  for (let at = from; at < to;) {
    at = reader.read(at, to);
    yield;
  }
}

type XmlTag = NonNullable<ReturnType<typeof nextTag>>;

class CellReader {
  readonly #shared = new Map<string, SharedFormula>();
  #row = -1;
  #column = -1;
  #cell: OpenCell | null = null;
  #inPhonetic = 0;

  constructor(
    private readonly sheet: Sheet,
    private readonly xml: string,
    private readonly strings: readonly string[],
    private readonly date1904: boolean,
  ) {}

  /** Reads the next rows. @returns where to read on; `to` at the end */
  read(from: number, to: number): number {
    const last = this.#row + ROWS_A_STEP;
    let at = from;
    while (at < to && this.#row < last) {
      const behind = this.#plainCell(at);
      if (behind !== null) {
        at = behind;
        continue;
      }
      const tag = nextTag(this.xml, at);
      if (!tag || tag.start >= to) return to;
      at = tag.kind === "close" ? this.#close(tag) : this.#open(tag);
    }
    return at;
  }

  /** Nothing but a value, `<c r="A1" s="2"><v>3</v></c>`, as nearly all cells are. @returns null: none such is here */
  #plainCell(start: number): number | null {
    if (!this.xml.startsWith("<c ", start)) return null;
    const opened = this.xml.indexOf(">", start) + 1;
    if (!this.xml.startsWith("<v>", opened)) return null;
    const [from, to] = [opened + 3, this.xml.indexOf("<", opened + 3)];
    if (!this.xml.startsWith("</v></c>", to)) return null;
    const cell = this.#begun(this.xml.slice(start + 2, opened - 1), start);
    this.#setValue(cell, decodeXml(this.xml.slice(from, to)));
    const end = to + "</v></c>".length;
    this.#load(cell, end);
    return end;
  }

  /** @returns where to read on */
  #close(tag: XmlTag): number {
    const name = localName(tag.name);
    if (name === "c" && this.#cell) {
      this.#load(this.#cell, tag.end);
      this.#cell = null;
    } else if (name === "rPh") this.#inPhonetic -= 1;
    return tag.end;
  }

  /** @returns where to read on */
  #open(tag: XmlTag): number {
    const name = localName(tag.name);
    switch (name) {
      case "row":
        this.#openRow(tag);
        break;
      case "c":
        this.#openCell(tag);
        break;
      case "rPh":
        if (tag.kind === "open") this.#inPhonetic += 1;
        break;
      case "v":
      case "t":
      case "f":
        return this.#readText(name, tag);
      default:
        break;
    }
    return tag.end;
  }

  #openRow(tag: XmlTag): void {
    const { r, ht, hidden, s, customFormat, customHeight, ...others } = parseAttributes(tag.attributeText);
    this.#row = r === undefined ? this.#row + 1 : Number(r) - 1;
    this.#column = -1;
    if (ht === undefined && hidden === undefined && s === undefined && Object.keys(others).length === 0) return;
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
      this.sheet.rowFormats.set(this.#row, format);
  }

  #openCell(tag: XmlTag): void {
    const open = this.#begun(tag.attributeText, tag.start);
    if (tag.kind === "empty") this.#load(open, tag.end);
    else this.#cell = open;
  }

  #begun(attributeText: string, start: number): OpenCell {
    const { r, t, s } = parseAttributes(attributeText);
    this.#column = r === undefined ? this.#column + 1 : this.#columnOf(r);
    const [row, column] = [this.#row, this.#column];
    if (!(row >= 0 && row < ROWS && column >= 0 && column < COLUMNS)) {
      const place = `${this.sheet.name}!${r ?? `${column + 1},${row + 1}`}`;
      throw new WorkbookFileError("beyondGrid", place, place);
    }
    return {
      row,
      column,
      type: t ?? "n",
      style: s === undefined ? 0 : Number(s),
      start,
      value: null,
      inline: "",
      formula: null,
      hasValue: false,
    };
  }

  #setValue(cell: OpenCell, text: string): void {
    cell.value = text;
    cell.hasValue = text !== "" || cell.type === "str";
  }

  /** @throws XmlSyntaxError where the address names another row than the one it stands in */
  #columnOf(address: string): number {
    let digits = 0;
    while (digits < address.length && address.charCodeAt(digits) > 57 /* 9 */) digits += 1;
    if (digits < 1 || Number(address.slice(digits)) - 1 !== this.#row)
      throw new XmlSyntaxError(`cell ${address} stands in row ${this.#row + 1}`);
    return columnNumber(address.slice(0, digits));
  }

  /** A value, an inline text or a formula. @returns where to read on */
  #readText(name: "v" | "t" | "f", tag: XmlTag): number {
    let [text, next] = ["", tag.end];
    if (tag.kind === "open") {
      next = this.xml.indexOf("</", tag.end);
      const stored = this.xml.slice(tag.end, next);
      text = decodeXml(stored.includes("]]>") ? stored.replace(/<!\[CDATA\[|\]\]>/g, "") : stored);
    }
    const cell = this.#cell;
    if (!cell || this.#inPhonetic > 0) return next;
    if (name === "f") cell.formula = this.#formulaOf(cell, text, parseAttributes(tag.attributeText));
    else if (name === "v") this.#setValue(cell, text);
    else {
      cell.inline += text;
      cell.hasValue = true;
    }
    return next;
  }

  #formulaOf(cell: OpenCell, stored: string, { t, si }: Readonly<Record<string, string>>): string | null {
    const text = withoutPrefixes(stored);
    if (t !== "shared" || si === undefined) return text === "" ? null : `=${text}`;
    if (text !== "") {
      this.#shared.set(si, { formula: text, row: cell.row, column: cell.column });
      return `=${text}`;
    }
    const base = this.#shared.get(si);
    return base ? `=${shiftFormula(base.formula, cell.row - base.row, cell.column - base.column)}` : null;
  }

  #load(open: OpenCell, end: number): void {
    const value = this.#valueOf(open);
    if (value === null && open.formula === null && open.style === 0) return;
    this.sheet.load(open.row, open.column, {
      value,
      formula: open.formula,
      known: open.formula === null || open.hasValue,
      style: open.style,
      quotePrefix: false,
      source: [open.start, end],
    });
  }

  #valueOf({ type, value, inline, hasValue }: OpenCell): CellValue {
    if (type === "inlineStr") return hasValue ? unescapeText(inline) : null;
    if (value === null) return null;
    switch (type) {
      case "s":
        return this.strings[Number(value)] ?? "";
      case "str":
        return unescapeText(value);
      case "b":
        return isOn(value.trim());
      case "e":
        return { error: value };
      case "d":
        return isoSerial(value.trim(), this.date1904) ?? value;
      default:
        return value.trim() === "" || !Number.isFinite(Number(value)) ? null : Number(value);
    }
  }
}
