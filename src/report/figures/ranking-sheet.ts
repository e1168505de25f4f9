/** 月报·县市区排名 and 月报·点位排名: who stands where by the composite index, in the month and in the year so far. */
import { civilDate, daysInMonth, type Day } from "../../calendar/day";
import type { AirIndicatorId } from "../../indicators/air/air-indicators";
import { airIndicator } from "../../indicators/air/air-indicators";
import type {
  MeanFigures,
  PeriodRanking,
  RankedBefore,
  RankedPlace,
  Ranking,
  Unranked,
} from "../../indicators/assessment";
import { changeBetween } from "../../indicators/comparison";
import { chineseNumeral } from "../../notice/composing/figure-words";
import { putBlock } from "../page/chart-block";
import { tabColors } from "../page/look";
import type { ReportSheet } from "../page/sheet";
import { SheetBuilder } from "../page/sheet-builder";
import { placeName, putSection, putSources, putTitle } from "../page/sheet-frame";
import { putTable, widthsOf, type CellContent, type WideColumn } from "../page/table";
import { sheetNames, type ReportInput } from "../report-input";
import { changeMark, cumulativeWords, inTwoLines, MISSING, numberFormat, stretchWords } from "../words/wording";
import { isFirstMonth } from "../../indicators/air/monitored-stretch";
import { airFigureCell } from "./air-figure-cell";
import { rankingChart } from "./ranking-chart";

/** A line of the table: a place, or the means over those that have a rank. */
interface Line {
  readonly place: RankedPlace | null;
  readonly ranking: PeriodRanking;
}

interface Words {
  readonly id: "ranking" | "stationRanking";
  readonly title: string;
  readonly one: string;
  /** @param count of those that have a rank */
  readonly mean: (count: number) => string;
  readonly note: (mean: string) => string;
}

const words: Readonly<Record<Ranking["of"], Words>> = {
  places: {
    id: "ranking",
    title: "县市区",
    one: "县市区",
    // The workbook need not hold all of a city: the mean is of those listed, and says so.
    mean: (count) => `${count}个县市区平均`,
    note: (mean) => `“${mean}”为表中参加排名各县市区评价值的算术平均，不是全市评价值；天数不作平均。`,
  },
  stations: {
    id: "stationRanking",
    title: "点位",
    one: "点位",
    mean: () => "点位平均",
    note: (mean) =>
      `“${mean}”为参加排名各点位评价值的算术平均，天数不作平均；全县（市、区）的评价值按逐日点位均值计算，见“月报·空气质量”。`,
  },
};

const unranked: Readonly<Record<Unranked, string>> = {
  tooFewDays: "有效天数不足",
  itemMissing: "六项不全",
  doubtful: "数据待核",
  controlPoint: "不参加评价",
};

const items: readonly (readonly [id: AirIndicatorId, head: string])[] = [
  ["pm25Mean", "PM2.5"],
  ["pm10Mean", "PM10"],
  ["so2Mean", "SO2"],
  ["no2Mean", "NO2"],
  ["coP95", "CO\n95百分位"],
  ["o3P90", "O3-8h\n90百分位"],
];

export function rankingSheet(input: ReportInput, ranking: Ranking): ReportSheet {
  const own = words[ranking.of];
  const {
    assessment,
    month: { year, month },
  } = input;
  const empty = emptyColumns(own, ranking, input.until);
  const columnsFor = (id: PeriodRanking["id"]): readonly WideColumn<Line>[] =>
    columnsOf(own, id, input.until).filter((_, index) => !empty.has(index));
  const widths = widthsOf(columnsFor("month"));
  const sheet = new SheetBuilder([...widths, 3, 14, 9, 9], widths.length);
  const within = ranking.of === "stations" ? placeName(input) : "";
  putTitle(sheet, `${within}${year}年${month}月${own.title}环境空气质量排名`, input);
  const frozen = sheet.row - 1;
  // In the first month that is monitored the year so far is the month.
  const isFirst = assessment !== null && isFirstMonth(assessment);
  const periods = ranking.periods.filter(({ id }) => id === "month" || !isFirst);
  for (const [index, one] of periods.entries()) {
    // A period to a page, its chart under its table as far as there is room.
    if (index > 0) sheet.pageBreak();
    const top = sheet.row;
    const when =
      one.id === "month" || assessment === null ? stretchWords(one.period, year) : cumulativeWords(assessment);
    putSection(sheet, `${chineseNumeral(index + 1)}、${when}${own.title}排名`);
    putTable(sheet, columnsFor(one.id), linesOf(one, ranking), { rowHeight: 20 });
    putNote(sheet, own, one, ranking.whole);
    putChart(sheet, one, { about: `${when}${own.title}`, rows: index === 0 ? chartRows(sheet) : CHART_ROWS });
    sheet.keepWhole(top, sheet.row - 1);
  }
  putSources(sheet, input);
  return sheet.build({
    id: own.id,
    name: sheetNames[own.id],
    tabColor: tabColors.report,
    freezeRows: frozen,
    fills: true,
    print: PRINT,
  });
}

