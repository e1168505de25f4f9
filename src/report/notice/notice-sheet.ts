/**
 * 月报·公示表: the disclosure notices in the official layout, one under the other, each on pages of its own. Beside the
 * printed page stands where every figure of a paragraph comes from, and the new text beside what staff rewrote.
 *
 * In two forms: a card (labels at the left, texts at the right) and running text (一、二、三).
 *
 * A paragraph is one cell over as many rows as it has figures, so that they stand beside it and no row exceeds Excel's
 * 409 points however long the text is.
 */
import { chineseNumeral } from "../../notice/composing/figure-words";
import { noticeEditKey, type Notice } from "../../notice/notice";
import { layoutField, type NoticeLayout } from "../../notice/templates/notice-layout";
import type { NoticeForm } from "../../settings";
import { looks, type LookName, tabColors } from "../page/look";
import { sheetNames, type ReportInput } from "../report-input";
import { pageBreaks, pageRoom, type Stretch } from "../page/pages";
import { SheetBuilder } from "../page/sheet-builder";
import type { ReportSheet } from "../page/sheet";
import { HIGHEST_ROW } from "../page/excel-limits";
import { heightFor, lineCount } from "../page/text-width";
import { noticeAnnex } from "./notice-annex";
import { EMPTY, fieldsOf, indented, type Field, type Paragraph } from "./notice-paragraphs";
import { distinctFigures, FIGURES_A_ROW, putFigures, putHeads, putToFill, SOURCES, type Side } from "./notice-sources";

const LABEL_WIDTH = 16;
const TEXT_WIDTH = 80;
const PRINTED = [LABEL_WIDTH, TEXT_WIDTH];
const GAP = 2;
/** Only where staff rewrote something. */
const COMPOSED_ANEW = [62, GAP];

/** A row of the list of sources: eight points need no more, and the printed paragraph beside it stays tight. */
const SOURCE_ROW = 11;
const HEADING_ROW = 28;
const LEAST_ROW = 24;
const PRINT = { orientation: "portrait", paper: "A4", titleRows: null } as const;
const SIGNATURE_GAP = 18;

export function noticeSheet(input: ReportInput): ReportSheet {
  const { notices } = input.notice;
  const { layout } = input.notice;
  if (input.settings.noticeForm === "annex") return noticeAnnex(input);
  const rewritten = notices.some((notice) =>
    fieldsOf(notice, layout).some(({ paragraphs }) => paragraphs.some((paragraph) => paragraph.rewritten !== null)),
  );
  const widths = [...PRINTED, GAP, ...(rewritten ? COMPOSED_ANEW : []), ...SOURCES];
  const side: Side = {
    composedAnew: rewritten ? PRINTED.length + 1 : null,
    sources: PRINTED.length + 1 + (rewritten ? COMPOSED_ANEW.length : 0),
  };
  const sheet = new SheetBuilder(widths, PRINTED.length);
  for (const [index, notice] of notices.entries()) {
    if (index > 0) sheet.pageBreak();
    putNotice(sheet, notice, side, { form: input.settings.noticeForm, layout });
  }
  return sheet.build({
    id: "notice",
    name: sheetNames.notice,
    tabColor: tabColors.notice,
    freezeRows: 0,
    print: PRINT,
  });
}

// ---- how it is laid out --------------------------------------------------------------------------------------------

/** A paragraph with its rows: first and last, and the height of each. */
interface Block {
  readonly paragraph: Paragraph;
  readonly label: string;
  /** In the row above it; null: none. */
  readonly heading: string | null;
  readonly top: number;
  readonly bottom: number;
  readonly rowHeight: number;
}

interface Manner {
  readonly form: NoticeForm;
  readonly layout: NoticeLayout;
}

