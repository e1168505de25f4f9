/**
 * What a text claims that can be held against itself. A claim is read only where both its sides and their relation are
 * found.
 */
import type { NoticeReading } from "../reading/notice-text";
import type { ChangeClaim } from "./change-pairs";
import { readChanges } from "./changes";
import type { DifferenceClaim } from "./difference-claim";
import { readDifferences } from "./differences";
import { readTimeline, type Timeline } from "./events";
import { readOutcomes, type OutcomeClaim } from "./outcomes";
import { readPublications, type PublicationClaim } from "./publication";
import { readRates, type ReadRates } from "./rates";
import { stretchesOf, type Stretch } from "./stretch";
import { readTotals } from "./read-totals";
import type { TotalClaim } from "./total-claim";

export interface Claims {
  readonly stretches: readonly Stretch[];
  readonly totals: readonly TotalClaim[];
  readonly outcomes: readonly OutcomeClaim[];
  readonly rates: ReadRates;
  readonly changes: readonly ChangeClaim[];
  readonly differences: readonly DifferenceClaim[];
  readonly publications: readonly PublicationClaim[];
  readonly timeline: Timeline;
}

export function readClaims(reading: NoticeReading): Claims {
  const stretches = stretchesOf(reading);
  const outcomes = readOutcomes(reading, stretches);
  const publications = readPublications(reading);
  const totals = readTotals(reading, stretches, outcomes);
  return {
    stretches,
    totals,
    outcomes,
    rates: readRates({ reading, stretches, outcomes, totals }),
    changes: readChanges(reading, stretches, new Set(totals.flatMap(({ parts }) => parts))),
    differences: readDifferences(reading, stretches),
    publications,
    timeline: readTimeline(reading, publications),
  };
}
