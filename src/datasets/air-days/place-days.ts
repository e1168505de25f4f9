/**
 * From the rows of one place to its days: its own rows, or the mean of its stations (HJ 663-2013 appendix A.2, §6.1.4,
 * §6.3).
 */
import { isoDate, type Day } from "../../calendar/day";
import type { Question } from "../../account/question";
import { finding, type Finding } from "../../findings/finding";
import type { StationLevel } from "../../settings";
import type { CellRef } from "../../cells/address";
import { pollutants, type Concentrations, type Pollutant } from "../../standards/pollutant";
import { round } from "../../standards/rounding";
import { stationMean } from "../../standards/statistics";
import { controlInName, isGroupOfStations, kindInName } from "../../vocabulary/station-kinds";
import type { AirDay, PlaceDays } from "../air-day";
import type { AirRow } from "../air/air-row";
import type { AirRows } from "../air/air-rows";
import { isPlaceName } from "../air/sheet-facts";
import { isMeanOfOthers, meanOfPlace, meansAmong, toldOfMean, type MeanOfPlace } from "./means-of-place";
import { checkedWhole, isMeanOf, nameOfWhole, stationsOfWhole, type ValuesByDay, type Whole } from "./whole-rows";
import { askWhichLevel, outsideLevel, stationsByLevel } from "./station-levels";
import { stationFindings, type LostDays, type StationSpans } from "./station-findings";
import { outsideByKind, spansOf, stationsTakingPart, type Span } from "./stations";

/** What a table says of all its rows. */
interface TableFacts {
  readonly unmonitored: readonly Pollutant[];
  /** Whether its values were computed from hours. */
  readonly fromHours: boolean;
}

/** Rows of one table. */
export interface TableDays extends TableFacts {
  readonly rows: AirRows;
}

interface DailyRow extends TableFacts {
  readonly row: AirRow;
}

export interface PlaceSeries extends PlaceDays {
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
}

/** What staff said of the place's stations. */
export interface StationChoices {
  /** By station: whether it takes part. */
  readonly stations: Readonly<Record<string, boolean>>;
  readonly level: StationLevel | null;
  /** Which of several means of the place counts, by its name. */
  readonly mean: string | null;
}

export function placeSeries(
  place: string | null,
  tables: readonly TableDays[],
  { stations: chosen, level, mean: said }: StationChoices,
): PlaceSeries {
  const findings: Finding[] = [];
  const { byStation, wholes } = rowsByName(tables);
  const names = [...byStation.keys()].filter((name) => name !== null);
  // Without stations, what is called their mean is all there is.
  const kinds = kindsOf(names, tables);
  const means = byStation.has(null) ? noMeans : meansOf({ byStation, wholes }, kinds, said);
  const own = oneADay([...(byStation.get(null) ?? []), ...means.tables], findings);
  const stations = names.map((station): Station => {
    const days = oneADay(byStation.get(station) ?? [], findings);
    return { station, days, spans: spansOf([...days.values()].map(({ row }) => row)) };
  });
  const byWords = stationsTakingPart(names, chosen, outsideByKind(kinds, names));
  const levels = stationsByLevel(kinds, [...byWords]);
  const byKind = without(byWords, outsideLevel(levels, level));
  const checking = [...wholes.keys()].filter((name) => !isMeanOfOthers(name));
  const whole =
    names.length === 0 || means.taken !== null ? null : wholeOf(wholes.get(nameOfWhole(checking) ?? "") ?? []);
  const isChosen = Object.keys(chosen).length > 0 || level !== null;
  const byWhole = whole === null || isChosen ? null : takingByWhole(whole, stations, byKind);
  const taking = byWhole?.taking ?? byKind;
  const part = stations.filter(({ station }) => taking.has(station));
  const lost: LostDays = { days: 0, first: null };
  const isOpen = levels.size > 1 && !isChosen && byWhole === null && part.length > 1;
  const days = allDays(own, part).map((day) => {
    const daily = own.get(day);
    if (daily && hasValues(daily.row))
      return means.isOpen ? { ...ownDay(daily), doubtful: true as const } : ownDay(daily);
    const ofStations = dayOfStations(day, part, daily, lost);
    return isOpen ? { ...ofStations, doubtful: true as const } : ofStations;
  });
  const first = isOpen ? days.find(({ doubtful }) => doubtful === true) : undefined;
  const asked = first === undefined ? null : askWhichLevel(levels, first.at);
  return {
    place,
    days,
    stations: stations.map(({ station, days: ownDays }) => ({
      station,
      takesPart: means.taken === null ? taking.has(station) : station === means.taken,
      days: [...ownDays.values()].sort((a, b) => a.row.day - b.row.day).map(ownDay),
    })),
    findings: [
      ...findings,
      ...(means.taken === null ? stationFindings(stations, taking, own.size > 0, lost) : means.findings),
      ...(asked === null ? [] : [asked.finding]),
      ...(whole === null || part.length < 2 ? [] : wholeFindings(whole, days)),
    ],
    questions: [...means.questions, ...(asked === null ? [] : [asked.question])],
  };
}

