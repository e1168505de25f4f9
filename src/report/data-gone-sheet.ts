/** A sheet of ours that the report at hand does not have: it says so, in the place of figures that are no longer so. */
import { tabColors } from "./page/look";
import type { Month } from "../calendar/period";
import { sheetNames } from "./report-input";
import { SheetBuilder } from "./page/sheet-builder";
import type { ReportSheet, ReportSheetId } from "./page/sheet";

const WIDTHS = [110];

/** What each sheet lives on. */
const livesOn: Readonly<Record<ReportSheetId, string>> = {
  brief: "空气质量日报或工作台账",
  overview: "空气质量日报或工作台账",
  air: "本月的空气质量日报",
  ranking: "本月两个以上县市区的空气质量日报",
  stationRanking: "本月两个以上点位的空气质量日报",
  indicators: "工作台账",
  tasks: "整改任务台账",
  notice: "督察反馈问题清单或工作台账",
  templates: "督察反馈问题清单或工作台账",
  history: "工作台账",
  checks: "空气质量日报或工作台账",
  formulas: "可用公式复核的数，或设置中没有选“公式验算”",
};

export const dataGoneSheet = (id: ReportSheetId, { year, month }: Month, generatedAt: string): ReportSheet =>
  pageThatSays(
    id,
    `○ ${year}年${month}月没有可写入本表的数据：工作簿中没有读到${livesOn[id]}。以前月份的内容已清除，以免误用；您在本表填写过的备注和文字已另行保存，数据恢复后重新生成即回到原处。（` +
      `${generatedAt}）`,
  );

/**
 * A sheet that an earlier report, which was put back, did not have. @param at when that report was written, "2021-12-16
 * 09:30"
 */
export const notInReportSheet = (id: ReportSheetId, at: string): ReportSheet =>
  pageThatSays(
    id,
    `○ 已恢复 ${at} 生成的月报，那时没有本表。您在本表填写过的备注和文字已另行保存，重新生成月报即回到原处。`,
  );

function pageThatSays(id: ReportSheetId, sentence: string): ReportSheet {
  const sheet = new SheetBuilder(WIDTHS);
  const name = sheetNames[id];
  sheet.line(0, [{ value: name, look: "title" }]);
  sheet.raise(0, 32);
  sheet.gap();
  sheet.line(0, [{ value: sentence, look: "sentence" }]);
  return sheet.build({
    id,
    name,
    tabColor: tabColors.reference,
    freezeRows: 0,
    print: { orientation: "portrait", paper: "A4", titleRows: null },
  });
}
