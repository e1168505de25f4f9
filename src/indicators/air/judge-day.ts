/**
 * What a day's index rests on: its concentrations, or the source's own index where the concentrations lack what
 * decides.
 */
import { addYears, type Day } from "../../calendar/day";
import { monthOf, wholeMonth } from "../../calendar/period";
import { once } from "../../collections/remembered";
import type { AirDay } from "../../datasets/air-day";
import { assessAqi, classOf, type AqiAssessment, type AqiClass } from "../../standards/aqi";
import { pollutants, type Concentrations, type Pollutant } from "../../standards/pollutant";
import { ruleSet, ruleSetOn, type RuleSet, type RuleSetId } from "../../standards/rule-sets";
import type { AssessedDay } from "../assessment";

export interface DayRules {
  readonly standard: RuleSetId;
  /** Every day by the rules of its own date, instead of all by those of `standard`. */
  readonly eachDay: boolean;
  /** Whether means and percentiles leave out the particulates of marked sand-dust days. */
  readonly deductSand: boolean;
}

export const particulates: readonly Pollutant[] = ["PM25", "PM10"];
/**
 * Items that are the primary pollutant of nearly every day there is: without them an index from the rest says little.
 */
export const deciding: readonly Pollutant[] = [...particulates, "O3"];
const PRIMARY_YEARS = 3;
const GOOD_UP_TO = 100;
/** From here on the breakpoints of 2012 and 2026 are the same. */
const SAME_ABOVE = 150;

/**
 * The days with their index: computed once, used for every period.
 * @param all of the place: what an item is to a day may rest on days before it
 */
export function assessDays(
  days: readonly AirDay[],
  rules: DayRules,
  all: () => readonly AirDay[] = () => days,
): AssessedDay[] {
  // Only days that lack an item ask for it.
  const context = once(() => contextOf(all()));
  const fixed = ruleSet(rules.standard);
  return days.map((source): AssessedDay => {
    const own = rules.eachDay ? ruleSetOn(source.day) : fixed;
    // Named one by one: of a hundred places there are a hundred thousand days.
    const { aqi, class: airClass, primary, by, lacking, excused } = judgeDay(source, own, context);
    const sand = sandTaken(source, by, rules.deductSand);
    return {
      day: source.day,
      aqi,
      class: airClass,
      primary,
      by,
      lacking,
      excused,
      sandDust: source.sandDust,
      deducted: sand,
      concentrations: sand === "settings" ? withoutSand(source) : source.concentrations,
      source,
    };
  });
}

/** The same days with sand taken out, or kept: their indices stay, and so do all days that it does not touch. */
export const withSandAs = (judged: readonly AssessedDay[], deductSand: boolean): readonly AssessedDay[] =>
  judged.map((day) => {
    const deducted = sandTaken(day.source, day.by, deductSand);
    if (deducted === day.deducted) return day;
    const { source } = day;
    return { ...day, deducted, concentrations: deducted === "settings" ? withoutSand(source) : source.concentrations };
  });

function sandTaken(source: AirDay, by: AssessedDay["by"], deductSand: boolean): AssessedDay["deducted"] {
  if (by === "written" && isDeductedAtSource(source)) return "source";
  return deductSand && hasToDeduct(source) ? "settings" : null;
}

const lacks = ({ concentrations }: AirDay, item: Pollutant): boolean => concentrations[item] === undefined;

/** Particulates are taken out, and the index of the day, which they made, stays (the provincial exports). */
const isDeductedAtSource = (day: AirDay): boolean =>
  particulates.some((item) => lacks(day, item)) &&
  (day.sandDust || (day.written.primary ?? []).some((item) => particulates.includes(item)));

const hasToDeduct = (day: AirDay): boolean =>
  day.deducted !== undefined || (day.sandDust && particulates.some((item) => !lacks(day, item)));

/** The source's own deducted values where it has both, else the day without its particulates. */
function withoutSand({ concentrations, deducted }: AirDay): Concentrations {
  if (deducted !== undefined) return deducted;
  return Object.fromEntries(
    pollutants.flatMap((item) => {
      const value = concentrations[item];
      return value === undefined || particulates.includes(item) ? [] : [[item, value]];
    }),
  );
}

