/**
 * What the days' indices rest on, where that is not their six concentrations: told once a reason, for the year so far.
 */
import { isoDate } from "../../calendar/day";
import { finding, type Finding } from "../../findings/finding";
import type { Settings } from "../../settings";
import { pollutantLabel, pollutants, type Pollutant } from "../../standards/pollutant";
import type { AssessedDay } from "../assessment";
import { deciding } from "./judge-day";

/** From this many days on a gap is more than a day's failure. */
const MANY = 3;

export function dayFindings(days: readonly AssessedDay[], settings: Settings): Finding[] {
  const judgedInPart = days.filter(
    ({ by, aqi, lacking }) => by === "concentrations" && aqi !== null && lacking.some(isDeciding),
  );
  const blocked = days.filter(({ by, aqi, lacking }) => by === "concentrations" && aqi === null && lacking.length < 6);
  return [
    ...told(
      days.filter(({ by }) => by === "noParticulates"),
      ({ days: count, items, date, at }) =>
        finding("classesWithoutParticulates", "error", at, { days: count, items, date }),
    ),
    ...told(judgedInPart, ({ days: count, items, date, at }) =>
      finding("judgedInPart", count > MANY ? "warning" : "note", at, { days: count, items, date }),
    ),
    ...told(
      days.filter(({ by }) => by === "written"),
      ({ days: count, date, at }) => finding("writtenIndexTaken", "note", at, { days: count, date }),
    ),
    ...told(
      days.filter(({ by }) => by === "otherStandard"),
      ({ days: count, date, at }) => finding("writtenIndexOfOtherStandard", "warning", at, { days: count, date }),
    ),
    ...told(
      blocked.filter(({ lacking }) => lacking.length > 0),
      ({ days: count, items, date, at }) =>
        finding("indexNotPublished", count > MANY ? "warning" : "note", at, { days: count, items, date }),
    ),
    ...notMonitored(days),
    ...sandFindings(days, settings),
  ];
}

const isDeciding = (item: Pollutant): boolean => deciding.includes(item);

interface Told {
  readonly days: number;
  /** What the days lack, as it is written on a sheet. */
  readonly items: string;
  readonly date: string;
  readonly at: AssessedDay["source"]["at"];
}

function told(days: readonly AssessedDay[], say: (facts: Told) => Finding): Finding[] {
  const first = days[0];
  if (!first) return [];
  const lacking = pollutants.filter((item) => days.some((day) => day.lacking.includes(item)));
  const items = lacking.map((item) => pollutantLabel[item]).join("、");
  return [say({ days: days.length, items, date: isoDate(first.day), at: first.source.at })];
}

function notMonitored(days: readonly AssessedDay[]): Finding[] {
  const first = days.find(({ excused }) => excused.length > 0);
  if (!first) return [];
  const items = pollutants.filter((item) => days.some(({ excused }) => excused.includes(item)));
  return [
    finding("itemsNotMonitored", "note", first.source.at, {
      items: items.map((item) => pollutantLabel[item]).join("、"),
    }),
  ];
}

/** What became of sand, so that the label on the sheets is true. */
function sandFindings(days: readonly AssessedDay[], { basis }: Settings): Finding[] {
  const bySettings = days.filter(({ deducted }) => deducted === "settings");
  const atSource = days.filter(({ deducted }) => deducted === "source");
  const kept = days.filter(({ sandDust, deducted }) => sandDust && deducted === null);
  const nothing = bySettings.length + atSource.length === 0;
  return [
    ...told(bySettings, ({ days: count, date, at }) => finding("sandDeducted", "note", at, { days: count, date })),
    ...told(atSource, ({ days: count, date, at }) =>
      finding("sandDeductedAtSource", "note", at, { days: count, date }),
    ),
    ...(basis.sandDust === "扣沙" && nothing && days.length > 0
      ? [finding("sandNotMarked", "warning", days[0]?.source.at ?? null, {})]
      : told(kept, ({ days: count, date, at }) => finding("sandKept", "note", at, { days: count, date }))),
  ];
}
