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

export function parseTemplate(template: string): Template {
  const text = narrow(template);
  const problems: TemplateProblem[] = [];
  const problem = (kind: TemplateProblemKind, from: number, to: number): void => {
    problems.push({ kind, from, to, text: template.slice(from, to) });
  };

  /** The field whose brace opens at `from`; null: there is none that can be read. */
  const fieldAt = (from: number): FieldPart | null => {
    const end = text.slice(from + 1).search(/[{}[\]\n]/);
    const to = from + 1 + end;
    if (end < 0 || text[to] !== "}") {
      problem("unclosedField", from, end < 0 ? text.length : to);
      return null;
    }
    const [name = "", ...forms] = text
      .slice(from + 1, to)
      .split(":")
      .map((part) => part.trim());
    if (name === "" || forms.includes("")) {
      problem("emptyField", from, to + 1);
      return null;
    }
    // The name as it is written: a title may hold a full-width sign of its own.
    return { kind: "field", name, forms, from, to: to + 1 };
  };

  const conditionAt = (from: number): { readonly condition: TemplateCondition; readonly to: number } | null => {
    const [whole, left = "", sign = "", right = ""] = CONDITION.exec(text.slice(from)) ?? [];
    const comparison = COMPARISONS[sign];
    if (whole === undefined || comparison === undefined) return null;
    const field = fieldAt(from + whole.indexOf(left));
    const against = right.startsWith("{") ? fieldAt(from + whole.lastIndexOf(right)) : Number(right);
    return field === null || against === null
      ? null
      : { condition: { field, comparison, against }, to: from + whole.length };
  };

  /** Parts up to the bracket that closes them, or to the end. */
  const partsFrom = (
    start: number,
    opened: number | null,
  ): { readonly parts: TemplatePart[]; readonly to: number; readonly closed: boolean } => {
    const parts: TemplatePart[] = [];
    let at = start;
    let plainFrom = start;
    const flush = (to: number): void => {
      if (to > plainFrom) parts.push({ kind: "text", text: template.slice(plainFrom, to) });
    };
    while (at < text.length) {
      const character = text[at];
      if (character === "{") {
        const field = fieldAt(at);
        if (field) {
          flush(at);
          parts.push(field);
          plainFrom = field.to;
        }
        // What cannot be read is told once, and stays plain text.
        at = field?.to ?? problems.at(-1)?.to ?? at + 1;
        continue;
      } else if (character === "[") {
        flush(at);
        const { part, to } = optionalAt(at);
        parts.push(...part);
        plainFrom = to;
        at = to;
        continue;
      } else if (character === "]" && opened !== null) {
        flush(at);
        return { parts, to: at + 1, closed: true };
      } else if (character === "]" || character === "}") {
        problem("strayBracket", at, at + 1);
      }
      at += 1;
    }
    flush(at);
    return { parts, to: at, closed: false };
  };

  const optionalAt = (from: number): { readonly part: TemplatePart[]; readonly to: number } => {
    const meant = /^若\s*\{/.test(text.slice(from + 1));
    const condition = meant ? conditionAt(from + 1) : null;
    if (meant && condition === null)
      problem(
        "unreadableCondition",
        from,
        Math.min(text.length, from + 1 + Math.max(1, text.slice(from + 1).search(/[:\]\n]|$/))),
      );
    const { parts, to, closed } = partsFrom(condition?.to ?? from + 1, from);
    if (!closed) {
      problem("unclosedPart", from, from + 1);
      return { part: [{ kind: "text", text: template.slice(from, condition?.to ?? from + 1) }, ...parts], to };
    }
    if (condition === null && !parts.some(({ kind }) => kind !== "text"))
      return { part: [{ kind: "text", text: template.slice(from, to) }], to };
    return { part: [{ kind: "optional", condition: condition?.condition ?? null, parts }], to };
  };

  const { parts } = partsFrom(0, null);
  return { parts, problems: problems.sort((a, b) => a.from - b.from) };
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
