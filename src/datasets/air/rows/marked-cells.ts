/** Cells of a value with something beside it that is no unit: its index (35（50）, 35/50), or a sign (42#, ※30). */
import type { CellRef } from "../../../cells/address";
import { normaliseText } from "../../../cells/normalise-text";
import { iaqi } from "../../../standards/aqi";
import type { Pollutant } from "../../../standards/pollutant";
import { ruleSet, type RuleSetId } from "../../../standards/rule-sets";
import type { SheetGrid } from "../../../tables/sheet-grid";
import { SignNotes } from "../sign-notes";
import { scaled, type ConcentrationReading } from "../words/concentration-cell";
import { signedNumber } from "../words/signs";
import type { ValueLog } from "./value-log";

const PAIR = /^(\d+(?:\.\d+)?)\s*[(（[/|]\s*(\d+(?:\.\d+)?)\s*[)）\]]?$/;
const RULES: readonly RuleSetId[] = ["2012", "2026-transition", "2026-final"];

export class MarkedCells {
  readonly #notes: SignNotes;

  constructor(
    grid: SheetGrid,
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
    if (first !== undefined && second !== undefined) return ofPair(Number(first), Number(second), item, factor);
    const signed = signedNumber(text);
    if (signed === null) return null;
    const meaning = this.#notes.meaningOf(signed.sign);
    if (meaning === "invalid") return { kind: "none", notMonitored: false, reason: "flag", text };
    if (meaning === "open") this.log.signed(signed.sign, item, at);
    return { kind: "value", value: scaled(signed.value, factor), note: "text" };
  }
}

/**
 * The one whose index the other is, whichever stands first; null: they are nothing of the kind, two years' values
 * perhaps.
 */
function ofPair(first: number, second: number, item: Pollutant, factor: number): ConcentrationReading | null {
  const isIndexOf = (index: number, value: number): boolean =>
    RULES.some((id) => iaqi(item, scaled(value, factor), ruleSet(id)) === index);
  const value = isIndexOf(second, first) ? first : isIndexOf(first, second) ? second : null;
  return value === null ? null : { kind: "value", value: scaled(value, factor), note: "text" };
}
