/**
 * How an official paper looks: GB/T 9704-2012 §5.2.1 (28 字一行、22 行一页, so about 28 points a line), §7.3.1 (title in
 * 2号小标宋, centred), §7.3.3 (body in 3号仿宋, two characters in; first-level headings in 黑体), §7.3.5 (signature at
 * the right). Margins of §5.1: top 37 mm, left 28 mm, type area 156 × 225 mm on A4.
 */
import type { BlockKind } from "./notice-document";

export interface BlockStyle {
  /** As Word names it, and what stands in where it is not installed. */
  readonly font: string;
  readonly fallback: string;
  /** Points: 2号 22, 3号 16. */
  readonly size: number;
  readonly align: "left" | "center" | "right" | "justify";
  /** In characters of its own size. */
  readonly indent: number;
}

const body = { font: "仿宋_GB2312", fallback: "仿宋", size: 16 } as const;

export const blockStyles: Readonly<Record<BlockKind, BlockStyle>> = {
  title: { font: "方正小标宋简体", fallback: "宋体", size: 22, align: "center", indent: 0 },
  heading: { font: "黑体", fallback: "黑体", size: 16, align: "left", indent: 2 },
  paragraph: { ...body, align: "justify", indent: 2 },
  signature: { ...body, align: "right", indent: 0 },
};

/**
 * In tables, for which the standard leaves the size to the paper: 4号 beside labels, 5号 in the many columns of an annex.
 */
export const cellStyles = {
  label: { font: "黑体", fallback: "黑体", size: 14, align: "center", indent: 0 },
  text: { ...body, size: 14, align: "justify", indent: 2 },
  dense: { ...body, size: 10.5, align: "left", indent: 2 },
} as const satisfies Readonly<Record<string, BlockStyle>>;

/** Points from line to line. */
export const LINE_HEIGHT = 28;

/** Millimetres: A4 less the type area of 156 × 225. */
export const MARGINS = { top: 37, bottom: 35, left: 28, right: 26 } as const;
