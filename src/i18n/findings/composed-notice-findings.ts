/** Findings about the disclosure notice as it is composed. */
import type { ComposedNoticeFindingFacts } from "../../findings/composed-notice-findings";
import type { Messages } from "./messages";

const syntax: Readonly<
  Record<ComposedNoticeFindingFacts["templateSyntax"]["problem"], { readonly "zh-CN": string; readonly en: string }>
> = {
  unclosedField: { "zh-CN": "“{”没有对应的“}”", en: "the { is not closed by a }" },
  unclosedPart: { "zh-CN": "“[”没有对应的“]”", en: "the [ is not closed by a ]" },
  strayBracket: { "zh-CN": "多出一个括号", en: "a bracket too many" },
  emptyField: { "zh-CN": "花括号里没有写全字段名", en: "no field name within the braces" },
  unreadableCondition: {
    "zh-CN": "条件读不懂，应写成“[若{字段}>0：……]”",
    en: "the condition cannot be read; write [若{field}>0：…]",
  },
};

export const composedNoticeFindingMessages: Messages<ComposedNoticeFindingFacts> = {
  noticeNoItems: {
    "zh-CN": ({ tasks }) =>
      `没有找到督察反馈问题清单，未生成公示表（整改任务有 ${tasks} 项）。请增加一张含“问题序号、反馈问题、整改目标”等列的清单，一个问题一行。`,
    en: ({ tasks }) =>
      "No list of the problems that the inspection reported was found, so no disclosure notice was written " +
      `(there are ${tasks} tasks). Add one with the columns 问题序号, 反馈问题 and 整改目标, a row a problem.`,
  },
  noticeFieldMissing: {
    "zh-CN": ({ notice, field, column }) => {
      const where = notice.includes("、") ? "在这一列" : "在此单元格";
      return (
        `问题 ${notice} 的公示表缺“${field}”，那一格空着。` +
        `请${column ? where : `在问题清单中增加“${field}”一列并`}补填后重新生成。`
      );
    },
    en: ({ notice, field, column }) => {
      const cell = notice.includes("、") ? "Fill in this column" : "Fill in this cell";
      return (
        `The notice of problem ${notice} lacks ${field}; its cell is left empty. ` +
        `${column ? cell : `Add the column ${field} to the list of problems`} and run the report again.`
      );
    },
  },
  noticeUnsigned: {
    "zh-CN": ({ notices }) =>
      `问题 ${notices} 的公示表没有落款日期：问题清单没有填“公示开始日期”。请补填（落款写公示前一日），或直接填在公示表落款处。`,
    en: ({ notices }) =>
      `Notices without a date, of problem ${notices}: the list of problems gives no first day of publication. ` +
      "Enter it (a notice is signed the day before), or type the date into the notice.",
  },
  noticePublicationLater: {
    "zh-CN": ({ notice, day, until }) =>
      `问题 ${notice} 的公示时间是 ${day}，不属于截至 ${until} 的这份公示表，公示期和落款日期空着。如需补公示，请直接填在公示表中。`,
    en: ({ notice, day, until }) =>
      `The publication of problem ${notice} (${day}) does not belong to a notice as of ${until}: its days and the ` +
      "date of signing are left empty. Type them into the notice if it is still to be published.",
  },
  noticePublicationEarlier: {
    "zh-CN": ({ notice, day, until }) =>
      `问题 ${notice} 的公示从 ${day} 开始，早于数据截至的 ${until}，公示期和落款日期空着。` +
      "如是本次公示，请把“统计截止”改到公示开始以前；如已公示过，再公示时请直接填在公示表中。",
    en: ({ notice, day, until }) =>
      `The publication of problem ${notice} begins on ${day}, before its data end (${until}): its days and the ` +
      "date of signing are left empty. Choose an earlier cut-off, or type the days of another publication into it.",
  },
  noticePublicationShort: {
    "zh-CN": ({ notice, workingDays }) =>
      `问题 ${notice} 的公示期只有 ${workingDays} 个工作日（已计节假日），少于 5 个。请延长公示结束日期。`,
    en: ({ notice, workingDays }) =>
      `The publication of problem ${notice} runs for ${workingDays} working day(s) only (public holidays and ` +
      "considered), fewer than 5. Move its end.",
  },
  noticePublicationReversed: {
    "zh-CN": ({ notice }) => `问题 ${notice} 的公示结束日期早于开始日期。请核对。`,
    en: ({ notice }) => `The publication of problem ${notice} ends before it begins. Check the dates.`,
  },
  noticeTasksWithoutItem: {
    "zh-CN": ({ count, tasks }) =>
      `有 ${count} 项整改任务没有对应到任何反馈问题，未写入公示表：${tasks}。请在任务台账的“对应问题”中填写问题序号。`,
    en: ({ count, tasks }) =>
      `${count} task(s) belong to no reported problem and are in no notice: ${tasks}. Enter the problem's ` +
      "number under 对应问题 in the task ledger.",
  },
  noticeItemWithoutTasks: {
    "zh-CN": ({ notice }) =>
      `问题 ${notice} 没有对应的整改任务，整改完成情况无从写起。请在任务台账的“对应问题”中填写该问题序号。`,
    en: ({ notice }) =>
      `Problem ${notice} has no tasks, so there is nothing to say of its completion. Enter its number under ` +
      "对应问题 in the task ledger.",
  },
  templateLineUnread: {
    "zh-CN": ({ template, line, kind }) =>
      `“${template}”中的“${line}”${kind === "field" ? "不是公示栏目" : "看不出日期，或没有写明放假还是上班"}，没有采用。` +
      `${kind === "field" ? "请用标准写法中的栏目名；改名写“新名=栏目”。" : "请写成“2026-10-09 放假”或“2026-10-10 上班”。"}`,
    en: ({ template, line, kind }) =>
      `${template}: “${line}” ` +
      (kind === "field"
        ? "names no field and is not used. Use the names of the standard list; write 新名=栏目 to rename."
        : "has no date, or does not say 放假 or 上班, and is not used. Write 2026-10-09 放假 or 2026-10-10 上班."),
  },
  templateSyntax: {
    "zh-CN": ({ template, problem, text, position }) =>
      `模板“${template}”第 ${position} 个字“${text}”处：${syntax[problem]["zh-CN"]}。请改正；改正前按普通文字写出。`,
    en: ({ template, problem, text, position }) =>
      `Template ${template}, character ${position} (${text}): ${syntax[problem].en}. Until it is corrected it ` +
      "is written as plain text.",
  },
  templateUnknownField: {
    "zh-CN": ({ template, field, near, position }) =>
      `模板“${template}”第 ${position} 个字处的字段“${field}”不存在。${near === "" ? "请从本表下方的字段表中选用。" : `是否想写：${near}？`}`,
    en: ({ template, field, near, position }) =>
      `Template ${template}, character ${position}: there is no field ${field}. ` +
      `${near === "" ? "Choose one from the list below the templates." : `Did you mean ${near}?`}`,
  },
  templateUnknownForm: {
    "zh-CN": ({ template, field, form, forms, position }) =>
      `模板“${template}”第 ${position} 个字处：字段“${field}”没有“${form}”这种写法。${forms === "" ? "请去掉冒号后的部分。" : `可用：${forms}。`}`,
    en: ({ template, field, form, forms, position }) =>
      `Template ${template}, character ${position}: ${field} has no form ${form}. ` +
      `${forms === "" ? "Leave away what follows the colon." : `It has ${forms}.`}`,
  },
  noticeFieldWithoutData: {
    "zh-CN": ({ notice, section, fields }) =>
      `问题 ${notice} 公示表“${section}”缺数据：${fields}。标准写法略去该句，改写过的模板中标“（缺数据）”。请补台账。`,
    en: ({ notice, section, fields }) =>
      `Notice ${notice}, ${section}: no data for ${fields}. The standard wording leaves the sentence out; a ` +
      "template that you changed is marked （缺数据）. Complete the ledger.",
  },
  noticeFiguresUnsettled: {
    "zh-CN": ({ notice, section, fields }) =>
      `问题 ${notice} 公示表“${section}”有不能作准的数字，正文已标明：${fields}。请先回答窗格上方的提问或补齐数据。`,
    en: ({ notice, section, fields }) =>
      `Notice ${notice}, ${section}: figures that are not settled, marked in the text: ${fields}. Answer the open ` +
      "questions or complete the data before it is published.",
  },
  noticeOutcomeCountsOnly: {
    "zh-CN": ({ notices }) =>
      `问题 ${notices} 的整改成效没有可以写的效果数字，只有任务数或空着。请在公示表“整改成效”中补写前后对比（如治理面积、达标率）。`,
    en: ({ notices }) =>
      `The outcome of problem ${notices} counts tasks only: no ledger holds a figure of what came of them. Add it to ` +
      "the notice: before and after.",
  },
  noticeSectionLeftOut: {
    "zh-CN": ({ notice, section }) =>
      `问题 ${notice} 公示表未写“${section}”：既没有对应的整改任务，也没有台账数据。如确有此项工作，请补台账。`,
    en: ({ notice, section }) =>
      `Notice ${notice} has no paragraph on ${section}: there is neither a task nor any data for it. Add the ` +
      "ledger if the work was done.",
  },
  noticeTaskWithoutProgress: {
    "zh-CN": ({ notice, count, tasks }) =>
      `问题 ${notice} 有 ${count} 项任务没有填“目前进展”：${tasks}，公示表中只写了任务状态。请在任务台账补填。`,
    en: ({ notice, count, tasks }) =>
      `${count} task(s) of problem ${notice} state no progress: ${tasks}; the notice gives their state only. Fill in ` +
      "目前进展 in the task ledger.",
  },
  noticeProgressDenied: {
    "zh-CN": ({ notice, task, progress, state }) =>
      `问题 ${notice} 任务 ${task} 的进展写“${progress}”，而任务状态是“${state}”，公示表没有采用这句进展。请核实后改正其一。`,
    en: ({ notice, task, progress, state }) =>
      `Task ${task} of problem ${notice} reports “${progress}”, but its state is “${state}”: the notice does not ` +
      "quote the progress. Correct whichever is wrong.",
  },
  noticeTaskShortOfDone: {
    "zh-CN": ({ notice, task, indicator, planned, done }) =>
      `问题 ${notice} 的任务 ${task} 写已完成，而台账的“${indicator}”计划${planned}、完成${done}。请核对，改正其一后再公示。`,
    en: ({ notice, task, indicator, planned, done }) =>
      `Task ${task} of problem ${notice} is called done, but the ledger has ${done} of ${planned} (${indicator}). ` +
      "Correct whichever is wrong before it is published.",
  },
  noticeTaskShareShort: {
    "zh-CN": ({ notice, task, indicator, asked, value }) =>
      `问题 ${notice} 的任务 ${task} 写已完成，按任务要求应达到${asked}，而台账的${indicator}为${value}。请核对，改正其一后再公示。`,
    en: ({ notice, task, indicator, asked, value }) =>
      `Task ${task} of problem ${notice} is called done and asks for ${asked}, but the ledger has ${value} ` +
      `(${indicator}). Correct whichever is wrong before it is published.`,
  },
  noticeGoalNotReached: {
    "zh-CN": ({ notice, indicator, goal, value }) =>
      `问题 ${notice} 的任务都写已完成，而整改目标要求达到${goal}，台账的${indicator}为${value}。请核对任务状态和台账后再公示。`,
    en: ({ notice, indicator, goal, value }) =>
      `All tasks of problem ${notice} are called done, but the goal asks for ${goal} and the ledger has ${value} ` +
      `(${indicator}). Check both before it is published.`,
  },
  noticeLevelNotAnswered: {
    "zh-CN": ({ notice, indicator, before }) =>
      `问题${notice}说${indicator}为${before}，台账中没有现在的${indicator}，整改成效没有回应这一水平。` +
      `请在任务进展中写明（如“${indicator}升至××%”），或在自定指标中列出。`,
    en: ({ notice, indicator, before }) =>
      `Problem ${notice} says that ${indicator} was ${before}; no ledger has its present value, ` +
      "so the outcome does not answer it. Say it in a task's progress, or add it as an indicator of your own.",
  },
  noticeSeasonsNotInData: {
    "zh-CN": ({ notice, indicator }) =>
      `问题 ${notice} 说的是${indicator}，但数据中没有相应采暖期，公示表无法回应。请补充那几年的空气质量日报。`,
    en: ({ notice, indicator }) =>
      `Problem ${notice} is about ${indicator}, but the data lack those heating seasons, so the notice cannot ` +
      "answer it. Add the daily air data of those years.",
  },
  noticeProblemDiffers: {
    "zh-CN": ({ notice, indicator, written, computed }) =>
      `问题 ${notice} 原文称${indicator}${written}，按数据计算为${computed}。请核对数据口径；反馈原文不改动。`,
    en: ({ notice, indicator, written, computed }) =>
      `Problem ${notice} says that ${indicator} ${written}; the data give ${computed}. Check the basis of the ` +
      "data; the problem's own words stay.",
  },
  noticeTooLong: {
    "zh-CN": ({ notice, section, limit }) =>
      `问题 ${notice} 公示表“${section}”超过单元格上限 ${limit} 字，已截断。请精简台账文字或模板。`,
    en: ({ notice, section, limit }) =>
      `Notice ${notice}, ${section}: longer than a cell's ${limit} characters; it was cut. Shorten the ` +
      "ledger's text or the template.",
  },
  noticeRewritten: {
    "zh-CN": ({ notice, section, omitted }) =>
      `问题 ${notice} 公示表“${section}”由人工改写，已保留；新拟文本列在旁边供比对。${omitted === "" ? "其中数字与数据一致。" : `未写入的数字：${omitted}。`}`,
    en: ({ notice, section, omitted }) =>
      `Notice ${notice}, ${section}: staff's own wording was kept; the newly composed text stands beside it. ` +
      `${omitted === "" ? "Its figures agree with the data." : `Figures that it leaves out: ${omitted}.`}`,
  },
  noticeRewrittenStale: {
    "zh-CN": ({ notice, section, unknown, figures }) =>
      `问题 ${notice} 公示表“${section}”由人工改写，其中 ${unknown} 与现在的数据对不上${figures === "" ? "" : `（数据中另有：${figures}）`}` +
      "。请对照旁边的新拟文本核对更新。",
    en: ({ notice, section, unknown, figures }) =>
      `Notice ${notice}, ${section}: staff's wording holds ${unknown}, which the present data do not give` +
      `${figures === "" ? "" : ` (they also give ${figures})`}. Compare it with the newly composed text beside ` +
      "it.",
  },
};
