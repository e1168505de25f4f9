/** What can be wrong with a disclosure notice: its templates, its fields, and its text. */
export type NoticeFindingFacts = Record<never, never>;
