/** 月报·指标进度: every measure against its plan, workstream by workstream, each figure linked to its rows. */
import { decimalsOfExpected } from "../../indicators/ledgers/expected-decimals";
import { tabColors } from "../page/look";
import { civilDate, type Day } from "../../calendar/day";
import { wholeMonth } from "../../calendar/period";
import { isOpen } from "../../indicators/ledgers/open-figures";
import {
  isMeasured,
  type IndicatorPlan,
  type IndicatorStanding,
  type LedgerFigure,
  type WorkstreamProgress,
} from "../../indicators/ledgers/progress";
import { chineseNumeral } from "../../notice/composing/figure-words";
import { round, roundedText } from "../../standards/rounding";
import { sheetNames, type ReportInput } from "../report-input";
import { SheetBuilder } from "../page/sheet-builder";
import {
  putGroupedTable,
  fittedColumns,
  widthsOf,
  type BodyLook,
  type CellContent,
  type WholeLine,
  type WideColumn,
} from "../page/table";
import { placeName, putSources, putTitle, withoutAir } from "../page/sheet-frame";
import type { ReportSheet } from "../page/sheet";
import {
  changeMark,
  indicatorStatusLooks,
  marks,
  MISSING,
  numberFormat,
  plainNumber,
  statusGroups,
  stretchWords,
  type StatusGroup,
  awaitedCell,
} from "../words/wording";

/** Light enough for the number on it. */
const BAR_COLOR = "#B7D0DC";

/** A standing with its number in the sheet. */
interface NumberedStanding {
  readonly number: number;
  readonly standing: IndicatorStanding;
}

export function indicatorsSheet(input: ReportInput): ReportSheet {
  const {
    progress: { month, workstreams },
  } = input;
  let number = 0;
  const lines = workstreams.flatMap((workstream, index) => [
    groupLine(workstream, index + 1),
    ...(isMeasured(workstream)
      ? workstream.standings.map((standing) => ({ row: { number: (number += 1), standing } }))
      : [{ line: unmeasured(workstream), look: "text" as const, color: marks.open.color }]),
  ]);
  const table = fittedColumns(
    columns(input.until),
    lines.flatMap((line) => ("row" in line ? [line.row] : [])),
  );
  const sheet = new SheetBuilder(widthsOf(table));
  putTitle(sheet, `${placeName(input)}${month.year}年${month.month}月整改措施指标进度表`, withoutAir(input));
  const headRow = sheet.row;
  putGroupedTable(sheet, table, lines, { rowHeight: ROW_HEIGHT });
  const open = workstreams.flatMap(({ standings }) => standings.filter(isOpen)).length;
  for (const line of [...notes, ...(open === 0 ? [] : [openNote(open)])])
    sheet.line(0, [{ value: line, look: "note", span: sheet.page }]);
  putSources(sheet, input);
  return sheet.build({
    id: "indicators",
    name: sheetNames.indicators,
    tabColor: tabColors.report,
    freezeRows: headRow + 1,
    fills: true,
    print: { orientation: "landscape", paper: "A3", titleRows: [0, headRow] },
  });
}

const ROW_HEIGHT = 20;

const notes = [
  "注：1. 序时进度：序时应完成 = 年度目标（或台账总数）× 已过天数 ÷ 全年天数（按上年进度、采暖期天数推进的指标，以上年同期占比、采暖期已过天数折算）；累计完成与序时应完成之比不低于 1.05 为超过，不低于 1 为达到，" +
    "低于 1 为未达到。浓度、比率等现状值和控制总量，按目标直接判断。",
  "2. 完成率 = 累计完成 ÷ 年度目标（或台账总数）；前面的“≤”为控制上限，其完成率是已用的份额。年度目标取自目标表；目标表没有的，与台账自身的总数（清单数、计划数）相比；两样都没有的只列实际数，记为“仅统计”，不作判断；" +
    "列入目标表而没有可用目标值的为“缺目标值”。",
  "3. “累计时段”是该项数据实际覆盖的时段；“现状”为清单类台账截至统计截止日的情况。“本月”为“—”的，台账没有按日或按月记载；台账没有日期但各月清单都在的，为本月清单减上月清单。" +
    "“上月累计（已报）”取自“月报·历史”。同比用修约后的数值计算。",
];

