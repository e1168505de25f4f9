/**
 * The language of the notice's templates, which staff write in 月报·公示模板:
 *
 *   {字段}            a figure with its unit, as notices say it; {字段:写法} another form of it
 *   [ … ]             an optional part: dropped whole when a field in it has no data
 *   [若{字段}>0：… ]   a part that is said only when the condition holds
 *
 * Brackets, colons and signs may be full-width, as input methods give them. Brackets without a field in them are plain
 * text: a document number like [2016]140号 stays as it is.
 */

/** Where in the template something stands: characters [from, to). */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface FieldPart extends Span {
  readonly kind: "field";
  readonly name: string;
  /** What stands after the colons: "数", "时段" …, in order. */
  readonly forms: readonly string[];
}

export type Comparison = "=" | "≠" | "<" | "≤" | ">" | "≥";

export interface TemplateCondition {
  readonly field: FieldPart;
  readonly comparison: Comparison;
  readonly against: number | FieldPart;
}

export type TemplatePart =
  | { readonly kind: "text"; readonly text: string }
  | FieldPart
  | {
      readonly kind: "optional";
      readonly condition: TemplateCondition | null;
      readonly parts: readonly TemplatePart[];
    };

export type TemplateProblemKind =
  "unclosedField" | "unclosedPart" | "strayBracket" | "emptyField" | "unreadableCondition";

export interface TemplateProblem extends Span {
  readonly kind: TemplateProblemKind;
  /** The characters that the problem is about. */
  readonly text: string;
}

export interface Template {
  readonly parts: readonly TemplatePart[];
  /** In the order of the text. What they are about is kept as plain text. */
  readonly problems: readonly TemplateProblem[];
}

/** Full-width characters that mean the same; one for one, so that positions stay. */
const NARROW: Readonly<Record<string, string>> = {
  "｛": "{",
  "｝": "}",
  "［": "[",
  "］": "]",
  "：": ":",
  "＜": "<",
  "＞": ">",
  "＝": "=",
};
const narrow = (text: string): string =>
  text.replace(/[｛｝［］：＜＞＝]/g, (character) => NARROW[character] ?? character);

const COMPARISONS: Readonly<Record<string, Comparison>> = {
  "=": "=",
  "==": "=",
  "≠": "≠",
  "<>": "≠",
  "!=": "≠",
  "<": "<",
  "≤": "≤",
  "<=": "≤",
  "≦": "≤",
  ">": ">",
  "≥": "≥",
  ">=": "≥",
  "≧": "≥",
};
const CONDITION = /^若\s*(\{[^{}[\]]*\})\s*(==|<=|>=|<>|!=|[=≠<≤≦>≥≧])\s*(-?\d+(?:\.\d+)?|\{[^{}[\]]*\})[^\S\n]*:/;

export const parseTemplate = (template: string): Template => new TemplateParser(template).parse();

interface Parts {
  readonly parts: TemplatePart[];
  readonly to: number;
  readonly closed: boolean;
}

/** What cannot be read is told and stays plain text. */
class TemplateParser {
  /** As long as the template: full-width signs of ours as the narrow ones. */
  readonly #text: string;
  readonly #problems: TemplateProblem[] = [];

  constructor(private readonly template: string) {
    this.#text = narrow(template);
  }

  parse(): Template {
    const { parts } = this.#partsFrom(0, null);
    return { parts, problems: this.#problems.sort((a, b) => a.from - b.from) };
  }

  #problem(kind: TemplateProblemKind, from: number, to: number): void {
    this.#problems.push({ kind, from, to, text: this.template.slice(from, to) });
  }

