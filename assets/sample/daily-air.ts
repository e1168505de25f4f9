/**
 * Invented daily air data of 2014–2021 that lead to the figures of the real disclosure notice
 * (PM2.5 63 and 53 heavy days in 2017, 45 and 27 up to 15 December 2021, heating-season PM10 of 2016 up 65 % on 2014).
 *
 * Everything is drawn from one seeded generator, so that the sample is the same to the byte on every machine.
 */
import { civilDate, dayOf, type Day } from "../../src/calendar/day";
import { daysOf, heatingSeason } from "../../src/calendar/period";
import type { Concentrations } from "../../src/standards/pollutant";
import { seededRandom } from "./seeded-random";

export interface SampleDay {
  readonly day: Day;
  /** null: the instruments were down that day. */
  readonly concentrations: Required<Concentrations> | null;
  readonly sandDust: boolean;
}

/** What each year must come to: annual mean of PM2.5 (µg/m³) and days with AQI above 200. */
const years: readonly { year: number; pm25: number; heavyDays: number; missing: number }[] = [
  { year: 2014, pm25: 52, heavyDays: 36, missing: 2 },
  { year: 2015, pm25: 58, heavyDays: 44, missing: 3 },
  { year: 2016, pm25: 66, heavyDays: 57, missing: 1 },
  { year: 2017, pm25: 63, heavyDays: 53, missing: 0 },
  { year: 2018, pm25: 56, heavyDays: 41, missing: 2 },
  { year: 2019, pm25: 58, heavyDays: 43, missing: 2 },
  { year: 2020, pm25: 51, heavyDays: 34, missing: 1 },
  { year: 2021, pm25: 45, heavyDays: 27, missing: 0 },
];

/** Mean PM10 (µg/m³) of the heating season that starts in the year: 198 is 65 % above 120. */
const heatingSeasonPm10: Readonly<Record<number, number>> = {
  2014: 120,
  2015: 152,
  2016: 198,
  2017: 178,
  2018: 161,
  2019: 164,
  2020: 143,
};

const heatingDates = { start: { month: 10, day: 15 }, end: { month: 4, day: 15 } };

const LAST_DAY = dayOf(2021, 12, 15);

/** Below these a day's AQI stays at 200 or less, whichever pollutant leads (HJ 633-2012). */
const HIGHEST_ORDINARY = { PM25: 147, PM10: 342 };

