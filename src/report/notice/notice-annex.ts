/**
 * 月报·公示表 as an annex: one table on wide pages, a row a problem, the columns as the bureau lists them. What is the same
 * for all problems (days of publication, whom to turn to, who signs) stands once under the table.
 */
import {
  annexTitle,
  composedOf,
  distinctBelow,
  rowsOf,
  saidBelow,
  TOLD_BELOW,
} from "../../notice/document/annex-parts";
import { preambleOf } from "../../notice/document/notice-document";
import { noticeEditKey, type FigureInText, type Notice } from "../../notice/notice";
import {
  layoutField,
  layoutFieldNames,
  type LayoutField,
  type NoticeLayout,
} from "../../notice/templates/notice-layout";
import { tabColors, looks } from "../page/look";
import { HIGHEST_ROW } from "../page/excel-limits";
import { SheetBuilder } from "../page/sheet-builder";
import type { ReportSheet } from "../page/sheet";
import { heightFor, lineCount } from "../page/text-width";
import { sheetNames, type ReportInput } from "../report-input";
import { noticeFields, type Paragraph } from "./notice-paragraphs";
import { distinctFigures, FIGURES_A_ROW, putFigures, putHeads, putToFill, SOURCES } from "./notice-sources";

const NUMBER_WIDTH = 6;
const GAP = 2;
/** All columns of a problem together: what A4 has across. */
const PAGE_WIDTH = 138;
/** How much of the page a column takes, against the others. */
const SHARES: Readonly<Partial<Record<LayoutField["id"], number>>> = {
  completion: 4,
  problem: 2,
  measures: 2,
  goal: 1.6,
};
const LEAST_ROW = 24;
const SOURCE_ROW = 11;

export function noticeAnnex(input: ReportInput): ReportSheet {
  const { notices, layout } = input.notice;
  const columns = layout.fields.filter(({ id }) => !TOLD_BELOW.has(id));
  const widths = columnWidths(columns);
  const printed = [NUMBER_WIDTH, ...widths];
  const sheet = new SheetBuilder([...printed, GAP, ...SOURCES], printed.length);
  const side = { composedAnew: null, sources: printed.length + 1 };
  putHead(sheet, input, columns, printed.length);
  const titleRow = sheet.row - 1;
  sheet.row -= 1;
  putHeads(sheet, side);
  for (const [index, notice] of notices.entries()) putRow(sheet, notice, index + 1, columns, printed, side.sources);
  const groups = distinctBelow(notices, layout);
  for (const notice of groups) {
    const rows = groups.length > 1 ? rowsOf(notices, notice, layout) : null;
    putBelow(sheet, notice, layout, printed.length, rows);
  }
  return sheet.build({
    id: "notice",
    name: sheetNames.notice,
    tabColor: tabColors.notice,
    freezeRows: 0,
    print: { orientation: "landscape", paper: "A4", titleRows: [titleRow, titleRow] },
  });
}

function columnWidths(columns: readonly LayoutField[]): readonly number[] {
  const shares = columns.map(({ id }) => SHARES[id] ?? 1);
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.round((PAGE_WIDTH * share) / all));
}

function putHead(
  sheet: SheetBuilder,
  { notice: { notices }, place }: ReportInput,
  columns: readonly LayoutField[],
  span: number,
): void {
  const [notice] = notices;
  if (!notice) return;
  const title = annexTitle(notices, place);
  sheet.line(0, [{ value: title, look: "noticeTitle", span }]);
  sheet.line(0, [{ value: `　　${preambleOf(notice, title)}`, look: "noticeRunning", span }]);
  sheet.line(
    0,
    ["序号", ...columns.map(({ label }) => label)].map((value) => ({ value, look: "noticeLabel" })),
  );
}