/**
 * The same where nothing is to be put together: one table of the place's own rows, each of a later day than the one
 * above. null: there is more to it
 */
export function daysOfRows([table, ...others]: readonly TableDays[]): readonly AirDay[] | null {
  if (table === undefined || others.length > 0 || !table.rows.areDaysInOrder()) return null;
  const { rows, ...facts } = table;
  const nothingLost: LostDays = { days: 0, first: null };
  return Array.from({ length: rows.length }, (_, index) => {
    const row = rows.row(index);
    return hasValues(row) ? single(row, facts) : dayOfStations(row.day, [], { row, ...facts }, nothingLost);
  });
}

interface Means extends Pick<PlaceSeries, "findings" | "questions"> {
  /** Whose rows are the place's own; null: none. */
  readonly taken: string | null;
  readonly isOpen: boolean;
  readonly tables: readonly TableDays[];
}

const noMeans: Means = { taken: null, isOpen: false, tables: [], findings: [], questions: [] };

/** The place's own days where no single stations make them: the only whole that is written, or one of several. */
function meansOf({ byStation, wholes }: RowsByName, kinds: ReadonlyMap<string, string>, said: string | null): Means {
  const named = ([name, tables]: readonly [string | null, readonly TableDays[]]): MeanOfPlace[] => {
    const { values, at } = wholeOf(tables) ?? { values: new Map(), at: new Map<Day, CellRef>() };
    return name === null ? [] : [{ name, values, at: [...at.values()][0] ?? null }];
  };
  const means = meansAmong([...wholes].flatMap(named), [...byStation].flatMap(named), kinds);
  const choice = meanOfPlace(means, said);
  if (choice === null) return noMeans;
  const tables = [choice.taken, ...choice.beside].flatMap((name) => wholes.get(name) ?? byStation.get(name) ?? []);
  return { ...choice, tables, ...toldOfMean(choice, means, said) };
}

interface RowsByName {
  /** null: the place's own. */
  readonly byStation: ReadonlyMap<string | null, readonly TableDays[]>;
  readonly wholes: ReadonlyMap<string, readonly TableDays[]>;
}

function rowsByName(tables: readonly TableDays[]): RowsByName {
  const byStation = new Map<string | null, TableDays[]>();
  const wholes = new Map<string, TableDays[]>();
  for (const { rows, ...facts } of tables)
    for (const [key, own] of rows.groupedBy((name) => (name.whole === undefined ? name.station : WHOLE)))
      if (key !== WHOLE) push(byStation, key, { rows: own, ...facts });
      else
        for (const [name, ofName] of own.groupedBy(({ whole }) => whole ?? ""))
          push(wholes, name, { rows: ofName, ...facts });
  setWholeApart(byStation, wholes);
  return { byStation, wholes };
}

/** By their rows, else by their names. */
function kindsOf(names: readonly string[], tables: readonly TableDays[]): ReadonlyMap<string, string> {
  const kinds = new Map(
    names.flatMap((name) =>
      [[name, kindInName(name) ?? controlInName(name) ?? (isGroupOfStations(name) ? name : null)] as const].filter(
        isTold,
      ),
    ),
  );
  for (const { rows } of tables)
    for (const { station, stationKind } of rows.namesByLast())
      if (station && stationKind) kinds.set(station, stationKind);
  return kinds;
}

