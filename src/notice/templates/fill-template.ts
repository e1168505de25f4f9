/** A template and the fields of the month → the text of a paragraph, with every figure's place in it. */
import type { FigureInText, NoticeText } from "../notice";
import { formOf, type FieldValue, type NoticeFields } from "./notice-field";
import {
  fieldsOf,
  type Comparison,
  type FieldPart,
  type Template,
  type TemplateCondition,
  type TemplatePart,
} from "./template";

export const NO_DATA = "（缺数据）";

export interface FilledTemplate extends NoticeText {
  /** Required fields without data, as named in the template. */
  readonly missing: readonly string[];
  /** Figures that are not settled yet, with the reason that stands behind them in the text. */
  readonly unsettled: readonly string[];
  /** Whether any figure of the data went in. */
  readonly hasFigures: boolean;
}

/** A field of a template that does not exist, or not in that form. */
export type FieldProblem =
  | { readonly kind: "unknownField"; readonly part: FieldPart; readonly near: readonly string[] }
  | {
      readonly kind: "unknownForm";
      readonly part: FieldPart;
      readonly form: string;
      readonly forms: readonly string[];
    };

export function checkFields({ parts }: Template, fields: NoticeFields): FieldProblem[] {
  return fieldsOf(parts).flatMap((part): FieldProblem[] => {
    const field = fields.named(part.name);
    if (field === null) return [{ kind: "unknownField", part, near: fields.near(part.name) }];
    const result = formOf(field, part.forms);
    return result.kind === "unknownForm"
      ? [
          {
            kind: "unknownForm",
            part,
            form: result.form,
            forms: Object.keys(field.forms).filter((form) => form !== ""),
          },
        ]
      : [];
  });
}

type Lookup =
  | { readonly kind: "value"; readonly value: FieldValue; readonly name: string }
  | { readonly kind: "noData" }
  | { readonly kind: "unknown" };

/** Text under construction: pieces in order, figures by their offset in the whole. */
interface Draft {
  text: string;
  figures: FigureInText[];
  missing: string[];
  unsettled: string[];
  /** Marks of the figures in a bracket that is open still. */
  inBracket: Set<string>;
}

/** How weighty a mark is: of two that meet the weightier stays. */
const WEIGHT = "、，；";

/**
 * Where an optional part was dropped two marks may meet: of "会议15次、" and "。" the 、 goes, of "其中：" and "、例会" as well.
 * Only marks that separate are dropped, and only where two parts meet; no figure ends in one.
 */
function say(draft: Draft, text: string): void {
  let said = text;
  while (/[、，；：（]$/.test(draft.text) && /^[、，；]/.test(said)) {
    const [before, behind] = [WEIGHT.indexOf(draft.text.at(-1) ?? ""), WEIGHT.indexOf(said[0] ?? "")];
    if (before >= 0 && before < behind) draft.text = draft.text.slice(0, -1);
    else said = said.slice(1);
  }
  while (/[、，；]$/.test(draft.text) && /^[。；）]/.test(said)) draft.text = draft.text.slice(0, -1);
  // A sentence that lost its beginning, or all of it.
  if (/(?:^|[。\n])$/.test(draft.text)) said = said.replace(/^[、，；。]+/, "");
  draft.text += draft.inBracket.size === 0 ? said : said.replace("）", () => `${takenMarks(draft)}）`);
}

/** "（5家次" and, before it closes, "，待确认": a bracket within a bracket reads badly. */
function takenMarks({ inBracket }: Draft): string {
  const marks = [...inBracket].map((mark) => `，${mark}`).join("");
  inBracket.clear();
  return marks;
}

export function fillTemplate({ parts }: Template, fields: NoticeFields): FilledTemplate {
  const draft: Draft = { text: "", figures: [], missing: [], unsettled: [], inBracket: new Set() };
  append(draft, parts, fields);
  draft.text += takenMarks(draft);
  return {
    text: draft.text,
    figures: draft.figures,
    missing: [...new Set(draft.missing)],
    unsettled: [...new Set(draft.unsettled)],
    hasFigures: draft.figures.length > 0,
  };
}

