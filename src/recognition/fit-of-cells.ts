/** How well the cells of a column fit what its name says that it is. */
import { contentFit, sampleWords } from "./column-profile";
import type { ColumnSpec } from "./declare-ledger";
import type { TableShape } from "../tables/table-shape";
import { BY_ITS_OWN_NAME } from "./named-field";
import { parseChoice } from "./parse-choice";
import { interpretState } from "../vocabulary/interpret-state";

/** Where fewer of a column's cells are what it should hold, it is something else. */
const FITTING = 0.3;

export const saysOneThing = (shape: TableShape, column: number, { choices }: ColumnSpec): boolean =>
  choices !== null && new Set(sampleWords(shape, column).map((text) => parseChoice(text, choices))).size === 1;

/**
 * Words that no choice has are no choice where the name is only like the column's, or where something else tells the
 * choice: 改造内容 of a list of mixing plants says 全封闭改造, its title 搅拌站.
 */
export const isToldElsewhere = (
  shape: TableShape,
  column: number,
  spec: ColumnSpec,
  score: number,
  mayTell: (source: string) => boolean,
): boolean =>
  spec.kind === "choice" &&
  (score < BY_ITS_OWN_NAME || spec.otherwiseFrom.some(mayTell)) &&
  (contentFit(shape, column, spec) ?? 1) < FITTING;

/** Beside a column of words (达到序时 | 滞后) sentences say what was done, and not how the work stands. */
const PROSE = 0.85;
const MOSTLY = 0.5;
const LONGEST_WORD = 10;
export const isProse = (shape: TableShape, column: number): boolean => {
  const words = sampleWords(shape, column);
  return words.filter((text) => text.length > LONGEST_WORD).length >= MOSTLY * Math.max(1, words.length);
};

/** 累计巡查320次 | 完成31%: what was done, of which one cell in five does not say how the work stands. */
const isHardlyRead = (shape: TableShape, column: number): boolean => {
  const words = sampleWords(shape, column);
  const unread = words.filter((text) => interpretState(text).certainty === "unsure").length;
  return unread * 5 > words.length;
};

/** A column full of sentences is no date, whatever it is called. */
export function contentFactor(shape: TableShape, column: number, spec: ColumnSpec): number {
  if (spec.content === "states") return isProse(shape, column) || isHardlyRead(shape, column) ? PROSE : 1;
  const fit = contentFit(shape, column, spec);
  if (fit === null || spec.kind === "text") return 1;
  if (spec.kind === "choice") return fit === 0 ? 0.6 : fit < 0.3 ? 0.8 : 1;
  return fit < 0.2 ? 0.3 : fit < 0.5 ? 0.7 : 1;
}

export const holdsDays = (shape: TableShape, column: number, spec: ColumnSpec | undefined): boolean =>
  spec?.kind === "date" && (contentFit(shape, column, spec) ?? 0) >= FITTING;

export const isSomethingElse = (shape: TableShape, column: number, spec: ColumnSpec): boolean => {
  const fit = contentFit(shape, column, spec);
  return fit !== null && spec.kind !== "text" && spec.kind !== "choice" && fit < FITTING;
};
