/** Findings about the figures of a notice's text, for the clerk who will correct it. */
import type { NoticeComparison, NoticeFigureFindingFacts } from "../../findings/notice-figure-findings";
import type { Words } from "../language";
import type { Messages } from "./messages";

const comparisons: Readonly<Record<NoticeComparison, Words>> = {
  above: { "zh-CN": "高于", en: "is above" },
  below: { "zh-CN": "低于", en: "is below" },
  equal: { "zh-CN": "等于", en: "equals" },
};

export const noticeFigureFindingMessages: Messages<NoticeFigureFindingFacts> = {
  textPartsDiffer: {
    "zh-CN": ({ where, quote, total, sum, terms, leading }) =>
      `${where}“${quote}”：分项相加为“${sum}”（${terms}），与总数“${total}”不符` +
      `${leading > 0 ? `；前 ${leading} 项相加正好等于总数，总数可能只含这 ${leading} 项` : ""}。请核对总数和各分项。`,
    en: ({ where, quote, total, sum, terms, leading }) =>
      `${where}, "${quote}": the parts add up to ${sum} (${terms}), not to ${total}` +
      `${leading > 0 ? `; the first ${leading} alone make the total` : ""}. Check the total and its parts.`,
  },
  textOutcomesExceed: {
    "zh-CN": ({ where, quote, whole, parts, sum }) =>
      `${where}“${quote}”：${parts}，合计 ${sum}，超过了${whole}。请核对；如有同一对象重复计入，请注明或改按“家次”统计。`,
    en: ({ where, quote, whole, parts, sum }) =>
      `${where}, "${quote}": ${parts} make ${sum}, more than ${whole}. Check them; if one object counts twice, say so.`,
  },
  textOutcomesShort: {
    "zh-CN": ({ where, quote, whole, parts, missing }) =>
      `${where}“${quote}”：${whole}，而${parts}，还有 ${missing} 没有交代。请补充其余的结果。`,
    en: ({ where, quote, whole, parts, missing }) =>
      `${where}, "${quote}": of ${whole}, ${parts} are told; ${missing} are not accounted for. Add what became ` +
      "of them.",
  },
  textOutcomesContradict: {
    "zh-CN": ({ where, quote, part }) => `${where}“${quote}”：前面说全部完成，后面又有“${part}”。请核对哪个正确。`,
    en: ({ where, quote, part }) =>
      `${where}, "${quote}": all are said to be done, and then "${part}". Check which is right.`,
  },
  textUnitDiffers: {
    "zh-CN": ({ where, quote, unit, expected, adds }) =>
      `${where}“${quote}”：单位是“${unit}”，而总数和其他分项用“${expected}”，单位不一致` +
      `${adds ? `；按“${expected}”看，各分项之和正好等于总数` : "，无法相加核对"}。请把单位统一为“${expected}”，或说明“${unit}”的含义。`,
    en: ({ where, quote, unit, expected, adds }) =>
      `${where}, "${quote}": the unit is ${unit} where the total and the other parts have ${expected}` +
      `${adds ? `; read as ${expected}, the parts add up` : ", so they cannot be added"}. Use one unit, or say ` +
      `what ${unit} means.`,
  },
  textExclusionHigh: {
    "zh-CN": ({ where, quote, share }) =>
      `${where}“${quote}”：剔除的比例高达 ${share}，不合常理。请逐条核实剔除理由，并在文中说明原因。`,
    en: ({ where, quote, share }) =>
      `${where}, "${quote}": ${share} were excluded, which is hard to believe. Check the reasons and state them.`,
  },
  textPartPeriods: {
    "zh-CN": ({ where, quote, periods }) =>
      `${where}“${quote}”：总数与分项的统计时段不同（${periods}），不能直接相加比较。请统一时段。`,
    en: ({ where, quote, periods }) =>
      `${where}, "${quote}": total and parts are of different periods (${periods}) and cannot be added. Use ` +
      "one period.",
  },
  textTotalNotStated: {
    "zh-CN": ({ where, quote, parts, total, share }) =>
      `${where}“${quote}”：只有分项（${parts}），没有写总数。可补写合计 ${total}，${share}。`,
    en: ({ where, quote, parts, total, share }) =>
      `${where}, "${quote}": only the parts are given (${parts}). The total of ${total} (${share}) could be added.`,
  },
  textItemCountDiffers: {
    "zh-CN": ({ where, quote, stated, listed }) =>
      `${where}“${quote}”：写的是 ${stated} 个方面，下文却编了 ${listed} 项。请改为一致，或说明哪 ${Math.min(stated, listed)} 项在内。`,
    en: ({ where, quote, stated, listed }) =>
      `${where}, "${quote}": ${stated} are announced, ${listed} items follow. Make them agree, or say which belong.`,
  },
  textListCountDiffers: {
    "zh-CN": ({ where, quote, stated, listed }) =>
      `${where}“${quote}”：写的是 ${stated} 项，逐个数下来是 ${listed} 项。请核对。`,
    en: ({ where, quote, stated, listed }) =>
      `${where}, "${quote}": ${stated} are stated, ${listed} are listed. Please check.`,
  },
  textFewerNamed: {
    "zh-CN": ({ where, quote, stated, named }) =>
      `${where}“${quote}”：共 ${stated} 处，只列出 ${named} 处（“等”）。公示表可列全，便于核查。`,
    en: ({ where, quote, stated, named }) =>
      `${where}, "${quote}": of ${stated} places only ${named} are named. They could all be listed.`,
  },
  textMeasureDropped: {
    "zh-CN": ({ where, quote, measures }) =>
      `${where}“${quote}”：其中“${measures}”在后面的分项中不再出现。请补写进展，或说明为何不再列入。`,
    en: ({ where, quote, measures }) =>
      `${where}, "${quote}": "${measures}" does not come up again in the items below. Add its progress, or say ` +
      "why it was dropped.",
  },
  textTasksNotListed: {
    "zh-CN": ({ where, quote, count }) =>
      `${where}“${quote}”：提出了“${count}”，文中既没有逐项列出，也没有写完成了多少。请补写完成情况或附清单。`,
    en: ({ where, quote, count }) =>
      `${where}, "${quote}": ${count} are named, but neither listed nor is it said how many are done. Add that,` +
      " or attach a list.",
  },
  textItemNumbers: {
    "zh-CN": ({ where, numbers, expected }) =>
      `${where}：编号不连续（${numbers}），此处应为“${expected}”。请检查是否漏项或重号。`,
    en: ({ where, numbers, expected }) =>
      `${where}: the numbering is broken (${numbers}); ${expected} was expected here. Check for a missing or ` +
      "doubled item.",
  },
  textChangeWrong: {
    "zh-CN": ({ where, quote, from, to, computed }) =>
      `${where}“${quote}”：由 ${from} 到 ${to}，应为${computed}。请改正。`,
    en: ({ where, quote, from, to, computed }) =>
      `${where}, "${quote}": from ${from} to ${to} is ${computed}. Please correct it.`,
  },
  textDifferenceWrong: {
    "zh-CN": ({ where, quote, one, other, computed }) =>
      `${where}“${quote}”：${one} 与 ${other} 相差 ${computed}，与所写不符。请改正。`,
    en: ({ where, quote, one, other, computed }) =>
      `${where}, "${quote}": ${one} and ${other} differ by ${computed}. Please correct it.`,
  },
  textPointsNotPercent: {
    "zh-CN": ({ where, quote, points, from, to }) =>
      `${where}“${quote}”：比例的升降应以“个百分点”计${from === null || to === null ? "" : `（由 ${from} 到 ${to}）`}，应写“${points}”。`,
    en: ({ where, quote, points, from, to }) =>
      `${where}, "${quote}": a ratio changes by percentage points` +
      `${from === null || to === null ? "" : ` (from ${from} to ${to})`}: write ${points}.`,
  },
  textChangeOtherForm: {
    "zh-CN": ({ where, quote, goal, computed }) =>
      `${where}“${quote}”：目标是“${goal}”，成效却换了一种算法来说，看不出是否达标。请补写${computed === null ? "按目标口径计算的变化" : `“${computed}”`}。`,
    en: ({ where, quote, goal, computed }) =>
      `${where}, "${quote}": the goal reads "${goal}", the result is given in another form. Add ` +
      `${computed === null ? "the change as the goal measures it" : computed}.`,
  },
  textGoalMissed: {
    "zh-CN": ({ where, quote, value, goal, limit }) =>
      `${where}“${quote}”：${value} 没有达到“${goal}”（应${limit}）。请核对数据，或如实说明未达标。`,
    en: ({ where, quote, value, goal, limit }) =>
      `${where}, "${quote}": ${value} does not meet "${goal}" (${limit}). Check the figure, or say that the ` +
      "goal was missed.",
  },
  textTargetLooserThanGoal: {
    "zh-CN": ({ where, quote, target, goal, limit, base }) =>
      `${where}“${quote}”：年度目标 ${target} 比整改目标宽松。“${goal}”按 ${base} 计算应${limit}。请核对两个目标，不能用达到年度目标代替达到整改目标。`,
    en: ({ where, quote, target, goal, limit, base }) =>
      `${where}, "${quote}": the year's target of ${target} is looser than the goal it serves: "${goal}" from ` +
      `${base} means ${limit}. Check both.`,
  },
  textTargetLooserThanBase: {
    "zh-CN": ({ where, quote, target, base, year }) =>
      `${where}“${quote}”：目标 ${target} 比 ${year} 年的基准值 ${base} 还宽松，等于允许变差。请核对目标值、基准值及其口径（实况/标况）。`,
    en: ({ where, quote, target, base, year }) =>
      `${where}, "${quote}": the target of ${target} is looser than the value of ${year} (${base}). Check both ` +
      "and their basis.",
  },
  textPercentWithoutBase: {
    "zh-CN": ({ where, quote }) =>
      `${where}“${quote}”：只有百分比，没有用来计算它的两个数，无法核实。请补写前后数值（或分子、分母）。`,
    en: ({ where, quote }) =>
      `${where}, "${quote}": a percentage without the two figures behind it cannot be checked. Add them.`,
  },
  textRateWrong: {
    "zh-CN": ({ where, quote, numerator, denominator, computed }) =>
      `${where}“${quote}”：${numerator}占 ${denominator} 的 ${computed}，与所写不符。请改正。`,
    en: ({ where, quote, numerator, denominator, computed }) =>
      `${where}, "${quote}": ${numerator} of ${denominator} is ${computed}. Please correct it.`,
  },
  textSharesAbove100: {
    "zh-CN": ({ where, quote, sum }) => `${where}“${quote}”：各项占比相加为 ${sum}，超过 100%。请核对。`,
    en: ({ where, quote, sum }) => `${where}, "${quote}": the shares add up to ${sum}. Please check.`,
  },
  textNoCap: {
    "zh-CN": ({ where, quote }) =>
      `${where}“${quote}”：讲总量控制，却没有写控制指标是多少，看不出是否超过。请补写年度控制量。`,
    en: ({ where, quote }) =>
      `${where}, "${quote}": total control is claimed, but no cap is stated. Add the year's cap.`,
  },
  textMoneyImplausible: {
    "zh-CN": ({ where, quote, each }) =>
      `${where}“${quote}”：折合每个 ${each}，不合常理。请核对金额单位是“元”“万元”还是“亿元”。`,
    en: ({ where, quote, each }) =>
      `${where}, "${quote}": that is ${each} apiece, which is hard to believe. Check whether it is 元, 万元 or 亿元.`,
  },
  textAverageWrong: {
    "zh-CN": ({ where, quote, amount, count, computed }) =>
      `${where}“${quote}”：${amount}除以 ${count}，平均 ${computed}，与所写不符。请改正。`,
    en: ({ where, quote, amount, count, computed }) =>
      `${where}, "${quote}": ${amount} over ${count} is ${computed} on average, not what is written. Correct it.`,
  },
  textReckoningWrong: {
    "zh-CN": ({ where, quote, formula, computed }) =>
      `${where}“${quote}”：按 ${formula} 计算是 ${computed}，与所写不符。请核对。`,
    en: ({ where, quote, formula, computed }) =>
      `${where}, "${quote}": ${formula} makes ${computed}, not what is written. Check the figures.`,
  },
  textComparisonDenied: {
    "zh-CN": ({ where, quote, one, other, truth }) =>
      `${where}“${quote}”：${one} ${comparisons[truth]["zh-CN"]} ${other}，与所写不符。请核对数值和表述。`,
    en: ({ where, quote, one, other, truth }) =>
      `${where}, "${quote}": ${one} ${comparisons[truth].en} ${other}, not as the words say. Check both.`,
  },
};
