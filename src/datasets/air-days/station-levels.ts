/**
 * Stations of several authorities side by side: 国控 beside 省控. HJ 664-2013 calls both evaluating, and which of them a
 * figure is of is the bureau's to say.
 */
import { question, type Question } from "../../account/question";
import { finding, type Finding } from "../../findings/finding";
import type { StationLevel } from "../../settings";
import type { CellRef } from "../../cells/address";

type Level = Exclude<StationLevel, "all">;

const LEVELS: readonly (readonly [pattern: RegExp, level: Level])[] = [
  [/国控|国考|国家级/, "国控"],
  [/省控|省考|省级/, "省控"],
  [/市控|市考|市级/, "市控"],
  [/[县区][控考]|[县区]级/, "县控"],
];

/** null: the kind says nothing of it, or of several (国控、省控). */
function levelOf(kind: string): Level | null {
  if (/^[不未非]/.test(kind)) return null;
  const [level, ...more] = LEVELS.filter(([pattern]) => pattern.test(kind)).map(([, one]) => one);
  return level === undefined || more.length > 0 ? null : level;
}

/** Level → the stations of it, in the order of the levels. */
export type StationsByLevel = ReadonlyMap<Level, readonly string[]>;

/** @param kinds of stations as the sheets have them */
export function stationsByLevel(kinds: ReadonlyMap<string, string>, stations: readonly string[]): StationsByLevel {
  const levels = new Map<Level, string[]>();
  for (const [, level] of LEVELS) {
    const own = stations.filter((station) => levelOf(kinds.get(station) ?? "") === level);
    if (own.length > 0) levels.set(level, own);
  }
  return levels;
}

/** Stations of other levels than the chosen one; none where no station is of it. */
export function outsideLevel(levels: StationsByLevel, chosen: StationLevel | null): readonly string[] {
  if (chosen === null || chosen === "all" || !levels.has(chosen)) return [];
  return [...levels].flatMap(([level, stations]) => (level === chosen ? [] : stations));
}

/** Asked once for the workbook. @param at where the first of them stands */
export function askWhichLevel(
  levels: StationsByLevel,
  at: CellRef,
): { readonly question: Question; readonly finding: Finding } {
  const facts = {
    levels: [...levels].map(([level, stations]) => `${level}（${stations.join("、")}）`).join("、"),
  };
  return {
    question: question("stationLevel", { sheet: at.sheet, place: at }, facts, [
      ...[...levels.keys()].map((level) => ({ settings: { stationLevel: level } })),
      { settings: { stationLevel: "all" } },
    ]),
    finding: finding("stationLevelsMixed", "error", at, facts),
  };
}
