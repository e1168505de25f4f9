/** The fields of a disclosure notice and how notices label them (domain §2.5). */

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
    label:
      /^(?:督察)?(?:反馈(?:意见)?(?:的)?(?:具体)?问题|整改(?:任务|问题)|存在(?:的)?(?:主要)?问题|问题描述|问题)(?:描述|概述|内容)?/,
    wording: null,
    mandatory: false,
  },
  goal: { title: "整改目标", label: /^整改目标|^目标任务/, wording: null, mandatory: false },
  deadline: { title: "整改时限", label: /^(?:整改|完成)(?:时限|期限|时间)/, wording: null, mandatory: true },
  measures: { title: "整改措施", label: /^(?:整改|重点|主要)措施/, wording: null, mandatory: false },
  completion: {
    title: "整改完成情况",
    label: /^整改(?:任务)?(?:完成|落实|进展|工作)?(?:进展)?情况|^(?:工作)?进展情况|^主要做法/,
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
    label: /^(?:整改)?(?:责任|牵头|主体责任|配合)(?:整改)?(?:单位|部门|主体)|^整改(?:实施)?主体/,
    wording: /整改责任单位[:：为]/,
    mandatory: true,
  },
  supervisor: { title: "督导单位", label: /^(?:督导|督办|监督|指导)(?:单位|部门)/, wording: null, mandatory: false },
  acceptance: {
    title: "验收情况",
    label: /^(?:验收|销号)(?:情况|结论|意见|单位|时间|结果)/,
    wording: /(?:通过|组织|完成)了?[^，。；]{0,16}验收/,
    mandatory: true,
  },
  publication: {
    title: "公示期",
    label: /^公示(?:期限|期间|期|时间|日期|起止)/,
    wording: /公示(?:期间?|时间|期限)内?(?:为|自|从|是|:|：|\(|（)/,
    mandatory: true,
  },
  phone: {
    title: "监督电话",
    label: /^(?:监督|举报|联系|咨询|固定)?(?:举报)?(?:电话|方式)/,
    wording: /(?:电话|热线|手机号码)(?:[（(〔[][^\n，。]{0,20}[）)〕\]])?(?:为|是|:|：)\s*[\d(（]/,
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
    const mark = /^(?:[（(][^）)\n]{0,12}[）)])?\s*(?:[:：\t]|$)/.exec(rest)?.[0];
    if (mark !== undefined) return { field, length: label.length + mark.length };
  }
  return null;
}