const isTold = (told: readonly [string, string | null]): told is readonly [string, string] => told[1] !== null;

/** The key of the rows that a sheet has of the whole; no name of a station. */
const WHOLE = "\u0000whole";

/** 新河区 in a column of points is one of them, unless it is the mean of the others. */
function setWholeApart(byStation: Map<string | null, TableDays[]>, wholes: Map<string, TableDays[]>): void {
  const names = [...byStation.keys()].filter((name) => name !== null);
  const places = names.length > 2 ? names.filter(isPlaceName) : [];
  const valuesOf = (name: string): ValuesByDay => wholeOf(byStation.get(name) ?? [])?.values ?? new Map();
  const whole = places.find((name) =>
    isMeanOf(
      valuesOf(name),
      names.filter((other) => other !== name).map((other) => valuesOf(other)),
    ),
  );
  if (whole === undefined) return;
  wholes.set(whole, byStation.get(whole) ?? []);
  byStation.delete(whole);
}

function wholeOf(tables: readonly TableDays[]): Whole | null {
  const rows = [...oneADay(tables, []).values()].map(({ row }) => row);
  if (rows.length === 0) return null;
  return {
    values: new Map(rows.map(({ day, concentrations }) => [day, concentrations])),
    at: new Map(rows.map(({ day, at }) => [day, at])),
  };
}

const without = (names: ReadonlySet<string>, others: readonly string[]): ReadonlySet<string> =>
  others.length === 0 ? names : new Set([...names].filter((name) => !others.includes(name)));

/** The stations whose mean the whole is; null: it is that of no set of stations, or of several. */
function takingByWhole(
  whole: Whole,
  stations: readonly Station[],
  byKind: ReadonlySet<string>,
): { readonly taking: ReadonlySet<string> } | null {
  const values = new Map(
    stations.map(({ station, days }): [string, ValuesByDay] => [
      station,
      new Map([...days].map(([day, { row }]) => [day, row.concentrations])),
    ]),
  );
  const part = [...values].filter(([station]) => byKind.has(station)).map(([, own]) => own);
  const taking = isMeanOf(whole.values, part) ? byKind : stationsOfWhole(whole, values);
  return taking === null ? null : { taking };
}

/** A whole that is another than the stations' mean, on so many of its days, is another throughout. */
const OFTEN = 0.2;

function wholeFindings(whole: Whole, means: readonly AirDay[]): Finding[] {
  const check = checkedWhole(whole, new Map(means.map(({ day, concentrations }) => [day, concentrations])));
  const [first] = check.differing;
  if (first === undefined) return [];
  const severity = check.differing.length > OFTEN * check.days ? "warning" : "note";
  const facts = { days: check.differing.length, of: check.days, date: isoDate(first) };
  return [finding("wholeIsNoMean", severity, whole.at.get(first) ?? null, facts)];
}

interface Station extends StationSpans {
  readonly days: ReadonlyMap<Day, DailyRow>;
}

function push<Key, Value>(groups: Map<Key, Value[]>, key: Key, value: Value): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}

const hasValues = ({ concentrations, aqi }: AirRow): boolean =>
  aqi !== null || pollutants.some((item) => concentrations[item] !== undefined);

const allDays = (own: ReadonlyMap<Day, DailyRow>, stations: readonly Station[]): Day[] =>
  (stations.length === 0
    ? [...own.keys()]
    : [...new Set([...own.keys(), ...stations.flatMap(({ days }) => [...days.keys()])])]
  ).sort((a, b) => a - b);

/** Of several rows of one day the first; what only a later one has is added to it (one sheet an item). */
function oneADay(tables: readonly TableDays[], findings: Finding[]): Map<Day, DailyRow> {
  const days = new Map<Day, DailyRow>();
  for (const { rows, unmonitored, fromHours } of tables)
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows.row(index);
      const known = days.get(row.day);
      if (known) tellTwice(known.row, row, findings);
      const daily = { row, unmonitored, fromHours };
      days.set(row.day, known ? joined(known, daily) : daily);
    }
  return days;
}