/** All paragraphs of a field in one cell, the places of their figures moved along. */
function joined(paragraphs: readonly Paragraph[]): {
  readonly text: string;
  readonly figures: readonly FigureInText[];
} {
  let text = "";
  const figures: FigureInText[] = [];
  for (const { composed, rewritten, figures: own } of paragraphs) {
    const shift = text === "" ? 0 : text.length + 1;
    if (rewritten === null)
      figures.push(...own.map(({ from, to, ...rest }) => ({ from: from + shift, to: to + shift, ...rest })));
    text = [text, rewritten ?? composed].filter((part) => part !== "").join("\n");
  }
  return { text, figures };
}

function putRow(
  sheet: SheetBuilder,
  notice: Notice,
  order: number,
  columns: readonly LayoutField[],
  printed: readonly number[],
  sources: number,
): void {
  const cells = columns.map((column): Paragraph => {
    const [field] = noticeFields(notice, [column]);
    const { text, figures } = joined(field?.paragraphs ?? []);
    const rewritten = column.id in notice.rewrittenFields ? (notice.rewrittenFields[column.id] ?? null) : null;
    const editKey = noticeEditKey(notice.item, column.id);
    return { editKey, title: layoutFieldNames[column.id], composed: text, shown: text, rewritten, figures };
  });
  const { size } = looks.noticeOnly;
  const needed = cells.map(({ shown, rewritten }, index) =>
    heightFor(lineCount(rewritten ?? shown, printed[index + 1] ?? 0, size), size),
  );
  const height = Math.max(LEAST_ROW, ...needed);
  const figures = cells.reduce((sum, cell) => sum + Math.ceil(distinctFigures(cell).length / FIGURES_A_ROW), 0);
  const count = Math.max(1, figures, Math.ceil(height / HIGHEST_ROW));
  const [top, bottom] = [sheet.row, sheet.row + count - 1];
  sheet.block({ top, bottom, left: 0, right: 0 }, { value: order, look: "noticeLabel" });
  let row = top;
  for (const [index, cell] of cells.entries()) {
    const area = { top, bottom, left: index + 1, right: index + 1 };
    sheet.block(area, { value: cell.shown === "" ? null : cell.shown, look: "noticeOnly", editKey: cell.editKey });
    const required = columns[index]?.required === true;
    if (required && (cell.rewritten ?? cell.shown) === "") putToFill(sheet, row, { composedAnew: null, sources });
    putFigures(sheet, cell, row, { composedAnew: null, sources });
    row += Math.ceil(distinctFigures(cell).length / FIGURES_A_ROW);
  }
  for (let own = top; own <= bottom; own += 1)
    sheet.raise(own, Math.max(Math.ceil((4 * height) / count) / 4, count > 1 ? SOURCE_ROW : 0));
  sheet.keepWhole(top, bottom);
  sheet.row = bottom + 1;
}

/** Label and text side by side; what staff write over the text is of the first of these notices. */
function putBelow(sheet: SheetBuilder, notice: Notice, layout: NoticeLayout, span: number, rows: string | null): void {
  const top = sheet.row;
  sheet.gap();
  if (rows !== null) sheet.line(0, [{ value: `序号${rows}：`, look: "noticeRunning", span }]);
  for (const { id, label } of layout.fields) {
    const value = TOLD_BELOW.has(id) && id !== "signedBy" ? saidBelow(notice, id) : "";
    if (value === "" || id === "completion" || id === "outcome") continue;
    const editKey = noticeEditKey(notice.item, id);
    sheet.line(0, [
      { value: `${label}：`, look: "noticeRunning", span: 2 },
      { value: composedOf(notice, id), look: "noticeRunning", span: span - 2, editKey },
    ]);
  }
  if (notice.objection !== null) sheet.line(0, [{ value: notice.objection, look: "noticeRunning", span }]);
  for (const id of layoutField(layout, "signedBy") === null
    ? (["signedOn"] as const)
    : (["signedBy", "signedOn"] as const)) {
    const value = notice[id] || null;
    if ((notice.rewrittenFields[id] ?? value ?? "") === "")
      putToFill(sheet, sheet.row, { composedAnew: null, sources: span + 1 });
    sheet.line(span - 2, [{ value, look: "noticeSignature", span: 2, editKey: noticeEditKey(notice.item, id) }]);
  }
  sheet.keepWhole(top, sheet.row - 1);
}
