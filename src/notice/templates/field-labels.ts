import { pattern } from "../../collections/pattern";
import type { LayoutFieldId, NoticeLayout } from "./notice-layout";

/** The fields of a disclosure notice and how notices label them. */

export type FieldId =
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
  | "phone"
  | "signature";

export interface FieldLabel {
  readonly title: string;
  /** The label alone, at the head of a line or a cell. */
  readonly label: RegExp;
  /** Wording inside a text that gives the field without its label; null: only a label does. */
  readonly wording: RegExp | null;
  /** A notice must have it. */
  readonly mandatory: boolean;
}

export const fieldLabels = {
  problem: {
    title: "整改任务",
    label: pattern()`
      ^(?:督察|群众)?(?:(?:反馈|反映|转办|交办|信访|举报|投诉|突出|具体|主要)(?:意见)?(?:的)?(?:具体|环境)?问题
      |(?:反馈|督察)意见|整改(?:任务|问题|事项)|存在(?:的)?(?:主要)?问题|问题描述|问题(?:[一二三四五六七八九十\d]{1,3})?)
      (?:描述|概述|概况|简述|内容|清单)?
    `,
    wording: null,
    mandatory: false,
  },
  goal: {
    title: "整改目标",
    label: /^整改(?:目标(?:要求)?|要求)|^目标(?:任务|要求)?/,
    wording: null,
    mandatory: false,
  },
  deadline: {
    title: "整改时限",
    label: /^(?:整改|完成|办理|办结)(?:完成)?(?:时限|期限|时间)|^时限(?:要求)?/,
    wording: null,
    mandatory: true,
  },
  measures: { title: "整改措施", label: /^(?:整改|重点|主要)措施/, wording: null, mandatory: false },
  completion: {
    title: "整改完成情况",
    label: pattern()`
      ^整改(?:任务)?(?:完成|落实|进展|工作)?(?:进展)?(?:情况|结果)|^(?:整改|工作|目前|任务)?(?:进展|落实|完成|办理|处理
      |推进)(?:情况|结果)?|^主要做法|^(?:核查|调查|处理|办理|查处|落实)(?:及|和)?(?:核实|处理|整改|办理|落实)?情况
    `,
    wording: null,
    mandatory: false,
  },
  outcome: {
    title: "整改成效",
    label: /^(?:整改|工作|取得)(?:的)?(?:成效|效果)|^成效/,
    wording: null,
    mandatory: false,
  },
  responsible: {
    title: "责任单位",
    label:
      /^(?:整改)?(?:责任|牵头|主体责任|配合)(?:[（(][^）)]{1,6}[）)])?(?:整改)?(?:单位|部门|主体)|^整改(?:实施)?主体/,
    wording: /整改责任单位[:：为]/,
    mandatory: true,
  },
  supervisor: { title: "督导单位", label: /^(?:督导|督办|监督|指导)(?:单位|部门)/, wording: null, mandatory: false },
  acceptance: {
    title: "验收情况",
    label: /^(?:验收|销号|核验|核查)(?:销号)?(?:情况|结论|意见|单位|时间|结果)|^整改结论/,
    wording: /(?:通过|组织|完成|进行)了?[^，。；]{0,16}(?:验收|核验)|验收[^，。；]{0,8}(?:通过|同意|合格)|同意销号/,
    mandatory: true,
  },
  publication: {
    title: "公示期",
    label: /^公示(?:起止)?(?:期限|期间|期|时间|时段|时限|日期|天数|起止)/,
    wording: /公示(?:期间?|时间|期限|时段)内?(?:为|自|从|是|共|:|：|\(|（|\d)/,
    mandatory: true,
  },
  phone: {
    title: "监督电话",
    label: /^(?:监督|举报|联系|咨询|固定|反馈|受理)?(?:举报)?(?:电话|方式)|^(?:受理|反馈)(?:部门|单位|地址)|^联系人/,
    wording:
      /(?:电话|热线|手机号码)(?:[（(〔[][^\n，。]{0,20}[）)〕\]])?(?:为|是|:|：)\s*[\d(（]|(?<!\d)0\d{2,3}[-—–]?\d{7,8}(?!\d)/,
    mandatory: true,
  },
  signature: { title: "落款", label: /^落款/, wording: null, mandatory: false },
} as const satisfies Readonly<Record<FieldId, FieldLabel>>;

export const fieldIds = Object.keys(fieldLabels) as readonly FieldId[];

/** The field that a line or cell is the label of, and how long the label with its mark is; null: no label. */
export function labelAt(line: string): { readonly field: FieldId; readonly length: number } | null {
  for (const field of fieldIds) {
    const label = fieldLabels[field].label.exec(line)?.[0];
    if (label === undefined) continue;
    const rest = line.slice(label.length);
    // "整改措施及完成情况" holds both; what was done decides how it is read.
    const joint = /^(?:以及|[及和与、])/.exec(rest)?.[0];
    const second = joint === undefined ? null : labelAt(rest.slice(joint.length));
    if (joint !== undefined && second !== null)
      return { field: second.field, length: label.length + joint.length + second.length };
    const mark = /^(?:[（(][^）)\n]{0,12}[）)])?\s*(?:[:：\t]|$)/.exec(rest)?.[0];
    if (mark !== undefined) return { field, length: label.length + mark.length };
  }
  return null;
}

/** Fields of the bureau's own list, as a text has them: whom to turn to is one field there. */
const SAME: Readonly<Partial<Record<LayoutFieldId, FieldId>>> = {
  receiver: "phone",
  address: "phone",
  mail: "phone",
  signedBy: "signature",
};

/** What a text must have by the bureau's list. A signature has no label: it is not asked for. */
export const askedFields = ({ fields }: NoticeLayout): ReadonlySet<FieldId> =>
  new Set(
    fields.flatMap(({ id, required }): FieldId[] =>
      required && id !== "signedBy" ? [SAME[id] ?? (id as FieldId)] : [],
    ),
  );