function tellTwice(known: AirRow, row: AirRow, findings: Finding[]): void {
  const both = pollutants.filter(
    (item) => known.concentrations[item] !== undefined && row.concentrations[item] !== undefined,
  );
  if (both.length > 0) {
    const same = both.every((item) => known.concentrations[item] === row.concentrations[item]);
    findings.push(finding("duplicateDay", same ? "note" : "error", row.at, { date: isoDate(row.day), same }));
  }
}

/** Computed values are rounded; beside a sheet's own (five items by the day, ozone by the hour) each as it must be. */
const valuesOf = ({ row, fromHours }: DailyRow): Concentrations =>
  fromHours ? roundedAll(row.concentrations) : row.concentrations;

const joined = (known: DailyRow, other: DailyRow): DailyRow => ({
  fromHours: false,
  unmonitored: known.unmonitored.filter((item) => other.unmonitored.includes(item)),
  row: {
    ...known.row,
    concentrations: { ...valuesOf(other), ...valuesOf(known) },
    aqi: known.row.aqi ?? other.row.aqi,
    class: known.row.class ?? other.row.class,
    primary: known.row.primary ?? other.row.primary,
    sandDust: known.row.sandDust || other.row.sandDust,
  },
});

const roundedItem = (item: Pollutant, value: number): number => round(value, item === "CO" ? 1 : 0);

/** Computed values are rounded before they are judged (HJ 663-2013 §6.3, table 3); a sheet's own stay as they stand. */
const roundedAll = (concentrations: Concentrations): Concentrations =>
  Object.fromEntries(
    pollutants.flatMap((item) => {
      const value = concentrations[item];
      return value === undefined ? [] : [[item, roundedItem(item, value)]];
    }),
  );

/** What only some rows have. */
const marks = ({ deducted, doubtful }: AirRow): Pick<AirDay, "deducted" | "doubtful"> => ({
  ...(deducted === undefined ? {} : { deducted }),
  ...(doubtful === undefined ? {} : { doubtful }),
});

function single(row: AirRow, { unmonitored, fromHours }: TableFacts): AirDay {
  const day: AirDay = {
    day: row.day,
    concentrations: fromHours ? roundedAll(row.concentrations) : row.concentrations,
    unmonitored,
    written: row.aqi === null && row.class === null && row.primary === null ? nothingWritten : writtenOf(row),
    sandDust: row.sandDust,
    at: row.at,
  };
  return row.deducted === undefined && row.doubtful === undefined ? day : { ...day, ...marks(row) };
}

const ownDay = (daily: DailyRow): AirDay => single(daily.row, daily);

const writtenOf = ({ aqi, class: airClass, primary }: AirRow): AirDay["written"] => ({ aqi, class: airClass, primary });

const nothingWritten: AirDay["written"] = { aqi: null, class: null, primary: null };

/** The mean of the stations in operation; their own indices say nothing about the place's. */
function dayOfStations(day: Day, stations: readonly Station[], own: DailyRow | undefined, lost: LostDays): AirDay {
  const rows = stations.flatMap(({ days }) => days.get(day) ?? []);
  const first = rows[0] ?? own;
  if (!first) throw new RangeError(`no row on ${isoDate(day)}`);
  if (stations.length === 1) return ownDay(first);
  const concentrations: Partial<Record<Pollutant, number>> = {};
  let short = false;
  for (const item of pollutants) {
    const operating = stations.filter(({ spans }) => contains(spans[item], day));
    const values = operating.map(({ days }) => days.get(day)?.row.concentrations[item] ?? null);
    const value = stationMean(values);
    if (value !== null) concentrations[item] = roundedItem(item, value);
    else if (values.some((one) => one !== null)) short = true;
  }
  if (short) {
    lost.days += 1;
    lost.first ??= first.row;
  }
  return {
    day,
    concentrations,
    unmonitored: pollutants.filter((item) => rows.every(({ unmonitored }) => unmonitored.includes(item))),
    written: nothingWritten,
    sandDust: rows.some(({ row }) => row.sandDust),
    ...(rows.some(({ row }) => row.doubtful) ? { doubtful: true as const } : {}),
    at: first.row.at,
  };
}

const contains = (span: Span | undefined, day: Day): boolean =>
  span !== undefined && day >= span.from && day <= span.to;