const linesOf = (one: PeriodRanking, { whole }: Ranking): Line[] => {
  const isWhole = ({ name }: RankedPlace): boolean => name === whole;
  return [
    ...one.places.filter((place) => !isWhole(place)).map((place) => ({ place, ranking: one })),
    ...one.places.filter(isWhole).map((place) => ({ place, ranking: one })),
    { place: null, ranking: one },
  ];
};

const rankedIn = ({ places }: PeriodRanking): number => places.filter(({ rank }) => rank !== null).length;

function columnsOf({ one, mean }: Words, id: PeriodRanking["id"], until: Day): readonly WideColumn<Line>[] {
  const { year, month, day } = civilDate(until);
  const previous = day < daysInMonth(year, month) ? "上月同期" : "上月";
  return [
    { head: "名次", width: 9, look: "centered", cell: ({ place }) => rankCell(place) },
    { head: one, width: 14, look: "text", cell: ({ place, ranking }) => place?.name ?? mean(rankedIn(ranking)) },
    ...items.map(([item, head]): WideColumn<Line> => figureColumn(item, head, 9)),
    figureColumn("goodDays", "优良天数", 8),
    figureColumn("goodRatio", "优良天数\n比例%", 9),
    changeColumn("goodRatio", "优良率\n同比", "lastYear", 11),
    figureColumn("compositeIndex", "综合指数", 9),
    changeColumn("compositeIndex", "综合指数\n同比", "lastYear", 10),
    rankColumn("上年同期\n名次", 8, "lastYear"),
    moveColumn("名次\n变化", 8, "lastYear"),
    ...(id === "month"
      ? [
          changeColumn("compositeIndex", "综合指数\n环比", "previous", 10),
          moveColumn(inTwoLines(`比${previous}\n名次`), 9, "previous"),
        ]
      : [
          figureColumn("heavyDays", "重污染\n天数", 10),
          { head: "有效\n天数", width: 9, look: "centered" as const, cell: validDaysCell },
        ]),
  ];
}

/** Columns in which no period has anything: those of last year, where it has no data. By their place from the left. */
function emptyColumns(own: Words, ranking: Ranking, until: Day): ReadonlySet<number> {
  const filled = new Set<number>();
  for (const one of ranking.periods)
    for (const [index, { cell }] of columnsOf(own, one.id, until).entries())
      if (linesOf(one, ranking).some((line, at) => holdsSomething(cell(line, at)))) filled.add(index);
  return new Set(columnsOf(own, "month", until).flatMap((_, index) => (filled.has(index) ? [] : [index])));
}

function holdsSomething(content: ReturnType<WideColumn<Line>["cell"]>): boolean {
  const value = typeof content === "object" && content !== null ? content.value : content;
  return value !== null && value !== MISSING && value !== "";
}

const validDaysCell = ({ place }: Line): CellContent => ({ value: place?.summary?.validDays ?? MISSING, format: "0" });

function rankCell(place: RankedPlace | null): CellContent {
  if (place === null) return { value: MISSING };
  const { rank, why } = place;
  return rank === null ? { value: why === null ? MISSING : unranked[why] } : { value: rank, format: "0" };
}

const figureColumn = (id: AirIndicatorId, head: string, width: number): WideColumn<Line> => ({
  head,
  width,
  look: "number",
  cell: ({ place, ranking }) => (place ? airFigureCell(place.summary?.figures[id]) : meanCell(ranking.mean, id)),
});

