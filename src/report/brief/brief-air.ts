/**
 * 简报: the air in one small table, the month and the year so far with their changes, and what was not measured left out.
 */
import { wholeMonth } from "../../calendar/period";
import { airIndicator, type AirIndicatorId } from "../../indicators/air/air-indicators";
import { isFirstMonth } from "../../indicators/air/monitored-stretch";
import type { AirAssessment, PeriodSummary } from "../../indicators/assessment";
import { compareFigures } from "../../indicators/comparison";
import { airFigureCell } from "../figures/air-figure-cell";
import { shares } from "../page/shares";
import type { SheetBuilder } from "../page/sheet-builder";
import { putTable, type TableColumn } from "../page/table";
import { changeMark, cumulativeWords, stretchWords } from "../words/wording";

const heads = {
  pm25Mean: "PM2.5",
  pm10Mean: "PM10",
  so2Mean: "SO2",
  no2Mean: "NO2",
  coP95: "CO",
  o3P90: "O3-8h",
  compositeIndex: "综合\n指数",
  goodDays: "优良",
  heavyDays: "重污染",
} as const satisfies Readonly<Partial<Record<AirIndicatorId, string>>>;

type HeadId = keyof typeof heads;
const ids = Object.keys(heads) as readonly HeadId[];

/** The figures of a stretch, or how they differ from those of another. */
interface BriefRow {
  readonly label: string;
  readonly now: PeriodSummary;
  /** null: the row shows the figures themselves. */
  readonly base: PeriodSummary | null;
}

function rowsOf(assessment: AirAssessment): BriefRow[] {
  const { periods, month, until } = assessment;
  const rows = (label: string, now: PeriodSummary | null, base: PeriodSummary | null): BriefRow[] =>
    now === null ? [] : [{ label, now, base: null }, ...(base === null ? [] : [{ label: "同比", now, base }])];
  const own = rows(
    stretchWords({ from: wholeMonth(month).from, to: until }, month.year),
    periods.month,
    periods.monthLastYear,
  );
  if (isFirstMonth(assessment)) return own;
  return [...own, ...rows(cumulativeWords(assessment), periods.yearToDate, periods.yearToDateLastYear)];
}

const LABEL_SPAN = 3;

/** Nothing where nothing was measured. */
export function putBriefAir(sheet: SheetBuilder, assessment: AirAssessment): void {
  const rows = rowsOf(assessment);
  const measured = ids.filter((id) => rows.some(({ now }) => now.figures[id].reported !== null));
  if (measured.length === 0) return;
  const spans = shares(sheet.page - LABEL_SPAN, measured.length);
  const columns: readonly TableColumn<BriefRow>[] = [
    { head: "时段", span: LABEL_SPAN, look: "centered", cell: ({ label }) => label },
    ...measured.map((id, index): TableColumn<BriefRow> => ({
      head: headText(id),
      span: spans[index] ?? 1,
      look: "centered",
      cell: ({ now, base }) =>
        base === null ? airFigureCell(now.figures[id]) : changeMark(compareFigures(now.figures[id], base.figures[id])),
    })),
  ];
  putTable(sheet, columns, rows);
}

function headText(id: HeadId): string {
  const { unit } = airIndicator(id);
  return unit === "" ? heads[id] : `${heads[id]}\n${unit}`;
}
