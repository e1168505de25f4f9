/**
 * What stands in a notice, field by field, whichever form it is written in: each paragraph with its key and its
 * figures.
 */
import { fieldTitles } from "../../notice/composing/plain-fields";
import { noticeEditKey, type FigureInText, type Notice, type NoticeSection } from "../../notice/notice";
import type { LayoutField, LayoutFieldId, NoticeLayout } from "../../notice/templates/notice-layout";

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

const RUNNING: ReadonlySet<LayoutFieldId> = new Set(["problem", "goal", "measures"]);

/** The notice's fields in the bureau's order, those without a text among them. */
export function noticeFields(notice: Notice, fields: readonly Pick<LayoutField, "id" | "label">[]): Field[] {
  return fields.map(({ id, label }): Field => {
    if (id === "completion") return { label, paragraphs: sections(notice, notice.completion) };
    if (id === "outcome")
      return { label, paragraphs: notice.outcome === null ? [] : sections(notice, [notice.outcome]) };
    const said = notice[id];
    const { text, figures }: { text: string; figures: readonly FigureInText[] } =
      typeof said === "string" || said === null ? { text: said ?? "", figures: [] } : said;
    return {
      label,
      paragraphs: [
        {
          editKey: noticeEditKey(notice.item, id),
          title: fieldTitles[id],
          composed: text,
          shown: text === "" ? "" : RUNNING.has(id) ? indented(text) : text,
          rewritten: notice.rewrittenFields[id] ?? null,
          figures,
        },
      ],
    };
  });
}

const sections = (notice: Notice, all: readonly NoticeSection[]): Paragraph[] =>
  all.map(({ id, title, composed, rewritten }) => ({
    editKey: noticeEditKey(notice.item, id),
    title,
    composed: composed.text,
    shown: indented(composed.text),
    rewritten,
    figures: composed.figures,
  }));

const isSaid = ({ rewritten, shown }: Paragraph): boolean => (rewritten ?? shown) !== "";

/**
 * What stands on the page: fields that are given, and those that are required, for which room is left. The signature
 * stands by itself.
 */
export const fieldsOf = (notice: Notice, { fields }: NoticeLayout): Field[] =>
  fields.flatMap((field): Field[] => {
    if (field.id === "signedBy") return [];
    const [own] = noticeFields(notice, [field]);
    return own && (field.required || own.paragraphs.some(isSaid)) ? [own] : [];
  });

export const EMPTY: Paragraph = { editKey: "", title: "", composed: "", shown: "", rewritten: null, figures: [] };
