/**
 * 月报·公示表: the disclosure notices in the official layout, one under the other, each on pages of its own. Beside the
 * printed page stands where every figure of a paragraph comes from, and the new text beside what staff rewrote.
 *
 * A paragraph is one cell over as many rows as it has figures, so that they stand beside it and no row exceeds Excel's
 * 409 points however long the text is.
 */
import { localAddress, placesAround, type Place } from "../../cells/address";
import { fieldTitles } from "../../notice/composing/compose-notices";
import {
  noticeEditKey,
  type FigureInText,
  type Notice,
  type NoticeFieldId,
  type NoticeSection,
} from "../../notice/notice";
import { looks, palette, type LookName } from "../page/look";
import { sheetNames, type ReportInput } from "../report-input";
import { pageBreaks, pageRoom, type Stretch } from "../page/pages";
import { SheetBuilder } from "../page/sheet-builder";
import type { ReportSheet } from "../page/sheet";
import { HIGHEST_ROW } from "../page/excel-limits";
import { heightFor, lineCount } from "../page/text-width";

const LABEL_WIDTH = 16;
const TEXT_WIDTH = 80;
const PRINTED = [LABEL_WIDTH, TEXT_WIDTH];
const GAP = 2;
/** A figure beside the page: as written, its name, its source. */
const FIGURE = [22, 34, 42];
/** Two a row: else a paragraph of many figures would be higher than its text, and the page half empty. */
const FIGURES_A_ROW = 2;
const SOURCES = [24, ...Array<readonly number[]>(FIGURES_A_ROW).fill(FIGURE).flat()];
/** Only where staff rewrote something. */
const COMPOSED_ANEW = [62, GAP];

/** A row of the list of sources: eight points need no more, and the printed paragraph beside it stays tight. */
const SOURCE_ROW = 11;
const LEAST_ROW = 24;
const PRINT = { orientation: "portrait", paper: "A4", titleRows: null } as const;
const SIGNATURE_GAP = 18;
/** Beside the page, where it is not printed. */
const TO_FILL = "待填：在反馈问题清单补上，或直接写在左边";
const TO_FILL_COLOR = "#B3261E";

interface Paragraph {
  readonly editKey: string;
  readonly title: string;
  /** As it stands in the cell, where nobody rewrote it. */
  readonly shown: string;
  readonly composed: string;
  readonly rewritten: string | null;
  readonly figures: readonly FigureInText[];
}

interface Field {
  readonly label: string;
  /** No entry: a field of paragraphs that has none. */
  readonly paragraphs: readonly Paragraph[];
}

/** Columns beside the page. */
interface Side {
  readonly composedAnew: number | null;
  readonly sources: number;
}

export function noticeSheet(input: ReportInput): ReportSheet {
  const { notices } = input.notice;
  const rewritten = notices.some((notice) =>
    fieldsOf(notice).some(({ paragraphs }) => paragraphs.some((paragraph) => paragraph.rewritten !== null)),
  );
  const widths = [...PRINTED, GAP, ...(rewritten ? COMPOSED_ANEW : []), ...SOURCES];
  const side: Side = {
    composedAnew: rewritten ? PRINTED.length + 1 : null,
    sources: PRINTED.length + 1 + (rewritten ? COMPOSED_ANEW.length : 0),
  };
  const sheet = new SheetBuilder(widths);
  if (notices.length === 0) putNothing(sheet);
  for (const [index, notice] of notices.entries()) {
    if (index > 0) sheet.pageBreak();
    putNotice(sheet, notice, side);
  }
  return sheet.build({
    id: "notice",
    name: sheetNames.notice,
    tabColor: "#B3261E",
    freezeRows: 0,
    printColumns: PRINTED.length,
    print: PRINT,
  });
}

function putNothing(sheet: SheetBuilder): void {
  sheet.line(0, [{ value: "督察反馈意见整改情况公示表", look: "noticeTitle", span: PRINTED.length }]);
  sheet.gap();
  sheet.line(0, [
    {
      value:
        "没有找到督察反馈问题清单。请增加一张含“问题序号、反馈问题、整改目标”等列的清单（一个问题一行）后重新生成。",
      look: "sentence",
      span: PRINTED.length,
    },
  ]);
}

// ---- what stands in the notice --------------------------------------------------------------------------------------

/** Every paragraph of running text begins two characters in, as official papers have it. */
const indented = (text: string): string =>
  text
    .split("\n")
    .map((line) => `　　${line.trimStart()}`)
    .join("\n");
const asIs = (text: string): string => text;

