/** One thing that a report does, tried in a scratch sheet: what Excel was told, and what it says afterwards. */

export type TrialId =
  | "numberUnderLink"
  | "fontUnderLink"
  | "fontAfterLink"
  | "longText"
  | "zoom"
  | "pageBreaks"
  | "orientation"
  | "frozenRows"
  | "oneCellBorder"
  | "rowHeight"
  | "columnWidth"
  | "chartSeries"
  | "chartNames"
  | "settings100KB"
  | "settings1MB"
  | "xml100KB"
  | "xml1MB"
  | "marks"
  | "hundredLinks"
  | "hundredRanges"
  | "excelVersion"
  | "apiLevel"
  | "webView";

/** "told": nothing to compare, only to know. "refused": Excel gave an error, whose code is found. */
export type TrialState = "holds" | "differs" | "refused" | "told";

export interface Trial {
  readonly id: TrialId;
  readonly state: TrialState;
  /** As texts, so that they can be read and copied; null: nothing was expected. */
  readonly expected: string | null;
  readonly found: string;
}

/** What Excel gives is rounded to its screen's pixels. */
const POINTS_APART = 0.8;

const near = (expected: unknown, found: unknown): boolean =>
  typeof expected === "number" && typeof found === "number" && !Number.isInteger(expected)
    ? Math.abs(expected - found) <= POINTS_APART
    : expected === found;

export const compared = (id: TrialId, expected: string | number | boolean, found: unknown): Trial => ({
  id,
  state: near(expected, found) ? "holds" : "differs",
  expected: String(expected),
  found: String(found),
});

export const told = (id: TrialId, found: string): Trial => ({ id, state: "told", expected: null, found });

/** What a call answered, once Excel has. */
export const answerOf = <Value>({ value }: OfficeExtension.ClientResult<Value>): Value => value;

/** By Excel's code; what is no failure of Excel goes on as it is. */
export async function orRefused(id: TrialId, attempt: () => Promise<readonly Trial[]>): Promise<readonly Trial[]> {
  try {
    return await attempt();
  } catch (error) {
    const code = typeof error === "object" && error !== null && "code" in error ? error.code : null;
    if (typeof code !== "string") throw error;
    return [{ id, state: "refused", expected: null, found: code }];
  }
}
