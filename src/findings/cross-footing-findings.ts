/**
 * What does not add up between the columns, rows and ledgers (勾稽). `ledger` is the declaration's id,
 * `field` a column of it, `choice` one of the column's choices: the words are looked up when it is said.
 */
export interface CrossFootingFacts {
  // parts against totals
  ledgerPartsShort: { ledger: string; field: string; blank: number; total: number; sums: string };
  ledgerGroupsOverlap: {
    ledger: string;
    field: string;
    total: number;
    parts: { choice: string; count: number }[];
    names: string;
    several: number;
  };
  ledgerShareHigh: {
    ledger: string;
    field: string;
    choice: string;
    of: string;
    share: number;
    part: number;
    total: number;
    limit: number;
    withoutReason: number;
  };
  // within a row
  ledgerFilledWithout: { ledger: string; field: string; by: string; choice: string };
  ledgerMissingWith: { ledger: string; field: string; by: string; choice: string };
  ledgerDatesReversed: { ledger: string; earlier: string; earlierOn: string; later: string; laterOn: string };
  ledgerNotAbove: { ledger: string; lesser: string; lesserValue: number; greater: string; greaterValue: number };
  ledgerCountNotWhole: { ledger: string; field: string; value: number; unit: string };
  ledgerOutOfBounds: { ledger: string; field: string; value: number; low: number; high: number; unit: string };
  ledgerCountedElsewhere: { ledger: string; field: string; limit: number; unit: string; count: number };
  ledgerDoneContradicts: { ledger: string; count: number };
  // over time
  ledgerRowsAfterCutOff: { ledger: string; count: number; until: string; latest: string };
  ledgerMonthsMissing: { ledger: string; subject: string; months: string };
  ledgerMonthJumps: { ledger: string; subject: string; month: string; value: number; usual: number; unit: string };
  ledgersEndApart: { month: string; ledgers: { ledger: string; month: number }[] };
  // names
  ledgerSimilarNames: { first: string; second: string; field: string; ledger: string; otherLedger: string };
  // targets
  indicatorAboveWhole: { indicator: string; value: string };
  /** isCap: target and list say what must not be exceeded. */
  targetDiffersFromList: { indicator: string; target: string; list: string; looser: boolean; isCap: boolean };
  targetLooserThanLastYear: { indicator: string; target: string; lastYear: string };
  targetLooserThanGoal: { indicator: string; target: string; targetYear: number; goal: string; goalYear: number };
}
