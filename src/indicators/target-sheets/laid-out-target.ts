/** A target as a layout of its own states it, before it is known of which indicator. */
import { headerKey } from "../../cells/normalise-text";
import { yearIn } from "../../cells/parse-date";
import { rememberedFor } from "../../collections/remembered";
import type { RecognisedHeader } from "../../recognition/recognise-header";
import type { SheetGrid } from "../../tables/sheet-grid";
import type { Asked } from "../targets/asked-of";
import type { StatedTarget } from "../targets/target";
import type { TargetField } from "../targets/target-columns";

/** A target with the names of what it may be of, the likeliest first. */
export interface LaidOutTarget {
  readonly stated: StatedTarget;
  readonly names: readonly string[];
  /** Of a clause of a sentence: which indicator it asks for; not of what stands in cells of its own. */
  readonly asked?: Asked;
}

export interface TargetLayout {
  readonly header: RecognisedHeader<TargetField>;
  readonly stated: readonly LaidOutTarget[];
  /** Places whose targets these are, where none is the report's: then `stated` is empty. */
  readonly ofOthers?: readonly string[];
}

/** The lines above a heading. */
const linesAbove = rememberedFor((grid: SheetGrid, headerRow: number): string =>
  Array.from({ length: Math.max(0, headerRow - grid.top) }, (_, row) => grid.words(grid.top + row, grid.left)).join(
    " ",
  ),
);

/** The sheet's name and the lines above a heading. */
export const titlesOf = (grid: SheetGrid, headerRow: number): string =>
  [grid.snapshot.name, linesAbove(grid, headerRow)].join(" ");

/** The year that titles name, else the sheet's name. */
export const yearOfSheet = (grid: SheetGrid, headerRow: number): number | null =>
  yearIn(linesAbove(grid, headerRow)) ?? yearIn(grid.snapshot.name);

/** @param values of the parts, in one unit */
export function summed(stated: StatedTarget, values: readonly number[]): LaidOutTarget {
  const value = Number(values.reduce((sum, one) => sum + one, 0).toPrecision(12));
  return {
    names: [stated.title],
    stated: {
      ...stated,
      targetText: String(value),
      wording: String(value),
      target: { value, unit: null, at: stated.at },
    },
  };
}

/** Concentrations, rates and days of different places have no sum. */
export const addsUp = (title: string, unit: string): boolean =>
  !/%|‰|率|比例|占比|浓度|指数|天数?|μg|mg|微克|毫克/.test(headerKey(`${title}${unit}`));
