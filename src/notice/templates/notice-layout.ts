/**
 * Which fields a notice has, in which order, under which names: a list that staff write in 月报·公示模板, a line a field.
 *
 *   整改时限                   the field where it is given
 *   整改时限（必填）           also where nobody gave it: it is asked for
 *   办理期限=整改时限          under another name
 *   公示期（10个工作日）       how long a notice is shown where the list gives no end; （7天） for calendar days
 *
 * A line that is taken out leaves the field out.
 */

export type LayoutFieldId =
  | "problem"
  | "goal"
  | "deadline"
  | "measures"
  | "completion"
  | "outcome"
  | "responsible"
  | "supervisor"
  | "acceptance"
  | "publication"
  | "receiver"
  | "address"
  | "phone"
  | "mail"
  | "signedBy";

/** How long a notice is shown. */
export interface PublicationLength {
  readonly days: number;
  readonly working: boolean;
}

export interface LayoutField {
  readonly id: LayoutFieldId;
  readonly label: string;
  readonly required: boolean;
}

export interface NoticeLayout {
  /** In the order of the notice. */
  readonly fields: readonly LayoutField[];
  readonly shown: PublicationLength;
  /** Lines that name no field. */
  readonly unread: readonly string[];
}

/** As the list of problems calls them. */
export const layoutFieldNames: Readonly<Record<LayoutFieldId, string>> = {
  problem: "反馈问题",
  goal: "整改目标",
  deadline: "整改时限",
  measures: "整改措施",
  completion: "整改完成情况",
  outcome: "整改成效",
  responsible: "责任单位",
  supervisor: "督导单位",
  acceptance: "验收情况",
  publication: "公示期",
  receiver: "受理部门",
  address: "地址",
  phone: "监督电话",
  mail: "电子邮箱",
  signedBy: "落款",
};

const byName = new Map(Object.entries(layoutFieldNames).map(([id, name]) => [name, id as LayoutFieldId]));

/** How long it is shown, whom to turn to, and by whom it is signed: the end of every layout. */
const PUBLISHED = ["公示期（7天）", "受理部门", "地址", "监督电话（必填）", "电子邮箱", "落款（必填）"];

/** Three layouts of real notices: a card of two columns, running text, and an annex with a row a problem. */
export const standardLayouts = {
  card: [
    "整改任务（反馈问题）=反馈问题（必填）",
    "整改目标（必填）",
    "整改时限（必填）",
    "整改措施（必填）",
    "整改完成情况（必填）",
    "整改成效",
    "责任单位（必填）",
    "督导单位",
    "验收情况（必填）",
    ...PUBLISHED,
  ].join("\n"),
  text: [
    "整改任务=反馈问题（必填）",
    "整改目标（必填）",
    "整改时限（必填）",
    "责任单位（必填）",
    "督导单位",
    "整改措施（必填）",
    "整改完成情况（必填）",
    "整改成效",
    "验收情况（必填）",
    ...PUBLISHED,
  ].join("\n"),
  annex: [
    "反馈问题（必填）",
    "整改目标（必填）",
    "责任单位（必填）",
    "整改时限",
    "整改完成情况（必填）",
    "验收情况",
    ...PUBLISHED,
  ].join("\n"),
} as const;

const REQUIRED = /必填|必备/;
const LENGTH = /(\d{1,2})\s*(个工作日|日|天)/;
/** By default, as most provinces have it. */
const SEVEN_DAYS: PublicationLength = { days: 7, working: false };

interface Line {
  readonly field: LayoutField;
  readonly shown: PublicationLength | null;
}

function readLine(line: string): Line | null {
  const [left = "", ...right] = line.split(/[=＝]/);
  const named = right.length > 0 ? right.join("=") : left;
  const [, name = "", notes = ""] = /^([^（(]*)(.*)$/.exec(named.trim()) ?? [];
  const id = byName.get(name.trim());
  if (id === undefined) return null;
  const [, days, unit] = LENGTH.exec(notes) ?? [];
  const label = right.length > 0 && left.trim() !== "" ? left.trim() : layoutFieldNames[id];
  return {
    field: { id, label, required: REQUIRED.test(notes) },
    shown: days === undefined ? null : { days: Number(days), working: unit === "个工作日" },
  };
}

/** A field that is named twice counts once; what names none is told. */
export function parseLayout(text: string): NoticeLayout {
  const lines = text
    .split(/\r?\n|[；;]/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const read = lines.map((line) => ({ line, entry: readLine(line) }));
  const entries = read.flatMap(({ entry }) => (entry === null ? [] : [entry]));
  return {
    fields: entries
      .map(({ field }) => field)
      .filter((field, index, all) => all.findIndex(({ id }) => id === field.id) === index),
    shown: entries.find(({ shown }) => shown !== null)?.shown ?? SEVEN_DAYS,
    unread: read.flatMap(({ line, entry }) => (entry === null ? [line] : [])),
  };
}

export const layoutField = ({ fields }: NoticeLayout, id: LayoutFieldId): LayoutField | null =>
  fields.find((field) => field.id === id) ?? null;
