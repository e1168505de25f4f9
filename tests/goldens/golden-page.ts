/** A written sheet as text, a line a cell: what it shows, how, and where it leads; then merges, page breaks and charts with their points. */
import { cellText } from "../../src/preview/host/cell-text";
import { areaName, cellName, parseSheetReference } from "../../src/preview/workbook/area";
import type { CellStyle } from "../../src/preview/workbook/cell-style";
import type { Chart, ChartSeries } from "../../src/preview/workbook/chart";
import type { Sheet } from "../../src/preview/workbook/sheet";
import type { Workbook } from "../../src/preview/workbook/workbook";

/** Fill, colour, weight and size of a cell, as far as it is not plain. */
function lookOf({ fill, font, alignment }: CellStyle): string {
  const parts = [
    fill.pattern === "none" || fill.color === null ? null : `on ${fill.color}`,
    font.color === null || font.color === "#000000" ? null : font.color,
    font.bold ? "bold" : null,
    `${font.name} ${font.size}`,
    alignment.horizontal === "general" ? null : alignment.horizontal,
  ];
  return parts.filter((part) => part !== null).join(" ");
}

function cellLines(workbook: Workbook, sheet: Sheet): string[] {
  return sheet.rowNumbers().flatMap((row) =>
    sheet.rowCells(row).flatMap(([column, { value, formula, style }]) => {
      const look = workbook.styles.get(style);
      const fill = look.fill.pattern !== "none" && look.fill.color !== null;
      if (value === null && formula === null && !fill) return [];
      const link = sheet.hyperlinks.find(
        ({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
      );
      const shown = cellText(value, look.numberFormat, workbook.date1904).replaceAll("\n", "⏎");
      const parts = [
        cellName(row, column),
        formula ?? shown,
        ["General", "@"].includes(look.numberFormat) ? null : `{${look.numberFormat}}`,
        link === undefined ? null : `→ ${link.location ?? link.address ?? ""}`,
        `[${lookOf(look)}]`,
      ];
      return [parts.filter((part) => part !== null).join(" | ")];
    }),
  );
}

/** The values of a reference, as the chart draws them. */
function pointsOf(workbook: Workbook, reference: string | null): string {
  const target = reference === null ? null : parseSheetReference(reference);
  const sheet = target ? workbook.sheetByName(target.sheet) : undefined;
  if (!target || !sheet) return "";
  return [...sheet.cellsIn(target.area)]
    .map(([, , { value }]) => (value === null ? "—" : String(value).replaceAll("\n", "⏎")))
    .join(" ");
}

function seriesLine(workbook: Workbook, series: ChartSeries): string {
  const name = series.name.reference === null ? series.name.literal : pointsOf(workbook, series.name.reference);
  return `  ${series.shape} ${series.grouping} ${series.axisGroup} “${name}” ${series.fill ?? series.line.color ?? ""}: ${pointsOf(workbook, series.values)} by ${pointsOf(workbook, series.categories)}`;
}

const chartLines = (workbook: Workbook, { title, anchor, value, series }: Chart): string[] => [
  `chart at ${cellName(anchor.fromRow, anchor.fromColumn)}:${cellName(anchor.toRow, anchor.toColumn)} “${title.visible ? title.text : ""}” axis ${value.minimum ?? "auto"}–${value.maximum ?? "auto"} ${value.title ?? ""}`,
  ...series.map((one) => seriesLine(workbook, one)),
];

/** @returns one line a thing, in the order of the sheet */
export const goldenPage = (workbook: Workbook, sheet: Sheet): string[] => [
  `sheet ${sheet.name} ${sheet.visibility}, frozen ${sheet.freeze?.rows ?? 0}, ${sheet.page.orientation}, paper ${sheet.page.paper ?? "?"}`,
  ...cellLines(workbook, sheet),
  ...(sheet.merges.length === 0 ? [] : [`merged ${sheet.merges.map(areaName).sort().join(" ")}`]),
  ...(sheet.page.rowBreaks.length === 0
    ? []
    : [`pages end before rows ${sheet.page.rowBreaks.map((row) => row + 1).join(" ")}`]),
  ...sheet.charts.flatMap((chart) => chartLines(workbook, chart)),
];

/** Where two pages differ, as cell, was, is. */
export function differences(was: readonly string[], is: readonly string[]): string[] {
  const keyOf = (line: string): string => line.split(" ", 1)[0] ?? "";
  const before = grouped(was, keyOf);
  const after = grouped(is, keyOf);
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [old, now] = [before.get(key) ?? [], after.get(key) ?? []];
    return old.join("\n") === now.join("\n")
      ? []
      : [`${key}\n  was ${old.join("\n      ")}\n  is  ${now.join("\n      ")}`];
  });
}

function grouped(lines: readonly string[], keyOf: (line: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const line of lines) groups.set(keyOf(line), [...(groups.get(keyOf(line)) ?? []), line]);
  return groups;
}
