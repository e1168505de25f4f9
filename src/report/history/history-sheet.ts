/** 月报·历史: what was reported in each month, newest month first, to look up; and the add-in's memory, which reads it back row by row. */
import { airIndicator, airIndicatorIds } from "../../indicators/air-indicators";
import { standingsOf, type HistoryEntry, type IndicatorStatus } from "../../indicators/progress";
import { historyColumns } from "./history-columns";
import { closing } from "../page/look";
import { sheetNames, type ReportInput } from "../report-input";
import { SheetBuilder, type Put } from "../page/sheet-builder";
import { placeName, putTitle } from "../page/sheet-frame";
import type { ReportSheet } from "../page/sheet";
import { indicatorStatusLooks, MISSING, numberFormat } from "../words/wording";

const COLUMNS = historyColumns.length;

/** Of what only the add-in reads. */
const QUIET = "#757575";

/** The standing's word; what is read back from the sheet is a word already. */
const statusWord = (status: string): string =>
  isStatus(status) ? indicatorStatusLooks[status].word : status === "" ? MISSING : status;
const isStatus = (status: string): status is IndicatorStatus => Object.hasOwn(indicatorStatusLooks, status);

/** One cell over the row: lines of one cell are not read back. */
function putMonth(sheet: SheetBuilder, { month, until }: HistoryEntry, count: number): void {
  const [year = "", number = ""] = month.split("-");
  sheet.line(0, [
    { value: `${year}年${Number(number)}月（统计截止 ${until}，${count} 项）`, look: "group", span: COLUMNS },
  ]);
  sheet.raise(sheet.row - 1, 22);
}

/** Of indicators that are known today; others are shown as they were remembered. */
const knownDecimals = ({ progress }: ReportInput): ReadonlyMap<string, number> =>
  new Map<string, number>([
    ...airIndicatorIds.map((id): [string, number] => [id, airIndicator(id).decimals]),
    ...standingsOf(progress).map(({ indicator: { id, decimals } }): [string, number] => [id, decimals]),
  ]);

const NOTE =
  "注：本表是月报的记忆：没有日期的数据据此计算环比，已报数据有变动时据此列出。请勿修改、移动；生成某月月报时，只更新该月各行。";

export function historySheet(input: ReportInput): ReportSheet {
  const { history, damagedHistory = [] } = input;
  const sheet = new SheetBuilder(historyColumns.map(({ width }) => width));
  putTitle(sheet, COLUMNS, `${placeName(input)}月报历史数据`, input);
  // Above the table: whatever stands below the heads is read as data next month.
  sheet.line(0, [{ value: NOTE, look: "note", span: COLUMNS }]);
  const headRow = sheet.row;
  sheet.line(
    0,
    historyColumns.map(({ head }) => ({ value: head, look: "head" as const })),
  );
  const decimals = knownDecimals(input);
  for (const [index, entry] of history.entries()) {
    const isLast = index === history.length - 1;
    if (entry.month !== history[index - 1]?.month)
      putMonth(sheet, entry, history.filter(({ month }) => month === entry.month).length);
    const centered = (value: string): Put => ({ value, look: closing("centered", isLast) });
    const quiet = (value: string): Put => ({ ...centered(value), color: QUIET });
    const digits = decimals.get(entry.indicator);
    const cells: Readonly<Record<keyof HistoryEntry, Put>> = {
      title: { value: entry.title, look: closing("text", isLast) },
      value: {
        value: entry.value ?? MISSING,
        look: closing("number", isLast),
        format: digits === undefined ? "General" : numberFormat(digits),
      },
      unit: centered(entry.unit),
      status: centered(statusWord(entry.status)),
      month: quiet(entry.month),
      until: quiet(entry.until),
      generatedAt: quiet(entry.generatedAt),
      indicator: { value: entry.indicator, look: closing("text", isLast), color: QUIET },
    };
    sheet.line(
      0,
      historyColumns.map(({ field }) => cells[field]),
    );
  }
  for (const { cells } of damagedHistory) {
    sheet.line(
      0,
      cells.map((value) => ({
        value: typeof value === "boolean" ? String(value) : value === "" ? null : value,
        look: "text" as const,
        color: "#B3261E",
      })),
    );
  }
  return sheet.build({
    id: "history",
    name: sheetNames.history,
    tabColor: "#757575",
    freezeRows: headRow + 1,
    printColumns: COLUMNS,
    print: { orientation: "landscape", paper: "A4", titleRows: [headRow, headRow] },
  });
}
