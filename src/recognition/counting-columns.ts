/** Columns of a table that say of each row whether it counts: no field of any list. */
import { headerKey } from "../cells/normalise-text";
import { rememberedOf } from "../collections/remembered";
import type { TableShape } from "../tables/table-shape";
import { countingAnswer, countsIf, countsIfAnswered, type CountsIf } from "../vocabulary/counting-words";
import { sampleWords } from "./column-profile";

/** By column, on which answer its rows count. */
export const countingColumns = rememberedOf(
  (shape: TableShape): ReadonlyMap<number, CountsIf> =>
    new Map(
      [...shape.headers].flatMap(([column, texts]) => {
        const key = headerKey(texts.at(-1) ?? "");
        const sense = countsIf(key) ?? (holdsAnswers(shape, column) ? countsIfAnswered(key) : null);
        return sense === null ? [] : [[column, sense] as const];
      }),
    ),
);

const holdsAnswers = (shape: TableShape, column: number): boolean => {
  const words = sampleWords(shape, column);
  return words.length > 0 && words.every((text) => countingAnswer(text) !== null);
};
