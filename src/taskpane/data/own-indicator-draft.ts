/** What a person has filled in of an own indicator so far, and what it comes to. */
import type { ownIndicatorWords, ownRelations, ownStatistics } from "../../i18n/own-indicator-words";
import type { OwnColumn } from "../../indicators/own/propose-indicators";
import type { OwnIndicator } from "../../settings";

export type OwnStatistic = keyof typeof ownStatistics;
export type OwnRelation = keyof typeof ownRelations;
export type TargetSide = "none" | "atLeast" | "atMost";

export interface OwnDraft {
  readonly title: string;
  readonly statistic: OwnStatistic;
  readonly column: string;
  /** "": all rows. */
  readonly whichColumn: string;
  readonly relation: OwnRelation;
  readonly value: string;
  readonly unit: string;
  readonly side: TargetSide;
  readonly targetValue: string;
}

export const emptyDraft: OwnDraft = {
  title: "",
  statistic: "计数",
  column: "",
  whichColumn: "",
  relation: "=",
  value: "",
  unit: "",
  side: "none",
  targetValue: "",
};

const OF_ROWS: ReadonlySet<OwnStatistic> = new Set(["计数", "占比"]);
const WITHOUT_VALUE: ReadonlySet<OwnRelation> = new Set(["非空", "为空"]);

export const asksForValue = (relation: OwnRelation): boolean => !WITHOUT_VALUE.has(relation);

/** Empty where the statistic is of rows. */
export function columnsFor(statistic: OwnStatistic, columns: readonly OwnColumn[]): readonly OwnColumn[] {
  if (OF_ROWS.has(statistic)) return [];
  return statistic === "去重计数" ? columns : columns.filter(({ isNumber }) => isNumber);
}

/** Why it cannot be taken yet, by the name of its words; null: it can. */
export type DraftFault =
  | keyof Pick<
      typeof ownIndicatorWords,
      "lacksTitle" | "titleTaken" | "lacksValue" | "lacksColumn" | "shareNeedsRows" | "lacksTarget"
    >
  | null;

export function draftFault(draft: OwnDraft, columns: readonly OwnColumn[], taken: readonly string[]): DraftFault {
  const title = draft.title.trim();
  if (title === "") return "lacksTitle";
  if (taken.includes(title)) return "titleTaken";
  if (!OF_ROWS.has(draft.statistic) && columnsFor(draft.statistic, columns).length === 0) return "lacksColumn";
  if (draft.statistic === "占比" && draft.whichColumn === "") return "shareNeedsRows";
  if (draft.whichColumn !== "" && asksForValue(draft.relation) && draft.value.trim() === "") return "lacksValue";
  return draft.side !== "none" && amountOf(draft.targetValue) === null ? "lacksTarget" : null;
}

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
  const column = offered.find(({ name }) => name === draft.column) ?? offered[0];
  const unit = draft.unit.trim();
  const target = targetOf(draft, year);
  return {
    title: draft.title.trim(),
    table,
    statistic: draft.statistic,
    column: column?.name ?? "",
    condition: conditionOf(draft),
    ...(unit === "" ? {} : { unit }),
    ...(target === null ? {} : { target }),
  };
}

function targetOf({ side, targetValue }: OwnDraft, year: number | null): Required<OwnIndicator>["target"] | null {
  const amount = side === "none" ? null : amountOf(targetValue);
  if (amount === null || year === null) return null;
  return { year, wording: `${side === "atMost" ? "不高于" : "不低于"} ${amount}` };
}

function conditionOf({ whichColumn, relation, value }: OwnDraft): string {
  if (whichColumn === "") return "";
  return asksForValue(relation) ? `${whichColumn}${relation}${value.trim()}` : `${whichColumn}${relation}`;
}
