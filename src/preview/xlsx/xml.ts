/**
 * XML as these files need it: elements with their place in the text, so that what is not touched is copied letter for
 * letter.
 */

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text directly inside, entities resolved. */
  readonly text: string;
  /** Offsets in the source: of the whole element, and of what is inside. */
  readonly start: number;
  readonly end: number;
  readonly innerStart: number;
  readonly innerEnd: number;
}

export class XmlSyntaxError extends Error {}

const ENTITY = /&(?:#x([0-9a-fA-F]+)|#(\d+)|(amp|lt|gt|quot|apos));/g;
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export const decodeXml = (text: string): string =>
  text.includes("&")
    ? text.replace(ENTITY, (_, hex: string | undefined, decimal: string | undefined, named: string | undefined) =>
        hex !== undefined
          ? String.fromCodePoint(parseInt(hex, 16))
          : decimal !== undefined
            ? String.fromCodePoint(Number(decimal))
            : (NAMED[named ?? ""] ?? ""),
      )
    : text;

export const encodeXml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

export const encodeAttribute = (text: string): string =>
  encodeXml(text).replaceAll('"', "&quot;").replaceAll("\n", "&#10;");

export const localName = (name: string): string => {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
};

const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const isBlank = (code: number): boolean => code <= 32;
const endsName = (code: number): boolean =>
  isBlank(code) || code === 61 /* = */ || code === SLASH || code === 62; /* > */

/**
 * Attributes by local name; a prefixed one (r:id) also under its full name. Namespace declarations keep theirs.
 * Character by character: a large sheet has a million cells.
 */
export function parseAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  let at = 0;
  for (;;) {
    const equals = text.indexOf("=", at);
    if (equals < 0) return attributes;
    let nameEnd = equals;
    while (nameEnd > at && isBlank(text.charCodeAt(nameEnd - 1))) nameEnd -= 1;
    let nameStart = nameEnd;
    while (nameStart > at && !endsName(text.charCodeAt(nameStart - 1))) nameStart -= 1;
    let open = equals + 1;
    while (open < text.length && isBlank(text.charCodeAt(open))) open += 1;
    const quote = text.charCodeAt(open);
    const close =
      quote === QUOTE ? text.indexOf('"', open + 1) : quote === APOSTROPHE ? text.indexOf("'", open + 1) : -1;
    if (close < 0 || nameStart === nameEnd) {
      at = equals + 1;
      continue;
    }
    const name = text.slice(nameStart, nameEnd);
    const value = decodeXml(text.slice(open + 1, close));
    attributes[name] = value;
    if (name.includes(":") && !name.startsWith("xmlns")) attributes[localName(name)] ??= value;
    at = close + 1;
  }
}

export interface Tag {
  readonly kind: "open" | "close" | "empty";
  readonly name: string;
  readonly attributeText: string;
  readonly start: number;
  readonly end: number;
}

/** The next tag at or after an offset; comments, declarations and CDATA are passed over. null: no more. */
export function nextTag(source: string, from: number): Tag | null {
  let at = from;
  for (;;) {
    const start = source.indexOf("<", at);
    if (start < 0) return null;
    const next = source.charCodeAt(start + 1);
    if (next === 33 /* ! */) {
      const closing = source.startsWith("<!--", start) ? "-->" : source.startsWith("<![CDATA[", start) ? "]]>" : ">";
      const end = source.indexOf(closing, start);
      if (end < 0) throw new XmlSyntaxError("an unfinished comment or declaration");
      at = end + closing.length;
      continue;
    }
    if (next === 63 /* ? */) {
      const end = source.indexOf("?>", start);
      if (end < 0) throw new XmlSyntaxError("an unfinished instruction");
      at = end + 2;
      continue;
    }
    let end = source.indexOf(">", start);
    if (end < 0) throw new XmlSyntaxError("an unfinished tag");
    let [quotes, space] = [0, -1];
    for (let index = start + 1; index < end; index += 1) {
      const code = source.charCodeAt(index);
      if (code === QUOTE) quotes += 1;
      else if (space < 0 && isBlank(code)) space = index;
    }
    // A ">" inside a quoted attribute does not end the tag.
    if (quotes % 2 === 1) {
      const quote = source.indexOf('"', end);
      end = quote < 0 ? -1 : source.indexOf(">", quote);
      if (end < 0) throw new XmlSyntaxError("an unfinished attribute");
    }
    if (next === SLASH)
      return { kind: "close", name: source.slice(start + 2, end).trim(), attributeText: "", start, end: end + 1 };
    const empty = source.charCodeAt(end - 1) === SLASH;
    const bodyEnd = empty ? end - 1 : end;
    return {
      kind: empty ? "empty" : "open",
      name: source.slice(start + 1, space < 0 ? bodyEnd : space),
      attributeText: space < 0 ? "" : source.slice(space, bodyEnd),
      start,
      end: end + 1,
    };
  }
}

