/** Columns of a table that say of each row whether it counts: no field of any list. */
import { headerKey } from "../cells/normalise-text";
import { rememberedOf } from "../collections/remembered";
import type { TableShape } from "../tables/table-shape";
import { countsIf, type CountsIf } from "../vocabulary/counting-words";

/** By column, on which answer its rows count. */
export const countingColumns = rememberedOf(
  (shape: TableShape): ReadonlyMap<number, CountsIf> =>
    new Map(
      [...shape.headers].flatMap(([column, texts]) => {
        const sense = countsIf(headerKey(texts.at(-1) ?? ""));
        return sense === null ? [] : [[column, sense] as const];
      }),
    ),
);
