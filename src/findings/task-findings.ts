/** What can be wrong with rectification tasks. */
export type TaskFindingFacts = Record<never, never>;
