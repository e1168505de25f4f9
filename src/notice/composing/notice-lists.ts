/** The lists that staff keep beside the templates: a notice's fields in their order, and the bureau's own days off. */
import { parseOwnDays } from "../../calendar/own-days";
import { finding, type Finding } from "../../findings/finding";
import type { NoticeForm } from "../../settings";
import type { NoticeDraft } from "../notice";
import { parseLayout } from "../templates/notice-layout";
import {
  standardTemplates,
  templatePlace,
  type LayoutTemplateId,
  type TemplateId,
} from "../templates/standard-templates";
import { templateView } from "./template-views";

const layoutTemplates = {
  card: "layoutCard",
  text: "layoutText",
  annex: "layoutAnnex",
} as const satisfies Record<NoticeForm, LayoutTemplateId>;

interface ListSource {
  readonly form?: NoticeForm;
  readonly edits: ReadonlyMap<string, string>;
}

export type NoticeLists = Pick<NoticeDraft, "form" | "layout" | "textLayout" | "ownDays">;

/** As shipped, or as staff changed them in 月报·公示模板. */
export function noticeLists({ edits, form = "card" }: ListSource): NoticeLists {
  const listOf = (id: TemplateId): string => {
    const standard = standardTemplates.find((template) => template.id === id);
    const view = standard && templateView(standard, edits);
    return view?.changed ?? view?.standard ?? "";
  };
  return {
    form,
    layout: parseLayout(listOf(layoutTemplates[form])),
    textLayout: parseLayout(listOf(layoutTemplates.text)),
    ownDays: parseOwnDays(listOf("ownDays")),
  };
}

export function listFindings({ layout, ownDays }: NoticeLists, form: NoticeForm): Finding[] {
  const unread = (id: TemplateId, kind: "field" | "day", lines: readonly string[]): Finding[] =>
    lines.map((line) =>
      finding("templateLineUnread", "warning", templatePlace(id), {
        template: standardTemplates.find((template) => template.id === id)?.title ?? "",
        line: line.slice(0, 30),
        kind,
      }),
    );
  return [...unread(layoutTemplates[form], "field", layout.unread), ...unread("ownDays", "day", ownDays.unread)];
}
