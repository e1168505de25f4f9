/** One paragraph of a notice: a template filled in, with what it lacks and what staff made of it. */
import { finding, type Finding } from "../../findings/finding";
import { noticeEditKey, type NoticeSection } from "../notice";
import { fillTemplate } from "../templates/fill-template";
import { formOf, type NoticeFields } from "../templates/notice-field";
import { mainFields, NOTICE_SHEET, templatePlace, type TemplateId } from "../templates/standard-templates";
import { fieldsOf, type Template } from "../templates/template";
import type { NoticeItem } from "./notice-item";
import { compareRewriting } from "./rewritten";

export interface UsedTemplate {
  readonly id: TemplateId;
  readonly title: string;
  readonly template: Template;
}

/** Longest text that a cell takes. */
const CELL_LIMIT = 32_767;
const CUT_MARK = "……（超过单元格上限，已截断）";

export interface Composed {
  readonly section: NoticeSection;
  readonly findings: readonly Finding[];
}

interface SectionSource {
  readonly item: NoticeItem;
  readonly templates: ReadonlyMap<TemplateId, UsedTemplate>;
  readonly edits: ReadonlyMap<string, string>;
}

interface SectionManner {
  readonly title?: string;
  /** Only a part of what the template can tell is asked for: what it lacks is no lack. */
  readonly partial?: boolean;
}

export function composeSection(
  { item, templates, edits }: SectionSource,
  id: TemplateId,
  sectionId: string,
  fields: NoticeFields,
  { title, partial = false }: SectionManner = {},
): Composed {
  const used = templates.get(id);
  if (!used) throw new RangeError(`there is no template ${id}`);
  const { missing, unsettled, ...filled } = filledOrTasks(templates, used.template, fields);
  const lacking = [...new Set([...missing, ...(partial ? [] : withoutData(id, used.template, fields))])];
  const tooLong = filled.text.length > CELL_LIMIT;
  const cut = CELL_LIMIT - CUT_MARK.length;
  const composed = tooLong
    ? { text: filled.text.slice(0, cut) + CUT_MARK, figures: filled.figures.filter(({ to }) => to <= cut) }
    : { text: filled.text, figures: filled.figures };
  const name = title ?? used.title;
  const edited = edits.get(noticeEditKey(item.key, sectionId));
  const rewritten = edited === undefined || edited.trim() === composed.text.trim() ? null : edited;
  return {
    section: { id: sectionId, title: name, composed, rewritten },
    findings: [
      ...(lacking.length > 0
        ? [
            finding("noticeFieldWithoutData", "warning", templatePlace(id), {
              notice: item.key,
              section: name,
              fields: lacking.map((field) => `“${field}”`).join("、"),
            }),
          ]
        : []),
      ...(unsettled.length > 0
        ? [
            finding("noticeFiguresUnsettled", "warning", item.at, {
              notice: item.key,
              section: name,
              fields: unsettled.join("、"),
            }),
          ]
        : []),
      ...(tooLong
        ? [finding("noticeTooLong", "error", item.at, { notice: item.key, section: name, limit: CELL_LIMIT })]
        : []),
      ...(rewritten === null ? [] : [rewritingFinding(item.key, name, composed.text, rewritten)]),
    ],
  };
}

/** A heading, or nothing at all: the ledgers of this work are empty, and its tasks alone can speak for it. */
const SAYS_NOTHING = /^(?:\d+\.[^。]*。?)?$/;

/** Nobody wrote it either. */
export const isSilent = ({ section: { composed, rewritten } }: Composed): boolean =>
  rewritten === null && composed.figures.length === 0 && SAYS_NOTHING.test(composed.text);

function filledOrTasks(
  templates: SectionSource["templates"],
  template: Template,
  fields: NoticeFields,
): ReturnType<typeof fillTemplate> {
  const filled = fillTemplate(template, fields);
  const instead = filled.text === "" ? templates.get("tasksOutcome") : templates.get("withoutFigures");
  const tasks = valueOf(fields, filled.text === "" ? "任务数" : "本项任务数");
  if (filled.hasFigures || !SAYS_NOTHING.test(filled.text) || instead === undefined || tasks === null || tasks === 0)
    return filled;
  const added = fillTemplate(instead.template, fields);
  const shift = filled.text.length;
  const moved = added.figures.map(({ from, to, ...rest }) => ({ from: from + shift, to: to + shift, ...rest }));
  const unsettled = [...new Set([...filled.unsettled, ...added.unsettled])];
  return { ...filled, text: filled.text + added.text, figures: [...filled.figures, ...moved], unsettled };
}

/** What the sentence of a shipped template is about, where it was left out for want of data. */
function withoutData(id: TemplateId, { parts }: Template, fields: NoticeFields): readonly string[] {
  const named = new Set(fieldsOf(parts).map(({ name }) => name));
  return (mainFields[id] ?? []).filter((name) => named.has(name) && valueOf(fields, name) === null);
}

const valueOf = (fields: NoticeFields, name: string): number | null => {
  const field = fields.named(name);
  const result = field === null ? null : formOf(field, []);
  return result?.kind === "value" ? result.value.value : null;
};

/** The sheet's own cell is found by the section's name; rows move from month to month. */
export function rewritingFinding(notice: string, section: string, composed: string, rewritten: string): Finding {
  const { unknown, omitted } = compareRewriting(composed, rewritten);
  const list = (texts: readonly string[]): string =>
    texts.slice(0, 8).join("、") + (texts.length > 8 ? `等${texts.length}个` : "");
  return unknown.length > 0
    ? finding(
        "noticeRewrittenStale",
        "warning",
        { sheet: NOTICE_SHEET },
        { notice, section, unknown: list(unknown), figures: list(omitted) },
      )
    : finding("noticeRewritten", "note", { sheet: NOTICE_SHEET }, { notice, section, omitted: list(omitted) });
}
