/** What a person has filled in of an own indicator so far, and what it comes to. */
import type { ownIndicatorWords, ownRelations, ownStatistics } from "../../i18n/own-indicator-words";
import type { OwnColumn } from "../../indicators/own/propose-indicators";
import type { OwnIndicator } from "../../settings";

export type OwnStatistic = keyof typeof ownStatistics;
export type OwnRelation = keyof typeof ownRelations;
export type TargetSide = "none" | "atLeast" | "atMost" | "fallsBy" | "risesBy";

export interface OwnDraft {
  readonly title: string;
  readonly statistic: OwnStatistic;
  readonly column: string;
  /** Of a share: the column that it is divided by; "": the same of all rows. */
  readonly under: string;
  /** "": all rows. */
  readonly whichColumn: string;
  readonly relation: OwnRelation;
  readonly value: string;
  readonly unit: string;
  readonly workstream: string;
  readonly side: TargetSide;
  readonly targetValue: string;
  /** What a fall or a rise is held against: its year, and its value where the table does not say it. */
  readonly baselineYear: string;
  readonly baselineValue: string;
}

export const emptyDraft: OwnDraft = {
  title: "",
  statistic: "计数",
  column: "",
  under: "",
  whichColumn: "",
  relation: "=",
  value: "",
  unit: "",
  workstream: "",
  side: "none",
  targetValue: "",
  baselineYear: "",
  baselineValue: "",
};

/** These need no column: they are of rows. */
const OF_ROWS: ReadonlySet<OwnStatistic> = new Set(["计数", "占比"]);
const WITHOUT_VALUE: ReadonlySet<OwnRelation> = new Set(["非空", "为空"]);

export const asksForValue = (relation: OwnRelation): boolean => !WITHOUT_VALUE.has(relation);

export const comparesYears = (side: TargetSide): boolean => side === "fallsBy" || side === "risesBy";

/** None for a count; a share may be of a column's sums instead of rows. */
export function columnsFor(statistic: OwnStatistic, columns: readonly OwnColumn[]): readonly OwnColumn[] {
  if (statistic === "计数") return [];
  return statistic === "去重计数" ? columns : columns.filter(({ isNumber }) => isNumber);
}

/** Why it cannot be taken yet, by the name of its words; null: it can. */
export type DraftFault =
  | keyof Pick<
      typeof ownIndicatorWords,
      "lacksTitle" | "titleTaken" | "lacksValue" | "lacksColumn" | "shareNeedsRows" | "lacksTarget" | "lacksBaseline"
    >
  | null;

export function draftFault(draft: OwnDraft, columns: readonly OwnColumn[], taken: readonly string[]): DraftFault {
  const title = draft.title.trim();
  if (title === "") return "lacksTitle";
  if (taken.includes(title)) return "titleTaken";
  if (!OF_ROWS.has(draft.statistic) && columnsFor(draft.statistic, columns).length === 0) return "lacksColumn";
  if (draft.statistic === "占比" && draft.whichColumn === "" && !isOfTwo(draft)) return "shareNeedsRows";
  if (draft.whichColumn !== "" && asksForValue(draft.relation) && draft.value.trim() === "") return "lacksValue";
  if (draft.side === "none") return null;
  if (amountOf(draft.targetValue) === null) return "lacksTarget";
  return comparesYears(draft.side) && !/^(?:19|20)\d{2}$/.test(draft.baselineYear.trim()) ? "lacksBaseline" : null;
}

/** One column's sum over another's. */
const isOfTwo = ({ statistic, column, under }: OwnDraft): boolean =>
  statistic === "占比" && column !== "" && under !== "" && column !== under;

/** "70", "70%", "1,200": as people type it; null: no number. */
function amountOf(text: string): string | null {
  const bare = text.replace(/[\s,，%％]/g, "");
  return /^-?\d+(?:\.\d+)?$/.test(bare) ? bare : null;
}

/**
 * The draft as a row of 指标目标 says it.
 * @param table the sheet's name
 * @param year that the target is of; null: no target can be
 */
export function ownIndicatorOf(
  draft: OwnDraft,
  {
    table,
    year,
    columns,
  }: { readonly table: string; readonly year: number | null; readonly columns: readonly OwnColumn[] },
): OwnIndicator {
  const offered = columnsFor(draft.statistic, columns);
  const chosen = offered.find(({ name }) => name === draft.column);
  const column = chosen ?? (OF_ROWS.has(draft.statistic) ? undefined : offered[0]);
  const unit = draft.unit.trim();
  const target = targetOf(draft, year);
  return {
    title: draft.title.trim(),
    table,
    statistic: draft.statistic,
    column: isOfTwo(draft) ? `${draft.column}÷${draft.under}` : (column?.name ?? ""),
    condition: conditionOf(draft),
    ...(unit === "" ? {} : { unit }),
    ...(draft.workstream.trim() === "" ? {} : { workstream: draft.workstream.trim() }),
    ...(target === null ? {} : { target }),
  };
}

function targetOf(draft: OwnDraft, year: number | null): Required<OwnIndicator>["target"] | null {
  const { side, targetValue, baselineYear } = draft;
  const amount = side === "none" ? null : amountOf(targetValue);
  if (amount === null || year === null) return null;
  if (comparesYears(side)) {
    const baseline = amountOf(draft.baselineValue);
    const wording = `较${baselineYear.trim()}年${side === "fallsBy" ? "下降" : "提高"} ${amount}%`;
    return { year, wording, ...(baseline === null ? {} : { baselineValue: Number(baseline) }) };
  }
  return { year, wording: `${side === "atMost" ? "不高于" : "不低于"} ${amount}` };
}

function conditionOf({ whichColumn, relation, value }: OwnDraft): string {
  if (whichColumn === "") return "";
  return asksForValue(relation) ? `${whichColumn}${relation}${value.trim()}` : `${whichColumn}${relation}`;
}
