/**
 * The same periods computed the other way that is in use too: sand taken out or kept, the year of the change by one
 * standard or by both.
 */
import type { Day } from "../../calendar/day";
import type { Period } from "../../calendar/period";
import type { AirDay } from "../../datasets/air-day";
import type { Settings } from "../../settings";
import { GOOD_DAY_UP_TO } from "../../standards/aqi";
import { round } from "../../standards/rounding";
import { ruleSetOn, type RuleSetId } from "../../standards/rule-sets";
import type { AssessedDay, PeriodId, PeriodSummary, SandRow, StandardRow } from "../assessment";
import { daysWithin } from "./days-within";
import { assessDays, withSandAs, type DayRules } from "./judge-day";
import { measurePeriod } from "./measure-period";
import { AssessedDays } from "./period-days";

/** How days are judged in a report: of the standards that of its last day, unless the settings name one. */
export function dayRulesOf({ standard, basis }: Pick<Settings, "standard" | "basis">, until: Day): DayRules {
  const fixed: RuleSetId = standard === "byDate" || standard === "eachDay" ? ruleSetOn(until).id : standard;
  return { standard: fixed, eachDay: standard === "eachDay", deductSand: basis.sandDust === "扣沙" };
}

type Periods = Readonly<Record<PeriodId, Period | null>>;

const sandPeriods: readonly PeriodId[] = ["month", "monthLastYear", "yearToDate", "yearToDateLastYear"];

/**
 * One row a period with days of sand; none where no day is marked and nothing was taken out.
 * @param judged the days as `rules` judge them
 */
export function sandRows(
  days: readonly AirDay[],
  judged: readonly AssessedDay[],
  periods: Periods,
  rules: DayRules,
  settings: Settings,
): SandRow[] {
  const concerned = days.some((day) => day.sandDust || day.deducted !== undefined || day.written.primary?.length);
  if (!concerned) return [];
  const withSand = (deductSand: boolean): readonly AssessedDay[] =>
    deductSand === rules.deductSand ? judged : withSandAs(judged, deductSand);
  const deducted = withSand(true);
  if (!deducted.some((day) => day.deducted !== null)) return [];
  const [ofDeducted, ofKept] = [new AssessedDays(deducted), new AssessedDays(withSand(false))];
  return sandPeriods.flatMap((id): SandRow[] => {
    const period = periods[id];
    if (period === null) return [];
    const own = daysWithin(deducted, period).filter((day) => day.deducted !== null);
    const without = measurePeriod(ofDeducted, period, rules.standard, settings.primaryShareOf);
    if (own.length === 0 || without === null) return [];
    const atSource = own.filter((day) => day.deducted === "source").length;
    return [
      {
        period: id,
        days: own.length,
        atSource,
        // What the source took out is not to be had back.
        kept: atSource > 0 ? null : measurePeriod(ofKept, period, rules.standard, settings.primaryShareOf),
        deducted: without,
        goodRatioWithout: ratioWithout(deducted, period),
      },
    ];
  });
}

/**
 * Good days of the valid ones less those that sand made polluted: the second ratio of the provinces' reports, 1
 * decimal.
 */
function ratioWithout(days: readonly AssessedDay[], period: Period): number | null {
  const indices = daysWithin(days, period).flatMap(({ aqi, deducted }) =>
    aqi === null || (deducted !== null && aqi > GOOD_DAY_UP_TO) ? [] : aqi,
  );
  const good = indices.filter((aqi) => aqi <= GOOD_DAY_UP_TO).length;
  return indices.length === 0 ? null : round((100 * good) / indices.length, 1);
}

const standardPeriods: readonly PeriodId[] = ["monthLastYear", "yearToDate", "yearToDateLastYear", "heatingSeason"];

/**
 * One row a period with days of an earlier standard, where the settings name none.
 * @param judged the days as `rules` judge them
 */
export function standardRows(
  days: readonly AirDay[],
  judged: readonly AssessedDay[],
  periods: Periods,
  rules: DayRules,
  settings: Settings,
): StandardRow[] {
  if (settings.standard !== "byDate" && settings.standard !== "eachDay") return [];
  const straddling = standardPeriods.flatMap((id) => {
    const period = periods[id];
    return period !== null && ruleSetOn(period.from).id !== rules.standard ? [{ id, period }] : [];
  });
  if (straddling.length === 0) return [];
  const judgedBy = (each: boolean): AssessedDays =>
    new AssessedDays(each === rules.eachDay ? judged : assessDays(days, { ...rules, eachDay: each }));
  const [recomputed, eachDay] = [judgedBy(false), judgedBy(true)];
  const measure = (own: AssessedDays, period: Period): PeriodSummary | null =>
    measurePeriod(own, period, rules.standard, settings.primaryShareOf);
  return straddling.flatMap(({ id, period }): StandardRow[] => {
    const [byOne, byEach] = [measure(recomputed, period), measure(eachDay, period)];
    return byOne && byEach ? [{ period: id, recomputed: byOne, eachDay: byEach }] : [];
  });
}
