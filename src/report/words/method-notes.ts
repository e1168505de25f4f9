/** 口径说明: how the figures are made, in as many lines as the report has parts. */
import { ruleSet } from "../../standards/rule-sets";
import { hasMeasures, sheetNames, type ReportInput } from "../report-input";

export function methodNotes(input: ReportInput): string[] {
  return [
    ...airNotes(input),
    ...(hasMeasures(input.progress) ? measureNotes : []),
    ...(input.tasks.total.total === 0 ? [] : taskNotes),
    ...generalNotes,
  ].map((line, index) => `${index + 1}. ${line}`);
}

function airNotes({ assessment, settings }: ReportInput): string[] {
  if (assessment === null) return [];
  const rules = ruleSet(assessment.standard);
  const { start, end } = settings.heatingSeason;
  const each = settings.standard === "eachDay";
  return [
    `标准：${rules.name["zh-CN"]}，按${settings.standard === "byDate" || each ? "统计截止日所在时段" : "人工指定"}选用；` +
      `${each ? "AQI 和级别逐日按当日标准，均值和限值按此标准" : "全部时段按同一标准计算，以便比较"}。县级市按二级限值评价。`,
    "AQI 由六项日均浓度重新计算（分指数向上取整）；表中原有 AQI 只用于核对，缺颗粒物或臭氧的日子才采用。优良天为 AQI≤100，重度及以上为 AQI＞200；优良天数比例的分母为有效天数。",
    "均值为有效日均值的算术平均；百分位数按 HJ 663 在秩次间线性内插。月有效天数应不少于 27 天（2 月 25 天），年不少于 324 天，不足的照列并标“*”。",
    `首要污染物占比的分母为${settings.primaryShareOf === "allDays" ? "全部有效天数" : "有首要污染物的天数"}。采暖期为 ${start.month} 月 ` +
      `${start.day} 日至次年 ${end.month} 月 ${end.day} 日。`,
    "“已锁定达标”：天数类指标，剩余日历天数不超过尚可发生的天数；浓度类指标，剩余日控制值不低于有记录以来最高日均值，且不低于重污染浓度的 2 倍。年度未满不写“已达标”。",
    ...(rules.evaluation === "HJ 663-2026"
      ? ["HJ 663-2026 全文未能取得，统计方法沿用 HJ 663-2013，限值用 2026 版。"]
      : []),
  ];
}

const measureNotes = [
  "台账按内容识别：类别只写一次的向下填充，合计、小计行不计入，一张表内多个表格、一个台账分在多张表的合并统计；表中合计数只用于勾稽。",
  "序时进度：序时应完成 = 年度目标 × 已过天数 ÷ 全年天数（有节点要求的按节点）；累计完成与序时应完成之比不低于 1.05 为超过，不低于 1 为达到，低于 1 为未达到。控制总量和浓度、比率类按目标直接判断。",
  `历史：每次生成时，当月各指标的已报数记入“${sheetNames.history}”；以前月份按现有台账重新计算，与已报数不同的列为“已报数据变动”。`,
];

const taskNotes = [
  "整改任务状态由销号日期、量化指标、任务自身数量和时限推算，与台账填写不一致的列出，以便核对；逾期指超过时限且未完成整改，临期指 30 日内到期。",
];

const generalNotes = [
  "修约按 GB/T 8170（四舍六入五成双），只修约一次；同比、环比、较基准年用修约后的数值计算。上年同期取相同月日。",
  "勾稽：分项与合计、各状态之和与总数、同一数据在不同表中的数值、单位和时段逐一核对，不符的列入核查结果。",
];
