/**
 * Which of several columns of names holds the places and which the stations: 省 | 市 | 县区 | 点位, whatever they are
 * called. Names that stand under one of another column each are the finer ones.
 */
import { headerKey } from "../../../cells/normalise-text";
import type { RawValue } from "../../../cells/snapshot";
import type { SheetGrid } from "../../../tables/sheet-grid";
import { isSamePlace } from "../../../vocabulary/same-place";
import { areTownAndTownships, isTownship } from "../../air-days/whole-of-places";
import { isSurelyPlace, isSurelyStation } from "../rows/place-and-station";
import { isPlaceName } from "../sheet-facts";
import { isDistrictOfTown } from "../words/town-parts";
import { isMeanOfStations } from "../words/written-words";
import type { KeyColumn } from "./table-plan";

/** Names that stand under several larger places each: 鼓楼区 of 南京市 and of 徐州市. */
export interface SameNamed {
  /** The column of the larger places. */
  readonly column: number;
  readonly names: ReadonlySet<string>;
}

export interface NameColumns {
  readonly city: KeyColumn | null;
  readonly station: KeyColumn | null;
  readonly sameNamed: SameNamed | null;
  /** The county that stands among its own parts: 甲山县 beside 城区 and 园区. */
  readonly county: string | null;
  /** The only name of a column of cities or provinces: a county that the title names lies in it. */
  readonly larger: LargerPlace | null;
}

export interface LargerPlace {
  readonly name: string;
  /** Whether the header says that it is no county-level city: 地市, 市州. */
  readonly isPrefecture: boolean;
}

/** From the largest places to the smallest. */
type Level = 1 | 2 | 3 | 4;
const TOWN: Level = 4;

const LEVELS: readonly (readonly [pattern: RegExp, level: Level])[] = [
  [/乡|镇|街道|团场|苏木|town/, TOWN],
  [/县|区(?![域划间])|旗|师团|county|district/, 3],
  [/市|州|盟|地区|city/, 2],
  [/省|province/, 1],
];

interface Candidate {
  readonly key: KeyColumn;
  readonly level: Level | null;
  /** Every name that stands in it. */
  readonly names: ReadonlySet<string>;
  /** Whether most of them are names of places by themselves. */
  readonly arePlaces: boolean;
}

/**
 * @param cities columns of places, by their headers
 * @param station null: the table has none
 * @param wanted the place that staff asked for
 */
export function nameColumns(
  grid: SheetGrid,
  body: readonly [number, number],
  cities: readonly KeyColumn[],
  station: KeyColumn | null,
  wanted: string | null,
): NameColumns {
  const candidates = cities.map((key) => candidate(grid, body, key));
  const points = station === null ? null : candidate(grid, body, station);
  if (points !== null && arePlaces(points, wanted)) {
    const city: KeyColumn = { ...points.key, role: "city" };
    const ofOthers = sameNamed(grid, body, city, outer(candidates, points));
    return { city, station: null, county: null, larger: null, sameNamed: ofOthers };
  }
  const chain = inOrder(candidates);
  const only = station === null && chain.length === 1 ? chain[0] : undefined;
  // Among points 产业集聚区 is one; a county is the whole of them.
  const county = points === null ? countyAmong(only, isAdministrative) : countyAmong(points, isSurelyPlace);
  if (only !== undefined && (county !== null || arePartsAndWhole(only) || areStations(only)))
    return { city: null, station: { ...only.key, role: "station" }, sameNamed: null, county, larger: null };
  const place = placeAmong(chain, wanted);
  const below = chain.slice(place === undefined ? chain.length : chain.indexOf(place) + 1).at(-1);
  const city = place?.key ?? null;
  return {
    city,
    county,
    larger: place === undefined ? null : largerPlace(place),
    station: station ?? (below === undefined ? null : { ...below.key, role: "station" }),
    sameNamed: city === null ? null : sameNamed(grid, body, city, chain[chain.findIndex((one) => one === place) - 1]),
  };
}

function candidate(grid: SheetGrid, [first, last]: readonly [number, number], key: KeyColumn): Candidate {
  // A few names stand in hundreds of thousands of rows: each is read where it stood last.
  const rows = new Map<RawValue, number>();
  for (let row = first; row <= last; row += 1) rows.set(grid.raw(row, key.column), row);
  const names = new Set<string>();
  for (const row of rows.values()) {
    const cell = grid.glance(row, key.column);
    if (cell.kind === "text") names.add(cell.text);
  }
  const all = [...names].filter((name) => !isMeanOfStations(name));
  const places = all.filter((name) => isPlaceName(name) || /[省]$/.test(name));
  return {
    key,
    names,
    level: levelOf(key.header, all),
    arePlaces: places.length > 0 && 2 * places.length >= all.length,
  };
}

