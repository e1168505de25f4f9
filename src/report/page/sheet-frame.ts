/** What every sheet begins and ends with. */
import { chineseDay } from "../../calendar/day";
import type { AirAssessment } from "../../indicators/assessment";
import type { Settings } from "../../settings";
import { ruleSet } from "../../standards/rule-sets";
import type { SheetBuilder } from "./sheet-builder";
import { PRODUCT_VERSION, sheetNames, usedGuesses, type ReportInput } from "../report-input";

export const placeName = ({ place }: ReportInput): string => place ?? "";

/** How the standard came to be the one that is named, where nobody named it. */
const standardLabel: Readonly<Partial<Record<Settings["standard"], string>>> = {
  byDate: "",
  eachDay: "（AQI 逐日按当日标准）",
};

/** What was done about sand, not what was chosen. */
function sandLabel({ basis }: Settings, assessment: AirAssessment | null): string | null {
  const days = assessment?.days.thisYear ?? [];
  const deducted = days.filter((day) => day.deducted !== null).length;
  if (deducted > 0) return `扣沙（本年 ${deducted} 天）`;
  if (days.some(({ sandDust }) => sandDust)) return "不扣沙";
  return basis.sandDust === "扣沙" ? "未扣沙（无沙尘日标记）" : basis.sandDust;
}

/** 统计截止、标准、口径、生成时间, in one line; the standard and the basis are those of the air. */
function basisLine({ assessment, until, settings, generatedAt, openQuestions }: BasisOf): string {
  const { review, state } = settings.basis;
  const basis = [review, state, sandLabel(settings, assessment)].filter((part) => part !== null).join("、");
  const air =
    assessment === null
      ? []
      : [
          `标准：${ruleSet(assessment.standard).name["zh-CN"]}${standardLabel[settings.standard] ?? "（指定）"}`,
          `数据口径：${basis === "" ? "未注明" : basis}`,
        ];
  const open = openQuestions === 0 ? [] : [`？ 有 ${openQuestions} 处待确认，有关数字不作准`];
  return [`统计截止：${chineseDay(until)}`, ...air, `生成时间：${generatedAt}`, ...open].join("　");
}

type BasisOf = Pick<ReportInput, "assessment" | "until" | "settings" | "generatedAt" | "openQuestions">;

/** Of a sheet that has nothing of the air: no standard and no basis of its figures. */
export const withoutAir = (input: ReportInput): BasisOf => ({ ...input, assessment: null });

/** Title and basis line over the whole width; returns with a gap below. */
export const putTitle = (sheet: SheetBuilder, title: string, input: BasisOf): void =>
  putHead(sheet, title, basisLine(input));

/** How to print what is not printed, on the sheet itself: on paper nobody would read it. */
const NOT_PRINTED = "内部资料，默认不打印（要打印，选“页面布局”→“打印区域”→“取消打印区域”）";

/** The same of a sheet for whoever keeps the report. */
export const putInternalTitle = (sheet: SheetBuilder, title: string, input: BasisOf): void =>
  putHead(sheet, title, `${basisLine(input)}　${NOT_PRINTED}`);

function putHead(sheet: SheetBuilder, title: string, basis: string): void {
  sheet.line(0, [{ value: title, look: "title", span: sheet.page }]);
  sheet.raise(sheet.row - 1, 32);
  sheet.line(0, [{ value: basis, look: "basis", span: sheet.page }]);
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
  // Never alone on a page of its own; after a section that ends with a gap there is one.
  sheet.gapOnce();
  sheet.keepWithLast();
  sheet.line(0, [
    {
      value: `数据来源：${input.workbook.name} 中的工作表 ${named}。督察整改月报 ${PRODUCT_VERSION} 生成。`,
      look: "note",
      span: sheet.page,
    },
  ]);
}
