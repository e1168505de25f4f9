/**
 * The shipped wording of a disclosure notice: one template a workstream, with the opening, the history and the outcome.
 * Staff change them in 月报·公示模板. The language is explained in `template.ts`; field names are the titles of the
 * indicators (`indicators/catalogue/`) and of `document-fields.ts`, `air-fields.ts`, `list-fields.ts`.
 *
 * What a sentence claims beyond its figure ("全覆盖", "均为合格", "未发现") stands under a condition.
 */
import { sheetName, type CellRef } from "../../cells/address";
import { workstreams, type WorkstreamId } from "../../indicators/workstreams";
import { standardLayouts } from "./notice-layout";
import { workstreamTexts } from "./workstream-texts";

export type TemplateId =
  | "history"
  | "opening"
  | WorkstreamId
  | "outcome"
  | "tasksOpening"
  | "task"
  | "tasksOutcome"
  | "withoutFigures"
  | "preamble"
  | "objection"
  | LayoutTemplateId
  | "ownDays";

/** Lists of a notice's fields, one a form. */
export type LayoutTemplateId = "layoutCard" | "layoutText" | "layoutAnnex";

/** What is no wording: lists, a line an entry. */
export const isList = (id: TemplateId): boolean => id.startsWith("layout") || id === "ownDays";

export interface StandardTemplate {
  readonly id: TemplateId;
  readonly title: string;
  /** Where it is used, for the sheet. */
  readonly note: string;
  readonly text: string;
}

/** What a task can be, and the field that counts such tasks; no task is two of them. */
const TASK_STATES: readonly (readonly [said: string, counted: string])[] = [
  ["已完成整改", "已完成任务数"],
  ["超过序时进度", "超过序时进度任务数"],
  ["达到序时进度", "达到序时进度任务数"],
  ["正在推进", "正在推进任务数"],
  ["长期坚持", "长期坚持任务数"],
  ["未达到序时进度", "未达到序时进度任务数"],
  ["尚未启动", "尚未启动任务数"],
];

/** Only the states that occur: they add up to the tasks. */
const tasksByState = (prefix: "" | "本项"): string =>
  [
    ...TASK_STATES.map(([said, counted]) => `[若{${prefix}${counted}}>0：${said}{${prefix}${counted}}、]`),
    `[若{${prefix}逾期任务数}>0：；上述任务中逾期未完成{${prefix}逾期任务数}]`,
  ].join("");

/** "本项有整改任务1项，达到序时进度": of one task no state is counted. */
const TASKS_OF_WORK = [
  "本项有整改任务{本项任务数}，[若{本项任务数}=1：",
  ...TASK_STATES.map(([said, counted]) => `[若{本项${counted}}>0：${said}]`),
  "[若{本项逾期任务数}>0：，已逾期]]",
  "[若{本项任务数}>1：[若{本项已完成任务数}={本项任务数}：均已完成整改]",
  `[若{本项已完成任务数}<{本项任务数}：${tasksByState("本项")}]]。`,
].join("");

/** "5项整改任务中，已完成整改1项，长期坚持1项，尚未完成3项（其中逾期1项）。": the parts add up to the tasks. */
const TASKS_IN_SUM = [
  "[若{任务数}>0：{任务数}整改任务",
  "[若{任务数}=1：[若{已完成任务数}={任务数}：已完成整改][若{未完成任务数}={任务数}：尚未完成]]",
  "[若{任务数}>1：[若{已完成任务数}={任务数}：均已完成整改][若{未完成任务数}={任务数}：均未完成]]",
  "[若{长期坚持任务数}={任务数}：长期坚持]",
  "[若{已完成任务数}<{任务数}：[若{长期坚持任务数}<{任务数}：[若{未完成任务数}<{任务数}：中",
  "[若{已完成任务数}>0：，已完成整改{已完成任务数}][若{长期坚持任务数}>0：，长期坚持{长期坚持任务数}]",
  "[若{未完成任务数}>0：，尚未完成{未完成任务数}]]]]",
  "[若{逾期任务数}>0：[若{任务数}=1：，已逾期][若{任务数}>1：（其中逾期{逾期任务数}）]]。]",
].join("");

const workstreamTemplates: readonly StandardTemplate[] = (Object.keys(workstreams) as WorkstreamId[]).map((id) => ({
  id,
  title: workstreams[id]["zh-CN"],
  note: "整改完成情况，大气类问题",
  text: `{序号}.${workstreams[id]["zh-CN"]}。${workstreamTexts[id]}`,
}));

