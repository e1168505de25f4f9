/** Conditional formats that can be written and drawn; a file's others are kept as they are and shown as "other". */
import type { CellArea } from "./area";

export interface ConditionalLook {
  readonly fill: string | null;
  readonly color: string | null;
  readonly bold: boolean;
}

/**
 * Where a bar, a colour or an icon begins. `autoMin` and `autoMax` are the automatic ends that came with Excel 2010.
 */
export type ThresholdType = "min" | "max" | "num" | "percent" | "percentile" | "formula" | "autoMin" | "autoMax";

export interface Threshold {
  readonly type: ThresholdType;
  /** A number, or a formula without its "="; null for the types that need none. */
  readonly value: string | null;
  /** Icons only: a value equal to the threshold is already above it. */
  readonly inclusive: boolean;
}

export interface DataBarRule {
  readonly kind: "dataBar";
  readonly color: string;
  readonly min: Threshold;
  readonly max: Threshold;
  readonly gradient: boolean;
  /** False: the bar alone, without the number. */
  readonly showValue: boolean;
  readonly direction: "context" | "leftToRight" | "rightToLeft";
  readonly borderColor: string | null;
  /** null: negative bars look like positive ones. */
  readonly negativeColor: string | null;
  readonly axis: "automatic" | "middle" | "none";
  readonly axisColor: string;
  /** Per cent of the cell that the shortest and the longest bar take: 10 and 90 before Excel 2010, 0 and 100 since. */
  readonly shortest: number;
  readonly longest: number;
}

export interface ColorStop {
  readonly at: Threshold;
  readonly color: string;
}

export type ConditionalRule =
  | { readonly kind: "custom"; readonly formula: string; readonly look: ConditionalLook }
  | {
      readonly kind: "cellValue";
      readonly operator: string;
      readonly formulas: readonly string[];
      readonly look: ConditionalLook;
    }
  | {
      readonly kind: "text";
      readonly operator: "contains" | "notContains" | "beginsWith" | "endsWith";
      readonly text: string;
      readonly look: ConditionalLook;
    }
  | {
      readonly kind: "presence";
      readonly of: "blanks" | "errors";
      readonly wanted: boolean;
      readonly look: ConditionalLook;
    }
  | {
      readonly kind: "topBottom";
      readonly rank: number;
      readonly percent: boolean;
      readonly bottom: boolean;
      readonly look: ConditionalLook;
    }
  | {
      readonly kind: "average";
      readonly above: boolean;
      readonly orEqual: boolean;
      readonly deviations: number;
      readonly look: ConditionalLook;
    }
  | { readonly kind: "duplicates"; readonly unique: boolean; readonly look: ConditionalLook }
  | DataBarRule
  | { readonly kind: "colorScale"; readonly stops: readonly ColorStop[] }
  | {
      readonly kind: "iconSet";
      readonly icons: string;
      readonly thresholds: readonly Threshold[];
      readonly reversed: boolean;
      readonly showValue: boolean;
    }
  | { readonly kind: "other"; readonly type: string };

/** A rule as the file has it, to be written back as it came. */
export interface ConditionalSource {
  /** The cfRule element; null: the file has the rule as an extension only. */
  readonly rule: string | null;
  /** The x14:cfRule element that adds to it. */
  readonly extension: string | null;
}

export interface ConditionalFormat {
  readonly id: string;
  readonly areas: readonly CellArea[];
  readonly rule: ConditionalRule;
  readonly priority: number;
  readonly stopIfTrue: boolean;
  /** null: made here. */
  readonly source: ConditionalSource | null;
}

export const threshold = (type: ThresholdType, value: string | null = null): Threshold => ({
  type,
  value,
  inclusive: true,
});

/** A data bar as Excel makes a new one. */
export const newDataBar = (color: string): DataBarRule => ({
  kind: "dataBar",
  color,
  min: threshold("autoMin"),
  max: threshold("autoMax"),
  gradient: true,
  showValue: true,
  direction: "context",
  borderColor: null,
  negativeColor: "#FF0000",
  axis: "automatic",
  axisColor: "#000000",
  shortest: 0,
  longest: 100,
});
