/**
 * What a report says of the air, asked of a database: an account that is not ours. Rules of 2012, for days on which all
 * six items have a value.
 */
import type { AirAssessment, PeriodFigures, PeriodSummary } from "../../../src/indicators/assessment";
import { aqiClassOrder } from "../../../src/standards/aqi";
import { pollutants } from "../../../src/standards/pollutant";

/** A stretch of days; `ofAll`: every place is measured in it and ranked, else only the report's. */
interface Window {
  readonly from: number;
  readonly to: number;
  readonly ofAll: boolean;
}

const keyOf = (place: string, { from, to }: Pick<Window, "from" | "to">): string => `${place} ${from} ${to}`;

const summariesOf = ({ periods, months, years, heatingSeasons }: AirAssessment): PeriodSummary[] =>
  [...Object.values(periods), ...months.thisYear, ...months.lastYear, ...years, ...heatingSeasons].filter(
    (summary) => summary !== null,
  );

/** By place and window, what is said there. */
function saidOf(
  assessment: AirAssessment,
  place: string,
): Map<string, { summary: PeriodFigures; rank: number | null }> {
  const said = new Map<string, { summary: PeriodFigures; rank: number | null }>();
  for (const summary of summariesOf(assessment)) said.set(keyOf(place, summary.period), { summary, rank: null });
  for (const ranking of assessment.ranking.places?.periods ?? [])
    for (const { name, summary, rank, lastYear, previous } of ranking.places)
      for (const one of [{ summary, rank }, lastYear, previous])
        if (one?.summary) said.set(keyOf(name, one.summary.period), { summary: one.summary, rank: one.rank });
  return said;
}

const windowsOf = (assessment: AirAssessment): Window[] => {
  const windows = new Map(summariesOf(assessment).map(({ period }) => [`${period.from} ${period.to}`, period]));
  const ranked = new Set(
    (assessment.ranking.places?.periods ?? []).flatMap(({ places }) =>
      places.flatMap(({ summary, lastYear, previous }) =>
        [summary, lastYear.summary, previous?.summary].flatMap((one) =>
          one ? [`${one.period.from} ${one.period.to}`] : [],
        ),
      ),
    ),
  );
  return [...windows].map(([key, { from, to }]) => ({ from, to, ofAll: ranked.has(key) }));
};

/** Serial numbers of days, as Excel counts them. */
const date = (day: number): string => `date '1899-12-30' + ${day}`;

/** HJ 633-2012 table 1; GB 3095-2012 grade two, and which of three percentiles HJ 663 takes. */
const TABLES = `
create table breakpoints as select * from (values
  ('SO2', [0, 50, 150, 475, 800, 1600, 2100, 2620]), ('NO2', [0, 40, 80, 180, 280, 565, 750, 940]),
  ('CO', [0, 2, 4, 14, 24, 36, 48, 60]), ('O3', [0, 100, 160, 215, 265, 800]),
  ('PM10', [0, 50, 150, 250, 350, 420, 500, 600]), ('PM25', [0, 35, 75, 115, 150, 250, 350, 500])) t(item, points);
create table steps as select item, points[i] as low, points[i + 1] as high, levels[i] as start,
    levels[i + 1] - levels[i] as rise
  from breakpoints, (select [0, 50, 100, 150, 200, 300, 400, 500] levels), range(1, 8) r(i)
  where points[i + 1] is not null;
create table limits as select * from (values ('SO2', 60, 150, 3), ('NO2', 40, 80, 3), ('CO', null, 4, 2),
  ('O3', null, 160, 1), ('PM10', 70, 150, 2), ('PM25', 35, 75, 2)) t(item, annual, daily, share);`;

