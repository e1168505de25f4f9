/** What stands in a cell, and in a figure's place, where there is nothing to say. */
export const MISSING = "—";
