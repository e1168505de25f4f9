/** A year's targets as the bureau's target sheet states them. */
import type { Place } from "../cells/address";
import type { Finding } from "../findings/finding";
import type { AirIndicatorId } from "./air-indicators";
import type { SheetGuess } from "../datasets/air-day";

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

export interface TargetData {
  readonly targets: readonly Target[];
  readonly guesses: readonly SheetGuess[];
  readonly findings: readonly Finding[];
}
