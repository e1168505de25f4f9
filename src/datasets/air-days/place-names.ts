/** Places under the names that staff gave them, and whose the rows are that name none. */
import { question, type Question } from "../../account/question";
import { isoDate } from "../../calendar/day";
import { finding, type Finding } from "../../findings/finding";
import type { AirChoices, Settings } from "../../settings";
import type { AirTable } from "../air/air-table";
import { isPlaceName } from "../air/sheet-facts";
import { judgingTables } from "../air/other-stations";
import { everydayName, placeMeant, withoutUnit } from "../../vocabulary/same-place";
import { isCountyOfTownships, isOwnPlace, isTownship, isWholeAmong } from "./whole-of-places";
import type { PlaceSeries } from "./place-days";

type Names = Pick<AirChoices, "placeNames" | "nameless">;

/** Rows of one place under several names as rows of one: what staff call alike, 阜康 beside 阜康市, a full name. */
export function withOneNameAPlace(tables: readonly AirTable[], { placeNames, nameless }: Names): AirTable[] {
  const places = namesIn(tables);
  const other = new Map<string, string>();
  for (const place of places) {
    const within = withinLarger(place, places);
    if (within !== null) other.set(place, within);
    for (const short of [withoutUnit(place), everydayName(place)])
      if (short !== place && places.has(short)) other.set(short, place);
    const called = placeNames[place];
    if (called !== undefined && called !== place && places.has(called)) other.set(place, called);
  }
  const judged = judgedNames(tables, places, other);
  const only = judged.length === 1 ? (judged[0] ?? null) : null;
  const ofNameless = nameless !== null && places.has(nameless) ? nameless : null;
  if (other.size === 0 && only === null && ofNameless === null) return [...tables];
  return tables.map((table) => {
    // Rows without a name among named ones are somebody else's.
    const { names } = table.rows;
    const isMixed = names.some(({ place }) => place === null) && names.some(({ place }) => place !== null);
    const named = (place: string | null): string | null =>
      place !== null ? (other.get(place) ?? place) : (ofNameless ?? (isMixed || nameless === "" ? null : only));
    const changes = names.some(({ place }) => named(place) !== place);
    if (!changes) return table;
    return { ...table, rows: table.rows.named((name) => ({ ...name, place: named(name.place) })) };
  });
}

/** Of 宁州市丘县 beside 丘县 the latter, where no other larger place is written before it. */
function withinLarger(place: string, places: ReadonlySet<string>): string | null {
  const within = [...places].find((one) => one !== place && isPlaceName(one) && LARGER.test(withoutEnd(place, one)));
  if (within === undefined) return null;
  return [...places].filter((one) => LARGER.test(withoutEnd(one, within))).length === 1 ? within : null;
}

const LARGER = /^[\u4e00-\u9fa5]{2,}(?:省|市|州|盟|地区|自治区)$/;
const withoutEnd = (place: string, end: string): string => (place.endsWith(end) ? place.slice(0, -end.length) : "");

function namesIn(tables: readonly AirTable[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { rows } of tables) for (const { place } of rows.names) if (place !== null) names.add(place);
  return names;
}

/** What sheets call places that are judged: those of townships' stations lend their names to no other rows. */
function judgedNames(
  tables: readonly AirTable[],
  places: ReadonlySet<string>,
  other: ReadonlyMap<string, string>,
): readonly string[] {
  const judging = judgingTables(tables);
  const names = judging === tables ? places : namesIn(judging);
  return [...names].filter((place) => !other.has(place));
}

/** The name of a place on the report. @param written as the sheets name it */
export const nameOnReport = (written: string | null, { placeNames, nameless }: Names): string | null =>
  written === null ? nameless || null : (placeNames[written] ?? written);

/**
 * What staff chose, else the rows without a name beside those of townships, which are the county's own, else 本县, else
 * the county beside its townships, else the first that is not the whole of them.
 */
export function chosenSeries<Series extends Pick<PlaceSeries, "place" | "isWhole">>(
  series: readonly Series[],
  wanted: string | null,
): Series | null {
  const names = series.flatMap(({ place }) => place ?? []);
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
