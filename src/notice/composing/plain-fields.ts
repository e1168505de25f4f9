/** What a notice says apart from its paragraphs: the fields of the list of problems, what opens it and what ends it. */
import { addDays, chineseDay } from "../../calendar/day";
import type { Finding } from "../../findings/finding";
import { itemText } from "../fields/document-fields";
import { disclosed } from "../document/notice-document";
import { isPermanent } from "../../tasks/notice-state";
import { isDone, type TaskStanding } from "../../tasks/task";
import { noticeEditKey, type Notice, type NoticeFieldId } from "../notice";
import { fillTemplate } from "../templates/fill-template";
import type { NoticeFields } from "../templates/notice-field";
import type { TemplateId } from "../templates/standard-templates";
import type { UsedTemplate } from "./compose-section";
import type { NoticeItem } from "./notice-item";

/** A word or two (合格, 已销号) is an entry of a table; what is longer is a sentence, and ends as one. */
const LONGEST_ENTRY = 4;
const asSentence = (text: string | null): string | null =>
  text === null || text.trim().length <= LONGEST_ENTRY || /[。！？；;.…”）)]\s*$/.test(text)
    ? text
    : `${text.trimEnd()}。`;

/** The fields as the ledger of problems gives them. */
export const plainFields = (item: NoticeItem, title: string) => ({
  title,
  problem: item.problem ?? "",
  goal: item.goal ?? "",
  deadline: item.deadline,
  measures: item.measures,
  responsible: item.responsible,
  supervisor: item.supervisor,
  acceptance: asSentence(item.acceptance),
  publication: item.publication,
  receiver: item.receiver,
  address: item.address,
  phone: item.phone,
  mail: item.mail,
  signedBy: item.signedBy,
  signedOn: signingDay(item),
});

/** What opens the notice and what ends it, by the bureau's templates. */
export function framing(
  plain: ReturnType<typeof plainFields>,
  rewritten: readonly RewrittenField[],
  base: NoticeFields,
  templates: ReadonlyMap<TemplateId, UsedTemplate>,
): Pick<Notice, "preamble" | "objection"> {
  const own = (field: keyof typeof plain): string => rewritten.find(([id]) => id === field)?.[1] ?? plain[field] ?? "";
  const ways = [
    ["电话", own("phone")],
    ["地址：", own("address")],
    ["电子邮箱", own("mail")],
  ].flatMap(([name = "", way = ""]) => (way === "" ? [] : [`${name}${way}`]));
  const fields = base.with(framingFields(own("title"), own("receiver"), ways.join("，")));
  const fill = (id: TemplateId): string => {
    const used = templates.get(id);
    return used ? fillTemplate(used.template, fields).text : "";
  };
  return { preamble: fill("preamble"), objection: ways.length === 0 ? null : fill("objection") || null };
}

export const framingFields = (title: string, receiver: string, ways: string) => [
  itemText("公示事项", disclosed(title)),
  itemText("受理部门", receiver || "受理部门"),
  itemText("反映方式", ways || null),
];

export type RewrittenField = readonly [field: NoticeFieldId, text: string];

/** What staff typed over fields. */
export function rewrittenIn(
  item: NoticeItem,
  plain: Readonly<Record<NoticeFieldId, string | null>>,
  edits: ReadonlyMap<string, string>,
): readonly RewrittenField[] {
  return (Object.keys(plain) as NoticeFieldId[]).flatMap((field): RewrittenField[] => {
    const edited = edits.get(noticeEditKey(item.key, field));
    return edited === undefined || edited.trim() === (plain[field] ?? "").trim() ? [] : [[field, edited]];
  });
}

/**
 * What staff typed into the notice itself is no longer missing there; nor is the acceptance of what is still being put
 * right and is not to be shown yet.
 */
export function stillMissing(
  item: NoticeItem,
  tasks: readonly TaskStanding[],
  rewritten: readonly RewrittenField[],
): readonly Finding[] {
  const isUnderWay = tasks.some((task) => !isDone(task.computed) && !isPermanent(task));
  return item.findings.filter((one) => {
    if (one.code === "noticePublicationLater" || one.code === "noticePublicationEarlier")
      return !(has(rewritten, "publication") && has(rewritten, "signedOn"));
    if (one.code !== "noticeFieldMissing") return true;
    if (isUnderWay && item.publishedFrom === null && one.facts.field === fieldTitles.acceptance) return false;
    return !rewritten.some(([field]) => one.facts.field === fieldTitles[field]);
  });
}

const has = (rewritten: readonly RewrittenField[], field: NoticeFieldId): boolean =>
  rewritten.some(([own]) => own === field);

/** As the ledger of problems calls them; also the labels of the sheet. */
export const fieldTitles: Readonly<Record<NoticeFieldId, string>> = {
  title: "标题",
  problem: "反馈问题",
  goal: "整改目标",
  deadline: "整改时限",
  measures: "整改措施",
  responsible: "责任单位",
  supervisor: "督导单位",
  acceptance: "验收情况",
  completion: "整改完成情况",
  outcome: "整改成效",
  publication: "公示期",
  receiver: "受理部门",
  address: "地址",
  phone: "监督电话",
  mail: "电子邮箱",
  signedBy: "落款",
  signedOn: "落款日期",
};

/** The day before the publication begins. Nobody signs on a day that a computer chose: null where none is given. */
const signingDay = ({ publishedFrom }: NoticeItem): string | null =>
  publishedFrom === null ? null : chineseDay(addDays(publishedFrom, -1));

/** Neither the list of problems nor staff's hand gives the day; days of another publication have their own remark. */
export const isUnsigned = (item: NoticeItem, signedOn: string | null, rewritten: readonly RewrittenField[]): boolean =>
  signedOn === null && !item.publishedApart && !has(rewritten, "signedOn");
