/** The disclosure notice (公示表) as data: every text with the figures in it and where each came from. */
import type { Place } from "../cells/address";
import type { OwnDays } from "../calendar/own-days";
import type { Finding } from "../findings/finding";
import type { NoticeForm } from "../settings";
import type { NoticeLayout } from "./templates/notice-layout";

/** A figure inside a text: characters [from, to), and the indicator that it is. */
export interface FigureInText {
  readonly from: number;
  readonly to: number;
  /** Indicator or field by its Chinese name. */
  readonly name: string;
  /** What it was worked out from, as many places as there are tables; none: counted in the notice itself. */
  readonly sources: readonly Place[];
}

export interface NoticeText {
  readonly text: string;
  readonly figures: readonly FigureInText[];
}

/** A paragraph of 整改完成情况: "1.提高政治站位，坚持高位推动。2021年累计召开……". */
export interface NoticeSection {
  /**
   * Workstream id, "opening", "history", "outcome", or a task's number: the key of its template and of what staff
   * rewrite.
   */
  readonly id: string;
  readonly title: string;
  /** As the template and the figures give it. */
  readonly composed: NoticeText;
  /** What staff made of it in the 公示表; null: unchanged. */
  readonly rewritten: string | null;
}

/** One rectification item of the workbook: one 公示表. */
export interface Notice {
  /**
   * Number of the problem, "1"; with its round where numbers repeat. Unique in the workbook: part of every edit key.
   */
  readonly item: string;
  readonly title: string;
  readonly problem: NoticeText;
  readonly goal: NoticeText;
  readonly deadline: string | null;
  readonly measures: string | null;
  readonly completion: readonly NoticeSection[];
  /** 整改成效 */
  readonly outcome: NoticeSection | null;
  readonly responsible: string | null;
  readonly supervisor: string | null;
  readonly acceptance: string | null;
  /** "2021年12月16日至2021年12月22日（7天）" */
  readonly publication: string | null;
  /** Whom to turn to, and where. */
  readonly receiver: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly mail: string | null;
  readonly signedBy: string | null;
  /** The day before the publication begins; null: nobody gave a day. */
  readonly signedOn: string | null;
  /** 现将……公示如下, by the bureau's template. */
  readonly preamble: string;
  /** Where to turn with an objection; null: nobody gave a way. */
  readonly objection: string | null;
  readonly at: Place | null;
  /** What staff made of the fields that are no paragraphs ("phone", "goal" …), by field. */
  readonly rewrittenFields: Readonly<Partial<Record<NoticeFieldId, string>>>;
}

export type NoticeFieldId =
  | "title"
  | "problem"
  | "goal"
  | "deadline"
  | "measures"
  | "responsible"
  | "supervisor"
  | "acceptance"
  | "completion"
  | "outcome"
  | "publication"
  | "receiver"
  | "address"
  | "phone"
  | "mail"
  | "signedBy"
  | "signedOn";

/** The edit key of a field or a paragraph of a notice. */
export const noticeEditKey = (item: string, part: string): string => `notice:${item}:${part}`;
export const templateEditKey = (id: string): string => `template:${id}`;

/** One template, as it is used: staff's wording where they changed it. */
export interface NoticeTemplate {
  readonly id: string;
  readonly title: string;
  /** As shipped. */
  readonly standard: string;
  /** As staff changed it in 月报·公示模板; null: unchanged. */
  readonly changed: string | null;
}

/** A field that templates may name, with what it says today: the list under the templates. */
export interface TemplateField {
  readonly group: string;
  readonly name: string;
  readonly unit: string;
  /** In a sentence; null: no data. */
  readonly words: string | null;
  /** What may follow a colon: "时段", "同比" … */
  readonly forms: readonly string[];
  readonly source: Place | null;
}

export interface NoticeDraft {
  /** Of the bureau, "某县"; null: no sheet names it. */
  readonly place: string | null;
  readonly notices: readonly Notice[];
  readonly templates: readonly NoticeTemplate[];
  readonly fields: readonly TemplateField[];
  /** By the form that the bureau chose, and of running text, as it is copied into Word. */
  readonly form: NoticeForm;
  readonly layout: NoticeLayout;
  readonly textLayout: NoticeLayout;
  readonly ownDays: OwnDays;
  readonly findings: readonly Finding[];
}
