/** Plausibility of what was read: each rule looks at the days and says what a clerk should look at. */
import { isoDate } from "../calendar/day";
import type { AirData, AirDay } from "../datasets/air-day";
import { strayDays } from "../datasets/air-days/stray-days";
import { finding, type Finding } from "../findings/finding";
import { aqiClasses, assessAqi, classOf } from "../standards/aqi";
import { concentrationUnit, pollutantLabel, pollutants, type Pollutant } from "../standards/pollutant";
import { round } from "../standards/rounding";
import { ruleSetOn } from "../standards/rule-sets";
import { missingDays } from "./missing-days";
import { valueSlips } from "./value-slips";

type Check = (days: readonly AirDay[]) => Finding[];

/** All findings, in the order of the rules. Where one rule would speak of most days of a sheet, it speaks once. */
export const checkAirData = (air: AirData): Finding[] => [
  ...checks.flatMap((check) => check(air.days)),
  ...frozenStations(air),
];

const strayDates: Check = (days) =>
  strayDays(days).map(({ day: { day, at }, beside }) =>
    finding("strayDate", "warning", at, {
      date: isoDate(day),
      beside: beside.map((one) => isoDate(one.day)).join("、"),
    }),
  );

const FEWEST_VALUES = 10;

/** A column whose usual value lies a thousandfold off is in another unit than it says. */
const unitSlips: Check = (days) =>
  pollutants.flatMap((pollutant): Finding[] => {
    // Of CO in micrograms, of the others in milligrams.
    const [least, most] = pollutant === "CO" ? [0, 50] : [0.5, Infinity];
    let all = 0;
    let off = 0;
    for (let index = 0; index < days.length; index += 1) {
      const value = days[index]?.concentrations[pollutant] ?? 0;
      if (value <= 0) continue;
      all += 1;
      if (value < least || value > most) off += 1;
    }
    // Only where as many as half are off can their median be.
    if (all < FEWEST_VALUES || 2 * off < all) return [];
    const values = Float64Array.from(
      days.flatMap((day) => day.concentrations[pollutant] ?? []).filter((one) => one > 0),
    );
    const median = values.sort()[Math.floor(values.length / 2)];
    if (median === undefined || (median >= least && median <= most)) return [];
    return [
      finding("unitSlip", "error", days.find((day) => day.concentrations[pollutant] !== undefined)?.at ?? null, {
        field: pollutantLabel[pollutant],
        value: round(median, 3),
        declared: concentrationUnit(pollutant),
        likely: pollutant === "CO" ? "μg/m³" : "mg/m³",
      }),
    ];
  });

/** From this many on, a fault of a sheet's days is told once for the sheet: nobody works through a hundred lines. */
const TOLD_ONE_BY_ONE = 10;

/** PM2.5 is part of PM10; measured apart, it may come out a little larger. */
const particulateOrder: Check = (days) =>
  bySheet(days).flatMap((own) => {
    const reversed = own.flatMap((day) => {
      const { PM25: pm25, PM10: pm10 } = day.concentrations;
      return pm25 !== undefined && pm10 !== undefined && pm25 > pm10 * 1.05 && pm25 - pm10 > 3
        ? [{ at: day.at, pm25, pm10 }]
        : [];
    });
    const first = reversed[0];
    if (first && reversed.length > TOLD_ONE_BY_ONE)
      return [finding("particulateOrderOften", "warning", first.at, { count: reversed.length, days: own.length })];
    return reversed.map(({ at, pm25, pm10 }) => finding("particulateOrder", "warning", at, { pm25, pm10 }));
  });

/** Values that change places: CO where another pollutant's magnitude stands, in most rows of a stretch. */
const shiftedColumns: Check = (days) => {
  const odd = days.filter(
    ({ concentrations: { CO, PM25 } }) => CO !== undefined && PM25 !== undefined && CO > 12 && PM25 < 12,
  );
  const first = odd[0];
  return first && odd.length >= 3 ? [finding("shiftedColumns", "error", first.at, { fields: "CO、PM2.5" })] : [];
};

const decides: readonly Pollutant[] = ["PM25", "PM10", "O3"];
/** How much a written AQI may differ: rounding of the concentrations on the sheet moves an index by up to this. */
const AQI_TOLERANCE = 2;

/**
 * The sheet's AQI against the one that its own concentrations give. A sheet whose AQI differs on many days was made
 * another way (a mean of hourly indices, say), and is mentioned once.
 */
