/** Notices as a Word file, each paper on pages of its own, in the form of an official paper. */
import {
  AlignmentType,
  Document,
  LineRuleType,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type ISectionOptions,
} from "docx";
import type { NoticeBlock } from "./notice-document";
import type { Paper, PaperCell, PaperTable } from "./notice-papers";
import { blockStyles, cellStyles, LINE_HEIGHT, MARGINS, type BlockStyle } from "./paper-style";
import { titleLines } from "./title-lines";

const alignments: Readonly<Record<BlockStyle["align"], (typeof AlignmentType)[keyof typeof AlignmentType]>> = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
};

/** Twentieths of a point, Word's unit of length. */
const twips = (points: number): number => Math.round(points * 20);
const twipsOfMillimetres = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);
const A4 = { width: twipsOfMillimetres(210), height: twipsOfMillimetres(297) };

const run = (text: string, { font, size }: Pick<BlockStyle, "font" | "size">, breaks = 0): TextRun =>
  new TextRun({ text, size: size * 2, font: { ascii: "Times New Roman", eastAsia: font }, break: breaks });

function paragraph({ kind, text }: NoticeBlock, opensPage: boolean): Paragraph {
  const { size, align, indent } = blockStyles[kind];
  return new Paragraph({
    alignment: alignments[align],
    pageBreakBefore: opensPage,
    keepNext: kind === "heading",
    spacing: { line: twips(kind === "title" ? LINE_HEIGHT + 4 : LINE_HEIGHT), lineRule: LineRuleType.EXACT },
    indent: { firstLine: twips(size * indent) },
    children: (kind === "title" ? titleLines(text) : [text]).map((line, index) =>
      run(line, blockStyles[kind], Math.min(index, 1)),
    ),
  });
}

/** Width between the margins: they turn with the page. */
function textWidth(isLandscape: boolean): number {
  return isLandscape
    ? A4.height - twipsOfMillimetres(MARGINS.top + MARGINS.bottom)
    : A4.width - twipsOfMillimetres(MARGINS.left + MARGINS.right);
}

function tableCell({ isLabel, lines }: PaperCell, width: number, isDense: boolean): TableCell {
  const style = cellStyles[isLabel ? "label" : isDense ? "dense" : "text"];
  const size = isDense ? cellStyles.dense.size : style.size;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: twips(4), right: twips(4), top: twips(3), bottom: twips(3) },
    // A cell holds a paragraph at least.
    children: (lines.length === 0 ? [""] : lines).map(
      (text) =>
        new Paragraph({
          alignment: alignments[style.align],
          // One line stands as it is; running text begins two characters in.
          indent: { firstLine: lines.length > 1 ? twips(size * style.indent) : 0 },
          children: [run(text, { font: style.font, size })],
        }),
    ),
  });
}

function table({ shares, head, rows }: PaperTable, isLandscape: boolean): Table {
  const all = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((textWidth(isLandscape) * share) / all));
  const row = (cells: readonly PaperCell[], isHead: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      children: cells.map((own, column) => tableCell(own, widths[column] ?? 0, isLandscape)),
    });
  return new Table({
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    rows: [
      ...(head === null
        ? []
        : [
            row(
              head.map((text) => ({ isLabel: true, lines: [text] })),
              true,
            ),
          ]),
      ...rows.map((cells) => row(cells, false)),
    ],
  });
}

const childrenOf = ({ parts, isLandscape }: Paper, opensPage: boolean): (Paragraph | Table)[] =>
  parts.map((part, index) =>
    part.kind === "table" ? table(part, isLandscape) : paragraph(part, opensPage && index === 0),
  );

function section(papers: readonly Paper[], isLandscape: boolean): ISectionOptions {
  const { top, right, bottom, left } = MARGINS;
  // Turned to the left, the head of the sheet is at the left: its margins go round with it.
  const sides = isLandscape ? { top: left, right: bottom, bottom: right, left: top } : { top, right, bottom, left };
  const margin = Object.fromEntries(Object.entries(sides).map(([side, size]) => [side, twipsOfMillimetres(size)]));
  const orientation = isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return {
    properties: { page: { size: { ...A4, orientation }, margin } },
    children: papers.flatMap((paper, index) => childrenOf(paper, index > 0)),
  };
}

/** The file's bytes. @param papers in their order */
export async function noticesDocx(papers: readonly Paper[]): Promise<Uint8Array> {
  const upright = papers.filter(({ isLandscape }) => !isLandscape);
  const turned = papers.filter(({ isLandscape }) => isLandscape);
  const file = new Document({
    creator: "",
    title: "整改情况公示",
    sections: [
      ...(upright.length > 0 ? [section(upright, false)] : []),
      ...(turned.length > 0 ? [section(turned, true)] : []),
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}