function fieldsOf(notice: Notice): Field[] {
  const one = (
    label: string,
    field: NoticeFieldId,
    text: string | null,
    shown: (text: string) => string = asIs,
    figures: readonly FigureInText[] = [],
  ): Field => {
    const composed = text ?? "";
    return {
      label,
      paragraphs: [
        {
          editKey: noticeEditKey(notice.item, field),
          title: fieldTitles[field],
          composed,
          shown: composed === "" ? "" : shown(composed),
          rewritten: notice.rewrittenFields[field] ?? null,
          figures,
        },
      ],
    };
  };
  /** Many notices have none: left out where there is none. */
  const optional = (label: string, field: "supervisor" | "mail"): Field[] =>
    (notice[field] ?? notice.rewrittenFields[field] ?? "") === "" ? [] : [one(label, field, notice[field])];
  const sections = (label: string, all: readonly NoticeSection[]): Field => ({
    label,
    paragraphs: all.map(({ id, title, composed, rewritten }) => ({
      editKey: noticeEditKey(notice.item, id),
      title,
      composed: composed.text,
      shown: indented(composed.text),
      rewritten,
      figures: composed.figures,
    })),
  });
  return [
    one("整改任务\n（反馈问题）", "problem", notice.problem.text, indented, notice.problem.figures),
    one("整改目标", "goal", notice.goal.text, indented, notice.goal.figures),
    one("整改时限", "deadline", notice.deadline),
    one("整改措施", "measures", notice.measures, indented),
    sections("整改完成情况", notice.completion),
    sections("整改成效", notice.outcome === null ? [] : [notice.outcome]),
    one("责任单位", "responsible", notice.responsible),
    ...optional("督导单位", "supervisor"),
    one("验收情况", "acceptance", notice.acceptance),
    one("公示期", "publication", notice.publication),
    one("监督电话", "phone", notice.phone),
    ...optional("电子邮箱", "mail"),
  ];
}

// ---- how it is laid out ---------------------------------------------------------------------------------------------

/** A paragraph with its rows: first and last, and the height of each. */
interface Block {
  readonly paragraph: Paragraph;
  readonly label: string;
  readonly top: number;
  readonly bottom: number;
  readonly rowHeight: number;
}

function putNotice(sheet: SheetBuilder, notice: Notice, side: Side): void {
  const start = sheet.row;
  const { title } = notice;
  const { size } = looks.noticeTitle;
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
  putHeads(sheet, side);
  const blocks = plan(fieldsOf(notice), sheet.row);
  const end = (blocks.at(-1)?.bottom ?? sheet.row) + 1;
  const breaks = breaksIn(sheet, start, blocks, end);
  for (const row of breaks) sheet.pageBreak(row);
  for (const [index, block] of blocks.entries()) {
    // A field's paragraphs run on without a line, but each page closes with one.
    const opens = blocks[index - 1]?.label !== block.label || breaks.includes(block.top);
    const closes = blocks[index + 1]?.label !== block.label || breaks.includes(block.bottom + 1);
    putBlock(sheet, block, lookOf(blocks.filter(({ label }) => label === block.label).length > 1, opens, closes), side);
  }
  for (const label of new Set(blocks.map((block) => block.label)))
    putLabel(
      sheet,
      label,
      blocks.filter((block) => block.label === label),
      breaks,
    );
  sheet.row = end;
  putSignature(sheet, notice, side);
}

/** No paragraph is cut within a line: a page ends before one that would not fit whole, and the signature stays with the last. */
function breaksIn(sheet: SheetBuilder, start: number, blocks: readonly Block[], end: number): number[] {
  const heads = [sheet.height(start), sheet.height(start + 1)];
  const paragraphs = blocks.flatMap(({ top, bottom, rowHeight }) => Array<number>(bottom - top + 1).fill(rowHeight));
  const whole = [
    [0, heads.length],
    ...blocks.map(({ top, bottom }): Stretch => [top - start, bottom - start]),
    [end - start - 1, end - start + 2],
  ] as const;
  return pageBreaks(
    {
      heights: [...heads, ...paragraphs, SIGNATURE_GAP, LEAST_ROW, LEAST_ROW],
      breaks: [],
      withNext: new Set(),
      whole,
      groups: [],
      titleRows: null,
    },
    pageRoom(PRINT, PRINTED),
  ).map((row) => row + start);
}

function plan(fields: readonly Field[], from: number): Block[] {
  let top = from;
  return fields.flatMap(({ label, paragraphs }) =>
    (paragraphs.length === 0 ? [EMPTY] : paragraphs).map((paragraph): Block => {
      const { count, rowHeight } = rowsFor(
        paragraph,
        paragraphs.length <= 1 ? textHeight(label, LABEL_WIDTH, looks.noticeLabel.size) : 0,
      );
      const block = { paragraph, label, top, bottom: top + count - 1, rowHeight };
      top += count;
      return block;
    }),
  );
}

/** As many rows as its figures take beside it, each as high as the text needs. */
function rowsFor(paragraph: Paragraph, labelHeight: number): { readonly count: number; readonly rowHeight: number } {
  const { shown, rewritten } = paragraph;
  const text = textHeight(rewritten ?? shown, TEXT_WIDTH, looks.noticeText.size);
  const anew = rewritten === null ? 0 : textHeight(shown, COMPOSED_ANEW[0] ?? 0, looks.composedAnew.size);
  const needed = Math.max(LEAST_ROW, labelHeight, text, anew);
  const figures = Math.ceil(distinctFigures(paragraph).length / FIGURES_A_ROW);
  const count = Math.max(1, figures, Math.ceil(needed / HIGHEST_ROW));
  return { count, rowHeight: Math.max(Math.ceil((10 * needed) / count) / 10, figures > 1 ? SOURCE_ROW : 0) };
}