/** "处于目标以内" says how the figure stands today; whether the year keeps its target is known when it is over. */
const againstTarget = (field: string): string =>
  `[若{${field}}≤{${field}:目标}：，处于目标以内][若{${field}}>{${field}:目标}：，超出目标]`;

const OUTCOME = [
  "[截至{截止日期}，PM2.5平均浓度为{PM2.5平均浓度}[（同比{PM2.5平均浓度:同比}）]",
  "[，重度及以上污染天数为{重度及以上污染天数}[（同比{重度及以上污染天数:同比}）]]。]",
  // A month or half a year held against a whole one says nothing ("3 heavy days fewer" in January).
  "[若{年内剩余天数}≤31：与{PM2.5平均浓度:基准年}（PM2.5平均浓度{PM2.5平均浓度:基准值}、重度及以上污染天数{重度及以上污染天数:基准值}）相比，",
  "PM2.5平均浓度{PM2.5平均浓度:较基准年}，重度及以上污染天数{重度及以上污染天数:较基准年}",
  "[、{重度及以上污染天数:较基准年幅度}][（{年度未满}，全年数以年终为准）]。]",
  "[\n与{PM2.5平均浓度:基准年}同期（PM2.5平均浓度{PM2.5平均浓度:基准同期}、重度及以上污染天数{重度及以上污染天数:基准同期}）相比，",
  "PM2.5平均浓度{PM2.5平均浓度:较基准同期}，重度及以上污染天数{重度及以上污染天数:较基准同期}。]",
  "[\n{年}年度考核目标：PM2.5年平均浓度控制在{PM2.5平均浓度:目标}以内",
  `${againstTarget("PM2.5平均浓度")}[；[若{重度及以上污染天数:目标}=0：不出现重度及以上污染天气]`,
  "[若{重度及以上污染天数:目标}>0：重度及以上污染天数控制在{重度及以上污染天数:目标}以内]",
  `${againstTarget("重度及以上污染天数")}]`,
  "[（{年度未满}，是否完成以全年评价为准）]。]",
  "[\n{目标所提其他指标}[（{年度未满}，是否完成以全年评价为准）]。]",
  // Beside a cap of its own the one worked out of a decrease is another: which is the stricter is said.
  "[按较{重度及以上污染天数:基准年}（{重度及以上污染天数:基准值}）{重度及以上污染天数:降幅}的要求，",
  "重度及以上污染天数全年应控制在{重度及以上污染天数:降幅考核值}以内",
  "[若{重度及以上污染天数:降幅考核值}<{重度及以上污染天数:目标}：（严于上述年度考核目标）]",
  "[若{重度及以上污染天数:降幅考核值}>{重度及以上污染天数:目标}：（宽于上述年度考核目标）]",
  "[若{重度及以上污染天数}≤{重度及以上污染天数:降幅考核值}：，处于目标以内]",
  "[若{重度及以上污染天数}>{重度及以上污染天数:降幅考核值}：，超出目标]。]",
  "[\n整改目标所定的{目标年度}：PM2.5平均浓度为{目标年度PM2.5平均浓度}，较{PM2.5平均浓度:基准年}{目标年度PM2.5平均浓度:较基准年幅度}；",
  "重度及以上污染天数为{目标年度重度及以上污染天数}，较{PM2.5平均浓度:基准年}{目标年度重度及以上污染天数:较基准年幅度}。]",
  "[\nPM2.5年平均浓度{PM2.5平均浓度:走势}[（{PM2.5平均浓度:历年}）]。]",
  "[\n反馈问题所指采暖期{问题污染物}浓度：{问题采暖期浓度:时段}平均为{问题采暖期浓度}，",
  "较{问题采暖期浓度:基准时段}（{问题采暖期浓度:基准值}）{问题采暖期浓度:较基准年}。",
  "[{上一采暖期浓度:时段}平均为{上一采暖期浓度}，较{问题采暖期浓度:时段}{上一采暖期浓度:较问题采暖期}。]",
  "[{本采暖期浓度:时段}平均为{本采暖期浓度}，较上年同期（{本采暖期浓度:上年同期}）{本采暖期浓度:同比}。]]",
].join("");