function lookUp(part: FieldPart, fields: NoticeFields): Lookup {
  const field = fields.named(part.name);
  if (field === null) return { kind: "unknown" };
  const result = formOf(field, part.forms);
  switch (result.kind) {
    case "unknownForm":
      return { kind: "unknown" };
    case "noData":
      return { kind: "noData" };
    case "value": {
      const forms = part.forms.filter((form) => form !== "数");
      return { kind: "value", value: result.value, name: [field.name, ...forms].join("：") };
    }
  }
}

function append(draft: Draft, parts: readonly TemplatePart[], fields: NoticeFields): void {
  for (const part of parts) {
    switch (part.kind) {
      case "text":
        say(draft, part.text);
        break;
      case "field":
        appendField(draft, part, fields);
        break;
      case "optional":
        if (isSaid(part.parts, part.condition, fields)) appendOptional(draft, part.parts, part.condition, fields);
        break;
    }
  }
}

function appendField(draft: Draft, part: FieldPart, fields: NoticeFields): void {
  const found = lookUp(part, fields);
  if (found.kind !== "value") {
    draft.missing.push(...(found.kind === "noData" ? [[part.name, ...part.forms].join("：")] : []));
    say(draft, found.kind === "noData" ? NO_DATA : `（没有“${[part.name, ...part.forms].join("：")}”这个字段）`);
    return;
  }
  const from = draft.text.length;
  draft.text += found.value.words;
  if (found.value.figure)
    draft.figures.push({ from, to: draft.text.length, name: found.name, sources: found.value.sources });
  if (found.value.mark !== undefined) addMark(draft, draft.text.length, found.name, found.value.mark);
}

/** Behind the figure, or at the end of the bracket that it stands in, so that nobody publishes it unawares. */
function addMark(draft: Draft, at: number, name: string, mark: string): void {
  draft.unsettled.push(`“${name}”（${mark}）`);
  const [before, behind] = [draft.text.slice(0, at), draft.text.slice(at)];
  const isInBracket = before.lastIndexOf("（") > before.lastIndexOf("）");
  if (isInBracket && !behind.includes("）")) draft.inBracket.add(mark);
  else draft.text = before + (isInBracket ? `，${mark}` : `（${mark}）`) + behind;
}

/**
 * What a condition alone says ("未发现“死灰复燃”现象") rests on its field as a figure does, where the field comes from the data.
 */
function appendOptional(
  draft: Draft,
  parts: readonly TemplatePart[],
  condition: TemplateCondition | null,
  fields: NoticeFields,
): void {
  const from = draft.text.length;
  const before = draft.figures.length;
  append(draft, parts, fields);
  const found = condition === null ? null : lookUp(condition.field, fields);
  if (draft.figures.length > before || found?.kind !== "value") return;
  const { figure, sources, mark } = found.value;
  const said = draft.text.slice(from);
  const [, lead = "", body = ""] = /^([，、；。（]*)(.*?)[，、；。）]*$/su.exec(said) ?? [];
  if (body === "") return;
  const [start, end] = [from + lead.length, from + lead.length + body.length];
  if (figure && sources.length > 0) draft.figures.push({ from: start, to: end, name: found.name, sources });
  if (mark !== undefined) addMark(draft, end, found.name, mark);
}

/**
 * An optional part is said when its condition holds and none of its own fields lacks data; parts within it speak for
 * themselves.
 */
function isSaid(parts: readonly TemplatePart[], condition: TemplateCondition | null, fields: NoticeFields): boolean {
  if (condition !== null && !holds(condition, fields)) return false;
  return parts.every((part) => part.kind !== "field" || lookUp(part, fields).kind !== "noData");
}

const comparisons: Readonly<Record<Comparison, (left: number, right: number) => boolean>> = {
  "=": (left, right) => left === right,
  "≠": (left, right) => left !== right,
  "<": (left, right) => left < right,
  "≤": (left, right) => left <= right,
  ">": (left, right) => left > right,
  "≥": (left, right) => left >= right,
};

/** Without data a condition does not hold, whichever way it compares. */
function holds({ field, comparison, against }: TemplateCondition, fields: NoticeFields): boolean {
  const valueOf = (part: FieldPart): number | null => {
    const found = lookUp(part, fields);
    return found.kind === "value" ? found.value.value : null;
  };
  const left = valueOf(field);
  const right = typeof against === "number" ? against : valueOf(against);
  return left !== null && right !== null && comparisons[comparison](left, right);
}
