/** What is done to the cells of a range beside writing values: links, clearing, copying, merging. */
import { areaName, cellsIn, columnsIn, covers, overlaps, rowsIn } from "../../workbook/area";
import type { CellContent } from "../../workbook/sheet-contents";
import { shiftFormula } from "../../xlsx/shared-formula";
import { cellValue, requireWritable, restyle, writeBlock } from "../cell-access";
import type { ExcelHost } from "../excel-host";
import { HostError, invalidArgument } from "../host-error";
import { transposeFormula } from "../moved-references";
import type { Argument } from "../object-class";
import { choiceArgument, textArgument } from "./argument";
import type { RangeTarget } from "./range-target";

export function setHyperlink(target: RangeTarget, value: unknown, host: ExcelHost): void {
  requireWritable(target.sheet);
  if (typeof value !== "object" || value === null) throw invalidArgument("hyperlink must be an object");
  const { address: outside, documentReference, screenTip, textToDisplay } = value as Record<string, unknown>;
  const optional = (given: unknown, what: string): string | null =>
    given === undefined || given === null ? null : textArgument(given, what);
  const location = optional(documentReference, "documentReference");
  const url = optional(outside, "address");
  if (location === null && url === null) throw invalidArgument("hyperlink needs an address or a documentReference");
  const tip = optional(screenTip, "screenTip");
  if (tip !== null && tip.length > 255) throw invalidArgument("a screenTip of more than 255 characters");
  target.sheet.setLink(target.area, { location, address: url, tip });
  const shown = optional(textToDisplay, "textToDisplay");
  if (shown !== null) writeBlock(host.workbook, target.sheet, target.area, [[shown]]);
  const { font } = host.workbook.styles.get(0);
  restyle(host.workbook, target.sheet, [target.area], (style) => host.options.linkLook(style, font));
  host.events.fireChanged(target.sheet.id, areaName(target.area));
}

export function clearCells(target: RangeTarget, applyTo: unknown, host: ExcelHost): void {
  requireWritable(target.sheet);
  const what = choiceArgument(
    applyTo ?? "All",
    ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"] as const,
    "applyTo",
  );
  const { sheet, area } = target;
  if (what === "All" || what === "Hyperlinks" || what === "RemoveHyperlinks") sheet.setLink(area, null);
  if (what === "Hyperlinks" || what === "RemoveHyperlinks") return;
  if (what === "All" || what === "Formats") {
    sheet.unmerge(area);
    sheet.touch("conditionalFormats");
    sheet.conditionalFormats = sheet.conditionalFormats.filter(
      ({ areas }) => !areas.every((other) => covers(area, other)),
    );
  }
  for (const [row, column, content] of [...sheet.cellsIn(area)]) {
    if (content.formula !== null && what !== "Formats") host.workbook.touch("formulas");
    const style = what === "Contents" || what === "ResetContents" ? content.style : 0;
    const kept =
      what === "Formats"
        ? content.value === null && content.formula === null
          ? undefined
          : { ...content, style: 0, source: null }
        : style === 0
          ? undefined
          : { value: null, formula: null, known: true, style, quotePrefix: false, source: null };
    sheet.setCell(row, column, kept);
  }
  host.events.fireChanged(sheet.id, areaName(area));
}

/** What of a cell is copied. */
type Copied = "All" | "Values" | "Formats" | "Formulas";

/** The content that a cell has after another was copied onto it. */
function copied(from: CellContent | undefined, old: CellContent | undefined, what: Copied, formula: string | null) {
  const takesContent = what !== "Formats";
  const content = takesContent ? from : old;
  return {
    value: formula !== null && takesContent ? null : (content?.value ?? null),
    formula: takesContent ? formula : (old?.formula ?? null),
    known: takesContent ? formula === null : (old?.known ?? true),
    quotePrefix: content?.quotePrefix ?? false,
    source: null,
  };
}

const isBlank = (content: CellContent | undefined): boolean =>
  content === undefined || (content.value === null && content.formula === null);

/** The source is repeated where the range is larger. @param how copyType, skipBlanks, transpose */
export function copyCells(
  target: RangeTarget,
  source: RangeTarget,
  [copyType, skipBlanks, transpose]: readonly Argument[],
  host: ExcelHost,
): void {
  const what = choiceArgument(copyType ?? "All", ["All", "Values", "Formats", "Formulas"] as const, "copyType");
  requireWritable(target.sheet);
  const { workbook } = host;
  const turned = transpose === true;
  const [high, wide] = turned
    ? [columnsIn(source.area), rowsIn(source.area)]
    : [rowsIn(source.area), columnsIn(source.area)];
  // All is read before anything is written: the ranges may overlap.
  const changes: [row: number, column: number, content: CellContent][] = [];
  for (let down = 0; down < Math.max(high, rowsIn(target.area)); down += 1) {
    for (let right = 0; right < Math.max(wide, columnsIn(target.area)); right += 1) {
      const [y, x] = turned ? [right % wide, down % high] : [down % high, right % wide];
      const [fromRow, fromColumn] = [source.area.top + y, source.area.left + x];
      const stored = source.sheet.cell(fromRow, fromColumn);
      if (skipBlanks === true && isBlank(stored)) continue;
      const value = what === "Values" ? cellValue(workbook, source.sheet, stored, fromRow, fromColumn) : null;
      const from = what === "Values" && stored ? { ...stored, value, formula: null } : stored;
      const row = target.area.top + down;
      const column = target.area.left + right;
      const formula =
        from === undefined || from.formula === null || what === "Formats"
          ? null
          : turned
            ? transposeFormula(from.formula, [fromRow, fromColumn], [row, column])
            : shiftFormula(from.formula, row - fromRow, column - fromColumn);
      const keepsStyle = what === "Values" || what === "Formulas";
      const style = keepsStyle ? target.sheet.styleAt(row, column) : source.sheet.styleAt(fromRow, fromColumn);
      const old = target.sheet.cell(row, column);
      if (formula !== null || old?.formula) workbook.touch("formulas");
      changes.push([row, column, { ...copied(from, old, what, formula), style }]);
    }
  }
  for (const [row, column, content] of changes) target.sheet.setCell(row, column, content);
  host.events.fireChanged(target.sheet.id, areaName(target.area));
}

/** Only the first cell of each merged area keeps its content. @param across each row by itself */
export function mergeCells({ sheet, area }: RangeTarget, across: boolean): void {
  requireWritable(sheet);
  if (sheet.tables.some((table) => overlaps(table.area, area)))
    throw new HostError("InvalidOperation", "Cells of a table cannot be merged.");
  const areas = across
    ? Array.from({ length: rowsIn(area) }, (_, row) => ({ ...area, top: area.top + row, bottom: area.top + row }))
    : [area];
  for (const merged of areas) {
    if (cellsIn(merged) > 1) sheet.merge(merged);
    for (const [row, column, content] of [...sheet.cellsIn(merged)]) {
      if ((row !== merged.top || column !== merged.left) && (content.value !== null || content.formula !== null))
        sheet.setCell(row, column, { ...content, value: null, formula: null, known: true, source: null });
    }
  }
}
