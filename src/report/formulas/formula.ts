/** A figure worked out once more by Excel, or why no formula can. */
import type { CellRef } from "../../cells/address";
import type { SourceCells } from "./source-cells";

/** Why a formula does not say a figure; the words are in `formula-words.ts`. */
export type Unsaid =
  /** Hours, means of several stations, or a layout of another kind: no cell holds the day's value. */
  | "noCellOfItsOwn"
  /** Numbers kept as text, which SUM and AVERAGE pass over. */
  | "numbersAsText"
  /** The cells lie apart in too many pieces, or on several sheets where one range is needed. */
  | "scattered"
  /** The rule tells rows by more than what their cells say. */
  | "ruleBeyondWords"
  /** One cell stands for several rows. */
  | "sharedCell"
  /** Nothing to work out: no row went in. */
  | "noRows";

export interface Formula {
  /** With "=". */
  readonly text: string;
  /** What it does and does not say, as codes with facts. */
  readonly notes: readonly FormulaNote[];
}

export type FormulaNote =
  | { readonly code: "rowsNamed" }
  | { readonly code: "byWords" }
  | { readonly code: "converted"; readonly factor: number }
  /** Days that the index of the standard decides otherwise than by six values: counted by their number. */
  | { readonly code: "daysAdded"; readonly counted: number; readonly of: number };

export type Saying = Formula | { readonly unsaid: Unsaid };

export const isSaid = (saying: Saying): saying is Formula => "text" in saying;

/** An expression without "=", with the notes that it needs. */
export interface Expression {
  readonly text: string;
  readonly notes: readonly FormulaNote[];
}
export type Expressed = Expression | { readonly unsaid: Unsaid };

export const isExpressed = (expressed: Expressed): expressed is Expression => "text" in expressed;

/** Characters of a formula (8,192) and arguments of a function (255) that Excel takes; a reader takes in far less. */
const LONGEST = 4_000;
export const MOST_PIECES = 60;

export function formulaOf(expressed: Expressed): Saying {
  if (!isExpressed(expressed)) return expressed;
  if (expressed.text.length > LONGEST) return { unsaid: "scattered" };
  const notes = new Map(expressed.notes.map((note) => [JSON.stringify(note), note]));
  return { text: `=${expressed.text}`, notes: [...notes.values()] };
}

/** Several expressions in one; the first that cannot be said decides. */
export function together(parts: readonly Expressed[], text: (parts: readonly string[]) => string): Expressed {
  const said: Expression[] = [];
  for (const part of parts) {
    if (!isExpressed(part)) return part;
    said.push(part);
  }
  return { text: text(said.map((part) => part.text)), notes: said.flatMap(({ notes }) => notes) };
}

/** A number as a formula writes it. */
export const numberIn = (value: number): string => {
  const plain = String(value);
  return plain.includes("e") ? value.toFixed(12).replace(/\.?0+$/, "") : plain;
};

/** A cell and the value that was taken from it. */
export interface TakenCell {
  readonly cell: CellRef;
  readonly value: number;
}

const TOLERANCE = 1e-9;

/** By what a cell's own number is multiplied to give the value taken; null: they are not the same thing. */
export function factorOf(taken: readonly TakenCell[], source: SourceCells): number | null {
  let factor: number | null = null;
  for (const { cell, value } of taken) {
    const raw = source.at(cell);
    if (typeof raw !== "number") return null;
    if (raw === 0 && value === 0) continue;
    if (raw === 0) return null;
    factor ??= Number((value / raw).toPrecision(12));
    if (Math.abs(raw * factor - value) > TOLERANCE * Math.max(1, Math.abs(value))) return null;
  }
  return factor ?? 1;
}

/** Why the numbers of these cells cannot be taken by a formula. */
export const whyNoFactor = (taken: readonly TakenCell[], source: SourceCells): Unsaid =>
  taken.some(({ cell }) => {
    const raw = source.at(cell);
    return typeof raw === "string" && raw.trim() !== "" && Number.isFinite(Number(raw));
  })
    ? "numbersAsText"
    : "noCellOfItsOwn";

/** Whether SUM and AVERAGE pass over a cell. An error would be their result. */
export const isPassedOver =
  (source: SourceCells) =>
  (cell: CellRef): boolean => {
    const raw = source.at(cell);
    return typeof raw === "boolean" || (typeof raw === "string" && !raw.startsWith("#"));
  };

/** `text × factor`, where there is one. */
export const scaled = ({ text, notes }: Expression, factor: number): Expression =>
  factor === 1
    ? { text, notes }
    : { text: `${text}*${numberIn(factor)}`, notes: [...notes, { code: "converted", factor }] };
