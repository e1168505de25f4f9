/** What can be wrong with the ledgers: reading and cross-footing. */
export type LedgerFindingFacts = Record<never, never>;
