/** One cell of a concentration: a number in the kept unit, or why there is none. */
import type { Cell } from "../../../cells/cell";
import { normaliseText } from "../../../cells/normalise-text";

export type ConcentrationReading =
  | { readonly kind: "value"; readonly value: number; readonly note: "text" | "halved" | null }
  /** No value, and nothing wrong: blank, a mark, a word such as 停电, a number flagged as not valid ("45H"). */
  | {
      readonly kind: "none";
      readonly notMonitored: boolean;
      readonly reason: "mark" | "word" | "flag" | "halved";
      readonly text: string;
    }
  /** It should be a number and cannot be read as one. */
  | { readonly kind: "unreadable"; readonly text: string }
  | { readonly kind: "error"; readonly code: string };

const NONE: ConcentrationReading = { kind: "none", notMonitored: false, reason: "mark", text: "" };
const NOT_MONITORED: ConcentrationReading = { kind: "none", notMonitored: true, reason: "mark", text: "/" };

/** A unit behind a number does no harm; any other letters are a flag of the instrument or the audit. */
const UNIT = /^(?:[μu]g|mg|微克|毫克|ppb|ppm)/i;
/** "45H", "45(RM)", "45 C": HJ 653 and the platforms mark what is not valid so. */
const FLAGGED = /^-?\d+(?:\.\d+)?\s*[(（[]?\s*(?:[A-Za-z]{1,6}|[\u4e00-\u9fa5]{1,6})\s*[)）\]]?$/;
/** Exports fill holes with nines: -99 and -999 are known as marks, 9999 is none of any item. */
const NINES = /^9{4,}(?:\.9+)?$/;
export const LEAST_NINES = 9999;

/** "31（优）", "31 良", "31↑": the day's class or a comparison beside the number says nothing against it. */
const WITH_CLASS =
  /^(\d+(?:\.\d+)?)\s*[(（[]?\s*(?:优|良好?|(?:轻度|中度|重度|严重)(?:污染)?|[一二三四五六]级|[↑↓→⬆⬇]+)\s*[)）\]]?$/;

/** @param factor from the sheet's unit to the kept one */
export function readConcentration(cell: Cell, raw: string | number | boolean, factor: number): ConcentrationReading {
  const withClass =
    cell.kind === "text" || (cell.kind === "number" && cell.unit !== undefined)
      ? WITH_CLASS.exec(normaliseText(String(raw)))?.[1]
      : undefined;
  if (withClass !== undefined) return { kind: "value", value: scaled(Number(withClass), factor), note: "text" };
  switch (cell.kind) {
    case "empty":
      return NONE;
    case "number":
      // 35/31 holds two numbers, and neither is a flag.
      if (cell.unit !== undefined && /\d/.test(cell.unit) && !UNIT.test(cell.unit))
        return { kind: "unreadable", text: String(raw) };
      if (cell.unit !== undefined && !UNIT.test(cell.unit)) return flagged(String(raw));
      if (cell.value < 0) return { kind: "unreadable", text: String(raw) };
      if (NINES.test(String(cell.value))) return flagged(String(raw));
      return { kind: "value", value: scaled(cell.value, factor), note: cell.storedAsText ? "text" : null };
    case "belowDetection":
      // Ambient statistics take half the detection limit.
      return cell.limit === null
        ? { kind: "none", notMonitored: false, reason: "halved", text: "" }
        : { kind: "value", value: scaled(cell.limit / 2, factor), note: "halved" };
    case "missing":
      return cell.notMonitored ? NOT_MONITORED : NONE;
    case "error":
      return { kind: "error", code: cell.code };
    case "text":
    case "date":
    case "boolean": {
      const text = normaliseText(String(raw));
      if (FLAGGED.test(text)) return flagged(text);
      // A word is no number that was misread: it says why there is none.
      return cell.kind === "text" && !/\d/.test(text)
        ? { kind: "none", notMonitored: false, reason: "word", text }
        : { kind: "unreadable", text };
    }
  }
}

const flagged = (text: string): ConcentrationReading => ({ kind: "none", notMonitored: false, reason: "flag", text });

/** In the kept unit; ten significant digits and more are those of the sheet. */
export const scaled = (value: number, factor: number): number =>
  factor === 1 ? value : Number((value * factor).toPrecision(12));
