/**
 * 月报·历史: what was reported in each month, newest month first, to look up; and the add-in's memory, which reads it back
 * row by row.
 */
import { tabColors } from "../page/look";
import { airIndicator, airIndicatorIds } from "../../indicators/air/air-indicators";
import { standingsOf, type HistoryEntry, type IndicatorStatus } from "../../indicators/ledgers/progress";
import { historyColumns } from "./history-columns";
import { sheetNames, type ReportInput } from "../report-input";
import { SheetBuilder } from "../page/sheet-builder";
import { putGroupedTable, type TableColumn, type WholeLine } from "../page/table";
import { placeName, putInternalTitle } from "../page/sheet-frame";
import type { ReportSheet } from "../page/sheet";
import { indicatorStatusLooks, marks, MISSING, numberFormat } from "../words/wording";

/** Of what only the add-in reads. */
const QUIET = marks.open.color;
/** A number format that shows nothing: the add-in reads the cell's value all the same. */
const UNSEEN = ";;;";

/** The standing's word; what is read back from the sheet is a word already. */
const statusWord = (status: string): string =>
  isStatus(status) ? indicatorStatusLooks[status].word : status === "" ? MISSING : status;
const isStatus = (status: string): status is IndicatorStatus => Object.hasOwn(indicatorStatusLooks, status);

/** One cell over the row: lines of one cell are not read back. */
function monthLine({ month, until }: HistoryEntry, count: number): WholeLine {
  const [year = "", number = ""] = month.split("-");
  return { line: `${year}年${Number(number)}月（统计截止 ${until}，${count} 项）`, look: "group" };
}

/** Of indicators that are known today; others are shown as they were remembered. */
const knownDecimals = ({ progress }: ReportInput): ReadonlyMap<string, number> =>
  new Map<string, number>([
    ...airIndicatorIds.map((id): [string, number] => [id, airIndicator(id).decimals]),
    ...standingsOf(progress).map(({ indicator: { id, decimals } }): [string, number] => [id, decimals]),
  ]);

/** @param decimals by indicator id */
function columnsFor(decimals: ReadonlyMap<string, number>): readonly TableColumn<HistoryEntry>[] {
  const quiet = (field: "month" | "until" | "generatedAt") => ({
    look: "centered" as const,
    cell: (entry: HistoryEntry) => ({ value: entry[field], color: QUIET }),
  });
  const shown: Readonly<Record<keyof HistoryEntry, Pick<TableColumn<HistoryEntry>, "look" | "cell">>> = {
    title: { look: "text", cell: ({ title }) => title },
    value: {
      look: "number",
      cell: ({ value, indicator }) => {
        const digits = decimals.get(indicator);
        return { value: value ?? MISSING, format: digits === undefined ? "General" : numberFormat(digits) };
      },
    },
    unit: { look: "centered", cell: ({ unit }) => unit },
    status: { look: "centered", cell: ({ status }) => statusWord(status) },
    month: quiet("month"),
    until: quiet("until"),
    generatedAt: quiet("generatedAt"),
    indicator: { look: "text", cell: ({ indicator }) => ({ value: indicator, format: UNSEEN }) },
  };
  return historyColumns.map(({ field, head }) => ({ head, ...shown[field] }));
}

const NOTE =
  "注：本表是月报的记忆：没有日期的数据据此计算环比，已报数据有变动时据此列出。请勿修改、移动；生成某月月报时，只更新该月各行。";

export function historySheet(input: ReportInput): ReportSheet {
  const { history, damagedHistory = [] } = input;
  const sheet = new SheetBuilder(historyColumns.map(({ width }) => width));
  putInternalTitle(sheet, `${placeName(input)}月报历史数据`, input);
  // Above the table: whatever stands below the heads is read as data next month.
  sheet.line(0, [{ value: NOTE, look: "note", span: sheet.page }]);
  const headRow = sheet.row;
  putGroupedTable(
    sheet,
    columnsFor(knownDecimals(input)),
    history.flatMap((entry, index) => [
      ...(entry.month === history[index - 1]?.month
        ? []
        : [monthLine(entry, history.filter(({ month }) => month === entry.month).length)]),
      { row: entry },
    ]),
  );
  for (const { cells } of damagedHistory) {
    sheet.line(
      0,
      cells.map((value) => ({
        value: typeof value === "boolean" ? String(value) : value === "" ? null : value,
        look: "text" as const,
        color: marks.bad.color,
      })),
    );
  }
  return sheet.build({
    id: "history",
    name: sheetNames.history,
    tabColor: tabColors.reference,
    freezeRows: headRow + 1,
    print: { orientation: "landscape", paper: "A4", internal: true, titleRows: null },
  });
}
