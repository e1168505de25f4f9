/** A change told in things and in per cent: "41起，同比减少15起、下降26.8%". The two make an untold base of 56起. */
import type { TextFigure } from "../reading/notice-text";
import type { Pair } from "./changes";
import { placeOfFigure, addsUp, type Stretch } from "./stretch";

const BARE_CHANGE = /^(?:同比|环比)?(?:上升|下降|降低|减少|增加|增长|提高|增幅|降幅)(?:了|为|达)?$/;

/**
 * The value that changed and what it was before, by the change in things in front of the one in per cent; null: the
 * sentence has no such change, or several values that could be meant.
 */
export function impliedBase(
  stretches: readonly Stretch[],
  change: TextFigure,
  parts: ReadonlySet<TextFigure>,
): Pair | null {
  const at = placeOfFigure(stretches, change);
  const [told, own, behind] = [stretches[at - 1], stretches[at], stretches[at + 1]];
  if (!told || !own || change.unit !== "%" || !BARE_CHANGE.test(own.before) || !/^[、，]$/.test(own.mark)) return null;
  const { figure: things } = told;
  const alike = things.role === "change" && things.direction === change.direction && !things.approximate;
  if (!alike || things.sentence !== change.sentence || told.bracket !== own.bracket) return null;
  // A base that is told is read elsewhere.
  if (behind?.figure.sentence === change.sentence && behind.figure.unit === things.unit) return null;
  const values = stretches.filter(
    (value) =>
      addsUp(value) &&
      value.figure.sentence === change.sentence &&
      value.figure.to <= things.from &&
      value.figure.unit === things.unit &&
      !parts.has(value.figure),
  );
  const [value] = values;
  if (!value || values.length > 1 || value.figure.role !== "result") return null;
  const to = value.figure;
  const was = to.value + (change.direction === "down" ? things.value : -things.value);
  const written = to.value === 0 ? was : (was * to.written) / to.value;
  const text = `${String(Number(written.toPrecision(12)))}${to.writtenUnit}`;
  return was > 0
    ? { from: { ...to, value: was, written, text, from: things.from, to: things.to }, to, kind: "compared" }
    : null;
}