/** By the header, else by what most names end in. */
function levelOf(header: string, names: readonly string[]): Level | null {
  const key = headerKey(header).replace("设区市", "市");
  const named = LEVELS.filter(([pattern]) => pattern.test(key)).map(([, level]) => level);
  // 县（市、区） names the smallest that it holds; a town beside it is its own.
  if (named.length > 0) return named.includes(TOWN) ? TOWN : (named[0] ?? null);
  const most = (is: (name: string) => boolean): boolean =>
    names.length > 0 && 2 * names.filter(is).length > names.length;
  if (most(isTownship)) return TOWN;
  return most((name) => /[县旗区]$/.test(name)) ? 3 : most((name) => /[市州盟]$|地区$/.test(name)) ? 2 : null;
}

/** From the largest to the smallest; without those that are no administrative places, where others are. */
function inOrder(candidates: readonly Candidate[]): readonly Candidate[] {
  const known = candidates.filter(({ level, arePlaces: own }) => level !== null || own);
  const ordered = known.length === 0 ? [...candidates] : [...known];
  return ordered.sort((a, b) => byLevel(a, b) || a.names.size - b.names.size || a.key.column - b.key.column);
}

/** Where a header says nothing of it, more names are of smaller places. */
const byLevel = (a: Candidate, b: Candidate): number => (a.level === null || b.level === null ? 0 : a.level - b.level);

/** The one that holds the place that is asked for, else the smallest above townships; a province is no bureau's. */
function placeAmong(chain: readonly Candidate[], wanted: string | null): Candidate | undefined {
  const asked = wanted === null ? undefined : chain.findLast(({ names }) => holds(names, wanted));
  if (asked !== undefined) return asked;
  const others = chain.filter(({ level }) => level !== 1);
  return others.findLast(({ level }) => level !== TOWN) ?? others[0];
}

function holds(names: ReadonlySet<string>, wanted: string): boolean {
  for (const name of names) if (isSamePlace(name, wanted)) return true;
  return false;
}

/** Counties under a header of stations: each a place by its name, or the one that is asked for among them. */
function arePlaces({ names }: Candidate, wanted: string | null): boolean {
  const all = [...names].filter((name) => !isMeanOfStations(name));
  if (areTownAndTownships(all)) return true;
  if (all.length < 2 || !all.every((name) => isPlaceName(name) && !isDistrictOfTown(name))) return false;
  return (wanted !== null && holds(names, wanted)) || all.some(isSurelyPlace);
}

/** 城区, 园区 and 全县 in one column: the parts of one place, and the place. */
function arePartsAndWhole({ names }: Candidate): boolean {
  const all = [...names];
  const parts = all.filter((name) => !isMeanOfStations(name));
  if (parts.length === all.length || parts.length === 0 || parts.every(isTownship)) return false;
  return !parts.some(isAdministrative);
}

/** 县政府站 and 二中站 under 区域, 所在位置, 地区. */
function areStations({ names }: Candidate): boolean {
  const all = [...names].filter((name) => !isMeanOfStations(name));
  return all.length > 1 && all.every(isSurelyStation);
}

const isAdministrative = (name: string): boolean => isPlaceName(name) && !isDistrictOfTown(name) && !isTownship(name);

/** The only county among what is no place by its name. */
function countyAmong(candidate: Candidate | undefined, isCounty: (name: string) => boolean): string | null {
  if (candidate === undefined) return null;
  const [county, ...more] = [...candidate.names].filter((name) => isPlaceName(name) && isCounty(name));
  const parts = [...candidate.names].filter((name) => name !== county && !isMeanOfStations(name));
  return county !== undefined && more.length === 0 && parts.length > 1 && !parts.every(isTownship) ? county : null;
}

const OF_PREFECTURES = /地市|地级|设区|市州|州市|地州|盟市/;

function largerPlace({ key, names, level }: Candidate): LargerPlace | null {
  const [name, ...more] = names;
  const isLarger = level !== null && level <= 2 && name !== undefined && !/[县旗区]$/.test(name);
  return isLarger && more.length === 0 ? { name, isPrefecture: OF_PREFECTURES.test(headerKey(key.header)) } : null;
}

/** The smallest of the larger ones. */
const outer = (candidates: readonly Candidate[], inner: Candidate): Candidate | undefined =>
  inOrder(candidates).findLast(({ names }) => names.size < inner.names.size);

function sameNamed(
  grid: SheetGrid,
  [first, last]: readonly [number, number],
  { column }: KeyColumn,
  larger: Candidate | undefined,
): SameNamed | null {
  if (larger === undefined || larger.names.size < 2) return null;
  const of = new Map<string, string>();
  const names = new Set<string>();
  for (let row = first; row <= last; row += 1) {
    const [name, above] = [grid.label(row, column), grid.label(row, larger.key.column)];
    if (name === "" || above === "") continue;
    const known = of.get(name);
    if (known === undefined) of.set(name, above);
    else if (known !== above) names.add(name);
  }
  return names.size === 0 ? null : { column: larger.key.column, names };
}
