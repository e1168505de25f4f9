/** Cells of a value with something beside it that is no unit: its index (35（50）, 35/50), or a sign (42#, ※30). */
import type { CellRef } from "../../../cells/address";
import { normaliseText } from "../../../cells/normalise-text";
import { iaqi } from "../../../standards/aqi";
import type { Pollutant } from "../../../standards/pollutant";
import { ruleSet, type RuleSetId } from "../../../standards/rule-sets";
import { once } from "../../../collections/remembered";
import type { SheetGrid } from "../../../tables/sheet-grid";
import { linesAround } from "../lines-around";
import { SignNotes } from "../sign-notes";
import { scaled, type ConcentrationReading } from "../words/concentration-cell";
import { valueOfPair, type PairSide } from "../words/pair-words";
import { signedNumber } from "../words/signs";
import type { ValueLog } from "./value-log";

const PAIR = /^(\d+(?:\.\d+)?)\s*[(（[/|]\s*(\d+(?:\.\d+)?)\s*[)）\]]?$/;
const RULES: readonly RuleSetId[] = ["2012", "2026-transition", "2026-final"];

export class MarkedCells {
  readonly #notes: SignNotes;
  /** Which of two numbers the lines around and the header say is the value. */
  readonly #side = once(() => sideTold(this.grid));

  constructor(
    private readonly grid: SheetGrid,
    private readonly log: ValueLog,
  ) {
    this.#notes = new SignNotes(grid);
  }

  /**
   * @param factor from the sheet's unit to the kept one
   * @returns null: the cell holds nothing of the kind
   */
  read(raw: string, item: Pollutant, factor: number, at: CellRef): ConcentrationReading | null {
    const text = normaliseText(raw);
    const [, first, second] = PAIR.exec(text) ?? [];
    if (first !== undefined && second !== undefined) {
      const pair = [Number(first), Number(second)] as const;
      return told(valueOf(pair, this.#side(), item, factor), factor);
    }
    const signed = signedNumber(text);
    if (signed === null) return null;
    const meaning = this.#notes.meaningOf(signed.sign);
    if (meaning === "invalid") return { kind: "none", notMonitored: false, reason: "flag", text };
    if (meaning === "open") this.log.signed(signed.sign, item, at);
    return { kind: "value", value: scaled(signed.value, factor), note: "text" };
  }
}

const SHORTEST = 4;

function sideTold(grid: SheetGrid): PairSide | null {
  for (const { text } of linesAround(grid, SHORTEST)) {
    const side = valueOfPair(text);
    if (side !== null) return side;
  }
  return null;
}

/**
 * The one that the sheet says is the value, else the one whose index the other is, whichever stands first; null: they
 * are nothing of the kind, two years' values perhaps.
 */
function valueOf(
  [first, second]: readonly [number, number],
  side: PairSide | null,
  item: Pollutant,
  factor: number,
): number | null {
  const isIndexOf = (index: number, value: number): boolean =>
    RULES.some((id) => iaqi(item, scaled(value, factor), ruleSet(id)) === index);
  if (side !== null) return side === "first" ? first : second;
  return isIndexOf(second, first) ? first : isIndexOf(first, second) ? second : null;
}

const told = (value: number | null, factor: number): ConcentrationReading | null =>
  value === null ? null : { kind: "value", value: scaled(value, factor), note: "text" };