const openNote = (count: number): string =>
  `4. 带“？”的 ${count} 项有问题待确认：请在窗格上方回答，在此之前其数值不作准，状态不作判断。`;

const groupWords: Readonly<Record<StatusGroup, string>> = {
  finished: "已完成或达标",
  onCourse: "达到或超过序时",
  lagging: "滞后或有风险",
  open: "缺目标或缺数据",
  counted: "仅统计",
};

function groupLine({ title, standings }: WorkstreamProgress, index: number): WholeLine {
  const counts = (Object.keys(groupWords) as StatusGroup[]).flatMap((group) => {
    const count = standings.filter((one) => !isOpen(one) && statusGroups[one.status] === group).length;
    return count === 0 ? [] : [`${groupWords[group]} ${count} 项`];
  });
  const open = standings.filter(isOpen).length;
  if (open > 0) counts.push(`待确认 ${open} 项`);
  return {
    line: `${chineseNumeral(index)}、${title}${counts.length === 0 ? "" : `（${counts.join("，")}）`}`,
    look: "group",
  };
}

const unmeasured = ({ standings }: WorkstreamProgress): string =>
  standings.length === 0
    ? "○ 无量化指标：本项工作没有可统计的量化指标，完成情况以文字说明。"
    : `○ 无量化指标：工作簿中没有读到本项工作的台账，未统计${standings.map(({ indicator }) => `“${indicator.title["zh-CN"]}”`).join("、")}。`;

/** Left out of a page that has nothing for it. */
const optional = (column: WideColumn<NumberedStanding>): WideColumn<NumberedStanding> => ({
  ...column,
  optional: true,
});

type GrowingColumn = WideColumn<NumberedStanding> & { readonly grows?: true };

const columns = (until: Day): readonly GrowingColumn[] => {
  const column = (
    head: string,
    width: number,
    look: BodyLook,
    cell: (standing: IndicatorStanding) => string | number | null | CellContent,
  ): WideColumn<NumberedStanding> => ({ head, width, look, cell: ({ standing }) => cell(standing) });
  return [
    { head: "序号", width: 5.5, look: "centered", cell: ({ number }) => ({ value: number, format: "0" }) },
    { ...column("指标", 29, "text", ({ indicator }) => indicator.title["zh-CN"]), grows: true },
    column("单位", 9, "centered", ({ indicator }) => indicator.unit || MISSING),
    optional(column("年度目标\n或台账总数", 11.5, "number", planCell)),
    column("累计完成", 11.5, "number", (standing) => figureCell(standing.cumulative, standing)),
    column("累计时段", 17, "centered", (standing) =>
      standing.cumulative.reported === null ? MISSING : coveredPeriod(standing, until),
    ),
    optional(column("本月", 10, "number", (standing) => figureCell(standing.month, standing))),
    optional(
      column("上月累计\n（已报）", 10.5, "number", (standing) => numberCell(standing.reportedLastMonth, standing)),
    ),
    optional(column("上年同期", 10.5, "number", (standing) => figureCell(standing.lastYear, standing))),
    optional(column("同比", 12, "number", ({ yearOnYear }) => changeMark(yearOnYear))),
    {
      ...column("完成率", 11, "number", ({ completion }) => ({
        value: completion ?? MISSING,
        format: numberFormat(1).replaceAll("0.0", '0.0"%"'),
      })),
      bar: { max: 100, color: BAR_COLOR },
    },
    optional(column("序时应完成", 11.5, "number", expectedCell)),
    column("状态", 19, "centered", (standing) => {
      const { status } = standing;
      if (isOpen(standing)) return awaitedCell;
      const { word, symbol, color } = indicatorStatusLooks[status];
      return { value: `${symbol} ${word}`, color };
    }),
    optional(
      column("责任单位", 18.5, "text", ({ plan }) =>
        plan?.responsible ? plan.responsible : { value: MISSING, look: "centered" },
      ),
    ),
    { ...column("来源", 25.5, "link", sourceCell), grows: true },
    {
      ...column("备注（填写）", 17, "remark", ({ indicator }) => ({
        value: null,
        editKey: `indicator:${indicator.id}`,
      })),
      grows: true,
    },
  ];
};