/** The factor at which a growing function reaches a wanted value, by halving. */
function solve(wanted: number, at: (factor: number) => number): number {
  let low = 0.01;
  let high = 20;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (at(middle) < wanted) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

interface Draft {
  readonly day: Day;
  /** 1 in mid January, 0 in mid July. */
  readonly winter: number;
  /** How stagnant the weather is: the seasons and several days' memory. */
  readonly stagnation: number;
  missing: boolean;
  heavy: boolean;
  sandDust: boolean;
  pm25: number;
  pm10: number;
}

function drafts(random: () => number): Draft[] {
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  let weather = 0;
  return daysOf({ from: dayOf(2014, 1, 1), to: LAST_DAY }).map((day) => {
    const sinceNewYear = day - dayOf(civilDate(day).year, 1, 1);
    const season = Math.cos((2 * Math.PI * (sinceNewYear - 12)) / 365.25);
    weather = 0.72 * weather + 0.42 * normal();
    return {
      day,
      winter: (1 + season) / 2,
      stagnation: Math.exp(1.05 * season + weather),
      missing: false,
      heavy: false,
      sandDust: false,
      pm25: 0,
      pm10: 0,
    };
  });
}

/** Ordinary days level off below the heavy range instead of being cut at it. */
const ordinary = (value: number, ceiling: number, floor: number): number =>
  Math.max(floor, Math.round(ceiling * (1 - Math.exp(-value / ceiling))));

/**
 * The days next to the heavy ones, a class down each: how many there are for each heavy day, and between which
 * concentrations of PM2.5 (HJ 633-2012: moderate above 115, light above 75).
 */
const nextToHeavy = [
  { perHeavyDay: 0.45, from: 148, to: 117 },
  { perHeavyDay: 0.7, from: 113, to: 78 },
] as const;

/** Gives a year's days their PM2.5, so that the mean and the number of heavy days come out exactly. */
function setPm25(days: Draft[], mean: number, heavyDays: number): void {
  const valid = days.filter((day) => !day.missing);
  const worstFirst = [...valid].sort((a, b) => b.stagnation - a.stagnation);
  worstFirst.slice(0, heavyDays).forEach((day, rank) => {
    day.heavy = true;
    day.pm25 = 152 + Math.round(118 * ((heavyDays - rank) / heavyDays) ** 2);
  });
  let polluted = heavyDays;
  for (const { perHeavyDay, from, to } of nextToHeavy) {
    const count = Math.round(perHeavyDay * heavyDays);
    worstFirst.slice(polluted, polluted + count).forEach((day, rank) => {
      day.pm25 = Math.round(from - ((from - to) * rank) / count);
    });
    polluted += count;
  }
  const rest = worstFirst.slice(polluted);
  const wanted = mean * valid.length - sum(worstFirst.slice(0, polluted).map((day) => day.pm25));
  const factor = solve(wanted, (by) => sum(rest.map((day) => ordinary(by * day.stagnation, HIGHEST_ORDINARY.PM25, 6))));
  for (const day of rest) day.pm25 = ordinary(factor * day.stagnation, HIGHEST_ORDINARY.PM25, 6);
  // Rounding to whole numbers leaves a few units over: one each to days in the middle, where nothing is at an edge.
  const middle = rest.filter((day) => day.pm25 > 12 && day.pm25 < 120);
  const over = wanted - sum(rest.map((day) => day.pm25));
  for (let unit = 0; unit < Math.abs(over); unit += 1) {
    const day = middle[unit % middle.length];
    if (day) day.pm25 += Math.sign(over);
  }
}

/** Scales the PM10 of some days to a mean, within what keeps ordinary days ordinary and PM10 above PM2.5. */
function scalePm10(days: readonly Draft[], mean: number): void {
  const valid = days.filter((day) => !day.missing);
  const scaled = (day: Draft, factor: number): number => {
    const value = day.heavy
      ? Math.min(560, Math.round(factor * day.pm10))
      : ordinary(factor * day.pm10, HIGHEST_ORDINARY.PM10, 10);
    return Math.max(value, Math.round(day.pm25 * 1.08) + 4);
  };
  const factor = solve(mean * valid.length, (by) => sum(valid.map((day) => scaled(day, by))));
  for (const day of valid) day.pm10 = scaled(day, factor);
}

/** The days of 2014-01-01 to 2021-12-15. */
export function sampleDays(): SampleDay[] {
  const random = seededRandom(20211215);
  const all = drafts(random);
  const byYear = new Map(years.map(({ year }) => [year, all.filter((day) => civilDate(day.day).year === year)]));
  for (const { year, pm25, heavyDays, missing } of years) {
    const days = byYear.get(year) ?? [];
    for (let count = 0; count < missing; count += 1) {
      // In summer, one a month, so that no month loses its validity and no heavy day is lost.
      const day = days[150 + count * 31 + Math.floor(random() * 20)];
      if (day) day.missing = true;
    }
    setPm25(days, pm25, heavyDays);
    for (const day of days) {
      const { month } = civilDate(day.day);
      day.sandDust = !day.heavy && !day.missing && (month === 4 || month === 5) && random() < 0.07;
      day.pm10 = day.sandDust
        ? 190 + Math.round(110 * random())
        : day.pm25 * (1.45 + 0.5 * random()) + 18 * (1 - day.winter) + 8;
    }
    scalePm10(days, Math.round(pm25 * 1.72));
  }
  for (const [startYear, mean] of Object.entries(heatingSeasonPm10)) {
    const season = heatingSeason(Number(startYear), heatingDates);
    scalePm10(
      all.filter(({ day }) => day >= season.from && day <= season.to),
      mean,
    );
  }
  return all.map((draft) => finish(draft, random));
}

/** Adds the four gases, which follow the seasons and the stagnation. */
function finish({ day, winter, stagnation, missing, sandDust, pm25, pm10 }: Draft, random: () => number): SampleDay {
  const stale = Math.min(1.6, Math.sqrt(stagnation) * 0.75);
  const jitter = (spread: number): number => 1 + spread * (random() - 0.5);
  const decline = 1 - 0.06 * (civilDate(day).year - 2014);
  const concentrations = {
    PM25: pm25,
    PM10: pm10,
    SO2: Math.max(3, Math.round((6 + 17 * winter * stale) * decline * jitter(0.5))),
    NO2: Math.max(8, Math.round((16 + 30 * winter * stale) * (0.5 + decline / 2) * jitter(0.4))),
    CO: Math.max(0.3, Math.round(10 * (0.4 + 1.5 * winter * stale) * (0.5 + decline / 2) * jitter(0.4)) / 10),
    O3: Math.max(12, Math.round((38 + 88 * (1 - winter)) * jitter(0.55))),
  };
  return { day, concentrations: missing ? null : concentrations, sandDust };
}
