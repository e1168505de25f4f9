/** Which rows of a list are shown: what each of its columns must meet. */

/** As Office.js gives it. */
export interface FilterCriteria {
  readonly filterOn: string;
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: "And" | "Or";
  readonly values?: readonly string[];
  readonly dynamicCriteria?: string;
}

/** Column within the list, from 0 → what its cells must meet. */
export type Filters = ReadonlyMap<number, FilterCriteria>;