function meanCell(mean: MeanFigures, id: AirIndicatorId): CellContent {
  const value = mean[id];
  const { decimals, kind } = airIndicator(id);
  // Days are whole: nobody had 7.3 of them.
  return value === null || kind === "dayCount" ? { value: MISSING } : { value, format: numberFormat(decimals) };
}

type Against = "lastYear" | "previous";

const changeColumn = (id: AirIndicatorId, head: string, against: Against, width: number): WideColumn<Line> => ({
  head,
  width,
  look: "number",
  cell: ({ place, ranking }) => {
    const [now, base] = place
      ? [place.summary?.figures[id].reported, place[against]?.summary?.figures[id].reported]
      : [ranking.mean[id], (against === "lastYear" ? ranking.meanLastYear : ranking.meanPrevious)?.[id]];
    return changeMark(changeBetween(airIndicator(id).kind, now ?? null, base ?? null));
  },
});

const rankColumn = (head: string, width: number, against: Against): WideColumn<Line> => ({
  head,
  width,
  look: "centered",
  cell: ({ place }) => ({ value: place?.[against]?.rank ?? MISSING, format: "0" }),
});

/** ↑2: two places better than then. */
const moveColumn = (head: string, width: number, against: Against): WideColumn<Line> => ({
  head,
  width,
  look: "centered",
  cell: ({ place }) => moveWords(place?.rank ?? null, place?.[against] ?? null),
});

function moveWords(rank: number | null, before: RankedBefore | null): string {
  if (rank === null || !before || before.rank === null) return MISSING;
  if (rank === before.rank) return "不变";
  return rank < before.rank ? `↑${before.rank - rank}` : `↓${rank - before.rank}`;
}

function putNote(sheet: SheetBuilder, { note, one, mean }: Words, ranking: PeriodRanking, whole: string | null): void {
  const { places } = ranking;
  const ofWhole = whole === null ? "" : `“${whole}”是表中自带的整体数据，不参加排名。`;
  const [now, before] = [rankedIn(ranking), places.filter(({ lastYear }) => lastYear.rank !== null).length];
  const others = before > 0 && now !== before ? `本期 ${now} 个${one}参加排名，上年同期 ${before} 个。` : "";
  sheet.line(0, [
    {
      value:
        `注：按环境空气质量综合指数（六项单项指数之和，保留两位小数）从低到高排名，相同的并列。不足一个整月、整年的时段，有效天数不到应有天数 87%（27/31）的${one}不排名；带“*”的有效天数不足或数据待核。` +
        `浓度单位为 μg/m³，CO 为 mg/m³；优良率变化为百分点。${note(mean(now))}${ofWhole}${others}`,
      look: "note",
      span: sheet.page,
    },
  ]);
  sheet.gap();
}

const CHART_ROWS = 13;
const CHART_ROW_HEIGHT = 18;
const HIGHEST_CHART_ROW = 26;
const PRINT = { orientation: "landscape", paper: "A4", titleRows: [0, 1] } as const;

/** The chart's reading, a gap, the sources. */
const BELOW_CHART = 45;
const FEWEST_CHART_ROWS = 9;

/** On the first page the chart leaves room for what follows it. */
const chartRows = (sheet: SheetBuilder): number =>
  Math.min(
    CHART_ROWS,
    Math.max(FEWEST_CHART_ROWS, Math.floor((sheet.spareHeight(PRINT) - BELOW_CHART) / CHART_ROW_HEIGHT)),
  );

function putChart(
  sheet: SheetBuilder,
  one: PeriodRanking,
  { about, rows }: { readonly about: string; readonly rows: number },
): void {
  const drawn = rankingChart(one, about);
  if (drawn === null) return;
  const top = sheet.row;
  const block = { top, left: sheet.page + 1 };
  putBlock(sheet, block, drawn);
  sheet.chart(drawn.chart({ top, left: 0, bottom: top + rows - 1, right: sheet.page - 1 }, block));
  sheet.growable(top, top + rows - 1, HIGHEST_CHART_ROW);
  sheet.row = Math.max(top + rows, top + drawn.rows.length);
  sheet.line(0, [{ value: drawn.reading, look: "note", span: sheet.page }]);
  sheet.gap();
}
