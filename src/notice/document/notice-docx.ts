/** Notices as a Word file, each on pages of its own, in the form of an official paper. */
import { AlignmentType, Document, LineRuleType, Packer, Paragraph, TextRun } from "docx";
import type { NoticeBlock } from "./notice-document";
import { blockStyles, LINE_HEIGHT, MARGINS, type BlockStyle } from "./paper-style";

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

function paragraph({ kind, text }: NoticeBlock, opensPage: boolean): Paragraph {
  const { font, size, align, indent } = blockStyles[kind];
  return new Paragraph({
    alignment: alignments[align],
    pageBreakBefore: opensPage,
    keepNext: kind === "heading",
    spacing: { line: twips(kind === "title" ? LINE_HEIGHT + 4 : LINE_HEIGHT), lineRule: LineRuleType.EXACT },
    indent: { firstLine: twips(size * indent) },
    children: [new TextRun({ text, size: size * 2, font: { ascii: "Times New Roman", eastAsia: font } })],
  });
}

/** The file's bytes. @param documents one a notice, in their order */
export async function noticesDocx(documents: readonly (readonly NoticeBlock[])[]): Promise<Uint8Array> {
  const children = documents.flatMap((blocks, index) =>
    blocks.map((block) => paragraph(block, index > 0 && block.kind === "title")),
  );
  const margin = Object.fromEntries(Object.entries(MARGINS).map(([side, size]) => [side, twipsOfMillimetres(size)]));
  const file = new Document({
    creator: "",
    title: "整改情况公示",
    sections: [{ properties: { page: { size: A4, margin } }, children }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}