const writtenIndices: Check = (days) =>
  bySheet(days).flatMap((own) => {
    const compared = own.flatMap((day) => {
      if (day.written.aqi === null) return [];
      const { aqi, missing } = assessAqi(day.concentrations, ruleSetOn(day.day));
      // What is missing may be what the sheet's index was made of.
      return aqi === null || missing.some((item) => decides.includes(item))
        ? []
        : [{ day, written: day.written.aqi, computed: aqi }];
    });
    const differing = compared.filter(({ written, computed }) => Math.abs(written - computed) > AQI_TOLERANCE);
    const first = differing[0];
    if (!first) return [];
    if (differing.length > TOLD_ONE_BY_ONE) {
      return [
        finding("aqiDiffersThroughout", "warning", first.day.at, { count: differing.length, days: compared.length }),
      ];
    }
    return differing.map(({ day, written, computed }) =>
      finding("aqiUnexplained", "warning", day.at, { date: isoDate(day.day), written, computed }),
    );
  });

/** The class beside a written AQI must be that AQI's. */
const writtenClasses: Check = (days) =>
  days.flatMap(({ day, written, at }): Finding[] => {
    if (written.aqi === null || written.class === null || classOf(written.aqi) === written.class) return [];
    return [
      finding("classMismatch", "warning", at, {
        date: isoDate(day),
        written: aqiClasses[written.class].name["zh-CN"],
        computed: aqiClasses[classOf(written.aqi)].name["zh-CN"],
      }),
    ];
  });

/**
 * From this many days on, the same reading of all six pollutants is a copy or a stuck instrument; of one alone, twice
 * as many.
 */
const FROZEN_DAYS = 3;
const FROZEN_SINGLE = 8;

const frozenValues: Check = (days) =>
  pollutants.flatMap((pollutant) =>
    runsOf(days, pollutant).flatMap((run): Finding[] => {
      const value = run[0]?.concentrations[pollutant];
      if (value === undefined || value <= 0) return [];
      // Small whole numbers repeat by chance: SO2 of 5 a week long is no fault.
      const alike = run.length >= FROZEN_SINGLE && value >= 20;
      const copied = pollutant === "PM25" && isCopied(run);
      return alike || copied ? [frozen(run, copied ? ALL_ITEMS : pollutantLabel[pollutant], value)] : [];
    }),
  );

const ALL_ITEMS = "六项";
/** One or two items alone repeat by chance. */
const FEWEST_COPIED = 3;

const isCopied = (run: readonly AirDay[]): boolean => {
  const [first] = run;
  if (first === undefined || Object.values(first.concentrations).length < FEWEST_COPIED) return false;
  return pollutants.every((item) => run.every((day) => day.concentrations[item] === first.concentrations[item]));
};

const frozen = (run: readonly AirDay[], field: string, value: number): Finding => {
  const [first, last] = [run[0] as AirDay, run.at(-1) as AirDay];
  const [from, to] = [isoDate(first.day), isoDate(last.day)];
  return finding("frozenValues", "warning", first.at, { field, value, days: run.length, from, to });
};

/** In the mean of several a station that stands still does not show. */
const frozenStations = ({ series = [], place }: AirData): Finding[] => {
  const taking = (series.find((one) => one.place === place)?.stations ?? []).filter(({ takesPart }) => takesPart);
  if (taking.length < 2) return [];
  return taking.flatMap(({ station, days }) =>
    runsOf(days, "PM25")
      .filter(isCopied)
      .map((run) => frozen(run, `${station}${ALL_ITEMS}`, run[0]?.concentrations.PM25 ?? 0)),
  );
};

/** Stretches of `FROZEN_DAYS` neighbouring days or more with the same value. */
function runsOf(days: readonly AirDay[], pollutant: Pollutant): (readonly AirDay[])[] {
  const runs: (readonly AirDay[])[] = [];
  let from = 0;
  for (let next = 1; next <= days.length; next += 1) {
    const last = days[next - 1] as AirDay;
    const day = days[next];
    const value = last.concentrations[pollutant];
    const goesOn = value !== undefined && day?.concentrations[pollutant] === value && day.day === last.day + 1;
    if (goesOn) continue;
    if (next - from >= FROZEN_DAYS) runs.push(days.slice(from, next));
    from = next;
  }
  return runs;
}

const zeroConcentrations: Check = (days) =>
  (["PM25", "PM10"] as const).flatMap((pollutant): Finding[] => {
    const zeros = days.filter((day) => day.concentrations[pollutant] === 0);
    const first = zeros[0];
    return first
      ? [finding("zeroConcentration", "warning", first.at, { field: pollutantLabel[pollutant], count: zeros.length })]
      : [];
  });

function bySheet(days: readonly AirDay[]): AirDay[][] {
  const sheets = new Map<string, AirDay[]>();
  for (const day of days) {
    const own = sheets.get(day.at.sheet);
    if (own) own.push(day);
    else sheets.set(day.at.sheet, [day]);
  }
  return [...sheets.values()];
}

const checks: readonly Check[] = [
  unitSlips,
  shiftedColumns,
  valueSlips,
  particulateOrder,
  zeroConcentrations,
  writtenIndices,
  writtenClasses,
  frozenValues,
  strayDates,
  missingDays,
];