const numberCell = (value: number | null, { indicator: { decimals } }: IndicatorStanding): CellContent => ({
  value: value ?? MISSING,
  format: numberFormat(decimals),
});

function expectedCell({ expected, cumulative: { reported }, indicator: { decimals } }: IndicatorStanding): CellContent {
  if (expected === null) return { value: MISSING };
  const shown = decimalsOfExpected(expected, reported, decimals);
  return { value: round(expected, shown), format: numberFormat(shown) };
}

const figureCell = (figure: LedgerFigure | null, { indicator: { decimals } }: IndicatorStanding): CellContent =>
  figure === null || figure.reported === null
    ? { value: MISSING }
    : {
        value: figure.reported,
        format: figure.open === undefined ? numberFormat(decimals) : marked(numberFormat(decimals)),
        to: figure.sources[0] ?? null,
        ...figureTip(figure, decimals),
      };

/** A figure that waits for an answer says so beside it. */
const marked = (format: string): string =>
  format
    .split(";")
    .map((part) => `${part}"？"`)
    .join(";");

const planCell = ({ plan, indicator: { decimals } }: IndicatorStanding): CellContent =>
  plan === null
    ? { value: MISSING }
    : {
        value: plan.value,
        format: planFormat(plan, decimals),
        to: plan.at,
        tip: plan.origin === "target" ? `目标：${plan.wording}` : "台账自身的总数，不是下达的目标",
      };

function sourceCell({ cumulative }: IndicatorStanding): CellContent {
  const [source] = cumulative.sources;
  if (source === undefined) return { value: MISSING, look: "text" };
  const { length } = cumulative.sources;
  return { value: length > 1 ? `${source.sheet}等${length}处` : source.sheet, to: source };
}

/** As many decimals as plan and indicator need, so that the row's figures stand under one another. */
function planFormat({ value, direction, open }: IndicatorPlan, decimals: number): string {
  const written = (roundedText(value, 4).replace(/0+$/, "").split(".")[1] ?? "").length;
  const digits = numberFormat(Math.max(written, decimals)).split(";")[0] ?? "0";
  const format = direction === "atMost" ? `"≤"${digits};"≤−"${digits}` : `${digits};"−"${digits}`;
  return open === undefined ? format : marked(format);
}

/** What the figure covers, to the cut-off or the ledger's last month; a list's state is that of the day. */
function coveredPeriod({ indicator, cumulative }: IndicatorStanding, until: Day): string {
  if (indicator.period === "asItStands") return "现状";
  const { dataUntil, period } = cumulative;
  const { year } = civilDate(until);
  // A ledger kept by months tells whole months, whatever the cut-off.
  return stretchWords(dataUntil === null ? period : { from: period.from, to: wholeMonth(dataUntil).to }, year);
}

/** What a reader needs to count for himself, and sees neither in the figure and its row nor in the rows it leads to. */
function figureTip(
  { rows, reported, undated, numerator, denominator }: LedgerFigure,
  decimals: number,
): Pick<CellContent, "tip"> {
  const part = (value: number): string => plainNumber(round(value, Math.max(decimals, 2)));
  const parts = [
    ...(rows === reported ? [] : [`计入 ${rows} 行`]),
    ...(numerator === null || denominator === null ? [] : [`${part(numerator)} ÷ ${part(denominator)}`]),
    ...(undated === 0 ? [] : [`其中 ${undated} 行没有日期`]),
  ];
  return parts.length === 0 ? {} : { tip: parts.join("；") };
}