function putNotice(sheet: SheetBuilder, notice: Notice, side: Side, { form, layout }: Manner): void {
  const start = sheet.row;
  const { size } = looks.noticeTitle;
  const title = inTitleLines(notice.title, size);
  sheet.line(0, [
    { value: title, look: "noticeTitle", span: PRINTED.length, editKey: noticeEditKey(notice.item, "title") },
  ]);
  sheet.raise(
    start,
    heightFor(lineCount(notice.rewrittenFields.title ?? title, LABEL_WIDTH + TEXT_WIDTH, size), size) + 8,
  );
  sheet.put(start, side.composedAnew ?? side.sources, 1, {
    value: "以下各列不打印。正文各格可直接改写，改写后保留；清空单元格即恢复自动拟写。",
    look: "source",
  });
  if (form === "text") putUnkeyed(sheet, notice.preamble);
  putHeads(sheet, side);
  const blocks = plan(fieldsIn(notice, { form, layout }), sheet.row, form);
  const end = (blocks.at(-1)?.bottom ?? sheet.row) + 1;
  const objection = form === "text" && notice.objection !== null ? [unkeyedHeight(notice.objection)] : [];
  const breaks = breaksIn(sheet, start, blocks, { end, behind: objection });
  for (const row of breaks) sheet.pageBreak(row);
  if (form === "text") for (const block of blocks) putRunning(sheet, block, side);
  else putCard(sheet, blocks, breaks, side);
  sheet.row = end;
  if (form === "text" && notice.objection !== null) {
    putUnkeyed(sheet, notice.objection);
    sheet.row += 1;
  }
  putSignature(sheet, notice, side, layoutField(layout, "signedBy") !== null);
}

/** What does not stand in one line is broken between what was found and what this is. */
const inTitleLines = (title: string, size: number): string =>
  lineCount(title, LABEL_WIDTH + TEXT_WIDTH, size) > 1 ? title.replace(/(?<=问题)(?=整改)/, "\n") : title;

/** Sentences that the templates word: they are changed there. */
function putUnkeyed(sheet: SheetBuilder, text: string): void {
  const area = { top: sheet.row, bottom: sheet.row, left: 0, right: PRINTED.length - 1 };
  sheet.block(area, { value: `　　${text}`, look: "noticeRunning" });
  sheet.raise(sheet.row, unkeyedHeight(text));
}

const unkeyedHeight = (text: string): number =>
  Math.max(LEAST_ROW, textHeight(`　　${text}`, LABEL_WIDTH + TEXT_WIDTH, looks.noticeRunning.size));

/** "整改任务（反馈问题）": what explains a label stands under it. */
const inTwoLines = (label: string): string => label.replace(/(?<=.)（/, "\n（");

/** In running text what nobody gave is left out: the pane asks for it. */
function fieldsIn(notice: Notice, { form, layout }: Manner): Field[] {
  const fields = fieldsOf(notice, layout).map((field) => ({ ...field, label: inTwoLines(field.label) }));
  const given = ({ rewritten, shown }: Paragraph): boolean => (rewritten ?? shown) !== "";
  if (form === "card") return fields;
  return fields
    .filter(({ paragraphs }) => paragraphs.some(given))
    .map((field) => ({
      ...field,
      paragraphs: field.paragraphs.map((one) => ({ ...one, shown: one.shown === "" ? "" : indented(one.shown) })),
    }));
}

function putRunning(sheet: SheetBuilder, block: Block, side: Side): void {
  const { heading, top } = block;
  if (heading !== null) {
    const area = { top: top - 1, bottom: top - 1, left: 0, right: PRINTED.length - 1 };
    sheet.block(area, { value: heading, look: "noticeHeading" });
    sheet.raise(top - 1, HEADING_ROW);
  }
  putBlock(sheet, block, "noticeRunning", 0, side);
}