const CDATA = /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->/g;

interface Open {
  readonly tag: Tag;
  readonly children: XmlElement[];
  text: string;
  textFrom: number;
}

/**
 * The root element of a document, or of a part of one.
 * @throws XmlSyntaxError where tags do not match
 */
export function parseXml(source: string, from = 0): XmlElement {
  const stack: Open[] = [];
  const takeText = (until: number): void => {
    const top = stack.at(-1);
    if (!top || until <= top.textFrom) return;
    const raw = source.slice(top.textFrom, until);
    top.text += raw.includes("<!")
      ? raw
          .split(CDATA)
          .map((piece, index) => (index % 2 === 1 ? (piece ?? "") : decodeXml(piece ?? "")))
          .join("")
      : decodeXml(raw);
  };
  let at = from;
  for (;;) {
    const tag = nextTag(source, at);
    if (!tag) throw new XmlSyntaxError("no complete element");
    takeText(tag.start);
    at = tag.end;
    let closed: XmlElement;
    if (tag.kind === "open") {
      stack.push({ tag, children: [], text: "", textFrom: tag.end });
      continue;
    }
    if (tag.kind === "empty") {
      closed = {
        name: localName(tag.name),
        attributes: parseAttributes(tag.attributeText),
        children: [],
        text: "",
        start: tag.start,
        end: tag.end,
        innerStart: tag.end,
        innerEnd: tag.end,
      };
    } else {
      const open = stack.pop();
      if (!open || open.tag.name !== tag.name) throw new XmlSyntaxError(`</${tag.name}> closes nothing`);
      closed = {
        name: localName(open.tag.name),
        attributes: parseAttributes(open.tag.attributeText),
        children: open.children,
        text: open.text,
        start: open.tag.start,
        end: tag.end,
        innerStart: open.tag.end,
        innerEnd: tag.start,
      };
    }
    const parent = stack.at(-1);
    if (!parent) return closed;
    parent.children.push(closed);
    parent.textFrom = tag.end;
  }
}

export const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((other) => other.name === name);

export const childrenNamed = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter((other) => other.name === name) ?? [];

/** The element reached by a chain of names. */
export const descend = (element: XmlElement | undefined, ...names: string[]): XmlElement | undefined =>
  names.reduce<XmlElement | undefined>((at, name) => child(at, name), element);

/** All text inside an element, its children's too, in order. */
export const allText = (element: XmlElement | undefined): string =>
  element ? element.text + element.children.map(allText).join("") : "";

export const isOn = (value: string | undefined): boolean => value === "1" || value === "true" || value === "on";

/** `<name a="1"/>`, attributes that are null left out. */
export function tag(
  name: string,
  attributes: Readonly<Record<string, string | number | null | undefined>>,
  inner?: string,
): string {
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string | number] => entry[1] !== null && entry[1] !== undefined)
    .map(([key, value]) => ` ${key}="${encodeAttribute(String(value))}"`)
    .join("");
  return inner === undefined || inner === "" ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
}
