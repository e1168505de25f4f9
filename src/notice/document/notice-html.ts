/** A notice as HTML that Word pastes with its fonts, sizes and indents: every paragraph carries its own style. */
import type { NoticeBlock } from "./notice-document";
import { blockStyles, LINE_HEIGHT } from "./paper-style";
import { titleLines } from "./title-lines";

const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

function paragraph({ kind, text }: NoticeBlock): string {
  const { font, fallback, size, align, indent } = blockStyles[kind];
  const style = [
    "margin:0",
    `font-family:${font},${fallback}`,
    `font-size:${size}pt`,
    `line-height:${kind === "title" ? LINE_HEIGHT + 4 : LINE_HEIGHT}pt`,
    `text-align:${align}`,
    `text-indent:${size * indent}pt`,
  ].join(";");
  const lines = kind === "title" ? titleLines(text) : [text];
  return `<p style="${style}">${lines.map(escaped).join("<br>")}</p>`;
}

export const documentHtml = (blocks: readonly NoticeBlock[]): string =>
  `<html><head><meta charset="utf-8"></head><body lang="zh-CN">${blocks.map(paragraph).join("")}</body></html>`;
