/** See findings/progress-findings.ts. */
import type { ProgressFindingFacts } from "../../findings/progress-findings";
import type { Messages } from "./messages";

export const progressFindingMessages: Messages<ProgressFindingFacts> = {
  targetUnitUnfit: {
    "zh-CN": ({ indicator, unit, expected }) =>
      `“${indicator}”目标的单位“${unit}”与指标单位“${expected}”不能换算，该目标未采用。请改用“${expected}”。`,
    en: ({ indicator, unit, expected }) =>
      `The target of ${indicator} is in "${unit}", which cannot be converted to "${expected}"; it was not used.` +
      ` Give it in ${expected}.`,
  },
  targetTwice: {
    "zh-CN": ({ indicator, used, other, where }) =>
      `“${indicator}”有两个不同的目标：此处为“${used}”，${where}为“${other}”。采用先出现的，请核对下达文件后只留一个。`,
    en: ({ indicator, used, other, where }) =>
      `${indicator} has two targets: "${used}" here and "${other}" in ${where}. The first was used; keep only ` +
      "the right one.",
  },
  milestonesUnclear: {
    "zh-CN": ({ indicator }) =>
      `“${indicator}”的各月节点读不懂或越往后越小，未采用，按时间进度判断。请填各月末应累计完成的数。`,
    en: ({ indicator }) =>
      `The milestones of ${indicator} cannot be read, or fall; they were not used. Enter what is due in all by ` +
      "the end of each month.",
  },
  definitionWithoutTable: {
    "zh-CN": ({ indicator }) => `自定义指标“${indicator}”没有填“数据表”，未统计。请填台账名称或工作表名称。`,
    en: ({ indicator }) =>
      `The indicator ${indicator} names no 数据表 and was not computed. Enter a ledger's title or a sheet's name.`,
  },
  definitionUnknownTable: {
    "zh-CN": ({ indicator, table, known }) =>
      `自定义指标“${indicator}”的数据表“${table}”不存在，未统计。现有：${known}。`,
    en: ({ indicator, table, known }) =>
      `The table "${table}" of the indicator ${indicator} does not exist; it was not computed. There are: ${known}.`,
  },
  definitionUnreadableSheet: {
    "zh-CN": ({ indicator, table }) =>
      `自定义指标“${indicator}”的数据表“${table}”没有表头和数据，未统计。请在表头一行写列名，下面逐行填数据。`,
    en: ({ indicator, table }) =>
      `The sheet "${table}" of the indicator ${indicator} has no header over data; it was not computed. Give ` +
      "it one row of column names with data below.",
  },
  definitionUnknownColumn: {
    "zh-CN": ({ indicator, column, table, known }) =>
      `自定义指标“${indicator}”：“${table}”中没有“${column}”列，未统计。现有列：${known}。`,
    en: ({ indicator, column, table, known }) =>
      `Indicator ${indicator}: ${table} has no column "${column}"; it was not computed. Its columns: ${known}.`,
  },
  definitionColumnMissing: {
    "zh-CN": ({ indicator, statistic }) =>
      `自定义指标“${indicator}”的统计方式是“${statistic}”，但没有填“统计列”，未统计。请填要统计的列名。`,
    en: ({ indicator, statistic }) =>
      `Indicator ${indicator} asks for ${statistic} without a 统计列; it was not computed. Enter the column's name.`,
  },
  definitionColumnNotNumbers: {
    "zh-CN": ({ indicator, column, statistic }) =>
      `自定义指标“${indicator}”要对“${column}”列“${statistic}”，但该列不是数值，未统计。请换一列，或改为“计数”“去重计数”。`,
    en: ({ indicator, column, statistic }) =>
      `Indicator ${indicator} asks for ${statistic} of "${column}", which holds no numbers; it was not ` +
      "computed. Choose another column, or count.",
  },
  definitionUnknownStatistic: {
    "zh-CN": ({ indicator, text, known }) =>
      `自定义指标“${indicator}”的统计方式“${text}”不认识，未统计。可用：${known}。`,
    en: ({ indicator, text, known }) =>
      `The statistic "${text}" of the indicator ${indicator} is unknown; it was not computed. Use one of: ${known}.`,
  },
  definitionUnreadableCondition: {
    "zh-CN": ({ indicator, text }) =>
      `自定义指标“${indicator}”的条件“${text}”读不懂，未统计。请写成“检验结果=合格；面积≥3000”，可用 = ≠ ≥ ≤ > < 包含、非空。`,
    en: ({ indicator, text }) =>
      `The condition "${text}" of the indicator ${indicator} cannot be read; it was not computed. Write it ` +
      "like 检验结果=合格；面积≥3000.",
  },
  definitionUnknownChoice: {
    "zh-CN": ({ indicator, column, text, known }) =>
      `自定义指标“${indicator}”的条件里，“${column}”没有“${text}”这一项，未统计。可写：${known}。`,
    en: ({ indicator, column, text, known }) =>
      `Indicator ${indicator}: "${text}" is no value of ${column}; it was not computed. Its values: ${known}.`,
  },
  definitionNeedsCondition: {
    "zh-CN": ({ indicator }) =>
      `自定义指标“${indicator}”求占比，但没有填“条件”，未统计。请填哪些行算达到，如“检验结果=合格”。`,
    en: ({ indicator }) =>
      `Indicator ${indicator} asks for a share without a 条件; it was not computed. Say which rows count, like 检验结果=合格.`,
  },
  definitionDatedBy: {
    "zh-CN": ({ indicator, column, others }) =>
      `自定义指标“${indicator}”按“${column}”归期；表中还有“${others}”，按它结果可能不同。` +
      `要按另一列，请在“统计期”里写明，如“年初至截止日（按${others.split("、")[0] ?? others}）”。`,
    en: ({ indicator, column, others }) =>
      `The indicator ${indicator} is dated by ${column}; the sheet has ${others} as well, which may give another ` +
      `figure. To use it, say so in 统计期, like 年初至截止日（按${others.split("、")[0] ?? others}）.`,
  },
  definitionUnknownPeriod: {
    "zh-CN": ({ indicator, text }) =>
      `自定义指标“${indicator}”的时段“${text}”不认识，未统计。可写“累计”（年初以来）、“现状”或“采暖季”。`,
    en: ({ indicator, text }) =>
      `The period "${text}" of the indicator ${indicator} is unknown; it was not computed. Write 累计, 现状 or 采暖季.`,
  },
  definitionBadDecimals: {
    "zh-CN": ({ indicator, text }) =>
      `自定义指标“${indicator}”的小数位数“${text}”无效，按默认位数。请填 0 到 6 的整数。`,
    en: ({ indicator, text }) =>
      `The number of decimals "${text}" of the indicator ${indicator} is no whole number from 0 to 6; the ` +
      "usual number was used.",
  },
  definitionSelectsNothing: {
    "zh-CN": ({ indicator, text, column, values }) =>
      `自定义指标“${indicator}”的条件“${text}”没有选中任何一行。“${column}”里写的是：${values}。请核对条件。`,
    en: ({ indicator, text, column, values }) =>
      `The condition "${text}" of your indicator ${indicator} selects no row. ${column} says: ${values}` +
      ". Please check it.",
  },
  definitionTwice: {
    "zh-CN": ({ indicator }) => `自定义指标“${indicator}”定义了不止一次，采用先出现的。请删去重复的行或另取名称。`,
    en: ({ indicator }) =>
      `The indicator ${indicator} is defined more than once; the first was used. Remove the repetition, or rename it.`,
  },
  definitionReplaces: {
    "zh-CN": ({ indicator }) =>
      `“${indicator}”按目标表中的定义统计，代替本程序原有的算法。如不需要，请清空该行的“数据表”和“统计方式”。`,
    en: ({ indicator }) =>
      `${indicator} is computed as the target sheet defines it, instead of by the built-in rule. Clear 数据表 and ` +
      "统计方式 in that row if that is not wanted.",
  },
  planFarExceeded: {
    "zh-CN": ({ indicator, completion, plan }) =>
      `“${indicator}”完成率达 ${completion}%（目标 ${plan}），超出一倍以上。请核对目标值、单位和台账是否重复登记。`,
    en: ({ indicator, completion, plan }) =>
      `${indicator} stands at ${completion}% of its target (${plan}), more than twice. Check the target, its ` +
      "unit, and the ledger for repetitions.",
  },
  rowsWithoutDate: {
    "zh-CN": ({ ledger, count, rows, counted }) =>
      `“${ledger}”有 ${count} 行没有日期（第${rows}行），${counted ? "已计入累计数，不计入任何月份" : "分不清属于哪一年，未计入"}。请补填日期。`,
    en: ({ ledger, count, rows, counted }) =>
      `${count} row(s) of ${ledger} bear no date (row ${rows}); ` +
      (counted
        ? "they count in the cumulative figures, and in no month."
        : "their year is unknown, so they were left out.") +
      " Fill in the dates.",
  },
  tableWithoutDates: {
    "zh-CN": ({ ledger, column }) =>
      `“${ledger}”没有“${column}”列，全部计入累计数，但分不出本月和上年。要按月统计请加上这一列。`,
    en: ({ ledger, column }) =>
      `${ledger} has no column ${column}: all of it counts in the cumulative figures, but months and last year ` +
      "cannot be told. Add the column for that.",
  },
  tableLacksColumns: {
    "zh-CN": ({ ledger, columns, indicators }) =>
      `“${ledger}”没有“${columns}”列，以下指标没有统计这张表：${indicators}。如需统计，请加上该列。`,
    en: ({ ledger, columns, indicators }) =>
      `${ledger} has no column ${columns}, so these indicators leave it out: ${indicators}. Add the column if ` +
      "they should not.",
  },
  conditionUnsettled: {
    "zh-CN": ({ indicator, columns }) =>
      `表中没有“${columns}”一列，看不出各行是否都属于“${indicator}”，暂按全部计入。请补上该列，或在表题里写明。`,
    en: ({ indicator, columns }) =>
      `The table has no column ${columns}, so nobody can tell whether every row belongs to ${indicator}` +
      "; all were counted. Add the column, or say so in the title.",
  },
  monthFromVersions: {
    "zh-CN": ({ indicator, before, now, from, to }) =>
      `“${indicator}”的本月数是“${now}”减去上一版“${before}”得出的（${from} 至 ${to}），台账没有记到按日。`,
    en: ({ indicator, before, now, from, to }) =>
      `What the month added to ${indicator} is ${now} less the version before, ${before} (${from} to ${to}): the ` +
      "list bears no dates.",
  },
  figureChanged: {
    "zh-CN": ({ indicator, month, reported, now }) =>
      `已报数据变动：“${indicator}”${month}报的是 ${reported}，按现在的台账应为 ${now}。请核对是补录还是误改，必要时说明。`,
    en: ({ indicator, month, reported, now }) =>
      `A reported figure has changed: ${indicator} was ${reported} in the report of ${month}; the ledger now ` +
      `gives ${now}. Check whether this was a late entry or a mistake.`,
  },
  workstreamWithoutData: {
    "zh-CN": ({ workstream }) => `“${workstream}”没有可统计的台账，本月没有数字。请补充台账，或在公示表中如实说明。`,
    en: ({ workstream }) => `No ledger gives a figure for ${workstream}. Add one, or say so in the notice.`,
  },
  targetsMissing: {
    "zh-CN": ({ count, indicators }) =>
      `有 ${count} 项指标列入目标表，但本年度没有可用的目标值，不判断进度：${indicators}。请在目标表中补填目标值和年度；不考核的，可删去该行。`,
    en: ({ count, indicators }) =>
      `${count} indicator(s) stand in the target sheet without a usable value for this year and are not judged:` +
      ` ${indicators}. Fill in value and year, or delete the rows of what is not assessed.`,
  },
};
