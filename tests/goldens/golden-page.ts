/**
 * A written sheet as text, a line a thing: what stands in a cell, how it looks, where it leads; then widths, heights,
 * merges, bars, charts with their points, and how it prints. A line's key, before the first " | ", names what differs.
 */
import { groupedBy } from "../../src/collections/grouped-by";
import { cellText } from "../../src/preview/host/cell-text";
import { areaName, cellName, columnName, parseSheetReference } from "../../src/preview/workbook/area";
import type { CellStyle } from "../../src/preview/workbook/cell-style";
import type { ConditionalFormat } from "../../src/preview/workbook/conditional-format";
import type { Sheet } from "../../src/preview/workbook/sheet";
import type { CellValue } from "../../src/preview/workbook/sheet-contents";
import type { Workbook } from "../../src/preview/workbook/workbook";
import { chartLines } from "./golden-chart";

const line = (...parts: readonly (string | null)[]): string =>
  parts
    .filter((part) => part !== null && part !== "")
    .join(" | ")
    .replaceAll("\n", "⏎");

/** Lines around a cell: ^ above, _ below, < left, > right; the same on all sides is said once. */
function borderText({ borders }: CellStyle): string {
  const signs = { top: "^", bottom: "_", left: "<", right: ">" } as const;
  return (["top", "bottom", "left", "right"] as const)
    .flatMap((edge) => {
      const border = borders[edge];
      if (!border) return [];
      const color = border.color === null || border.color === "#000000" ? "" : border.color;
      return [`${signs[edge]}${border.style}${color}`];
    })
    .join(" ");
}

/** Fill, colour, weight, size, place and lines of a cell, as far as it is not plain. */
function lookOf(style: CellStyle): string {
  const { fill, font, alignment } = style;
  const parts = [
    fill.pattern === "none" || fill.color === null ? null : `on ${fill.color}`,
    font.color === null || font.color === "#000000" ? null : font.color,
    font.bold ? "bold" : null,
    font.italic ? "italic" : null,
    font.underline === "none" ? null : `underline ${font.underline}`,
    `${font.name} ${font.size}`,
    `${alignment.horizontal}/${alignment.vertical}`,
    alignment.wrap ? "wrap" : null,
    borderText(style),
  ];
  return parts.filter((part) => part !== null && part !== "").join(" ");
}

/** What the format hides: the number itself where the cell shows it otherwise. */
const rawText = (value: CellValue, shown: string): string | null =>
  typeof value === "number" && String(value) !== shown ? `(${value})` : null;

function cellLines(workbook: Workbook, sheet: Sheet): string[] {
  return sheet.rowNumbers().flatMap((row) =>
    sheet.rowCells(row).flatMap(([column, { value, formula, style }]) => {
      const look = workbook.styles.get(style);
      const plain = look.fill.pattern === "none" && Object.keys(look.borders).length === 0;
      if (value === null && formula === null && plain) return [];
      const link = sheet.linkAt(row, column);
      const shown = cellText(value, look.numberFormat, workbook.date1904);
      return [
        line(
          cellName(row, column),
          formula ?? shown,
          rawText(value, shown),
          ["General", "@"].includes(look.numberFormat) ? null : `{${look.numberFormat}}`,
          link === undefined ? null : `→ ${link.location ?? link.address ?? ""}`,
          link?.tip ? `tip ${link.tip}` : null,
          `[${lookOf(look)}]`,
        ),
      ];
    }),
  );
}

const columnLines = ({ columns }: Sheet): string[] =>
  columns.map(({ first, last, width, hidden }) =>
    line(
      `column ${columnName(first)}${last > first ? `:${columnName(last)}` : ""}`,
      width === null ? "default" : String(Math.round(width * 100) / 100),
      hidden ? "hidden" : null,
    ),
  );

/** Rows of one height in a row are one line. */
function heightLines({ rowFormats }: Sheet): string[] {
  const stretches: { first: number; last: number; height: string }[] = [];
  for (const [row, format] of [...rowFormats].sort(([a], [b]) => a - b)) {
    const height = `${format.height ?? "default"}${format.hidden ? " hidden" : ""}`;
    const before = stretches.at(-1);
    if (before?.last === row - 1 && before.height === height) before.last = row;
    else stretches.push({ first: row, last: row, height });
  }
  return stretches.map(({ first, last, height }) =>
    line(`rows ${first + 1}${last > first ? `–${last + 1}` : ""}`, height),
  );
}

const ruleLines = (formats: readonly ConditionalFormat[]): string[] =>
  formats.map(({ areas, rule }) => line(`rule ${areas.map(areaName).join(" ")}`, JSON.stringify(rule)));

const inches = (value: number): string => String(Math.round(value * 100) / 100);

function pageLines(workbook: Workbook, sheet: Sheet): string[] {
  const { page, freeze } = sheet;
  const { left, right, top, bottom, header, footer } = page.margins;
  const names = workbook.names.filter(({ sheetId, name }) => sheetId === sheet.id && name.startsWith("_xlnm."));
  return [
    line("tab", sheet.visibility, sheet.tabColor ?? "no colour", sheet.showGridlines ? "gridlines" : "no gridlines"),
    line("frozen", `${freeze?.rows ?? 0} rows, ${freeze?.columns ?? 0} columns`),
    line(
      "paper",
      page.orientation,
      `paper ${page.paper ?? "?"}`,
      `fit ${page.fitWidth ?? "-"}×${page.fitHeight ?? "-"}`,
    ),
    line("margins", [left, right, top, bottom, header, footer].map(inches).join(" ")),
    line("centred", `${page.centerHorizontally} ${page.centerVertically}`),
    line("header", page.header),
    line("footer", page.footer),
    ...names.map(({ name, formula }) => line(`print ${name.replace("_xlnm.", "")}`, formula)).sort(),
    line("pages end before rows", page.rowBreaks.map((row) => row + 1).join(" ")),
  ];
}

/** @returns one line a thing, in the order of the sheet */
export const goldenPage = (workbook: Workbook, sheet: Sheet): string[] => [
  line("sheet", sheet.name),
  ...pageLines(workbook, sheet),
  ...columnLines(sheet),
  ...heightLines(sheet),
  ...cellLines(workbook, sheet),
  ...(sheet.merges.length === 0 ? [] : sheet.merges.map((area) => line(`merged ${areaName(area)}`)).sort()),
  ...ruleLines(sheet.conditionalFormats),
  ...sheet.charts.flatMap((chart) => chartLines(chart, (reference) => valuesOf(workbook, reference))),
];

/** The values of a reference; "—" where a cell is empty. */
function valuesOf(workbook: Workbook, reference: string | null): string {
  const target = reference === null ? null : parseSheetReference(reference);
  const sheet = target ? workbook.sheetByName(target.sheet) : undefined;
  if (!target || !sheet) return "";
  const { top, left, bottom, right } = target.area;
  const texts: string[] = [];
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1)
      texts.push(String(sheet.cell(row, column)?.value ?? "—").replaceAll("\n", "⏎"));
  return texts.join(" ");
}

/** Where two pages differ, by the key of a line, with what was and what is. */
export function differences(was: readonly string[], is: readonly string[]): string[] {
  const keyOf = (text: string): string => text.split(" | ", 1)[0] ?? "";
  const [before, after] = [groupedBy(was, keyOf), groupedBy(is, keyOf)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [old, now] = [before.get(key) ?? [], after.get(key) ?? []];
    return old.join("\n") === now.join("\n")
      ? []
      : [`${key}\n  was ${old.join("\n      ")}\n  is  ${now.join("\n      ")}`];
  });
}