/** In the order of the sheet. */
export const standardTemplates: readonly StandardTemplate[] = [
  {
    id: "history",
    title: "前期整改情况",
    note: "整改完成情况第一段；文字取自问题清单的“前期整改情况”",
    text: "（一）{前期整改情况}",
  },
  {
    id: "opening",
    title: "本年整改情况开头",
    note: "各项工作之前，大气类问题",
    text:
      "[{段号}]{年}年[制定{整改方案名单}，][若{任务数}>0：将整改工作分解为{任务数}任务，]" +
      "[若{方面数}=1：从{方面名单}方面推进整改，][若{方面数}>1：通过{方面名单}{方面数}措施推进整改，]" +
      `[若{任务数}>0：截至{截止日期}，${tasksByState("")}，]整改情况[若{工作项数}>1：分{工作项数}说明]如下：`,
  },
  ...workstreamTemplates,
  { id: "outcome", title: "整改成效", note: "大气类问题", text: OUTCOME },
  {
    id: "tasksOpening",
    title: "其他问题开头",
    note: "大气以外的问题，任务之前",
    text:
      "[{段号}]该问题[若{任务数}=1：有整改任务{任务数}][若{任务数}>1：分解为{任务数}整改任务]，" +
      `截至{截止日期}，${tasksByState("")}。整改情况如下：`,
  },
  {
    id: "task",
    title: "其他问题的一项任务",
    note: "大气以外的问题，一项任务一段",
    text: "{序号}.{任务:分述}。[{任务进展:分述}。][{任务指标}{任务指标值}[，目标{任务目标值}][，完成率{任务完成率}]。]",
  },
  {
    id: "tasksOutcome",
    title: "其他问题的整改成效",
    note: "大气以外的问题",
    text:
      "[{问题指标}由{问题指标:前值}{问题指标:变化}{问题指标:现值}[（整改目标{问题指标:目标}，{问题指标:结论}）]。]" +
      "[若{问题指标:前值}={问题指标:现值}：{问题指标}仍为{问题指标:现值}[（整改目标{问题指标:目标}，{问题指标:结论}）]。]" +
      "[{完成数量}。]" +
      TASKS_IN_SUM,
  },
  {
    id: "withoutFigures",
    title: "没有台账数据的一项工作",
    note: "大气类问题；该项工作的台账没有数据时，接在标题之后",
    text: TASKS_OF_WORK,
  },
  {
    id: "preamble",
    title: "公示开头语",
    note: "正文和附表的第一段；可写依据，如“根据《……》要求，现将……公示如下。”",
    text: "现将{公示事项}公示如下。",
  },
  {
    id: "objection",
    title: "异议反映语",
    note: "正文和附表的最后一段；没有任何联系方式时不写",
    text: "对公示内容有异议的，可在公示期内向{受理部门}反映：{反映方式}。",
  },
  {
    id: "layoutCard",
    title: "公示栏目：表格",
    note: "一行一栏，按顺序；删去一行即不写；（必填）缺了会提示；改名写“新名=栏目”；公示期可写（10个工作日）",
    text: standardLayouts.card,
  },
  { id: "layoutText", title: "公示栏目：正文", note: "同上；复制全文和 Word 文件也按此", text: standardLayouts.text },
  { id: "layoutAnnex", title: "公示栏目：附表", note: "同上；一个问题一行", text: standardLayouts.annex },
  {
    id: "ownDays",
    title: "本地放假与上班日",
    note: "一行一天或一段，补充国家节假日，如“2026-10-09 放假”“2026年10月10日 上班”",
    text: "",
  },
];

/** Without these a template has nothing to tell of its work: their lack is told, the sentence is left out. */
export const mainFields: Readonly<Partial<Record<TemplateId, readonly string[]>>> = {
  leadership: ["生态环境保护会议次数"],
  projectAccess: ["项目会审会次数"],
  coalCap: ["工业企业煤炭消费量"],
  catering: ["检查餐饮单位数"],
  heavyPollution: ["绩效分级企业数"],
  outcome: ["PM2.5平均浓度"],
};

/** The sheets in which staff change them and find them filled in; `report/report-input.ts` names them so. */
export const TEMPLATE_SHEET = sheetName("月报·公示模板");
export const NOTICE_SHEET = sheetName("月报·公示表");

/** Where `report/notice/templates-sheet.ts` puts the template's text: the place of what is wrong with it. */
export const TEMPLATE_CELLS = { firstRow: 9, column: 1 } as const;

export const templatePlace = (id: TemplateId): CellRef => ({
  sheet: TEMPLATE_SHEET,
  row: TEMPLATE_CELLS.firstRow + standardTemplates.findIndex((template) => template.id === id),
  column: TEMPLATE_CELLS.column,
});
