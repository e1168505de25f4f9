/**
 * The visible block of numbers that a chart is drawn from: a head, then a row a category; its first column names the
 * categories.
 */
import { columnLetters } from "../../cells/address";
import type { ReportChart } from "./sheet";
import type { SheetBuilder } from "./sheet-builder";

/** Where a chart's numbers stand, from 0. */
export interface Block {
  readonly top: number;
  readonly left: number;
}

export type BlockRow = readonly (string | number | null)[];

/** A chart as data, before it has a place on a sheet. */
export interface DrawnChart {
  /** Header and rows of its block. */
  readonly rows: readonly BlockRow[];
  /** How its numbers are written: labels follow their cells. Not given: as short as can be. */
  readonly format?: string;
  /** What it shows, in one sentence, to stand under it. */
  readonly reading: string;
  readonly chart: (anchor: ReportChart["anchor"], block: Block) => ReportChart;
}

/** Writes a chart's numbers beside the printed page. */
export function putBlock(
  sheet: SheetBuilder,
  { top, left }: Block,
  { rows, format }: Pick<DrawnChart, "rows" | "format">,
): void {
  for (const [down, row] of rows.entries()) {
    for (const [across, value] of row.entries())
      sheet.put(top + down, left + across, 1, {
        value,
        look: down === 0 ? "chartHead" : "chartData",
        ...(format === undefined || typeof value !== "number" ? {} : { format }),
      });
  }
}

/** "AI5:AI16": the values of the block's column `offset`. */
export const valuesOf = ({ top, left }: Block, offset: number, count: number): string =>
  `${columnLetters(left + offset)}${top + 2}:${columnLetters(left + offset)}${top + count + 1}`;

/** The cell that names that column. */
export const nameCellOf = ({ top, left }: Block, offset: number): string => `${columnLetters(left + offset)}${top + 1}`;

/** A step for an axis of counts, never a part of one: at most ten lines. */
export const wholeStep = (most: number): number => {
  const least = Math.max(1, most / 10);
  const power = 10 ** Math.floor(Math.log10(least));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= least) ?? 1;
};