/** Statements that make the tables, and the one question whose time is taken. @param place the report's */
export function fullSet(
  assessment: AirAssessment,
  place: string,
): { readonly tables: string; readonly question: string } {
  const rows = windowsOf(assessment).map(
    ({ from, to, ofAll }) => `(${from}, ${to}, ${date(from)}, ${date(to)}, ${String(ofAll)})`,
  );
  return {
    tables: `${TABLES} create table windows as select * from (values ${rows.join(", ")}) t(a, b, first, last, of_all);`,
    question: `
with wanted as (select air.*, a, b, of_all from air join windows on day between first and last
    where of_all or place = '${place}'),
  days as (select distinct place, day, pm25 as PM25, pm10 as PM10, so2 as SO2, no2 as NO2, co as CO, o3 as O3
    from wanted),
  long as (unpivot days on PM25, PM10, SO2, NO2, CO, O3 into name item value value),
  indices as (select place, day, long.item, value, ceil(start + (value - low) * rise / (high - low) - 1e-9) iaqi
    from long join steps on long.item = steps.item and value <= high and (value > low or (low = 0 and value = 0))),
  judged as (select place, day, max(iaqi) aqi from indices group by all),
  told as (select i.*, aqi, aqi > 50 and iaqi = aqi is_primary from indices i join judged using (place, day)),
  items as (select place, a, b, item, avg(value) average, share, annual, daily,
      quantile_cont(value, [0.9, 0.95, 0.98])[share] high, count(*) n, count(*) filter (is_primary) primary_days
    from told join windows on day between first and last join limits using (item)
    where of_all or place = '${place}' group by place, a, b, item, share, annual, daily),
  ofItems as (select place, a, b, map_from_entries(list((item, average))) average,
      map_from_entries(list((item, high))) high, map_from_entries(list((item, primary_days))) primary_days,
      sum(coalesce(average / annual, high / daily)) composite, min(n) n from items group by all),
  classes as (select place, a, b, count(*) valid_days, count(*) filter (aqi <= 100) good,
      count(*) filter (aqi > 200) heavy,
      [count(*) filter (aqi <= 50), count(*) filter (aqi > 50 and aqi <= 100),
       count(*) filter (aqi > 100 and aqi <= 150),
       count(*) filter (aqi > 150 and aqi <= 200), count(*) filter (aqi > 200 and aqi <= 300),
       count(*) filter (aqi > 300)] classes
    from judged join windows on day between first and last where of_all or place = '${place}' group by all)
select place, a, b, average, high, primary_days, composite, valid_days, good, heavy, classes,
  case when of_all then rank() over (partition by a, b order by round_even(composite, 2)) end as rank
from ofItems join classes using (place, a, b) join windows using (a, b)`,
  };
}

interface Answer {
  readonly place: string;
  readonly a: unknown;
  readonly b: unknown;
  readonly average: { readonly entries: readonly { readonly key: string; readonly value: number }[] };
  readonly high: Answer["average"];
  readonly primary_days: Answer["average"];
  readonly composite: number;
  readonly valid_days: unknown;
  readonly good: unknown;
  readonly heavy: unknown;
  readonly classes: { readonly items: readonly unknown[] };
  readonly rank: unknown;
}

const isNear = (ours: number | null, theirs: number): boolean =>
  ours !== null && Math.abs(ours - theirs) < 1e-9 * (1 + theirs);

/** How many figures were held against each other, and which are not equal, unrounded as both have them. */
export function differences(
  assessment: AirAssessment,
  place: string,
  answers: readonly Record<string, unknown>[],
): { readonly compared: number; readonly different: readonly string[]; readonly missing: number } {
  const said = saidOf(assessment, place);
  const different: string[] = [];
  let compared = 0;
  const hold = (name: string, isEqual: boolean): void => {
    compared += 1;
    if (!isEqual) different.push(name);
  };
  for (const answer of answers as unknown as readonly Answer[]) {
    const key = keyOf(answer.place, { from: Number(answer.a), to: Number(answer.b) });
    const own = said.get(key);
    said.delete(key);
    if (own === undefined) continue;
    const { figures, classDays, primaryDays, validDays } = own.summary;
    const of = (list: Answer["average"], item: string): number =>
      Number(list.entries.find((one) => one.key === item)?.value);
    hold(`${key} PM25`, isNear(figures.pm25Mean.value, of(answer.average, "PM25")));
    hold(`${key} PM10`, isNear(figures.pm10Mean.value, of(answer.average, "PM10")));
    hold(`${key} SO2`, isNear(figures.so2Mean.value, of(answer.average, "SO2")));
    hold(`${key} NO2`, isNear(figures.no2Mean.value, of(answer.average, "NO2")));
    hold(`${key} CO`, isNear(figures.coP95.value, of(answer.high, "CO")));
    hold(`${key} O3`, isNear(figures.o3P90.value, of(answer.high, "O3")));
    hold(`${key} composite`, isNear(figures.compositeIndex.value, answer.composite));
    hold(`${key} valid`, validDays === Number(answer.valid_days));
    hold(`${key} good`, figures.goodDays.value === Number(answer.good));
    hold(`${key} heavy`, figures.heavyDays.value === Number(answer.heavy));
    aqiClassOrder.forEach((name, index) =>
      hold(`${key} ${name}`, classDays[name] === Number(answer.classes.items[index])),
    );
    for (const item of pollutants) hold(`${key} primary ${item}`, primaryDays[item] === of(answer.primary_days, item));
    if (own.rank !== null) hold(`${key} rank`, own.rank === Number(answer.rank));
  }
  return { compared, different, missing: said.size };
}
