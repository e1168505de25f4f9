/** The composite index of the ranked places, this year's beside last year's, the best at the left. */
import type { PeriodFigures, PeriodRanking, RankedPlace } from "../../indicators/assessment";
import { nameCellOf, valuesOf, type BlockRow, type DrawnChart } from "../page/chart-block";
import type { ChartSeries } from "../page/sheet";
import { numberFormat, numberText } from "../words/wording";

/** More columns are not read. */
const MOST_SHOWN = 24;
const FEWEST = 2;

const indexOf = (summary: PeriodFigures | null): number | null => summary?.figures.compositeIndex.reported ?? null;

/** @param about "12月县市区" @returns null where fewer than two have a rank */
export function rankingChart({ id, places }: PeriodRanking, about: string): DrawnChart | null {
  const all = places.filter(({ rank }) => rank !== null);
  const shown = all.slice(0, MOST_SHOWN);
  if (shown.length < FEWEST) return null;
  const hasLastYear = shown.some(({ lastYear }) => indexOf(lastYear.summary) !== null);
  const count = shown.length;
  const rows: readonly BlockRow[] = [
    [about, "今年", ...(hasLastYear ? ["上年同期"] : [])],
    ...shown.map(({ name, summary, lastYear }): BlockRow => [
      name,
      indexOf(summary),
      ...(hasLastYear ? [indexOf(lastYear.summary)] : []),
    ]),
  ];
  const reading = readingOf(all, shown.length);
  return {
    rows,
    format: numberFormat(2),
    reading,
    chart: (anchor, block) => {
      const series = (offset: number, role: ChartSeries["role"], label?: "each"): ChartSeries => ({
        nameCell: nameCellOf(block, offset),
        values: valuesOf(block, offset, count),
        role,
        draw: "column",
        ...(label === undefined ? {} : { label }),
      });
      return {
        name: `综合指数排名${id === "month" ? "本月" : "累计"}`,
        title: `${about}综合指数：${headline(all)}`,
        valueTitle: "综合指数",
        kind: "column",
        categories: valuesOf(block, 0, count),
        anchor,
        legend: hasLastYear,
        valueAxis: { min: 0, format: "0.00" },
        series: [series(1, "current", "each"), ...(hasLastYear ? [series(2, "lastYear")] : [])],
      };
    },
  };
}

const named = ({ name, summary }: RankedPlace): string => `${name}（${numberText(indexOf(summary) ?? 0, 2)}）`;

/** "阜康市最低（3.21），吉木萨尔县最高（4.87）" */
function headline(ranked: readonly RankedPlace[]): string {
  const [first, last] = [ranked[0], ranked.at(-1)];
  if (!first || !last) return "";
  if (indexOf(first.summary) === indexOf(last.summary)) return `${ranked.length} 处相同`;
  return `${named(first)}最低，${named(last)}最高`;
}

function readingOf(ranked: readonly RankedPlace[], shown: number): string {
  const better = ranked.filter(({ summary, lastYear }) => {
    const [now, before] = [indexOf(summary), indexOf(lastYear.summary)];
    return now !== null && before !== null && now < before;
  }).length;
  const compared = ranked.filter(({ lastYear }) => indexOf(lastYear.summary) !== null).length;
  const part = shown < ranked.length ? `图中为前 ${shown} 名。` : "";
  return compared === 0
    ? `${part}综合指数越低越好；没有上年同期数据。`
    : `${part}综合指数越低越好；${compared} 处有上年同期数据，其中 ${better} 处同比下降（改善）。`;
}
