/** Places under the names that staff gave them, and whose the rows are that name none. */
import { question, type Question } from "../../account/question";
import { isoDate } from "../../calendar/day";
import { finding, type Finding } from "../../findings/finding";
import type { Period } from "../../calendar/period";
import type { Settings } from "../../settings";
import { placeMeant } from "../../vocabulary/same-place";
import type { Names } from "./one-name-a-place";
import { hasDaysIn } from "../air-day";
import { isCountyOfTownships, isOwnPlace, isTownship, isWholeAmong } from "./whole-of-places";
import type { PlaceSeries } from "./place-days";

/** The name of a place on the report. @param written as the sheets name it */
export const nameOnReport = (written: string | null, { placeNames, nameless }: Names): string | null =>
  written === null ? nameless || null : (placeNames[written] ?? written);

type SeriesOfPlace = Pick<PlaceSeries, "place" | "isWhole" | "days" | "daysWhere">;

/**
 * What staff chose, else the place that the sheets put first, of those that have days in the month where any has: last
 * year's sheet may begin with a county of which this year's holds nothing.
 *
 * @param month null: none is asked for
 */
export function chosenSeries<Series extends SeriesOfPlace>(
  series: readonly Series[],
  wanted: string | null,
  month: Period | null = null,
): Series | null {
  const first = firstOf(series, wanted);
  if (month === null || first === null || hasDaysIn(first, month)) return first;
  const isWanted = wanted !== null && placeMeant(namesOf(series), wanted) !== null;
  return isWanted
    ? first
    : (firstOf(
        series.filter((one) => hasDaysIn(one, month)),
        wanted,
      ) ?? first);
}

const namesOf = (series: readonly Pick<PlaceSeries, "place">[]): string[] => series.flatMap(({ place }) => place ?? []);

/**
 * What staff chose, else the rows without a name beside those of townships, which are the county's own, else 本县, else
 * the county beside its townships, else the first that is not the whole of them.
 */
function firstOf<Series extends SeriesOfPlace>(series: readonly Series[], wanted: string | null): Series | null {
  const names = namesOf(series);
  const meant = wanted === null ? null : placeMeant(names, wanted);
  const wholes = new Set(series.flatMap(({ place, isWhole }) => (isWhole === true && place !== null ? place : [])));
  const nameless = series.find(({ place }) => place === null);
  if (meant === null && nameless !== undefined && names.every(isTownship)) return nameless;
  const name =
    meant ??
    names.find(isOwnPlace) ??
    names.find((one) => isCountyOfTownships(one, names)) ??
    names.find((one) => !wholes.has(one) && !isWholeAmong(one, names)) ??
    names[0] ??
    null;
  return series.find(({ place }) => place === name) ?? null;
}

/** More answers than these nobody reads through. */
const MOST_ASKED_FOR = 12;

/** Of several places, and of rows that name none of them. @param place the report's */
export function placeFindings(
  series: readonly PlaceSeries[],
  place: string | null,
  settings: Pick<Settings, "place" | "air">,
): Finding[] {
  const names = series.flatMap((one) => one.place ?? []);
  const wanted = settings.place;
  const isAbsent = wanted !== null && place !== null && placeMeant(names, wanted) === null;
  const absent = isAbsent
    ? [finding("placeNotFound", "warning", null, { wanted, cities: names.join("、"), chosen: place })]
    : [];
  if (names.length < 2 || place === null) return absent;
  const nameless = rowsOfNobody(series, settings.air);
  return [
    ...absent,
    finding("severalCities", "note", null, { cities: names.join("、"), chosen: place }),
    ...(nameless === null
      ? []
      : [finding("rowsWithoutPlace", "warning", nameless.days[0]?.at ?? null, { count: nameless.days.length, place })]),
  ];
}

export function placeQuestions(series: readonly PlaceSeries[], settings: Pick<Settings, "air">): Question[] {
  const names = series.flatMap((one) => one.place ?? []);
  const nameless = rowsOfNobody(series, settings.air);
  const first = nameless?.days[0];
  if (names.length < 2 || names.length > MOST_ASKED_FOR || nameless === null || first === undefined) return [];
  const { at, day } = first;
  return [
    question("whosePlace", { sheet: at.sheet, place: at }, { days: nameless.days.length, date: isoDate(day) }, [
      ...names.map((name) => ({ settings: { namelessPlace: name } })),
      { settings: { namelessPlace: "" } },
    ]),
  ];
}

/** null also where staff said that they are nobody's; beside townships they are the county's. */
const rowsOfNobody = (series: readonly PlaceSeries[], { nameless }: Names): PlaceSeries | null =>
  nameless !== null || series.every(({ place }) => place === null || isTownship(place))
    ? null
    : (series.find((one) => one.place === null) ?? null);
