/** What can be wrong with indicators over ledgers, their plans and what was reported before. */
export interface ProgressFindingFacts {
  // targets of ledger indicators
  targetUnitUnfit: { indicator: string; unit: string; expected: string };
  targetTwice: { indicator: string; used: string; other: string; where: string };
  milestonesUnclear: { indicator: string };
  // indicators that staff define
  definitionWithoutTable: { indicator: string };
  definitionUnknownTable: { indicator: string; table: string; known: string };
  definitionUnreadableSheet: { indicator: string; table: string };
  definitionUnknownColumn: { indicator: string; column: string; table: string; known: string };
  definitionColumnMissing: { indicator: string; statistic: string };
  definitionColumnNotNumbers: { indicator: string; column: string; statistic: string };
  definitionUnknownStatistic: { indicator: string; text: string; known: string };
  definitionUnreadableCondition: { indicator: string; text: string };
  definitionUnknownChoice: { indicator: string; column: string; text: string; known: string };
  definitionNeedsCondition: { indicator: string };
  /** `others`: columns of dates by which entries would be in other months. */
  definitionDatedBy: { indicator: string; column: string; others: string };
  definitionUnknownPeriod: { indicator: string; text: string };
  definitionBadDecimals: { indicator: string; text: string };
  definitionSelectsNothing: { indicator: string; text: string; column: string; values: string };
  definitionTwice: { indicator: string };
  definitionReplaces: { indicator: string };
  // figures
  planFarExceeded: { indicator: string; completion: string; plan: string };
  rowsWithoutDate: { ledger: string; count: number; rows: string; counted: boolean };
  tableWithoutDates: { ledger: string; column: string };
  tableLacksColumns: { ledger: string; columns: string; indicators: string };
  conditionUnsettled: { indicator: string; columns: string };
  /** `from` and `to`: the days between which it was done, 2024-05-26. */
  monthFromVersions: { indicator: string; before: string; now: string; from: string; to: string };
  figureChanged: { indicator: string; month: string; reported: string; now: string };
  workstreamWithoutData: { workstream: string };
  targetsMissing: { count: number; indicators: string };
}
