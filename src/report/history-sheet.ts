/** 月报·历史: what was reported in each month, a flat table, newest month first; the add-in's memory, not a page for readers. */
import type { IndicatorStatus } from "../indicators/progress";
import { historyColumns } from "./history-columns";
import { closing } from "./look";
import { sheetNames, type ReportInput } from "./report-input";
import { SheetBuilder, type Put } from "./sheet-builder";
import { placeName, putTitle } from "./sheet-frame";
import type { ReportSheet } from "./sheet";
import { indicatorStatusLooks, MISSING } from "./wording";

const WIDTHS = [10, 13, 26, 34, 14, 10, 18, 18];
const COLUMNS = WIDTHS.length;

/** The standing's word; what is read back from the sheet is a word already. */
const statusWord = (status: string): string => (isStatus(status) ? indicatorStatusLooks[status].word : status === "" ? MISSING : status);
const isStatus = (status: string): status is IndicatorStatus => Object.hasOwn(indicatorStatusLooks, status);

const NOTE = "注：本表是月报的记忆：没有日期的数据据此计算环比，已报数据有变动时据此列出。请勿修改、移动；生成某月月报时，只更新该月各行。";

export function historySheet(input: ReportInput): ReportSheet {
  const { history, damagedHistory = [] } = input;
  const sheet = new SheetBuilder(WIDTHS);
  putTitle(sheet, COLUMNS, `${placeName(input)}月报历史数据`, input);
  // Above the table: whatever stands below the heads is read as data next month.
  sheet.line(0, [{ value: NOTE, look: "note", span: COLUMNS }]);
  const headRow = sheet.row;
  sheet.line(0, historyColumns.map(({ head }) => ({ value: head, look: "head" as const })));
  for (const [index, entry] of history.entries()) {
    const isLast = index === history.length - 1;
    const text = (value: string): Put => ({ value, look: closing("text", isLast) });
    const centered = (value: string): Put => ({ value, look: closing("centered", isLast) });
    sheet.line(0, [
      centered(entry.month), centered(entry.until), text(entry.indicator), text(entry.title),
      { value: entry.value ?? MISSING, look: closing("number", isLast), format: "General" },
      centered(entry.unit), centered(statusWord(entry.status)), centered(entry.generatedAt),
    ]);
  }
  for (const { cells } of damagedHistory) {
    sheet.line(0, cells.map((value) => ({ value: typeof value === "boolean" ? String(value) : value === "" ? null : value, look: "text" as const, color: "#B3261E" })));
  }
  return sheet.build({
    id: "history", name: sheetNames.history, tabColor: "#757575", freezeRows: headRow + 1, printColumns: COLUMNS,
    print: { orientation: "landscape", paper: "A4", titleRows: [headRow, headRow] },
  });
}
