/**
 * What stands in a notice, field by field, whichever form it is written in: each paragraph with its key and its
 * figures.
 */
import { fieldTitles } from "../../notice/composing/compose-notices";
import {
  noticeEditKey,
  type FigureInText,
  type Notice,
  type NoticeFieldId,
  type NoticeSection,
} from "../../notice/notice";

export interface Paragraph {
  readonly editKey: string;
  readonly title: string;
  /** As it stands in the cell, where nobody rewrote it. */
  readonly shown: string;
  readonly composed: string;
  readonly rewritten: string | null;
  readonly figures: readonly FigureInText[];
}

export interface Field {
  readonly label: string;
  /** No entry: a field of paragraphs that has none. */
  readonly paragraphs: readonly Paragraph[];
}

/** Every paragraph of running text begins two characters in, as official papers have it. */
export const indented = (text: string): string =>
  text
    .split("\n")
    .map((line) => `　　${line.trimStart()}`)
    .join("\n");
const asIs = (text: string): string => text;

export function fieldsOf(notice: Notice): Field[] {
  const one = (
    label: string,
    field: NoticeFieldId,
    text: string | null,
    shown: (text: string) => string = asIs,
    figures: readonly FigureInText[] = [],
  ): Field => {
    const composed = text ?? "";
    return {
      label,
      paragraphs: [
        {
          editKey: noticeEditKey(notice.item, field),
          title: fieldTitles[field],
          composed,
          shown: composed === "" ? "" : shown(composed),
          rewritten: notice.rewrittenFields[field] ?? null,
          figures,
        },
      ],
    };
  };
  /** Many notices have none: left out where there is none. */
  const optional = (label: string, field: "supervisor" | "mail"): Field[] =>
    (notice[field] ?? notice.rewrittenFields[field] ?? "") === "" ? [] : [one(label, field, notice[field])];
  const sections = (label: string, all: readonly NoticeSection[]): Field => ({
    label,
    paragraphs: all.map(({ id, title, composed, rewritten }) => ({
      editKey: noticeEditKey(notice.item, id),
      title,
      composed: composed.text,
      shown: indented(composed.text),
      rewritten,
      figures: composed.figures,
    })),
  });
  return [
    one("整改任务\n（反馈问题）", "problem", notice.problem.text, indented, notice.problem.figures),
    one("整改目标", "goal", notice.goal.text, indented, notice.goal.figures),
    one("整改时限", "deadline", notice.deadline),
    one("整改措施", "measures", notice.measures, indented),
    sections("整改完成情况", notice.completion),
    sections("整改成效", notice.outcome === null ? [] : [notice.outcome]),
    one("责任单位", "responsible", notice.responsible),
    ...optional("督导单位", "supervisor"),
    one("验收情况", "acceptance", notice.acceptance),
    one("公示期", "publication", notice.publication),
    one("监督电话", "phone", notice.phone),
    ...optional("电子邮箱", "mail"),
  ];
}

export const EMPTY: Paragraph = { editKey: "", title: "", composed: "", shown: "", rewritten: null, figures: [] };
