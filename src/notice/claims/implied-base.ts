/** A change told in things and in per cent: "41起，同比减少15起、下降26.8%". The two make an untold base of 56起. */
import type { TextFigure } from "../reading/notice-text";
import type { Pair } from "./change-pairs";
import { placeOfFigure, type Stretch } from "./stretch";

const BARE_CHANGE = /^(?:同比|环比)?(?:上升|下降|降低|减少|增加|增长|提高|增幅|降幅|减幅|升幅|涨幅)(?:了|为|达)?$/;

/** "较2020年的1.26万吨减少0.315万吨，减幅25%": what it became follows from what it was. */
function fromBase(base: TextFigure, things: TextFigure, change: TextFigure): Pair | null {
  const value = Number((base.value + (change.direction === "down" ? -things.value : things.value)).toPrecision(12));
  const written = base.value === 0 ? value : (value * base.written) / base.value;
  const text = `${String(Number(written.toPrecision(12)))}${base.writtenUnit}`;
  const decimals = Math.max(base.decimals, things.decimals);
  return value > 0 ? { from: base, to: { ...base, value, written, text, decimals }, kind: "compared" } : null;
}

const MONTH_OR_YEAR_BEFORE = /上|去|前|同期|\d{4}年|\d月/;

/** "97件，环比减少21件（10月118件），降幅17.8%": the base is told between the two, in a bracket. */
function betweenThem(stretches: readonly Stretch[], change: TextFigure, parts: ReadonlySet<TextFigure>): Pair | null {
  const at = placeOfFigure(stretches, change);
  const [things, base, own] = [stretches[at - 2], stretches[at - 1], stretches[at]];
  if (!things || !base || !own || change.unit !== "%" || !BARE_CHANGE.test(own.before)) return null;
  const told =
    base.bracket === things.figure.to &&
    base.endMark === "）" &&
    MONTH_OR_YEAR_BEFORE.test(base.before) &&
    base.figure.unit === things.figure.unit &&
    things.figure.role === "change" &&
    things.figure.direction === change.direction;
  if (!told || own.bracket !== things.bracket || things.figure.sentence !== change.sentence) return null;
  const values = valuesBefore(stretches, things.figure, parts).filter(({ figure }) => figure.role === "result");
  const [value] = values;
  return value && values.length === 1 ? { from: base.figure, to: value.figure, kind: "compared" } : null;
}

/** What may have changed by so many things: values of the unit in front of the change, in its sentence. */
const valuesBefore = (
  stretches: readonly Stretch[],
  things: TextFigure,
  parts: ReadonlySet<TextFigure>,
): readonly Stretch[] =>
  stretches.filter(
    ({ figure }) =>
      figure.bound === null &&
      !figure.approximate &&
      figure.sentence === things.sentence &&
      figure.to <= things.from &&
      figure.unit === things.unit &&
      !parts.has(figure),
  );

const OF_NOW = /^(?:本[轮次年月季批期]|今年|当年|这次)(?:已|共)?(?:减少|增加|下降|上升)/;

/**
 * The value that changed and what it was before, by the change in things in front of the one in per cent; null: the
 * sentence has no such change, or several values that could be meant.
 */
export function impliedBase(
  stretches: readonly Stretch[],
  change: TextFigure,
  parts: ReadonlySet<TextFigure>,
): Pair | null {
  const between = betweenThem(stretches, change, parts);
  if (between !== null) return between;
  const at = placeOfFigure(stretches, change);
  const [told, own, behind] = [stretches[at - 1], stretches[at], stretches[at + 1]];
  if (!told || !own || change.unit !== "%" || !BARE_CHANGE.test(own.before) || !/^[、，]$/.test(own.mark)) return null;
  const { figure: things } = told;
  const alike = things.role === "change" && things.direction === change.direction && !things.approximate;
  if (!alike || things.sentence !== change.sentence || told.bracket !== own.bracket) return null;
  // A base that is told is read elsewhere.
  const isBase = behind?.figure.role === "base" || (behind?.bracket !== null && behind?.bracket === change.to);
  if (isBase && behind?.figure.sentence === change.sentence && behind.figure.unit === things.unit) return null;
  const values = valuesBefore(stretches, things, parts);
  const [value] = values;
  if (!value || values.length > 1) return null;
  if (value.figure.role === "base") return fromBase(value.figure, things, change);
  if (value.figure.role !== "result") return null;
  // "上轮交办186件，本轮减少59件": the value is of before.
  if (OF_NOW.test(told.before)) return fromBase(value.figure, things, change);
  const to = value.figure;
  const was = to.value + (change.direction === "down" ? things.value : -things.value);
  const written = to.value === 0 ? was : (was * to.written) / to.value;
  const text = `${String(Number(written.toPrecision(12)))}${to.writtenUnit}`;
  return was > 0
    ? { from: { ...to, value: was, written, text, from: things.from, to: things.to }, to, kind: "compared" }
    : null;
}
