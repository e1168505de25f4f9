/** A year's targets as the bureau's target sheets state them, and the indicators that they define. */
import type { CellRef, Place } from "../../cells/address";
import type { SheetSnapshot } from "../../cells/snapshot";
import type { Finding } from "../../findings/finding";
import type { AirIndicatorId } from "../air/air-indicators";
import type { SheetGuess } from "../../datasets/air-day";
import type { Milestone } from "../ledgers/schedule";

/** What the sheet asks for, before it becomes a number. */
export type Requirement =
  /** 不高于 58 / 控制在 46 天以内 */
  | { readonly kind: "atMost"; readonly value: number }
  /** 不低于 70 */
  | { readonly kind: "atLeast"; readonly value: number }
  /** 较基准年下降 15% (fraction 0.15) */
  | { readonly kind: "reduceBy"; readonly fraction: number }
  /** 较基准年提高 5% */
  | { readonly kind: "raiseBy"; readonly fraction: number }
  /** 较基准年减少 7 天 / 下降 3 微克 / 提高 2 个百分点: in the indicator's unit */
  | { readonly kind: "reduceByAmount"; readonly amount: number }
  | { readonly kind: "raiseByAmount"; readonly amount: number };

export interface Target {
  readonly indicator: AirIndicatorId;
  /** The indicator as the sheet names it. */
  readonly title: string;
  /** The year the target is for. */
  readonly year: number;
  readonly requirement: Requirement;
  /** The requirement as written, for the table. */
  readonly wording: string;
  readonly baselineYear: number | null;
  /** The baseline value as the sheet gives it; null where it has a hole. */
  readonly baselineValue: number | null;
  readonly at: Place;
}

/** A target of an indicator over ledgers, its numbers already in that indicator's unit. */
export interface LedgerTarget {
  /** `LedgerIndicator.id` */
  readonly indicator: string;
  /** As the sheet names it. */
  readonly title: string;
  readonly year: number;
  /** null: the row gives no value, only milestones or who is responsible. */
  readonly requirement: Requirement | null;
  readonly unit: string;
  readonly wording: string;
  readonly baselineYear: number | null;
  readonly baselineValue: number | null;
  /** Cumulative by month ends, in order; empty: none. */
  readonly milestones: readonly Milestone[];
  /** 责任单位 */
  readonly responsible: string | null;
  readonly at: CellRef;
}

/** A number as it stands in a target sheet, with the unit that stands with it. */
export interface StatedNumber {
  readonly value: number;
  /** In the cell itself: "万吨", "%"; null: none. */
  readonly unit: string | null;
  readonly at: CellRef;
}

/** A row's target before it is known in which unit the indicator is kept. */
export interface StatedTarget {
  readonly title: string;
  readonly at: CellRef;
  readonly requirement: string;
  readonly targetText: string;
  readonly target: StatedNumber | null;
  /** The column 单位. */
  readonly unit: StatedText | null;
  readonly year: number | null;
  readonly wording: string;
  readonly baselineYear: number | null;
  readonly baselineValue: number | null;
  readonly milestones: readonly { readonly month: number; readonly stated: StatedNumber }[];
  readonly responsible: string | null;
}

/** Words of a row and where they stand, so that an error points at them. */
export interface StatedText {
  readonly text: string;
  readonly at: CellRef;
}

/** A row of a target sheet that defines an indicator of staff's own; `own/custom-indicators.ts` makes one of it. */
export interface IndicatorDefinition {
  readonly title: string;
  readonly at: CellRef;
  /** 数据表: a ledger's title, or a sheet's name. */
  readonly table: StatedText;
  /** 统计列 */
  readonly column: StatedText | null;
  /** 统计方式 */
  readonly statistic: StatedText | null;
  /** 条件 */
  readonly condition: StatedText | null;
  /** 时段 */
  readonly period: StatedText | null;
  readonly unit: StatedText | null;
  readonly decimals: StatedText | null;
  /** 工作类别 */
  readonly workstream: StatedText | null;
  readonly target: StatedTarget;
}

export interface TargetData {
  readonly targets: readonly Target[];
  readonly ledgerTargets: readonly LedgerTarget[];
  readonly definitions: readonly IndicatorDefinition[];
  readonly guesses: readonly SheetGuess[];
  /** Sheets that hold another table beside their targets, without these; absent: there is none. */
  readonly besides?: readonly SheetSnapshot[];
  readonly findings: readonly Finding[];
}