function putCard(sheet: SheetBuilder, blocks: readonly Block[], breaks: readonly number[], side: Side): void {
  for (const [index, block] of blocks.entries()) {
    // A field's paragraphs run on without a line, but each page closes with one.
    const opens = blocks[index - 1]?.label !== block.label || breaks.includes(block.top);
    const closes = blocks[index + 1]?.label !== block.label || breaks.includes(block.bottom + 1);
    const several = blocks.filter(({ label }) => label === block.label).length > 1;
    putBlock(sheet, block, lookOf(several, opens, closes), 1, side);
  }
  for (const label of new Set(blocks.map((block) => block.label)))
    putLabel(
      sheet,
      label,
      blocks.filter((block) => block.label === label),
      breaks,
    );
}

/**
 * No paragraph is cut within a line: a page ends before one that would not fit whole, and the signature stays with the
 * last.
 */
function breaksIn(
  sheet: SheetBuilder,
  start: number,
  blocks: readonly Block[],
  { end, behind }: { readonly end: number; readonly behind: readonly number[] },
): number[] {
  const heads = [sheet.height(start), sheet.height(start + 1)];
  const paragraphs = blocks.flatMap(({ heading, top, bottom, rowHeight }) => [
    ...(heading === null ? [] : [HEADING_ROW]),
    ...Array<number>(bottom - top + 1).fill(rowHeight),
  ]);
  const whole = [
    [0, heads.length],
    ...blocks.map(({ heading, top, bottom }): Stretch => [top - start - (heading === null ? 0 : 1), bottom - start]),
    [end - start - 1, end - start + 2 + behind.length],
  ] as const;
  const heights = [...heads, ...paragraphs, ...behind, SIGNATURE_GAP, LEAST_ROW, LEAST_ROW];
  const room = pageRoom(PRINT, PRINTED);
  const breaks = pageBreaks(
    {
      heights,
      breaks: [],
      withNext: new Set(),
      whole,
      groups: [],
      titleRows: null,
    },
    room,
  );
  const tops = blocks.map(({ heading, top }) => top - start - (heading === null ? 0 : 1));
  return withFullerLastPage(breaks, tops, heights, room).map((row) => row + start);
}

/** Share of a page below which the last would look forgotten: a phone number and the signature. */
const LEAST_OF_LAST_PAGE = 0.25;

/** The last page takes over paragraphs of the page before it, until it is no stub. */
function withFullerLastPage(
  breaks: readonly number[],
  tops: readonly number[],
  heights: readonly number[],
  room: number,
): readonly number[] {
  const last = breaks.at(-1);
  if (last === undefined) return breaks;
  const heightFrom = (row: number): number => heights.slice(row).reduce((sum, height) => sum + height, 0);
  const least = LEAST_OF_LAST_PAGE * room;
  if (heightFrom(last) >= least) return breaks;
  const before = breaks.at(-2) ?? 0;
  const moved = tops.findLast((row) => row > before && heightFrom(row) >= least && heightFrom(row) <= room);
  return moved === undefined ? breaks : [...breaks.slice(0, -1), moved];
}

function plan(fields: readonly Field[], from: number, form: NoticeForm): Block[] {
  let top = from;
  return fields.flatMap(({ label, paragraphs }, order) =>
    (paragraphs.length === 0 ? [EMPTY] : paragraphs).map((paragraph, index): Block => {
      const heading =
        form === "text" && index === 0 ? `　　${chineseNumeral(order + 1)}、${label.split("\n")[0] ?? ""}` : null;
      const beside = form === "card" && paragraphs.length <= 1;
      const { count, rowHeight } = rowsFor(
        paragraph,
        beside ? textHeight(label, LABEL_WIDTH, looks.noticeLabel.size) : 0,
        form === "card" ? TEXT_WIDTH : LABEL_WIDTH + TEXT_WIDTH,
      );
      if (heading !== null) top += 1;
      const block = { paragraph, label, heading, top, bottom: top + count - 1, rowHeight };
      top += count;
      return block;
    }),
  );
}

