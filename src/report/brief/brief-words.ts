/** 简报: its sentences, short, in one order every month; together they keep within `MOST_CHARACTERS`. */
import { wholeMonth } from "../../calendar/period";
import { urgencyOf } from "../../i18n/status-words";
import type { AirAssessment } from "../../indicators/assessment";
import { isOpen } from "../../indicators/ledgers/open-figures";
import { countedStandings } from "../../indicators/ledgers/progress";
import { openFindings } from "../checks/explained-findings";
import { hasMeasures, sheetNames, type ReportInput } from "../report-input";
import { done, late } from "../tasks/task-counts";
import { aboveStandard, type AboveStandard, monthSentence, yearSentence } from "../words/air-sentences";
import { decisions, openWords, type Decision } from "../words/decisions";
import { awaitedWords } from "../words/month-conclusions";
import { cumulativeWords, plainNumber, statusGroups, stretchWords, type StatusGroup } from "../words/wording";

/** Of all sentences; tables, headings and the source line are apart. */
export const MOST_CHARACTERS = 400;
/** Rows of a page that bears the air's tables and charts too, and of one that does not. */
const MOST_DECISIONS = 3;
const MOST_WITHOUT_AIR = 8;

export interface BriefWords {
  readonly air: readonly string[];
  readonly targets: readonly string[];
  readonly work: readonly string[];
  /** What is to be studied, the worst first. */
  readonly decisions: readonly Decision[];
  /** Under them: where the rest stands, and what is in doubt. */
  readonly notes: readonly string[];
}

export function briefWords(input: ReportInput): BriefWords {
  const { assessment } = input;
  const untargeted = assessment?.targets.length === 0 ? ["没有读到本年度空气质量目标，未判断达标情况。"] : [];
  const air = assessment === null ? [] : [...airWords(assessment), ...untargeted];
  const targets = assessment === null ? [] : targetWords(assessment);
  const work = [measuresWords(input), tasksWords(input)].filter((sentence) => sentence !== null);
  return { air, targets, work, ...decisionWords(input) };
}

function airWords(assessment: AirAssessment): string[] {
  const { month, until, periods } = assessment;
  const said = [monthSentence(assessment), yearSentence(assessment), rankWords(assessment)].filter(
    (sentence) => sentence !== null,
  );
  if (said.length > 0) return said;
  const stretch = stretchWords({ from: wholeMonth(month).from, to: until }, month.year);
  return [`${stretch}${periods.month === null ? "没有日报" : "的日报不足以判断空气质量级别"}。`];
}

/** "本月综合指数在 7 个县市区中排第 3，1月1日—4月10日排第 2（由低到高）。" null: the place is not ranked among others. */
function rankWords(assessment: AirAssessment): string | null {
  const { ranking, place } = assessment;
  const parts = (ranking.places?.periods ?? []).flatMap(({ id, places }) => {
    const own = places.find(({ name }) => name === place);
    const ranked = places.filter(({ rank }) => rank !== null).length;
    const stretch = id === "month" ? "本月" : cumulativeWords(assessment);
    return own === undefined || own.rank === null ? [] : [`${stretch}在 ${ranked} 个地区中排第 ${own.rank}`];
  });
  return parts.length === 0 ? null : `综合指数由低到高，${parts.join("，")}。`;
}

/** Why a target within reach is no standard met, in one breath. */
function targetWords({ targets, ...assessment }: AirAssessment): string[] {
  const above = aboveStandard({ targets, ...assessment });
  return above.length === 0
    ? []
    : [`${above.map(nameOf).join("、")}累计值高于国家二级标准限值，完成目标不等于达到标准。`];
}

const nameOf = ({ name, limit }: AboveStandard): string => `${name}（限值 ${plainNumber(limit)}）`;

const NAMED = 2;

function measuresWords({ progress }: ReportInput): string | null {
  if (!hasMeasures(progress)) return null;
  const all = countedStandings(progress);
  const settled = all.filter((standing) => !isOpen(standing));
  const of = (...groups: readonly StatusGroup[]): typeof all =>
    settled.filter(({ status }) => groups.includes(statusGroups[status]));
  const lagging = [...of("lagging")].sort((a, b) => urgencyOf(a.status) - urgencyOf(b.status));
  const names = lagging
    .slice(0, NAMED)
    .map(({ indicator }) => indicator.title["zh-CN"])
    .join("、");
  const parts = [
    counted("达到要求", of("finished", "onCourse").length),
    lagging.length > 0 && `滞后或有风险 ${lagging.length} 项（${names}${lagging.length > NAMED ? "等" : ""}）`,
    counted("缺目标值或数据", of("open").length),
    counted("仅统计", of("counted").length),
    counted("待确认", all.length - settled.length),
  ].filter((part) => part !== false);
  return `整改措施指标 ${all.length} 项：${parts.join("，")}。`;
}

const counted = (words: string, count: number): string | false => count > 0 && `${words} ${count} 项`;

function tasksWords({ tasks: { total, tasks } }: ReportInput): string | null {
  if (total.total === 0) return null;
  const finished = done(total);
  const parts = [
    counted("已完成整改", finished),
    counted("按序时推进", total.total - finished - late(total)),
    counted("滞后或未启动", late(total)),
  ].filter((part) => part !== false);
  const urgent = [counted("其中逾期", total.overdue), counted("30 日内到期", total.dueSoon)].filter(
    (part) => part !== false,
  );
  return (
    `督察整改任务 ${total.total} 项：${parts.join("，")}${urgent.length === 0 ? "" : `；${urgent.join("，")}`}` +
    `${awaitedWords(tasks)}。`
  );
}

/** The worst of what is open; the rest, and what is in doubt, in a sentence each. */
function decisionWords(input: ReportInput): Pick<BriefWords, "decisions" | "notes"> {
  const open = decisions(input).filter(({ short }) => short !== null);
  const { error, warning } = openFindings(input.findings, [], input.edits);
  const doubt = [
    ...(input.openQuestions === 0 ? [] : [`数据有 ${input.openQuestions} 处待确认`]),
    ...(error + warning === 0 ? [] : [`数据核查有${openWords({ error, warning })}待核对`]),
  ];
  if (open.length === 0)
    return { decisions: [], notes: [`${doubt.length === 0 ? "没有需要研究的事项" : doubt.join("；")}。`] };
  const shown = open.slice(0, input.assessment === null ? MOST_WITHOUT_AIR : MOST_DECISIONS);
  const notes = [...(shown.length < open.length ? [`其余见“${sheetNames.overview}”`] : []), ...doubt];
  return { decisions: shown, notes: notes.length === 0 ? [] : [`${notes.join("；")}。`] };
}