  #plain(from: number, to: number): TemplatePart[] {
    return to > from ? [{ kind: "text", text: this.template.slice(from, to) }] : [];
  }

  /** The field whose brace opens at `from`; null: there is none that can be read. */
  #fieldAt(from: number): FieldPart | null {
    const text = this.#text;
    const end = text.slice(from + 1).search(/[{}[\]\n]/);
    const to = from + 1 + end;
    if (end < 0 || text[to] !== "}") {
      this.#problem("unclosedField", from, end < 0 ? text.length : to);
      return null;
    }
    const [name = "", ...forms] = text
      .slice(from + 1, to)
      .split(":")
      .map((part) => part.trim());
    if (name === "" || forms.includes("")) {
      this.#problem("emptyField", from, to + 1);
      return null;
    }
    // The name as it is written: a title may hold a full-width sign of its own.
    return { kind: "field", name, forms, from, to: to + 1 };
  }

  #conditionAt(from: number): { readonly condition: TemplateCondition; readonly to: number } | null {
    const [whole, left = "", sign = "", right = ""] = CONDITION.exec(this.#text.slice(from)) ?? [];
    const comparison = COMPARISONS[sign];
    if (whole === undefined || comparison === undefined) return null;
    const field = this.#fieldAt(from + whole.indexOf(left));
    const against = right.startsWith("{") ? this.#fieldAt(from + whole.lastIndexOf(right)) : Number(right);
    if (field === null || against === null) return null;
    return { condition: { field, comparison, against }, to: from + whole.length };
  }

  /**
   * Parts up to the bracket that closes them, or to the end.
   *
   * @param opened where the bracket stands; null: none is open
   */
  #partsFrom(start: number, opened: number | null): Parts {
    const parts: TemplatePart[] = [];
    let [at, plainFrom] = [start, start];
    while (at < this.#text.length) {
      const character = this.#text[at];
      if (character === "]" && opened !== null)
        return { parts: [...parts, ...this.#plain(plainFrom, at)], to: at + 1, closed: true };
      const read = character === "{" ? this.#field(at) : character === "[" ? this.#optionalAt(at) : null;
      if (read !== null) {
        parts.push(...this.#plain(plainFrom, at), ...read.part);
        plainFrom = at = read.to;
        continue;
      }
      if (character === "]" || character === "}") this.#problem("strayBracket", at, at + 1);
      // A brace that opens nothing is told once, with all that it would have held.
      at = character === "{" ? (this.#problems.at(-1)?.to ?? at + 1) : at + 1;
    }
    return { parts: [...parts, ...this.#plain(plainFrom, at)], to: at, closed: false };
  }

  #field(at: number): { readonly part: TemplatePart[]; readonly to: number } | null {
    const field = this.#fieldAt(at);
    return field && { part: [field], to: field.to };
  }

  #optionalAt(from: number): { readonly part: TemplatePart[]; readonly to: number } {
    const text = this.#text;
    const isMeant = /^若\s*\{/.test(text.slice(from + 1));
    const condition = isMeant ? this.#conditionAt(from + 1) : null;
    if (isMeant && condition === null) {
      const end = text.slice(from + 1).search(/[:\]\n]|$/);
      this.#problem("unreadableCondition", from, Math.min(text.length, from + 1 + Math.max(1, end)));
    }
    const inner = condition?.to ?? from + 1;
    const { parts, to, closed } = this.#partsFrom(inner, from);
    if (!closed) {
      this.#problem("unclosedPart", from, from + 1);
      return { part: [...this.#plain(from, inner), ...parts], to };
    }
    if (condition === null && !parts.some(({ kind }) => kind !== "text")) return { part: this.#plain(from, to), to };
    return { part: [{ kind: "optional", condition: condition?.condition ?? null, parts }], to };
  }
}

/** Every field that a template names, those in conditions too, in the order of the text. */
export const fieldsOf = (parts: readonly TemplatePart[]): FieldPart[] =>
  parts.flatMap((part): FieldPart[] => {
    switch (part.kind) {
      case "text":
        return [];
      case "field":
        return [part];
      case "optional":
        return [...conditionFields(part.condition), ...fieldsOf(part.parts)];
    }
  });

const conditionFields = (condition: TemplateCondition | null): FieldPart[] =>
  condition === null ? [] : [condition.field, ...(typeof condition.against === "number" ? [] : [condition.against])];