/** As many rows as its figures take beside it, each as high as the text needs. */
function rowsFor(
  paragraph: Paragraph,
  labelHeight: number,
  width: number,
): { readonly count: number; readonly rowHeight: number } {
  const { shown, rewritten } = paragraph;
  const text = looseHeight(rewritten ?? shown, width, looks.noticeText.size);
  const anew = rewritten === null ? 0 : textHeight(shown, COMPOSED_ANEW[0] ?? 0, looks.composedAnew.size);
  const needed = Math.max(LEAST_ROW, labelHeight, text, anew);
  const figures = Math.ceil(distinctFigures(paragraph).length / FIGURES_A_ROW);
  const count = Math.max(1, figures, Math.ceil(needed / HIGHEST_ROW));
  return { count, rowHeight: Math.max(Math.ceil((4 * needed) / count) / 4, figures > 1 ? SOURCE_ROW : 0) };
}

/** A field of one paragraph stands in the middle of its row. */
function lookOf(several: boolean, opens: boolean, closes: boolean): LookName {
  if (!several) return "noticeText";
  if (opens) return closes ? "noticeOnly" : "noticeFirst";
  return closes ? "noticeLast" : "noticeMiddle";
}

/** @param left the column in which its text begins */
function putBlock(
  sheet: SheetBuilder,
  { paragraph, heading, top, bottom, rowHeight }: Block,
  look: LookName,
  left: number,
  side: Side,
): void {
  const { editKey, shown, rewritten } = paragraph;
  sheet.block(
    { top, bottom, left, right: PRINTED.length - 1 },
    { value: shown === "" ? null : shown, look, ...(editKey === "" ? {} : { editKey }) },
  );
  if ((rewritten ?? shown) === "") putToFill(sheet, top, side);
  if (side.composedAnew !== null && rewritten !== null)
    sheet.block(
      { top, bottom, left: side.composedAnew, right: side.composedAnew },
      { value: shown, look: "composedAnew" },
    );
  putFigures(sheet, paragraph, top, side);
  for (let row = top; row <= bottom; row += 1) sheet.raise(row, rowHeight);
  sheet.keepWhole(heading === null ? top : top - 1, bottom);
}

/** Of a line's room, as other programs and fonts use it: they break elsewhere, and half a line is worse than a gap. */
const ROOM_USED = 0.92;

const looseHeight = (text: string, width: number, size: number): number => textHeight(text, ROOM_USED * width, size);

const textHeight = (text: string, width: number, size: number): number => heightFor(lineCount(text, width, size), size);

/** Over all rows of its field; where the field goes on over a page, once a page. */
function putLabel(sheet: SheetBuilder, label: string, blocks: readonly Block[], breaks: readonly number[]): void {
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!first || !last) return;
  const starts = [first.top, ...breaks.filter((row) => row > first.top && row <= last.bottom)];
  for (const [index, start] of starts.entries()) {
    const bottom = (starts[index + 1] ?? last.bottom + 1) - 1;
    sheet.block(
      { top: start, bottom, left: 0, right: 0 },
      { value: index === 0 ? label : `${label}\n（续）`, look: "noticeLabel" },
    );
  }
}

function putSignature(sheet: SheetBuilder, notice: Notice, side: Side, signed: boolean): void {
  sheet.gap(SIGNATURE_GAP);
  for (const field of signed ? (["signedBy", "signedOn"] as const) : (["signedOn"] as const)) {
    const value = notice[field] || null;
    const shown = notice.rewrittenFields[field] ?? value ?? "";
    if (shown === "") putToFill(sheet, sheet.row, side);
    sheet.line(1, [
      {
        value,
        look: "noticeSignature",
        editKey: noticeEditKey(notice.item, field),
      },
    ]);
    sheet.raise(sheet.row - 1, Math.max(LEAST_ROW, textHeight(shown, TEXT_WIDTH, looks.noticeSignature.size)));
  }
}
