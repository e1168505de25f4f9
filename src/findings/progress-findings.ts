/** What can be wrong with indicators over ledgers, their plans and what was reported before. */
export type ProgressFindingFacts = Record<never, never>;