interface Context {
  /** Items with a value somewhere in the month of a day. */
  readonly measuredInMonth: (day: Day, item: Pollutant) => boolean;
  /** Whether an item was primary on a day above 100 within the three years before. */
  readonly wasPrimary: (day: Day, item: Pollutant) => boolean;
}

const NO_MONTH = { from: Infinity, to: -Infinity };

function contextOf(days: readonly AirDay[]): Context {
  /** By their first days. */
  const months = new Map<number, Set<Pollutant>>();
  const primaryDays = new Map<Pollutant, Day[]>();
  // Nearly all stand in order of time: the month is mostly that of the day before.
  let month = NO_MONTH;
  let items = new Set<Pollutant>();
  for (const { day, concentrations, written } of days) {
    if (day < month.from || day > month.to) {
      month = wholeMonth(monthOf(day));
      items = months.get(month.from) ?? new Set<Pollutant>();
      months.set(month.from, items);
    }
    if (items.size < pollutants.length)
      for (const item of pollutants) if (concentrations[item] !== undefined) items.add(item);
    if ((written.aqi ?? 0) <= GOOD_UP_TO) continue;
    for (const item of written.primary ?? []) primaryDays.set(item, [...(primaryDays.get(item) ?? []), day]);
  }
  return {
    measuredInMonth: (day, item) => months.get(wholeMonth(monthOf(day)).from)?.has(item) ?? false,
    wasPrimary: (day, item) =>
      (primaryDays.get(item) ?? []).some((other) => other < day && other >= addYears(day, -PRIMARY_YEARS)),
  };
}

/**
 * Items that do not stand in the way of the index (HJ 633-2026 §5.3.2): not monitored there, and not a primary
 * pollutant of a day above 100 within three years. Particulates always are such pollutants here.
 */
const excusedOn = (day: AirDay, context: () => Context): readonly Pollutant[] =>
  day.unmonitored.length === 0
    ? NONE
    : day.unmonitored.filter(
        (item) =>
          !particulates.includes(item) &&
          lacks(day, item) &&
          !context().measuredInMonth(day.day, item) &&
          !context().wasPrimary(day.day, item),
      );

const NONE: readonly Pollutant[] = [];

type Judgement = Pick<AssessedDay, "aqi" | "class" | "primary" | "by" | "lacking" | "excused">;

function judgeDay(day: AirDay, rules: RuleSet, context: () => Context): Judgement {
  // By the rules of 2012 a missing item stops no index, and none is excused.
  const excused = rules.missingItemBlocksBelow100 ? excusedOn(day, context) : NONE;
  const computed = assessAqi(day.concentrations, rules, excused);
  const lacking = excused.length === 0 ? computed.missing : computed.missing.filter((item) => !excused.includes(item));
  if (day.doubtful) return withheld("doubtful", lacking, excused);
  const { aqi, class: airClass, primary } = computed;
  const decided: Judgement = { aqi, class: airClass, primary, by: "concentrations", lacking, excused };
  if (!lacking.some((item) => deciding.includes(item)) && (aqi !== null || day.written.aqi === null)) return decided;
  const written = writtenIndex(day, computed);
  if (written !== null) {
    // Between the editions a written index of a clean day cannot be carried over.
    const same = ruleSetOn(day.day).dailyBreakpoints.PM25.join() === rules.dailyBreakpoints.PM25.join();
    return same || written.aqi > SAME_ABOVE
      ? { ...written, by: "written", lacking, excused }
      : withheld("otherStandard", lacking, excused);
  }
  const absent = particulates.some((item) => lacks(day, item) && !context().measuredInMonth(day.day, item));
  return absent ? withheld("noParticulates", lacking, excused) : decided;
}

const withheld = (by: Judgement["by"], lacking: Judgement["lacking"], excused: Judgement["excused"]): Judgement => ({
  aqi: null,
  class: null,
  primary: NONE,
  by,
  lacking,
  excused,
});

/** The source's own index, where what is left of the concentrations does not already give a higher one. */
function writtenIndex(
  { written }: AirDay,
  { highest }: AqiAssessment,
): { readonly aqi: number; readonly class: AqiClass; readonly primary: readonly Pollutant[] } | null {
  if (written.aqi === null || written.aqi < highest) return null;
  return { aqi: written.aqi, class: classOf(written.aqi), primary: written.aqi > 50 ? (written.primary ?? []) : [] };
}
