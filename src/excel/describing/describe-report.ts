/** A finished report in a few lines, for the console. */
import type { Question } from "../../account/question";
import { questionsByColumn } from "../../account/questions-by-column";
import { localAddress } from "../../cells/address";
import { problemWords } from "../../i18n/errors";
import { findingText } from "../../i18n/findings";
import { answerText, columnText, questionText, wordText } from "../../i18n/questions";
import { paneWords } from "../../i18n/pane";
import { unusedText } from "../../i18n/unused";
import { standingsOf } from "../../indicators/ledgers/progress";
import type { MonthlyReport } from "../../monthly-report";
import { conclusions } from "../../report/words/conclusions";
import { workConclusions } from "../../report/words/month-conclusions";
import { statusGroups, statusLooks, type StatusGroup } from "../../report/words/wording";
import type { ExcelProblem } from "../excel-error";
import type { TypedOver } from "../typed-words/typed-over";
import type { Shown } from "../writing/write-sheets";

/** There is no pane here to tap in. */
const ADOPT_HERE = "在命令行里，接管是加 --adopt。";

/** What stopped a run, in a sentence or two: what happened, and what to do next. */
export function describeFailure({ code, facts }: ExcelProblem): string {
  const { what, next } = problemWords[code];
  return `${what["zh-CN"](facts)}${next["zh-CN"](facts)}${code === "reportNotAdopted" ? ADOPT_HERE : ""}`;
}

/** Each question with its answers, one a line; words of one column below what is asked of it. */
export const describeQuestions = ({ questions }: Pick<MonthlyReport, "questions">): string[] =>
  questionsByColumn(questions).flatMap((asked) => {
    const [first, ...more] = asked;
    const mark = `？ ${first.at.sheet}：`;
    if (more.length === 0) return [`${mark}${questionText(first, "zh-CN")} ${answersOf(first)}`];
    return [
      `${mark}${columnText(asked, "zh-CN")}`,
      ...asked.map((one) => `    ${wordText(one, "zh-CN")}：${answersOf(one)}`),
    ];
  });

const answersOf = (question: Question): string =>
  question.answers.map((sets) => answerText(sets, "zh-CN", question)).join(" / ");

/** Why there is no report, as far as the sheets themselves tell, a sentence a line: what each lacks, what is asked. */
export const describeErrors = (monthly: Pick<MonthlyReport, "findings" | "unused" | "questions">): string[] => [
  ...new Set([
    ...monthly.findings
      .filter(({ severity, code }) => severity !== "note" && code !== "nothingToReport")
      .map((finding) => findingText(finding, "zh-CN")),
    ...monthly.unused.map((one) => `工作表“${one.sheet}”${unusedText(one, "zh-CN")}`),
  ]),
  ...describeQuestions(monthly),
];

/** What is to be known of the sheets beside their content, a sentence a line. */
export const describeShown = ({
  hidden,
  keptWords,
}: Pick<Shown, "hidden"> & { readonly keptWords: readonly TypedOver[] }): string[] => [
  ...(hidden.length === 0 ? [] : [paneWords.writtenHidden["zh-CN"]({ sheets: hidden.join("、") })]),
  ...(keptWords.length === 0 ? [] : [paneWords.writtenWordsKept["zh-CN"]({ count: keptWords.length })]),
  ...keptWords.map(({ at, value }) => `  ${at.sheet}!${localAddress(at)}：${String(value)}`),
];

/** The month in lines for the command line; where nothing can be reported, why. */
export function describeReport(monthly: MonthlyReport): string {
  const { period, air, assessment, progress, tasks, findings, questions } = monthly;
  if (period === null || progress === null || tasks === null)
    return questions.length === 0
      ? "没有可报告的数据。"
      : `还没有写出月报：请先回答以上 ${questionsByColumn(questions).length} 个问题，回答写在 --answers 的文件里。`;
  const counts = (["error", "warning", "note"] as const).map(
    (severity) => findings.filter((finding) => finding.severity === severity).length,
  );
  // The air's sentences in full; of the measures and tasks those that the overview has beside them.
  const others = workConclusions({ progress, tasks });
  return [
    `${air.place ?? ""}${period.month.year}年${period.month.month}月`,
    ...(assessment?.targets ?? []).map(
      ({ target, status }) => `  ${statusLooks[status].symbol} ${target.title}：${statusLooks[status].word}`,
    ),
    ...(assessment === null ? [] : conclusions(assessment).map((sentence) => `  ${sentence}`)),
    ...others.map((sentence) => `  ${sentence}`),
    ...workstreamLines(monthly),
    `  数据核查：错误 ${counts[0] ?? 0} 项，提醒 ${counts[1] ?? 0} 项，说明 ${counts[2] ?? 0} 项`,
  ].join("\n");
}

const groupMarks: Readonly<Record<StatusGroup, string>> = {
  finished: "●",
  onCourse: "◐",
  lagging: "▲",
  open: "○",
  counted: "·",
};

/** "  5. 煤炭消费总量控制　1 项：○ 1" */
function workstreamLines({ progress }: MonthlyReport): string[] {
  if (progress === null || standingsOf(progress).length === 0) return [];
  return progress.workstreams.map(({ title, standings }, index) => {
    const groups = (Object.keys(groupMarks) as StatusGroup[]).flatMap((group) => {
      const count = standings.filter(({ status }) => statusGroups[status] === group).length;
      return count === 0 ? [] : [`${groupMarks[group]} ${count}`];
    });
    return `  ${index + 1}. ${title}：${standings.length === 0 ? "无量化指标" : groups.join("　")}`;
  });
}
