/**
 * The notices as papers in the form that the bureau chose: running text, a card of two columns, or an annex with a row
 * a problem. The same fields, order and names as in 月报·公示表.
 */
import type { NoticeForm } from "../../settings";
import type { Notice, NoticeDraft } from "../notice";
import type { LayoutField, NoticeLayout } from "../templates/notice-layout";
import { annexTitle, distinctBelow, rowsOf, saidBelow, TOLD_BELOW } from "./annex-parts";
import {
  annexSignature,
  linesOfField,
  noticeDocument,
  ownTexts,
  preambleOf,
  signatureBlocks,
  type NoticeBlock,
} from "./notice-document";

/** Paragraphs of a cell; labels stand in the middle, in another type. */
export interface PaperCell {
  readonly isLabel: boolean;
  readonly lines: readonly string[];
}

export interface PaperTable {
  readonly kind: "table";
  /** How much of the page's width each column takes, against the others. */
  readonly shares: readonly number[];
  /** null: the labels stand at the left of their rows. */
  readonly head: readonly string[] | null;
  readonly rows: readonly (readonly PaperCell[])[];
}

export interface Paper {
  readonly isLandscape: boolean;
  readonly parts: readonly (NoticeBlock | PaperTable)[];
}

export type PaperSource = Pick<NoticeDraft, "notices" | "layout" | "textLayout" | "form" | "place">;

const papersOf: Readonly<Record<NoticeForm, (source: PaperSource) => readonly Paper[]>> = {
  text: ({ notices, textLayout }) =>
    notices.map((notice) => ({ isLandscape: false, parts: noticeDocument(notice, textLayout) })),
  card: ({ notices, layout }) => notices.map((notice) => ({ isLandscape: false, parts: cardOf(notice, layout) })),
  annex: (source) => [{ isLandscape: true, parts: annexOf(source) }],
};

/** One a notice; of an annex one for all. */
export const noticePapers = (source: PaperSource): readonly Paper[] =>
  source.notices.length === 0 ? [] : papersOf[source.form](source);

const LABEL_SHARE = 1;
const TEXT_SHARE = 5;

const label = (text: string): PaperCell => ({ isLabel: true, lines: [text.replace(/\n/g, "")] });
const cell = (lines: readonly string[]): PaperCell => ({ isLabel: false, lines });

/** Labels at the left, texts at the right; what is not given yet is asked for in the pane, and is no empty row. */
function cardOf(notice: Notice, layout: NoticeLayout): Paper["parts"] {
  const rows = layout.fields.flatMap((field) => {
    if (field.id === "signedBy") return [];
    const lines = linesOfField(notice, field.id);
    return lines.length > 0 ? [[label(field.label), cell(lines)]] : [];
  });
  return [
    { kind: "title", text: ownTexts(notice)("title") },
    { kind: "table", shares: [LABEL_SHARE, TEXT_SHARE], head: null, rows },
    ...signatureBlocks(notice, layout),
  ];
}

const NUMBER_SHARE = 0.4;
const SHARES: Readonly<Partial<Record<LayoutField["id"], number>>> = {
  completion: 4,
  problem: 2,
  measures: 2,
  goal: 1.6,
};

function annexOf({ notices, layout, place }: PaperSource): Paper["parts"] {
  const [first] = notices;
  if (!first) return [];
  const columns = layout.fields.filter(({ id }) => !TOLD_BELOW.has(id));
  const title = annexTitle(notices, place);
  const preamble = preambleOf(first, title);
  const rows = notices.map((notice, index) => [
    label(String(index + 1)),
    ...columns.map(({ id }) => cell(linesOfField(notice, id))),
  ]);
  const groups = distinctBelow(notices, layout);
  return [
    { kind: "title", text: title },
    ...(preamble === "" ? [] : [paragraph(preamble)]),
    {
      kind: "table",
      shares: [NUMBER_SHARE, ...columns.map(({ id }) => SHARES[id] ?? 1)],
      head: ["序号", ...columns.map((column) => column.label)],
      rows,
    },
    ...groups.flatMap((notice) => below(notice, layout, groups.length > 1 ? rowsOf(notices, notice, layout) : null)),
    ...annexSignature(notices, layout),
  ];
}

const paragraph = (text: string): NoticeBlock => ({ kind: "paragraph", text });

/** What is said of all rows, or of those named. */
function below(notice: Notice, layout: NoticeLayout, rows: string | null): readonly NoticeBlock[] {
  const told = layout.fields.flatMap((field) => {
    const text = TOLD_BELOW.has(field.id) && field.id !== "signedBy" ? saidBelow(notice, field.id).trim() : "";
    return text === "" ? [] : [paragraph(`${field.label}：${text}`)];
  });
  return [
    ...(rows === null ? [] : [paragraph(`序号${rows}：`)]),
    ...told,
    ...(notice.objection === null ? [] : [paragraph(notice.objection)]),
  ];
}
