/** What every sheet begins and ends with. */
import { chineseDay } from "../../calendar/day";
import { ruleSet } from "../../standards/rule-sets";
import type { SheetBuilder } from "./sheet-builder";
import { PRODUCT_VERSION, sheetNames, usedGuesses, type ReportInput } from "../report-input";

export const placeName = ({ place }: ReportInput): string => place ?? "";

/** 统计截止、标准、口径、生成时间, in one line; the standard and the basis are those of the air. */
function basisLine({ assessment, until, settings, generatedAt }: ReportInput): string {
  const { review, state, sandDust } = settings.basis;
  const basis = [review, state, sandDust].filter((part) => part !== null).join("、");
  const air =
    assessment === null
      ? []
      : [
          `标准：${ruleSet(assessment.standard).name["zh-CN"]}${settings.standard === "byDate" ? "" : "（指定）"}`,
          `数据口径：${basis === "" ? "未注明" : basis}`,
        ];
  return [`统计截止：${chineseDay(until)}`, ...air, `生成时间：${generatedAt}`].join("　");
}

/** Title and basis line over the whole width; returns with a gap below. */
export function putTitle(sheet: SheetBuilder, title: string, input: ReportInput): void {
  sheet.line(0, [{ value: title, look: "title", span: sheet.page }]);
  sheet.raise(sheet.row - 1, 32);
  sheet.line(0, [{ value: basisLine(input), look: "basis", span: sheet.page }]);
  sheet.gap();
}

export function putSection(sheet: SheetBuilder, title: string): void {
  sheet.line(0, [{ value: title, look: "section", span: sheet.page }]);
  sheet.raise(sheet.row - 1, 22);
}

/** Sheets that are named one by one; where there are more, the check sheet lists them. */
const MOST_SOURCES = 10;

/** Sources and version. */
export function putSources(sheet: SheetBuilder, input: ReportInput): void {
  const sources = [...new Set(usedGuesses(input).map((guess) => `“${guess.sheet}”`))];
  const named =
    sources.length > MOST_SOURCES
      ? `${sources.slice(0, MOST_SOURCES).join("、")}等 ${sources.length} 张（全部列于“${sheetNames.checks}”）`
      : sources.join("、");
  // Never alone on a page of its own.
  sheet.keepWhole(Math.max(0, sheet.row - 1), sheet.row + 1);
  sheet.gap();
  sheet.line(0, [
    {
      value: `数据来源：${input.workbookName} 中的工作表 ${named}。督察整改月报 ${PRODUCT_VERSION} 生成。`,
      look: "note",
      span: sheet.page,
    },
  ]);
}
