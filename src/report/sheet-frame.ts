/** What every sheet begins and ends with. */
import { ruleSet } from "../standards/rule-sets";
import type { SheetBuilder } from "./sheet-builder";
import { PRODUCT_VERSION, usedGuesses, type ReportInput } from "./report-input";
import { chineseDate } from "./wording";

export const placeName = ({ assessment }: ReportInput): string => assessment.place ?? "";

/** 统计截止、标准、口径、生成时间, in one line. */
export function basisLine({ assessment, settings, generatedAt }: ReportInput): string {
  const { review, state, sandDust } = settings.basis;
  const basis = [review, state, sandDust].filter((part) => part !== null).join("、");
  return [
    `统计截止：${chineseDate(assessment.until)}`,
    `标准：${ruleSet(assessment.standard).name["zh-CN"]}${settings.standard === "byDate" ? "" : "（指定）"}`,
    `数据口径：${basis === "" ? "未注明（可在“设置”中选定）" : basis}`,
    `生成时间：${generatedAt}`,
  ].join("　");
}

/** Title and basis line over the whole width; returns with a gap below. */
export function putTitle(sheet: SheetBuilder, columns: number, title: string, input: ReportInput): void {
  sheet.line(0, [{ value: title, look: "title", span: columns }]);
  sheet.raise(sheet.row - 1, 32);
  sheet.line(0, [{ value: basisLine(input), look: "basis", span: columns }]);
  sheet.gap();
}

export function putSection(sheet: SheetBuilder, columns: number, title: string): void {
  sheet.line(0, [{ value: title, look: "section", span: columns }]);
  sheet.raise(sheet.row - 1, 22);
}

/** Sources and version. */
export function putSources(sheet: SheetBuilder, columns: number, input: ReportInput): void {
  const sources = usedGuesses(input).map((guess) => `“${guess.sheet}”`).join("、");
  sheet.gap();
  sheet.line(0, [{ value: `数据来源：${input.workbookName} 中的工作表 ${sources}。各数值可点击跳转到来源行。督察整改月报 ${PRODUCT_VERSION} 生成。`, look: "note", span: columns }]);
}
