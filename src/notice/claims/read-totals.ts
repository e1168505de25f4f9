/** Every total of a text with its parts, as one way of telling it after another finds them. */
import {
  allTakenUp,
  announcedSums,
  bracketedParts,
  gatheredTotals,
  namedSums,
  sumsOfSentence,
} from "./gathered-totals";
import { partsOfAccounts } from "./accounts";
import { bracketedPlaces } from "./bracketed-places";
import { classesOfWaters } from "./water-classes";
import { plannedRests } from "./planned-rest";
import { closedLists, withoutMembersAsWholes } from "./closed-lists";
import { nearlyMade } from "./nearly-made";
import { listedAnew, namedWholes, sumsOfLots, sumsOfLotsBeside } from "./named-wholes";
import { deedsByPlace, sumsBehindNames, sumsOfRounds, sumsOfSentenceBefore } from "./sums-apart";
import { columnSums, sumsOfName, sumsOfTimes } from "./sums-behind";
import type { NoticeReading } from "../reading/notice-text";
import type { OutcomeClaim } from "./outcomes";
import type { Stretch } from "./stretch";
import type { TotalClaim } from "./total-claim";
import { ledTotals } from "./totals";
import { twoSides } from "./two-sides";

/** Every total that the text itself parts, in its order. */
export function readTotals(
  reading: NoticeReading,
  stretches: readonly Stretch[],
  outcomes: readonly OutcomeClaim[],
): readonly TotalClaim[] {
  const claims = ledTotals(reading, stretches, outcomes);
  const told = new Set(claims.flatMap(({ parts }) => parts));
  const columns = columnSums(stretches);
  const read = [
    ...claims,
    ...gatheredTotals(stretches, told),
    ...announcedSums(stretches, told),
    ...columns,
    ...namedSums(stretches, new Set([...told, ...columns.flatMap(({ parts }) => parts)])),
    ...sumsOfTimes(stretches, told),
    ...sumsOfName(stretches, told),
    ...sumsOfSentence(stretches, told),
    ...allTakenUp(stretches, told),
    ...bracketedParts(reading, stretches),
    ...namedWholes(reading, stretches, told),
    ...sumsOfLots(stretches),
    ...sumsOfLotsBeside(stretches, told),
    ...listedAnew(stretches, outcomes, told),
    ...sumsOfRounds(reading, stretches),
    ...sumsOfSentenceBefore(stretches, told),
    ...deedsByPlace(reading, stretches, told),
    ...sumsBehindNames(stretches, told),
    ...plannedRests(stretches),
    ...bracketedPlaces(reading, stretches),
  ];
  const closed = closedLists(reading, stretches, read);
  const listed = [...withoutMembersAsWholes(read, closed), ...closed];
  const found = [...listed, ...classesOfWaters(stretches, new Set(listed.flatMap(({ parts }) => parts)))];
  const held = new Set(found.flatMap(({ parts }) => parts));
  const contrary = twoSides(stretches, outcomes, held);
  const near = nearlyMade(reading, stretches, outcomes, [...found, ...contrary]);
  const all = [...found, ...contrary, ...near];
  const accounts = partsOfAccounts(reading, stretches, outcomes, all);
  return [...withoutMembersAsWholes(all, accounts), ...accounts];
}
