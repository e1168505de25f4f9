/**
 * Means of one place side by side, each of other stations: 国控站均值 beside 全县（含乡镇站）均值, 城区 beside 全县. Which of them
 * is the place's is told by their names, by what staff said, or asked.
 */
import { question, type Question } from "../../account/question";
import type { CellRef } from "../../cells/address";
import { finding, type Finding } from "../../findings/finding";
import { pollutants, type Concentrations } from "../../standards/pollutant";
import { evaluates, isForOthers, isGroupOfStations } from "../../vocabulary/station-kinds";
import { isTownshipByName } from "./whole-of-places";
import { isMeanOf, isOfPart, stationsOfWhole, type ValuesByDay } from "./whole-rows";

/** One of them: the whole that a sheet has, or what only looks like a station. */
export interface MeanOfPlace {
  readonly name: string;
  readonly values: ValuesByDay;
  /** Where its first row stands. */
  readonly at: CellRef | null;
}

export interface MeanChoice {
  readonly taken: string;
  /** Others that tell of the same days. */
  readonly left: readonly string[];
  /** Others that are of other days: they are taken beside it. */
  readonly beside: readonly string[];
  readonly isOpen: boolean;
}

/** 不含乡镇站 names what is not in it. */
const EXCLUDED = /(?:不含|不包[含括]|未含|剔除|扣除|除去?)[^，、；()（）]*/g;

/** 乡镇站均值, 全县（含微站）: of stations by which no place is judged. */
export const isMeanOfOthers = (name: string): boolean => isForOthers(name.replaceAll(EXCLUDED, ""));

/** What stands beside a whole and speaks for no single station that is judged: 国控, 城区, a town, a 乡镇站. */
const isNoStation = (name: string, kind: string | undefined): boolean =>
  isGroupOfStations(name) || isTownshipByName(name) || (kind !== undefined && isForOthers(kind));

/**
 * The means among which the place's own is to be found; none where it is the mean of its stations.
 * @param stations what stands beside the wholes, with what they are there for
 */
export function meansAmong(
  wholes: readonly MeanOfPlace[],
  stations: readonly MeanOfPlace[],
  kinds: ReadonlyMap<string, string>,
): readonly MeanOfPlace[] {
  if (wholes.length === 0) return [];
  const none = stations.filter(({ name }) => isNoStation(name, kinds.get(name)));
  const areNone = none.length > 0 && stations.every((one) => none.includes(one) || isOfPart(one.name));
  if (!areNone && stations.length > 1) return [];
  if (stations.length > 1 && wholes.some((whole) => isWholeOf(whole, stations))) return [];
  const also = stations.filter(({ name }) => isGroupOfStations(name) || isOfPart(name));
  return [...wholes, ...also];
}

/** The mean of all of them, or of some: they make the place's days. */
const isWholeOf = (whole: MeanOfPlace, stations: readonly MeanOfPlace[]): boolean => {
  const values = new Map(stations.map((one) => [one.name, one.values]));
  return isMeanOf(whole.values, [...values.values()]) || stationsOfWhole(whole, values) !== null;
};

/** @param said the name that staff chose; null: nobody said */
export function meanOfPlace(means: readonly MeanOfPlace[], said: string | null): MeanChoice | null {
  const [first, ...more] = means;
  if (first === undefined) return null;
  const chosen = means.find(({ name }) => name === said);
  const fitting = chosen === undefined ? judgedBy(means) : [chosen];
  const taken = fitting[0] ?? first;
  const others = more.length === 0 ? [] : means.filter((one) => one !== taken);
  const rivals = others.filter((one) => sharesDays(one, taken));
  return {
    taken: taken.name,
    left: rivals.map(({ name }) => name),
    beside: others.filter((one) => !rivals.includes(one)).map(({ name }) => name),
    isOpen: rivals.some((one) => fitting.includes(one) && differ(one, taken)),
  };
}

/** Those by which the place may be judged, as far as their names and values tell. */
function judgedBy(means: readonly MeanOfPlace[]): readonly MeanOfPlace[] {
  const own = means.filter(({ name }) => !isMeanOfOthers(name));
  const some = own.length > 0 ? own : means;
  const judging = some.filter(({ name }) => evaluates(name.replaceAll(EXCLUDED, "")));
  if (judging.length > 0) return judging;
  // 全县 that is the mean of 城区 and 园区.
  const whole = some.filter(
    ({ values }) =>
      some.length > 2 &&
      isMeanOf(
        values,
        some.flatMap((one) => (one.values === values ? [] : [one.values])),
      ),
  );
  return whole.length === 1 ? whole : some;
}

const sharesDays = (a: MeanOfPlace, b: MeanOfPlace): boolean => {
  for (const [day, values] of a.values) if (itemsOfBoth(values, b.values.get(day)).length > 0) return true;
  return false;
};

const itemsOfBoth = (a: Concentrations, b: Concentrations | undefined) =>
  pollutants.filter((item) => a[item] !== undefined && b?.[item] !== undefined);

const differ = (a: MeanOfPlace, b: MeanOfPlace): boolean => {
  for (const [day, values] of a.values) {
    const other = b.values.get(day);
    if (itemsOfBoth(values, other).some((item) => values[item] !== other?.[item])) return true;
  }
  return false;
};

/** What is told of the choice, and asked where it is open. */
export function toldOfMean(
  { taken, left, isOpen }: MeanChoice,
  means: readonly MeanOfPlace[],
  said: string | null,
): { readonly findings: readonly Finding[]; readonly questions: readonly Question[] } {
  const at = means.find(({ name }) => name === taken)?.at ?? null;
  if (left.length === 0 || at === null) return { findings: [], questions: [] };
  const facts = { taken, left: left.join("、") };
  if (!isOpen)
    return { findings: said === taken ? [] : [finding("meanOfPlaceTaken", "note", at, facts)], questions: [] };
  return {
    findings: [finding("meansOfPlaceOpen", "error", at, facts)],
    questions: [
      question(
        "whichMean",
        { sheet: at.sheet, place: at },
        { means: [taken, ...left].join("、") },
        [taken, ...left].map((name) => ({ settings: { meanOf: name } })),
      ),
    ],
  };
}