const EMPTY: Paragraph = { editKey: "", title: "", composed: "", shown: "", rewritten: null, figures: [] };

/** A field of one paragraph stands in the middle of its row. */
function lookOf(several: boolean, opens: boolean, closes: boolean): LookName {
  if (!several) return "noticeText";
  if (opens) return closes ? "noticeOnly" : "noticeFirst";
  return closes ? "noticeLast" : "noticeMiddle";
}

function putHeads(sheet: SheetBuilder, { composedAnew, sources }: Side): void {
  const row = sheet.row;
  if (composedAnew !== null)
    sheet.put(row, composedAnew, 1, { value: "新拟文本（供与改写的正文比对）", look: "sourceHead" });
  const figureHeads = Array<readonly string[]>(FIGURES_A_ROW).fill(["数字", "指标", "来源（点击查看）"]).flat();
  for (const [index, head] of ["数字来源：段落", ...figureHeads].entries())
    sheet.put(row, sources + index, 1, { value: head, look: "sourceHead" });
  sheet.raise(row, 18);
  sheet.row += 1;
}

function putBlock(sheet: SheetBuilder, { paragraph, top, bottom, rowHeight }: Block, look: LookName, side: Side): void {
  const { editKey, shown, rewritten, title } = paragraph;
  sheet.block(
    { top, bottom, left: 1, right: 1 },
    { value: shown === "" ? null : shown, look, ...(editKey === "" ? {} : { editKey }) },
  );
  if ((rewritten ?? shown) === "") putToFill(sheet, top, side);
  if (side.composedAnew !== null && rewritten !== null)
    sheet.block(
      { top, bottom, left: side.composedAnew, right: side.composedAnew },
      { value: shown, look: "composedAnew" },
    );
  const figures = distinctFigures(paragraph);
  if (figures.length > 0) {
    const value = `${title.slice(0, 12)}${rewritten === null ? "" : "（已改写）"}`;
    sheet.block({ top, bottom: top, left: side.sources, right: side.sources }, { value, look: "source" });
  }
  for (const [index, figure] of figures.entries()) {
    const row = top + Math.floor(index / FIGURES_A_ROW);
    const left = side.sources + 1 + FIGURE.length * (index % FIGURES_A_ROW);
    const cells = [{ value: shortened(figure.text) }, { value: figure.name }, sourceCell(figure.sources)];
    for (const [offset, cell] of cells.entries()) {
      const area = { top: row, bottom: row, left: left + offset, right: left + offset };
      sheet.block(area, { ...cell, look: "source" });
    }
  }
  for (let row = top; row <= bottom; row += 1) sheet.raise(row, rowHeight);
  sheet.keepWhole(top, bottom);
}

const putToFill = (sheet: SheetBuilder, row: number, { sources }: Side): void =>
  sheet.put(row, sources, SOURCES.length, { value: TO_FILL, look: "source", color: TO_FILL_COLOR });

/** A claim without a number may be half a sentence; the list shows how it begins. */
const shortened = (text: string): string => ([...text].length > 14 ? `${[...text].slice(0, 13).join("")}……` : text);

const textHeight = (text: string, width: number, size: number): number => heightFor(lineCount(text, width, size), size);

/** Each figure once, in the order of the text. */
function distinctFigures({
  composed,
  figures,
}: Paragraph): { readonly text: string; readonly name: string; readonly sources: readonly Place[] }[] {
  const seen = new Map<string, { readonly text: string; readonly name: string; readonly sources: readonly Place[] }>();
  for (const { from, to, name, sources } of figures) {
    const text = composed.slice(from, to);
    const key = `${name}\n${text}`;
    if (!seen.has(key)) seen.set(key, { text, name, sources });
  }
  return [...seen.values()];
}

/** Leads to the first sheet; of several it says how many, and its tip names them. */
function sourceCell(sources: readonly Place[]) {
  const places = placesAround(sources);
  const [first] = places;
  if (!first) return { value: "按本表统计" };
  const text = placeText(first);
  if (places.length === 1) return { value: text, to: first, color: palette.link };
  return {
    value: `${text} 等${places.length}张表`,
    to: first,
    color: palette.link,
    tip: places.map(placeText).join("；"),
  };
}

const placeText = (place: Place): string => {
  const address = localAddress(place);
  return address === null ? place.sheet : `${place.sheet}!${address}`;
};

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

function putSignature(sheet: SheetBuilder, notice: Notice, side: Side): void {
  sheet.gap(SIGNATURE_GAP);
  for (const field of ["signedBy", "signedOn"] as const) {
    const value = notice[field] === "" ? null : notice[field];
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
